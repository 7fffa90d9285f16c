/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "hw-test-folder.h"
#include "hw-workbench-fixture.h"
#include "core/hw-posting.h"
#include "store/hw-sqlite-repository.h"
#include "workbench/hw-scorecards.h"
#include "workbench/hw-session-private.h"
#include "workbench/hw-workspace.h"

/* The main job from end to end: real files, the reader in its sandbox, a real workspace file. */

typedef struct
{
  char *folder;
  char *path;
  HwClock *clock;
  HwRepository *repository;
  HwSession *session;
} Workspace;

static void
workspace_open (Workspace *self)
{
  g_autoptr (GError) error = NULL;

  self->repository = hw_sqlite_repository_open (self->path, HW_SQLITE_CREATE, self->clock, &error);
  g_assert_no_error (error);
  self->session = hw_session_new (self->repository, self->clock);
}

static void
workspace_close (Workspace *self)
{
  g_clear_object (&self->session);
  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (self->repository));
  fixture_iterate ();
  g_clear_object (&self->repository);
}

static void
workspace_init (Workspace *self)
{
  self->folder = g_dir_make_tmp ("hw-sample-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "sample.hiring", NULL);
  self->clock = hw_clock_new_fixed (FIXTURE_NOW);
  workspace_open (self);
}

static void
workspace_clear (Workspace *self)
{
  workspace_close (self);
  hw_test_folder_remove (self->folder);
  hw_clock_unref (self->clock);
  g_free (self->folder);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Workspace, workspace_clear)

static char *
requisition_id (Workspace *self)
{
  g_autoptr (GPtrArray) all = hw_session_list (self->session, &HW_REQUISITION, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (all->len, ==, 1);
  return g_strdup (((HwEntity *) g_ptr_array_index (all, 0))->id);
}

static char *
show_ranking (Workspace *self)
{
  g_autofree char *id = requisition_id (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwShortlist) shortlist = hw_session_build_shortlist (self->session, id, NULL, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_true (shortlist->equal_weights);
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      g_autofree char *score = hw_rational_format (entry->ranked->score);
      g_autofree char *coverage = hw_rational_format (entry->ranked->coverage);

      g_string_append_printf (text, "%u %s %s %s %s\n", entry->ranked->rank, entry->candidate->name, score, coverage,
                              HW_RANK_STATUS_NICKS[entry->ranked->status]);
    }
  return g_string_free (text, FALSE);
}

static void
count_progress (const char *what, double fraction, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static gint64
count_all (Workspace *self, const HwEntityClass *klass)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);

  return hw_repository_count (self->repository, query, NULL, NULL);
}

static void
assert_screened_by_the_recruiter (Workspace *w)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwMember) recruiter = hw_session_find_where (w->session, &HW_MEMBER, "email",
                                                          "desmond.okafor@example.org", NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) answers = hw_session_list (w->session, &HW_SCREENING, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (recruiter);
  g_assert_cmpuint (answers->len, >, 0);
  for (guint i = 0; i < answers->len; i++)
    {
      const HwScreening *screening = answers->pdata[i];

      g_assert_cmpstr (screening->decided_by, ==,
                       screening->answer != HW_ANSWER_UNKNOWN ? HW_ENTITY (recruiter)->id : NULL);
    }
}

static void
test_the_sample_ranks_as_computed_by_hand (void)
{
  g_auto (Workspace) w = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *ranking = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *reopened = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  double progress = 0;

  workspace_init (&w);
  g_assert_true (hw_workspace_add_sample (w.session, count_progress, &progress, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (progress, ==, 1.0);
  ranking = show_ranking (&w);
  g_assert_cmpstr (ranking, ==, "1 Priya Raghunathan 227/56 1 ranked\n"
                                "2 Hannah Oyelaran 193/56 1 ranked\n"
                                "3 Marcus Delacroix-Boyd 10/3 1 ranked\n"
                                "0 Gwen Achterberg 157/54 9/14 not_enough_evidence\n"
                                "0 Tomasz Wierzbicki 27/8 1 not_eligible\n");
  g_assert_cmpint (count_all (&w, &HW_PAPER), ==, 5);
  g_assert_cmpint (count_all (&w, &HW_SCORECARD), ==, 20);
  g_assert_cmpint (count_all (&w, &HW_RATING), ==, 280);
  g_assert_cmpint (count_all (&w, &HW_MEMBER), ==, 4);
  assert_screened_by_the_recruiter (&w);
  g_assert_false (hw_session_can_undo (w.session));
  /* once is enough */
  before = fixture_digest (w.repository);
  g_assert_false (hw_workspace_add_sample (w.session, NULL, NULL, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_RULE);
  after = fixture_digest (w.repository);
  g_assert_cmpstr (before, ==, after);
  /* and the file has it all */
  workspace_close (&w);
  workspace_open (&w);
  reopened = fixture_digest (w.repository);
  again = show_ranking (&w);
  g_assert_cmpstr (before, ==, reopened);
  g_assert_cmpstr (ranking, ==, again);
  findings = hw_repository_verify (w.repository, NULL, NULL);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_an_import_is_taken_back_after_a_restart (void)
{
  g_auto (Workspace) w = { 0 };
  g_autofree char *path = g_build_filename (g_getenv ("HW_DATA_DIR"), "samples", "candidates.csv", NULL);
  g_autoptr (HwImportPlan) plan = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *import_id = NULL;
  g_autoptr (GError) error = NULL;

  workspace_init (&w);
  g_assert_true (hw_workspace_init (w.session, NULL, &error));
  g_assert_true (hw_workspace_init (w.session, NULL, &error)); /* twice does nothing more */
  g_assert_cmpint (count_all (&w, &HW_RUBRIC_VERSION), ==, 1);
  before = fixture_digest (w.repository);
  plan = hw_import_plan_file (w.session, path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hw_import_apply (w.session, plan, NULL, &error));
  import_id = g_strdup (plan->ledger->parent.id);
  g_assert_cmpint (count_all (&w, &HW_CANDIDATE), ==, 5);
  workspace_close (&w);
  workspace_open (&w);
  g_assert_true (hw_import_undo (w.session, import_id, NULL, &error));
  g_assert_no_error (error);
  after = fixture_digest (w.repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_sample_cut_short_is_completed_later (void)
{
  g_auto (Workspace) w = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *ranking = NULL;
  g_autoptr (GError) error = NULL;

  workspace_init (&w);
  g_assert_true (hw_workspace_init (w.session, NULL, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (hw_workspace_add_sample (w.session, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (hw_workspace_add_sample (w.session, NULL, NULL, NULL, &error));
  ranking = show_ranking (&w);
  g_assert_true (g_str_has_prefix (ranking, "1 Priya Raghunathan 227/56 1 ranked\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/ranking", test_the_sample_ranks_as_computed_by_hand);
  g_test_add_func ("/sample/undo-after-restart", test_an_import_is_taken_back_after_a_restart);
  g_test_add_func ("/sample/cut-short", test_a_sample_cut_short_is_completed_later);
  return g_test_run ();
}
