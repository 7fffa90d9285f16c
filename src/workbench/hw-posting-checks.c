/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-posting-checks.h"

#include "analysis/hw-posting-checker.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-jurisdictions.h"
#include "workbench/hw-session-private.h"

#define DATE_LENGTH 10u

GPtrArray *
hw_posting_checks_run (const char *text, HwReading *reading, HwRubric *rubric, GPtrArray *jurisdictions, gint64 now,
                       GError **error)
{
  g_autoptr (GHashTable) lexicons = hw_data_load_lexicons (error);
  g_autoptr (HwPostingChecker) checker = lexicons != NULL ? hw_posting_checker_new (lexicons, error) : NULL;
  g_autofree char *today = hw_time_format (now);
  const HwPostingCheckInput input = { text, reading, rubric, jurisdictions, today };

  if (checker == NULL)
    return NULL;
  today[DATE_LENGTH] = '\0';
  return hw_posting_checker_run (checker, &input);
}

GPtrArray *
hw_posting_checks_of (HwSession *session, HwPosting *posting, GCancellable *cancellable, GError **error)
{
  /* The caller's may have come without its text. */
  g_autoptr (HwPosting) stored = hw_session_find (session, &HW_POSTING, posting->parent.id, cancellable, error);
  g_autoptr (HwReading) reading = stored != NULL ? hw_reading_of_posting (session, stored, cancellable, error) : NULL;
  g_autoptr (HwRubric) rubric = reading != NULL ? hw_session_load_default_rubric (session, cancellable, error) : NULL;
  g_autoptr (GPtrArray) jurisdictions = rubric != NULL ? hw_jurisdictions_list (session, cancellable, error) : NULL;

  if (jurisdictions == NULL)
    return NULL;
  return hw_posting_checks_run (stored->text != NULL ? stored->text : "", reading, rubric, jurisdictions,
                                hw_session_now (session), error);
}
