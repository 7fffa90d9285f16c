/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

G_BEGIN_DECLS

/** HwMember: a person who works here; roles of "hiring_manager", "recruiter", "panelist", "approver". */
typedef struct
{
  HwEntity parent;
  char *name;
  char *email;
  char **roles;
} HwMember;

/** HwCandidate: a person considered. */
typedef struct
{
  HwEntity parent;
  char *name;
  char *email;
  char *phone;
  char *location;
  char *current_title;
  char *current_employer;
  char *source; /* where they came from: "referral", "job board" */
  char **tags;
  char *summary;
  char *match_key; /* of the name, see hw_text_match_key() */
  char *email_key; /* of the address */
  char *import_id;
  gint64 import_record;
  gint64 created_at;
} HwCandidate;

/** HwPaper: a document of a candidate: the original bytes, and the text that was read from them. */
typedef struct
{
  HwEntity parent;
  char *candidate_id;
  char *name;   /* a label; never used as a path */
  char *kind;   /* "resume", "letter", "other" */
  char *format; /* as HwDocument.format */
  char *sha256; /* of @original */
  GBytes *original;
  char *text;
  GBytes *blocks; /* see hw_blocks_pack() */
  GBytes *fields; /* what the file said outside of the text, see hw_record_pack_fields(); or NULL */
  char *import_id;
  gint64 created_at;
} HwPaper;

typedef enum
{
  HW_STAGE_NEW,
  HW_STAGE_SCREEN,
  HW_STAGE_INTERVIEW,
  HW_STAGE_PANEL,
  HW_STAGE_OFFER,
  HW_STAGE_HIRED,
  HW_STAGE_REJECTED,
  HW_STAGE_WITHDRAWN,
} HwStage;

/** HwCandidacy: candidate x requisition. */
typedef struct
{
  HwEntity parent;
  char *candidate_id;
  char *requisition_id;
  int stage; /* HwStage */
  gint64 stage_since;
  char *decision; /* NULL, "advance", "reject", "offer" */
  char *decision_reason;
  char *decided_by;
  gint64 decided_at;
} HwCandidacy;

typedef enum
{
  HW_ANSWER_UNKNOWN,
  HW_ANSWER_PASS,
  HW_ANSWER_FAIL,
} HwAnswer;

/** HwScreening: one criterion for one candidacy; never averaged into a score. */
typedef struct
{
  HwEntity parent;
  char *candidacy_id;
  char *criterion; /* key of the rubric */
  int answer;      /* HwAnswer */
  char *note;
  char *decided_by; /* member */
  gint64 decided_at;
} HwScreening;

/** HwNote: free text about a candidate or a requisition. */
typedef struct
{
  HwEntity parent;
  char *candidate_id;   /* one of the two is set */
  char *requisition_id;
  char *author_id;
  char *text;
  gint64 created_at;
} HwNote;

/** HwNamesake: a person's word that two candidates, who look alike, are not the same. */
typedef struct
{
  HwEntity parent;
  char *candidate_id; /* the id that sorts first */
  char *other_id;
  char *decided_by; /* member */
  gint64 decided_at;
} HwNamesake;

HW_DECLARE_ENTITY (HwMember, hw_member, HW_MEMBER)
HW_DECLARE_ENTITY (HwCandidate, hw_candidate, HW_CANDIDATE)
HW_DECLARE_ENTITY (HwPaper, hw_paper, HW_PAPER)
HW_DECLARE_ENTITY (HwCandidacy, hw_candidacy, HW_CANDIDACY)
HW_DECLARE_ENTITY (HwScreening, hw_screening, HW_SCREENING)
HW_DECLARE_ENTITY (HwNote, hw_note, HW_NOTE)
HW_DECLARE_ENTITY (HwNamesake, hw_namesake, HW_NAMESAKE)

extern const char *const HW_STAGE_NICKS[];
extern const char *const HW_ANSWER_NICKS[];

G_END_DECLS
