/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-workspace.h"


#include "app/hw-brief-tab.h"
#include "app/hw-check-row.h"
#include "app/hw-match-row.h"
#include "app/hw-phrase-dialog.h"
#include "app/hw-posting-parts.h"
#include "app/hw-posting-tab.h"
#include "app/hw-posting-text.h"
#include "app/hw-requisition-candidates-tab.h"
#include "app/hw-statement-pane.h"
#include "base/hw-text.h"
#include "core/hw-posting.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-rubrics.h"

/* The Posting tab over the worked example. */

typedef struct
{
  AppWorkspace workspace;
  GtkWidget *tab;
  HwPostingText *text;
  HwStatementPane *pane;
  HwPosting *posting;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *requisition = NULL;
  g_autoptr (GPtrArray) postings = NULL;

  app_workspace_set_up (&self->workspace, "sample");
  requisition = app_workspace_only (&self->workspace, &HW_REQUISITION);
  postings = app_workspace_list (&self->workspace, &HW_POSTING, NULL, NULL);
  self->posting = hw_posting_ref (postings->pdata[0]);
  app_workspace_go (&self->workspace, "requisition/%s/posting", requisition);
  self->tab = app_workspace_tab (&self->workspace, HW_TYPE_POSTING_TAB);
  self->text = HW_POSTING_TEXT (app_find_widget (self->tab, HW_TYPE_POSTING_TEXT));
  self->pane = HW_STATEMENT_PANE (app_find_widget (self->tab, HW_TYPE_STATEMENT_PANE));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_posting_unref (self->posting);
  app_workspace_tear_down (&self->workspace, "sample");
}

static HwReading *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HwReading *reading = hw_reading_of_posting (self->workspace.session, self->posting, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

/* The first statement that asks for something; it becomes the chosen one. */
static const HwStatement *
choose_one_with_matches (Fixture *self)
{
  g_autoptr (HwReading) reading = load (self);

  for (guint i = 0; i < reading->statements->len; i++)
    if (((HwStatement *) g_ptr_array_index (reading->statements, i))->matches->len > 0)
      {
        hw_posting_text_select (self->text, (int) i);
        g_assert_cmpint (hw_posting_text_get_selected (self->text), ==, (int) i);
        return hw_statement_pane_get_statement (self->pane);
      }
  g_assert_not_reached ();
}

static HwStatement *
find (HwReading *reading, guint start)
{
  for (guint i = 0; i < reading->statements->len; i++)
    {
      HwStatement *statement = g_ptr_array_index (reading->statements, i);

      if (statement->start == start)
        return statement;
    }
  g_assert_not_reached ();
}

static gboolean
asks_for (const HwStatement *statement, const char *competency)
{
  for (guint i = 0; i < statement->matches->len; i++)
    if (g_str_equal (((HwMatch *) g_ptr_array_index (statement->matches, i))->competency, competency))
      return TRUE;
  return FALSE;
}

/* To look is work in the workspace, for which the work that is waited for needs its turn. */
static gboolean
is_corrected (Fixture *self, guint start, gboolean wanted)
{
  g_autoptr (HwReading) reading = NULL;

  app_settle (20);
  reading = load (self);
  return find (reading, start)->corrected == wanted;
}

/* Only what is asked of a person is required or preferred; of the rest it would claim so. */
static void
test_only_qualifications_have_a_level (Fixture *self, gconstpointer data)
{
  g_autoptr (HwReading) reading = load (self);
  guint n_seen[2] = { 0 };

  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (reading->statements, i);
      gboolean asked = statement->kind == HW_KIND_QUALIFICATION;
      g_autoptr (GPtrArray) choices = NULL;

      if (n_seen[asked]++ > 0)
        continue;
      hw_posting_text_select (self->text, (int) i);
      app_settle (20);
      choices = app_list_widgets (self->pane, GTK_TYPE_DROP_DOWN);
      g_assert_cmpuint (choices->len, ==, asked ? 2 : 1);
    }
  g_assert_true (n_seen[FALSE] > 0 && n_seen[TRUE] > 0);
}

static void
test_a_correction_outlives_a_new_reading (Fixture *self, gconstpointer data)
{
  const HwStatement *chosen = choose_one_with_matches (self);
  g_autofree char *competency = g_strdup (((HwMatch *) g_ptr_array_index (chosen->matches, 0))->competency);
  guint start = chosen->start;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (self->workspace.session, NULL, &error);
  g_autofree char *draft = NULL;
  g_autoptr (HwReading) again = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->pane), "statement.remove", "s", competency));
  app_wait_until (is_corrected (self, start, TRUE));
  app_wait_until (app_find_label (self->tab, "Corrected by a person"));

  draft = hw_rubric_ensure_draft (self->workspace.session, HW_ENTITY (rubric->version)->id, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hw_rubric_publish (self->workspace.session, draft, NULL, &error));
  again = load (self); /* by the new version: everything is read anew */
  g_assert_true (find (again, start)->corrected);
  g_assert_false (asks_for (find (again, start), competency));
}

static void
test_a_correction_can_be_set_back (Fixture *self, gconstpointer data)
{
  const HwStatement *chosen = choose_one_with_matches (self);
  g_autofree char *competency = g_strdup (((HwMatch *) g_ptr_array_index (chosen->matches, 0))->competency);
  guint start = chosen->start;
  g_autoptr (HwReading) back = NULL;

  g_assert_null (app_find_button (self->tab, "_Set back"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->pane), "statement.remove", "s", competency));
  app_wait_until (app_find_button (self->tab, "_Set back") != NULL);
  app_wait_until (is_corrected (self, start, TRUE));
  app_press (self->tab, "_Set back");
  app_wait_until (is_corrected (self, start, FALSE));
  back = load (self);
  g_assert_true (asks_for (find (back, start), competency));
  app_wait_until (app_find_label (self->tab, "As the program read it"));
  g_assert_true (asks_for (hw_statement_pane_get_statement (self->pane), competency));
}

static HwPhrase *
find_phrase (HwRubric *rubric, const char *text)
{
  for (guint i = 0; i < rubric->phrases->len; i++)
    {
      HwPhrase *phrase = g_ptr_array_index (rubric->phrases, i);

      if (g_str_equal (phrase->text, text))
        return phrase;
    }
  return NULL;
}

static HwRubric *
load_draft (Fixture *self)
{
  g_autoptr (GPtrArray) versions = hw_rubric_list (self->workspace.session, NULL, NULL);

  for (guint i = 0; i < versions->len; i++)
    {
      HwRubricVersion *version = g_ptr_array_index (versions, i);

      if (version->status == HW_RUBRIC_DRAFT)
        return hw_session_load_rubric (self->workspace.session, HW_ENTITY (version)->id, NULL, NULL);
    }
  return NULL;
}

static gboolean
draft_has (Fixture *self, const char *text)
{
  g_autoptr (HwRubric) draft = NULL;

  app_settle (20);
  draft = load_draft (self);
  return draft != NULL && find_phrase (draft, text) != NULL;
}

static gboolean
has_focus (GtkWindow *window, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
test_keys_follow_to_another_tab (Fixture *self, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (self->workspace.window);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-tab", NULL));
  app_wait_until (!gtk_widget_get_mapped (self->tab));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-tab", NULL));
  app_wait_until (has_focus (window, self->tab)); /* it is filled already */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-tab", NULL));
  app_wait_until (has_focus (window, app_workspace_tab (&self->workspace, HW_TYPE_REQUISITION_CANDIDATES_TAB)));
}

/* From the brief, before anybody saw the posting. The words that explain the tints are no stops on the way. */
static void
test_keys_reach_the_text_of_a_new_tab (AppWorkspace *self, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  g_autofree char *requisition = app_workspace_only (self, &HW_REQUISITION);
  GtkWidget *tab;

  app_workspace_go (self, "requisition/%s/brief", requisition);
  app_wait_until (has_focus (window, app_workspace_tab (self, HW_TYPE_BRIEF_TAB)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.next-tab", NULL));
  tab = app_workspace_tab (self, HW_TYPE_POSTING_TAB);
  app_wait_until (has_focus (window, tab));
  app_wait_until (app_find_widget (tab, HW_TYPE_POSTING_TEXT) != NULL
                  && gtk_widget_get_width (app_find_widget (tab, HW_TYPE_POSTING_TEXT)) > 0); /* it has its place */
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
  g_assert_true (HW_IS_POSTING_TEXT (gtk_window_get_focus (window)));
}

static void
test_a_chip_becomes_a_phrase (Fixture *self, gconstpointer data)
{
  const HwStatement *chosen = choose_one_with_matches (self);
  g_autofree char *competency = g_strdup (((HwMatch *) g_ptr_array_index (chosen->matches, 0))->competency);
  g_autoptr (HwRubric) published = hw_session_load_default_rubric (self->workspace.session, NULL, NULL);
  g_autoptr (HwRubric) draft = NULL;
  HwPhraseDialog *dialog;
  GtkWidget *words;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->pane), "statement.phrase", "s", competency));
  app_wait_until (app_find_dialog (HW_TYPE_PHRASE_DIALOG) != NULL);
  dialog = app_find_dialog (HW_TYPE_PHRASE_DIALOG);
  words = app_find_widget (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), !=, ""); /* those of the evidence */
  g_assert_true (has_focus (GTK_WINDOW (dialog), words));
  gtk_editable_set_text (GTK_EDITABLE (words), "no such words here");
  app_wait_until (app_shows (dialog, "Matches 0 of "));
  gtk_editable_set_text (GTK_EDITABLE (words), "copywriter");
  app_wait_until (app_shows (dialog, "Matches 1 of "));
  gtk_editable_set_text (GTK_EDITABLE (words), "* wrong");
  app_wait_until (app_shows (dialog, "A phrase needs words"));
  gtk_editable_set_text (GTK_EDITABLE (words), "site merchandiser");
  app_press (dialog, "_Add to draft");
  app_wait_until (draft_has (self, "site merchandiser"));
  draft = load_draft (self);
  g_assert_cmpstr (find_phrase (draft, "site merchandiser")->competency, ==, competency);
  g_assert_null (find_phrase (published, "site merchandiser")); /* it never changes */
  app_wait_until (app_find_label (GTK_WIDGET (self->workspace.window), "Phrase added to the draft of the rubric"));
}

/* What the dialog begins with when the statement is selected from @from to its @to-th letter. */
static char *
propose (Fixture *self, guint from, guint to)
{
  const HwStatement *chosen = hw_statement_pane_get_statement (self->pane);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start, end;
  HwPhraseDialog *dialog;
  char *words;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) (chosen->start + from));
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) (chosen->start + to));
  gtk_text_buffer_select_range (buffer, &end, &start); /* the cursor stays in the statement */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->pane), "statement.phrase", "s", ""));
  app_wait_until (app_find_dialog (HW_TYPE_PHRASE_DIALOG) != NULL);
  dialog = app_find_dialog (HW_TYPE_PHRASE_DIALOG);
  words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (app_find_widget (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW))));
  gtk_window_close (GTK_WINDOW (dialog));
  app_wait_until (app_find_dialog (HW_TYPE_PHRASE_DIALOG) == NULL);
  return words;
}

static void
test_a_phrase_begins_with_a_few_words (Fixture *self, gconstpointer data)
{
  const HwStatement *chosen = choose_one_with_matches (self);
  guint length = chosen->end - chosen->start;
  g_autofree char *sentence = hw_text_slice (self->posting->text, chosen->start, chosen->end);
  g_autofree char *selected = hw_text_slice (self->posting->text, chosen->start + 2, chosen->start + 9);
  g_autofree char *by_selection = propose (self, 2, 9);
  g_autofree char *by_evidence = propose (self, 4, 4);
  g_autofree char *by_all = propose (self, 0, length);
  g_auto (GStrv) words = g_strsplit (by_evidence, " ", -1);

  g_assert_cmpstr (by_selection, ==, g_strstrip (selected));
  g_assert_cmpstr (by_evidence, !=, "");
  g_assert_cmpstr (by_evidence, !=, sentence);
  g_assert_cmpuint (g_strv_length (words), <=, 6);
  g_assert_cmpstr (by_all, ==, by_evidence); /* nobody means a whole sentence */
}

static void
test_a_finding_leads_to_its_place (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = app_list_widgets (self->tab, HW_TYPE_CHECK_ROW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  guint n_placed = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const HwCheckFinding *finding = hw_check_row_get_finding (rows->pdata[i]);
      gboolean placed = finding->end > finding->start;
      GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "place");
      GtkTextIter at;

      g_assert_true (gtk_list_box_row_get_activatable (rows->pdata[i]) == placed);
      if (!placed)
        continue;
      n_placed++;
      g_signal_emit_by_name (gtk_widget_get_parent (rows->pdata[i]), "row-activated", rows->pdata[i]);
      gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
      g_assert_cmpint (gtk_text_iter_get_offset (&at), ==, (int) finding->start);
      g_assert_true (gtk_text_iter_starts_tag (&at, tag));
      gtk_text_iter_forward_to_tag_toggle (&at, tag);
      g_assert_cmpint (gtk_text_iter_get_offset (&at), ==, (int) finding->end);
    }
  g_assert_cmpuint (n_placed, >, 0);
}

static void
press_key (Fixture *self, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->text));
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
test_keys_go_from_statement_to_statement (Fixture *self, gconstpointer data)
{
  g_autoptr (HwReading) reading = load (self);

  hw_posting_text_select (self->text, 0);
  for (int i = 1; i < 5; i++)
    {
      press_key (self, GDK_KEY_Down);
      g_assert_cmpint (hw_posting_text_get_selected (self->text), ==, i);
      g_assert_cmpuint (hw_statement_pane_get_statement (self->pane)->start, ==,
                        ((HwStatement *) g_ptr_array_index (reading->statements, (guint) i))->start);
    }
  press_key (self, GDK_KEY_Up);
  g_assert_cmpint (hw_posting_text_get_selected (self->text), ==, 3);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
test_a_phrase_of_a_draft_is_edited_with_its_matches (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (self->workspace.session, NULL, NULL);
  g_autofree char *id = hw_rubric_ensure_draft (self->workspace.session, HW_ENTITY (rubric->version)->id, NULL, NULL);
  g_autoptr (HwRubric) draft = hw_session_load_rubric (self->workspace.session, id, NULL, NULL);
  HwPhrase *phrase = g_ptr_array_index (draft->phrases, 0);
  g_autoptr (HwRubric) after = NULL;
  GtkWidget *page, *words;
  HwPhraseDialog *dialog;

  app_workspace_go (&self->workspace, "rubric/%s", id);
  page = GTK_WIDGET (hw_window_get_page (self->workspace.window));
  g_assert_true (gtk_widget_activate_action (page, "rubric.phrase", "s", HW_ENTITY (phrase)->id));
  app_wait_until (app_find_dialog (HW_TYPE_PHRASE_DIALOG) != NULL);
  dialog = app_find_dialog (HW_TYPE_PHRASE_DIALOG);
  words = app_find_widget (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (words)), ==, phrase->text);
  gtk_editable_set_text (GTK_EDITABLE (words), "copywriter");
  app_wait_until (app_shows (dialog, "Matches 1 of "));
  app_press (dialog, "_Add to draft");
  app_wait_until (draft_has (self, "copywriter"));
  after = load_draft (self);
  g_assert_cmpuint (after->phrases->len, ==, draft->phrases->len); /* it took its place */
  g_assert_cmpstr (find_phrase (after, "copywriter")->competency, ==, phrase->competency);
}

static void
test_a_field_shows_what_the_text_says_otherwise (Fixture *self, gconstpointer data)
{
  g_autoptr (HwReading) reading = hw_reading_new ();
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (self->workspace.session, NULL, NULL);
  GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
  HwPostingState state = { .reading = reading, .rubric = rubric };
  GtkWidget *title, *employer;

  reading->title = g_strdup ("Buyer");
  reading->organisation = g_strdup ("Tarn");
  hw_reading_add_difference (reading, "organisation", "Tarn", "Tarn & Sons <b>");
  hw_posting_parts_fill_fields (GTK_LIST_BOX (list), &state);
  title = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  employer = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (employer)), ==, "The text says: Tarn & Sons <b>");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (title)), ==, "");
  g_object_unref (list);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  app_test_init (&argc, &argv);
  add ("/posting/level", test_only_qualifications_have_a_level);
  add ("/posting/correction-outlives", test_a_correction_outlives_a_new_reading);
  add ("/posting/set-back", test_a_correction_can_be_set_back);
  add ("/posting/tabs", test_keys_follow_to_another_tab);
  g_test_add ("/posting/new-tab", AppWorkspace, "sample", app_workspace_set_up, test_keys_reach_the_text_of_a_new_tab,
              app_workspace_tear_down);
  add ("/posting/phrase", test_a_chip_becomes_a_phrase);
  add ("/posting/phrase-words", test_a_phrase_begins_with_a_few_words);
  add ("/posting/phrase-of-draft", test_a_phrase_of_a_draft_is_edited_with_its_matches);
  add ("/posting/check-place", test_a_finding_leads_to_its_place);
  add ("/posting/difference", test_a_field_shows_what_the_text_says_otherwise);
  add ("/posting/keys", test_keys_go_from_statement_to_statement);
  return g_test_run ();
}
