/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

G_BEGIN_DECLS

typedef enum
{
  HW_STATE_DRAFT,
  HW_STATE_PENDING,
  HW_STATE_APPROVED,
  HW_STATE_OPEN,
  HW_STATE_ON_HOLD,
  HW_STATE_FILLED,
  HW_STATE_CLOSED,
  HW_STATE_CANCELLED,
  HW_STATE_REJECTED,
} HwRequisitionState;

/** HwRequisition: a position to fill. Amounts are in minor units of @currency. */
typedef struct
{
  HwEntity parent;
  char *title;
  char *organisation;
  char *department;
  int state;      /* HwRequisitionState */
  char *profile;  /* key in the pinned rubric version */
  char *rubric_id; /* pinned version */
  char *posting_id;
  char **locations;
  char *work_mode;       /* NULL, "remote", "hybrid", "onsite" */
  gint64 days_on_site;   /* a week */
  char *employment_type; /* as HwReading */
  gint64 pay_min;
  gint64 pay_max;
  char *currency;
  char *pay_period; /* "year", "month", "week", "day", "hour" */
  char *bonus;
  gint64 openings;
  gint64 years_min;
  char *degree;
  char *travel;
  char **team;      /* team roles that the hire will lead */
  gint64 team_size;
  char *description;
  gint64 coverage_floor; /* thousandths; 800 unless set */
  gint64 shortlist_size; /* places on the shortlist; 3 unless set */
  gint64 retention_days; /* after closing */
  gint64 approval_round; /* 0 before the first */
  gint64 created_at;
  gint64 opened_at;
  gint64 closed_at;
  gint64 filled_at;
} HwRequisition;

/** HwWeight: how much one competency counts for a requisition; none stored means all equal. */
typedef struct
{
  HwEntity parent;
  char *requisition_id;
  char *competency;
  gint64 weight; /* thousandths, not negative */
  char *reason;  /* why it is not equal */
} HwWeight;

typedef enum
{
  HW_DEMAND_OPEN,      /* asked; the posting does not say how firmly; a fail makes not eligible */
  HW_DEMAND_REQUIRED,  /* a fail makes not eligible */
  HW_DEMAND_PREFERRED, /* shown, never decisive */
} HwDemand;

/** HwRequirement: a screening criterion as this requisition asks for it. */
typedef struct
{
  HwEntity parent;
  char *requisition_id;
  char *criterion; /* key in the rubric */
  int demand;      /* HwDemand */
  char *text;      /* "Bachelor's degree in business or a related field" */
} HwRequirement;

typedef enum
{
  HW_APPROVAL_PENDING,
  HW_APPROVAL_APPROVED,
  HW_APPROVAL_REJECTED,
  HW_APPROVAL_VOID,
} HwApprovalStatus;

/** HwApproval: one approver's word in one round. Groups follow each other; in a group @quorum must approve. */
typedef struct
{
  HwEntity parent;
  char *requisition_id;
  gint64 round;    /* 0: the plan for the next round */
  gint64 position; /* of the group, from 0 */
  gint64 quorum;   /* how many of the group */
  char *member_id;
  int status; /* HwApprovalStatus */
  char *reason;
  gint64 decided_at;
} HwApproval;

/** HwPanelist: a member of a requisition's panel, with the competencies they look at (NULL: all). */
typedef struct
{
  HwEntity parent;
  char *requisition_id;
  char *member_id;
  char **focus;
} HwPanelist;

/** HwInterview: a planned meeting with one candidate. */
typedef struct
{
  HwEntity parent;
  char *candidacy_id;
  char *title;
  gint64 starts_at;
  gint64 minutes;
  char *place;
  char *status;     /* "planned", "held", "cancelled" */
  char **panelists; /* member ids */
  char **focus;     /* competency keys */
} HwInterview;

/** HwKit: what was handed to a panelist for an interview. */
typedef struct
{
  HwEntity parent;
  char *interview_id;
  char *member_id;
  char *sha256; /* of the file handed out */
  gint64 created_at;
} HwKit;

/** HwShortlistRecord: a shortlist that left the program. */
typedef struct
{
  HwEntity parent;
  char *requisition_id;
  char *format; /* "pdf", "xlsx", ... */
  char *file_name;
  char *sha256;
  char *history_head; /* hash of the last event at that time */
  gint64 created_at;
} HwShortlistRecord;

HW_DECLARE_ENTITY (HwRequisition, hw_requisition, HW_REQUISITION)
HW_DECLARE_ENTITY (HwWeight, hw_weight, HW_WEIGHT)
HW_DECLARE_ENTITY (HwRequirement, hw_requirement, HW_REQUIREMENT)
HW_DECLARE_ENTITY (HwApproval, hw_approval, HW_APPROVAL)
HW_DECLARE_ENTITY (HwPanelist, hw_panelist, HW_PANELIST)
HW_DECLARE_ENTITY (HwInterview, hw_interview, HW_INTERVIEW)
HW_DECLARE_ENTITY (HwKit, hw_kit, HW_KIT)
HW_DECLARE_ENTITY (HwShortlistRecord, hw_shortlist_record, HW_SHORTLIST_RECORD)

extern const char *const HW_REQUISITION_STATE_NICKS[];
extern const char *const HW_DEMAND_NICKS[];
extern const char *const HW_APPROVAL_STATUS_NICKS[];

G_END_DECLS
