/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwVcardLine: one property of a card, its folded lines put together. */
typedef struct
{
  guint line;    /* where it begins in the file, from 1 */
  char *name;    /* in capitals, without the group in front: "EMAIL" */
  char *options; /* in capitals, between semicolons: ";TYPE=WORK;PREF;" */
  char *value;   /* decoded, with its backslashes; NULL for pictures, sounds and keys */
} HwVcardLine;

/** HwVcardScan: goes through a file line by line. Begin with @at at its text and @line 1. */
typedef struct
{
  const char *at;
  guint line;
} HwVcardScan;

/**
 * hw_vcard_scan_next: the next property, or FALSE at the end. A line that is none has a NULL @name, and what it
 * says as @value. Knows the folding of versions 2.1, 3.0 and 4.0 and soft line breaks.
 */
gboolean hw_vcard_scan_next (HwVcardScan *self, HwVcardLine *line);
void hw_vcard_line_clear (HwVcardLine *line);

/** hw_vcard_line_has: whether one of its options is, or has among its values, @word (in capitals). */
gboolean hw_vcard_line_has (const HwVcardLine *line, const char *word);

/** hw_vcard_split: the parts of a value between semicolons, without backslashes. */
GPtrArray *hw_vcard_split (const char *value);

/** hw_vcard_unescape: the whole value without backslashes; @value as in HwVcardLine. */
char *hw_vcard_unescape (const char *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwVcardLine, hw_vcard_line_clear)

G_END_DECLS
