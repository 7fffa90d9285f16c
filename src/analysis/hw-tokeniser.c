/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-tokeniser.h"

#include <string.h>

#include "analysis/hw-ascii-run.h"

/* Longer runs are no words of a language: a key, an encoded image. They are kept as tokens, never looked up. */
#define MAX_WORD_BYTES 60u
#define MAX_FOLDED_BYTES 250u
#define LOT 64u /* tokens for which room is made at once */
/* So that the tokens of an ordinary text need no second place. */
#define BYTES_A_WORD 5u
#define MAX_FORESEEN 65536u

typedef struct
{
  const char *text;
  const char *at;
  const char *end;
  guint chars; /* before at */
} Cursor;

/* A word in lower case; one longer than it holds is no word of a language, so the rest is left out. */
typedef struct
{
  char bytes[MAX_FOLDED_BYTES + 1];
  gsize n;
} Folded;

static void
advance (Cursor *cursor)
{
  cursor->at = g_utf8_next_char (cursor->at);
  cursor->chars++;
}

static gboolean
is_word_char (const char *at)
{
  guchar c = (guchar) *at;

  if (c < 0x80)
    return g_ascii_isalnum (c);
  return g_unichar_isalnum (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at));
}

/* The length of the apostrophe at @at, 0 when there is none. */
static guint
measure_apostrophe (const char *at)
{
  if (*at == '\'')
    return 1;
  return *at == '\xe2' && strncmp (at, "\xe2\x80\x99", 3) == 0 ? 3 : 0;
}

static guint
measure_hyphen (const char *at)
{
  if (*at != '\xe2')
    return *at == '-';
  return strncmp (at, "\xe2\x80\x91", 3) == 0 || strncmp (at, "\xe2\x80\x90", 3) == 0 ? 3 : 0;
}

static void
append_folded (Folded *folded, gunichar c)
{
  if (folded->n + 6 <= MAX_FOLDED_BYTES)
    folded->n += (gsize) g_unichar_to_utf8 (g_unichar_tolower (c), folded->bytes + folded->n);
}

/* "bachelor's" is "bachelor"; "we're" stays. */
static void
finish_folded (Folded *folded)
{
  if (folded->n > 2 && memcmp (folded->bytes + folded->n - 2, "'s", 2) == 0)
    folded->n -= 2;
  folded->bytes[folded->n] = '\0';
}

typedef struct
{
  guint n_letters;
  guint n_capitals;
} Letters;

static inline void
take_run (Cursor *cursor, Folded *folded, const HwAsciiRun *run)
{
  hw_ascii_run_store (run, folded->bytes + folded->n);
  folded->n += run->n;
  cursor->at += run->n;
  cursor->chars += run->n;
}

/* Reads on by eight bytes at once as long as they are ASCII and there is room; FALSE when the run ends within them. */
static gboolean
read_eight (Cursor *cursor, Folded *folded, Letters *letters)
{
  HwAsciiRun run;

  if (folded->n + 8 > MAX_FOLDED_BYTES || !hw_ascii_run_read (&run, cursor->at, cursor->end))
    return FALSE;
  letters->n_letters += hw_ascii_run_count (run.letters);
  letters->n_capitals += hw_ascii_run_count (run.capitals);
  take_run (cursor, folded, &run);
  return run.n == 8;
}

/* Letters and digits as far as they are ASCII, as most words are from end to end. */
static void
read_ascii_run (Cursor *cursor, Folded *folded, Letters *letters)
{
  const char *at;
  gsize n;

  while (read_eight (cursor, folded, letters))
    ;
  at = cursor->at;
  n = folded->n;
  for (guint is; (is = g_ascii_table[(guchar) *at]) & G_ASCII_ALNUM; at++)
    {
      guint capital = (is & G_ASCII_UPPER) != 0;

      letters->n_letters += (is & G_ASCII_ALPHA) != 0;
      letters->n_capitals += capital;
      folded->bytes[n] = (char) (*at | (int) (capital << 5));
      n += n < MAX_FOLDED_BYTES;
    }
  folded->n = n;
  cursor->chars += (guint) (at - cursor->at);
  cursor->at = at;
}

static void
read_run (Cursor *cursor, Folded *folded, Letters *letters)
{
  for (;;)
    {
      gunichar c;

      read_ascii_run (cursor, folded, letters);
      if ((guchar) *cursor->at < 0x80 || !is_word_char (cursor->at))
        return;
      c = g_utf8_get_char (cursor->at);
      letters->n_letters += g_unichar_isalpha (c) != 0;
      letters->n_capitals += g_unichar_isupper (c) != 0;
      append_folded (folded, c);
      advance (cursor);
    }
}

static guint
tell_first (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isdigit (c) ? HW_TOKEN_NUMBER : g_ascii_isupper (c) ? HW_TOKEN_CAPITALISED : 0;
  return g_unichar_isdigit (c) ? HW_TOKEN_NUMBER : g_unichar_isupper (c) ? HW_TOKEN_CAPITALISED : 0;
}

/* "l'équipe", "qu'Adobe": in French what stands before the apostrophe is a word of its own. */
static gboolean
is_elided (const Folded *folded)
{
  const char *word = folded->bytes;

  return (folded->n == 1 && strchr ("cdjlmnst", word[0]) != NULL) || (folded->n == 2 && strncmp (word, "qu", 2) == 0);
}

/* Most words are short letters and digits with nothing to join them to what follows. FALSE for any other. */
static inline gboolean
read_plain_word (Cursor *cursor, Folded *folded, guint *flags)
{
  const guint64 first = 0x80; /* the high bit of the first byte */
  HwAsciiRun run;

  if (!hw_ascii_run_read (&run, cursor->at, cursor->end) || run.n == 8)
    return FALSE;
  if (measure_apostrophe (cursor->at + run.n) > 0 || (run.n == 1 && measure_hyphen (cursor->at + 1) > 0))
    return FALSE;
  *flags = !(run.letters & first) ? HW_TOKEN_NUMBER : run.capitals & first ? HW_TOKEN_CAPITALISED : 0;
  if (run.letters == run.capitals && (run.letters & (run.letters - 1)) != 0)
    *flags |= HW_TOKEN_CAPITALS;
  folded->n = 0;
  take_run (cursor, folded, &run);
  folded->bytes[folded->n] = '\0';
  return TRUE;
}

/* Reads any word, as read_word(). */
static guint
read_any_word (Cursor *cursor, gboolean elides, Folded *folded)
{
  const char *begin = cursor->at;
  guint flags = tell_first (g_utf8_get_char (begin)), n;
  Letters letters = { 0, 0 };

  folded->n = 0;
  for (;;)
    {
      read_run (cursor, folded, &letters);
      n = measure_apostrophe (cursor->at);
      if (n > 0 && letters.n_letters > 0 && is_word_char (cursor->at + n))
        {
          if (elides && is_elided (folded))
            break;
          append_folded (folded, '\'');
          advance (cursor);
          continue;
        }
      n = measure_hyphen (cursor->at);
      if (n == 0 || cursor->at - begin != 1 || g_ascii_tolower (*begin) != 'e' || !is_word_char (cursor->at + n))
        break;
      advance (cursor);
    }
  if (letters.n_letters >= 2 && letters.n_letters == letters.n_capitals)
    flags |= HW_TOKEN_CAPITALS;
  finish_folded (folded);
  return flags;
}

/* Reads one word at the cursor into @folded and returns its flags. */
static inline guint
read_word (Cursor *cursor, gboolean elides, Folded *folded)
{
  guint flags;

  return read_plain_word (cursor, folded, &flags) ? flags : read_any_word (cursor, elides, folded);
}

static void
look_up (HwStemmer *stemmer, HwWordBook *words, const char *text, const Folded *folded, gboolean learn, HwToken *token)
{
  HwWordIds ids;

  if (token->byte_end - token->byte > MAX_WORD_BYTES)
    return;
  ids = learn ? hw_stemmer_learn (stemmer, folded->bytes) : hw_stemmer_find (stemmer, folded->bytes, folded->n);
  token->id = ids.stem;
  token->form_id = ids.form;
  if (token->flags & HW_TOKEN_CAPITALS)
    token->caps_id = hw_word_book_find (words, text + token->byte, token->byte_end - token->byte);
}

#define BIT(mark) (G_GUINT64_CONSTANT (1) << (mark))
#define PARTING (BIT (',') | BIT (';') | BIT (':') | BIT ('(') | BIT (')') | BIT ('.') | BIT ('!') | BIT ('?'))

/* Whether what stands at @at, which is no word, parts what is before it from what comes: "a, b", "a (b)", "a – b". */
static gboolean
is_parting (const char *at)
{
  guchar c = (guchar) *at;

  if (c < 64)
    return (PARTING >> c & 1) != 0;
  return c == 0xe2 && (strncmp (at, "\xe2\x80\x93", 3) == 0 || strncmp (at, "\xe2\x80\x94", 3) == 0);
}

/* FALSE at @stop. @flags tells what was passed. */
static inline gboolean
skip_to_word (Cursor *cursor, const char *stop, guint *flags)
{
  if (cursor->at < stop && *cursor->at == ' ') /* most words are a space apart */
    {
      cursor->at++;
      cursor->chars++;
    }
  for (; cursor->at < stop && !is_word_char (cursor->at); advance (cursor))
    if (is_parting (cursor->at))
      *flags = HW_TOKEN_APART;
  return cursor->at < stop;
}

GArray *
hw_tokens_new (gsize length)
{
  return g_array_sized_new (FALSE, FALSE, sizeof (HwToken), (guint) MIN (length / BYTES_A_WORD + LOT, MAX_FORESEEN));
}

void
hw_tokenise_stretch (HwStemmer *stemmer, HwWordBook *words, HwTokenStretch *stretch, gboolean learn, GArray *tokens)
{
  const char *text = stretch->text, *stop = text + stretch->byte_end;
  Cursor cursor = { text, text + stretch->byte, text + stretch->length, stretch->start };
  gboolean elides = hw_stemmer_elides (stemmer);
  guint n = tokens->len;
  Folded folded;

  while (skip_to_word (&cursor, stop, &stretch->apart))
    {
      HwToken *token;

      if (n == tokens->len)
        g_array_set_size (tokens, n + LOT);
      token = &g_array_index (tokens, HwToken, n++);
      *token = (HwToken) { .byte = (guint) (cursor.at - text), .start = cursor.chars };
      token->flags = read_word (&cursor, elides, &folded) | stretch->apart;
      token->byte_end = (guint) (cursor.at - text);
      token->end = cursor.chars;
      stretch->apart = HW_TOKEN_PLAIN;
      look_up (stemmer, words, text, &folded, learn, token);
    }
  g_array_set_size (tokens, n);
  stretch->start = cursor.chars;
}

GArray *
hw_tokenise (HwStemmer *stemmer, HwWordBook *words, const char *text, gboolean learn)
{
  const guint length = (guint) strlen (text);
  HwTokenStretch all = { .text = text, .length = length, .byte_end = length };
  GArray *tokens = hw_tokens_new (length);

  hw_tokenise_stretch (stemmer, words, &all, learn, tokens);
  return tokens;
}

static gboolean
is_in_capitals (const char *word)
{
  gsize n = strlen (word);

  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isupper (word[i]))
      return FALSE;
  return n >= 2;
}

static void
add_phrase_words (GArray *ids, HwStemmer *stemmer, HwWordBook *words, const char *part)
{
  Cursor cursor = { part, part, part + strlen (part), 0 };
  Folded folded;
  guint apart = HW_TOKEN_PLAIN;

  while (skip_to_word (&cursor, cursor.end, &apart))
    {
      guint id;

      read_word (&cursor, hw_stemmer_elides (stemmer), &folded);
      id = hw_stemmer_add (stemmer, folded.bytes);
      g_array_append_val (ids, id);
    }
}

GArray *
hw_tokenise_phrase (HwStemmer *stemmer, HwWordBook *words, const char *phrase)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) parts = g_strsplit_set (phrase, " \t\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint id = HW_WORD_GAP;

      if (g_str_equal (parts[i], "*"))
        g_array_append_val (ids, id);
      else if (is_in_capitals (parts[i]))
        {
          id = hw_word_book_add (words, parts[i]);
          g_array_append_val (ids, id);
        }
      else
        add_phrase_words (ids, stemmer, words, parts[i]);
    }
  return g_steal_pointer (&ids);
}

guint
hw_tokens_find (const GArray *tokens, guint byte)
{
  guint low = 0, high = tokens->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (tokens, HwToken, middle).byte < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
