/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HW_KIND_RESPONSIBILITY,
  HW_KIND_QUALIFICATION,
  HW_KIND_OFFER,
  HW_KIND_LOGISTICS,
  HW_KIND_COMPANY,
  HW_KIND_LEGAL,
  HW_KIND_OTHER,
  HW_N_KINDS,
} HwStatementKind;

typedef enum
{
  HW_LEVEL_NONE,
  HW_LEVEL_REQUIRED,
  HW_LEVEL_PREFERRED,
} HwLevel;

/** HwSpan: a stretch of the posting's text in code points; @end is exclusive. */
typedef struct
{
  guint start;
  guint end;
} HwSpan;

/** HwMatch: a competency that a statement asks for; @confidence in thousandths; the evidence are words of the text. */
typedef struct
{
  const char *competency; /* key */
  guint confidence;
  guint n_evidence;
  HwSpan *evidence;
} HwMatch;

/** HwStatement: a sentence or bullet of a posting. */
typedef struct
{
  guint start;
  guint end;
  HwStatementKind kind;
  HwLevel level;       /* of qualifications only */
  GPtrArray *matches;  /* HwMatch, highest confidence first */
  gboolean corrected;  /* a person's word; wins over a later reading */
} HwStatement;

/** HwPay: a further amount that a posting pays: in another currency, for another place, or with all bonuses. */
typedef struct
{
  gint64 min; /* minor units, HW_UNSET where open */
  gint64 max;
  char *currency; /* as those of HwReading */
  char *period;
  char *part; /* "base", "ote"; NULL: not said */
} HwPay;

/** HwDifference: a field of which the file and its text say different things; the reading has the file's. */
typedef struct
{
  char *field; /* "title", "organisation", "locations", "work_mode", "employment_type", "pay", "valid_through" */
  char *from_file;
  char *from_text;
} HwDifference;

/** HwReading: what a posting says; NULL, HW_UNSET and empty where it does not say. */
typedef struct
{
  gatomicrefcount ref_count;
  char *language; /* "en" */
  char *title;
  char *organisation;
  char **locations;
  char *work_mode;       /* "remote", "hybrid", "onsite" */
  gint64 days_on_site;
  char *employment_type; /* "full_time", "part_time", "contract", "temporary", "internship" */
  gint64 pay_min;        /* minor units */
  gint64 pay_max;
  char *currency;        /* ISO 4217 */
  char *pay_period;      /* "year", "month", "week", "day", "hour" */
  GPtrArray *other_pay;  /* HwPay, in the order of the text */
  gint64 years_min;
  char *degree;          /* "bachelor", "master", "doctorate", "associate", "high_school" */
  gboolean degree_required;
  char *degree_preferred; /* a further degree that is only preferred, e.g. "master" */
  gint64 team_size;
  char *travel;
  char **tools;
  char **team;    /* team roles named */
  char *date_posted;   /* "2026-09-14" */
  char *valid_through; /* the last day to apply */
  char *start_date;    /* of the work: a day, a month ("2026-09") or "asap" */
  char *profile;  /* "senior-director", "other", ...; NULL when the title is missing */
  GPtrArray *differences; /* HwDifference */
  GPtrArray *statements; /* HwStatement, in order of the text */
} HwReading;

HwReading *hw_reading_new (void);
HwReading *hw_reading_ref (HwReading *self);
void hw_reading_unref (HwReading *self);
HwStatement *hw_reading_add_statement (HwReading *self, guint start, guint end, HwStatementKind kind, HwLevel level);
HwMatch *hw_statement_add_match (HwStatement *self, const char *competency, guint confidence);

/** hw_statement_add_told_match: with its evidence, @n stretches that are none of them empty. */
HwMatch *hw_statement_add_told_match (HwStatement *self, const char *competency, guint confidence, const HwSpan *spans,
                                      guint n);
void hw_match_add_evidence (HwMatch *self, guint start, guint end);

HwPay *hw_reading_add_pay (HwReading *self, gint64 min, gint64 max, const char *currency, const char *period,
                           const char *part);
void hw_reading_add_difference (HwReading *self, const char *field, const char *from_file, const char *from_text);

/** hw_reading_is_expired: whether the last day to apply is before @today ("2026-09-14"). */
gboolean hw_reading_is_expired (const HwReading *self, const char *today);

/** hw_pay_describe: "120000 – 140000 USD / year", without the locale; NULL when both ends are open. */
char *hw_pay_describe (gint64 min, gint64 max, const char *currency, const char *period);

/** hw_reading_pack: bytes with a format number; unpack checks every offset against @n_chars. */
GBytes *hw_reading_pack (HwReading *self);
HwReading *hw_reading_unpack (GBytes *bytes, gsize n_chars, GError **error);

/**
 * hw_reading_keep_corrections:
 *
 * Carries the statements of @old that a person corrected over into a later reading of the same text.
 */
void hw_reading_keep_corrections (HwReading *self, HwReading *old);

/** HwDemandShare: how strongly a posting asks for one competency. */
typedef struct
{
  guint n_statements; /* that ask for it */
  guint n_required;   /* of these */
  guint n_preferred;
  gint64 points;      /* thousandths: statements weighted by confidence; preferred ones count half */
} HwDemandShare;

/** hw_reading_count_demand: one for each of @keys (competency keys, NULL-terminated). */
GArray *hw_reading_count_demand (HwReading *self, const char *const *keys);

extern const char *const HW_KIND_NICKS[];
extern const char *const HW_LEVEL_NICKS[]; /* "none", "required", "preferred" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwReading, hw_reading_unref)

G_END_DECLS
