/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-verify-findings.h"

#include "base/hw-error.h"
#include "store/hw-repository.h"

#define MAX_FINDINGS 1000

void
hw_verify_add (GPtrArray *findings, const char *place, const char *problem)
{
  HwFinding *finding;

  if (findings->len >= MAX_FINDINGS)
    return;
  finding = g_new0 (HwFinding, 1);
  finding->place = g_strdup (place);
  finding->problem = g_strdup (problem);
  g_ptr_array_add (findings, finding);
}

gboolean
hw_verify_absorb (GPtrArray *findings, const char *place, GError *failed, GError **error)
{
  if (!g_error_matches (failed, HW_ERROR, HW_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_error_copy (failed));
      return FALSE;
    }
  hw_verify_add (findings, place, failed->message);
  return TRUE;
}
