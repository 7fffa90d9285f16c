/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-posting-check.h"

const char *const HW_CHECK_SEVERITY_NICKS[] = { "note", "warning", "rule", NULL };

HwCheckFinding *
hw_check_finding_new (const char *check, HwCheckSeverity severity, guint start, guint end)
{
  HwCheckFinding *self = g_new0 (HwCheckFinding, 1);

  self->check = g_strdup (check);
  self->severity = severity;
  self->start = start;
  self->end = MAX (start, end);
  return self;
}

void
hw_check_finding_free (HwCheckFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->check);
  g_free (self->message);
  g_free (self->remedy);
  g_free (self->jurisdiction);
  g_free (self->source);
  g_free (self->source_date);
  g_free (self);
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const HwCheckFinding *x = *(HwCheckFinding *const *) a, *y = *(HwCheckFinding *const *) b;

  if (x->severity != y->severity)
    return x->severity > y->severity ? -1 : 1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return g_strcmp0 (x->check, y->check);
}

void
hw_check_findings_sort (GPtrArray *findings)
{
  g_ptr_array_sort (findings, compare_findings);
}
