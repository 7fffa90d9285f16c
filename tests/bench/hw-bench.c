/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analysis/hw-analyser.h"
#include "bench-feed.h"
#include "bench-floor.h"
#include "hw-test-rubric.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-reader-stream.h"

/*
 * hw-bench HWB [--quick]: figures of reading and importing, each beside its floor in the same run. With
 * --quick small numbers: that everything works and agrees, not how fast it is.
 */

typedef struct
{
  const char *hwb;
  char *folder;
  char *feed;
  guint n_jobs;
  guint n_pairs;
} Bench;

typedef struct
{
  double wall; /* seconds */
  double cpu;
  double peak; /* MiB, of the largest process */
} Cost;

typedef void (*Act) (const Bench *bench, const char *feed);

/* Everything is done in a process of its own, which tells what it cost with all that it started. */
static Cost
measure (const Bench *bench, const char *feed, Act act)
{
  gint64 begun = g_get_monotonic_time ();
  pid_t pid = (fflush (NULL), fork ());
  struct rusage usage;
  int status = 0;
  Cost cost;

  if (pid == 0)
    {
      act (bench, feed);
      fflush (NULL);
      _exit (0);
    }
  while (wait4 (pid, &status, 0, &usage) < 0 && errno == EINTR)
    ;
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  cost.wall = (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC;
  cost.cpu = (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
             + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
  cost.peak = (double) usage.ru_maxrss / 1024;
  return cost;
}

static char *
get_place (const Bench *bench, const char *name)
{
  char *path = g_build_filename (bench->folder, name, NULL);

  g_unlink (path);
  return path;
}

static void
floor_parse (const Bench *bench, const char *feed)
{
  BenchWork work;

  bench_floor_parse (feed, &work);
  g_assert_cmpuint (work.n_jobs, >=, bench->n_jobs);
}

static void
floor_import (const Bench *bench, const char *feed)
{
  g_autofree char *database = get_place (bench, "floor.db");
  BenchWork work;

  bench_floor_import (feed, database, &work);
  g_assert_cmpuint (work.n_jobs, >=, bench->n_jobs);
  g_assert_cmpuint (work.n_matches, >, 0);
}

static void
floor_store (const Bench *bench, const char *feed)
{
  g_autofree char *database = get_place (bench, "store.db");
  BenchWork work;

  bench_floor_store (database, bench->n_jobs, &work);
}

static void
read_feed (const Bench *bench, const char *feed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwReaderStream) stream = hw_reader_stream_open (feed, NULL, NULL, &error);
  gboolean more = TRUE;
  guint n = 0;

  g_assert_no_error (error);
  while (more)
    {
      g_autoptr (GPtrArray) records = NULL;

      g_assert_true (hw_reader_stream_next (stream, &records, &error));
      more = records != NULL;
      n += more ? records->len : 0;
    }
  g_assert_cmpuint (n, >=, bench->n_jobs);
}

static void
run_hwb (const Bench *bench, const char *command, const char *argument, const char *workspace, gboolean replace)
{
  const char *arguments[] = { bench->hwb, command, "--workspace", workspace, argument, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (replace)
    {
      execv (bench->hwb, (char **) arguments);
      g_error ("%s: %s", bench->hwb, g_strerror (errno));
    }
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                               &status, &error));
  g_assert_true (g_spawn_check_wait_status (status, &error));
}

/* The workspace was made before, so that only the import is measured. */
static void
import_feed (const Bench *bench, const char *feed)
{
  g_autofree char *workspace = g_build_filename (bench->folder, "bench.hiring", NULL);

  if (freopen ("/dev/null", "w", stdout) == NULL)
    _exit (1);
  run_hwb (bench, "import", feed, workspace, TRUE);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double *left = a, *right = b;

  return *left < *right ? -1 : *left > *right;
}

static double
median (double *numbers, guint n)
{
  qsort (numbers, n, sizeof *numbers, compare_numbers);
  return numbers[n / 2];
}

static void
print_row (const char *what, const char *unit, double ours, double base, double gate)
{
  g_autofree char *allowed = gate > 0 ? g_strdup_printf ("%.2f", gate) : g_strdup ("-");

  printf ("%-34s %-6s %10.2f %10.2f %8.2f %6s %s\n", what, unit, base, ours, ours / base, allowed,
          gate <= 0 ? "" : ours / base <= gate ? "kept" : "MISSED");
}

/* Floor and program in turn, so that both meet the same machine; medians. */
static void
compare (const Bench *bench, const char *what, Act base, Act ours, double gate)
{
  g_autofree double *numbers = g_new0 (double, 4 * bench->n_pairs);
  double *walls[] = { numbers, numbers + bench->n_pairs };
  double *cpus[] = { numbers + 2 * bench->n_pairs, numbers + 3 * bench->n_pairs };
  g_autofree char *by_cpu = g_strconcat (what, ", processor", NULL);
  g_autofree char *workspace = NULL;

  for (guint i = 0; i < bench->n_pairs; i++)
    for (guint j = 0; j < 2; j++)
      {
        Cost cost;

        g_free (workspace);
        workspace = get_place (bench, "bench.hiring");
        run_hwb (bench, "init", NULL, workspace, FALSE);
        cost = measure (bench, bench->feed, j == 0 ? base : ours);
        walls[j][i] = cost.wall;
        cpus[j][i] = cost.cpu;
      }
  print_row (what, "s", median (walls[1], bench->n_pairs), median (walls[0], bench->n_pairs), gate);
  print_row (by_cpu, "s", median (cpus[1], bench->n_pairs), median (cpus[0], bench->n_pairs), 0);
}

#define TARGET_MB_PER_SECOND 20.0

static void
bench_analysis (const Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) lexicons = hw_data_load_lexicons (&error);
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (HwAnalyser) analyser = hw_analyser_new (lexicons, rubric, &error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n = MIN (bench->n_jobs, 2000);
  struct rusage before, after;
  gsize n_bytes = 0;
  double seconds;

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++) /* beforehand: writing them costs, too */
    g_ptr_array_add (texts, bench_feed_make_text (i));
  getrusage (RUSAGE_SELF, &before);
  for (guint i = 0; i < n; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      g_autoptr (HwReading) reading = hw_analyser_read (analyser, text, NULL, NULL);

      n_bytes += strlen (text);
      g_assert_cmpuint (reading->statements->len, >, 10);
    }
  getrusage (RUSAGE_SELF, &after);
  seconds = (double) (after.ru_utime.tv_sec - before.ru_utime.tv_sec)
            + (double) (after.ru_utime.tv_usec - before.ru_utime.tv_usec) / G_USEC_PER_SEC;
  /* the floor here is the rate that is wanted, so more is better */
  printf ("%-34s %-6s %10.2f %10.2f %8.2f %6s %s\n", "understanding, one core", "MB/s", TARGET_MB_PER_SECOND,
          (double) n_bytes / 1e6 / seconds, (double) n_bytes / 1e6 / seconds / TARGET_MB_PER_SECOND, "1.00",
          (double) n_bytes / 1e6 / seconds >= TARGET_MB_PER_SECOND ? "kept" : "MISSED");
}

#define PEAK_MIB 150.0

/* A feed five times as long may not take more memory. */
static void
bench_memory (const Bench *bench)
{
  g_autofree char *workspace = get_place (bench, "bench.hiring");
  g_autofree char *longer = get_place (bench, "longer.xml");
  g_autofree char *what = g_strdup_printf ("peak memory, %u and %u", bench->n_jobs, 5 * bench->n_jobs);
  Cost small, large;

  run_hwb (bench, "init", NULL, workspace, FALSE);
  small = measure (bench, bench->feed, import_feed);
  g_unlink (workspace);
  run_hwb (bench, "init", NULL, workspace, FALSE);
  g_assert_cmpuint (bench_feed_write (longer, 5 * bench->n_jobs), >, 0);
  large = measure (bench, longer, import_feed);
  print_row (what, "MiB", large.peak, small.peak, 1.25);
  print_row ("  and below the limit", "MiB", large.peak, PEAK_MIB, 1);
  printf ("%u postings took %.1f s, %.1f s of them on the processor\n", 5 * bench->n_jobs, large.wall, large.cpu);
  g_unlink (longer);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  gboolean quick = argc == 3 && g_str_equal (argv[2], "--quick");
  Bench bench = { .n_jobs = quick ? 300 : 20000, .n_pairs = quick ? 1 : 5 };
  g_autoptr (GError) error = NULL;
  gsize size;

  if (argc < 2 || (argc == 3 && !quick) || argc > 3)
    {
      fprintf (stderr, "usage: hw-bench HWB [--quick]\n");
      return 2;
    }
  bench.hwb = argv[1];
  bench.folder = g_dir_make_tmp ("hw-bench-XXXXXX", &error);
  g_assert_no_error (error);
  bench.feed = g_build_filename (bench.folder, "feed.xml", NULL);
  size = bench_feed_write (bench.feed, bench.n_jobs);
  g_assert_cmpuint (size, >, 0);
  printf ("%u postings, %.1f MB, medians of %u pairs in turn\n\n", bench.n_jobs, (double) size / 1e6, bench.n_pairs);
  printf ("%-34s %-6s %10s %10s %8s %6s\n", "", "", "floor", "program", "ratio", "gate");
  compare (&bench, "reading, confined", floor_parse, read_feed, 0);
  bench_analysis (&bench);
  compare (&bench, "storing alone to whole import", floor_store, import_feed, 0);
  compare (&bench, "import, confined, full text", floor_import, import_feed, 1.5);
  bench_memory (&bench);
  remove_folder (bench.folder);
  g_free (bench.folder);
  g_free (bench.feed);
  return 0;
}
