/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "store/fault-vfs.h"
#include "store/store-child.h"
#include "support/hw-store-things.h"

#define MAX_STEPS 200
#define KILLS 200
#define FEWEST_KILLS 50 /* however slow the machine is */
#define MOST_SECONDS 8
#define KILLS_SLOW 1000 /* with "-m slow" */

static const char *program;

static gint64
count_members (HwRepository *repository)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_MEMBER);
  g_autoptr (GError) error = NULL;
  gint64 count = hw_repository_count (repository, query, NULL, &error);

  g_assert_no_error (error);
  return count;
}

static void
assert_sound (HwRepository *repository)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = hw_repository_verify (repository, NULL, &error);

  g_assert_no_error (error);
  if (findings->len > 0)
    g_test_message ("%s: %s", ((HwFinding *) findings->pdata[0])->place, ((HwFinding *) findings->pdata[0])->problem);
  g_assert_cmpuint (findings->len, ==, 0);
}

static gboolean
try_add (HwRepository *repository, GError **error)
{
  g_autoptr (HwMember) member = hw_member_new ();

  member->name = g_strdup ("Mo");
  return hw_things_try_add (repository, member, error);
}

/* Every step of a save fails once, in its turn: what is told and what is stored never disagree. */
static void
run_faults (gboolean lasting, int code, HwError expected)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  gint64 n_stored;
  guint n_failed = 0;

  g_assert_true (try_add (repository, NULL));
  n_stored = 1;
  for (guint nth = 1; nth < MAX_STEPS; nth++)
    {
      g_autoptr (GError) error = NULL;
      gboolean ok;
      guint n_steps;

      hw_fault_vfs_arm (nth, lasting, code);
      ok = try_add (repository, &error);
      n_steps = hw_fault_vfs_get_n_steps ();
      hw_fault_vfs_arm (0, FALSE, 0);
      if (ok)
        n_stored++;
      else
        {
          n_failed++;
          g_assert_error (error, HW_ERROR, (int) expected);
          g_assert_nonnull (strstr (error->message, "test.hiring"));
          if (strstr (error->message, "is stored, but") != NULL)
            n_stored++;
        }
      if (count_members (repository) != n_stored)
        g_test_message ("step %u of %u: %s", nth, n_steps, ok ? "stored" : error->message);
      g_assert_cmpint (count_members (repository), ==, n_stored);
      hw_test_workspace_close (repository);
      repository = hw_test_workspace_open (workspace);
      g_assert_cmpint (count_members (repository), ==, n_stored);
      if (ok && n_steps < nth)
        break;
      g_assert_cmpuint (nth, <, MAX_STEPS - 1);
    }
  g_test_message ("%u of the steps failed", n_failed);
  g_assert_cmpuint (n_failed, >, 5);
  assert_sound (repository);
  hw_test_workspace_close (repository);
}

static void
test_disk_that_fails_once (void)
{
  run_faults (FALSE, 0, HW_ERROR_STORAGE);
}

static void
test_disk_that_goes_on_failing (void)
{
  run_faults (TRUE, 0, HW_ERROR_STORAGE);
}

static void
test_disk_that_is_full (void)
{
  run_faults (TRUE, SQLITE_FULL, HW_ERROR_STORAGE);
}

static int
fill (HwRepository *repository)
{
  return hw_test_child_fill (repository);
}

static int
fill_small_disk (HwRepository *repository)
{
  GStatBuf status;
  struct rlimit limit;

  if (g_stat (hw_repository_get_path (repository), &status) < 0)
    return 97;
  limit.rlim_cur = limit.rlim_max = (rlim_t) status.st_size + 400000;
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
  return hw_test_child_fill (repository);
}

/* A file that may not grow: an error that says so, and everything that was acknowledged is there. */
static void
test_file_that_may_not_grow (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GSubprocess) child = hw_test_child_start (program, "fill-small-disk", workspace);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *last = NULL;
  HwRepository *repository;
  gint64 n_acknowledged = -1;

  for (;;)
    {
      g_autofree char *line = hw_test_child_read (child, &lines);

      if (line == NULL)
        break;
      g_free (last);
      last = g_steal_pointer (&line);
      if (!g_str_has_prefix (last, "error"))
        n_acknowledged = g_ascii_strtoll (last, NULL, 10);
    }
  g_subprocess_wait (child, NULL, NULL);
  g_test_message ("%" G_GINT64_FORMAT " members, then: %s", n_acknowledged, last);
  g_assert_true (g_str_has_prefix (last, "error "));
  g_assert_cmpint (g_ascii_strtoll (last + strlen ("error "), NULL, 10), ==, HW_ERROR_STORAGE);
  g_assert_cmpint (n_acknowledged, >, 5);
  repository = hw_test_workspace_open (workspace);
  g_assert_cmpint (count_members (repository), ==, n_acknowledged);
  assert_sound (repository);
  hw_test_workspace_close (repository);
}

/* One life of the child: from its first count to a kill at any moment; gives what it acknowledged last. */
static gint64
run_until_killed (HwTestWorkspace *workspace, gint64 n_before, guint microseconds)
{
  g_autoptr (GSubprocess) child = hw_test_child_start (program, "fill", workspace);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *first = hw_test_child_read (child, &lines);
  gint64 n = first != NULL ? g_ascii_strtoll (first, NULL, 10) : -1;

  /* at most the one change whose answer was cut off may be there beyond what was acknowledged */
  if (n < n_before || n > n_before + 1)
    g_test_message ("acknowledged %" G_GINT64_FORMAT ", then: %s", n_before, first);
  g_assert_cmpint (n, >=, n_before);
  g_assert_cmpint (n, <=, n_before + 1);
  g_usleep (microseconds);
  g_subprocess_force_exit (child);
  for (;;)
    {
      g_autofree char *line = hw_test_child_read (child, &lines);

      if (line == NULL)
        break;
      g_assert_false (g_str_has_prefix (line, "error"));
      n = g_ascii_strtoll (line, NULL, 10);
    }
  g_subprocess_wait (child, NULL, NULL);
  return n;
}

static gint64
seconds_since (gint64 started)
{
  return (g_get_monotonic_time () - started) / G_USEC_PER_SEC;
}

static void
test_killed_at_any_moment (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  guint n_kills = g_test_slow () ? KILLS_SLOW : KILLS;
  gint64 started = g_get_monotonic_time ();
  HwRepository *repository;
  guint n_done = 0;
  gint64 n = 0;

  for (guint i = 0; i < n_kills && (g_test_slow () || i < FEWEST_KILLS || seconds_since (started) < MOST_SECONDS); i++)
    {
      n = run_until_killed (workspace, n, (guint) g_test_rand_int_range (0, 9000));
      n_done++;
    }
  repository = hw_test_workspace_open (workspace);
  g_assert_cmpint (count_members (repository), >=, n);
  assert_sound (repository);
  g_test_message ("%u kills, %" G_GINT64_FORMAT " changes, %" G_GINT64_FORMAT " ms", n_done, n,
                  (g_get_monotonic_time () - started) / 1000);
  hw_test_workspace_close (repository);
}

/* A workspace whose making was cut off is no damaged one: it is made again. */
static void
test_killed_while_being_made (void)
{
  for (guint i = 0; i < FEWEST_KILLS; i++)
    {
      g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
      g_autoptr (GSubprocess) child = hw_test_child_start (program, "fill", workspace);
      HwRepository *repository;

      g_usleep ((guint) g_test_rand_int_range (0, 20000));
      g_subprocess_force_exit (child);
      g_subprocess_wait (child, NULL, NULL);
      repository = hw_test_workspace_open (workspace);
      g_assert_cmpint (count_members (repository), >=, 0);
      hw_test_workspace_close (repository);
    }
}

int
main (int argc, char *argv[])
{
  static const HwTestRole roles[] = { { "fill", fill }, { "fill-small-disk", fill_small_disk } };
  int status;

  if (hw_test_child_main (argc, argv, roles, G_N_ELEMENTS (roles), &status))
    return status;
  program = argv[0];
  /* the cache of the system outlives the process, so a disk in memory kills as well as another, and sooner */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  hw_fault_vfs_install ();
  g_test_add_func ("/store-faults/once", test_disk_that_fails_once);
  g_test_add_func ("/store-faults/lasting", test_disk_that_goes_on_failing);
  g_test_add_func ("/store-faults/full", test_disk_that_is_full);
  g_test_add_func ("/store-faults/file-limit", test_file_that_may_not_grow);
  g_test_add_func ("/store-faults/killed", test_killed_at_any_moment);
  g_test_add_func ("/store-faults/killed-making", test_killed_while_being_made);
  return g_test_run ();
}
