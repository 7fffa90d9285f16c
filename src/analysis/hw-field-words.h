/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-word-list.h"

G_BEGIN_DECLS

/** HwFieldWord: the groups of words that rules of the fields ask for at one place of a text. */
typedef enum
{
  HW_FIELD_WORD_ARTICLE,       /* "the", "die", "l'": before a name */
  HW_FIELD_WORD_CASE_ARTICLE,  /* "des", "einem": German ones before the sort of house that a client is */
  HW_FIELD_WORD_INDEFINITE,    /* "a", "eine": before who is looked for */
  HW_FIELD_WORD_BEFORE_NOUN,   /* "a", "our", "next": what it stands before is no name */
  HW_FIELD_WORD_BEFORE_TOWN,   /* "Stadt", "Ville de": with a town behind it an employer's name */
  HW_FIELD_WORD_HOUSE,         /* "für unser-": behind a title's mark, before a house of the employer's */
  HW_FIELD_WORD_SHARE,         /* "in", "full-": begins how much of the week a title says */
  HW_FIELD_WORD_DEPARTMENT,    /* "Marketing": where it is all that a part of the head says */
  HW_FIELD_WORD_GENDER,        /* "divers": in a title's mark */
  HW_FIELD_WORD_TITLE_JOINT,   /* "im", "of": between the words of a title */
  HW_FIELD_WORD_TITLE_BELOW,   /* "einen", "un/une :": ends the line above a title; as it is written */
  HW_FIELD_WORD_TITLE_OVER,    /* "en", "pour": behind a title in a French sentence */
  HW_FIELD_WORD_READER,        /* "you'll", "wirst": speaks to the reader, behind a title */
  HW_FIELD_WORD_ANYBODY,       /* "dich", "Verstärkung": who is looked for where no position is said */
  HW_FIELD_WORD_WE,            /* "we", "notre": speaks for the employer, behind its name */
  HW_FIELD_WORD_AND,
  HW_FIELD_WORD_OR,
  HW_FIELD_WORD_TO,            /* "to", "bis": between two numbers */
  HW_FIELD_WORD_IN,            /* "in", "à": before a town */
  HW_FIELD_WORD_BESIDES,       /* "plus", "zzgl-": between two sums of the pay */
  HW_N_FIELD_WORDS,
} HwFieldWord;

/** HwFieldWords: the rows of data/lexicons/fields.tsv whose field is "word", by group. */
typedef struct
{
  HwWordList *of[HW_N_FIELD_WORDS];
} HwFieldWords;

HwFieldWords *hw_field_words_new (void);
void hw_field_words_free (HwFieldWords *self);

/** hw_field_words_add: FALSE when there is no group of the name @group, no @language or no word in @text. */
gboolean hw_field_words_add (HwFieldWords *self, const char *group, const char *language, const char *text);

/** hw_field_words_find_missing: the name of a group that has no words; NULL when all have some. */
const char *hw_field_words_find_missing (const HwFieldWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFieldWords, hw_field_words_free)

G_END_DECLS
