/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-line-memo.h"

#include <string.h>

#include "analysis/hw-name-table.h"

/* When there is more, all is forgotten: what repeats is soon known again. */
#define MAX_LINES 16384u
/* What is over it by one line still fits into 2 MiB, so that the array is not doubled once more. */
#define MAX_TOKENS (65536u - MAX_BYTES)
/* Longer lines are seldom repeated to the letter; shorter ones are read as soon as looked up. */
#define MAX_BYTES 1024u
#define MIN_BYTES 8u
/* Lines that were seen lately, a power of two; another one of the same hash takes the place. */
#define N_SEEN 32768u

typedef struct
{
  guint first_token; /* of all that are remembered */
  guint n_tokens;
  guint n_chars;
  guint apart; /* what the signs behind the last word say of the next one */
} Line;

struct _HwLineMemo
{
  HwNameTable *names; /* bytes of a line -> index */
  GArray *lines;      /* Line */
  GArray *tokens;     /* HwToken, counted from the beginning of their line */
  guint seen[N_SEEN]; /* hashes */
};

HwLineMemo *
hw_line_memo_new (void)
{
  HwLineMemo *self = g_new0 (HwLineMemo, 1);

  self->names = hw_name_table_new ();
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->tokens = g_array_new (FALSE, FALSE, sizeof (HwToken));
  return self;
}

void
hw_line_memo_free (HwLineMemo *self)
{
  if (self == NULL)
    return;
  hw_name_table_free (self->names);
  g_array_unref (self->lines);
  g_array_unref (self->tokens);
  g_free (self);
}

static void
forget (HwLineMemo *self)
{
  hw_name_table_clear (self->names);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->tokens, 0);
}

/* @tokens end with those of the line, which begins at @begin. */
static void
remember (HwLineMemo *self, const HwTokenStretch *begin, const HwTokenStretch *end, const GArray *tokens, guint first)
{
  Line line = { self->tokens->len, tokens->len - first, end->start - begin->start, end->apart };
  HwToken *kept;

  hw_name_table_set (self->names, begin->text + begin->byte, begin->byte_end - begin->byte, self->lines->len);
  g_array_append_val (self->lines, line);
  g_array_set_size (self->tokens, line.first_token + line.n_tokens);
  kept = &g_array_index (self->tokens, HwToken, line.first_token);
  for (guint i = 0; i < line.n_tokens; i++)
    {
      kept[i] = g_array_index (tokens, HwToken, first + i);
      kept[i].byte -= begin->byte;
      kept[i].byte_end -= begin->byte;
      kept[i].start -= begin->start;
      kept[i].end -= begin->start;
    }
}

static void
recall (const HwLineMemo *self, guint index, HwTokenStretch *stretch, GArray *tokens)
{
  const Line *line = &g_array_index (self->lines, Line, index);
  const HwToken *kept = &g_array_index (self->tokens, HwToken, line->first_token);
  guint first = tokens->len;
  HwToken *to;

  g_array_set_size (tokens, first + line->n_tokens);
  to = &g_array_index (tokens, HwToken, first);
  for (guint i = 0; i < line->n_tokens; i++)
    {
      to[i] = kept[i];
      to[i].byte += stretch->byte;
      to[i].byte_end += stretch->byte;
      to[i].start += stretch->start;
      to[i].end += stretch->start;
    }
  if (line->n_tokens > 0)
    to[0].flags |= stretch->apart;
  stretch->apart = line->n_tokens > 0 ? line->apart : stretch->apart | line->apart;
  stretch->start += line->n_chars;
}

/* Reads a line, which nobody remembers yet; @again: for the second time. */
static void
read_line (HwLineMemo *self, HwStemmer *stemmer, HwWordBook *words, HwTokenStretch *stretch, gboolean again,
           GArray *tokens)
{
  const HwTokenStretch begin = *stretch;
  guint first = tokens->len;

  stretch->apart = HW_TOKEN_PLAIN;
  hw_tokenise_stretch (stemmer, words, stretch, FALSE, tokens);
  if (again && self->lines->len < MAX_LINES && self->tokens->len <= MAX_TOKENS)
    remember (self, &begin, stretch, tokens, first);
  if (tokens->len > first)
    g_array_index (tokens, HwToken, first).flags |= begin.apart;
  else
    stretch->apart |= begin.apart;
}

static void
take_line (HwLineMemo *self, HwStemmer *stemmer, HwWordBook *words, HwTokenStretch *stretch, GArray *tokens)
{
  const char *bytes = stretch->text + stretch->byte;
  guint length = stretch->byte_end - stretch->byte, hash = hw_name_hash (bytes, length), *seen, index;
  gboolean again;

  seen = &self->seen[hash % N_SEEN];
  again = *seen == hash;
  *seen = hash;
  if (again && hw_name_table_find_hashed (self->names, hash, bytes, length, &index))
    recall (self, index, stretch, tokens);
  else
    read_line (self, stemmer, words, stretch, again, tokens);
}

GArray *
hw_line_memo_tokenise (HwLineMemo *self, HwStemmer *stemmer, HwWordBook *words, const char *text)
{
  const guint length = (guint) strlen (text);
  GArray *tokens = hw_tokens_new (length);
  HwTokenStretch stretch = { .text = text, .length = length };

  if (self->lines->len >= MAX_LINES || self->tokens->len > MAX_TOKENS)
    forget (self);
  for (; stretch.byte < length; stretch.byte = stretch.byte_end)
    {
      const char *begin = text + stretch.byte, *stop = memchr (begin, '\n', length - stretch.byte);
      guint n_bytes = stop != NULL ? (guint) (stop - begin) + 1 : length - stretch.byte;

      stretch.byte_end = stretch.byte + n_bytes;
      if (n_bytes < MIN_BYTES || n_bytes > MAX_BYTES)
        hw_tokenise_stretch (stemmer, words, &stretch, FALSE, tokens);
      else
        take_line (self, stemmer, words, &stretch, tokens);
    }
  return tokens;
}
