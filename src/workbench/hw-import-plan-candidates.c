/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-candidate-judge.h"

/* People of a document that is held whole: what is to be written becomes the plan's change set. */

gboolean
hw_import_plan_candidates (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  HwPlanStore planned = { session, plan, cancellable };
  g_auto (HwCandidateJudge) judge = { 0 };

  if (!hw_candidate_judge_init (&judge, session, plan, TRUE, cancellable, error))
    return FALSE;
  judge.store = hw_plan_store_open (&planned);
  for (guint i = 0; i < plan->document->records->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !hw_candidate_judge_take (&judge, i, hw_import_plan_get_record (plan, i), error))
      return FALSE;
  hw_candidate_judge_warn (&judge);
  return TRUE;
}
