/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-competency-pane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/hw-call.h"
#include "app/hw-labels.h"
#include "app/hw-page.h"
#include "app/hw-part-row.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

/* A list view of GTK 4.8 keeps its place up to about two hundred rows; half of that is shown. */
#define MAX_PHRASES 100u
#define TRY_DELAY_MS 200

struct _HwCompetencyPane
{
  GtkWidget parent_instance;
  GtkListBox *competencies;
  GtkLabel *name;
  GtkListBox *meaning;
  GtkListBox *indicators;
  GtkListBox *anchors;
  GtkListBox *questions;
  GtkListBox *phrases;
  GtkSearchEntry *find;
  GtkLabel *phrase_count;
  GtkEntry *try_out;
  GtkLabel *tried;
  HwRubricState *state; /* not owned: the page's */
  guint chosen;
  guint try_source;
  guint n_tries;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwCompetencyPane, hw_competency_pane, GTK_TYPE_WIDGET)

static HwPage *
get_page (HwCompetencyPane *self)
{
  return (HwPage *) gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_PAGE);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
edited_cb (HwCompetencyPane *self, HwPartRow *row)
{
  if (self->state != NULL && get_page (self) != NULL)
    hw_page_do (get_page (self), NULL, hw_work_save_part, hw_call_new_entity (hw_part_row_dup_part (row)), hw_call_free,
                g_free, NULL);
}

static HwPartRow *
append_part (HwCompetencyPane *self, GtkListBox *list, gpointer part, const char *field, const char *caption,
             gboolean removable)
{
  GtkWidget *row = hw_part_row_new (part, field, caption, hw_rubric_state_is_draft (self->state), removable);

  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
  return HW_PART_ROW (row);
}

static void
fill_phrases (HwCompetencyPane *self)
{
  HwCompetency *competency = hw_rubric_get_competency (self->state->rubric, self->chosen);
  g_autofree char *wanted = hw_text_match_key (gtk_editable_get_text (GTK_EDITABLE (self->find)));
  g_autofree char *count = NULL;
  guint n_all = 0, n_shown = 0;

  clear_list (self->phrases);
  for (guint i = 0; i < self->state->rubric->phrases->len; i++)
    {
      HwPhrase *phrase = g_ptr_array_index (self->state->rubric->phrases, i);
      g_autofree char *key = hw_text_match_key (phrase->text);
      g_autofree char *caption = NULL;

      if (!g_str_equal (phrase->competency, competency->key) || (*wanted != '\0' && strstr (key, wanted) == NULL))
        continue;
      n_all++;
      if (n_shown == MAX_PHRASES)
        continue;
      n_shown++;
      /* Translators: what a phrase says, and its language code */
      caption = g_strdup_printf (_("%s · %s"), hw_label_phrase_weight (phrase->weight), phrase->language);
      hw_part_row_set_edit_action (append_part (self, self->phrases, phrase, "text", caption, TRUE), "rubric.phrase");
    }
  count = n_shown < n_all ? g_strdup_printf (_("%u of %u phrases; find narrows them"), n_shown, n_all)
                          : g_strdup_printf (ngettext ("%u phrase", "%u phrases", n_all), n_all);
  gtk_label_set_text (self->phrase_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->phrases), n_shown > 0);
}

static void
find_changed_cb (HwCompetencyPane *self)
{
  if (self->state != NULL)
    fill_phrases (self);
}

static void
fill_anchors (HwCompetencyPane *self, const char *key)
{
  for (int i = 1; i <= 5; i++)
    {
      HwAnchor *anchor = hw_rubric_find_anchor (self->state->rubric, key, i);
      g_autofree char *caption = g_strdup_printf (_("Level %d"), i);

      if (anchor != NULL)
        append_part (self, self->anchors, anchor, "text", caption, FALSE);
    }
}

static void
fill_questions (HwCompetencyPane *self, const char *key)
{
  g_autoptr (GPtrArray) questions = hw_rubric_dup_questions (self->state->rubric, key);

  for (guint i = 0; i < questions->len; i++)
    {
      HwQuestion *question = g_ptr_array_index (questions, i);

      append_part (self, self->questions, question, "ask",
                   question->kind == HW_QUESTION_PAST ? _("Question about the past") : _("Question about a situation"),
                   TRUE);
      append_part (self, self->questions, question, "probes", _("Probes, one a line"), FALSE);
    }
}

static void
show_chosen (HwCompetencyPane *self)
{
  HwCompetency *competency = hw_rubric_get_competency (self->state->rubric, self->chosen);
  g_autoptr (GPtrArray) indicators = hw_rubric_dup_indicators (self->state->rubric, competency->key);

  clear_list (self->meaning);
  clear_list (self->indicators);
  clear_list (self->anchors);
  clear_list (self->questions);
  gtk_label_set_text (self->name, competency->name);
  append_part (self, self->meaning, competency, "name", _("Name"), FALSE);
  append_part (self, self->meaning, competency, "definition", _("Definition"), FALSE);
  for (guint i = 0; i < indicators->len; i++)
    append_part (self, self->indicators, g_ptr_array_index (indicators, i), "text", _("Indicator of evidence"), TRUE);
  fill_anchors (self, competency->key);
  fill_questions (self, competency->key);
  fill_phrases (self);
}

static void
chosen_cb (HwCompetencyPane *self)
{
  GtkListBoxRow *row = self->filling ? NULL : gtk_list_box_get_selected_row (self->competencies);

  if (self->state == NULL || row == NULL
      || (guint) gtk_list_box_row_get_index (row) == self->chosen) /* the list says so again when the keys come to it */
    return;
  hw_competency_pane_save_now (self);
  self->chosen = (guint) gtk_list_box_row_get_index (row);
  show_chosen (self);
}

void
hw_competency_pane_set_state (HwCompetencyPane *self, HwRubricState *state)
{
  self->state = state;
  self->n_tries++; /* late answers belong to what was shown before */
  if (state == NULL)
    return;
  self->filling = TRUE;
  clear_list (self->competencies);
  for (guint i = 0; i < hw_rubric_get_n_competencies (state->rubric); i++)
    {
      GtkWidget *label = gtk_label_new (hw_rubric_get_competency (state->rubric, i)->name);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_list_box_append (self->competencies, label);
    }
  self->chosen = MIN (self->chosen, hw_rubric_get_n_competencies (state->rubric) - 1);
  gtk_list_box_select_row (self->competencies,
                           gtk_list_box_get_row_at_index (self->competencies, (int) self->chosen));
  self->filling = FALSE;
  show_chosen (self);
}

guint
hw_competency_pane_get_chosen (HwCompetencyPane *self)
{
  return self->chosen;
}

static void
save_rows (GtkListBox *list)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (HW_IS_PART_ROW (row))
      hw_part_row_save_now (HW_PART_ROW (row));
}

void
hw_competency_pane_save_now (HwCompetencyPane *self)
{
  if (self->state == NULL || !hw_rubric_state_is_draft (self->state))
    return;
  save_rows (self->meaning);
  save_rows (self->indicators);
  save_rows (self->anchors);
  save_rows (self->questions);
  save_rows (self->phrases);
}

/* It can be copied from, so the keys come to it: not while there is nothing. */
static void
show_tried (HwCompetencyPane *self, const char *text)
{
  gtk_label_set_text (self->tried, text);
  gtk_widget_set_visible (GTK_WIDGET (self->tried), *text != '\0');
}

typedef struct
{
  HwCompetencyPane *pane;
  guint number;
} Try;

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Try *try = user_data;
  g_autoptr (HwCompetencyPane) self = try->pane;
  g_autofree char *found = hw_session_run_finish (HW_SESSION (source), result, NULL);

  if (try->number == self->n_tries && self->state != NULL && found != NULL)
    show_tried (self, found);
}

static void
try_cb (gpointer user_data)
{
  HwCompetencyPane *self = user_data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->try_out));
  HwSession *session = get_page (self) != NULL ? hw_page_get_session (get_page (self)) : NULL;
  Try *try;

  self->try_source = 0;
  self->n_tries++;
  if (self->state == NULL || session == NULL || hw_text_is_blank (text))
    {
      show_tried (self, "");
      return;
    }
  try = g_new0 (Try, 1);
  try->pane = g_object_ref (self);
  try->number = self->n_tries;
  hw_session_run_async (session, hw_work_try_out,
                        hw_call_new (HW_ENTITY (self->state->rubric->version)->id, NULL, text, 0), hw_call_free, g_free,
                        NULL, tried_cb, try);
}

static void
try_changed_cb (HwCompetencyPane *self)
{
  g_clear_handle_id (&self->try_source, g_source_remove);
  self->try_source = g_timeout_add_once (TRY_DELAY_MS, try_cb, self);
}

static void
dispose (GObject *object)
{
  HwCompetencyPane *self = HW_COMPETENCY_PANE (object);

  g_clear_handle_id (&self->try_source, g_source_remove);
  self->state = NULL;
  self->filling = TRUE;
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_competency_pane_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, HwCompetencyPane, name)

static void
hw_competency_pane_class_init (HwCompetencyPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-competency-pane");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  BIND (competencies);
  BIND (name);
  BIND (meaning);
  BIND (indicators);
  BIND (anchors);
  BIND (questions);
  BIND (phrases);
  BIND (find);
  BIND (phrase_count);
  BIND (try_out);
  BIND (tried);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_changed_cb);
}

static void
hw_competency_pane_init (HwCompetencyPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_widget_leave_by_tab (GTK_WIDGET (self->competencies));
}
