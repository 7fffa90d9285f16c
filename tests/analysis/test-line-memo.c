/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that are remembered give the very words that reading them anew gives, wherever they stand. */
#include "analysis/hw-line-memo.h"

#include <string.h>

typedef struct
{
  HwWordBook *words;
  HwStemmer *stemmer;
  HwLineMemo *memo;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  static const char *const KNOWN[] = { "lead", "budget", "caf\xc3\xa9", "seo", "e", "commerce", "team" };

  f->words = hw_word_book_new ();
  f->stemmer = hw_stemmer_new (f->words, "en");
  f->memo = hw_line_memo_new ();
  for (guint i = 0; i < G_N_ELEMENTS (KNOWN); i++)
    hw_stemmer_add (f->stemmer, KNOWN[i]);
  hw_word_book_add (f->words, "SEO");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  hw_line_memo_free (f->memo);
  hw_stemmer_free (f->stemmer);
  hw_word_book_unref (f->words);
}

static void
assert_same_words (Fixture *f, const char *text)
{
  g_autoptr (GArray) fresh = hw_tokenise (f->stemmer, f->words, text, FALSE);
  g_autoptr (GArray) found = hw_line_memo_tokenise (f->memo, f->stemmer, f->words, text);

  g_assert_cmpuint (found->len, ==, fresh->len);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpmem (&g_array_index (found, HwToken, i), sizeof (HwToken), &g_array_index (fresh, HwToken, i),
                     sizeof (HwToken));
}

/* Every line behind every other one: the signs between words reach over the end of a line. */
static void
test_lines_are_the_same_behind_any_other (Fixture *f, gconstpointer data)
{
  static const char *const LINES[] = {
    "Lead the SEO team",
    "Own the budget, and more:",
    "(Caf\xc3\xa9 \xe2\x80\x93 e-commerce)",
    "- - - - - - -",
    ", , , , , , , ,",
    "",
    "We're the team\xe2\x80\x99s lead.",
    "7+ years",
    "\xe2\x80\xa2 Lead teams",
    "   ",
    "\xc3\x89quipe \xf0\x9f\x92\xb0 lead.",
    "Lead the SEO team.",
  };

  for (guint round = 0; round < 4; round++)
    for (guint i = 0; i < G_N_ELEMENTS (LINES); i++)
      for (guint j = 0; j < G_N_ELEMENTS (LINES); j++)
        {
          g_autofree char *both = g_strconcat (LINES[i], "\n", LINES[j], "\n\n", LINES[i], NULL);
          g_autofree char *open = g_strconcat (LINES[j], "\n", LINES[i], NULL);

          assert_same_words (f, both);
          assert_same_words (f, open);
        }
}

static void
test_lines_of_any_length (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint length = 0; length < 1100; length += length < 20 || length > 1010 ? 1 : 90)
    {
      for (guint i = 0; i < length; i++)
        g_string_append_c (text, "lead a team, "[i % 13]);
      g_string_append_c (text, '\n');
    }
  for (guint round = 0; round < 3; round++)
    assert_same_words (f, text->str);
}

/* More lines than are kept, each of them twice, and one text that has them all: what is kept stays bounded. */
static void
test_more_lines_than_are_kept (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < 40000; i++)
    {
      char line[64];

      g_snprintf (line, sizeof line, "Lead team %u, and own the budget", i);
      g_string_append_printf (all, "%s\n%s\n", line, line);
      if (i % 2 > 0)
        continue;
      assert_same_words (f, line);
      assert_same_words (f, line);
    }
  assert_same_words (f, all->str);
  assert_same_words (f, all->str);
  assert_same_words (f, "Lead team 39999, and own the budget");
}

static void
test_nothing (Fixture *f, gconstpointer data)
{
  assert_same_words (f, "");
  assert_same_words (f, "\n");
  assert_same_words (f, "\n\n\n\n\n\n\n\n\n\n");
}

#define ADD(path, func) g_test_add ("/analysis/line-memo/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("behind-any-other", test_lines_are_the_same_behind_any_other);
  ADD ("any-length", test_lines_of_any_length);
  ADD ("more-than-kept", test_more_lines_than_are_kept);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}
