/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"

/* More cues than any posting holds: bounds what a hostile text can cost. */
#define MAX_CUES 16384u
#define FORESEEN 128u /* enough for most pieces */
#define WORD_FIELD "word" /* of a row that is no cue, but of HwFieldWords */

static const char *const FIELDS[] = { "work_mode", "employment", "degree", "equivalent", "preferred", "number",
                                      "years", "days", "period", "pay", "not_pay", "travel", "team", "label",
                                      "profile", "office", "negation", "place", "not_name", "after_name",
                                      "before_name", "team_context", "pay_part", "bound", "date", "month",
                                      "count", "region", "place_word", "firm", "noise", "title_lead",
                                      "employment_word", "after_firm", "weekday", "required", "seat" };

G_STATIC_ASSERT (G_N_ELEMENTS (FIELDS) == HW_N_CUES);

typedef struct
{
  HwCueField field;
  char *value;
} Entry;

struct _HwCueTable
{
  HwPhraseTries *tries;
  GArray *entries; /* Entry, by payload */
  HwFieldWords *words;
};

static void
clear_entry (gpointer entry)
{
  g_free (((Entry *) entry)->value);
}

static gboolean
add_entry (HwCueTable *self, HwCueField field, const char *value, const char *language, const char *phrase,
           HwStemmer *stemmers[], HwWordBook *words)
{
  Entry entry = { field, NULL };

  if (!hw_phrase_tries_add (self->tries, stemmers, words, language, phrase, self->entries->len))
    return FALSE;
  entry.value = g_strdup (value);
  g_array_append_val (self->entries, entry);
  return TRUE;
}

/* Titles and places are the rubric's own terms. */
static void
add_terms (HwCueTable *self, HwRubric *rubric, HwStemmer *stemmers[], HwWordBook *words)
{
  for (guint i = 0; i < rubric->terms->len; i++)
    {
      const HwTerm *term = g_ptr_array_index (rubric->terms, i);
      const char *category = term->category != NULL && *term->category != '\0' ? term->category : "other";

      if (term->kind == HW_TERM_TITLE)
        add_entry (self, HW_CUE_PROFILE, category, "en", term->name, stemmers, words);
      else if (term->kind == HW_TERM_PLACE)
        add_entry (self, HW_CUE_PLACE, term->name, "en", term->name, stemmers, words);
    }
}

static gboolean
add_row (HwCueTable *self, const HwLexicon *lexicon, guint row, HwStemmer *stemmers[], HwWordBook *words)
{
  const char *name = hw_lexicon_get (lexicon, row, 0), *value = hw_lexicon_get (lexicon, row, 1);
  const char *language = hw_lexicon_get (lexicon, row, 2), *phrase = hw_lexicon_get (lexicon, row, 3);
  guint field = 0;

  if (g_str_equal (name, WORD_FIELD))
    return hw_field_words_add (self->words, value, language, phrase);
  while (field < HW_N_CUES && !g_str_equal (FIELDS[field], name))
    field++;
  return field < HW_N_CUES && add_entry (self, field, value, language, phrase, stemmers, words);
}

HwCueTable *
hw_cue_table_new (const HwLexicon *lexicon, HwRubric *rubric, HwStemmer *stemmers[], HwWordBook *words,
                  GError **error)
{
  g_autoptr (HwCueTable) self = g_new0 (HwCueTable, 1);
  const char *missing;

  self->words = hw_field_words_new ();
  self->tries = hw_phrase_tries_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  for (guint i = 0; i < lexicon->rows->len; i++)
    if (!add_row (self, lexicon, i, stemmers, words))
      {
        g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: \"%s\" is no cue; install the program again"),
                     lexicon->name, hw_lexicon_get (lexicon, i, 3));
        return NULL;
      }
  missing = hw_field_words_find_missing (self->words);
  if (missing != NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: no word of \"%s\"; install the program again"),
                   lexicon->name, missing);
      return NULL;
    }
  add_terms (self, rubric, stemmers, words);
  return g_steal_pointer (&self);
}

void
hw_cue_table_free (HwCueTable *self)
{
  if (self == NULL)
    return;
  hw_phrase_tries_free (self->tries);
  hw_field_words_free (self->words);
  g_array_unref (self->entries);
  g_free (self);
}

static gboolean
is_before (const HwCue *a, const HwCue *b)
{
  return a->first != b->first ? a->first < b->first : a->last > b->last;
}

/* Cues are found nearly in order: each is only a few places from its own behind the @n that are there. */
static void
add_in_order (HwCue *all, guint n, HwCue cue)
{
  guint at = n;

  for (; at > 0 && is_before (&cue, &all[at - 1]); at--)
    all[at] = all[at - 1];
  all[at] = cue;
}

/* "not remote" hides "remote", "senior marketing manager" hides "marketing manager": of one field the longer wins; of
 * "master's degree in" it is the beginning. */
static void
drop_hidden (GArray *cues)
{
  HwCue *all = (HwCue *) (gpointer) cues->data;
  guint kept = 0, longest = 0;

  for (guint i = 0; i < cues->len; i++)
    longest = MAX (longest, all[i].last - all[i].first);
  for (guint i = 0; i < cues->len; i++)
    {
      const HwCue cue = all[i];
      gboolean hidden = FALSE;

      for (guint j = kept; j > 0 && !hidden && all[j - 1].first + longest > cue.first; j--)
        {
          const HwCue *other = &all[j - 1];

          hidden = other->field == cue.field && other->first <= cue.first
                   && (other->last >= cue.last
                       || (cue.field == HW_CUE_DEGREE && other->last > cue.first && !g_str_equal (cue.value, "none")));
        }
      if (!hidden)
        all[kept++] = cue;
    }
  g_array_set_size (cues, kept);
}

/* The cues of a piece as they would be of a text of its own. */
static void
find_in_piece (const HwCueTable *self, const HwPhraseTrie *trie, const HwFieldSource *source, guint index, GArray *hits,
               GArray *found)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  HwCue *all;

  g_array_set_size (hits, 0);
  hw_phrase_trie_match (trie, source->tokens, piece->first_token, piece->last_token, hits);
  g_array_set_size (found, MIN (hits->len, MAX_CUES));
  all = (HwCue *) (gpointer) found->data;
  for (guint i = 0; i < found->len; i++)
    {
      const HwPhraseHit *hit = &g_array_index (hits, HwPhraseHit, i);
      const Entry *entry = &g_array_index (self->entries, Entry, hit->payload);

      add_in_order (all, i, (HwCue) { entry->field, entry->value, 0, hit->first - piece->first_token,
                                      hit->last - piece->first_token, 0 });
    }
  drop_hidden (found);
}

static void
add_cues (GArray *cues, const HwFieldSource *source, guint index, const HwCue *found, guint n)
{
  guint first_token = hw_field_get_piece (source, index)->first_token, before = cues->len;
  HwCue *to;

  g_array_set_size (cues, before + n);
  to = &g_array_index (cues, HwCue, before);
  for (guint i = 0; i < n; i++)
    to[i] = (HwCue){
      found[i].field, found[i].value, index, found[i].first + first_token, found[i].last + first_token, 0
    };
}

static void
index_cues (HwFieldSource *source)
{
  HwCue *cues = (HwCue *) (gpointer) source->cues->data;
  guint n_tokens = source->tokens->len, token = 0, *starts;

  source->cue_starts = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_tokens);
  g_array_set_size (source->cue_starts, n_tokens);
  starts = (guint *) (gpointer) source->cue_starts->data;
  for (guint i = 0; i < source->cues->len; i++)
    while (token <= cues[i].first)
      starts[token++] = i;
  while (token < n_tokens)
    starts[token++] = source->cues->len;
  memset (source->first_cues, 0, sizeof source->first_cues);
  for (guint i = source->cues->len; i > 0; i--)
    {
      guint *first = &source->first_cues[cues[i - 1].field];

      cues[i - 1].next = *first;
      *first = i;
    }
}

void
hw_cue_table_find (const HwCueTable *self, HwLanguage language, HwFieldSource *source)
{
  g_autoptr (GArray) hits = g_array_sized_new (FALSE, FALSE, sizeof (HwPhraseHit), FORESEEN);
  g_autoptr (GArray) found = g_array_sized_new (FALSE, FALSE, sizeof (HwCue), FORESEEN);
  GArray *cues = g_array_sized_new (FALSE, FALSE, sizeof (HwCue),
                                    MIN (source->tokens->len, MAX_CUES)); /* mostly enough */

  for (guint i = 0; i < source->pieces->len && cues->len < MAX_CUES; i++)
    {
      guint n;
      const HwCue *known = hw_piece_memo_get (source->memo, i, HW_MEMO_CUES, sizeof *known, &n);

      if (known == NULL)
        {
          find_in_piece (self, self->tries->of[language], source, i, hits, found);
          hw_piece_memo_set (source->memo, i, HW_MEMO_CUES, sizeof *known, found->data, found->len);
          known = (const HwCue *) (gpointer) found->data;
          n = found->len;
        }
      add_cues (cues, source, i, known, MIN (n, MAX_CUES - cues->len));
    }
  source->words = self->words->of;
  source->language = language;
  source->cues = cues;
  index_cues (source);
}

void
hw_field_clear_cues (HwFieldSource *source)
{
  g_clear_pointer (&source->cues, g_array_unref);
  g_clear_pointer (&source->cue_starts, g_array_unref);
}

static gboolean
has_field (const HwFieldSource *source, HwCueField field)
{
  return source->first_cues[field] > 0;
}

int
hw_field_next_cue (const HwFieldSource *source, HwCueField field, guint from)
{
  const HwCue *cues = source->cues != NULL ? (const HwCue *) (gpointer) source->cues->data : NULL;
  guint i = from;

  if (!has_field (source, field))
    return -1;
  if (from == 0)
    return (int) source->first_cues[field] - 1;
  if (from <= source->cues->len && cues[from - 1].field == field) /* goes on from the last one */
    return (int) cues[from - 1].next - 1;
  while (i < source->cues->len && cues[i].field != field)
    i++;
  return i < source->cues->len ? (int) i : -1;
}

guint
hw_field_find_cues (const HwFieldSource *source, guint first)
{
  return first < source->cue_starts->len ? g_array_index (source->cue_starts, guint, first) : source->cues->len;
}

int
hw_field_find_cue_at (const HwFieldSource *source, HwCueField field, guint at)
{
  if (!has_field (source, field))
    return -1;
  for (guint i = hw_field_find_cues (source, at); i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->first != at)
        return -1;
      if (cue->field == field)
        return (int) i;
    }
  return -1;
}

gboolean
hw_field_is_cue (const HwFieldSource *source, HwCueField field, guint at)
{
  return hw_field_find_cue_at (source, field, at) >= 0;
}

gboolean
hw_field_is_word (const HwFieldSource *source, HwFieldWord group, guint at)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, at);

  return hw_word_list_has (source->words[group], HW_ANY_LANGUAGE, source->text + token->byte,
                           token->byte_end - token->byte);
}

gboolean
hw_field_has_cue (const HwFieldSource *source, HwCueField field, guint piece, const char *value)
{
  guint i;

  if (!has_field (source, field))
    return FALSE;
  i = hw_field_find_cues (source, hw_field_get_piece (source, piece)->first_token);
  for (; i < source->cues->len && g_array_index (source->cues, HwCue, i).piece == piece; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->field == field && (value == NULL || g_str_equal (cue->value, value)))
        return TRUE;
    }
  return FALSE;
}

int
hw_field_read_number (const HwFieldSource *source, guint at)
{
  const HwToken *token = &g_array_index (source->tokens, HwToken, at);
  guint64 value = 0;
  int cue;

  if (token->flags & HW_TOKEN_NUMBER)
    {
      for (guint i = token->byte; i < token->byte_end && g_ascii_isdigit (source->text[i]) && value < 100000; i++)
        value = value * 10 + (guint64) (source->text[i] - '0');
      return value < 100000 ? (int) value : -1;
    }
  cue = hw_field_find_cue_at (source, HW_CUE_NUMBER, at);
  return cue >= 0 ? (int) g_ascii_strtoll (g_array_index (source->cues, HwCue, cue).value, NULL, 10) : -1;
}

char *
hw_field_dup_words (const HwFieldSource *source, guint first, guint last)
{
  guint from = g_array_index (source->tokens, HwToken, first).byte;
  guint to = g_array_index (source->tokens, HwToken, last - 1).byte_end;

  return g_strndup (source->text + from, to - from);
}

char *
hw_field_dup_piece (const HwFieldSource *source, guint piece)
{
  const HwPiece *p = hw_field_get_piece (source, piece);

  return g_strndup (source->text + p->byte, p->byte_end - p->byte);
}

const HwPiece *
hw_field_get_piece (const HwFieldSource *source, guint piece)
{
  return &g_array_index (source->pieces, HwPiece, piece);
}

HwStatementKind
hw_field_get_kind (const HwFieldSource *source, guint piece)
{
  return source->kinds != NULL ? (HwStatementKind) g_array_index (source->kinds, guint8, piece) : HW_KIND_OTHER;
}
