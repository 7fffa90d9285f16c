/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-error.h"
#include "store/store-workspace.h"
#include "support/hw-store-things.h"

typedef struct
{
  GPtrArray *errors; /* GError or NULL, in the order of the answers */
  GThread *thread;
  guint n_wanted;
  GMainLoop *loop;
} Answers;

static void
free_error (gpointer error)
{
  if (error != NULL)
    g_error_free (error);
}

static Answers *
answers_new (guint n_wanted)
{
  Answers *self = g_new0 (Answers, 1);

  self->errors = g_ptr_array_new_with_free_func (free_error);
  self->n_wanted = n_wanted;
  self->loop = g_main_loop_new (NULL, FALSE);
  return self;
}

static void
answers_free (Answers *self)
{
  g_ptr_array_unref (self->errors);
  g_main_loop_unref (self->loop);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answers, answers_free)

static void
answers_take (Answers *self, GError *error)
{
  g_ptr_array_add (self->errors, error);
  self->thread = g_thread_self ();
  if (self->errors->len == self->n_wanted)
    g_main_loop_quit (self->loop);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;
  g_autoptr (HwChangeSet) applied = hw_repository_apply_finish (HW_REPOSITORY (source), result, &error);

  g_assert_true ((applied != NULL) == (error == NULL));
  answers_take (user_data, error);
}

static void
add_later (HwRepository *repository, const char *name, Answers *answers)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add", NULL);
  g_autoptr (HwMember) member = hw_member_new ();

  member->name = g_strdup (name);
  hw_change_set_add (changes, member);
  hw_repository_apply_async (repository, changes, NULL, applied_cb, answers);
}

static void
test_answers_come_in_order_to_the_caller (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (Answers) answers = answers_new (3);
  HwRepository *repository = hw_test_workspace_open (workspace);

  add_later (repository, "a", answers);
  add_later (repository, "b", answers);
  add_later (repository, "c", answers);
  g_assert_cmpuint (answers->errors->len, ==, 0); /* none before the main loop turns */
  g_main_loop_run (answers->loop);
  g_assert_true (answers->thread == g_thread_self ());
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), "a b c");
  hw_test_workspace_close (repository);
}

/* Whatever was done before the end is stored, whatever was not is answered with "cancelled"; nothing hangs. */
static void
test_closing_answers_all_that_is_queued (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (Answers) answers = answers_new (50);
  HwRepository *repository = hw_test_workspace_open (workspace);
  guint n_done = 0;

  for (guint i = 0; i < answers->n_wanted; i++)
    add_later (repository, "x", answers);
  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (repository));
  g_main_loop_run (answers->loop);
  for (guint i = 0; i < answers->errors->len; i++)
    {
      GError *error = answers->errors->pdata[i];

      if (error == NULL)
        n_done++;
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_true (error != NULL || n_done == i + 1); /* those done are the first ones */
    }
  g_assert_cmpuint (n_done, <, 50);
  g_assert_finalize_object (repository);
  repository = hw_test_workspace_open (workspace);
  {
    g_autoptr (HwQuery) query = hw_query_new (&HW_MEMBER);

    g_assert_cmpint (hw_repository_count (repository, query, NULL, NULL), ==, n_done);
  }
  hw_test_workspace_close (repository);
}

static void
test_calls_after_closing_are_cancelled (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (HwQuery) query = hw_query_new (&HW_MEMBER);
  g_autoptr (GError) error = NULL;

  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (repository));
  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (repository)); /* twice is no harm */
  g_assert_null (hw_repository_query (repository, query, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_finalize_object (repository);
}

static void
test_closing_lets_the_lock_go (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *first = hw_test_workspace_open (workspace);
  HwRepository *second;

  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (first));
  second = hw_test_workspace_open (workspace);
  g_assert_false (hw_repository_is_read_only (second));
  hw_test_workspace_close (second);
  g_assert_finalize_object (first);
}

/* The last reference may be that of a call under way. */
static void
test_repository_may_be_dropped_while_it_works (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (Answers) answers = answers_new (1);
  HwRepository *repository = hw_test_workspace_open (workspace);
  gpointer weak = repository;

  g_object_add_weak_pointer (G_OBJECT (repository), &weak);
  add_later (repository, "x", answers);
  g_object_unref (repository);
  g_main_loop_run (answers->loop);
  g_assert_null (answers->errors->pdata[0]);
  while (g_atomic_pointer_get (&weak) != NULL)
    g_main_context_iteration (NULL, FALSE);
}

/* Adds @n members and cancels that shortly after; FALSE when it was done before. */
static gboolean
add_and_cancel (HwRepository *repository, guint n)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (Answers) answers = answers_new (1);
  g_autoptr (HwQuery) query = hw_query_new (&HW_MEMBER);
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add", NULL);
  gint64 before = hw_repository_count (repository, query, NULL, NULL), cancelled;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (HwMember) member = hw_member_new ();

      member->name = g_strdup ("Mo");
      hw_change_set_add (changes, member);
    }
  hw_repository_apply_async (repository, changes, cancellable, applied_cb, answers);
  g_usleep (20000);
  g_cancellable_cancel (cancellable);
  cancelled = g_get_monotonic_time ();
  g_main_loop_run (answers->loop);
  g_test_message ("answered after %" G_GINT64_FORMAT " us", g_get_monotonic_time () - cancelled);
  if (answers->errors->pdata[0] == NULL)
    {
      g_assert_cmpint (hw_repository_count (repository, query, NULL, NULL), ==, before + n);
      return FALSE;
    }
  g_assert_true (g_error_matches (answers->errors->pdata[0], G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_assert_cmpint (hw_repository_count (repository, query, NULL, NULL), ==, before);
  return TRUE;
}

/* A long change set ends soon after it was cancelled, and leaves nothing. On a busy machine one may be done before the
 * person who cancels has a turn: that proves nothing, and a longer one is tried. */
static void
test_running_work_can_be_cancelled (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  gboolean cancelled = FALSE;

  for (guint n = 20000; n <= 320000 && !cancelled; n *= 4)
    cancelled = add_and_cancel (repository, n);
  g_assert_true (cancelled);
  hw_test_workspace_close (repository);
}

static gpointer
add_many (gpointer data)
{
  HwRepository *repository = data;

  for (guint i = 0; i < 20; i++)
    hw_member_unref (hw_things_add_member (repository, "x"));
  return NULL;
}

static void
test_many_threads_may_ask (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (HwQuery) query = hw_query_new (&HW_MEMBER);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("adding", add_many, repository);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (hw_repository_count (repository, query, NULL, NULL), ==, 80);
  hw_test_workspace_close (repository);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-thread/order", test_answers_come_in_order_to_the_caller);
  g_test_add_func ("/store-thread/closing", test_closing_answers_all_that_is_queued);
  g_test_add_func ("/store-thread/closed", test_calls_after_closing_are_cancelled);
  g_test_add_func ("/store-thread/lock", test_closing_lets_the_lock_go);
  g_test_add_func ("/store-thread/dropped", test_repository_may_be_dropped_while_it_works);
  g_test_add_func ("/store-thread/cancel", test_running_work_can_be_cancelled);
  g_test_add_func ("/store-thread/threads", test_many_threads_may_ask);
  return g_test_run ();
}
