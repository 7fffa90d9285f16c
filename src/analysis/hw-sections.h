/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-lexicon.h"
#include "analysis/hw-phrase-tries.h"
#include "analysis/hw-splitter.h"

G_BEGIN_DECLS

/** HwSection: what the lines under a heading are about. */
typedef enum
{
  HW_SECTION_UNKNOWN,
  HW_SECTION_RESPONSIBILITY,
  HW_SECTION_QUALIFICATION,
  HW_SECTION_PREFERRED,
  HW_SECTION_OFFER,
  HW_SECTION_LOGISTICS,
  HW_SECTION_COMPANY,
  HW_SECTION_LEGAL,
  HW_SECTION_APPLY,
  HW_N_SECTIONS,
} HwSection;

extern const char *const HW_SECTION_NICKS[];

/**
 * HwSectionTable:
 *
 * Knows headings by the phrases of data/lexicons/sections.tsv (section, language, phrase).
 */
typedef struct _HwSectionTable HwSectionTable;

HwSectionTable *hw_section_table_new (const HwLexicon *lexicon, HwStemmer *stemmers[], HwWordBook *words,
                                      GError **error);
void hw_section_table_free (HwSectionTable *self);

/** HwPlace: where a piece stands in the structure of its posting. */
typedef struct
{
  HwSection own;     /* of a heading: what it announces */
  HwSection section; /* announced by the last heading that is understood, or by the label */
  HwSection label;   /* of a line that begins with its heading, as "Your profile: five years of ...": announced there */
  gboolean heading;  /* looks like a heading or a lead-in that ends with a colon */
  int last_heading;  /* index of the piece, -1: none yet */
} HwPlace;

/** hw_section_table_locate: one HwPlace for each of @pieces. */
GArray *hw_section_table_locate (const HwSectionTable *self, HwLanguage language, const char *text,
                                 const GArray *tokens, const GArray *pieces);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwSectionTable, hw_section_table_free)

G_END_DECLS
