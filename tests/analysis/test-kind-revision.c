/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The likeliest kinds together, and the second reading that sees the first. */
#include "analysis/hw-kind-revision.h"

#include <string.h>

#define N_PIECES 5u

static int
score_path (const HwKindSteps *steps, const HwKindSums *sums, const guint8 *how, const guint8 *kinds)
{
  int score = sums[0].of[kinds[0]];

  for (guint i = 1; i < N_PIECES; i++)
    score += steps->from[how[i]][kinds[i - 1]].of[kinds[i]] + sums[i].of[kinds[i]];
  return score;
}

/* Of all 7^5 paths. */
static int
find_top_score (const HwKindSteps *steps, const HwKindSums *sums, const guint8 *how)
{
  int top = G_MININT;
  guint n = 1;

  for (guint i = 0; i < N_PIECES; i++)
    n *= HW_N_KINDS;
  for (guint path = 0; path < n; path++)
    {
      guint8 kinds[N_PIECES];

      for (guint i = 0, rest = path; i < N_PIECES; i++, rest /= HW_N_KINDS)
        kinds[i] = (guint8) (rest % HW_N_KINDS);
      top = MAX (top, score_path (steps, sums, how, kinds));
    }
  return top;
}

static void
test_path_is_the_best_of_all (void)
{
  g_autoptr (GRand) choice = g_rand_new_with_seed (5);

  for (guint round = 0; round < 20; round++)
    {
      g_autofree HwKindSteps *steps = g_new0 (HwKindSteps, 1);
      HwKindSums sums[N_PIECES];
      guint8 how[N_PIECES], kinds[N_PIECES];

      for (guint i = 0; i < HW_N_STEPS; i++)
        for (guint j = 0; j < HW_N_KINDS; j++)
          for (guint k = 0; k < HW_N_KINDS; k++)
            steps->from[i][j].of[k] = g_rand_int_range (choice, -500, 500);
      for (guint i = 0; i < N_PIECES; i++)
        {
          how[i] = (guint8) g_rand_int_range (choice, 0, HW_N_STEPS);
          for (guint k = 0; k < HW_KIND_WIDTH; k++)
            sums[i].of[k] = g_rand_int_range (choice, -500, 500);
          sums[i].of[HW_N_KINDS] = 100000; /* beyond the kinds: counts nothing */
        }
      hw_kind_path_find (steps, sums, how, N_PIECES, kinds);
      g_assert_cmpint (score_path (steps, sums, how, kinds), ==, find_top_score (steps, sums, how));
    }
}

/* Sums that would pass any number when they were added up over the posting. */
static void
test_path_of_a_long_posting (void)
{
  const guint n = 100000;
  g_autofree HwKindSteps *steps = g_new0 (HwKindSteps, 1);
  g_autofree HwKindSums *sums = g_new0 (HwKindSums, n);
  g_autofree guint8 *how = g_new0 (guint8, n), *kinds = g_new0 (guint8, n);

  for (guint i = 0; i < n; i++)
    {
      sums[i].of[HW_KIND_OFFER] = 90000;
      sums[i].of[HW_KIND_LEGAL] = i == n / 2 ? 90001 : -90000;
    }
  hw_kind_path_find (steps, sums, how, n, kinds);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (kinds[i], ==, i == n / 2 ? HW_KIND_LEGAL : HW_KIND_OFFER);
  hw_kind_path_find (steps, sums, how, 0, kinds);
}

static void
test_rows_are_known_by_name (void)
{
  static const char *const GOOD[] = { "r:own offer", "r:before-2 none", "r:after-2 other", "r:most none",
                                      "r:in-company logistics", "r:in-unknown none", "u:after-blank legal" };
  static const char *const BAD[] = { "r:own",
                                     "r:own none such",
                                     "r:in-nowhere offer",
                                     "r:before offer",
                                     "r:",
                                     "r:most sometimes",
                                     "u:sometimes offer",
                                     "u:same-line none",
                                     "u:",
                                     "w:own offer",
                                     "" };
  g_autoptr (HwKindRevision) revision = hw_kind_revision_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (BAD); i++)
    g_assert_null (hw_kind_revision_find_row (revision, BAD[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (GOOD); i++)
    {
      HwKindSums *row = hw_kind_revision_find_row (revision, GOOD[i]);

      g_assert_nonnull (row);
      g_assert_cmpint (row->of[0], ==, 0); /* no two names share a row */
      row->of[0] = 1;
    }
}

/* The letters of kinds: "O" is offer, "g" legal, "o" other. A "#" before one makes it a heading. */
static guint8
to_kind (char letter)
{
  static const char LETTERS[] = "rqOlcgo";
  const char *at = strchr (LETTERS, letter);

  g_assert_nonnull (at);
  return (guint8) (at - LETTERS);
}

/* Where company is found after the row @name alone speaks, for it and by enough. */
static char *
revise (const char *name, const char *first)
{
  g_autoptr (HwKindRevision) revision = hw_kind_revision_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (HwPlace));
  g_autoptr (GArray) kinds = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_autofree HwKindSums *sums = NULL;
  g_autofree guint8 *how = NULL;
  GString *out = g_string_new (NULL);

  for (const char *at = first; *at != '\0'; at++)
    {
      HwPlace place = { HW_SECTION_UNKNOWN, HW_SECTION_OFFER, HW_SECTION_UNKNOWN, *at == '#', -1 };
      guint8 kind = to_kind (at[*at == '#']);

      at += *at == '#';
      g_array_append_val (places, place);
      g_array_append_val (kinds, kind);
    }
  sums = g_new0 (HwKindSums, kinds->len);
  how = g_new0 (guint8, kinds->len);
  for (guint i = 0; i < kinds->len; i++)
    sums[i].of[g_array_index (kinds, guint8, i)] = 100;
  if (name != NULL)
    hw_kind_revision_find_row (revision, name)->of[HW_KIND_COMPANY] = 200;
  hw_kind_revision_apply (revision, places, how, kinds->len, sums, (guint8 *) kinds->data);
  for (guint i = 0; i < kinds->len; i++)
    g_string_append_c (out, "rqOlcgo"[g_array_index (kinds, guint8, i)]);
  return g_string_free (out, FALSE);
}

static void
test_second_reading_sees_the_first (void)
{
  static const struct
  {
    const char *row;
    const char *first;
    const char *kinds;
  } ROWS[] = {
    { NULL, "rqo", "rqo" }, /* without rows nothing is read again */
    { "r:own offer", "rOqO", "rcqc" },
    { "r:before-2 responsibility", "rqqr", "rqcr" },
    { "r:before-2 none", "qqq", "ccq" },
    { "r:after-2 logistics", "qql", "cql" },
    { "r:after-2 none", "qqq", "qcc" },
    { "r:most offer", "OOOq#oOO", "ccccccc" }, /* headings belong to both sides */
    { "r:most offer", "OOO#orr#oq", "ccccrroq" }, /* and part them */
    { "r:most offer", "Oq", "Oc" },            /* a piece does not count for itself */
    { "r:most responsibility", "rqo", "rcc" }, /* of equals the first kind */
    { "r:most none", "oo#o#or", "cccoc" },
    { "r:most none", "q#o", "co" },
    { "r:in-offer none", "oqo", "cco" },
    { "r:in-offer qualification", "qooro", "qccco" }, /* other does not make forgotten */
    { "r:in-legal none", "oqo", "oqo" },
    { "r:own offer", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *kinds = revise (ROWS[i].row, ROWS[i].first);

      g_test_message ("%s: %s", ROWS[i].row != NULL ? ROWS[i].row : "no row", ROWS[i].first);
      g_assert_cmpstr (kinds, ==, ROWS[i].kinds);
    }
}

/* The second reading has steps of its own. */
static void
test_second_reading_steps (void)
{
  g_autofree char *kinds = revise ("u:same-line offer", "Oqr");

  g_assert_cmpstr (kinds, ==, "Ocr");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/kind-revision/path", test_path_is_the_best_of_all);
  g_test_add_func ("/analysis/kind-revision/long", test_path_of_a_long_posting);
  g_test_add_func ("/analysis/kind-revision/names", test_rows_are_known_by_name);
  g_test_add_func ("/analysis/kind-revision/around", test_second_reading_sees_the_first);
  g_test_add_func ("/analysis/kind-revision/steps", test_second_reading_steps);
  return g_test_run ();
}
