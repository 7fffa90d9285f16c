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
  HW_RESUME_NO_TEXT = 1 << 1,     /* a scan: no reliable text */
  HW_RESUME_INSTRUCTIONS = 1 << 2, /* words addressed to a program that rates */
} HwResumeFlag;

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
  HwReading *evidence;   /* statements with matches: the passages, each with its competencies */
} HwResume;

HwResume *hw_resume_new (void);
void hw_resume_free (HwResume *self);
HwRole *hw_resume_add_role (GPtrArray *roles, guint start, guint end);

extern const char *const HW_RESUME_SECTION_NICKS[];

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwResume, hw_resume_free)

G_END_DECLS
