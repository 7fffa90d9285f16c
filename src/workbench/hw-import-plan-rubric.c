/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/hw-text.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-rubric-private.h"
#include "workbench/hw-session-private.h"

/* Rubrics: what a file brings against the versions that are there. */

static char *
join_first (GPtrArray *lines, guint max)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len && i < max; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (lines, i));
  if (lines->len > max)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("and %u more"), lines->len - max);
    }
  return g_string_free (text, FALSE);
}

#define MAX_DIFFERENCES 20u

gboolean
hw_import_plan_rubric (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  HwRubric *rubric = plan->document->rubric;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (HwRubric) draft = NULL;
  gint64 last;

  if (!hw_rubric_check (rubric, error))
    {
      g_prefix_error (error, "%s: ", plan->file_name);
      return FALSE;
    }
  versions = hw_session_list (session, &HW_RUBRIC_VERSION, "key", rubric->version->key, cancellable, error);
  if (versions == NULL)
    return FALSE;
  last = hw_rubric_find_last_version (versions, rubric->version->key);
  for (guint i = 0; i < versions->len; i++)
    {
      const HwRubricVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (HwRubric) stored = hw_session_load_rubric (session, version->parent.id, cancellable, error);
      g_autoptr (GPtrArray) lines = stored != NULL ? hw_rubric_compare (stored, rubric) : NULL;

      if (lines == NULL)
        return FALSE;
      if (lines->len == 0)
        {
          hw_import_plan_add_line (plan, 0, HW_IMPORT_DUPLICATE, rubric->version->name,
                                   g_strdup_printf (_ ("the same as version %" PRId64), version->version),
                                   version->parent.id);
          return TRUE;
        }
      if (version->version == last)
        differences = g_steal_pointer (&lines);
    }
  draft = hw_rubric_copy_as_draft (rubric, last + 1);
  hw_set_string (&draft->version->derived_from, NULL);
  hw_rubric_add_to (plan->changes, draft);
  hw_import_plan_add_line (plan, 0, differences != NULL ? HW_IMPORT_UPDATE : HW_IMPORT_ADD, rubric->version->name,
                           differences != NULL ? join_first (differences, MAX_DIFFERENCES) : NULL,
                           draft->version->parent.id);
  return TRUE;
}
