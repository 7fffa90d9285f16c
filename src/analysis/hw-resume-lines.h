/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-resume-words.h"
#include "core/hw-document.h"

G_BEGIN_DECLS

typedef enum
{
  HW_LINE_PLAIN = 0,
  HW_LINE_ITEM = 1 << 0,        /* of a list: the format or a bullet says so */
  HW_LINE_HEADING = 1 << 1,     /* the format says so */
  HW_LINE_AFTER_BLANK = 1 << 2, /* a blank line before */
  HW_LINE_LONG = 1 << 3,        /* prose: nothing but a statement */
  HW_LINE_SECTION = 1 << 4,     /* the heading of a section */
  HW_LINE_USED = 1 << 5,        /* says where and when: no passage to read */
} HwLineFlags;

/** HwLine: a line of a resume, or what one column of it holds, without its bullet. */
typedef struct
{
  char *text;
  guint start; /* code points of the resume's text */
  guint end;
  guint flags; /* HwLineFlags */
  guint level; /* of headings */
  HwResumeSectionKind section;
} HwLine;

/** hw_lines_cut: a GArray of HwLine in reading order: of two columns set side by side the left one comes first. */
GArray *hw_lines_cut (const HwResumeWords *words, const char *text, GArray *blocks);

/** hw_lines_have_columns: whether any line begins before one that is read earlier. */
gboolean hw_lines_have_columns (const GArray *lines);

/** hw_lines_make_blocks: (element-type HwBlock): each line a block, in the order of the text. */
GArray *hw_lines_make_blocks (const GArray *lines);

/**
 * hw_lines_part_blocks: a copy of @blocks, in which a line that says where and when, or is a heading, is a block of
 * its own. Nothing else is: the lines of a wrapped sentence stay together.
 */
GArray *hw_lines_part_blocks (const GArray *lines, const GArray *blocks);

/** hw_lines_locate: tells each line the section that it stands in, and adds the sections to @resume. */
void hw_lines_locate (const HwResumeWords *words, GArray *lines, HwResume *resume);

HwLine *hw_lines_get (const GArray *lines, guint index);

G_END_DECLS
