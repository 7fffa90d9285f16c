/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-lexicon.h"
#include "analysis/hw-name-table.h"
#include "analysis/hw-phrase-tries.h"
#include "analysis/hw-word-list.h"
#include "core/hw-resume.h"

G_BEGIN_DECLS

/** HwResumeWord: what a word says of the line that it stands in. */
typedef enum
{
  HW_RESUME_WORD_TITLE,
  HW_RESUME_WORD_ORGANISATION,
  HW_RESUME_WORD_FUNCTION,
  HW_RESUME_WORD_SENIORITY,
  HW_RESUME_WORD_FREELANCE,
  HW_RESUME_WORD_DEGREE,
  HW_RESUME_WORD_SCHOOL,
  HW_RESUME_WORD_MONTH,
  HW_RESUME_WORD_PRESENT,
  HW_RESUME_WORD_SINCE,
  HW_RESUME_WORD_FROM,
  HW_RESUME_WORD_UNTIL,
  HW_RESUME_WORD_TO,
  HW_RESUME_WORD_DURATION,
  HW_RESUME_WORD_AT,
  HW_RESUME_WORD_LANGUAGE,
  HW_RESUME_WORD_LANGUAGE_LABEL,
  HW_RESUME_WORD_PLACE_LABEL,
  HW_RESUME_WORD_NAME_LABEL,
  HW_RESUME_WORD_LINE_LABEL,
  HW_RESUME_WORD_PLACE,
  HW_RESUME_WORD_NOISE,
  HW_RESUME_WORD_PAST,
  HW_RESUME_WORD_INSTRUCTION,
  HW_RESUME_WORD_HONORIFIC,
  HW_RESUME_WORD_DOCUMENT,
  HW_RESUME_WORD_HEADING,
  HW_RESUME_WORD_PRONOUN,
  HW_RESUME_WORD_TOOL,
  HW_RESUME_WORD_TOOL_LABEL,
  HW_RESUME_WORD_ARTICLE,    /* as it is written, see hw_resume_words_get_written() */
  HW_RESUME_WORD_PLACE_LINK, /* the same */
  HW_N_RESUME_WORDS,
} HwResumeWord;

/**
 * HwResumeWords:
 *
 * Headings of resumes (data/lexicons/resume-sections.tsv) and the words by which their lines are taken
 * apart (data/lexicons/resume-words.tsv), whatever the language.
 */
typedef struct _HwResumeWords HwResumeWords;

HwResumeWords *hw_resume_words_new (const HwLexicon *sections, const HwLexicon *lexicon, HwStemmer *stemmers[],
                                    HwWordBook *words, GError **error);
void hw_resume_words_free (HwResumeWords *self);

/** hw_resume_words_find: the value of @key, a word or phrase as hw_text_match_key() has it; NULL when it is
 * not there. */
const char *hw_resume_words_find (const HwResumeWords *self, HwResumeWord field, const char *key);

/** hw_resume_words_get_written: the words of @field, one of those that are looked for as they are written. */
const HwWordList *hw_resume_words_get_written (const HwResumeWords *self, HwResumeWord field);

/** hw_resume_words_find_heading: which section a line announces; FALSE when it is no known heading. */
gboolean hw_resume_words_find_heading (const HwResumeWords *self, const char *line, HwResumeSectionKind *kind);

/** hw_resume_words_has: whether any word of @text, or the end of one where the lexicon says so, is of @field. */
gboolean hw_resume_words_has (const HwResumeWords *self, HwResumeWord field, const char *text, const char *value);

/** hw_resume_words_mend: past forms that are no regular ones ("led", "grew") become their verb's words. */
void hw_resume_words_mend (const HwResumeWords *self, const char *text, GArray *tokens);

/** hw_resume_words_find_instructions: appends what is addressed to a program that rates to @hits (HwPhraseHit). */
void hw_resume_words_find_instructions (const HwResumeWords *self, HwLanguage language, const GArray *tokens,
                                        GArray *hits);

/** hw_resume_word_measure: bytes of the word at @at, marks that belong to it included ("Inc.", "Ph.D."); 0: none. */
gsize hw_resume_word_measure (const char *at);

/** hw_resume_word_is_degree: "BSocSc", "MEng", "B.Des." lead @text: a degree's letter, a further capital,
 * small letters. */
gboolean hw_resume_word_is_degree (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwResumeWords, hw_resume_words_free)

G_END_DECLS
