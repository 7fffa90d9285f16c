/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-posting-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Wording that keeps people away or says nothing. */

/* By so many words one side has to lead before a posting is said to lean: below that it is chance. */
#define CODED_LEAD 4u
#define MAX_EXAMPLES 6u

#define GENDER_STUDY "Gaucher, Friesen, Kay, Journal of Personality and Social Psychology 101 (2011)"
#define AGE_RULE "29 CFR § 1625.4; Directive 2000/78/EC"

static gboolean
is_legal (const HwCheckRun *run, const HwCheckHit *hit)
{
  const HwStatement *statement = hw_check_run_get_statement (run, hit->start);

  return statement != NULL && statement->kind == HW_KIND_LEGAL;
}

typedef struct
{
  guint n;
  guint start;
  guint end;
  GString *examples; /* "“driven”, “compete”" */
} Coded;

static void
coded_clear (Coded *self)
{
  g_string_free (self->examples, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Coded, coded_clear)

static Coded
count_coded (const HwCheckRun *run, HwCheckWords words)
{
  Coded coded = { 0, 0, 0, g_string_new (NULL) };

  for (guint i = 0; i < run->hits->len; i++)
    {
      const HwCheckHit *hit = &g_array_index (run->hits, HwCheckHit, i);
      g_autofree char *word = NULL;

      if (hit->words != words || is_legal (run, hit))
        continue;
      word = hw_check_run_dup_words (run, hit);
      if (coded.n == 0)
        {
          coded.start = hit->start;
          coded.end = hit->end;
        }
      if (++coded.n <= MAX_EXAMPLES && strstr (coded.examples->str, word) == NULL)
        g_string_append_printf (coded.examples, "%s“%s”", coded.examples->len > 0 ? ", " : "", word);
    }
  return coded;
}

static void
check_coded (HwCheckRun *run)
{
  g_auto (Coded) masculine = count_coded (run, HW_WORDS_CODED_MASCULINE);
  g_auto (Coded) feminine = count_coded (run, HW_WORDS_CODED_FEMININE);
  gboolean leans_masculine = masculine.n >= feminine.n + CODED_LEAD;
  const Coded *leaning = leans_masculine ? &masculine : &feminine;
  const char *format;

  if (!leans_masculine && feminine.n < masculine.n + CODED_LEAD)
    return;
  format = leans_masculine
               ? _("%u words are masculine-coded and %u feminine-coded: %s; women apply less to such postings")
               : _("%u words are feminine-coded and %u masculine-coded: %s");
  hw_check_run_cite (hw_check_run_report (run, "gender-coded", HW_CHECK_NOTE, leaning->start, leaning->end,
                                          g_strdup_printf (format, leaning->n,
                                                           leans_masculine ? feminine.n : masculine.n,
                                                           leaning->examples->str),
                                          _("Say what the work is instead of what character does it")),
                     GENDER_STUDY, "2011-07-01");
}

/* "Salesman or saleswoman" and "Kaufmann (m/w/d)" speak to everybody. */
static gboolean
means_everybody (const HwCheckRun *run, const HwCheckHit *hit)
{
  const HwStatement *statement = hw_check_run_get_statement (run, hit->start);

  return statement != NULL && g_str_equal (hit->group, "noun")
         && hw_check_run_has (run, HW_WORDS_BOTH, statement->start, statement->end);
}

/* An age in what the work or the employer is about is that of customers. */
static gboolean
is_of_customers (const HwCheckRun *run, const HwCheckHit *hit)
{
  const HwStatement *statement = hw_check_run_get_statement (run, hit->start);

  return statement != NULL && g_str_equal (hit->group, "range")
         && (statement->kind == HW_KIND_RESPONSIBILITY || statement->kind == HW_KIND_COMPANY
             || statement->kind == HW_KIND_OFFER);
}

static void
report_gendered (HwCheckRun *run, const HwCheckHit *hit, const char *words)
{
  gboolean noun = g_str_equal (hit->group, "noun");
  char *message = noun ? g_strdup_printf (_("“%s” speaks to one sex only"), words)
                       : g_strdup_printf (_("“%s” describes a type of person rather than the work"), words);

  hw_check_run_cite (hw_check_run_report (run, "gender-coded", HW_CHECK_WARNING, hit->start, hit->end, message,
                                          noun ? _("Take a word that fits everybody")
                                               : _("Name the skill or the result that is meant")),
                     GENDER_STUDY, "2011-07-01");
}

static void
report_vague (HwCheckRun *run, const HwCheckHit *hit, const char *words)
{
  const char *remedy;

  if (g_str_equal (hit->group, "pay"))
    remedy = _("Give the figures");
  else if (g_str_equal (hit->group, "duty"))
    remedy = _("List the duties that are meant, or leave it out");
  else
    remedy = _("Say how it shows in the work, or leave it out: everybody claims it and nobody can be rated on it");
  hw_check_run_cite (hw_check_run_report (run, "vague", HW_CHECK_NOTE, hit->start, hit->end,
                                          g_strdup_printf (_("“%s” says little"), words), remedy),
                     _("practice"), NULL);
}

void
hw_check_wording (HwCheckRun *run)
{
  check_coded (run);
  for (guint i = 0; i < run->hits->len; i++)
    {
      const HwCheckHit *hit = &g_array_index (run->hits, HwCheckHit, i);
      g_autofree char *words = NULL;

      if (is_legal (run, hit))
        continue;
      words = hw_check_run_dup_words (run, hit);
      if (hit->words == HW_WORDS_GENDERED && !means_everybody (run, hit))
        report_gendered (run, hit, words);
      else if (hit->words == HW_WORDS_AGE && !is_of_customers (run, hit))
        hw_check_run_cite (hw_check_run_report (run, "age-coded", HW_CHECK_WARNING, hit->start, hit->end,
                                                g_strdup_printf (_("“%s” can be read as a limit of age"), words),
                                                _("Say what has to be known or done, whatever the age")),
                           AGE_RULE, "2000-11-27");
      else if (hit->words == HW_WORDS_VAGUE)
        report_vague (run, hit, words);
      else if (hit->words == HW_WORDS_MISSING_FIGURE)
        hw_check_run_cite (hw_check_run_report (run, "missing-figure", HW_CHECK_WARNING, hit->start, hit->end,
                                                g_strdup_printf (_("A figure or a name is missing at “%s”"), words),
                                                _("Fill it in")),
                           _("practice"), NULL);
    }
}
