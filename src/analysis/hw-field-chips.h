/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-fields.h"

G_BEGIN_DECLS

/*
 * The head of a posting is told in short parts: "Acme · Leeds, UK · Full-time". A chip is one of them: a line, or what
 * stands between two of its separators.
 */
typedef struct
{
  guint piece; /* where it begins */
  guint first; /* tokens */
  guint last;  /* exclusive */
  guint byte;
  guint byte_end;
  guint line;
} HwChip;

/** hw_chips_cut: appends the chips (HwChip) of the line that piece @index begins; returns the first piece of
 * the next line. */
guint hw_chips_cut (const HwFieldSource *source, guint index, GArray *chips);

char *hw_chip_dup (const HwFieldSource *source, const HwChip *chip);

/** hw_chip_has_cue: whether a cue of @field lies within the chip; @value may be NULL for any. */
gboolean hw_chip_has_cue (const HwFieldSource *source, const HwChip *chip, HwCueField field, const char *value);

/** hw_chip_has_currency: whether money is named in the chip. */
gboolean hw_chip_has_currency (const HwFieldSource *source, const HwChip *chip);

/** hw_chip_trim: the same chip from byte @from to byte @to, without what is no part of words at its ends. */
HwChip hw_chip_trim (const HwFieldSource *source, const HwChip *chip, guint from, guint to);

/** HwPlaceTrust: how sure it is that a chip is a place. */
typedef enum
{
  HW_PLACE_NONE,
  HW_PLACE_FORM, /* "Xanten, Nirgendwo": only the comma says so */
  HW_PLACE_SURE, /* it is known, or ends with a country or state that is */
} HwPlaceTrust;

HwPlaceTrust hw_chip_judge_place (const HwFieldSource *source, const HwChip *chip);

/** hw_chip_add_places: appends (char *) the places that a chip names as its job's: "London / Paris or remote"
 * names two. */
void hw_chip_add_places (const HwFieldSource *source, const HwChip *chip, gboolean labelled, GPtrArray *places);

G_END_DECLS
