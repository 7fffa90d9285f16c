/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Ten thousand places of a long text cost no more than their number: nobody goes there from the beginning each time. */
#include "app-workspace.h"

#include <string.h>
#include <time.h>

#include "app/hw-call.h"
#include "app/hw-card-work.h"
#include "app/hw-match-row.h"
#include "app/hw-rubric-work.h"
#include "app/hw-try-out.h"

#define LINE                                                                                                  \
  "Größe und Aufbau of a market strategy, written down by somebody who takes a lot of time over each word " \
  "of it.\n"
#define N_LINES 10000u
#define LINE_CHARS ((guint) g_utf8_strlen (LINE, -1))

static char *
make_text (guint n_lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    g_string_append (text, LINE);
  return g_string_free (text, FALSE);
}

/* A fraction of a second; going there each time takes 45. Sanitizers may have their share. */
static void
assert_quick (clock_t begin)
{
  g_assert_cmpint (clock () - begin, <, 10 * CLOCKS_PER_SEC);
}

static void
test_words_of_a_match (void)
{
  g_autofree char *text = make_text (N_LINES);
  g_autoptr (HwTextIndex) index = hw_text_index_new (text);
  g_autoptr (HwReading) reading = hw_reading_new ();
  HwStatement *statement
    = hw_reading_add_statement (reading, 0, N_LINES * LINE_CHARS, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED);
  HwMatch *match = hw_statement_add_match (statement, "strategy", 800);
  clock_t begin = clock ();
  g_autofree char *words = NULL;

  for (guint i = 0; i < N_LINES; i++)
    hw_match_add_evidence (match, i * LINE_CHARS, i * LINE_CHARS + 5);
  words = hw_match_dup_words (match, index);
  assert_quick (begin);
  g_assert_true (g_str_has_prefix (words, "“Größe”, “Größe”"));
  g_assert_true (g_str_has_suffix (words, ", “Größe”"));
  g_assert_cmpuint (strlen (words), ==, N_LINES * strlen ("“Größe”, ") - 2);
}

/* A state as hw_work_open_card() makes it, without the card. */
static HwCardState *
make_state (void)
{
  HwCardState *state = g_new0 (HwCardState, 1);
  HwPaper *paper = hw_paper_new ();
  HwReading *reading = hw_reading_new ();

  paper->name = g_strdup ("paper.txt");
  paper->text = make_text (N_LINES);
  for (guint i = 0; i < N_LINES; i++)
    hw_statement_add_match (hw_reading_add_statement (reading, i * LINE_CHARS, i * LINE_CHARS + 5, HW_KIND_OTHER,
                                                      HW_LEVEL_NONE),
                            "strategy", 800);
  state->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  state->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_reading_unref);
  g_ptr_array_add (state->papers, paper);
  g_ptr_array_add (state->evidence, reading);
  return state;
}

static void
test_passages_of_a_paper (void)
{
  HwCardState *state = make_state ();
  clock_t begin = clock ();
  g_autoptr (GPtrArray) passages = NULL;

  hw_card_state_index (state);
  passages = hw_card_state_dup_passages (state, "strategy", G_MAXUINT);
  assert_quick (begin);
  g_assert_cmpuint (passages->len, ==, N_LINES);
  g_assert_cmpstr (passages->pdata[N_LINES - 1], ==, "“Größe” (paper.txt)");
  hw_card_state_free (state);
}

static const char *
get_summary (gpointer try_out)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (try_out, HW_TYPE_TRY_OUT, "summary")));
}

static PangoAttrList *
get_marks (gpointer try_out)
{
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (try_out, HW_TYPE_TRY_OUT, "matches"));

  return gtk_label_get_attributes (GTK_LABEL (gtk_widget_get_first_child (gtk_widget_get_first_child (list))));
}

static void
test_marks_of_a_trial (void)
{
  HwTryOut *try_out = g_object_ref_sink (g_object_new (HW_TYPE_TRY_OUT, NULL)); /* in no window: nothing is laid out */
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoslist (PangoAttribute) marks = NULL;
  clock_t begin = clock ();

  g_ptr_array_add (texts, make_text (N_LINES));
  hw_try_out_set_texts (try_out, texts);
  hw_try_out_set_phrase (try_out, "market strategy", "en");
  app_wait_until (g_str_has_prefix (get_summary (try_out), "Matches 1 of 1"));
  assert_quick (begin);
  marks = pango_attr_list_get_attributes (get_marks (try_out));
  g_assert_cmpuint (g_slist_length (marks), ==, 2 * N_LINES);
  g_assert_cmpuint (((PangoAttribute *) marks->data)->start_index, ==, strlen ("Größe und Aufbau of a "));
  g_object_unref (try_out);
}

static void
test_findings_of_a_rubric (AppWorkspace *self, gconstpointer data)
{
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (self->session, NULL, NULL);
  g_autofree char *text = make_text (N_LINES);
  g_autoptr (HwCall) call = hw_call_new (HW_ENTITY (rubric->version)->id, NULL, text, 0);
  g_autoptr (GError) error = NULL;
  clock_t begin = clock ();
  g_autofree char *found = hw_work_try_out (self->session, call, NULL, &error);

  assert_quick (begin);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (found, ": “market strategy”"));
}

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  g_test_add_func ("/long-texts/match", test_words_of_a_match);
  g_test_add_func ("/long-texts/passages", test_passages_of_a_paper);
  g_test_add_func ("/long-texts/trial", test_marks_of_a_trial);
  g_test_add ("/long-texts/rubric", AppWorkspace, NULL, app_workspace_set_up, test_findings_of_a_rubric,
              app_workspace_tear_down);
  return g_test_run ();
}
