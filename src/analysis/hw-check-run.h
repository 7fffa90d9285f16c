/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-posting-checker.h"
#include "analysis/hw-tokeniser.h"
#include "base/hw-text-index.h"

G_BEGIN_DECLS

/** HwCheckWords: the lists of data/lexicons/checks.tsv. */
typedef enum
{
  HW_WORDS_PAY_HISTORY,
  HW_WORDS_CODED_MASCULINE,
  HW_WORDS_CODED_FEMININE,
  HW_WORDS_GENDERED,
  HW_WORDS_AGE,
  HW_WORDS_VAGUE,
  HW_WORDS_DEGREE,
  HW_WORDS_EQUIVALENT,
  HW_WORDS_YEARS,
  HW_WORDS_MISSING_FIGURE,
  HW_WORDS_CRITERION,
  HW_WORDS_BOTH,
  HW_WORDS_DENIAL,
  HW_WORDS_INSIST,
  HW_WORDS_ASK,
  HW_N_WORDS,
} HwCheckWords;

/** HwCheckHit: words of a list, where they stand; @group is the list's second column. */
typedef struct
{
  HwCheckWords words;
  const char *group;
  guint first; /* token */
  guint start; /* code points */
  guint end;
} HwCheckHit;

/** HwCheckRun: one posting while it is checked. */
typedef struct
{
  const HwPostingCheckInput *input;
  const GArray *tokens;  /* HwToken */
  GHashTable *states;    /* char *: what stands behind a town: "VA", "Ontario" */
  const GArray *hits;    /* HwCheckHit, in order of the text; a longer one hides those of its list within it */
  GPtrArray *findings;   /* HwCheckFinding */
  const HwTextIndex *text; /* the places of the posting's text */
} HwCheckRun;

/** hw_check_run_report: @message is taken; @remedy may be NULL. */
HwCheckFinding *hw_check_run_report (HwCheckRun *run, const char *check, HwCheckSeverity severity, guint start,
                                     guint end, char *message, const char *remedy);

/** hw_check_run_cite: the law, study or practice behind @finding. */
void hw_check_run_cite (HwCheckFinding *finding, const char *source, const char *source_date);

/** hw_check_run_get_statement: the statement that holds @at; NULL when none does. */
const HwStatement *hw_check_run_get_statement (const HwCheckRun *run, guint at);

/** hw_check_run_has: whether one of @words stands within the stretch. */
gboolean hw_check_run_has (const HwCheckRun *run, HwCheckWords words, guint start, guint end);

/** hw_check_run_dup_words: the words of the posting that a hit stands for, on one line. */
char *hw_check_run_dup_words (const HwCheckRun *run, const HwCheckHit *hit);

G_END_DECLS
