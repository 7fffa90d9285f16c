/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-posting-check.h"
#include "core/hw-reading.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

/**
 * HwPostingChecker:
 *
 * Looks for what a posting lacks or risks, by data/lexicons/checks.tsv, the reading, the rubric and the table of
 * jurisdictions. It informs and is no legal advice. Unchanging once built; one run at a time.
 */
typedef struct _HwPostingChecker HwPostingChecker;

/** HwPostingCheckInput: what is checked, and against what. */
typedef struct
{
  const char *text; /* NFC, LF */
  HwReading *reading;
  HwRubric *rubric;         /* may be NULL: nothing is said of competencies */
  GPtrArray *jurisdictions; /* HwJurisdiction; may be NULL */
  const char *today;        /* ISO date: rules that begin later are announced only */
} HwPostingCheckInput;

/** hw_posting_checker_new: @lexicons as for hw_analyser_new(). */
HwPostingChecker *hw_posting_checker_new (GHashTable *lexicons, GError **error);
void hw_posting_checker_free (HwPostingChecker *self);

/** hw_posting_checker_run: (element-type HwCheckFinding): the gravest first; empty when all is well. */
GPtrArray *hw_posting_checker_run (HwPostingChecker *self, const HwPostingCheckInput *input);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPostingChecker, hw_posting_checker_free)

G_END_DECLS
