/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "export/hw-exporter.h"
#include "hw-test-shortlist.h"

/* What holds of every format alike. */

static const char *const hostile[] = {
  "<script>alert(1)</script>",
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "'=1+1",
  "\xef\xbc\x9d" "1+1",
  " =1+1",
  "Robert'); DROP TABLE candidates;--",
  "NULL",
  "true",
  "1/2",
  "Ann \"the\" Boss, Jr.",
  "two\nlines",
  "\ttab",
  "bell \x07 and \x1b[2J",
  "\xf0\x9f\x92\xbc\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb",
  "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae" "evil",
  "_x0041_",
  "a&amp;b]]>",
  "]]>]]>",
  "%s%n%d",
  "../../etc/passwd",
  "javascript:alert(1)",
  "\xef\xbf\xbf",
  "                    ",
};

static HwShortlist *
build_sample (void)
{
  return hw_test_shortlist_sample ();
}

static HwShortlist *
build_empty (void)
{
  HwShortlist *shortlist = hw_test_shortlist_new ();

  hw_test_shortlist_rank (shortlist);
  return shortlist;
}

static HwShortlist *
build_hostile (void)
{
  HwShortlist *shortlist = hw_test_shortlist_new ();

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      HwShortlistEntry *entry = hw_test_shortlist_add_candidate (shortlist, hostile[i]);

      hw_set_string (&entry->candidate->current_title, hostile[i]);
      hw_test_shortlist_add_card (shortlist, entry, hostile[(i + 1) % G_N_ELEMENTS (hostile)], (gint8) (i % 6),
                                  hostile[(i + 2) % G_N_ELEMENTS (hostile)]);
      hw_set_string (&((HwScreening *) g_ptr_array_index (entry->screening, 0))->note, hostile[i]);
    }
  hw_set_string (&shortlist->requisition->title, "=cmd|'/c calc'!A1 [a/b:c*?]");
  hw_set_string (&shortlist->weight_reasons[0], "=HYPERLINK(\"http://example.org\")");
  hw_test_shortlist_rank (shortlist);
  return shortlist;
}

static HwShortlist *
build_long (void)
{
  HwShortlist *shortlist = hw_test_shortlist_new ();
  g_autofree char *one_word = g_strnfill (3000, 'W');
  g_autoptr (GString) evidence = g_string_new (NULL);
  HwShortlistEntry *entry = hw_test_shortlist_add_candidate (shortlist, one_word);
  HwShortlistCard *card;

  for (guint i = 0; i < 1700; i++) /* more than 40,000 characters */
    g_string_append (evidence, "Ran the caf\xc3\xa9 \xf0\x9f\x92\xbc project. ");
  card = hw_test_shortlist_add_card (shortlist, entry, "Panelist with a name that goes on and on and on", 4, "Short.");
  hw_set_string (&card->evidence[2], evidence->str);
  hw_test_shortlist_rank (shortlist);
  return shortlist;
}

static HwShortlist *
build_many (void)
{
  HwShortlist *shortlist = hw_test_shortlist_new ();

  hw_test_shortlist_invent (shortlist, 100, 1);
  hw_test_shortlist_rank (shortlist);
  return shortlist;
}

/* One of each status, and one that the reader may not see. */
static HwShortlist *
build_mixed (void)
{
  HwShortlist *shortlist = hw_test_shortlist_new ();
  HwShortlistEntry *entry;

  hw_test_shortlist_invent (shortlist, 6, 2);
  entry = g_ptr_array_index (shortlist->entries, 0);
  ((HwScreening *) g_ptr_array_index (entry->screening, 0))->answer = HW_ANSWER_FAIL;
  entry = g_ptr_array_index (shortlist->entries, 1);
  g_ptr_array_set_size (entry->cards, 0);
  entry = g_ptr_array_index (shortlist->entries, 2);
  entry->hidden = TRUE;
  shortlist->weights[0] = 0;
  shortlist->weights[1] = 2500;
  hw_test_shortlist_rank (shortlist);
  return shortlist;
}

typedef struct
{
  const char *name;
  HwShortlist *(*build) (void);
} Case;

static const Case cases[] = {
  { "sample", build_sample }, { "empty", build_empty },     { "hostile", build_hostile },
  { "long", build_long },     { "many", build_many }, { "mixed", build_mixed },
};

static GBytes *
write_shortlist (const HwExporter *exporter, HwShortlist *shortlist)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = exporter->write (shortlist, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static void
test_reads_back_and_repeats (gconstpointer data)
{
  const Case *one = data;

  for (const HwExporter *exporter = hw_exporters (); exporter->extension != NULL; exporter++)
    {
      g_autoptr (HwShortlist) shortlist = one->build ();
      g_autoptr (GBytes) bytes = write_shortlist (exporter, shortlist);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", exporter->extension);
      exporter->check (bytes, shortlist, &error);
      g_assert_no_error (error);
      g_assert_true (exporter->check (bytes, shortlist, NULL));
      if (one->build != build_many)
        {
          g_autoptr (HwShortlist) same = one->build ();
          g_autoptr (GBytes) again = write_shortlist (exporter, same);

          g_assert_true (g_bytes_equal (bytes, again));
        }
    }
}

static void
test_cut_files_are_noticed (void)
{
  static const guint parts[] = { 0, 10, 50, 90, 99 };
  g_autoptr (HwShortlist) shortlist = build_sample ();

  for (const HwExporter *exporter = hw_exporters (); exporter->extension != NULL; exporter++)
    {
      g_autoptr (GBytes) bytes = write_shortlist (exporter, shortlist);

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) * parts[i] / 100);
          g_autoptr (GError) error = NULL;

          g_test_message ("%s cut to %u %%", exporter->extension, parts[i]);
          g_assert_false (exporter->check (cut, shortlist, &error));
          g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
        }
    }
}

/* The file says one thing and the shortlist another: each difference alone must be seen. */
static void
test_differences_are_noticed (void)
{
  g_autoptr (HwShortlist) shortlist = build_sample ();

  for (const HwExporter *exporter = hw_exporters (); exporter->extension != NULL; exporter++)
    {
      g_autoptr (GBytes) bytes = write_shortlist (exporter, shortlist);

      for (guint i = 0; i < 3; i++)
        {
          g_autoptr (HwShortlist) other = build_sample ();
          HwShortlistEntry *entry = g_ptr_array_index (other->entries, 1);
          g_autoptr (GError) error = NULL;

          if (i == 0)
            hw_set_string (&entry->candidate->name, "Somebody Else");
          else if (i == 1)
            entry->ranked->score.num++;
          else
            entry->ranked->rank++;
          g_test_message ("%s, difference %u", exporter->extension, i);
          g_assert_false (exporter->check (bytes, other, &error));
          g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
        }
    }
}

static void
test_hidden_numbers_stay_hidden (void)
{
  for (const HwExporter *exporter = hw_exporters (); exporter->extension != NULL; exporter++)
    {
      g_autoptr (HwShortlist) shortlist = build_mixed ();
      g_autoptr (HwShortlist) other = build_mixed ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) changed = NULL;
      HwShortlistEntry *entry = hw_test_shortlist_find (other, "Candidate 003");

      g_assert_true (entry->hidden);
      for (guint i = 0; i < entry->cards->len; i++)
        {
          HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

          memset (card->ratings, 5, other->n_competencies);
          hw_set_string (&card->evidence[0], "A secret.");
          hw_set_string (&card->member, "Secret Member");
        }
      bytes = write_shortlist (exporter, shortlist);
      changed = write_shortlist (exporter, other);
      g_test_message ("%s", exporter->extension);
      g_assert_true (g_bytes_equal (bytes, changed));
    }
}

static void
test_export_file_places_what_was_checked (void)
{
  g_autofree char *folder = g_dir_make_tmp ("hw-export-XXXXXX", NULL);
  g_autoptr (HwShortlist) shortlist = build_sample ();

  for (const HwExporter *exporter = hw_exporters (); exporter->extension != NULL; exporter++)
    {
      g_autofree char *name = g_strconcat ("Shortlist of March.", exporter->extension, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) bytes = write_shortlist (exporter, shortlist);
      g_autofree char *found = NULL;
      gsize size = 0;
      g_autoptr (GError) error = NULL;

      g_assert_true (hw_exporter_find (path, NULL) == exporter);
      g_assert_true (hw_export_file (exporter, shortlist, path, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &found, &size, NULL));
      g_assert_cmpmem (found, size, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

/* Runs in a child: nothing larger than @limit can be written, as on a disk that is nearly full. */
static int
export_with_limit (const HwExporter *exporter, HwShortlist *shortlist, const char *path, rlim_t limit)
{
  struct rlimit limits = { limit, limit };
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limits) != 0)
    return 1;
  if (hw_export_file (exporter, shortlist, path, NULL, &error))
    return 2;
  return g_error_matches (error, HW_ERROR, HW_ERROR_STORAGE) && strstr (error->message, path) != NULL ? 0 : 3;
}

static void
test_full_disk_never_leaves_half_a_file (void)
{
  static const rlim_t limits[] = { 0, 500, 4000 };
  g_autofree char *folder = g_dir_make_tmp ("hw-export-XXXXXX", NULL);
  g_autoptr (HwShortlist) shortlist = build_sample ();

  for (const HwExporter *exporter = hw_exporters (); exporter->extension != NULL; exporter++)
    for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
      {
        g_autofree char *name = g_strconcat ("old.", exporter->extension, NULL);
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autofree char *found = NULL;
        int status = 0;
        pid_t child;

        g_assert_true (g_file_set_contents (path, "old", -1, NULL));
        child = fork ();
        g_assert_cmpint (child, >=, 0);
        if (child == 0)
          _exit (export_with_limit (exporter, shortlist, path, limits[i]));
        g_assert_cmpint (waitpid (child, &status, 0), ==, child);
        g_test_message ("%s with %u bytes: %d", exporter->extension, (guint) limits[i], status);
        g_assert_true (WIFEXITED (status));
        g_assert_cmpint (WEXITSTATUS (status), ==, 0);
        g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
        g_assert_cmpstr (found, ==, "old");
        g_assert_no_errno (g_unlink (path));
      }
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_unknown_extensions_are_named (void)
{
  static const char *const names[] = { "list.doc", "list", "folder.pdf/list", "", ".", "list." };

  g_assert_cmpstr (hw_exporter_find ("LIST.JSON", NULL)->extension, ==, "json");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hw_exporter_find (names[i], &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_UNSUPPORTED);
    }
}

static void
test_decimal_comma_changes_nothing (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "da_DK.UTF-8" };
  g_autofree char *old = g_strdup (setlocale (LC_NUMERIC, NULL));
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (locales) && !found; i++)
    found = setlocale (LC_NUMERIC, locales[i]) != NULL;
  if (!found)
    {
      g_test_skip ("no locale with a decimal comma is installed");
      return;
    }
  for (const HwExporter *exporter = hw_exporters (); exporter->extension != NULL; exporter++)
    {
      g_autoptr (HwShortlist) shortlist = build_mixed ();
      g_autoptr (GBytes) comma = write_shortlist (exporter, shortlist);
      g_autoptr (GBytes) point = NULL;
      g_autofree char *current = g_strdup (setlocale (LC_NUMERIC, NULL));

      setlocale (LC_NUMERIC, "C");
      point = write_shortlist (exporter, shortlist);
      setlocale (LC_NUMERIC, current);
      g_assert_true (g_bytes_equal (comma, point));
    }
  setlocale (LC_NUMERIC, old);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/export/formats/reads-back-and-repeats/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_reads_back_and_repeats);
    }
  g_test_add_func ("/export/formats/cut-files-are-noticed", test_cut_files_are_noticed);
  g_test_add_func ("/export/formats/differences-are-noticed", test_differences_are_noticed);
  g_test_add_func ("/export/formats/hidden-numbers-stay-hidden", test_hidden_numbers_stay_hidden);
  g_test_add_func ("/export/formats/export-file-places-what-was-checked", test_export_file_places_what_was_checked);
  g_test_add_func ("/export/formats/full-disk-never-leaves-half-a-file", test_full_disk_never_leaves_half_a_file);
  g_test_add_func ("/export/formats/unknown-extensions-are-named", test_unknown_extensions_are_named);
  g_test_add_func ("/export/formats/decimal-comma-changes-nothing", test_decimal_comma_changes_nothing);
  return g_test_run ();
}
