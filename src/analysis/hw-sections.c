/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-sections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"

#define MAX_HEADING_WORDS 10u
#define MAX_LABEL_WORDS 5u

const char *const HW_SECTION_NICKS[] = { "unknown", "responsibility", "qualification", "preferred", "offer",
                                         "logistics", "company", "legal", "apply", NULL };

typedef struct
{
  HwSection section;
  guint n_words;
} Phrase;

struct _HwSectionTable
{
  HwPhraseTries *tries;
  GArray *phrases; /* Phrase, by payload */
};

static gboolean
add_row (HwSectionTable *self, const HwLexicon *lexicon, guint row, HwStemmer *stemmers[], HwWordBook *words,
         GError **error)
{
  const char *nick = hw_lexicon_get (lexicon, row, 0);
  const char *text = hw_lexicon_get (lexicon, row, 2);
  Phrase phrase = { HW_SECTION_UNKNOWN, 1 };

  for (guint i = 0; HW_SECTION_NICKS[i] != NULL; i++)
    if (g_str_equal (HW_SECTION_NICKS[i], nick))
      phrase.section = i;
  for (const char *at = text; *at != '\0'; at++)
    phrase.n_words += *at == ' ';
  if (!hw_phrase_tries_add (self->tries, stemmers, words, hw_lexicon_get (lexicon, row, 1), text, self->phrases->len))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: \"%s\" is no phrase; begin and end it with a word"),
                   lexicon->name, text);
      return FALSE;
    }
  g_array_append_val (self->phrases, phrase);
  return TRUE;
}

HwSectionTable *
hw_section_table_new (const HwLexicon *lexicon, HwStemmer *stemmers[], HwWordBook *words, GError **error)
{
  g_autoptr (HwSectionTable) self = g_new0 (HwSectionTable, 1);

  self->tries = hw_phrase_tries_new ();
  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  for (guint i = 0; i < lexicon->rows->len; i++)
    if (!add_row (self, lexicon, i, stemmers, words, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
hw_section_table_free (HwSectionTable *self)
{
  if (self == NULL)
    return;
  hw_phrase_tries_free (self->tries);
  g_array_unref (self->phrases);
  g_free (self);
}

/* The section of the longest phrase in the words from @first to before @last; of equals the last, because a lead-in
 * ends with what it announces. */
static HwSection
find_section (const HwPhraseTrie *trie, const HwSectionTable *self, const GArray *tokens, guint first, guint last,
              guint *n_words)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));
  HwSection section = HW_SECTION_UNKNOWN;

  *n_words = 0;
  hw_phrase_trie_match (trie, tokens, first, last, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const HwPhraseHit *hit = &g_array_index (hits, HwPhraseHit, i);
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, hit->payload);

      if (phrase->n_words >= *n_words)
        {
          *n_words = phrase->n_words;
          section = phrase->section;
        }
    }
  return section;
}

static gboolean
is_capitalised (const GArray *tokens, const HwPiece *piece)
{
  guint n = 0;

  for (guint i = piece->first_token; i < piece->last_token; i++)
    n += (g_array_index (tokens, HwToken, i).flags & HW_TOKEN_CAPITALISED) != 0;
  return n * 3 >= (piece->last_token - piece->first_token) * 2;
}

/* Whether a list or a much longer line follows, as after a heading. */
static gboolean
leads_on (const HwPiece *piece, gboolean last)
{
  guint n = piece->last_token - piece->first_token;

  return !last && ((piece[1].flags & HW_PIECE_ITEM) || piece[1].last_token - piece[1].first_token > 2 * n);
}

/* "CIM qualification" is asked for; a heading says "Key Qualifications". */
static gboolean
is_single_thing (const char *text, const HwPiece *piece)
{
  static const char THING[] = " qualification";
  guint n = (guint) strlen (THING);

  return piece->byte_end - piece->byte > n && strncmp (text + piece->byte_end - n, THING, n) == 0;
}

static void
locate_piece (const HwSectionTable *self, HwLanguage language, const char *text, const GArray *tokens,
              const HwPiece *piece, gboolean is_last, HwPlace *place)
{
  guint n = piece->last_token - piece->first_token, n_words;
  char last = text[piece->byte_end - 1];
  gboolean whole = hw_piece_is_whole_line (piece);
  gboolean colon = last == ':' || g_str_has_prefix (text + piece->byte_end - MIN (piece->byte_end, 3), "：");
  gboolean said = (piece->flags & HW_PIECE_HEADING) != 0;
  gboolean item = (piece->flags & HW_PIECE_ITEM) != 0;

  if (!said && !colon && (!whole || item || n > MAX_HEADING_WORDS || strchr (".;,", last) != NULL))
    return;
  place->own = find_section (self->tries->of[language], self, tokens, piece->first_token, piece->last_token, &n_words);
  place->heading = said || colon
                   || (place->own != HW_SECTION_UNKNOWN && n_words * 2 >= n
                       && (n_words == n || !is_single_thing (text, piece)))
                   || (language != HW_LANGUAGE_DE /* where every noun has a capital */
                       && is_capitalised (tokens, piece)
                       && ((piece->flags & HW_PIECE_AFTER_BLANK) || leads_on (piece, is_last)));
  if (!place->heading)
    place->own = HW_SECTION_UNKNOWN;
}

typedef enum
{
  MARK_NONE,
  MARK_COLON,
  MARK_DASH,
} LabelMark;

/* Whether a word that ends at @at may end a label: hardly any does. */
static inline gboolean
may_end_label (const char *at)
{
  if (*at == ' ')
    return at[1] == ':' || at[1] == '-' || at[1] == '\xe2';
  return *at == ':' || *at == '\xc2' || *at == '\xe2';
}

/* What stands between a word that ends at @at and the next one. */
static LabelMark
find_mark (const char *at)
{
  if (g_str_has_prefix (at, "\xc2\xa0") || g_str_has_prefix (at, "\xe2\x80\xaf"))
    at = g_utf8_next_char (at); /* as French is set */
  else if (*at == ' ')
    at++;
  if (*at == ':')
    return strchr (" \xc2*", at[1]) != NULL ? MARK_COLON : MARK_NONE;
  if (g_str_has_prefix (at, "\xe2\x80\x93 ") || g_str_has_prefix (at, "\xe2\x80\x94 ")
      || g_str_has_prefix (at, "- "))
    return at[-1] == ' ' ? MARK_DASH : MARK_NONE;
  return MARK_NONE;
}

/*
 * The heading that a paragraph begins with, as "Ihr Profil: ..." or "Vos missions - ...". Most of what is before a
 * colon must be known as a heading, and all of it before a dash, which joins other things, too.
 */
static HwSection
find_label (const HwSectionTable *self, HwLanguage language, const char *text, const GArray *tokens,
            const HwPiece *piece)
{
  guint limit = MIN (piece->last_token, piece->first_token + MAX_LABEL_WORDS + 1), n_words;

  for (guint i = piece->first_token + 1; i < limit; i++)
    {
      const char *end = text + g_array_index (tokens, HwToken, i - 1).byte_end;
      LabelMark mark = may_end_label (end) ? find_mark (end) : MARK_NONE;
      guint n = i - piece->first_token;
      HwSection section;

      if (mark == MARK_NONE)
        continue;
      section = find_section (self->tries->of[language], self, tokens, piece->first_token, i, &n_words);
      return (mark == MARK_COLON ? n_words * 2 >= n : n_words == n && n > 1) ? section : HW_SECTION_UNKNOWN;
    }
  return HW_SECTION_UNKNOWN;
}

GArray *
hw_section_table_locate (const HwSectionTable *self, HwLanguage language, const char *text, const GArray *tokens,
                         const GArray *pieces)
{
  GArray *places = g_array_sized_new (FALSE, TRUE, sizeof (HwPlace), pieces->len);
  HwSection section = HW_SECTION_UNKNOWN, label = HW_SECTION_UNKNOWN;
  int last_heading = -1;

  for (guint i = 0; i < pieces->len; i++)
    {
      const HwPiece *piece = &g_array_index (pieces, HwPiece, i);
      HwPlace place = { HW_SECTION_UNKNOWN, section, HW_SECTION_UNKNOWN, FALSE, last_heading };
      gboolean item = (piece->flags & HW_PIECE_ITEM) != 0;

      if ((piece->flags & HW_PIECE_LINE_START) && !item) /* the list below belongs to the label, too */
        label = find_label (self, language, text, tokens, piece);
      if (label == HW_SECTION_UNKNOWN || item)
        locate_piece (self, language, text, tokens, piece, i + 1 == pieces->len, &place);
      if (place.heading)
        label = HW_SECTION_UNKNOWN;
      if (label != HW_SECTION_UNKNOWN)
        place.section = label;
      place.label = item ? HW_SECTION_UNKNOWN : label;
      if (place.heading)
        last_heading = (int) i;
      if (place.own != HW_SECTION_UNKNOWN)
        section = place.own;
      g_array_append_val (places, place);
    }
  return places;
}
