/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-lexicon.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"

static gboolean
add_row (HwLexicon *self, char *line, guint number, guint n_columns, GError **error)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);

  if (g_strv_length (columns) != n_columns)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _("%s:%u: %u columns instead of %u; separate the columns by single tabs"), self->name, number,
                   g_strv_length (columns), n_columns);
      return FALSE;
    }
  g_ptr_array_add (self->rows, g_steal_pointer (&columns));
  return TRUE;
}

HwLexicon *
hw_lexicon_parse (const char *name, const char *text, guint n_columns, GError **error)
{
  g_autoptr (HwLexicon) self = g_new0 (HwLexicon, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->name = g_strdup (name);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if (lines[i][0] != '\0' && lines[i][0] != '#' && !add_row (self, lines[i], i + 1, n_columns, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

HwLexicon *
hw_lexicon_find (GHashTable *lexicons, const char *name, guint n_columns, GError **error)
{
  const char *text = g_hash_table_lookup (lexicons, name);

  if (text == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                   _("The word list \"%s\" is missing; install the program again"), name);
      return NULL;
    }
  return hw_lexicon_parse (name, text, n_columns, error);
}

void
hw_lexicon_free (HwLexicon *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
hw_lexicon_get (const HwLexicon *self, guint row, guint column)
{
  char **columns = g_ptr_array_index (self->rows, row);

  return columns[column];
}
