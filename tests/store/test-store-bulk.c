/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* F_OFD_GETLK */
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "store/store-workspace.h"
#include "support/hw-store-things.h"

#define N_CANDIDATES 20000
#define MOST_SECONDS 20 /* a bound for the slowest machine and the sanitizers; the figure is what matters */

static gint64 started;
static clock_t started_cpu;

static void
start (void)
{
  started = g_get_monotonic_time ();
  started_cpu = clock ();
}

static void
tell (const char *what)
{
  gint64 microseconds = g_get_monotonic_time () - started;

  g_test_message ("%s: %" G_GINT64_FORMAT ".%03d ms, of that %ld ms of the processor", what, microseconds / 1000,
                  (int) (microseconds % 1000), (long) (clock () - started_cpu) / (CLOCKS_PER_SEC / 1000));
  g_assert_cmpint (microseconds, <, MOST_SECONDS * G_USEC_PER_SEC);
}

static HwChangeSet *
make_candidates (void)
{
  static const char *const first[] = { "Ana", "Bela", "Chidi", "Dora", "Emeka", "Farah", "Goran", "Hana" };
  static const char *const last[] = { "Keller", "Okafor", "Nilsen", "Brandt", "Ito", "Moreau", "Silva" };
  HwChangeSet *changes = hw_change_set_new ("Import 20000 candidates", NULL);

  for (guint i = 0; i < N_CANDIDATES; i++)
    {
      g_autoptr (HwCandidate) candidate = hw_candidate_new ();

      candidate->name = g_strdup_printf ("%s %s %u", first[i % G_N_ELEMENTS (first)], last[i % G_N_ELEMENTS (last)], i);
      candidate->email = g_strdup_printf ("person%u@example.org", i);
      candidate->location = g_strdup ("New York City");
      candidate->current_title = g_strdup ("Senior manager, digital commerce");
      candidate->summary = g_strdup ("Led marketplace growth and a replatforming, with a team of twelve.");
      candidate->import_record = (gint64) i;
      hw_change_set_add (changes, candidate);
    }
  return changes;
}

static void
measure_searches (HwRepository *repository)
{
  static const char *const typed[] = { "a", "an", "ana kel", "marketplace", "person199" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GPtrArray) hits = NULL;
      g_autofree char *what = g_strdup_printf ("search for “%s”", typed[i]);

      start ();
      hits = hw_repository_search (repository, typed[i], 50, NULL, NULL);
      tell (what);
      g_assert_cmpuint (hits->len, >, 0);
    }
}

static void
test_many_candidates_in_one_change (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  g_autoptr (HwChangeSet) changes = make_candidates ();
  g_autoptr (HwChangeSet) applied = NULL;
  g_autoptr (HwChangeSet) undone = NULL;
  g_autoptr (HwQuery) page
      = hw_query_page (hw_query_order_by (hw_query_new (&HW_CANDIDATE), "name", FALSE), 10000, 100);
  g_autoptr (HwQuery) all = hw_query_new (&HW_CANDIDATE);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  start ();
  applied = hw_repository_apply (repository, changes, NULL, &error);
  tell ("20000 candidates stored, with search and history");
  g_assert_no_error (error);
  start ();
  found = hw_repository_query (repository, page, NULL, &error);
  tell ("a page of 100 from the middle, by name");
  g_assert_cmpuint (found->len, ==, 100);
  g_clear_pointer (&found, g_ptr_array_unref);
  start ();
  found = hw_repository_query (repository, all, NULL, &error);
  tell ("all of them read");
  g_assert_cmpuint (found->len, ==, N_CANDIDATES);
  measure_searches (repository);
  start ();
  findings = hw_repository_verify (repository, NULL, &error);
  tell ("all checked");
  g_assert_cmpuint (findings->len, ==, 0);
  hw_test_workspace_close (repository);
  start ();
  repository = hw_test_workspace_open (workspace);
  tell ("opened");
  start ();
  undone = hw_things_apply_inverse (repository, applied);
  tell ("all taken back");
  g_assert_cmpint (hw_repository_count (repository, all, NULL, &error), ==, 0);
  hw_test_workspace_close (repository);
}

static void
test_opening_is_quick (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository;

  start ();
  repository = hw_test_workspace_open (workspace);
  tell ("an empty workspace made");
  hw_test_workspace_close (repository);
  start ();
  repository = hw_test_workspace_open (workspace);
  tell ("and opened");
  hw_test_workspace_close (repository);
}

typedef struct
{
  int descriptor;
  guint n_locked; /* of what was looked at */
} Locks;

/* SQLite's lock for writing is at these bytes of the file: <https://www.sqlite.org/lockingv3.html>. */
static gboolean
is_locked (int descriptor)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x40000000, .l_len = 2 };

  return fcntl (descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

static gboolean
write_and_look (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error)
{
  Locks *locks = data;

  for (guint i = 0; i < 3500; i++)
    {
      g_autoptr (HwMember) member = hw_member_new ();

      member->name = g_strdup_printf ("Mo %u", i);
      if (!hw_bulk_write (bulk, NULL, member, error))
        return FALSE;
      if (i % 500 == 499)
        locks->n_locked += is_locked (locks->descriptor);
    }
  return TRUE;
}

/* A bulk lets the disk begin with what was written, by a descriptor of its own: were that closed while SQLite has the
 * file open, its locks were gone. */
static void
test_locks_outlast_what_starts_the_disk (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *repository = hw_test_workspace_open (workspace);
  Locks locks = { .descriptor = open (workspace->path, O_RDWR | O_CLOEXEC) };
  const HwBulkJob job = { "Members", NULL, write_and_look, &locks };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (locks.descriptor, >=, 0);
  g_assert_false (is_locked (locks.descriptor));
  for (guint i = 1; i <= 2; i++)
    {
      hw_repository_bulk (repository, &job, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (locks.n_locked, ==, i * 7);
      g_assert_false (is_locked (locks.descriptor));
    }
  hw_test_workspace_close (repository);
  close (locks.descriptor);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-bulk/opening", test_opening_is_quick);
  g_test_add_func ("/store-bulk/locks", test_locks_outlast_what_starts_the_disk);
  g_test_add_func ("/store-bulk/candidates", test_many_candidates_in_one_change);
  return g_test_run ();
}
