/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-posting-checks.h"

#include <glib/gi18n-lib.h>

/* What is asked for: degrees, years, how much of it, and whether it can be judged. */

/* A career that long is more than the bar of a director needs; it shuts people out without saying why. */
#define MANY_YEARS 15
#define MAX_YEARS 80
#define MANY_REQUIREMENTS 14u
#define MANY_WORDS 1000u
#define MAX_SHOWN 80u
#define AGE_REACH 8u /* of code points behind "years": " of age" */

static gboolean
is_required (const HwStatement *statement)
{
  return statement->kind == HW_KIND_QUALIFICATION && statement->level != HW_LEVEL_PREFERRED;
}

static void
check_degree (HwCheckRun *run)
{
  const HwReading *reading = run->input->reading;

  if (reading->degree == NULL || !reading->degree_required)
    return;
  for (guint i = 0; i < run->hits->len; i++)
    {
      const HwCheckHit *hit = &g_array_index (run->hits, HwCheckHit, i);
      const HwStatement *statement = hw_check_run_get_statement (run, hit->start);

      if (hit->words != HW_WORDS_DEGREE || statement == NULL || !is_required (statement)
          || hw_check_run_has (run, HW_WORDS_EQUIVALENT, statement->start, statement->end))
        continue;
      hw_check_run_cite (
          hw_check_run_report (run, "degree-without-equivalent", HW_CHECK_NOTE, statement->start, statement->end,
                               g_strdup (_("A degree is required and nothing else counts in its place")),
                               _("If the work can be learnt otherwise, add “or equivalent experience”")),
          "Griggs v. Duke Power Co., 401 U.S. 424", "1971-03-08");
      return;
    }
}

/* The number right before "years", as in "15+ years"; 0 when there is none. */
static int
read_years (const HwCheckRun *run, const HwCheckHit *hit)
{
  const HwToken *token = hit->first > 0 ? &g_array_index (run->tokens, HwToken, hit->first - 1) : NULL;
  guint64 years;

  if (token == NULL || !(token->flags & HW_TOKEN_NUMBER))
    return 0;
  years = g_ascii_strtoull (run->input->text + token->byte, NULL, 10);
  return years <= MAX_YEARS ? (int) years : 0;
}

/* "18 years old" and "between 20 and 30 years" tell an age and no experience. */
static gboolean
is_age (const HwCheckRun *run, const HwStatement *statement, const HwCheckHit *hit)
{
  return hw_check_run_has (run, HW_WORDS_AGE, statement->start, statement->end)
         || hw_check_run_has (run, HW_WORDS_CRITERION, hit->start, hit->end + AGE_REACH);
}

static void
check_years (HwCheckRun *run)
{
  for (guint i = 0; i < run->hits->len; i++)
    {
      const HwCheckHit *hit = &g_array_index (run->hits, HwCheckHit, i);
      const HwStatement *statement = hw_check_run_get_statement (run, hit->start);
      int years;

      if (hit->words != HW_WORDS_YEARS || statement == NULL || !is_required (statement) || is_age (run, statement, hit))
        continue;
      years = read_years (run, hit);
      if (years < MANY_YEARS)
        continue;
      hw_check_run_cite (
          hw_check_run_report (run, "many-years", HW_CHECK_NOTE, statement->start, statement->end,
                               g_strdup_printf (_("%d years are asked for"), years),
                               _("Ask for what has to have been done; years alone predict performance little")),
          "Van Iddekinge et al., Personnel Psychology 72 (2019)", "2019-12-01");
    }
}

/* Degrees, years, licences and the like are screened by pass and fail: no competency stands behind them. */
static gboolean
is_screened (const HwCheckRun *run, const HwStatement *statement)
{
  static const HwCheckWords screened[] = { HW_WORDS_DEGREE, HW_WORDS_YEARS, HW_WORDS_CRITERION };

  for (guint i = 0; i < G_N_ELEMENTS (screened); i++)
    if (hw_check_run_has (run, screened[i], statement->start, statement->end))
      return TRUE;
  return FALSE;
}

/* "You also have:" asks for nothing; what follows does. */
static gboolean
is_lead_in (const HwCheckRun *run, const HwStatement *statement)
{
  g_autofree char *last = hw_text_index_slice (run->text, MAX (statement->end, 1) - 1, statement->end);

  return g_str_equal (last, ":");
}

static void
check_unfounded (HwCheckRun *run, const HwStatement *statement)
{
  g_autofree char *slice = NULL;

  if (run->input->rubric == NULL || !is_required (statement) || statement->matches->len > 0
      || is_screened (run, statement) || is_lead_in (run, statement))
    return;
  slice = hw_text_index_slice (run->text, statement->start, MIN (statement->end, statement->start + MAX_SHOWN));
  hw_check_run_cite (
      hw_check_run_report (run, "no-competency", HW_CHECK_NOTE, statement->start, statement->end,
                           g_strdup_printf (_("No competency of the rubric stands behind “%s”"),
                                            g_strdelimit (slice, "\n\t", ' ')),
                           _("Rate it under a competency, make it a screening criterion, or leave it out")),
      _("practice: what is asked for is to be rated"), NULL);
}

static guint
count_words (const HwCheckRun *run)
{
  const GPtrArray *statements = run->input->reading->statements;
  guint n = 0;

  for (guint i = 0; i < run->tokens->len; i++)
    {
      const HwToken *token = &g_array_index (run->tokens, HwToken, i);
      const HwStatement *last = statements->len > 0 ? g_ptr_array_index (statements, statements->len - 1) : NULL;

      if (last == NULL || token->start < last->end)
        n++;
    }
  return n;
}

static void
check_amount (HwCheckRun *run)
{
  const GPtrArray *statements = run->input->reading->statements;
  guint n_words = count_words (run), n_required = 0;

  for (guint i = 0; i < statements->len; i++)
    if (is_required (g_ptr_array_index (statements, i)))
      n_required++;
  if (n_words > MANY_WORDS)
    hw_check_run_cite (hw_check_run_report (run, "too-long", HW_CHECK_NOTE, 0, 0,
                                            g_strdup_printf (_("The posting has %u words"), n_words),
                                            _("Cut it to what somebody needs to decide whether to apply")),
                       _("practice"), NULL);
  if (n_required > MANY_REQUIREMENTS)
    hw_check_run_cite (
        hw_check_run_report (run, "too-many-requirements", HW_CHECK_NOTE, 0, 0,
                             g_strdup_printf (_("%u things are required"), n_required),
                             _("Keep what somebody must have on the first day; call the rest preferred or drop it")),
        _("practice"), NULL);
}

void
hw_check_requirements (HwCheckRun *run)
{
  const GPtrArray *statements = run->input->reading->statements;

  check_degree (run);
  check_years (run);
  check_amount (run);
  for (guint i = 0; i < statements->len; i++)
    check_unfounded (run, g_ptr_array_index (statements, i));
}

void
hw_check_coverage (HwCheckRun *run)
{
  HwRubric *rubric = run->input->rubric;
  guint n = rubric != NULL ? hw_rubric_get_n_competencies (rubric) : 0;
  g_autofree const char **keys = g_new0 (const char *, n + 1);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autoptr (GArray) demand = NULL;
  guint n_missing = 0;

  for (guint i = 0; i < n; i++)
    keys[i] = hw_rubric_get_competency (rubric, i)->key;
  demand = hw_reading_count_demand (run->input->reading, keys);
  for (guint i = 0; i < n; i++)
    {
      if (g_array_index (demand, HwDemandShare, i).n_statements > 0)
        continue;
      g_string_append_printf (missing, "%s%s", n_missing++ > 0 ? ", " : "",
                              hw_rubric_get_competency (rubric, i)->name);
    }
  if (n_missing > 0)
    hw_check_run_cite (
        hw_check_run_report (run, "not-asked-for", HW_CHECK_NOTE, 0, 0,
                             g_strdup_printf (_("The posting never asks for: %s"), missing->str),
                             _("Say it in the posting if candidates will be rated on it, else give it no weight")),
        _("practice"), NULL);
}
