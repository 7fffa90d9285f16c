/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Resumes of our own in many styles, each with what a person reads in it (NAME.want beside NAME.txt: a field
 * a line, columns separated by tabs). Given file names, prints what is read of those instead.
 */
#include <locale.h>
#include <string.h>

#include "base/hw-text.h"
#include "core/hw-entity.h"
#include "hw-test-analyser.h"

#define TODAY "2026-11"

static void
add (GPtrArray *facts, const char *field, const char *value)
{
  if (value != NULL)
    g_ptr_array_add (facts, g_strdup_printf ("%s\t%s", field, value));
}

static void
add_all (GPtrArray *facts, const char *field, char **values)
{
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    add (facts, field, values[i]);
}

static void
add_role (GPtrArray *facts, const char *field, const HwRole *role)
{
  g_ptr_array_add (
      facts, g_strdup_printf ("%s\t%s\t%s\t%s\t%s\t%s", field, role->title != NULL ? role->title : "",
                              role->organisation != NULL ? role->organisation : "",
                              role->place != NULL ? role->place : "", role->since != NULL ? role->since : "-",
                              role->current         ? "present"
                              : role->until != NULL ? role->until
                                                    : "-"));
}

static GPtrArray *
list_facts (const HwResume *resume)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);

  add (facts, "name", resume->name);
  add (facts, "email", resume->email);
  add (facts, "phone", resume->phone);
  add (facts, "location", resume->location);
  add_all (facts, "link", resume->links);
  for (guint i = 0; i < resume->roles->len; i++)
    add_role (facts, "role", g_ptr_array_index (resume->roles, i));
  for (guint i = 0; i < resume->education->len; i++)
    add_role (facts, "education", g_ptr_array_index (resume->education, i));
  add_all (facts, "language", resume->languages);
  add_all (facts, "tool", resume->tools);
  if (resume->months != HW_UNSET)
    g_ptr_array_add (facts, g_strdup_printf ("months\t%" G_GINT64_FORMAT, resume->months));
  return facts;
}

static char *
load (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* How many facts of a field were wanted, read, and both. */
typedef struct
{
  guint wanted;
  guint read;
  guint right;
} Score;

static Score *
get_score (GHashTable *scores, const char *fact)
{
  g_autofree char *field = g_strndup (fact, strcspn (fact, "\t"));
  Score *score = g_hash_table_lookup (scores, field);

  if (score == NULL)
    {
      score = g_new0 (Score, 1);
      g_hash_table_insert (scores, g_steal_pointer (&field), score);
    }
  return score;
}

static void
compare (const char *name, GPtrArray *facts, char **wanted, GHashTable *scores)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      guint at;

      if (*wanted[i] == '\0')
        continue;
      get_score (scores, wanted[i])->wanted++;
      if (g_ptr_array_find_with_equal_func (facts, wanted[i], g_str_equal, &at))
        get_score (scores, wanted[i])->right++;
      else
        g_test_message ("%s: not read: %s", name, wanted[i]);
    }
  for (guint i = 0; i < facts->len; i++)
    {
      const char *fact = g_ptr_array_index (facts, i);

      /* of links and tools the samples name only some */
      if (g_str_has_prefix (fact, "tool\t") || g_str_has_prefix (fact, "link\t"))
        continue;
      get_score (scores, fact)->read++;
      if (!g_strv_contains ((const char *const *)wanted, fact))
        g_test_message ("%s: read: %s", name, fact);
    }
}

static guint
read_samples (const char *folder, GHashTable *scores)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autofree char *text = load (path);
        g_autofree char *want = NULL;
        g_auto (GStrv) wanted = NULL;
        g_autoptr (HwResume) resume
            = hw_analyser_read_resume (hw_test_analyser_get (), text, NULL, NULL, TODAY);
        g_autoptr (GPtrArray) facts = list_facts (resume);

        memcpy (strrchr (path, '.'), ".wan", 5);
        want = g_strconcat (path, "t", NULL);
        g_free (path);
        path = load (want);
        wanted = g_strsplit (path, "\n", -1);
        compare (name, facts, wanted, scores);
        g_assert_cmpuint (resume->flags, ==, 0);
        n++;
      }
  return n;
}

static void
test_samples (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "resumes", NULL);
  g_autoptr (GHashTable) scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer field, value;

  g_assert_cmpuint (read_samples (folder, scores), >=, 12);
  g_hash_table_iter_init (&iter, scores);
  while (g_hash_table_iter_next (&iter, &field, &value))
    {
      const Score *score = value;

      g_test_message ("%s: %u wanted, %u read, %u right", (const char *)field, score->wanted, score->read,
                      score->right);
      g_assert_cmpuint (score->right * 100, >=, score->wanted * 95);
      if (score->read > 0)
        g_assert_cmpuint (score->right * 100, >=, score->read * 95);
    }
}

static void
print_file (const char *path)
{
  g_autofree char *text = load (path);
  g_autoptr (HwResume) resume = hw_analyser_read_resume (hw_test_analyser_get (), text, NULL, NULL, TODAY);
  g_autoptr (GPtrArray) facts = list_facts (resume);

  g_print ("# %s, flags %u\n", path, resume->flags);
  for (guint i = 0; i < facts->len; i++)
    g_print ("%s\n", (const char *)g_ptr_array_index (facts, i));
  for (guint i = 0; i < resume->evidence->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (resume->evidence->statements, i);
      g_autofree char *slice = hw_text_slice (text, statement->start, statement->end);

      g_print ("+");
      for (guint m = 0; m < statement->matches->len; m++)
        g_print (" %s", ((HwMatch *)g_ptr_array_index (statement->matches, m))->competency);
      g_print (": %s\n", slice);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    print_file (argv[i]);
  if (argc > 1)
    return 0;
  g_test_add_func ("/resumes/samples", test_samples);
  return g_test_run ();
}
