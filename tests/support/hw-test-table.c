/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-test-table.h"

static const char *
read_field (const char *at, GString *field)
{
  gboolean quoted = *at == '"';

  if (quoted)
    at++;
  while (*at != '\0')
    {
      if (quoted && at[0] == '"' && at[1] == '"')
        at++;
      else if (quoted && *at == '"')
        return at + 1;
      else if (!quoted && (*at == ',' || *at == '\n' || *at == '\r'))
        return at;
      g_string_append_c (field, *at++);
    }
  return at;
}

static const char *
read_row (const char *at, GStrv *row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (;;)
    {
      g_autoptr (GString) field = g_string_new (NULL);

      at = read_field (at, field);
      g_strv_builder_add (builder, field->str);
      if (*at != ',')
        break;
      at++;
    }
  while (*at == '\r' || *at == '\n')
    at++;
  *row = g_strv_builder_end (builder);
  return at;
}

HwTestTable *
hw_test_table_load (const char *relative)
{
  HwTestTable *self = g_new0 (HwTestTable, 1);
  g_autofree char *path = g_build_filename (g_getenv ("HW_DATA_DIR"), relative, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *at;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (at = read_row (text, &self->header); *at != '\0';)
    {
      GStrv row;

      at = read_row (at, &row);
      g_assert_cmpuint (g_strv_length (row), ==, g_strv_length (self->header));
      g_ptr_array_add (self->rows, row);
    }
  return self;
}

void
hw_test_table_free (HwTestTable *self)
{
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
hw_test_table_get (HwTestTable *self, guint row, const char *column)
{
  for (guint i = 0; self->header[i] != NULL; i++)
    if (g_str_equal (self->header[i], column))
      return ((GStrv) g_ptr_array_index (self->rows, row))[i];
  g_error ("no column %s", column);
}
