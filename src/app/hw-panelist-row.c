/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-panelist-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"

struct _HwPanelistRow
{
  AdwActionRow parent_instance;
  GtkLabel *progress;
  GtkLevelBar *bar;
  GtkButton *remove;
};

G_DEFINE_FINAL_TYPE (HwPanelistRow, hw_panelist_row, ADW_TYPE_ACTION_ROW)

static guint
count_submitted (HwPanelView *view, const char *member_id)
{
  guint n = 0;

  for (guint i = 0; i < view->shortlist->entries->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (view->shortlist->entries, i);
      HwScorecard *card = hw_panel_view_find_card (view, HW_ENTITY (entry->candidacy)->id, member_id);

      n += card != NULL && card->status == HW_CARD_SUBMITTED;
    }
  return n;
}

GtkWidget *
hw_panelist_row_new (HwPanelView *view, HwPanelist *panelist)
{
  HwPanelistRow *self = g_object_new (HW_TYPE_PANELIST_ROW, NULL);
  HwMember *member = hw_panel_view_find_member (view, panelist->member_id);
  const char *name = member != NULL ? member->name : panelist->member_id;
  guint n_all = view->shortlist->entries->len;
  guint n_in = count_submitted (view, panelist->member_id);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *email = g_markup_escape_text (member != NULL && member->email != NULL ? member->email : "", -1);
  g_autofree char *progress = g_strdup_printf (_("%u of %u scorecards"), n_in, n_all);
  g_autofree char *remove = g_strdup_printf (_("Remove %s from the panel"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), email);
  gtk_label_set_text (self->progress, progress);
  gtk_level_bar_set_value (self->bar, n_all > 0 ? (double) n_in / n_all : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, progress, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", panelist->member_id);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->remove), remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PANELIST_ROW);
  G_OBJECT_CLASS (hw_panelist_row_parent_class)->dispose (object);
}

static void
hw_panelist_row_class_init (HwPanelistRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-panelist-row");
  gtk_widget_class_bind_template_child (widget_class, HwPanelistRow, progress);
  gtk_widget_class_bind_template_child (widget_class, HwPanelistRow, bar);
  gtk_widget_class_bind_template_child (widget_class, HwPanelistRow, remove);
}

static void
hw_panelist_row_init (HwPanelistRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
