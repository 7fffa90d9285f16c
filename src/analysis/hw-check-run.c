/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-check-run.h"

#include "base/hw-text.h"

HwCheckFinding *
hw_check_run_report (HwCheckRun *run, const char *check, HwCheckSeverity severity, guint start, guint end,
                     char *message, const char *remedy)
{
  HwCheckFinding *finding = hw_check_finding_new (check, severity, start, end);

  finding->message = message;
  finding->remedy = g_strdup (remedy);
  g_ptr_array_add (run->findings, finding);
  return finding;
}

void
hw_check_run_cite (HwCheckFinding *finding, const char *source, const char *source_date)
{
  hw_set_string (&finding->source, source);
  hw_set_string (&finding->source_date, source_date);
}

const HwStatement *
hw_check_run_get_statement (const HwCheckRun *run, guint at)
{
  const GPtrArray *statements = run->input->reading->statements;
  const HwStatement *statement;
  guint low = 0, high = statements->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      statement = g_ptr_array_index (statements, middle);
      if (statement->start <= at)
        low = middle + 1;
      else
        high = middle;
    }
  statement = low > 0 ? g_ptr_array_index (statements, low - 1) : NULL;
  return statement != NULL && at < statement->end ? statement : NULL;
}

/* The first hit that begins at @start or later. */
static guint
find_first_hit (const HwCheckRun *run, guint start)
{
  guint low = 0, high = run->hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (run->hits, HwCheckHit, middle).start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
hw_check_run_has (const HwCheckRun *run, HwCheckWords words, guint start, guint end)
{
  for (guint i = find_first_hit (run, start); i < run->hits->len; i++)
    {
      const HwCheckHit *hit = &g_array_index (run->hits, HwCheckHit, i);

      if (hit->start >= end)
        return FALSE;
      if (hit->words == words && hit->end <= end)
        return TRUE;
    }
  return FALSE;
}

char *
hw_check_run_dup_words (const HwCheckRun *run, const HwCheckHit *hit)
{
  char *words = hw_text_index_slice (run->text, hit->start, hit->end);

  return g_strdelimit (words, "\n\t", ' ');
}
