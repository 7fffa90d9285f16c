/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-language.h"

#include <string.h>

#include "analysis/hw-ascii-run.h"
#include "analysis/hw-name-table.h"

/* More tells nothing new, and a page of legal text at the end must not decide. */
#define MAX_LOOKED_AT 3000u
#define ENOUGH 60u   /* common words more than of any other language */
#define MAX_WORD 16u /* longer ones are nobody's commonest */
#define OTHER HW_N_LANGUAGES /* stands for all that are not read */
#define OTHER_NICK "-"
#define MIN_WORDS 25u /* with fewer a share means nothing */
#define LEAST_SHARE 6u /* of words, one in so many is common where the language is known */

const char *const HW_LANGUAGE_NICKS[] = { "en", "de", "fr", NULL };

#define MAX_SHORT 7u /* letters that are looked at together */

typedef struct
{
  guint64 letters; /* the first one lowest; 0: free */
  guint mask;      /* a bit a language */
} ShortWord;

struct _HwLanguageTable
{
  HwNameTable *words; /* bit mask of languages */
  ShortWord *shorts; /* those of them that are short; open addressing, at most half full */
  guint n_shorts;    /* slots, a power of two */
  guint lengths[256]; /* of the words that begin with a byte: a bit each */
  char letters[256];  /* in lower case, by byte; 0: no letter */
};

guint
hw_language_find (const char *nick)
{
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    if (nick != NULL && strncmp (nick, HW_LANGUAGE_NICKS[i], 2) == 0 && (nick[2] == '\0' || nick[2] == '-'))
      return i;
  return HW_N_LANGUAGES;
}

/* Where the word is or belongs. */
static inline guint
find_short (const HwLanguageTable *self, guint64 letters)
{
  guint at = (guint) ((letters * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 40) & (self->n_shorts - 1);

  while (self->shorts[at].letters != 0 && self->shorts[at].letters != letters)
    at = (at + 1) & (self->n_shorts - 1);
  return at;
}

static void
add_short (HwLanguageTable *self, const char *word, gsize length, guint mask)
{
  guint64 letters = 0;

  for (gsize i = length; i > 0; i--)
    letters = letters << 8 | (guchar) word[i - 1];
  if (length > 0 && length <= MAX_SHORT)
    self->shorts[find_short (self, letters)] = (ShortWord) { letters, mask };
}

HwLanguageTable *
hw_language_table_new (const HwLexicon *lexicon)
{
  HwLanguageTable *self = g_new0 (HwLanguageTable, 1);

  self->words = hw_name_table_new ();
  for (self->n_shorts = 256; self->n_shorts < 2 * lexicon->rows->len;)
    self->n_shorts *= 2;
  self->shorts = g_new0 (ShortWord, self->n_shorts);
  for (guint i = 1; i < G_N_ELEMENTS (self->letters); i++)
    self->letters[i] = (char) (i >= 0x80 || g_ascii_isalpha ((char) i) ? g_ascii_tolower ((char) i) : 0);
  for (guint i = 0; i < lexicon->rows->len; i++)
    {
      const char *word = hw_lexicon_get (lexicon, i, 1);
      const char *nick = hw_lexicon_get (lexicon, i, 0);
      guint language = g_strcmp0 (nick, OTHER_NICK) == 0 ? OTHER : hw_language_find (nick);
      guint mask = 0;

      hw_name_table_find (self->words, word, strlen (word), &mask);
      if (language > OTHER || (language == OTHER && *nick != *OTHER_NICK) || strlen (word) > MAX_WORD)
        continue;
      mask |= 1u << language;
      hw_name_table_set (self->words, word, strlen (word), mask);
      add_short (self, word, strlen (word), mask);
      self->lengths[(guchar) *word] |= 1u << strlen (word);
    }
  return self;
}

void
hw_language_table_free (HwLanguageTable *self)
{
  if (self == NULL)
    return;
  hw_name_table_free (self->words);
  g_free (self->shorts);
  g_free (self);
}

/* The languages of the word at @at, a bit each; @n: its letters. */
static guint
find_any_word (const HwLanguageTable *self, const char *at, const char *end, guint *n)
{
  char word[MAX_WORD], letter;
  guint mask = 0;

  for (*n = 0; at < end && (letter = self->letters[(guchar) *at]) != 0; at++, ++*n)
    word[MIN (*n, MAX_WORD - 1)] = letter;
  if (*n > 0 && *n <= MAX_WORD && (self->lengths[(guchar) word[0]] >> *n & 1))
    hw_name_table_find (self->words, word, *n, &mask);
  return mask;
}

/* As find_any_word(): most words are short and nothing but letters. */
static inline guint
find_word (const HwLanguageTable *self, const char *at, const char *end, guint *n)
{
  HwAsciiRun run;
  guint64 letters;

  if (!hw_ascii_run_read (&run, at, end) || run.n > MAX_SHORT || hw_ascii_run_count (run.letters) != run.n)
    return find_any_word (self, at, end, n);
  *n = run.n;
  letters = run.lower & ((G_GUINT64_CONSTANT (1) << 8 * run.n) - 1);
  return self->lengths[letters & 0xff] >> run.n & 1 ? self->shorts[find_short (self, letters)].mask : 0;
}

/* By how many words the first language is ahead of the second. */
static guint
find_first (const guint counts[HW_N_LANGUAGES], HwLanguage *first)
{
  guint second = 0;

  *first = HW_LANGUAGE_EN;
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    if (counts[i] > counts[*first])
      *first = i;
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    if (i != *first)
      second = MAX (second, counts[i]);
  return counts[*first] - second;
}

/* Whether so many words say that it is a language of ours. */
static gboolean
is_sure (const guint counts[HW_N_LANGUAGES + 1], HwLanguage first, guint n_words)
{
  return n_words < MIN_WORDS || (counts[first] * LEAST_SHARE >= n_words && counts[OTHER] <= counts[first]);
}

HwLanguage
hw_language_table_guess (const HwLanguageTable *self, const char *text, gboolean *sure)
{
  const char *end = text + strnlen (text, MAX_LOOKED_AT), *at = text;
  guint counts[HW_N_LANGUAGES + 1] = { 0 }, n_words = 0;
  HwLanguage first;

  while (at < end)
    {
      guint n, mask = find_word (self, at, end, &n);

      for (guint i = 0; mask != 0 && i <= OTHER; i++)
        counts[i] += (mask >> i) & 1;
      n_words += n > 0 ? 1 + n / MAX_WORD : 0; /* some do not part their words */
      if (n > 0 && n_words % ENOUGH == 0 && find_first (counts, &first) >= ENOUGH)
        break;
      at += n + 1;
    }
  find_first (counts, &first);
  if (sure != NULL)
    *sure = is_sure (counts, first, n_words);
  return first;
}
