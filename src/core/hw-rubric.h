/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-rubric-parts.h"

G_BEGIN_DECLS

/**
 * HwRubric:
 *
 * One rubric version with all its parts in memory, each array in order of position. Shared and
 * unchanging once built; what reading, scoring, the kit and the screens work with.
 */
typedef struct _HwRubric
{
  gatomicrefcount ref_count;
  HwRubricVersion *version;
  GPtrArray *competencies; /* HwCompetency */
  GPtrArray *indicators;   /* HwIndicator */
  GPtrArray *anchors;      /* HwAnchor */
  GPtrArray *questions;    /* HwQuestion */
  GPtrArray *phrases;      /* HwPhrase */
  GPtrArray *profiles;     /* HwProfile */
  GPtrArray *targets;      /* HwTarget */
  GPtrArray *criteria;     /* HwCriterion */
  GPtrArray *terms;        /* HwTerm */
  GPtrArray *benchmarks;   /* HwBenchmark */
} HwRubric;

/** hw_rubric_new: @parts are entities of any part class with the version among them, in any order. */
HwRubric *hw_rubric_new (GPtrArray *parts, GError **error);
HwRubric *hw_rubric_ref (HwRubric *self);
void hw_rubric_unref (HwRubric *self);

/** hw_rubric_get_parts: the version and all parts in canonical order (new array of references). */
GPtrArray *hw_rubric_get_parts (HwRubric *self);

/** hw_rubric_part_classes: NULL-terminated; without HW_RUBRIC_VERSION. */
const HwEntityClass *const *hw_rubric_part_classes (void);

/**
 * hw_rubric_copy_as_draft:
 *
 * New entities for a new draft with the next @version number: fresh ids, the same keys and texts.
 */
HwRubric *hw_rubric_copy_as_draft (HwRubric *self, gint64 version);

/** hw_rubric_check: keys unique, five anchors each, profiles complete, references resolvable. */
gboolean hw_rubric_check (HwRubric *self, GError **error);

guint hw_rubric_get_n_competencies (HwRubric *self);
HwCompetency *hw_rubric_get_competency (HwRubric *self, guint index);
int hw_rubric_find_competency (HwRubric *self, const char *key); /* index or -1 */
HwProfile *hw_rubric_find_profile (HwRubric *self, const char *key);
HwTarget *hw_rubric_find_target (HwRubric *self, const char *profile, const char *competency);
HwCriterion *hw_rubric_find_criterion (HwRubric *self, const char *key);
HwAnchor *hw_rubric_find_anchor (HwRubric *self, const char *competency, gint64 level);
GPtrArray *hw_rubric_dup_indicators (HwRubric *self, const char *competency);
GPtrArray *hw_rubric_dup_questions (HwRubric *self, const char *competency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRubric, hw_rubric_unref)

G_END_DECLS
