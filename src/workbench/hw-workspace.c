/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-workspace.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-jurisdictions.h"
#include "workbench/hw-rubrics.h"
#include "workbench/hw-session-private.h"

#define SHIPPED_RUBRIC_FILE "rubrics/director-of-ecommerce.xml"

/* The id of the version that the file has brought, or had brought before. */
static char *
import_rubric (HwSession *session, const char *path, GCancellable *cancellable, GError **error)
{
  const HwImportOptions options = { .read = { .wanted = HW_DOCUMENT_RUBRIC + 1 } };
  g_autoptr (HwImportPlan) plan = hw_import_plan_file (session, path, &options, cancellable, error);
  const HwImportLine *line;

  if (plan == NULL || !hw_import_apply (session, plan, cancellable, error))
    return NULL;
  line = g_ptr_array_index (plan->lines, 0);
  return g_strdup (line->entity_id);
}

gboolean
hw_workspace_init (HwSession *session, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (GError) problem = NULL;
  g_autoptr (HwRubric) known = hw_session_load_default_rubric (session, cancellable, &problem);
  g_autofree char *path = NULL;
  g_autofree char *rubric_id = NULL;

  if (known != NULL)
    return TRUE;
  if (!g_error_matches (problem, HW_ERROR, HW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  path = hw_data_find (SHIPPED_RUBRIC_FILE, error);
  if (path == NULL)
    return FALSE;
  /* Were the power cut between the two, the draft is found as a duplicate next time and published then. */
  rubric_id = import_rubric (session, path, cancellable, error);
  if (rubric_id == NULL || !hw_rubric_publish (session, rubric_id, cancellable, error))
    return FALSE;
  if (!hw_jurisdictions_restore (session, cancellable, error))
    return FALSE;
  hw_session_forget_undo (session);
  return TRUE;
}
