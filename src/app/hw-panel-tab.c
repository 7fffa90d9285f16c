/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-panel-tab.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-labels.h"
#include "app/hw-panelist-row.h"
#include "app/hw-requisition-work.h"

struct _HwPanelTab
{
  HwPage parent_instance;
  GtkStack *states;
  GtkListBox *panel;
  GtkGrid *grid;
  GtkWidget *progress;
  GtkMenuButton *add;
  HwPanelView *view;
};

G_DEFINE_FINAL_TYPE (HwPanelTab, hw_panel_tab, HW_TYPE_PAGE)

static GtkWidget *
new_head (const char *text, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 11);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* Says that a card is in, begun or due, never what is in it. */
static GtkWidget *
new_status (HwPanelView *view, HwShortlistEntry *entry, HwPanelist *panelist)
{
  const char *candidacy_id = HW_ENTITY (entry->candidacy)->id;
  HwScorecard *card = hw_panel_view_find_card (view, candidacy_id, panelist->member_id);
  HwMember *member = hw_panel_view_find_member (view, panelist->member_id);
  const char *status = card == NULL ? _("Due") : hw_label_card_status (card->status);
  GtkWidget *button = gtk_button_new_with_label (status);
  g_autofree char *place = g_strdup_printf ("scorecard/%s/%s", candidacy_id, panelist->member_id);
  g_autofree char *label = NULL;

  /* Translators: a panelist's scorecard for a candidate, and its state */
  label = g_strdup_printf (_("Scorecard of %s for %s: %s"), member != NULL ? member->name : "", entry->candidate->name,
                           status);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, card == NULL ? "dim-label" : "plain");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static void
fill_grid (HwPanelTab *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < self->view->panelists->len; i++)
    {
      HwPanelist *panelist = g_ptr_array_index (self->view->panelists, i);
      HwMember *member = hw_panel_view_find_member (self->view, panelist->member_id);

      gtk_grid_attach (self->grid, new_head (member != NULL ? member->name : "", 0.5f), (int) i + 1, 0, 1, 1);
    }
  for (guint row = 0; row < self->view->shortlist->entries->len; row++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (self->view->shortlist->entries, row);

      gtk_grid_attach (self->grid, new_head (entry->candidate->name, 0), 0, (int) row + 1, 1, 1);
      for (guint i = 0; i < self->view->panelists->len; i++)
        gtk_grid_attach (self->grid,
                         new_status (self->view, entry, g_ptr_array_index (self->view->panelists, i)), (int) i + 1,
                         (int) row + 1, 1, 1);
    }
}

static gboolean
is_on_panel (HwPanelView *view, const char *member_id)
{
  for (guint i = 0; i < view->panelists->len; i++)
    if (g_str_equal (((HwPanelist *) g_ptr_array_index (view->panelists, i))->member_id, member_id))
      return TRUE;
  return FALSE;
}

static void
fill_menu (HwPanelTab *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) known = g_menu_new ();
  g_autoptr (GMenu) new = g_menu_new ();

  for (guint i = 0; i < self->view->members->len; i++)
    {
      HwMember *member = g_ptr_array_index (self->view->members, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (member->name, NULL);

      if (is_on_panel (self->view, HW_ENTITY (member)->id))
        continue;
      g_menu_item_set_action_and_target (item, "panel.add", "s", HW_ENTITY (member)->id);
      g_menu_append_item (known, item);
    }
  g_menu_append (new, _("_Somebody new…"), "panel.add-new");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (known));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (new));
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
}

static void
loaded (HwPage *page, gpointer result)
{
  HwPanelTab *self = HW_PANEL_TAB (page);
  GtkWidget *row;

  g_clear_pointer (&self->view, hw_panel_view_free);
  self->view = result;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->panel))) != NULL)
    gtk_list_box_remove (self->panel, row);
  for (guint i = 0; i < self->view->panelists->len; i++)
    gtk_list_box_append (self->panel,
                         hw_panelist_row_new (self->view, g_ptr_array_index (self->view->panelists, i)));
  fill_grid (self);
  fill_menu (self);
  gtk_widget_set_visible (self->progress, self->view->shortlist->entries->len > 0);
  gtk_stack_set_visible_child_name (self->states, self->view->panelists->len > 0 ? "panel" : "empty");
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_panel_view, hw_call_new (id, NULL, NULL, 0), hw_call_free, hw_panel_view_free,
                  loaded);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwPage *page = HW_PAGE (widget);

  hw_page_do (page, _("Added to the panel"), hw_work_add_panelist,
              hw_call_new (hw_page_get_part (page, 1), g_variant_get_string (target, NULL), NULL, 0),
              hw_call_free, NULL, NULL);
}

static void
named_cb (const char *name, gpointer user_data)
{
  HwPage *page = user_data;

  hw_page_do (page, _("Added to the panel"), hw_work_add_panelist,
              hw_call_new (hw_page_get_part (page, 1), NULL, name, 0), hw_call_free, NULL, NULL);
}

static void
add_new_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_alert_ask_text (widget, _("Add a panelist"), _("A name, or a name and an e-mail address in angle brackets"),
                     _("Name <address>"), NULL, _("_Add"), named_cb, g_object_ref (widget), g_object_unref);
}

typedef struct
{
  HwPage *page;
  char *member_id;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *self = data;

  g_object_unref (self->page);
  g_free (self->member_id);
  g_free (self);
}

static void
remove_confirmed_cb (gpointer user_data)
{
  Removal *self = user_data;

  hw_page_do (self->page, _("Removed from the panel"), hw_work_remove_panelist,
              hw_call_new (hw_page_get_part (self->page, 1), self->member_id, NULL, 0), hw_call_free, NULL, NULL);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->page = g_object_ref (HW_PAGE (widget));
  removal->member_id = g_variant_dup_string (target, NULL);
  hw_alert_ask (widget, _("Remove this panelist?"),
                _("Submitted scorecards stay and keep counting. Scorecards that are due are no longer asked for."),
                _("_Remove"), TRUE, remove_confirmed_cb, removal, removal_free);
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&HW_PANEL_TAB (object)->view, hw_panel_view_free);
  G_OBJECT_CLASS (hw_panel_tab_parent_class)->dispose (object);
}

static void
hw_panel_tab_class_init (HwPanelTabClass *klass)
{
  static const char *const nouns[] = { "panelist", "member", "candidacy", "candidate", "scorecard", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  page_class->nouns = nouns;
  page_class->refresh = refresh;
  hw_page_class_set_template (widget_class, "hw-panel-tab");
  gtk_widget_class_bind_template_child (widget_class, HwPanelTab, states);
  gtk_widget_class_bind_template_child (widget_class, HwPanelTab, panel);
  gtk_widget_class_bind_template_child (widget_class, HwPanelTab, grid);
  gtk_widget_class_bind_template_child (widget_class, HwPanelTab, progress);
  gtk_widget_class_bind_template_child (widget_class, HwPanelTab, add);
  gtk_widget_class_install_action (widget_class, "panel.add", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "panel.add-new", NULL, add_new_cb);
  gtk_widget_class_install_action (widget_class, "panel.remove", "s", remove_cb);
}

static void
hw_panel_tab_init (HwPanelTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
