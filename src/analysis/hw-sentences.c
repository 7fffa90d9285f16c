/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where sentences and the items of a list within a line end. */
#include "analysis/hw-splitter.h"

#include <string.h>

#include "analysis/hw-ascii-run.h"

#define MAX_ORDINAL_WORD 16u /* bytes */

static const char *const BULLETS[]
    = { "•", "●", "▪", "◦", "‣", "■", "□", "❖", "➢", "►", "▶", "✓", "✔", "✅", "∙", "➤", "", "○", "◆", "⁃" };

guint
hw_measure_bullet (const char *at)
{
  if ((guchar) *at < 0x80)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (BULLETS); i++)
    if (strncmp (at, BULLETS[i], strlen (BULLETS[i])) == 0)
      return (guint) strlen (BULLETS[i]);
  return 0;
}

guint
hw_measure_number (const char *at, guint *value)
{
  guint n = *at == '(', number = 0, digits = 0;
  gboolean opened = n == 1;

  for (; digits < 2 && g_ascii_isdigit (at[n]); digits++)
    number = number * 10 + (guint) (at[n++] - '0');
  if (digits == 0 || (at[n] != ')' && (opened || at[n] != '.')))
    return 0;
  n++;
  if (at[n] != '\0' && at[n] != ' ' && at[n] != '\t' && at[n] != '\n' && strncmp (at + n, "\xc2\xa0", 2) != 0)
    return 0;
  *value = number;
  return n;
}

static gboolean
is_blank (const char *at)
{
  return *at == ' ' || *at == '\t' || *at == '\n' || strncmp (at, "\xc2\xa0", 2) == 0;
}

static const char *
skip_blanks (const char *at, const char *end)
{
  while (at < end && is_blank (at))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
is_terminator (const char *at)
{
  return *at == '.' || *at == '!' || *at == '?' || strncmp (at, "…", 3) == 0;
}

static gboolean
is_closing (const char *at)
{
  return *at == '"' || *at == ')' || *at == ']' || *at == '\'' || strncmp (at, "”", 3) == 0
         || strncmp (at, "’", 3) == 0;
}

/* "mind. 5 Jahre", "GmbH & Co. KG": @word is short before a number, or before the one word @next, only. */
static gboolean
is_short_before (const HwSentenceCut *cut, const char *word, const char *next, const char *end)
{
  gsize n = 0;
  g_autofree char *both = NULL;

  while (next + n < end && n < 8 && g_ascii_isalpha (next[n]))
    n++;
  both = g_ascii_isdigit (*next) ? g_strconcat (word, " 9", NULL) : g_strdup_printf ("%s %.*s", word, (int) n, next);
  return g_hash_table_contains (cut->abbreviations, both);
}

/* "zum 1. Oktober": the full stop at @at makes an ordinal of the number before it, for the word @next. */
static gboolean
ends_ordinal (const HwSentenceCut *cut, const char *begin, const char *at, const char *next, const char *end)
{
  const char *digits = at;
  gsize n = 0;
  g_autofree char *both = NULL;

  while (digits > begin && g_ascii_isdigit (digits[-1]))
    digits--;
  if (digits == begin || digits == at || at - digits > 2 || !is_blank (digits - 1))
    return FALSE; /* at the beginning it is the number of an item */
  while (next + n < end && n < MAX_ORDINAL_WORD && (g_ascii_isalpha (next[n]) || (guchar) next[n] >= 0x80))
    n++;
  both = g_strdup_printf ("9 %.*s", (int) n, next);
  return g_hash_table_contains (cut->abbreviations, both);
}

/* Whether the full stop at @at belongs to the word before it; the sentence would go on with @next. */
static gboolean
ends_abbreviation (const HwSentenceCut *cut, const char *begin, const char *at, const char *next, const char *end)
{
  const char *word = at;
  g_autofree char *folded = NULL;

  while (word > begin && (g_ascii_isalpha (word[-1]) || word[-1] == '.'))
    word--;
  if (at - word == 1 && g_ascii_isupper (*word) && (word == begin || !g_ascii_isdigit (word[-1])))
    return TRUE;
  if (at == word)
    return ends_ordinal (cut, begin, at, next, end);
  if (at - word > 10)
    return FALSE;
  folded = g_ascii_strdown (word, at - word);
  return g_hash_table_contains (cut->abbreviations, folded)
         || (at - word <= 4 && is_short_before (cut, folded, next, end));
}

/* "... great!Key Responsibilities": the blank was lost when lists were flattened. */
static gboolean
begins_glued_sentence (const char *begin, const char *stop, const char *at)
{
  const char *word = stop;

  while (word > begin && !is_blank (word - 1) && (guchar) word[-1] < 0x80)
    word--;
  if (stop - word < 3 || memchr (word, '/', (gsize) (stop - word)) || memchr (word, '@', (gsize) (stop - word))
      || g_ascii_strncasecmp (word, "www", 3) == 0)
    return FALSE;
  return g_ascii_islower (stop[-1]) && g_ascii_isupper (at[0]) && g_ascii_islower (at[1]);
}

static gboolean
can_begin_sentence (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  if (c < 0x80)
    return g_ascii_isupper (c) || g_ascii_isdigit (c) || strchr ("\"'([*$#`", (int) c) != NULL;
  return !g_unichar_islower (c) && c != 0x2013 && c != 0x2014;
}

/* A sentence ends with the terminators at @at: returns the first byte after them, NULL when it goes on. */
static const char *
find_sentence_end (const HwSentenceCut *cut, const char *begin, const char *at, const char *end)
{
  const char *after = at, *next;

  while (after < end && is_terminator (after))
    after = g_utf8_next_char (after);
  while (after < end && is_closing (after))
    after = g_utf8_next_char (after);
  if (after >= end)
    return NULL;
  if (!is_blank (after))
    return begins_glued_sentence (begin, at, after) ? after : NULL;
  next = skip_blanks (after, end);
  if (next >= end || !can_begin_sentence (next))
    return NULL;
  if (*at == '.' && after == at + 1 && ends_abbreviation (cut, begin, at, next, end))
    return NULL;
  return after;
}

/* An item of a list within the line begins at @at: returns the first byte of its text, else NULL. */
static const char *
find_item (HwSentenceCut *cut, const char *begin, const char *at, const char *end)
{
  guint value = 0, n = hw_measure_bullet (at);
  const char *text;

  if (n > 0)
    return skip_blanks (at + n, end);
  if (cut->expected == 0 || (at > begin && !is_blank (at - 1)))
    return NULL;
  n = hw_measure_number (at, &value);
  if (n == 0 || value != cut->expected)
    return NULL;
  text = skip_blanks (at + n, end);
  if (text >= end || !can_begin_sentence (text))
    return NULL;
  cut->expected++;
  return text;
}

/* Whether a terminator or a bullet may begin with this byte; the others of a text are passed at once. */
static const guint8 MAY_CUT[256] = { ['.'] = TRUE, ['!'] = TRUE, ['?'] = TRUE, [0xe2 ... 0xff] = TRUE };

/* The high bit of some byte is set when one of the bytes may be @sign; none may otherwise. */
static inline guint64
look_for (guint64 bytes, char sign)
{
  guint64 zeros = bytes ^ (guint64) sign * HW_EACH_BYTE;

  return (zeros - HW_EACH_BYTE) & ~zeros;
}

/* The next byte that may cut, or @end: eight bytes at once are passed as long as none of them may. */
static const char *
skip_to_cut (const char *at, const char *end)
{
  for (; end - at >= 8; at += 8)
    {
      guint64 bytes;

      memcpy (&bytes, at, sizeof bytes);
      if (((bytes | look_for (bytes, '.') | look_for (bytes, '!') | look_for (bytes, '?')) & HW_HIGH_BITS) == 0)
        continue;
      for (guint i = 0; i < 8; i++)
        if (MAY_CUT[(guchar) at[i]])
          return at + i;
    }
  while (at < end && !MAY_CUT[(guchar) *at])
    at++; /* no byte within a letter may cut */
  return at;
}

guint
hw_sentence_find_end (HwSentenceCut *cut)
{
  const char *begin = cut->text + cut->from, *end = cut->text + cut->limit, *at, *found;

  cut->next_is_item = FALSE;
  for (at = begin; at < end; at = g_utf8_next_char (at))
    {
      if (cut->expected == 0)
        at = skip_to_cut (at, end);
      if (at >= end)
        break;
      found = find_item (cut, begin, at, end);
      if (found != NULL)
        {
          cut->next = (guint) (found - cut->text);
          cut->next_is_item = TRUE;
          return (guint) (at - cut->text);
        }
      if (strncmp (at, "。", 3) == 0)
        {
          cut->next = (guint) (at + 3 - cut->text);
          return cut->next;
        }
      found = is_terminator (at) ? find_sentence_end (cut, begin, at, end) : NULL;
      if (found != NULL)
        {
          cut->next = (guint) (skip_blanks (found, end) - cut->text);
          return (guint) (found - cut->text);
        }
    }
  cut->next = cut->limit;
  return cut->limit;
}
