/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-analyser.h"

#include <string.h>

#include "analysis/hw-desk.h"
#include "analysis/hw-field-line.h"
#include "analysis/hw-kind-model.h"
#include "analysis/hw-language.h"
#include "analysis/hw-level.h"
#include "analysis/hw-matcher.h"
#include "analysis/hw-resume-evidence.h"
#include "analysis/hw-resume-reader.h"
#include "analysis/hw-terms.h"
#include "base/hw-text.h"

struct _HwAnalyser
{
  gatomicrefcount ref_count;
  HwWordBook *words;
  guint number_id;
  GHashTable *abbreviations;
  HwLanguageTable *languages;
  HwSectionTable *sections;
  HwKindCues *kind_cues;
  HwKindModel *kinds;
  HwLevelTable *levels;
  HwCueTable *cues;
  HwTermTable *terms;
  HwMatcher *matcher;
  HwResumeWords *resume_words;
  HwDeskPool *desks; /* all else never changes */
};

static gboolean
load_abbreviations (HwAnalyser *self, GHashTable *lexicons, GError **error)
{
  g_autoptr (HwLexicon) lexicon = hw_lexicon_find (lexicons, "abbreviations.tsv", 1, error);

  if (lexicon == NULL)
    return FALSE;
  self->abbreviations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lexicon->rows->len; i++)
    g_hash_table_add (self->abbreviations, g_strdup (hw_lexicon_get (lexicon, i, 0)));
  return TRUE;
}

static gboolean
load_structure (HwAnalyser *self, GHashTable *lexicons, HwStemmer *stemmers[], GError **error)
{
  g_autoptr (HwLexicon) languages = hw_lexicon_find (lexicons, "languages.tsv", 2, error);
  g_autoptr (HwLexicon) sections = NULL, levels = NULL;

  if (languages == NULL)
    return FALSE;
  self->languages = hw_language_table_new (languages);
  sections = hw_lexicon_find (lexicons, "sections.tsv", 3, error);
  if (sections == NULL)
    return FALSE;
  self->sections = hw_section_table_new (sections, stemmers, self->words, error);
  levels = self->sections != NULL ? hw_lexicon_find (lexicons, "levels.tsv", 3, error) : NULL;
  if (levels == NULL)
    return FALSE;
  self->levels = hw_level_table_new (levels, stemmers, self->words, error);
  return self->levels != NULL;
}

static gboolean
load_kinds (HwAnalyser *self, GHashTable *lexicons, HwStemmer *stemmers[], GError **error)
{
  g_autoptr (HwLexicon) cues = hw_lexicon_find (lexicons, "kind-cues.tsv", 3, error);
  g_autoptr (HwLexicon) model = NULL;

  if (cues == NULL)
    return FALSE;
  self->kind_cues = hw_kind_cues_new (cues, stemmers, self->words, error);
  model = self->kind_cues != NULL ? hw_lexicon_find (lexicons, "kinds-model.tsv", 1 + HW_N_KINDS, error) : NULL;
  if (model == NULL)
    return FALSE;
  self->kinds = hw_kind_model_new (model, self->words, error);
  return self->kinds != NULL;
}

static gboolean
load_terms (HwAnalyser *self, GHashTable *lexicons, HwRubric *rubric, HwStemmer *stemmers[], GError **error)
{
  g_autoptr (HwLexicon) fields = hw_lexicon_find (lexicons, "fields.tsv", 4, error);
  g_autoptr (HwLexicon) ordinary = NULL, tool_words = NULL;

  if (fields == NULL)
    return FALSE;
  self->cues = hw_cue_table_new (fields, rubric, stemmers, self->words, error);
  ordinary = self->cues != NULL ? hw_lexicon_find (lexicons, "ordinary-words.tsv", 1, error) : NULL;
  tool_words = ordinary != NULL ? hw_lexicon_find (lexicons, "tool-words.tsv", 2, error) : NULL;
  if (tool_words == NULL)
    return FALSE;
  self->terms = hw_term_table_new (ordinary, tool_words, rubric, stemmers, self->words, error);
  if (self->terms == NULL)
    return FALSE;
  self->matcher = hw_matcher_new (rubric, lexicons, stemmers, self->words, error);
  return self->matcher != NULL;
}

static gboolean
load_resume_words (HwAnalyser *self, GHashTable *lexicons, HwStemmer *stemmers[], GError **error)
{
  g_autoptr (HwLexicon) sections = hw_lexicon_find (lexicons, "resume-sections.tsv", 3, error);
  g_autoptr (HwLexicon) words = sections != NULL ? hw_lexicon_find (lexicons, "resume-words.tsv", 3, error) : NULL;

  if (words == NULL)
    return FALSE;
  self->resume_words = hw_resume_words_new (sections, words, stemmers, self->words, error);
  return self->resume_words != NULL;
}

HwAnalyser *
hw_analyser_new (GHashTable *lexicons, HwRubric *rubric, GError **error)
{
  g_autoptr (HwAnalyser) self = g_new0 (HwAnalyser, 1);
  HwDesk *desks[HW_N_LANGUAGES];
  HwStemmer *stemmers[HW_N_LANGUAGES];
  gboolean loaded;

  g_atomic_ref_count_init (&self->ref_count);
  self->words = hw_word_book_new ();
  self->number_id = hw_word_book_add (self->words, HW_NUMBER_WORD);
  self->desks = hw_desk_pool_new (self->words);
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    {
      desks[i] = hw_desk_pool_take (self->desks, i);
      stemmers[i] = desks[i]->stemmer;
    }
  loaded = load_abbreviations (self, lexicons, error)
           && load_structure (self, lexicons, stemmers, error) && load_kinds (self, lexicons, stemmers, error)
           && load_terms (self, lexicons, rubric, stemmers, error)
           && load_resume_words (self, lexicons, stemmers, error);
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    hw_desk_pool_give_back (self->desks, desks[i]);
  return loaded ? g_steal_pointer (&self) : NULL;
}

HwAnalyser *
hw_analyser_ref (HwAnalyser *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_analyser_unref (HwAnalyser *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  hw_desk_pool_free (self->desks);
  g_clear_pointer (&self->abbreviations, g_hash_table_unref);
  hw_language_table_free (self->languages);
  hw_section_table_free (self->sections);
  hw_kind_cues_free (self->kind_cues);
  hw_kind_model_free (self->kinds);
  hw_level_table_free (self->levels);
  hw_cue_table_free (self->cues);
  hw_term_table_free (self->terms);
  hw_matcher_free (self->matcher);
  hw_resume_words_free (self->resume_words);
  hw_word_book_unref (self->words);
  g_free (self);
}

/* What the words of a qualification say of its level. */
static HwLevel
read_level (HwAnalyser *self, HwLanguage language, const HwFieldSource *source, guint index)
{
  guint n;
  const guint8 *known = hw_piece_memo_get (source->memo, index, HW_MEMO_LEVEL, sizeof *known, &n);
  guint8 level;

  if (known != NULL)
    return (HwLevel) *known;
  level = (guint8) hw_level_table_read (self->levels, language, source->text, source->tokens,
                                        hw_field_get_piece (source, index));
  hw_piece_memo_set (source->memo, index, HW_MEMO_LEVEL, sizeof level, &level, 1);
  return (HwLevel) level;
}

static GArray *
tell_levels (HwAnalyser *self, HwLanguage language, const HwFieldSource *source)
{
  GArray *levels = g_array_sized_new (FALSE, TRUE, sizeof (guint8), source->pieces->len);

  g_array_set_size (levels, source->pieces->len);
  for (guint i = 0; i < source->pieces->len; i++)
    if (hw_field_get_kind (source, i) == HW_KIND_QUALIFICATION)
      g_array_index (levels, guint8, i)
        = (guint8) hw_level_settle (read_level (self, language, source, i),
                                    g_array_index (source->places, HwPlace, i).section);
  return levels;
}

static void
add_statements (HwAnalyser *self, const HwFieldSource *source, HwLanguage language, HwReading *reading)
{
  g_autoptr (GArray) asks = g_array_sized_new (FALSE, FALSE, sizeof (HwAsk), source->pieces->len);

  for (guint i = 0; i < source->pieces->len; i++)
    {
      const HwPiece *piece = hw_field_get_piece (source, i);
      HwStatementKind kind = hw_field_get_kind (source, i);
      HwStatement *statement = hw_reading_add_statement (reading, piece->start, piece->end, kind,
                                                         (HwLevel) g_array_index (source->levels, guint8, i));
      HwAsk ask = { piece->first_token, piece->last_token, i, statement };

      if (kind == HW_KIND_RESPONSIBILITY || kind == HW_KIND_QUALIFICATION)
        g_array_append_val (asks, ask);
    }
  hw_matcher_match (self->matcher, language, source->tokens, asks, source->memo, TRUE);
}

static void
read_fields (HwAnalyser *self, HwFieldSource *source, HwReading *reading)
{
  hw_field_read_places (source, reading);
  hw_field_read_work (source, reading);
  hw_field_read_seat (source, reading);
  hw_field_read_degree (source, reading);
  hw_field_read_years (source, reading);
  hw_field_read_pay (source, reading);
  hw_field_read_dates (source, reading);
  hw_term_table_read (self->terms, source, reading);
}

HwReading *
hw_analyser_read (HwAnalyser *self, const char *text, GArray *blocks, const HwRecord *record)
{
  HwReading *reading = hw_reading_new ();
  gboolean sure;
  HwLanguage language = hw_language_table_guess (self->languages, text, &sure);
  HwDesk *desk = hw_desk_pool_take (self->desks, language);
  g_autoptr (GArray) tokens = hw_line_memo_tokenise (desk->lines, desk->stemmer, self->words, text);
  g_autoptr (GArray) pieces = hw_split (text, blocks, tokens, self->abbreviations);
  g_autoptr (GArray) places = hw_section_table_locate (self->sections, language, text, tokens, pieces);
  HwFieldSource source = { .text = text, .tokens = tokens, .pieces = pieces, .places = places, .memo = desk->memo };
  g_auto (HwCueHits) kind_cues = { NULL, NULL };
  HwFeatureSource features = { text, tokens, pieces, places, NULL, &kind_cues, self->number_id, language, desk->memo };
  const HwLineDesk lines = { self->cues, self->words, desk };
  g_autoptr (GArray) kinds = NULL, levels = NULL;
  g_autoptr (HwReading) said = record != NULL ? hw_reading_new () : NULL;
  g_autoptr (HwReading) filed = NULL;

  hw_piece_memo_begin (desk->memo, text, pieces);
  hw_set_string (&reading->language, sure ? HW_LANGUAGE_NICKS[language] : NULL);
  hw_cue_table_find (self->cues, language, &source);
  hw_field_read_head (&source, reading);
  hw_field_read_organisation (&source, reading);
  if (record != NULL)
    {
      hw_line_read_page (&lines, &source, record, reading);
      hw_field_copy_head (reading, said);
      hw_field_apply_head (record, reading);
    }
  filed = hw_line_read_filed_pay (&lines, record, reading);
  source.filed_pay = filed != NULL ? hw_field_get_filed_pay (record) : NULL;
  features.organisation = reading->organisation;
  hw_kind_cues_find (self->kind_cues, language, tokens, pieces, desk->memo, &kind_cues);
  source.kinds = kinds = hw_kind_model_decode (self->kinds, &features);
  hw_field_settle_travel (&source, kinds);
  source.levels = levels = tell_levels (self, language, &source);
  add_statements (self, &source, language, reading);
  read_fields (self, &source, reading);
  if (record != NULL)
    {
      hw_field_copy_terms (reading, said);
      hw_field_apply_record (record, reading);
      if (filed != NULL)
        hw_field_apply_pay (record, filed, reading);
      hw_field_compare_record (said, reading);
    }
  /* The profile comes from the words of the title alone, wherever it was found. */
  hw_line_read (&lines, reading->title != NULL ? reading->title : "", hw_field_read_profile, reading);
  hw_desk_pool_give_back (self->desks, desk);
  hw_field_clear_cues (&source);
  return reading;
}

static void
drop_silent_statements (HwReading *reading)
{
  HwStatement **all = (HwStatement **) reading->statements->pdata;
  guint kept = 0;

  for (guint i = 0; i < reading->statements->len; i++)
    if (all[i]->matches != NULL && all[i]->matches->len > 0)
      {
        HwStatement *statement = all[i];

        all[i] = all[kept];
        all[kept++] = statement;
      }
  g_ptr_array_set_size (reading->statements, (int) kept);
}

HwReading *
hw_analyser_find_evidence (HwAnalyser *self, const char *text, GArray *blocks)
{
  HwReading *reading = hw_reading_new ();
  HwLanguage language = hw_language_table_guess (self->languages, text, NULL);
  HwDesk *desk = hw_desk_pool_take (self->desks, language);
  g_autoptr (GArray) tokens = hw_tokenise (desk->stemmer, self->words, text, FALSE);
  g_autoptr (GArray) pieces = hw_split (text, blocks, tokens, self->abbreviations);

  g_autoptr (GArray) asks = g_array_new (FALSE, FALSE, sizeof (HwAsk));

  hw_desk_pool_give_back (self->desks, desk);
  hw_resume_words_mend (self->resume_words, text, tokens);
  hw_set_string (&reading->language, HW_LANGUAGE_NICKS[language]);
  for (guint i = 0; i < pieces->len; i++)
    {
      const HwPiece *piece = &g_array_index (pieces, HwPiece, i);
      HwAsk ask = { piece->first_token, piece->last_token, i,
                    hw_reading_add_statement (reading, piece->start, piece->end, HW_KIND_OTHER, HW_LEVEL_NONE) };

      g_array_append_val (asks, ask);
    }
  hw_matcher_match (self->matcher, language, tokens, asks, NULL, FALSE);
  drop_silent_statements (reading);
  return reading;
}

/* The tools that a resume names, wherever it does, and what in it is addressed to a program in that language. */
static void
read_terms (HwAnalyser *self, HwLanguage language, const HwResumeSource *paper, GArray *blocks, HwResume *resume)
{
  HwDesk *desk = hw_desk_pool_take (self->desks, language);
  g_autoptr (GArray) tokens = hw_tokenise (desk->stemmer, self->words, paper->text, FALSE);
  g_autoptr (GArray) pieces = hw_split (paper->text, blocks, tokens, self->abbreviations);
  g_autoptr (GArray) told = hw_resume_drop_addresses (paper, pieces);
  HwFieldSource source = { .text = paper->text, .tokens = tokens, .pieces = told, .language = language };
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (HwPhraseHit));

  hw_desk_pool_give_back (self->desks, desk);
  if (language == HW_LANGUAGE_EN) /* the names of tools are the same everywhere */
    resume->tools = hw_term_table_list_tools (self->terms, &source);
  hw_resume_words_find_instructions (self->resume_words, language, tokens, hits);
  hw_resume_flag_instructions (resume, pieces, hits);
}

HwResume *
hw_analyser_read_resume (HwAnalyser *self, const char *text, GArray *blocks, const HwRecord *record, const char *today)
{
  HwResume *resume = hw_resume_new ();
  g_autoptr (GArray) lines = hw_lines_cut (self->resume_words, text, blocks);
  g_autoptr (GArray) parts = NULL;
  const HwResumeSource source = { self->resume_words, text, lines, record, today };

  hw_resume_read (&source, resume);
  if (hw_lines_have_columns (lines)) /* a line of the text is two lines to read */
    blocks = parts = hw_lines_make_blocks (lines);
  else if (blocks != NULL)
    blocks = parts = hw_lines_part_blocks (lines, blocks);
  for (guint i = 0; i < HW_N_LANGUAGES; i++) /* who hides an instruction need not do it in the resume's language */
    read_terms (self, (HwLanguage) i, &source, blocks, resume);
  hw_resume_read_tools (&source, resume);
  resume->evidence = hw_analyser_find_evidence (self, text, blocks);
  hw_resume_choose_passages (resume, lines);
  hw_set_string (&resume->language, resume->evidence->language);
  return resume;
}
