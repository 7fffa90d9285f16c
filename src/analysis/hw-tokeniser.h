/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-words.h"

G_BEGIN_DECLS

typedef enum
{
  HW_TOKEN_PLAIN = 0,
  HW_TOKEN_CAPITALISED = 1 << 0, /* the first letter is a capital */
  HW_TOKEN_CAPITALS = 1 << 1,    /* two or more letters, all capitals */
  HW_TOKEN_NUMBER = 1 << 2,      /* begins with a digit */
  HW_TOKEN_APART = 1 << 3,       /* a comma, colon, dash, bracket or stop stands before it */
} HwTokenFlags;

/** HwToken: a word of a text: where it is, in bytes and in code points, and its number in the word book. */
typedef struct
{
  guint byte;
  guint byte_end;
  guint start;
  guint end;
  guint id;      /* of the stem */
  guint form_id; /* of the word as written, without regard to capitals */
  guint caps_id; /* of the word as written, when it is written in capitals: "IT" is not "it" */
  guint flags;   /* HwTokenFlags */
} HwToken;

/**
 * hw_tokenise:
 *
 * The words of @text, each looked up once. A word is a run of letters and digits; an apostrophe
 * inside belongs to it, a hyphen does not, except after a single "e": "e-commerce" is "ecommerce".
 * With @learn, unknown words are entered (for building models; never while others read).
 */
GArray *hw_tokenise (HwStemmer *stemmer, HwWordBook *words, const char *text, gboolean learn);

/** HwTokenStretch: a part of a text that begins and ends between words. */
typedef struct
{
  const char *text;
  guint length; /* of the text */
  guint byte;
  guint byte_end;
  guint start; /* code points before it; when it was read, those before its end */
  guint apart; /* HW_TOKEN_APART: a comma, colon, dash, bracket or stop stands behind the last word so far */
} HwTokenStretch;

/** hw_tokenise_stretch: appends the words of @stretch to @tokens, as hw_tokenise() does. */
void hw_tokenise_stretch (HwStemmer *stemmer, HwWordBook *words, HwTokenStretch *stretch, gboolean learn,
                          GArray *tokens);

/** hw_tokens_new: empty, with room for the words of an ordinary text of @length bytes. */
GArray *hw_tokens_new (gsize length);

/** hw_tokenise_phrase: the word numbers of a phrase of a lexicon or rubric; entered when unknown. */
GArray *hw_tokenise_phrase (HwStemmer *stemmer, HwWordBook *words, const char *phrase);

/** HW_WORD_GAP: stands in a phrase for "*", up to three words in between. */
#define HW_WORD_GAP G_MAXUINT

/** hw_tokens_find: index of the first token at or after @byte. */
guint hw_tokens_find (const GArray *tokens, guint byte);

G_END_DECLS
