/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-resume-words.h"

G_BEGIN_DECLS

typedef enum
{
  HW_PART_UNKNOWN,
  HW_PART_TITLE,
  HW_PART_ORGANISATION,
  HW_PART_PLACE,
  HW_PART_DEGREE,
  HW_PART_SCHOOL,
} HwPartKind;

/** HwPart: a piece of a line between its commas, bars and gaps, and what it is by its words. */
typedef struct
{
  char *text;
  HwPartKind kind;
  guint line;      /* of the entry: 0, 1, ... */
  gboolean joined; /* to the part before by a comma */
  gboolean dashed; /* by a dash */
} HwPart;

/** hw_parts_new: an empty GArray of HwPart. */
GArray *hw_parts_new (void);

/** hw_parts_add_line: the parts of a line of a work experience, or of an education. */
void hw_parts_add_line (GArray *parts, const HwResumeWords *words, const char *text, guint line, gboolean education);

/** hw_parts_find_label: what the label that leads a line of a work experience says of it; HW_PART_UNKNOWN
 * without one. */
HwPartKind hw_parts_find_label (const HwResumeWords *words, const char *text);

HwPart *hw_parts_get (const GArray *parts, guint index);

/** hw_parts_find: index of the first part of @kind, -1 when there is none. */
int hw_parts_find (const GArray *parts, HwPartKind kind);

G_END_DECLS
