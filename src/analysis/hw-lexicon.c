/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-lexicon.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"

/* Ends the text at @at before the next @mark and returns what stands behind it; NULL when there is none. */
static char *
cut (char *at, char mark)
{
  char *end = strchr (at, mark);

  if (end == NULL)
    return NULL;
  *end = '\0';
  return end + 1;
}

static gboolean
add_row (HwLexicon *self, char *line, guint number, guint n_columns, GError **error)
{
  g_autofree char **columns = g_new (char *, n_columns);
  guint n = 0;

  for (char *next; line != NULL; line = next)
    {
      next = cut (line, '\t');
      if (n < n_columns)
        columns[n] = line;
      n++;
    }
  if (n != n_columns)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _("%s:%u: %u columns instead of %u; separate the columns by single tabs"), self->name,
                   number, n, n_columns);
      return FALSE;
    }
  g_ptr_array_add (self->rows, g_steal_pointer (&columns));
  return TRUE;
}

HwLexicon *
hw_lexicon_parse (const char *name, const char *text, guint n_columns, GError **error)
{
  g_autoptr (HwLexicon) self = g_new0 (HwLexicon, 1);
  guint number = 1;

  self->name = g_strdup (name);
  self->text = g_strdup (text);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  for (char *line = self->text, *next; line != NULL; line = next, number++)
    {
      next = cut (line, '\n');
      g_strchomp (line);
      if (*line != '\0' && *line != '#' && !add_row (self, line, number, n_columns, error))
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
  g_free (self->text);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
hw_lexicon_get (const HwLexicon *self, guint row, guint column)
{
  char *const *columns = g_ptr_array_index (self->rows, row);

  return columns[column];
}

/* The models hold a hundred thousand of them, which GLib's reader takes a tenth of the program's start for. */
gboolean
hw_lexicon_read_weight (const char *text, int limit, int *weight)
{
  gboolean negative = *text == '-';
  const char *first = text + negative, *at = first;
  gint64 value = 0;

  for (; g_ascii_isdigit (*at); at++)
    {
      value = 10 * value + *at - '0';
      if (value > limit)
        return FALSE;
    }
  *weight = (int) (negative ? -value : value);
  return at > first && *at == '\0';
}
