/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwCheckSeverity: how much a finding matters; it informs and is not legal advice. */
typedef enum
{
  HW_CHECK_NOTE,    /* could be better */
  HW_CHECK_WARNING, /* likely to mislead or to keep people away */
  HW_CHECK_RULE,    /* a rule of a jurisdiction speaks of it */
  HW_N_CHECK_SEVERITIES,
} HwCheckSeverity;

/** HwCheckFinding: one thing that a check of a posting found, with its place, reason and source. */
typedef struct
{
  char *check;          /* id of the check: "pay-range-missing" */
  HwCheckSeverity severity;
  guint start;          /* code points of the posting's text; equal to end where it is about the whole posting */
  guint end;
  char *message;        /* what was found, for the user */
  char *remedy;         /* what could be done */
  char *jurisdiction;   /* "New York City", or NULL */
  char *source;         /* law, study or practice behind it: "NYC Admin. Code 8-107(32)" */
  char *source_date;    /* ISO date since when the rule holds, or of the study; NULL when it has none */
} HwCheckFinding;

HwCheckFinding *hw_check_finding_new (const char *check, HwCheckSeverity severity, guint start, guint end);
void hw_check_finding_free (HwCheckFinding *self);

/** hw_check_findings_sort: the gravest first, then in the order of the text. */
void hw_check_findings_sort (GPtrArray *findings);

extern const char *const HW_CHECK_SEVERITY_NICKS[]; /* "note", "warning", "rule" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCheckFinding, hw_check_finding_free)

G_END_DECLS
