/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-details-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-call.h"
#include "app/hw-format.h"
#include "app/hw-labels.h"
#include "app/hw-page.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

#define MAX_DUPLICATES 10u

struct _HwDetailsPane
{
  GtkWidget parent_instance;
  AdwEntryRow *name;
  AdwEntryRow *email;
  AdwEntryRow *phone;
  AdwEntryRow *location;
  AdwEntryRow *current_title;
  AdwEntryRow *current_employer;
  AdwEntryRow *source;
  AdwEntryRow *tags;
  GtkListBox *candidacies;
  GtkWidget *duplicates_group;
  GtkListBox *duplicates;
  GtkMenuButton *join;
  HwCandidateState *state; /* not owned: the page's */
};

G_DEFINE_FINAL_TYPE (HwDetailsPane, hw_details_pane, GTK_TYPE_WIDGET)

static HwPage *
get_page (HwDetailsPane *self)
{
  return (HwPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);
}

static void
set_text (AdwEntryRow *row, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
append_candidacy (HwDetailsPane *self, HwCandidacy *candidacy, HwRequisition *requisition)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *stage = gtk_label_new (hw_label_stage ((HwStage) candidacy->stage));
  g_autofree char *since = hw_format_date (candidacy->stage_since);
  g_autofree char *subtitle = g_strdup_printf (_("Since %s"), since);
  g_autofree char *title = g_markup_escape_text (requisition->title, -1);
  g_autofree char *place = g_strdup_printf ("requisition/%s/candidates", HW_ENTITY (requisition)->id);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (stage, "hw-pill");
  gtk_widget_set_valign (stage, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), stage);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", place);
  gtk_list_box_append (self->candidacies, row);
}

static GtkWidget *
new_button (const char *label, const char *action, const char *id, const char *name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  return button;
}

/* Proposed, and left to the person: nothing is put together by itself. */
static void
fill_duplicates (HwDetailsPane *self)
{
  GPtrArray *duplicates = self->state->duplicates;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->duplicates))) != NULL)
    gtk_list_box_remove (self->duplicates, row);
  for (guint i = 0; i < duplicates->len && i < MAX_DUPLICATES; i++)
    {
      HwDuplicate *duplicate = g_ptr_array_index (duplicates, i);
      const char *id = HW_ENTITY (duplicate->other)->id;
      g_autofree char *title = g_markup_escape_text (duplicate->other->name, -1);
      g_autofree char *subtitle = g_markup_escape_text (duplicate->reason, -1);

      row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 new_button (_("_Compare"), "candidate.compare", id, duplicate->other->name));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 new_button (_("_Not the same"), "candidate.distinct", id, duplicate->other->name));
      gtk_list_box_append (self->duplicates, row);
    }
  gtk_widget_set_visible (self->duplicates_group, duplicates->len > 0);
}

static void
fill_candidacies (HwDetailsPane *self)
{
  HwCandidateState *state = self->state;
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->candidacies))) != NULL)
    gtk_list_box_remove (self->candidacies, row);
  for (guint i = 0; i < state->candidacies->len; i++)
    append_candidacy (self, g_ptr_array_index (state->candidacies, i), g_ptr_array_index (state->requisitions, i));
  for (guint i = 0; i < state->open->len; i++)
    {
      HwRequisition *requisition = g_ptr_array_index (state->open, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (requisition->title, NULL);

      g_menu_item_set_action_and_target (item, "candidate.join", "s", HW_ENTITY (requisition)->id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->join, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->join), state->open->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->candidacies), state->candidacies->len > 0);
}

void
hw_details_pane_set_state (HwDetailsPane *self, HwCandidateState *state)
{
  HwCandidate *candidate = state != NULL ? state->candidate : NULL;
  g_autofree char *tags = NULL;

  self->state = state;
  if (candidate == NULL)
    return;
  tags = candidate->tags != NULL ? g_strjoinv ("; ", candidate->tags) : NULL;
  set_text (self->name, candidate->name);
  set_text (self->email, candidate->email);
  set_text (self->phone, candidate->phone);
  set_text (self->location, candidate->location);
  set_text (self->current_title, candidate->current_title);
  set_text (self->current_employer, candidate->current_employer);
  set_text (self->source, candidate->source);
  set_text (self->tags, tags);
  fill_candidacies (self);
  fill_duplicates (self);
}

static void
get_text (AdwEntryRow *row, char **field)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  hw_set_string (field, hw_text_is_blank (text) ? NULL : text);
}

static char **
dup_tags (HwDetailsPane *self)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->tags)), ";", -1);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    if (!hw_text_is_blank (parts[i]))
      {
        g_strv_builder_add (tags, g_strstrip (parts[i]));
        n++;
      }
  return n > 0 ? g_strv_builder_end (tags) : NULL;
}

static void
edited_cb (HwDetailsPane *self)
{
  g_autoptr (HwCandidate) after = NULL;

  if (self->state == NULL || get_page (self) == NULL)
    return;
  after = hw_candidate_dup (self->state->candidate);
  get_text (self->name, &after->name);
  get_text (self->email, &after->email);
  get_text (self->phone, &after->phone);
  get_text (self->location, &after->location);
  get_text (self->current_title, &after->current_title);
  get_text (self->current_employer, &after->current_employer);
  get_text (self->source, &after->source);
  g_strfreev (after->tags);
  after->tags = dup_tags (self);
  if (!hw_entity_equal (HW_ENTITY (after), HW_ENTITY (self->state->candidate)))
    hw_page_do (get_page (self), NULL, hw_work_save_candidate, hw_call_new_entity (g_steal_pointer (&after)),
                hw_call_free, NULL, NULL);
}

void
hw_details_pane_save (HwDetailsPane *self)
{
  edited_cb (self);
}

static void
dispose (GObject *object)
{
  HW_DETAILS_PANE (object)->state = NULL;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_details_pane_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, HwDetailsPane, name)

static void
hw_details_pane_class_init (HwDetailsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-details-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  BIND (name);
  BIND (email);
  BIND (phone);
  BIND (location);
  BIND (current_title);
  BIND (current_employer);
  BIND (source);
  BIND (tags);
  BIND (candidacies);
  BIND (duplicates_group);
  BIND (duplicates);
  BIND (join);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
hw_details_pane_init (HwDetailsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
