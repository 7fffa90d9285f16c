/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-splitter.h"

#include <string.h>

#include "analysis/hw-ascii-run.h"
#include "core/hw-document.h"

/* Below this many lines nobody can tell wrapped text from a list. */
#define MIN_WRAPPED_LINES 6u
#define MIN_WRAPPED_LENGTH 50u
#define MAX_WRAPPED_LENGTH 100u

typedef struct
{
  const char *text;
  GArray *blocks; /* HwBlock, may be NULL */
  guint block;    /* the one at or after the cursor */
  const GArray *tokens;
  GHashTable *abbreviations;
  GArray *pieces;
  guint length;
  gboolean wrapped;
  gboolean after_blank;
  guint pending; /* flags of a bullet that stands alone on the line before */
  guint line;
  guint next_token;  /* the first behind the last piece */
  guint cursor_byte; /* where code points are counted up to */
  guint cursor_char;
} Splitter;

/* Whether the eight bytes at @at are ASCII, and so eight code points. */
static inline gboolean
are_ascii (const char *at)
{
  guint64 bytes;

  memcpy (&bytes, at, sizeof bytes);
  return (bytes & HW_HIGH_BITS) == 0;
}

static guint
count_chars (Splitter *self, guint byte)
{
  const char *at = self->text + self->cursor_byte, *end = self->text + MAX (byte, self->cursor_byte);
  guint n = 0;

  while (at < end)
    if (end - at >= 8 && are_ascii (at))
      {
        at += 8;
        n += 8;
      }
    else
      n += ((guchar) *at++ & 0xc0) != 0x80; /* one for each code point */
  self->cursor_byte = byte;
  return self->cursor_char += n;
}

/* The byte at most @limit where @n code points behind @at end; @n becomes how many there are. */
static const char *
skip_chars (const char *at, const char *limit, guint *n)
{
  guint passed = 0;

  while (passed < *n && at < limit)
    if (*n - passed >= 8 && limit - at >= 8 && are_ascii (at))
      {
        at += 8;
        passed += 8;
      }
    else
      {
        at = g_utf8_next_char (at);
        passed++;
      }
  *n = passed;
  return at;
}

/* Counts on from the last word before @byte, the token @next being the first that is not. */
static guint
count_chars_near (Splitter *self, guint byte, guint next)
{
  const HwToken *before = next > 0 ? &g_array_index (self->tokens, HwToken, next - 1) : NULL;

  if (before != NULL && before->byte >= self->cursor_byte)
    {
      gboolean whole = before->byte_end <= byte;

      self->cursor_byte = whole ? before->byte_end : before->byte;
      self->cursor_char = whole ? before->end : before->start;
    }
  return count_chars (self, byte);
}

static gboolean
is_wrapped_text (const char *text)
{
  guint n_long = 0, n_lower = 0;

  for (const char *at = text; *at != '\0';)
    {
      gsize n = strcspn (at, "\n");

      if (n > MAX_WRAPPED_LENGTH)
        return FALSE;
      if (n >= MIN_WRAPPED_LENGTH)
        {
          n_long++;
          n_lower += at[n] == '\n' && g_ascii_islower (at[n + 1]);
        }
      at += n + (at[n] == '\n');
    }
  return n_long >= MIN_WRAPPED_LINES && n_lower * 3 >= n_long;
}

/* Whether the line that begins at @next goes on the one from @line to @end. */
static gboolean
goes_on (const Splitter *self, guint line, guint end)
{
  const char *next = self->text + end + 1;
  char last = end > line ? self->text[end - 1] : '\n';

  return self->wrapped && self->text[end] == '\n' && end - line >= MIN_WRAPPED_LENGTH && g_ascii_islower (*next)
         && strchr (".:;!?\n", last) == NULL;
}

static void
trim (const char *text, guint *byte, guint *end)
{
  while (*byte < *end && (strchr (" \t\n*_`", text[*byte]) != NULL || strncmp (text + *byte, "\xc2\xa0", 2) == 0
                          || strncmp (text + *byte, "\xe2\x80\x8b", 3) == 0))
    *byte = (guint) (g_utf8_next_char (text + *byte) - text);
  while (*end > *byte && strchr (" \t\n*_`", text[*end - 1]) != NULL)
    (*end)--;
}

/* Takes bullets and numbers off the front and says what they mean; @number: of a numbered list, else 0. */
static guint
strip_markers (const char *text, guint *byte, guint end, guint *number)
{
  guint flags = 0, n;

  *number = 0;
  for (;;)
    {
      while (*byte < end && (text[*byte] == ' ' || text[*byte] == '\t'))
        (*byte)++;
      if (*byte >= end)
        return flags;
      n = hw_measure_bullet (text + *byte);
      if (n > 0)
        flags |= HW_PIECE_ITEM;
      else if ((strchr ("-*+", text[*byte]) != NULL && strchr (" \t", text[*byte + 1]) != NULL)
               || (text[*byte] == '-' && g_ascii_isupper (text[*byte + 1])))
        {
          n = 1;
          flags |= HW_PIECE_ITEM;
        }
      else if ((strncmp (text + *byte, "–", 3) == 0 || strncmp (text + *byte, "—", 3) == 0
                || strncmp (text + *byte, "·", 2) == 0) && (flags & HW_PIECE_ITEM) == 0)
        {
          n = (guint) (g_utf8_next_char (text + *byte) - (text + *byte));
          flags |= HW_PIECE_ITEM;
        }
      else if (text[*byte] == '#')
        {
          n = (guint) strspn (text + *byte, "#");
          flags |= HW_PIECE_HEADING;
        }
      else if (*number == 0)
        {
          n = hw_measure_number (text + *byte, number);
          flags |= n > 0 ? HW_PIECE_NUMBERED : 0;
        }
      if (n == 0)
        return flags;
      *byte += n;
    }
}

/* The first token from @at on that begins at @byte or later: pieces come in order. */
static guint
skip_tokens (const GArray *tokens, guint at, guint byte)
{
  while (at < tokens->len && g_array_index (tokens, HwToken, at).byte < byte)
    at++;
  return at;
}

static void
emit (Splitter *self, guint byte, guint end, guint flags)
{
  HwPiece piece = { 0 };

  trim (self->text, &byte, &end);
  piece.first_token = skip_tokens (self->tokens, self->next_token, byte);
  piece.last_token = self->next_token = skip_tokens (self->tokens, piece.first_token, end);
  if (piece.first_token >= piece.last_token)
    return; /* no word in it */
  piece.byte = byte;
  piece.byte_end = end;
  piece.start = count_chars_near (self, byte, piece.first_token);
  piece.end = count_chars_near (self, end, piece.last_token);
  piece.line = self->line;
  piece.flags = flags | (self->after_blank ? HW_PIECE_AFTER_BLANK : 0);
  self->after_blank = FALSE;
  g_array_append_val (self->pieces, piece);
}

/* Whether a number of a list, as "2." or "(2)", begins with the token: behind a blank and nothing but a bracket. */
static const char *
find_list_number (const char *text, guint byte, const HwToken *token)
{
  const char *at = text + token->byte;

  if (!(token->flags & HW_TOKEN_NUMBER) || token->byte <= byte)
    return NULL;
  at -= at[-1] == '(' && token->byte - 1 > byte;
  return at[-1] == ' ' ? at : NULL;
}

/* Whether the line goes "1. ... 2. ...", and with which number the first item within it begins. */
static guint
find_numbering (const Splitter *self, guint byte, guint end, guint number)
{
  guint expected = number > 0 ? number + 1 : 1, found = number > 0, value;
  const char *at = self->text + byte;

  for (guint i = self->next_token;; i++)
    {
      if (at != NULL && hw_measure_number (at, &value) > 0 && value == expected)
        {
          expected++;
          found++;
        }
      if (i >= self->tokens->len || g_array_index (self->tokens, HwToken, i).byte >= end)
        break;
      at = find_list_number (self->text, byte, &g_array_index (self->tokens, HwToken, i));
    }
  return found >= 2 ? (number > 0 ? number + 1 : 1) : 0;
}

static void
split_line (Splitter *self, guint byte, guint end, guint flags)
{
  HwSentenceCut cut = { self->text, self->abbreviations, 0, end, 0, 0, FALSE };
  guint first = self->pieces->len, number, marked = strip_markers (self->text, &byte, end, &number);

  flags |= marked | self->pending;
  self->pending = 0;
  if (byte >= end)
    {
      self->pending = marked;
      return;
    }
  cut.expected = find_numbering (self, byte, end, number);
  for (cut.from = byte; cut.from < end; cut.from = cut.next)
    {
      guint until = hw_sentence_find_end (&cut);

      emit (self, cut.from, until, flags);
      if (cut.next_is_item)
        flags |= HW_PIECE_ITEM;
    }
  if (self->pieces->len == first)
    return;
  g_array_index (self->pieces, HwPiece, first).flags |= HW_PIECE_LINE_START;
  g_array_index (self->pieces, HwPiece, self->pieces->len - 1).flags |= HW_PIECE_LINE_END;
  self->line++;
}

/* What the format says of the text at @byte. @limit, the end of its line, becomes the end of that block, in this line
 * or in a later one, or where the next block begins when that is nearer. */
static guint
apply_block (Splitter *self, guint byte, guint *limit)
{
  guint at, flags = 0;

  if (self->blocks == NULL)
    return 0;
  at = count_chars (self, byte);
  while (self->block < self->blocks->len && g_array_index (self->blocks, HwBlock, self->block).end <= at)
    self->block++;
  if (self->block < self->blocks->len)
    {
      const HwBlock *block = &g_array_index (self->blocks, HwBlock, self->block);
      gboolean inside = block->start <= at;
      guint n = (inside ? block->end : block->start) - at;

      *limit = (guint) (skip_chars (self->text + byte, self->text + (inside ? self->length : *limit), &n) - self->text);
      if (inside)
        flags = block->kind == HW_BLOCK_HEADING ? HW_PIECE_HEADING : block->kind == HW_BLOCK_ITEM ? HW_PIECE_ITEM : 0;
    }
  return flags;
}

static void
note_blank_line (Splitter *self)
{
  self->after_blank = TRUE;
  if (self->pieces->len > 0)
    g_array_index (self->pieces, HwPiece, self->pieces->len - 1).flags |= HW_PIECE_BEFORE_BLANK;
}

static void
split_lines (Splitter *self)
{
  for (guint line = 0; line < self->length;)
    {
      guint end = line + (guint) strcspn (self->text + line, "\n"), byte = line, last = line;

      while (goes_on (self, last, end))
        {
          last = end + 1;
          end = last + (guint) strcspn (self->text + last, "\n");
        }
      while (byte < end && (self->text[byte] == ' ' || self->text[byte] == '\t'))
        byte++;
      if (byte == end)
        note_blank_line (self);
      while (byte < end)
        {
          guint limit = end, flags = apply_block (self, byte, &limit);

          limit = MAX (limit, byte + 1);
          split_line (self, byte, limit, flags);
          byte = limit;
          if (byte > end) /* the block took its next lines along */
            end = byte + (guint) strcspn (self->text + byte, "\n");
        }
      line = end + 1;
    }
}

gboolean
hw_piece_is_whole_line (const HwPiece *self)
{
  return (self->flags & HW_PIECE_LINE_START) && (self->flags & HW_PIECE_LINE_END);
}

guint
hw_piece_count_words (const HwPiece *self)
{
  return self->last_token - self->first_token;
}

GArray *
hw_split (const char *text, GArray *blocks, const GArray *tokens, GHashTable *abbreviations)
{
  Splitter self = { text, blocks, 0, tokens, abbreviations };

  self.pieces = g_array_sized_new (FALSE, FALSE, sizeof (HwPiece), 64);
  self.length = (guint) strlen (text);
  self.wrapped = is_wrapped_text (text);
  split_lines (&self);
  note_blank_line (&self);
  return self.pieces;
}
