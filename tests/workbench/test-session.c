/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-people.h"
#include "hw-workbench-fixture.h"
#include "workbench/hw-session-private.h"

static HwMember *
make_member (const char *name)
{
  HwMember *member = hw_member_new ();

  member->name = g_strdup (name);
  return member;
}

static gboolean
add_member (HwSession *session, const char *name, GError **error)
{
  g_autoptr (HwChangeSet) changes = hw_session_begin (session, "Add %s", name);
  g_autoptr (HwMember) member = make_member (name);

  hw_change_set_add (changes, member);
  return hw_session_apply (session, changes, NULL, error);
}

static gboolean
rename_member (HwSession *session, const char *name, const char *key, gboolean final, GError **error)
{
  g_autoptr (GPtrArray) members = hw_session_list (session, &HW_MEMBER, NULL, NULL, NULL, NULL);
  g_autoptr (HwMember) after = hw_member_dup (g_ptr_array_index (members, 0));
  g_autoptr (HwChangeSet) changes = hw_session_begin (session, "Rename to %s", name);

  g_free (after->name);
  after->name = g_strdup (name);
  changes->final = final;
  hw_change_set_change (changes, g_ptr_array_index (members, 0), after);
  return hw_session_apply_keyed (session, changes, key, NULL, error);
}

static char *
list_names (HwSession *session)
{
  g_autoptr (GPtrArray) members = hw_session_list (session, &HW_MEMBER, NULL, NULL, NULL, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", ((HwMember *) g_ptr_array_index (members, i))->name);
  return g_string_free (names, FALSE);
}

#define assert_names(session, expected)                                                                       \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *shown_names = list_names (session);                                                      \
    g_assert_cmpstr (shown_names, ==, expected);                                                              \
  }                                                                                                           \
  G_STMT_END

#define assert_labels(session, undo, redo)                                                                    \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *undo_label = hw_session_dup_undo_label (session);                                        \
    g_autofree char *redo_label = hw_session_dup_redo_label (session);                                        \
    g_assert_cmpstr (undo_label, ==, undo);                                                                   \
    g_assert_cmpstr (redo_label, ==, redo);                                                                   \
  }                                                                                                           \
  G_STMT_END

static void
test_undo_goes_back_through_several_changes_of_one_thing (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (GError) error = NULL;

  g_assert_true (add_member (f->session, "A", &error));
  g_assert_true (rename_member (f->session, "B", NULL, FALSE, &error));
  g_assert_true (rename_member (f->session, "C", NULL, FALSE, &error));
  assert_labels (f->session, "Rename to C", NULL);
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  assert_names (f->session, "B");
  assert_labels (f->session, "Rename to B", "Rename to C");
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  assert_names (f->session, "");
  assert_labels (f->session, NULL, "Add A");
  g_assert_false (hw_session_undo (f->session, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  g_clear_error (&error);
  for (guint i = 0; i < 3; i++)
    g_assert_true (hw_session_redo (f->session, NULL, &error));
  assert_names (f->session, "C");
  assert_labels (f->session, "Rename to C", NULL);
  g_assert_true (hw_session_undo (f->session, NULL, &error));
  assert_names (f->session, "B");
}

static gpointer
add_one (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (add_member (session, "B", error));
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer kept)
{
  *(GAsyncResult **) kept = g_object_ref (result);
}

/* Who offers to undo something says which by this number. */
static void
test_no_two_steps_have_the_same_number (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (GAsyncResult) result = NULL;
  guint64 first, again;

  g_assert_cmpuint (hw_session_get_step (f->session, FALSE), ==, 0);
  g_assert_true (add_member (f->session, "A", NULL));
  first = hw_session_get_step (f->session, FALSE);
  g_assert_cmpuint (first, !=, 0);
  g_assert_cmpuint (hw_session_get_step (f->session, TRUE), ==, 0);
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  g_assert_cmpuint (hw_session_get_step (f->session, FALSE), ==, 0);
  g_assert_cmpuint (hw_session_get_step (f->session, TRUE), !=, first);
  g_assert_true (hw_session_redo (f->session, NULL, NULL));
  again = hw_session_get_step (f->session, FALSE);
  g_assert_cmpuint (again, !=, 0);
  g_assert_cmpuint (again, !=, first);

  hw_session_edit_async (f->session, add_one, NULL, NULL, NULL, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  g_assert_cmpuint (hw_session_get_step (f->session, FALSE), ==, again);
  g_assert_cmpuint (hw_session_get_result_step (f->session, result, FALSE), >, again); /* as it was then */
}

static void
test_a_new_change_forgets_what_could_be_redone (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();

  g_assert_true (add_member (f->session, "A", NULL));
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  g_assert_true (hw_session_can_redo (f->session));
  g_assert_true (add_member (f->session, "B", NULL));
  g_assert_false (hw_session_can_redo (f->session));
}

static void
test_consecutive_edits_of_one_field_are_one_step (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();

  g_assert_true (add_member (f->session, "A", NULL));
  g_assert_true (rename_member (f->session, "B", "name", FALSE, NULL));
  g_assert_true (rename_member (f->session, "C", "name", FALSE, NULL));
  g_assert_true (rename_member (f->session, "D", "name", FALSE, NULL));
  assert_labels (f->session, "Rename to D", NULL);
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  assert_names (f->session, "A");
  g_assert_true (hw_session_redo (f->session, NULL, NULL));
  assert_names (f->session, "D");
  /* what comes after an undo or another key is a step of its own */
  g_assert_true (rename_member (f->session, "E", "name", FALSE, NULL));
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  assert_names (f->session, "D");
}

static void
test_an_edit_that_comes_back_to_where_it_began_leaves_no_step (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();

  g_assert_true (add_member (f->session, "A", NULL));
  g_assert_true (rename_member (f->session, "B", "name", FALSE, NULL));
  g_assert_true (rename_member (f->session, "A", "name", FALSE, NULL));
  assert_labels (f->session, "Add A", NULL);
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  assert_names (f->session, "");
}

static void
test_what_is_final_cannot_be_undone_nor_what_was_before (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();

  g_assert_true (add_member (f->session, "A", NULL));
  g_assert_true (rename_member (f->session, "B", NULL, TRUE, NULL));
  g_assert_false (hw_session_can_undo (f->session));
  g_assert_true (rename_member (f->session, "C", NULL, FALSE, NULL));
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  assert_names (f->session, "B");
  g_assert_false (hw_session_can_undo (f->session));
}

static void
test_quiet_changes_are_no_step_and_keep_older_steps_usable (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (HwChangeSet) quiet = NULL;
  g_autoptr (HwMember) other = make_member ("Q");

  g_assert_true (add_member (f->session, "A", NULL));
  quiet = hw_session_begin (f->session, "By itself");
  hw_change_set_add (quiet, other);
  g_assert_true (hw_session_apply_quietly (f->session, quiet, NULL, NULL, NULL));
  assert_labels (f->session, "Add A", NULL);
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  assert_names (f->session, "Q");
}

static void
test_an_empty_change_does_nothing (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (HwChangeSet) nothing = hw_session_begin (f->session, "Nothing");
  guint64 epoch = hw_session_get_epoch (f->session);

  g_assert_true (hw_session_apply (f->session, nothing, NULL, NULL));
  g_assert_false (hw_session_can_undo (f->session));
  g_assert_cmpuint (hw_session_get_epoch (f->session), ==, epoch);
}

static void
test_a_failed_store_leaves_everything_as_it_was (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (GError) error = NULL;

  g_assert_true (add_member (f->session, "A", NULL));
  hw_fake_repository_fail_call (HW_FAKE_REPOSITORY (f->repository), 1, HW_ERROR_STORAGE, "disk full");
  g_assert_false (add_member (f->session, "B", &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
  g_clear_error (&error);
  assert_labels (f->session, "Add A", NULL);
  /* an undo that the disk refuses can be tried again */
  hw_fake_repository_fail_call (HW_FAKE_REPOSITORY (f->repository), 1, HW_ERROR_STORAGE, "disk full");
  g_assert_false (hw_session_undo (f->session, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
  assert_labels (f->session, "Add A", NULL);
  g_assert_true (hw_session_undo (f->session, NULL, NULL));
  assert_names (f->session, "");
}

static void
test_an_undo_that_does_not_fit_any_more_is_dropped (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (HwSession) other = hw_session_new (f->repository, f->clock);
  g_autoptr (GError) error = NULL;

  g_assert_true (add_member (f->session, "A", NULL));
  g_assert_true (rename_member (other, "B", NULL, FALSE, NULL));
  g_assert_false (hw_session_undo (f->session, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_CONFLICT);
  g_assert_false (hw_session_can_undo (f->session));
  assert_names (f->session, "B");
}

static void
test_a_workspace_held_by_another_offers_no_undo (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();

  g_assert_true (add_member (f->session, "A", NULL));
  hw_fake_repository_set_holder (HW_FAKE_REPOSITORY (f->repository), "process 4711");
  g_assert_true (hw_session_is_read_only (f->session));
  g_assert_cmpstr (hw_session_get_holder (f->session), ==, "process 4711");
  g_assert_false (hw_session_can_undo (f->session));
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static gboolean
is_set (gpointer data)
{
  return *(guint *) data > 0;
}

static void
test_properties_are_told_in_the_main_context (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  guint n = 0;

  fixture_iterate ();
  g_signal_connect (f->session, "notify::can-undo", G_CALLBACK (count_cb), &n);
  g_assert_true (add_member (f->session, "A", NULL));
  g_assert_true (add_member (f->session, "B", NULL));
  g_assert_cmpuint (n, ==, 0);
  fixture_iterate_until (is_set, &n);
  fixture_iterate ();
  g_assert_cmpuint (n, ==, 1);
}

static void
take_nouns_cb (HwSession *session, GStrv nouns, gpointer data)
{
  g_autofree char *joined = g_strjoinv (" ", nouns);

  g_string_append_printf (data, "[%s]", joined);
}

static gboolean
has_text (gpointer data)
{
  return ((GString *) data)->len > 0;
}

static void
test_changed_names_the_nouns (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (f->session, "changed", G_CALLBACK (take_nouns_cb), log);
  g_assert_true (add_member (f->session, "A", NULL));
  fixture_iterate_until (has_text, log);
  g_assert_nonnull (strstr (log->str, "member"));
}

typedef struct
{
  GString *log;
  GThread *main;
  guint delay;
  const char *name;
} Errand;

static gpointer
run_errand (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  Errand *errand = data;

  g_assert_true (g_thread_self () != errand->main);
  g_usleep (errand->delay);
  g_string_append (errand->log, errand->name);
  return g_strdup (errand->name);
}

static void
errand_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Errand *errand = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = hw_session_run_finish (HW_SESSION (source), result, &error);

  g_assert_no_error (error);
  g_assert_true (g_thread_self () == errand->main);
  g_assert_cmpstr (name, ==, errand->name);
  errand->delay = 0;
}

static gboolean
is_done (gpointer data)
{
  Errand *errands = data;

  return errands[0].delay + errands[1].delay + errands[2].delay == 0;
}

static void
test_edits_keep_the_order_of_their_calls (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (GString) log = g_string_new (NULL);
  GThread *self = g_thread_self ();
  Errand errands[] = { { log, self, 20000, "1" }, { log, self, 5000, "2" }, { log, self, 1, "3" } };

  for (guint i = 0; i < G_N_ELEMENTS (errands); i++)
    hw_session_edit_async (f->session, run_errand, &errands[i], NULL, g_free, NULL, errand_cb, &errands[i]);
  fixture_iterate_until (is_done, errands);
  g_assert_cmpstr (log->str, ==, "123");
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_session_run_finish (HW_SESSION (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(guint *) data = 1;
}

static gpointer
never (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_not_reached ();
}

static void
test_cancelled_work_is_not_begun (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint done = 0;

  g_cancellable_cancel (cancellable);
  hw_session_run_async (f->session, never, NULL, NULL, NULL, cancellable, cancelled_cb, &done);
  fixture_iterate_until (is_set, &done);
}

static void
test_published_rubrics_are_kept_and_drafts_are_not (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (HwRubric) first = hw_session_load_default_rubric (f->session, NULL, NULL);
  g_autoptr (HwRubric) again = hw_session_load_rubric (f->session, FIXTURE_RUBRIC_ID, NULL, NULL);
  g_autoptr (Fixture) empty = fixture_new_bare ();
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (first);
  g_assert_true (first == again);
  g_assert_null (hw_session_load_default_rubric (empty->session, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

static void
test_a_change_bears_the_name_of_the_member (void)
{
  g_autoptr (Fixture) f = fixture_new_bare ();
  g_autoptr (HwChangeSet) changes = NULL;

  hw_session_set_member_id (f->session, "mem-1");
  changes = hw_session_begin (f->session, "Add %d", 2);
  g_assert_cmpstr (changes->actor, ==, "mem-1");
  g_assert_cmpstr (changes->label, ==, "Add 2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/undo/several", test_undo_goes_back_through_several_changes_of_one_thing);
  g_test_add_func ("/session/undo/numbers", test_no_two_steps_have_the_same_number);
  g_test_add_func ("/session/undo/new-change", test_a_new_change_forgets_what_could_be_redone);
  g_test_add_func ("/session/undo/one-step", test_consecutive_edits_of_one_field_are_one_step);
  g_test_add_func ("/session/undo/back-again", test_an_edit_that_comes_back_to_where_it_began_leaves_no_step);
  g_test_add_func ("/session/undo/final", test_what_is_final_cannot_be_undone_nor_what_was_before);
  g_test_add_func ("/session/undo/quiet", test_quiet_changes_are_no_step_and_keep_older_steps_usable);
  g_test_add_func ("/session/undo/empty", test_an_empty_change_does_nothing);
  g_test_add_func ("/session/undo/fault", test_a_failed_store_leaves_everything_as_it_was);
  g_test_add_func ("/session/undo/conflict", test_an_undo_that_does_not_fit_any_more_is_dropped);
  g_test_add_func ("/session/undo/read-only", test_a_workspace_held_by_another_offers_no_undo);
  g_test_add_func ("/session/notify", test_properties_are_told_in_the_main_context);
  g_test_add_func ("/session/changed", test_changed_names_the_nouns);
  g_test_add_func ("/session/edits-in-order", test_edits_keep_the_order_of_their_calls);
  g_test_add_func ("/session/cancelled", test_cancelled_work_is_not_begun);
  g_test_add_func ("/session/rubrics", test_published_rubrics_are_kept_and_drafts_are_not);
  g_test_add_func ("/session/actor", test_a_change_bears_the_name_of_the_member);
  return g_test_run ();
}
