/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-field-chips.h"

G_BEGIN_DECLS

#define HW_HEAD_TITLE_WORDS 16u /* a title has no more */
#define HW_HEAD_DECORATION_LINES 6u /* of a web page above the posting */
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

#define HW_HEAD_NO_TITLE G_MAXUINT

/**
 * hw_head_find_marked_title:
 *
 * The piece among the first ones that a mark such as "(m/w/d)" or "H/F", or the line above it, says to be the title of
 * a German or French posting; HW_HEAD_NO_TITLE when there is none.
 */
guint hw_head_find_marked_title (const HwHead *head);

/**
 * hw_head_find_title_before_mark:
 *
 * The words before a mark such as "(m/w/d)" in the running text of the first @pieces of a German or French
 * posting, with the mark; NULL when there is none.
 */
char *hw_head_find_title_before_mark (const HwFieldSource *source, guint pieces);

/**
 * hw_head_part_employer:
 *
 * "Acier - Responsable digital (H/F)": takes the employer's name off the line of a title. What stands before a title
 * that has no mark is a name only when it is a firm's or comes again.
 */
void hw_head_part_employer (HwHead *head, HwChip *line, gboolean marked);

/**
 * hw_head_skip_decoration:
 *
 * The first piece that is of the posting itself, behind buttons, paths, slogans and greetings; with @after_heading only
 * a word that titles are known by tells one then.
 */
guint hw_head_skip_decoration (HwHead *head, gboolean *after_heading);

/** hw_head_find_title_end: the end of the words with capitals from token @at on, with "of" and "and" between them. */
guint hw_head_find_title_end (const HwFieldSource *source, guint at, guint last);

/** hw_head_find_title_in_text: a title in running text: what is looked for, else the longest the rubric knows. */
void hw_head_find_title_in_text (const HwFieldSource *source, HwReading *reading);

/** hw_head_take_pensum: the employment by a share of the week in a part of the head: "60-80 %"; FALSE without one. */
gboolean hw_head_take_pensum (HwHead *head, const HwChip *line);

/** hw_head_read_labels: title, employer and places that labels announce, anywhere in the first lines. */
void hw_head_read_labels (HwHead *head);

/** hw_head_read_title: the title of the first lines, with what is said beside it; returns the first piece behind it. */
guint hw_head_read_title (HwHead *head);

/** hw_head_take_employment: "Contract", "Temporary (until May)": a word that means other things in a sentence. */
void hw_head_take_employment (HwHead *head, guint first, guint last);

/** hw_head_announces_section: whether the piece is a heading that is understood. */
gboolean hw_head_announces_section (const HwFieldSource *source, guint piece);

/** hw_head_measure_article: bytes of the indefinite article and blank that @chip begins with; 0: with none. */
guint hw_head_measure_article (const HwFieldSource *source, const HwChip *chip);

/** hw_head_strip_tail: takes off the title's line what stands beside the title; a firm there is the employer. */
void hw_head_strip_tail (HwHead *head, HwChip *line);

/** hw_head_is_term: pay, hours, dates and the like: no name of anything. */
gboolean hw_head_is_term (const HwFieldSource *source, const HwChip *chip);

/** hw_head_is_beside: whether the piece is a cell of a table with another cell before it. */
gboolean hw_head_is_beside (const HwFieldSource *source, const HwPiece *piece);

/** hw_head_is_reference: "R-10442", "#20417", "REQ 3381": digits with no more than letters of a code before them. */
gboolean hw_head_is_reference (const HwFieldSource *source, const HwChip *chip);

/** hw_head_is_noise: a button, a reference or a date of a web page. */
gboolean hw_head_is_noise (const HwFieldSource *source, const HwChip *chip);

G_END_DECLS
