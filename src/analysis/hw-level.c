/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-level.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"

typedef enum
{
  CUE_PREFERRED, /* the whole statement, when its main clause says so */
  CUE_WEAK,      /* "ideally": only of the words after it, unless the statement begins so */
  CUE_REQUIRED,
  CUE_PART, /* "MBA preferred" after a bachelor's degree: of itself only */
  CUE_NO,   /* "desire to": has the stem of a cue ("desirable") and is none */
} Cue;

static const char *const CUES[] = { "preferred", "weak", "required", "part", "no" };

struct _HwLevelTable
{
  HwPhraseTries *tries;
  guint or_id;
};

HwLevelTable *
hw_level_table_new (const HwLexicon *lexicon, HwStemmer *stemmers[], HwWordBook *words, GError **error)
{
  g_autoptr (HwLevelTable) self = g_new0 (HwLevelTable, 1);

  self->tries = hw_phrase_tries_new ();
  self->or_id = hw_word_book_add (words, "or");
  for (guint i = 0; i < lexicon->rows->len; i++)
    {
      guint cue = 0;

      while (cue < G_N_ELEMENTS (CUES) && !g_str_equal (CUES[cue], hw_lexicon_get (lexicon, i, 0)))
        cue++;
      if (cue == G_N_ELEMENTS (CUES)
          || !hw_phrase_tries_add (self->tries, stemmers, words, hw_lexicon_get (lexicon, i, 1),
                                   hw_lexicon_get (lexicon, i, 2), cue))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: \"%s\" is no cue; install the program again"),
                       lexicon->name, hw_lexicon_get (lexicon, i, 2));
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}

void
hw_level_table_free (HwLevelTable *self)
{
  if (self == NULL)
    return;
  hw_phrase_tries_free (self->tries);
  g_free (self);
}

/* Whether a new clause begins with the word @at: after a semicolon, or after a comma that only parts a list. */
static gboolean
begins_clause (const HwLevelTable *self, const char *text, const GArray *tokens, const HwPiece *piece, guint at)
{
  guint begin = g_array_index (tokens, HwToken, at - 1).byte_end, end = g_array_index (tokens, HwToken, at).byte;
  guint item = at - 1;

  if (!(g_array_index (tokens, HwToken, at).flags & HW_TOKEN_APART) || end <= begin)
    return FALSE;
  if (memchr (text + begin, ';', end - begin))
    return TRUE;
  if (!memchr (text + begin, ',', end - begin) || g_array_index (tokens, HwToken, at).id == self->or_id)
    return FALSE;
  while (item > piece->first_token && at - item <= 2
         && text[g_array_index (tokens, HwToken, item - 1).byte_end] != ',')
    item--;
  return at - item > 2
         || item == piece->first_token; /* "French, Dutch a plus" is one clause, "degree, MBA a plus" two */
}

/* How many words stand before the clause of the word @at: what a cue there does not speak of. */
static guint
count_words_outside (const HwLevelTable *self, const char *text, const GArray *tokens, const HwPiece *piece, guint at)
{
  for (guint i = at; i > piece->first_token; i--)
    if (begins_clause (self, text, tokens, piece, i))
      return i - piece->first_token;
  return 0;
}

static gboolean
has_semicolon (const char *text, const HwPiece *piece)
{
  return memchr (text + piece->byte, ';', piece->byte_end - piece->byte) != NULL;
}

static gboolean
applies (const HwLevelTable *self, const char *text, const GArray *tokens, const HwPiece *piece, const HwPhraseHit *hit)
{
  guint outside = count_words_outside (self, text, tokens, piece, hit->first);
  guint inside = hit->first - piece->first_token - outside;

  if (outside > 0 && text[g_array_index (tokens, HwToken, piece->first_token + outside - 1).byte_end] == ';')
    return FALSE; /* "Bachelor's degree; MBA a plus" */
  if (hit->payload == CUE_WEAK)
    return hit->first <= piece->first_token + 3;
  if (inside == 0 && hit->last == piece->last_token && !has_semicolon (text, piece))
    return TRUE; /* "Experience of retail, strongly preferred" */
  /* "Bachelor's degree, MBA preferred" asks for the bachelor's degree. */
  return outside <= 2 || (hit->last == piece->last_token && inside >= outside && !has_semicolon (text, piece));
}

/* Whether the cue belongs to a longer one that is none, or speaks of its own words while others stand before it. */
static gboolean
is_of_part (const GArray *hits, const HwPiece *piece, const HwPhraseHit *cue)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const HwPhraseHit *hit = &g_array_index (hits, HwPhraseHit, i);

      if (hit->first <= cue->first && hit->last >= cue->last
          && (hit->payload == CUE_NO || (hit->payload == CUE_PART && hit->first >= piece->first_token + 3)))
        return TRUE;
    }
  return FALSE;
}

HwLevel
hw_level_table_read (const HwLevelTable *self, HwLanguage language, const char *text, const GArray *tokens,
                     const HwPiece *piece)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));
  gboolean required = FALSE;

  hw_phrase_trie_match (self->tries->of[language], tokens, piece->first_token, piece->last_token, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const HwPhraseHit *hit = &g_array_index (hits, HwPhraseHit, i);

      if (hit->payload == CUE_REQUIRED)
        {
          if (hit->first <= piece->first_token + 1 && hit->last < piece->last_token)
            return HW_LEVEL_REQUIRED; /* "Must be ..., B2B experience a plus" */
          required = TRUE;
        }
      else if (hit->payload != CUE_PART && hit->payload != CUE_NO && !is_of_part (hits, piece, hit)
               && applies (self, text, tokens, piece, hit))
        return HW_LEVEL_PREFERRED;
    }
  return required ? HW_LEVEL_REQUIRED : HW_LEVEL_NONE;
}

HwLevel
hw_level_settle (HwLevel said, HwSection section)
{
  if (said == HW_LEVEL_NONE)
    return section == HW_SECTION_PREFERRED ? HW_LEVEL_PREFERRED : HW_LEVEL_REQUIRED;
  return said;
}
