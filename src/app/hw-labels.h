/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"
#include "core/hw-posting-check.h"
#include "core/hw-ranking.h"
#include "core/hw-reading.h"
#include "core/hw-requisition.h"
#include "core/hw-resume.h"
#include "core/hw-rubric.h"
#include "core/hw-rules.h"
#include "core/hw-scorecard.h"

G_BEGIN_DECLS

/* Words for people, translated; the nicks of the files are never shown. */

const char *hw_label_state (HwRequisitionState state);
const char *hw_label_step (HwStep step); /* of a button, with mnemonic: "Submit for _approval" */
const char *hw_label_stage (HwStage stage);
const char *hw_label_answer (HwAnswer answer);
const char *hw_label_demand (HwDemand demand);
const char *hw_label_approval (HwApprovalStatus status);
const char *hw_label_card_status (HwCardStatus status);
const char *hw_label_recommendation (HwRecommendation recommendation);
const char *hw_label_kind (HwStatementKind kind);
const char *hw_label_level (HwLevel level);
const char *hw_label_rank_status (HwRankStatus status);
const char *hw_label_severity (HwCheckSeverity severity);
const char *hw_label_section (HwResumeSectionKind section);
/** hw_label_confidence: how sure a reading is, in words; @confidence in thousandths. */
const char *hw_label_confidence (guint confidence);
/** hw_label_phrase_weight: what a phrase of that weight does by itself. */
const char *hw_label_phrase_weight (gint64 weight);
/** hw_label_competency: its name in the rubric, or the key where the rubric has none such. */
const char *hw_label_competency (HwRubric *rubric, const char *key);
/* Of the texts kept in fields; the text itself when it is none of the known, "" for NULL. */
const char *hw_label_work_mode (const char *mode);
const char *hw_label_employment (const char *type);
const char *hw_label_degree (const char *degree);
const char *hw_label_period (const char *period); /* "a year" */
const char *hw_label_field (const char *field);   /* of a record: "Current title" for "current_title" */

G_END_DECLS
