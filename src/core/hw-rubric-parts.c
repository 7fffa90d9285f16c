/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-rubric-parts.h"

const char *const HW_RUBRIC_STATUS_NICKS[] = { "draft", "published", NULL };

const char *const HW_QUESTION_KIND_NICKS[] = { "past", "situation", NULL };

const char *const HW_TERM_KIND_NICKS[] = { "title", "tool", "role", "place", NULL };

static const HwField rubric_version_fields[] = {
  HW_FIELD (HwRubricVersion, key, TEXT, REQUIRED),
  HW_FIELD (HwRubricVersion, version, INTEGER, PLAIN),
  HW_FIELD (HwRubricVersion, name, TEXT, REQUIRED | HW_FIELD_TITLE | HW_FIELD_SEARCHED),
  HW_FIELD (HwRubricVersion, description, TEXT, PLAIN),
  HW_FIELD (HwRubricVersion, language, TEXT, PLAIN),
  HW_CHOICE (HwRubricVersion, status, HW_RUBRIC_STATUS_NICKS),
  HW_FIELD (HwRubricVersion, published_at, TIME, PLAIN),
  HW_FIELD (HwRubricVersion, derived_from, REFERENCE, PLAIN),
  HW_FIELD (HwRubricVersion, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_RUBRIC_VERSION, HwRubricVersion, "rubric", "rub", rubric_version_fields)

static const HwField competency_fields[] = {
  HW_FIELD (HwCompetency, rubric_id, REFERENCE, REQUIRED),
  HW_FIELD (HwCompetency, position, INTEGER, PLAIN),
  HW_FIELD (HwCompetency, key, TEXT, REQUIRED),
  HW_FIELD (HwCompetency, name, TEXT, REQUIRED | HW_FIELD_TITLE | HW_FIELD_SEARCHED),
  HW_FIELD (HwCompetency, definition, TEXT, REQUIRED | HW_FIELD_SEARCHED),
  HW_FIELD (HwCompetency, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_COMPETENCY, HwCompetency, "competency", "cmp", competency_fields)

static const HwField indicator_fields[] = {
  HW_FIELD (HwIndicator, rubric_id, REFERENCE, REQUIRED),
  HW_FIELD (HwIndicator, competency, TEXT, PLAIN),
  HW_FIELD (HwIndicator, position, INTEGER, PLAIN),
  HW_FIELD (HwIndicator, text, TEXT, REQUIRED | HW_FIELD_TITLE),
  HW_FIELD (HwIndicator, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_INDICATOR, HwIndicator, "indicator", "ind", indicator_fields)

static const HwField anchor_fields[] = {
  HW_FIELD (HwAnchor, rubric_id, REFERENCE, REQUIRED),
  HW_FIELD (HwAnchor, competency, TEXT, PLAIN),
  HW_FIELD (HwAnchor, level, INTEGER, PLAIN),
  HW_FIELD (HwAnchor, text, TEXT, REQUIRED | HW_FIELD_TITLE),
  HW_FIELD (HwAnchor, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_ANCHOR, HwAnchor, "anchor", "anc", anchor_fields)

static const HwField question_fields[] = {
  HW_FIELD (HwQuestion, rubric_id, REFERENCE, REQUIRED),
  HW_FIELD (HwQuestion, competency, TEXT, PLAIN),
  HW_FIELD (HwQuestion, position, INTEGER, PLAIN),
  HW_CHOICE (HwQuestion, kind, HW_QUESTION_KIND_NICKS),
  HW_FIELD (HwQuestion, ask, TEXT, REQUIRED | HW_FIELD_TITLE),
  HW_FIELD (HwQuestion, probes, LIST, PLAIN),
  HW_FIELD (HwQuestion, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_QUESTION, HwQuestion, "question", "que", question_fields)

static const HwField phrase_fields[] = {
  HW_FIELD (HwPhrase, rubric_id, REFERENCE, REQUIRED),
  HW_FIELD (HwPhrase, competency, TEXT, PLAIN),
  HW_FIELD (HwPhrase, position, INTEGER, PLAIN),
  HW_FIELD (HwPhrase, language, TEXT, PLAIN),
  HW_FIELD (HwPhrase, weight, INTEGER, PLAIN),
  HW_FIELD (HwPhrase, text, TEXT, REQUIRED | HW_FIELD_TITLE),
  HW_FIELD (HwPhrase, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_PHRASE, HwPhrase, "phrase", "phr", phrase_fields)

static const HwField profile_fields[] = {
  HW_FIELD (HwProfile, rubric_id, REFERENCE, REQUIRED),
  HW_FIELD (HwProfile, position, INTEGER, PLAIN),
  HW_FIELD (HwProfile, key, TEXT, REQUIRED),
  HW_FIELD (HwProfile, name, TEXT, REQUIRED | HW_FIELD_TITLE),
  HW_FIELD (HwProfile, description, TEXT, PLAIN),
  HW_FIELD (HwProfile, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_PROFILE, HwProfile, "profile", "prf", profile_fields)

static const HwField target_fields[] = {
  HW_FIELD (HwTarget, rubric_id, REFERENCE, REQUIRED), HW_FIELD (HwTarget, profile, TEXT, PLAIN),
  HW_FIELD (HwTarget, competency, TEXT, PLAIN),        HW_FIELD (HwTarget, level, INTEGER, PLAIN),
  HW_FIELD (HwTarget, weight, INTEGER, PLAIN),         HW_FIELD (HwTarget, critical, BOOLEAN, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_TARGET, HwTarget, "target", "tgt", target_fields)

static const HwField criterion_fields[] = {
  HW_FIELD (HwCriterion, rubric_id, REFERENCE, REQUIRED),
  HW_FIELD (HwCriterion, position, INTEGER, PLAIN),
  HW_FIELD (HwCriterion, key, TEXT, REQUIRED),
  HW_FIELD (HwCriterion, name, TEXT, REQUIRED | HW_FIELD_TITLE),
  HW_FIELD (HwCriterion, description, TEXT, PLAIN),
  HW_FIELD (HwCriterion, question, TEXT, PLAIN),
  HW_FIELD (HwCriterion, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_CRITERION, HwCriterion, "criterion", "crt", criterion_fields)

static const HwField term_fields[] = {
  HW_FIELD (HwTerm, rubric_id, REFERENCE, REQUIRED),
  HW_CHOICE (HwTerm, kind, HW_TERM_KIND_NICKS),
  HW_FIELD (HwTerm, position, INTEGER, PLAIN),
  HW_FIELD (HwTerm, category, TEXT, PLAIN),
  HW_FIELD (HwTerm, name, TEXT, REQUIRED | HW_FIELD_TITLE),
  HW_FIELD (HwTerm, aliases, LIST, PLAIN),
  HW_FIELD (HwTerm, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_TERM, HwTerm, "term", "trm", term_fields)

static const HwField benchmark_fields[] = {
  HW_FIELD (HwBenchmark, rubric_id, REFERENCE, REQUIRED),
  HW_FIELD (HwBenchmark, position, INTEGER, PLAIN),
  HW_FIELD (HwBenchmark, text, TEXT, REQUIRED | HW_FIELD_TITLE),
  HW_FIELD (HwBenchmark, currency, TEXT, PLAIN),
  HW_FIELD (HwBenchmark, low, INTEGER, PLAIN),
  HW_FIELD (HwBenchmark, high, INTEGER, PLAIN),
  HW_FIELD (HwBenchmark, period, TEXT, PLAIN),
  HW_FIELD (HwBenchmark, place, TEXT, PLAIN),
  HW_FIELD (HwBenchmark, date, TEXT, PLAIN),
  HW_FIELD (HwBenchmark, source, TEXT, PLAIN),
};

HW_DEFINE_ENTITY_CLASS (HW_BENCHMARK, HwBenchmark, "benchmark", "bmk", benchmark_fields)
