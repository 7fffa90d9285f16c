/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-tokeniser.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PIECE_PLAIN = 0,
  HW_PIECE_ITEM = 1 << 0,         /* of a list: the format or a bullet says so */
  HW_PIECE_NUMBERED = 1 << 1,     /* of a numbered list */
  HW_PIECE_HEADING = 1 << 2,      /* the format says so */
  HW_PIECE_LINE_START = 1 << 3,
  HW_PIECE_LINE_END = 1 << 4,
  HW_PIECE_AFTER_BLANK = 1 << 5,  /* a blank line before */
  HW_PIECE_BEFORE_BLANK = 1 << 6,
} HwPieceFlags;

/** HwPiece: a sentence, bullet or line: a future statement, without its bullet or number. */
typedef struct
{
  guint byte;
  guint byte_end;
  guint start; /* code points */
  guint end;
  guint first_token;
  guint last_token; /* exclusive */
  guint line;       /* of those that hold words, from 0 */
  guint flags;      /* HwPieceFlags */
} HwPiece;

/** hw_piece_is_whole_line: whether nothing else stands in its line. */
gboolean hw_piece_is_whole_line (const HwPiece *self);
guint hw_piece_count_words (const HwPiece *self);

/**
 * hw_split:
 * @blocks: (nullable): GArray of HwBlock
 * @tokens: of @text
 * @abbreviations: set of folded words after which a full stop ends nothing
 *
 * The pieces of @text in order. Lines are pieces; longer ones are cut into sentences, and lists
 * within a line ("1. ... 2. ...", "• ... • ...") into their items. Every word is in exactly one
 * piece, except the numbers of a list.
 */
GArray *hw_split (const char *text, GArray *blocks, const GArray *tokens, GHashTable *abbreviations);

/**
 * hw_sentence_find_end:
 *
 * Where the sentence that goes on at @from ends, at most @limit; @next is where the following one
 * begins. @expected is the number of the next item of a list within the line (0: none), counted on.
 */
typedef struct
{
  const char *text;
  GHashTable *abbreviations;
  guint from;
  guint limit;
  guint expected;
  guint next;
  gboolean next_is_item;
} HwSentenceCut;

guint hw_sentence_find_end (HwSentenceCut *cut);

/** hw_measure_bullet: bytes of the bullet at @at, 0 when there is none. */
guint hw_measure_bullet (const char *at);

/** hw_measure_number: bytes of a list number such as "1." or "2)" at @at and its value; 0 when none. */
guint hw_measure_number (const char *at, guint *value);

G_END_DECLS
