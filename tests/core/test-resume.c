/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from what a resume says: months of work, the latest role, the order of passages. */
#include "base/hw-text.h"
#include "core/hw-entity.h"
#include "core/hw-resume.h"

static HwRole *
add_role (HwResume *resume, const char *since, const char *until)
{
  guint n = resume->roles->len;
  HwRole *role = hw_resume_add_role (resume->roles, n * 10, n * 10 + 10);

  hw_set_string (&role->since, since);
  if (g_strcmp0 (until, "now") == 0)
    role->current = TRUE;
  else
    hw_set_string (&role->until, until);
  return role;
}

static void
test_months (void)
{
  static const struct
  {
    const char *dates[5]; /* since, until, ... */
    gint64 months;
  } cases[] = {
    { { "2019-01", "2021-03" }, 27 },
    { { "2020-05", "2020-05" }, 1 },
    { { "2019", "2021" }, 24 },
    { { "2019", "2019" }, 1 },
    { { "2026-01", "now" }, 11 },
    { { "2024", "now" }, 29 },
    { { "2019-01", "2020-12", "2020-01", "2021-12" }, 36 }, /* a year of both is one year */
    { { "2019-01", "2019-12", "2021-01", "2021-12" }, 24 }, /* a gap is no work */
    { { "2015-01", "2020-12", "2016-01", "2016-06" }, 72 },
    { { "2021", "2019" }, HW_UNSET }, /* the wrong way round says nothing */
    { { "2030-01", "now" }, HW_UNSET },
    { { NULL, "2019" }, HW_UNSET },
    { { "19-01", "2019-13" }, HW_UNSET },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HwResume *resume = hw_resume_new ();

      for (guint d = 0; d < 4 && (d == 0 || cases[i].dates[d] != NULL); d += 2)
        add_role (resume, cases[i].dates[d], cases[i].dates[d + 1]);
      g_test_message ("case %u", (guint)i);
      g_assert_cmpint (hw_resume_count_months (resume->roles, "2026-11"), ==, cases[i].months);
      hw_resume_free (resume);
    }
}

static void
test_latest_role (void)
{
  g_autoptr (HwResume) resume = hw_resume_new ();
  HwRole *first, *last;

  g_assert_null (hw_resume_find_latest_role (resume));
  first = add_role (resume, NULL, NULL);
  g_assert_true (hw_resume_find_latest_role (resume) == first);
  add_role (resume, "2010", "2015");
  last = add_role (resume, "2015", "2020-04");
  add_role (resume, "2005", "2009");
  g_assert_true (hw_resume_find_latest_role (resume) == last);
  first->current = TRUE;
  g_assert_true (hw_resume_find_latest_role (resume) == first);
  g_assert_true (hw_resume_find_role (resume, 25) == last);
  g_assert_null (hw_resume_find_role (resume, 99));
}

static void
add_passage (HwResume *resume, guint start, guint end, const char *key, guint confidence)
{
  HwStatement *statement
      = hw_reading_add_statement (resume->evidence, start, end, HW_KIND_OTHER, HW_LEVEL_NONE);

  hw_statement_add_match (statement, key, confidence);
}

static void
test_passages (void)
{
  static const char text[]
      = "Led a team since 2019|Led B2B teams|Led nine, +40 % sales|Led 12 people|Sold shoes";
  static const guint wanted[] = { 35, 22, 58, 0 };
  g_autoptr (HwResume) resume = hw_resume_new ();
  g_autoptr (GArray) passages = NULL;

  resume->evidence = hw_reading_new ();
  add_passage (resume, 0, 21, "leadership", 610);
  add_passage (resume, 22, 35, "leadership", 905);
  add_passage (resume, 36, 57, "leadership", 901); /* figures: before the one that is as sure */
  add_passage (resume, 58, 71, "leadership", 700);
  add_passage (resume, 72, 82, "commercial", 999);
  passages = hw_resume_list_passages (resume, text, "leadership");
  g_assert_cmpuint (passages->len, ==, 4);
  for (guint i = 0; i < passages->len; i++)
    {
      const HwPassage *passage = &g_array_index (passages, HwPassage, i);

      g_assert_cmpuint (passage->statement->start, ==, i == 0 ? 36 : wanted[i]);
      g_assert_cmpint (passage->figures, ==, i == 0 || i == 2);
      g_assert_null (passage->role);
    }
}

static void
test_notices (void)
{
  g_autoptr (HwResume) resume = hw_resume_new ();

  hw_resume_add_notice (resume, HW_RESUME_INSTRUCTIONS, 3, 9);
  g_assert_cmpuint (resume->flags, ==, HW_RESUME_INSTRUCTIONS);
  g_assert_cmpuint (resume->notices->len, ==, 1);
  for (guint i = 0; HW_RESUME_FLAG_NICKS[i] != NULL; i++)
    g_assert_cmpuint (1u << i, <=, HW_RESUME_STUFFING);
}

static void
test_reasons_for_no_text (void)
{
  g_assert_cmpint (hw_no_text_parse (NULL), ==, HW_NO_TEXT_NONE);
  g_assert_null (HW_NO_TEXT_NICKS[HW_NO_TEXT_NONE]);
  for (int why = HW_NO_TEXT_SCAN; why <= HW_NO_TEXT_LITTLE; why++)
    g_assert_cmpint (hw_no_text_parse (HW_NO_TEXT_NICKS[why]), ==, why);
  g_assert_cmpstr (HW_NO_TEXT_NICKS[HW_NO_TEXT_PASSWORD], ==, "password");
  g_assert_cmpint (hw_no_text_parse ("of a later version"), ==, HW_NO_TEXT_LITTLE); /* not that there is text */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resume/months", test_months);
  g_test_add_func ("/resume/latest-role", test_latest_role);
  g_test_add_func ("/resume/passages", test_passages);
  g_test_add_func ("/resume/notices", test_notices);
  g_test_add_func ("/resume/no-text", test_reasons_for_no_text);
  return g_test_run ();
}
