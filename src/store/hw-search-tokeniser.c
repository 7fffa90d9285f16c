/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-search-tokeniser.h"

#include <string.h>

/*
 * The words are those of FTS5's unicode61, without accents. Beside a word its beginnings of one to three letters
 * go into the index, each once for a column: a letter that is typed is then looked up like a word, and what it
 * finds need not be collected first. FTS5's own prefix index would keep every place of every beginning, which
 * takes twice as long to write. A beginning is the number of its letters, as one byte, and the letters.
 */

#define NAME "hw_words"
#define BASE "unicode61"

/* Of one column, a power of two; with more beginnings the rest come as often as their words do. */
#define SLOT_BITS 11
#define N_SLOTS (1u << SLOT_BITS)
#define MAX_SEEN (N_SLOTS * 3 / 4)
#define MAX_SEEN_BYTES 7u /* so do longer ones */

#define MAX_BYTES (HW_SEARCH_PREFIX_CHARS * 4u)

typedef struct
{
  guint64 beginning; /* its bytes, and how many, as a number */
  guint32 column;    /* in which it was seen */
} Slot;

typedef struct
{
  fts5_tokenizer base;
  Fts5Tokenizer *words;
  guint32 column; /* which the tokeniser is in: they are counted */
  guint n_seen;
  Slot slots[N_SLOTS];
} Tokeniser;

typedef int (*TokenFunc) (void *data, int flags, const char *token, int n, int start, int end);

typedef struct
{
  Tokeniser *self;
  TokenFunc func;
  void *data;
  char last[1 + MAX_BYTES]; /* of a query: its word as a beginning */
  int n_last;
  guint n_words;
} Run;

static int
create_cb (void *data, const char **arguments, int n_arguments, Fts5Tokenizer **made)
{
  static const char *options[] = { "remove_diacritics", "2" };
  fts5_api *api = data;
  Tokeniser *self = sqlite3_malloc64 (sizeof *self);
  void *base_data = NULL;
  int code;

  if (self == NULL)
    return SQLITE_NOMEM;
  memset (self, 0, sizeof *self);
  code = api->xFindTokenizer (api, BASE, &base_data, &self->base);
  if (code == SQLITE_OK)
    code = self->base.xCreate (base_data, options, G_N_ELEMENTS (options), &self->words);
  if (code != SQLITE_OK)
    g_clear_pointer (&self, sqlite3_free);
  *made = (Fts5Tokenizer *) self;
  return code;
}

static void
delete_cb (Fts5Tokenizer *tokeniser)
{
  Tokeniser *self = (Tokeniser *) tokeniser;

  self->base.xDelete (self->words);
  sqlite3_free (self);
}

static void
begin_column (Tokeniser *self)
{
  self->n_seen = 0;
  if (++self->column == 0) /* all numbers were used */
    {
      memset (self->slots, 0, sizeof self->slots);
      self->column = 1;
    }
}

/* Whether the beginning is new in the column. */
static gboolean
see (Tokeniser *self, const char *bytes, guint n)
{
  guint64 beginning = n;

  if (n > MAX_SEEN_BYTES)
    return TRUE;
  for (guint i = 0; i < n; i++)
    beginning = beginning << 8 | (guchar) bytes[i];
  for (guint64 at = beginning * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> (64 - SLOT_BITS);; at++)
    {
      Slot *slot = &self->slots[at % N_SLOTS];

      if (slot->column == self->column && slot->beginning == beginning)
        return FALSE;
      if (slot->column == self->column)
        continue;
      if (self->n_seen < MAX_SEEN)
        {
          *slot = (Slot){ beginning, self->column };
          self->n_seen++;
        }
      return TRUE;
    }
}

/* Where the first letters end; how many there are. */
static guint
measure (const char *word, guint n_bytes, guint ends[HW_SEARCH_PREFIX_CHARS])
{
  guint n = 0;

  for (guint at = 0; at < n_bytes && n < HW_SEARCH_PREFIX_CHARS && at < MAX_BYTES;)
    {
      for (at++; at < n_bytes && ((guchar) word[at] & 0xc0) == 0x80; at++)
        ;
      if (at <= MAX_BYTES)
        ends[n++] = at;
    }
  return n;
}

static int
take_word_cb (void *data, int flags, const char *word, int n, int start, int end)
{
  Run *run = data;
  int code = run->func (run->data, flags, word, n, start, end);
  guint ends[HW_SEARCH_PREFIX_CHARS];

  /* with a beginning, those before it were seen */
  for (guint i = measure (word, (guint) n, ends); i > 0 && code == SQLITE_OK && see (run->self, word, ends[i - 1]); i--)
    {
      char beginning[1 + MAX_BYTES];

      beginning[0] = (char) i;
      memcpy (beginning + 1, word, ends[i - 1]);
      code = run->func (run->data, FTS5_TOKEN_COLOCATED, beginning, (int) ends[i - 1] + 1, start, end);
    }
  return code;
}

static int
take_typed_cb (void *data, int flags, const char *word, int n, int start, int end)
{
  Run *run = data;

  guint ends[HW_SEARCH_PREFIX_CHARS];
  guint n_chars = measure (word, (guint) n, ends);

  run->n_words++;
  if (n_chars > 0 && ends[n_chars - 1] == (guint) n)
    {
      run->last[0] = (char) n_chars;
      memcpy (run->last + 1, word, (gsize) n);
      run->n_last = n + 1;
    }
  return SQLITE_OK;
}

static int
tokenise_cb (Fts5Tokenizer *tokeniser, void *data, int flags, const char *text, int n, TokenFunc func)
{
  Tokeniser *self = (Tokeniser *) tokeniser;
  Run run = { .self = self, .func = func, .data = data };
  int code;

  if ((flags & FTS5_TOKENIZE_DOCUMENT) != 0)
    {
      begin_column (self);
      return self->base.xTokenize (self->words, &run, flags, text, n, take_word_cb);
    }
  if (n == 0 || *text != HW_SEARCH_PREFIX_SIGN)
    return self->base.xTokenize (self->words, data, flags, text, n, func);
  code = self->base.xTokenize (self->words, &run, flags, text + 1, n - 1, take_typed_cb);
  if (code == SQLITE_OK && run.n_words == 1 && run.n_last > 0)
    return func (data, 0, run.last, run.n_last, 0, n);
  return code != SQLITE_OK ? code : self->base.xTokenize (self->words, data, flags, text + 1, n - 1, func);
}

gboolean
hw_search_add_tokeniser (HwSqlite *sqlite, GError **error)
{
  fts5_tokenizer functions = { create_cb, delete_cb, tokenise_cb };
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, "SELECT fts5 (?1)", error);
  fts5_api *api = NULL;
  int code;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_pointer (statement, 1, (void *) &api, "fts5_api_ptr", NULL);
  if (!hw_sqlite_finish (sqlite, statement, error))
    return FALSE;
  code = api != NULL ? api->xCreateTokenizer (api, NAME, api, &functions, NULL) : SQLITE_ERROR;
  return code == SQLITE_OK || hw_sqlite_fail (sqlite, code, error);
}
