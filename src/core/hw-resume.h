/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-reading.h"

G_BEGIN_DECLS

typedef enum
{
  HW_SECTION_CONTACT,
  HW_SECTION_SUMMARY,
  HW_SECTION_EXPERIENCE,
  HW_SECTION_EDUCATION,
  HW_SECTION_SKILLS,
  HW_SECTION_LANGUAGES,
  HW_SECTION_CERTIFICATES,
  HW_SECTION_OTHER,
  HW_N_RESUME_SECTIONS,
} HwResumeSectionKind;

/** HwResumeSection: a stretch of a resume's text, in code points, under one heading. */
typedef struct
{
  HwResumeSectionKind kind;
  guint start; /* its heading included */
  guint end;
} HwResumeSection;

/** HwRole: one position or one course of study; NULL and HW_UNSET where the text does not say. */
typedef struct
{
  char *title;        /* of a role; degree and field of a course */
  char *organisation; /* employer, school */
  char *place;
  char *since;        /* "2019" or "2019-04" */
  char *until;        /* the same; NULL with @current */
  gboolean current;
  guint start; /* code points of the text that tells it */
  guint end;
} HwRole;

/** HwResumeFlag: why a resume is to be looked at with care. */
typedef enum
{
  HW_RESUME_HIDDEN_TEXT = 1 << 0, /* the file holds text that a reader does not see */
  HW_RESUME_NO_TEXT = 1 << 1,     /* no reliable text; HwResume.no_text says why */
  HW_RESUME_INSTRUCTIONS = 1 << 2, /* words addressed to a program that rates */
  HW_RESUME_STUFFING = 1 << 3,     /* the same words over and over, for a program that counts them */
} HwResumeFlag;

/** HwNoText: why a paper has no text that can be relied on. */
typedef enum
{
  HW_NO_TEXT_NONE,     /* it has one */
  HW_NO_TEXT_SCAN,     /* its pages are pictures */
  HW_NO_TEXT_LETTERS,  /* its fonts do not say what their signs mean */
  HW_NO_TEXT_HIDDEN,   /* a reader sees none of it */
  HW_NO_TEXT_PASSWORD, /* it is protected by one */
  HW_NO_TEXT_EMPTY,    /* it shows none */
  HW_NO_TEXT_LITTLE,   /* hardly any, or signs that are no letters */
} HwNoText;

/** HwResumeNotice: where the text gives reason for a flag; nothing is made of the words themselves. */
typedef struct
{
  HwResumeFlag flag;
  guint start;
  guint end;
} HwResumeNotice;

/** HwPassage: a statement of the evidence as it is to be shown for one competency. */
typedef struct
{
  const HwStatement *statement; /* of HwResume.evidence */
  const HwMatch *match;         /* of the statement */
  const HwRole *role;           /* that it is told under; or NULL */
  gboolean figures;             /* it gives numbers other than years */
} HwPassage;

/** HwResume: what a resume says, and the passages a panelist should look at; never a rating. */
typedef struct
{
  char *language; /* "en" */
  char *name;
  char *email;
  char *phone;
  char *location;
  char **links;
  GArray *sections;      /* HwResumeSection, in order */
  GPtrArray *roles;      /* HwRole, in order of the text */
  GPtrArray *education;  /* HwRole */
  char **tools;
  char **languages;      /* "German (fluent)" as written */
  gint64 months;         /* of work told by dated roles, overlaps counted once; HW_UNSET without any */
  guint flags;           /* HwResumeFlag */
  HwNoText no_text;
  GArray *notices;       /* HwResumeNotice, in order of the text; flags of the whole file have none */
  char *hidden;          /* the text that a reader does not see, as far as the file's reader kept it; or NULL */
  HwReading *evidence;   /* statements with matches: the passages, each with its competencies */
} HwResume;

HwResume *hw_resume_new (void);
void hw_resume_free (HwResume *self);
HwRole *hw_resume_add_role (GPtrArray *roles, guint start, guint end);
void hw_resume_add_notice (HwResume *self, HwResumeFlag flag, guint start, guint end);

/**
 * hw_resume_list_passages:
 * @text: that was read
 *
 * A GArray of HwPassage for one competency, the surest first; among those equally sure within a tenth the ones with
 * figures, then the ones told under a role, then the order of the text. An order to read in, never a score.
 */
GArray *hw_resume_list_passages (const HwResume *self, const char *text, const char *competency);

/** hw_resume_find_role: the role whose text holds the code point @at, or NULL. */
const HwRole *hw_resume_find_role (const HwResume *self, guint at);

/** hw_resume_find_latest_role: the one held now, else the one that ended last, else the first; or NULL. */
const HwRole *hw_resume_find_latest_role (const HwResume *self);

/**
 * hw_resume_count_months:
 * @roles: HwRole
 * @today: "2026-11", for roles that still go on
 *
 * Months covered by the dated roles, overlaps counted once; HW_UNSET when no role has dates. Months are counted
 * inclusively; of a year alone its middle is taken, so "2019 to 2021" are two years.
 */
gint64 hw_resume_count_months (GPtrArray *roles, const char *today);

/** hw_no_text_parse: what the reader of the file gave as reason; NULL is none, and one that is not known says
 * little. */
HwNoText hw_no_text_parse (const char *nick);

extern const char *const HW_NO_TEXT_NICKS[]; /* NULL, "scan", "letters", "hidden", "password", "empty", "little" */
extern const char *const HW_RESUME_SECTION_NICKS[];
extern const char *const HW_RESUME_FLAG_NICKS[]; /* "hidden_text", "no_text", "instructions", "stuffing" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwResume, hw_resume_free)

G_END_DECLS
