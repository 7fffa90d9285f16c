/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwLexicon:
 *
 * One table of data/lexicons: lines of columns separated by tabs, "#" begins a comment line.
 */
typedef struct
{
  char *name;
  char *text;      /* cut into columns */
  GPtrArray *rows; /* char **, as many columns as were asked for */
} HwLexicon;

/** hw_lexicon_parse: an error names the file and the line where a row has not @n_columns columns. */
HwLexicon *hw_lexicon_parse (const char *name, const char *text, guint n_columns, GError **error);

/** hw_lexicon_find: parses the table @name of @lexicons; an error when it is missing. */
HwLexicon *hw_lexicon_find (GHashTable *lexicons, const char *name, guint n_columns, GError **error);
void hw_lexicon_free (HwLexicon *self);

/** hw_lexicon_get: column @column of row @row. */
const char *hw_lexicon_get (const HwLexicon *self, guint row, guint column);

/** hw_lexicon_read_weight: a whole number from -@limit to @limit in decimal digits; FALSE for anything else. */
gboolean hw_lexicon_read_weight (const char *text, int limit, int *weight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwLexicon, hw_lexicon_free)

G_END_DECLS
