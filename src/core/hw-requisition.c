/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-requisition.h"

const char *const HW_REQUISITION_STATE_NICKS[] = { "draft",  "pending", "approved",  "open",     "on_hold",
                                                   "filled", "closed",  "cancelled", "rejected", NULL };

const char *const HW_DEMAND_NICKS[] = { "open", "required", "preferred", NULL };

const char *const HW_APPROVAL_STATUS_NICKS[] = { "pending", "approved", "rejected", "void", NULL };

static const HwField requisition_fields[] = {
  HW_FIELD (HwRequisition, title, TEXT, REQUIRED | HW_FIELD_TITLE | HW_FIELD_SEARCHED),
  HW_FIELD (HwRequisition, organisation, TEXT, SEARCHED),
  HW_FIELD (HwRequisition, department, TEXT, SEARCHED),
  HW_CHOICE (HwRequisition, state, HW_REQUISITION_STATE_NICKS),
  HW_FIELD (HwRequisition, profile, TEXT, PLAIN),
  HW_FIELD (HwRequisition, rubric_id, REFERENCE, PLAIN),
  HW_FIELD (HwRequisition, posting_id, REFERENCE, PLAIN),
  HW_FIELD (HwRequisition, locations, LIST, SEARCHED),
  HW_FIELD (HwRequisition, work_mode, TEXT, PLAIN),
  HW_FIELD (HwRequisition, days_on_site, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, employment_type, TEXT, PLAIN),
  HW_FIELD (HwRequisition, pay_min, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, pay_max, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, currency, TEXT, PLAIN),
  HW_FIELD (HwRequisition, pay_period, TEXT, PLAIN),
  HW_FIELD (HwRequisition, bonus, TEXT, PLAIN),
  HW_FIELD (HwRequisition, openings, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, years_min, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, degree, TEXT, PLAIN),
  HW_FIELD (HwRequisition, travel, TEXT, PLAIN),
  HW_FIELD (HwRequisition, team, LIST, PLAIN),
  HW_FIELD (HwRequisition, team_size, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, description, TEXT, SEARCHED),
  HW_FIELD (HwRequisition, coverage_floor, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, shortlist_size, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, retention_days, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, approval_round, INTEGER, PLAIN),
  HW_FIELD (HwRequisition, created_at, TIME, PLAIN),
  HW_FIELD (HwRequisition, opened_at, TIME, PLAIN),
  HW_FIELD (HwRequisition, closed_at, TIME, PLAIN),
  HW_FIELD (HwRequisition, filled_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_REQUISITION, HwRequisition, "requisition", "req", requisition_fields)

static const HwField weight_fields[] = {
  HW_FIELD (HwWeight, requisition_id, REFERENCE, REQUIRED),
  HW_FIELD (HwWeight, competency, TEXT, PLAIN),
  HW_FIELD (HwWeight, weight, INTEGER, PLAIN),
  HW_FIELD (HwWeight, reason, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_WEIGHT, HwWeight, "weight", "wgt", weight_fields)

static const HwField requirement_fields[] = {
  HW_FIELD (HwRequirement, requisition_id, REFERENCE, REQUIRED),
  HW_FIELD (HwRequirement, criterion, TEXT, PLAIN),
  HW_CHOICE (HwRequirement, demand, HW_DEMAND_NICKS),
  HW_FIELD (HwRequirement, text, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_REQUIREMENT, HwRequirement, "requirement", "rqm", requirement_fields)

static const HwField approval_fields[] = {
  HW_FIELD (HwApproval, requisition_id, REFERENCE, REQUIRED),
  HW_FIELD (HwApproval, round, INTEGER, PLAIN),
  HW_FIELD (HwApproval, position, INTEGER, PLAIN),
  HW_FIELD (HwApproval, quorum, INTEGER, PLAIN),
  HW_FIELD (HwApproval, member_id, REFERENCE, REQUIRED),
  HW_CHOICE (HwApproval, status, HW_APPROVAL_STATUS_NICKS),
  HW_FIELD (HwApproval, reason, TEXT, PLAIN),
  HW_FIELD (HwApproval, decided_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_APPROVAL, HwApproval, "approval", "apv", approval_fields)

static const HwField panelist_fields[] = {
  HW_FIELD (HwPanelist, requisition_id, REFERENCE, REQUIRED),
  HW_FIELD (HwPanelist, member_id, REFERENCE, REQUIRED),
  HW_FIELD (HwPanelist, focus, LIST, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_PANELIST, HwPanelist, "panelist", "pan", panelist_fields)

static const HwField interview_fields[] = {
  HW_FIELD (HwInterview, candidacy_id, REFERENCE, REQUIRED),
  HW_FIELD (HwInterview, title, TEXT, TITLE),
  HW_FIELD (HwInterview, starts_at, TIME, PLAIN),
  HW_FIELD (HwInterview, minutes, INTEGER, PLAIN),
  HW_FIELD (HwInterview, place, TEXT, PLAIN),
  HW_FIELD (HwInterview, status, TEXT, PLAIN),
  HW_FIELD (HwInterview, panelists, LIST, PLAIN),
  HW_FIELD (HwInterview, focus, LIST, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_INTERVIEW, HwInterview, "interview", "itv", interview_fields)

static const HwField kit_fields[] = {
  HW_FIELD (HwKit, interview_id, REFERENCE, PLAIN),
  HW_FIELD (HwKit, member_id, REFERENCE, REQUIRED),
  HW_FIELD (HwKit, sha256, TEXT, PLAIN),
  HW_FIELD (HwKit, created_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_KIT, HwKit, "kit", "kit", kit_fields)

static const HwField shortlist_record_fields[] = {
  HW_FIELD (HwShortlistRecord, requisition_id, REFERENCE, REQUIRED),
  HW_FIELD (HwShortlistRecord, format, TEXT, PLAIN),
  HW_FIELD (HwShortlistRecord, file_name, TEXT, TITLE),
  HW_FIELD (HwShortlistRecord, sha256, TEXT, PLAIN),
  HW_FIELD (HwShortlistRecord, history_head, TEXT, PLAIN),
  HW_FIELD (HwShortlistRecord, created_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_SHORTLIST_RECORD, HwShortlistRecord, "shortlist", "slr", shortlist_record_fields)
