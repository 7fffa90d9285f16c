/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-shortlist-tab.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-requisition-work.h"
#include "app/hw-shortlist-row.h"
#include "base/hw-text.h"

struct _HwShortlistTab
{
  HwPage parent_instance;
  GtkStack *states;
  GtkDropDown *profile;
  GtkLabel *weights;
  GtkWidget *groups[3]; /* by HwRankStatus */
  GtkListBox *lists[3];
  GtkWidget *hidden_group;
  GtkListBox *hidden_list;
  HwPanelView *view;
  char *profile_key; /* NULL: the requisition's own */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwShortlistTab, hw_shortlist_tab, HW_TYPE_PAGE)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
fill_lists (HwShortlistTab *self, HwShortlist *shortlist)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->lists); i++)
    clear_list (self->lists[i]);
  clear_list (self->hidden_list);
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      GtkWidget *row = hw_shortlist_row_new (shortlist, entry);
      GtkListBox *list = entry->hidden || entry->ranked == NULL ? self->hidden_list
                                                                : self->lists[entry->ranked->status];

      gtk_list_box_append (list, row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->lists); i++)
    gtk_widget_set_visible (self->groups[i], gtk_widget_get_first_child (GTK_WIDGET (self->lists[i])) != NULL);
  gtk_widget_set_visible (self->hidden_group, gtk_widget_get_first_child (GTK_WIDGET (self->hidden_list)) != NULL);
  gtk_stack_set_visible_child_name (self->states, shortlist->entries->len > 0 ? "list" : "empty");
}

static void
fill_profiles (HwShortlistTab *self, HwShortlist *shortlist)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  self->filling = TRUE;
  for (guint i = 0; i < shortlist->rubric->profiles->len; i++)
    {
      HwProfile *profile = g_ptr_array_index (shortlist->rubric->profiles, i);

      gtk_string_list_append (names, profile->name);
      if (g_strcmp0 (profile->key, shortlist->profile_key) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->profile, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->profile, selected);
  self->filling = FALSE;
}

static void
loaded (HwPage *page, gpointer result)
{
  HwShortlistTab *self = HW_SHORTLIST_TAB (page);

  g_clear_pointer (&self->view, hw_panel_view_free);
  self->view = result;
  fill_profiles (self, self->view->shortlist);
  fill_lists (self, self->view->shortlist);
  gtk_label_set_text (self->weights, self->view->shortlist->equal_weights
                                       ? _("All competencies weigh the same.")
                                       : _("Competencies weigh as set in the brief."));
}

static void
refresh (HwPage *page)
{
  HwShortlistTab *self = HW_SHORTLIST_TAB (page);
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_panel_view, hw_call_new (id, self->profile_key, NULL, 0), hw_call_free,
                  hw_panel_view_free, loaded);
}

static void
open_place (HwPage *page, const char *const *parts)
{
  HwShortlistTab *self = HW_SHORTLIST_TAB (page);

  if (self->view == NULL || g_strcmp0 (HW_ENTITY (self->view->shortlist->requisition)->id, parts[1]) != 0)
    g_clear_pointer (&self->profile_key, g_free);
  HW_PAGE_CLASS (hw_shortlist_tab_parent_class)->open (page, parts);
}

static void
profile_changed_cb (HwShortlistTab *self)
{
  guint selected = gtk_drop_down_get_selected (self->profile);
  HwProfile *profile;

  if (self->filling || self->view == NULL || selected >= self->view->shortlist->rubric->profiles->len)
    return;
  profile = g_ptr_array_index (self->view->shortlist->rubric->profiles, selected);
  if (hw_set_string (&self->profile_key, profile->key))
    hw_page_refresh (HW_PAGE (self));
}

static void
decide (HwShortlistTab *self, const char *id, const char *decision, const char *reason)
{
  hw_page_do (HW_PAGE (self), _("Decision recorded"), hw_work_decide, hw_call_new (id, decision, reason, 0),
              hw_call_free, NULL, NULL);
}

typedef struct
{
  HwShortlistTab *tab;
  char *id;
} Rejection;

static void
rejection_free (gpointer data)
{
  Rejection *self = data;

  g_object_unref (self->tab);
  g_free (self->id);
  g_free (self);
}

static void
rejected_cb (const char *reason, gpointer user_data)
{
  Rejection *self = user_data;

  decide (self->tab, self->id, "reject", reason);
}

static void
decide_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwShortlistTab *self = HW_SHORTLIST_TAB (widget);
  const char *id, *decision, *reason;
  Rejection *rejection;

  g_variant_get (target, "(&s&s&s)", &id, &decision, &reason);
  if (!g_str_equal (decision, "reject") || *reason != '\0')
    {
      decide (self, id, decision, *reason != '\0' ? reason : NULL);
      return;
    }
  rejection = g_new0 (Rejection, 1);
  rejection->tab = g_object_ref (self);
  rejection->id = g_strdup (id);
  hw_alert_ask_text (widget, _("Why is this candidate rejected?"),
                     _("The reason is kept with the decision and in the history."), _("Reason"), NULL, _("_Reject"),
                     rejected_cb, rejection, rejection_free);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  const char *id = hw_page_get_part (HW_PAGE (widget), 1);

  if (id != NULL)
    gtk_widget_activate_action (widget, "win.export", "s", id);
}

static void
dispose (GObject *object)
{
  HwShortlistTab *self = HW_SHORTLIST_TAB (object);

  g_clear_pointer (&self->view, hw_panel_view_free);
  g_clear_pointer (&self->profile_key, g_free);
  G_OBJECT_CLASS (hw_shortlist_tab_parent_class)->dispose (object);
}

static void
hw_shortlist_tab_class_init (HwShortlistTabClass *klass)
{
  static const char *const nouns[] = { "requisition", "candidacy", "candidate", "scorecard", "screening", "weight",
                                       "requirement", "panelist", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  page_class->nouns = nouns;
  page_class->open = open_place;
  page_class->refresh = refresh;
  hw_page_class_set_template (widget_class, "hw-shortlist-tab");
  gtk_widget_class_bind_template_child (widget_class, HwShortlistTab, states);
  gtk_widget_class_bind_template_child (widget_class, HwShortlistTab, profile);
  gtk_widget_class_bind_template_child (widget_class, HwShortlistTab, weights);
  gtk_widget_class_bind_template_child (widget_class, HwShortlistTab, hidden_group);
  gtk_widget_class_bind_template_child (widget_class, HwShortlistTab, hidden_list);
  gtk_widget_class_bind_template_child_full (widget_class, "ranked_group", FALSE,
                                             G_STRUCT_OFFSET (HwShortlistTab, groups[HW_RANK_RANKED]));
  gtk_widget_class_bind_template_child_full (widget_class, "thin_group", FALSE,
                                             G_STRUCT_OFFSET (HwShortlistTab, groups[HW_RANK_NOT_ENOUGH_EVIDENCE]));
  gtk_widget_class_bind_template_child_full (widget_class, "out_group", FALSE,
                                             G_STRUCT_OFFSET (HwShortlistTab, groups[HW_RANK_NOT_ELIGIBLE]));
  gtk_widget_class_bind_template_child_full (widget_class, "ranked_list", FALSE,
                                             G_STRUCT_OFFSET (HwShortlistTab, lists[HW_RANK_RANKED]));
  gtk_widget_class_bind_template_child_full (widget_class, "thin_list", FALSE,
                                             G_STRUCT_OFFSET (HwShortlistTab, lists[HW_RANK_NOT_ENOUGH_EVIDENCE]));
  gtk_widget_class_bind_template_child_full (widget_class, "out_list", FALSE,
                                             G_STRUCT_OFFSET (HwShortlistTab, lists[HW_RANK_NOT_ELIGIBLE]));
  gtk_widget_class_bind_template_callback (widget_class, profile_changed_cb);
  gtk_widget_class_install_action (widget_class, "shortlist.decide", "(sss)", decide_cb);
  gtk_widget_class_install_action (widget_class, "shortlist.export", NULL, export_cb);
}

static void
hw_shortlist_tab_init (HwShortlistTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
