/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-shortlist.h"

G_BEGIN_DECLS

/* The words and numbers that all formats share: words are translated, numbers are the same in every locale. */

/** hw_export_is_hidden: nothing but the name of this candidacy may be shown. */
gboolean hw_export_is_hidden (const HwShortlistEntry *entry);

/** hw_export_get_status_nick: HW_RANK_STATUS_NICKS or "not_visible"; never translated. */
const char *hw_export_get_status_nick (const HwShortlistEntry *entry);
const char *hw_export_get_status (const HwShortlistEntry *entry);
const char *hw_export_get_rank_status (HwRankStatus status);
const char *hw_export_get_recommendation (int recommendation);
const char *hw_export_get_answer (int answer);
const char *hw_export_get_demand (int demand);

char *hw_export_dup_title (HwShortlist *shortlist);    /* "Shortlist: Director of E-commerce" */
char *hw_export_dup_rubric (HwShortlist *shortlist);   /* "Director of e-commerce, version 1" */
char *hw_export_dup_profile (HwShortlist *shortlist);  /* the profile's name, or its key, or "none" */
char *hw_export_dup_date (HwShortlist *shortlist);     /* "2026-11-22 21:40 UTC" */

/** hw_export_dup_summary: "4 of 5 candidates ranked; 1 not visible to you yet". */
char *hw_export_dup_summary (HwShortlist *shortlist);

const char *hw_export_get_competency_name (HwShortlist *shortlist, guint index);
/** hw_export_find_target: NULL when the profile says nothing of it. */
HwTarget *hw_export_find_target (HwShortlist *shortlist, guint index);
const char *hw_export_get_criterion_name (HwShortlist *shortlist, const char *key);
/** hw_export_find_requirement: what the requisition asks of a criterion, or NULL. */
const HwRequirement *hw_export_find_requirement (HwShortlist *shortlist, const char *key);
const char *hw_export_get_weight_reason (HwShortlist *shortlist, guint index);

char *hw_export_dup_rank (const HwShortlistEntry *entry);          /* "1", or a dash */
char *hw_export_dup_score (const HwRankedCandidate *ranked);       /* "3.81", or a dash */
char *hw_export_dup_percent (HwRational share);                    /* "92.9 %" */
char *hw_export_dup_mean (const HwCellScore *cell);                /* "4.33", or a dash */
char *hw_export_dup_gap (const HwCellScore *cell);                 /* "+0.33", with a real minus, or a dash */
char *hw_export_dup_rating (int rating);                           /* "4", "n/o", or a dash */

/** hw_export_get_coverage_floor: thousandths. */
gint64 hw_export_get_coverage_floor (HwShortlist *shortlist);

#define HW_EXPORT_DASH "\xe2\x80\x93"

G_END_DECLS
