/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-statement-pane.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-labels.h"
#include "app/hw-page.h"
#include "app/hw-posting-work.h"
#include "app/hw-widget.h"

/* What a person adds by hand is certain. */
#define CERTAIN 1000u

struct _HwStatementPane
{
  GtkWidget parent_instance;
  GtkStack *states;
  GtkDropDown *kind;
  GtkDropDown *level;
  GtkFlowBox *chips;
  GtkMenuButton *add;
  GtkLabel *origin;
  HwReading *holder; /* a copy of the one statement, as the person wants it */
  HwRubric *rubric;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwStatementPane, hw_statement_pane, GTK_TYPE_WIDGET)

static guint corrected_signal;

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

static const char *
find_name (HwStatementPane *self, const char *key)
{
  int index = hw_rubric_find_competency (self->rubric, key);

  return index >= 0 ? hw_rubric_get_competency (self->rubric, (guint) index)->name : key;
}

static void
append_chip (HwStatementPane *self, const HwMatch *match)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  const char *name = find_name (self, match->competency);
  g_autofree char *percent = hw_format_percent (match->confidence);
  g_autofree char *text = g_strdup_printf ("%s · %s", name, percent);
  g_autofree char *label = g_strdup_printf (_("Remove %s"), name);
  GtkWidget *caption = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (caption), 30);
  gtk_widget_set_tooltip_text (caption, _("How sure the reading is that the statement asks for this"));
  gtk_widget_add_css_class (chip, "hw-chip");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "circular");
  gtk_widget_set_tooltip_text (remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "statement.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s", match->competency);
  gtk_box_append (GTK_BOX (chip), caption);
  gtk_box_append (GTK_BOX (chip), remove);
  gtk_flow_box_insert (self->chips, chip, -1);
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
  gtk_widget_set_sensitive (GTK_WIDGET (self->level), statement->kind == HW_KIND_QUALIFICATION);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_flow_box_remove (self->chips, child);
  for (guint i = 0; i < statement->matches->len; i++)
    append_chip (self, g_ptr_array_index (statement->matches, i));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), statement->matches->len > 0);
  gtk_label_set_text (self->origin, statement->corrected ? _("Corrected by a person") : _("As the program read it"));
  fill_menu (self, statement);
  self->filling = FALSE;
}

void
hw_statement_pane_set_statement (HwStatementPane *self, HwReading *reading, int index, HwRubric *rubric)
{
  g_clear_pointer (&self->holder, hw_reading_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  if (reading != NULL && index >= 0)
    {
      self->rubric = hw_rubric_ref (rubric);
      self->holder = hw_reading_new ();
      hw_statement_copy_into (self->holder, g_ptr_array_index (reading->statements, (guint) index));
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
        correct (self);
        return;
      }
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
  HwStatementPane *self = HW_STATEMENT_PANE (object);

  g_clear_pointer (&self->holder, hw_reading_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
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
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_install_action (widget_class, "statement.add", "s", add_cb);
  gtk_widget_class_install_action (widget_class, "statement.remove", "s", remove_cb);
  corrected_signal = g_signal_new ("corrected", HW_TYPE_STATEMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
hw_statement_pane_init (HwStatementPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_choices (self);
}
