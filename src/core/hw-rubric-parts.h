/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

G_BEGIN_DECLS

/*
 * The parts of a rubric version, one struct a table. Every part carries the id of the version it
 * belongs to (rubric_id) and its place among its siblings (position, from 0). Parts refer to each
 * other by stable keys ("strategy", "director"), not by ids, so that a copy of a version is a copy
 * of its parts with another rubric_id. `source` says who asks for the part: file names of the seed
 * documents separated by blanks, or "practice".
 */

typedef enum
{
  HW_RUBRIC_DRAFT,
  HW_RUBRIC_PUBLISHED,
} HwRubricStatus;

/** HwRubricVersion: the head; a published version never changes. */
typedef struct
{
  HwEntity parent;
  char *key;      /* "director-of-ecommerce": the same for all versions */
  gint64 version; /* 1, 2, ... */
  char *name;
  char *description;
  char *language; /* BCP 47 */
  int status;     /* HwRubricStatus */
  gint64 published_at;
  char *derived_from; /* rubric version id */
  char *source;
} HwRubricVersion;

typedef struct
{
  HwEntity parent;
  char *rubric_id;
  gint64 position;
  char *key; /* "strategy" */
  char *name;
  char *definition;
  char *source;
} HwCompetency;

typedef struct
{
  HwEntity parent;
  char *rubric_id;
  char *competency; /* key */
  gint64 position;
  char *text;
  char *source;
} HwIndicator;

typedef struct
{
  HwEntity parent;
  char *rubric_id;
  char *competency;
  gint64 level; /* 1 to 5 */
  char *text;
  char *source;
} HwAnchor;

typedef enum
{
  HW_QUESTION_PAST,
  HW_QUESTION_SITUATION,
} HwQuestionKind;

typedef struct
{
  HwEntity parent;
  char *rubric_id;
  char *competency;
  gint64 position;
  int kind;      /* HwQuestionKind */
  char *ask;
  char **probes;
  char *source;
} HwQuestion;

/** HwPhrase: words that point to a competency; @weight in thousandths, may be negative (speaks against it). */
typedef struct
{
  HwEntity parent;
  char *rubric_id;
  char *competency;
  gint64 position;
  char *language;
  gint64 weight;
  char *text;
  char *source;
} HwPhrase;

typedef struct
{
  HwEntity parent;
  char *rubric_id;
  gint64 position;
  char *key; /* "senior-director" */
  char *name;
  char *description;
  char *source;
} HwProfile;

/** HwTarget: what a profile expects of one competency. */
typedef struct
{
  HwEntity parent;
  char *rubric_id;
  char *profile;
  char *competency;
  gint64 level;  /* 1 to 5 */
  gint64 weight; /* thousandths, not negative */
  gboolean critical;
} HwTarget;

typedef struct
{
  HwEntity parent;
  char *rubric_id;
  gint64 position;
  char *key; /* "education" */
  char *name;
  char *description;
  char *question;
  char *source;
} HwCriterion;

typedef enum
{
  HW_TERM_TITLE, /* category: the profile's key, or empty */
  HW_TERM_TOOL,  /* category: "commerce-platform", ... */
  HW_TERM_ROLE,
  HW_TERM_PLACE, /* a city that the benchmarks name */
} HwTermKind;

/** HwTerm: one entry of a taxonomy. */
typedef struct
{
  HwEntity parent;
  char *rubric_id;
  int kind; /* HwTermKind */
  gint64 position;
  char *category;
  char *name;
  char **aliases;
  char *source;
} HwTerm;

/** HwBenchmark: a market figure for pay; amounts in minor units of @currency. */
typedef struct
{
  HwEntity parent;
  char *rubric_id;
  gint64 position;
  char *text;
  char *currency; /* ISO 4217 */
  gint64 low;
  gint64 high;
  char *period; /* "year" */
  char *place;
  char *date; /* as the source gives it, ISO 8601, maybe a year only */
  char *source;
} HwBenchmark;

HW_DECLARE_ENTITY (HwRubricVersion, hw_rubric_version, HW_RUBRIC_VERSION)
HW_DECLARE_ENTITY (HwCompetency, hw_competency, HW_COMPETENCY)
HW_DECLARE_ENTITY (HwIndicator, hw_indicator, HW_INDICATOR)
HW_DECLARE_ENTITY (HwAnchor, hw_anchor, HW_ANCHOR)
HW_DECLARE_ENTITY (HwQuestion, hw_question, HW_QUESTION)
HW_DECLARE_ENTITY (HwPhrase, hw_phrase, HW_PHRASE)
HW_DECLARE_ENTITY (HwProfile, hw_profile, HW_PROFILE)
HW_DECLARE_ENTITY (HwTarget, hw_target, HW_TARGET)
HW_DECLARE_ENTITY (HwCriterion, hw_criterion, HW_CRITERION)
HW_DECLARE_ENTITY (HwTerm, hw_term, HW_TERM)
HW_DECLARE_ENTITY (HwBenchmark, hw_benchmark, HW_BENCHMARK)

extern const char *const HW_RUBRIC_STATUS_NICKS[];
extern const char *const HW_QUESTION_KIND_NICKS[];
extern const char *const HW_TERM_KIND_NICKS[];

G_END_DECLS
