/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-kind-cues.h"
#include "analysis/hw-kind-path.h"
#include "analysis/hw-sections.h"

G_BEGIN_DECLS

/*
 * What the model of statement kinds looks at. A feature is a number made of its type and up to two
 * word numbers (or small values). In data/lexicons/kinds-model.tsv it has a name, "g:strong skill":
 *
 *   w word or its form (HW_WORD_FORM), b two words that follow each other, f first word, g first two, l last word,
 *   h a word of the last heading,
 *   p first word of the piece before, n first word of the piece after, y section and first word,
 *   s a property of the shape, c the section, o the section when a heading not understood came after its own,
 *   d what a heading announces, x section and list or not,
 *   k a cue of kind-cues.tsv, m a cue found twice, i a cue of the piece before, j of the piece after,
 *   z section and cue
 */
typedef guint64 HwFeature;

/** HwFeatureList: grows as needed and is used again for piece after piece. */
typedef struct
{
  HwFeature *items;
  guint n;
  guint size;
} HwFeatureList;

void hw_feature_list_clear (HwFeatureList *self);

/** HwFeatureSource: a posting as the features see it. */
typedef struct
{
  const char *text;
  const GArray *tokens;
  const GArray *pieces;
  const GArray *places;     /* HwPlace */
  const char *organisation; /* may be NULL */
  const HwCueHits *cues;
  guint number_id;          /* the word that stands for any number */
  guint language;   /* HwLanguage: in German every noun has a capital */
  HwPieceMemo *memo; /* of these pieces; NULL: none */
} HwFeatureSource;

/** HW_KIND_WORD_TYPES: types of features that are made of one word and nothing else. */
#define HW_KIND_WORD_TYPES "wflhpnkmij"

/** HW_KIND_SMALL_TYPES: those that are made of a shape or a section and nothing else. */
#define HW_KIND_SMALL_TYPES "scdo"

/**
 * hw_kind_features_collect_own, hw_kind_features_collect_around, hw_kind_features_collect_for_next,
 * hw_kind_features_collect_for_previous, hw_kind_features_collect_heading:
 *
 * Add to @features those of piece @index: what its words say by themselves, where it stands, what its words say of the
 * piece behind it and of the one before it, and what it says as the heading of others. No feature is of two sorts; some
 * come twice and count once.
 */
void hw_kind_features_collect_own (const HwFeatureSource *source, guint index, HwFeatureList *features);
void hw_kind_features_collect_cues (const HwFeatureSource *source, guint index, HwFeatureList *features);
void hw_kind_features_collect_around (const HwFeatureSource *source, guint index, HwFeatureList *features);
void hw_kind_features_collect_for_next (const HwFeatureSource *source, guint index, HwFeatureList *features);
void hw_kind_features_collect_for_previous (const HwFeatureSource *source, guint index, HwFeatureList *features);
void hw_kind_features_collect_heading (const HwFeatureSource *source, guint index, HwFeatureList *features);

/** hw_kind_feature_make: of the words, sections or shapes @a and @b, as the type has it. */
static inline HwFeature
hw_kind_feature_make (char type, guint a, guint b)
{
  return ((guint64) (guchar) type << 56) | ((guint64) (a & 0xfffffff) << 28) | (b & 0xfffffff);
}

/** hw_kind_feature_get_number: the first of the words, sections or shapes that the feature is made of. */
static inline guint
hw_kind_feature_get_number (HwFeature self)
{
  return (guint) (self >> 28) & 0xfffffff;
}

/** hw_kind_feature_parse: the feature of a name; FALSE when it is none. Words unknown so far are entered. */
gboolean hw_kind_feature_parse (const char *name, HwWordBook *words, HwFeature *feature);
char *hw_kind_feature_to_string (HwFeature feature, HwWordBook *words);

/** HW_NUMBER_WORD: what every number counts as. */
#define HW_NUMBER_WORD "#"

/** hw_kind_features_find_step: how piece @index follows the one before. */
HwStep hw_kind_features_find_step (const HwFeatureSource *source, guint index);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwFeatureList, hw_feature_list_clear)

G_END_DECLS
