/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-statement-pane.h"

#include <glib/gi18n-lib.h>

#include "app/hw-labels.h"
#include "app/hw-match-row.h"
#include "app/hw-page.h"
#include "app/hw-widget.h"

/* What a person adds by hand is certain. */
#define CERTAIN 1000u

struct _HwStatementPane
{
  GtkWidget parent_instance;
  GtkStack *states;
  GtkDropDown *kind;
  GtkDropDown *level;
  GtkListBox *chips;
  GtkMenuButton *add;
  GtkLabel *origin;
  GtkWidget *set_back;
  HwReading *holder; /* a copy of the one statement, as the person wants it */
  HwRubric *rubric;
  char *text;         /* the posting's */
  HwTextIndex *index; /* of the text */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwStatementPane, hw_statement_pane, GTK_TYPE_WIDGET)

static guint corrected_signal, set_back_signal, phrase_signal;

static HwStatement *
get_statement (HwStatementPane *self)
{
  return self->holder != NULL ? g_ptr_array_index (self->holder->statements, 0) : NULL;
}

const HwStatement *
hw_statement_pane_get_statement (HwStatementPane *self)
{
  return get_statement (self);
}

static gboolean
has_match (const HwStatement *statement, const char *key)
{
  for (guint i = 0; i < statement->matches->len; i++)
    if (g_str_equal (((HwMatch *) g_ptr_array_index (statement->matches, i))->competency, key))
      return TRUE;
  return FALSE;
}

static void
fill_menu (HwStatementPane *self, const HwStatement *statement)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < hw_rubric_get_n_competencies (self->rubric); i++)
    {
      HwCompetency *competency = hw_rubric_get_competency (self->rubric, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (competency->name, NULL);

      if (has_match (statement, competency->key))
        continue;
      g_menu_item_set_action_and_target (item, "statement.add", "s", competency->key);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
}

/* add_cb() gives the whole statement as evidence; the program never does. */
static gboolean
is_by_person (const HwStatement *statement, const HwMatch *match)
{
  const HwSpan *span = match->n_evidence == 1 ? &match->evidence[0] : NULL;

  return statement->corrected && match->confidence == CERTAIN && span != NULL && span->start == statement->start
         && span->end == statement->end;
}

static void
show_statement (HwStatementPane *self)
{
  HwStatement *statement = get_statement (self);
  GtkWidget *child;

  gtk_stack_set_visible_child_name (self->states, statement != NULL ? "statement" : "none");
  if (statement == NULL)
    return;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->kind, statement->kind);
  gtk_drop_down_set_selected (self->level, statement->level == HW_LEVEL_PREFERRED ? 1 : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->level), statement->kind == HW_KIND_QUALIFICATION);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_list_box_remove (self->chips, child);
  for (guint i = 0; i < statement->matches->len; i++)
    {
      const HwMatch *match = g_ptr_array_index (statement->matches, i);

      gtk_list_box_append (self->chips,
                           hw_match_row_new (match, self->rubric, self->index, is_by_person (statement, match)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips), statement->matches->len > 0);
  gtk_label_set_text (self->origin, statement->corrected ? _("Corrected by a person") : _("As the program read it"));
  gtk_widget_set_visible (self->set_back, statement->corrected);
  fill_menu (self, statement);
  self->filling = FALSE;
}

static void
clear (HwStatementPane *self)
{
  g_clear_pointer (&self->holder, hw_reading_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->index, hw_text_index_free);
  g_clear_pointer (&self->text, g_free);
}

void
hw_statement_pane_set_statement (HwStatementPane *self, HwPostingState *state, int index)
{
  clear (self);
  if (state != NULL && index >= 0)
    {
      self->rubric = hw_rubric_ref (state->rubric);
      self->text = g_strdup (state->posting->text);
      self->index = hw_text_index_new (self->text);
      self->holder = hw_reading_new ();
      hw_statement_copy_into (self->holder, g_ptr_array_index (state->reading->statements, (guint) index));
    }
  show_statement (self);
}

static void
correct (HwStatementPane *self)
{
  get_statement (self)->corrected = TRUE;
  show_statement (self);
  g_signal_emit (self, corrected_signal, 0);
}

static void
choice_changed_cb (HwStatementPane *self)
{
  HwStatement *statement = get_statement (self);
  HwStatementKind kind = (HwStatementKind) gtk_drop_down_get_selected (self->kind);
  HwLevel level = gtk_drop_down_get_selected (self->level) == 1 ? HW_LEVEL_PREFERRED : HW_LEVEL_REQUIRED;

  if (self->filling || statement == NULL || kind >= HW_N_KINDS)
    return;
  if (kind != HW_KIND_QUALIFICATION)
    level = HW_LEVEL_NONE;
  if (kind == statement->kind && level == statement->level)
    return;
  statement->kind = kind;
  statement->level = level;
  correct (self);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwStatementPane *self = HW_STATEMENT_PANE (widget);
  HwStatement *statement = get_statement (self);
  const char *key = g_variant_get_string (target, NULL);
  HwMatch *match;

  if (statement == NULL || has_match (statement, key))
    return;
  match = hw_statement_add_match (statement, key, CERTAIN);
  hw_match_add_evidence (match, statement->start, statement->end);
  correct (self);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwStatementPane *self = HW_STATEMENT_PANE (widget);
  HwStatement *statement = get_statement (self);
  g_autofree char *key = g_variant_dup_string (target, NULL); /* the button that holds it goes away */

  for (guint i = 0; statement != NULL && i < statement->matches->len; i++)
    if (g_str_equal (((HwMatch *) g_ptr_array_index (statement->matches, i))->competency, key))
      {
        g_ptr_array_remove_index (statement->matches, i);
        gtk_widget_grab_focus (GTK_WIDGET (self->add)); /* the button pressed goes away */
        correct (self);
        return;
      }
}

static void
set_back_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwStatementPane *self = HW_STATEMENT_PANE (widget);

  if (get_statement (self) == NULL)
    return;
  if (gtk_widget_is_focus (self->set_back))
    gtk_widget_grab_focus (GTK_WIDGET (self->kind)); /* the button pressed goes away */
  g_signal_emit (self, set_back_signal, 0);
}

/* Of a competency by its evidence; of the statement as a whole where none is given. */
static void
phrase_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  if (get_statement (HW_STATEMENT_PANE (widget)) != NULL)
    g_signal_emit (widget, phrase_signal, 0, g_variant_get_string (target, NULL));
}

static void
set_up_choices (HwStatementPane *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);

  self->filling = TRUE;
  for (guint i = 0; i < HW_N_KINDS; i++)
    gtk_string_list_append (kinds, hw_label_kind ((HwStatementKind) i));
  gtk_string_list_append (levels, hw_label_level (HW_LEVEL_REQUIRED));
  gtk_string_list_append (levels, hw_label_level (HW_LEVEL_PREFERRED));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (levels));
  self->filling = FALSE;
}

static void
dispose (GObject *object)
{
  clear (HW_STATEMENT_PANE (object));
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_statement_pane_parent_class)->dispose (object);
}

static void
hw_statement_pane_class_init (HwStatementPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-statement-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwStatementPane, states);
  gtk_widget_class_bind_template_child (widget_class, HwStatementPane, kind);
  gtk_widget_class_bind_template_child (widget_class, HwStatementPane, level);
  gtk_widget_class_bind_template_child (widget_class, HwStatementPane, chips);
  gtk_widget_class_bind_template_child (widget_class, HwStatementPane, add);
  gtk_widget_class_bind_template_child (widget_class, HwStatementPane, origin);
  gtk_widget_class_bind_template_child (widget_class, HwStatementPane, set_back);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_install_action (widget_class, "statement.add", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "statement.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "statement.set-back", NULL, set_back_cb);
  gtk_widget_class_install_action (widget_class, "statement.phrase", "s", phrase_cb);
  corrected_signal = g_signal_new ("corrected", HW_TYPE_STATEMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  set_back_signal = g_signal_new ("set-back", HW_TYPE_STATEMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  phrase_signal = g_signal_new ("phrase", HW_TYPE_STATEMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hw_statement_pane_init (HwStatementPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_choices (self);
}
