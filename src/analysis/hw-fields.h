/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-field-words.h"
#include "analysis/hw-piece-memo.h"
#include "analysis/hw-sections.h"
#include "core/hw-document.h"
#include "core/hw-reading.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

/*
 * The fields of a posting. Each is read from cues and words of data/lexicons/fields.tsv (field, value,
 * language, phrase) and from the numbers and names around them. Nothing is guessed: where the text
 * does not say, the field stays unset.
 */

typedef enum
{
  HW_CUE_WORK_MODE,
  HW_CUE_EMPLOYMENT,
  HW_CUE_DEGREE,
  HW_CUE_EQUIVALENT,
  HW_CUE_PREFERRED,
  HW_CUE_NUMBER,
  HW_CUE_YEARS,
  HW_CUE_DAYS,
  HW_CUE_PERIOD,
  HW_CUE_PAY,
  HW_CUE_NOT_PAY,
  HW_CUE_TRAVEL,
  HW_CUE_TEAM,
  HW_CUE_LABEL,
  HW_CUE_PROFILE,
  HW_CUE_OFFICE,
  HW_CUE_NEGATION,
  HW_CUE_PLACE,
  HW_CUE_NOT_NAME,
  HW_CUE_AFTER_NAME,
  HW_CUE_BEFORE_NAME,
  HW_CUE_TEAM_CONTEXT,
  HW_CUE_PAY_PART, /* "base", "ote", "bonus" */
  HW_CUE_BOUND,    /* "from", "upto" before a single amount */
  HW_CUE_DATE,     /* "posted", "valid", "start", "asap" */
  HW_CUE_MONTH,
  HW_CUE_COUNT,      /* "hours": what a number counts that is no money */
  HW_CUE_REGION,     /* a country's part or a country: what stands behind a town */
  HW_CUE_PLACE_WORD, /* "area", "metropolitan": beside a town's name */
  HW_CUE_FIRM,       /* "Ltd", "agency": of an employer's name */
  HW_CUE_NOISE, /* buttons and references of a web page; "any": wherever it stands in its part of the line */
  HW_CUE_TITLE_LEAD, /* "is hiring", "we are looking for a": before a title; "first": nothing stands before
                      * it; "text": in sentences; "not": before that of somebody else */
  HW_CUE_EMPLOYMENT_WORD, /* "contract": employment, when it is all that a part of the head says */
  HW_CUE_AFTER_FIRM,      /* "makes", "is": behind an employer's name where it presents itself */
  HW_CUE_WEEKDAY,         /* "1" for Monday and so on */
  HW_CUE_REQUIRED,        /* "required", "experience": ends what a later "preferred" speaks of */
  HW_CUE_SEAT,            /* "based in": "before" a place that is the job's; "office": "behind" it */
  HW_N_CUES,
} HwCueField;

typedef struct _HwCueTable HwCueTable;

/** HwCue: the words from @first to before @last of piece @piece say @value of @field. */
typedef struct
{
  HwCueField field;
  const char *value;
  guint piece;
  guint first;
  guint last;
  guint next; /* the next one of the same field, index + 1; 0: there is none */
} HwCue;

HwCueTable *hw_cue_table_new (const HwLexicon *lexicon, HwRubric *rubric, HwStemmer *stemmers[], HwWordBook *words,
                              GError **error);
void hw_cue_table_free (HwCueTable *self);

/** HwFieldSource: a posting as the fields see it. */
typedef struct
{
  const char *text;
  const GArray *tokens; /* HwToken */
  const GArray *pieces; /* HwPiece */
  const GArray *places; /* HwPlace */
  const GArray *kinds;  /* guint8; NULL while the head is read */
  const GArray *levels; /* guint8; NULL while the head is read */
  HwLanguage language;  /* with which the cues were found */
  GArray *cues;         /* HwCue in order; a longer cue hides the shorter within it */
  GArray *cue_starts;   /* guint by token: the first cue that begins with it or later */
  guint first_cues[HW_N_CUES]; /* by field: index + 1, 0: there is none */
  HwWordList *const *words; /* by HwFieldWord */
  HwPieceMemo *memo;     /* of these pieces; NULL: none */
  const char *filed_pay; /* the file's own words of the pay, which its text repeats; NULL: none */
} HwFieldSource;

/** hw_cue_table_find: fills in the cues of @source, to be cleared with hw_field_clear_cues(). */
void hw_cue_table_find (const HwCueTable *self, HwLanguage language, HwFieldSource *source);
void hw_field_clear_cues (HwFieldSource *source);

/** hw_field_next_cue: index of the next cue of @field from @from on, -1 when there is none. */
int hw_field_next_cue (const HwFieldSource *source, HwCueField field, guint from);

/** hw_field_find_cues: index of the first cue that begins at token @first or later. */
guint hw_field_find_cues (const HwFieldSource *source, guint first);

/** hw_field_find_cue_at: index of a cue of @field that begins with the token @at, -1 when there is none. */
int hw_field_find_cue_at (const HwFieldSource *source, HwCueField field, guint at);

/** hw_field_is_cue: whether a cue of @field begins with token @at. */
gboolean hw_field_is_cue (const HwFieldSource *source, HwCueField field, guint at);

/** hw_field_is_word: whether the token @at is a word of @group. */
gboolean hw_field_is_word (const HwFieldSource *source, HwFieldWord group, guint at);

/** hw_field_has_cue: whether piece @piece holds a cue of @field; @value may be NULL for any. */
gboolean hw_field_has_cue (const HwFieldSource *source, HwCueField field, guint piece, const char *value);

/** hw_field_read_number: the number that token @at is or begins ("5", "5+", "five"), -1 when it is none. */
int hw_field_read_number (const HwFieldSource *source, guint at);

char *hw_field_dup_words (const HwFieldSource *source, guint first, guint last);
char *hw_field_dup_piece (const HwFieldSource *source, guint piece);
const HwPiece *hw_field_get_piece (const HwFieldSource *source, guint piece);
HwStatementKind hw_field_get_kind (const HwFieldSource *source, guint piece);

/** hw_field_read_head: title, organisation and locations of the first lines; before the kinds are known. */
void hw_field_read_head (const HwFieldSource *source, HwReading *reading);

/** hw_field_count_mentions: how often @name stands as a name behind @from, up to three; "the buyer" is none. */
guint hw_field_count_mentions (const HwFieldSource *source, const char *name, guint from);

/** hw_field_is_named_below: whether @name comes again behind @from, for one in capitals only ("TARN HILL")
 * also as "Tarn Hill". */
gboolean hw_field_is_named_below (const HwFieldSource *source, const char *name, guint from);

/** hw_field_is_presented_below: whether a sentence behind @from says what @name is or does. */
gboolean hw_field_is_presented_below (const HwFieldSource *source, const char *name, guint from);

/** hw_field_is_domain: whether the name is the domain of an address: "jobs@acme.example". */
gboolean hw_field_is_domain (const HwFieldSource *source, const char *name);

/** hw_field_find_domain_name: the name in the text whose letters are an address's domain: "Acorn & Rye" of
 * "jobs@acornandrye.example". */
char *hw_field_find_domain_name (const HwFieldSource *source);

/** hw_field_is_writer: whether @name is said to have written the page. */
gboolean hw_field_is_writer (const HwFieldSource *source, const char *name);

/** hw_field_is_introduction: whether the piece stands under "About us" or is of the first running text. */
gboolean hw_field_is_introduction (const HwFieldSource *source, guint piece);

/** hw_field_may_present_employer: names are spoken of where the employer presents itself, not among what is
 * asked and offered. */
gboolean hw_field_may_present_employer (const HwFieldSource *source, guint piece);

/** hw_field_presents: whether the verb behind the name that begins with token @first says what an employer does. */
gboolean hw_field_presents (const HwFieldSource *source, guint piece, guint first, guint verb);

/**
 * hw_field_dup_settled_name:
 *
 * The name without the article that a French poster in capitals puts before it: "LA VILLE DE NANTES".
 */
char *hw_field_dup_settled_name (const HwFieldSource *source, const char *name);

/** hw_field_next_client: the next cue from @from on that speaks of a client for whom the posting is written,
 * -1: none. */
int hw_field_next_client (const HwFieldSource *source, guint from);

/** hw_field_is_agency: whether @name hires for such a client. */
gboolean hw_field_is_agency (const HwFieldSource *source, const char *name);

/**
 * hw_field_find_name_end:
 *
 * The end of the name that begins with token @at, @at itself when none does: words with capitals and the firm's form;
 * with @any also such words as are no name by themselves.
 */
guint hw_field_find_name_end (const HwFieldSource *source, guint at, guint last, gboolean any);

/** hw_field_find_imprint: the employer of a footer, or the one firm that is named with its legal form; or NULL. */
char *hw_field_find_imprint (const HwFieldSource *source);
void hw_field_read_organisation (const HwFieldSource *source, HwReading *reading);
void hw_field_read_places (const HwFieldSource *source, HwReading *reading);

/**
 * hw_field_read_seat:
 *
 * Places of "our Leeds office", "join our team in Lyon" and of addresses, when the reading has none; of work from
 * anywhere they say nothing. After hw_field_read_work().
 */
void hw_field_read_seat (const HwFieldSource *source, HwReading *reading);
void hw_field_read_profile (const HwFieldSource *title, HwReading *reading);

/** hw_field_settle_travel: what is about travel only is logistics in the list of requirements, too. */
void hw_field_settle_travel (const HwFieldSource *source, GArray *kinds);
void hw_field_read_work (const HwFieldSource *source, HwReading *reading);
void hw_field_read_degree (const HwFieldSource *source, HwReading *reading);
void hw_field_read_years (const HwFieldSource *source, HwReading *reading);

/** hw_field_read_pay: of a source without kinds it is known that it speaks of pay. */
void hw_field_read_pay (const HwFieldSource *source, HwReading *reading);

/** hw_field_get_filed_pay: the pay in words of a file that has no figures of it in fields of their own; or NULL. */
const char *hw_field_get_filed_pay (const HwRecord *record);

void hw_field_read_dates (const HwFieldSource *source, HwReading *reading);

/** hw_field_apply_head: title, organisation and locations of the file, which help to understand the text. */
void hw_field_apply_head (const HwRecord *record, HwReading *reading);

/** hw_field_apply_record: the structured fields of the file win over the text. */
void hw_field_apply_record (const HwRecord *record, HwReading *reading);

/** hw_field_apply_pay: what was understood of hw_field_get_filed_pay(). */
void hw_field_apply_pay (const HwRecord *record, const HwReading *filed, HwReading *reading);

/** hw_field_copy_head, hw_field_copy_terms: keep in @said what the text alone says, before the file's fields win. */
void hw_field_copy_head (const HwReading *reading, HwReading *said);
void hw_field_copy_terms (const HwReading *reading, HwReading *said);

/** hw_field_compare_record: notes the differences between what the text said and what @reading has of the file. */
void hw_field_compare_record (const HwReading *said, HwReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCueTable, hw_cue_table_free)

G_END_DECLS
