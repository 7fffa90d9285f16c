/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-field-chips.h"

G_BEGIN_DECLS

/*
 * What the readers of a head share: what is known of it so far, and what a line or a part of one is by itself.
 */

#define HW_HEAD_TITLE_WORDS 16u /* a title has no more */
#define HW_HEAD_NAME_WORDS 8u   /* nor an employer's name */

/** HwHead: what is found out about the head while its lines are gone through. */
typedef struct
{
  const HwFieldSource *source;
  HwReading *reading;
  GArray *chips;      /* HwChip, of one line */
  GPtrArray *places;
  char *title_place;  /* of the title's own words */
  char *guess;        /* a place that only its comma tells */
  guint above;         /* the piece of the title, with lines above it that say something, too */
  gboolean names_over; /* no employer's name comes any more */
} HwHead;

/** hw_head_announces_section: whether the piece is a heading that is understood. */
gboolean hw_head_announces_section (const HwFieldSource *source, guint piece);

/** hw_head_is_beside: whether the piece is a cell of a table with another cell before it. */
gboolean hw_head_is_beside (const HwFieldSource *source, const HwPiece *piece);

/** hw_head_is_noise: a button, a reference or a date of a web page. */
gboolean hw_head_is_noise (const HwFieldSource *source, const HwChip *chip);

/** hw_head_is_reference: "R-10442", "#20417", "REQ 3381": digits with no more than letters of a code before them. */
gboolean hw_head_is_reference (const HwFieldSource *source, const HwChip *chip);

/** hw_head_is_term: pay, hours, dates and the like: no name of anything. */
gboolean hw_head_is_term (const HwFieldSource *source, const HwChip *chip);

/** hw_head_measure_article: bytes of the indefinite article and blank that @chip begins with; 0: with none. */
guint hw_head_measure_article (const HwFieldSource *source, const HwChip *chip);

/** hw_head_take_employment: "Contract", "Temporary (until May)": a word that means other things in a sentence. */
void hw_head_take_employment (HwHead *head, guint first, guint last);

/** hw_head_take_pensum: the employment by a share of the week in a part of the head: "60-80 %"; FALSE without one. */
gboolean hw_head_take_pensum (HwHead *head, const HwChip *line);

G_END_DECLS
