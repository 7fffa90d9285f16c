/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-people.h"

const char *const HW_STAGE_NICKS[]
    = { "new", "screen", "interview", "panel", "offer", "hired", "rejected", "withdrawn", NULL };

const char *const HW_ANSWER_NICKS[] = { "unknown", "pass", "fail", NULL };

static const HwField member_fields[] = {
  HW_FIELD (HwMember, name, TEXT, REQUIRED | HW_FIELD_TITLE | HW_FIELD_SEARCHED),
  HW_FIELD (HwMember, email, TEXT, SEARCHED),
  HW_FIELD (HwMember, roles, LIST, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_MEMBER, HwMember, "member", "mem", member_fields)

static const HwField candidate_fields[] = {
  HW_FIELD (HwCandidate, name, TEXT, REQUIRED | HW_FIELD_TITLE | HW_FIELD_SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwCandidate, email, TEXT, SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwCandidate, phone, TEXT, SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwCandidate, location, TEXT, SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwCandidate, current_title, TEXT, SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwCandidate, current_employer, TEXT, SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwCandidate, source, TEXT, PERSONAL),
  HW_FIELD (HwCandidate, tags, LIST, SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwCandidate, summary, TEXT, SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwCandidate, match_key, TEXT, PERSONAL),
  HW_FIELD (HwCandidate, email_key, TEXT, PERSONAL),
  HW_FIELD (HwCandidate, import_id, REFERENCE, PLAIN),
  HW_FIELD (HwCandidate, import_record, INTEGER, PLAIN),
  HW_FIELD (HwCandidate, created_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_CANDIDATE, HwCandidate, "candidate", "cand", candidate_fields)

static const HwField paper_fields[] = {
  HW_FIELD (HwPaper, candidate_id, REFERENCE, REQUIRED),
  HW_FIELD (HwPaper, name, TEXT, REQUIRED | HW_FIELD_TITLE | HW_FIELD_PERSONAL),
  HW_FIELD (HwPaper, kind, TEXT, PLAIN),
  HW_FIELD (HwPaper, format, TEXT, PLAIN),
  HW_FIELD (HwPaper, sha256, TEXT, PERSONAL),
  HW_FIELD (HwPaper, original, BYTES, PERSONAL),
  HW_FIELD (HwPaper, text, TEXT, SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwPaper, blocks, BYTES, PERSONAL),
  HW_FIELD (HwPaper, fields, BYTES, PERSONAL),
  HW_FIELD (HwPaper, import_id, REFERENCE, PLAIN),
  HW_FIELD (HwPaper, created_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_PAPER, HwPaper, "paper", "pap", paper_fields)

static const HwField candidacy_fields[] = {
  HW_FIELD (HwCandidacy, candidate_id, REFERENCE, REQUIRED),
  HW_FIELD (HwCandidacy, requisition_id, REFERENCE, REQUIRED),
  HW_CHOICE (HwCandidacy, stage, HW_STAGE_NICKS),
  HW_FIELD (HwCandidacy, stage_since, TIME, PLAIN),
  HW_FIELD (HwCandidacy, decision, TEXT, PLAIN),
  HW_FIELD (HwCandidacy, decision_reason, TEXT, PERSONAL),
  HW_FIELD (HwCandidacy, decided_by, REFERENCE, PLAIN),
  HW_FIELD (HwCandidacy, decided_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_CANDIDACY, HwCandidacy, "candidacy", "cdy", candidacy_fields)

static const HwField screening_fields[] = {
  HW_FIELD (HwScreening, candidacy_id, REFERENCE, REQUIRED), HW_FIELD (HwScreening, criterion, TEXT, PLAIN),
  HW_CHOICE (HwScreening, answer, HW_ANSWER_NICKS),          HW_FIELD (HwScreening, note, TEXT, PERSONAL),
  HW_FIELD (HwScreening, decided_by, REFERENCE, PLAIN),      HW_FIELD (HwScreening, decided_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_SCREENING, HwScreening, "screening", "scr", screening_fields)

static const HwField note_fields[] = {
  HW_FIELD (HwNote, candidate_id, REFERENCE, PLAIN),
  HW_FIELD (HwNote, requisition_id, REFERENCE, PLAIN),
  HW_FIELD (HwNote, author_id, REFERENCE, PLAIN),
  HW_FIELD (HwNote, text, TEXT, REQUIRED | HW_FIELD_TITLE | HW_FIELD_SEARCHED | HW_FIELD_PERSONAL),
  HW_FIELD (HwNote, created_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_NOTE, HwNote, "note", "note", note_fields)

static const HwField namesake_fields[] = {
  HW_FIELD (HwNamesake, candidate_id, REFERENCE, REQUIRED),
  HW_FIELD (HwNamesake, other_id, REFERENCE, REQUIRED),
  HW_FIELD (HwNamesake, decided_by, REFERENCE, PLAIN),
  HW_FIELD (HwNamesake, decided_at, TIME, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_NAMESAKE, HwNamesake, "namesake", "nsk", namesake_fields)
