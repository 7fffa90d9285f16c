/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-import-posting.h"
#include "workbench/hw-session-private.h"

/* Postings of a document that is held whole: what is to be written becomes the plan's change set. */

static GPtrArray *
query_session (gpointer data, HwQuery *query, GError **error)
{
  HwPlanStore *self = data;

  return hw_repository_query (hw_session_get_repository (self->session), query, self->cancellable, error);
}

static gboolean
plan_write (gpointer data, HwEntity *before, HwEntity *after, GError **error)
{
  HwPlanStore *self = data;

  if (before != NULL)
    hw_change_set_change (self->plan->changes, before, after);
  else
    hw_change_set_add (self->plan->changes, after);
  return TRUE;
}

HwImportStore
hw_plan_store_open (HwPlanStore *self)
{
  return (HwImportStore){ query_session, plan_write, self };
}

gboolean
hw_import_plan_postings (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  HwPlanStore planned = { session, plan, cancellable };
  const HwImportStore store = hw_plan_store_open (&planned);
  g_auto (HwPostingMaker) maker = { 0 };
  g_auto (HwPostingJudge) judge = { 0 };

  if (!hw_posting_maker_init (&maker, session, plan, cancellable, error)
      || !hw_posting_judge_init (&judge, &maker, plan, &store, error))
    return FALSE;
  for (guint i = 0; i < plan->document->records->len; i++)
    {
      g_auto (HwMadePosting) made = { 0 };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      hw_posting_maker_make (&maker, i, hw_import_plan_get_record (plan, i), &made);
      if (!hw_posting_judge_take (&judge, &made, error))
        return FALSE;
    }
  return TRUE;
}
