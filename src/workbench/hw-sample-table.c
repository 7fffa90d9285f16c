/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-sample-table.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"

void
hw_sample_table_free (HwSampleTable *self)
{
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* Reads one cell and leaves @at behind it; TRUE when another cell of the row follows. */
static gboolean
read_cell (const char **at, GString *cell)
{
  gboolean quoted = **at == '"';

  if (quoted)
    (*at)++;
  for (; **at != '\0'; (*at)++)
    {
      if (quoted && **at == '"' && (*at)[1] == '"')
        (*at)++;
      else if (quoted && **at == '"')
        {
          quoted = FALSE;
          continue;
        }
      else if (!quoted && (**at == ',' || **at == '\n'))
        break;
      g_string_append_c (cell, **at);
    }
  if (**at == '\0')
    return FALSE;
  return *(*at)++ == ',';
}

static GStrv
read_row (const char **at)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  gboolean more = TRUE;

  while (more)
    {
      g_autoptr (GString) cell = g_string_new (NULL);

      more = read_cell (at, cell);
      g_strv_builder_add (cells, cell->str);
    }
  return g_strv_builder_end (cells);
}

HwSampleTable *
hw_sample_table_parse (const char *text, GError **error)
{
  g_autoptr (HwSampleTable) self = g_new0 (HwSampleTable, 1);
  const char *at = text;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->header = read_row (&at);
  while (*at != '\0')
    {
      g_auto (GStrv) row = read_row (&at);

      if (g_strv_length (row) != g_strv_length (self->header))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                       _ ("Row %u of the sample has %u cells instead of %u; install the program again"),
                       self->rows->len + 1, g_strv_length (row), g_strv_length (self->header));
          return NULL;
        }
      g_ptr_array_add (self->rows, g_steal_pointer (&row));
    }
  return g_steal_pointer (&self);
}

const char *
hw_sample_table_get (HwSampleTable *self, guint row, const char *column)
{
  const char *const *cells = g_ptr_array_index (self->rows, row);

  for (guint i = 0; self->header[i] != NULL; i++)
    if (g_str_equal (self->header[i], column))
      return cells[i];
  return "";
}
