/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-csv-mapping.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-read-error.h"

void
hw_csv_mapping_free (HwCsvMapping *self)
{
  g_array_unref (self->named);
  g_free (self);
}

gboolean
hw_csv_mapping_has (const HwCsvMapping *self, guint column)
{
  return g_array_index (self->named, gboolean, column);
}

static gboolean
refuse (GError **error, const char *shown, const char *format)
{
  g_autofree char *escaped = hw_text_escape_for_message (shown, -1);

  hw_read_error_set (error, HW_ERROR_INPUT, 0, format, escaped);
  return FALSE;
}

static int
find_column (const HwCsvTable *table, const char *header)
{
  g_autofree char *sought = hw_text_match_key (header);

  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *key = hw_text_match_key (hw_csv_table_get_column (table, i)->header);

      if (g_strcmp0 (key, sought) == 0)
        return (int) i;
    }
  return -1;
}

/* The name as the list of the kind has it; NULL when it has none. */
static const char *
find_field (HwDocumentKind kind, const char *name)
{
  const char *const *fields = hw_document_kind_list_fields (kind);

  for (guint i = 0; fields[i] != NULL; i++)
    if (g_str_equal (fields[i], name))
      return fields[i];
  return g_str_equal (name, HW_COLUMN_LEFT_OUT) ? HW_COLUMN_LEFT_OUT : NULL;
}

static gboolean
check_free (const HwCsvTable *table, const char *field, GError **error)
{
  if (g_str_equal (field, HW_COLUMN_LEFT_OUT) || g_str_equal (field, "location"))
    return TRUE;
  for (guint i = 0; i < table->columns->len; i++)
    if (g_strcmp0 (hw_csv_table_get_column (table, i)->field, field) == 0)
      return refuse (error, field, _("two columns are mapped to “%s”; choose one"));
  return TRUE;
}

/* "HEADER=FIELD"; the last sign counts, since headers may have one. */
static gboolean
apply_line (HwCsvMapping *self, const char *line, HwCsvTable *table, GError **error)
{
  const char *sign = strrchr (line, '=');
  g_autofree char *header = sign != NULL ? g_strndup (line, (gsize) (sign - line)) : NULL;
  g_autofree char *field = sign != NULL ? g_strstrip (g_strdup (sign + 1)) : NULL;
  const char *known;
  int column;

  if (sign == NULL)
    return refuse (error, line, _("the mapping “%s” is none; write HEADER=FIELD"));
  column = find_column (table, header);
  if (column < 0)
    return refuse (error, header, _("the table has no column “%s” to be mapped; write the header as it stands there"));
  g_array_index (self->named, gboolean, (guint) column) = TRUE;
  if (*field == '\0')
    return TRUE;
  known = find_field (table->kind, field);
  if (known == NULL)
    {
      g_autofree char *fields = g_strjoinv (", ", (char **) hw_document_kind_list_fields (table->kind));
      g_autofree char *shown = hw_text_escape_for_message (field, -1);

      hw_read_error_set (error, HW_ERROR_INPUT, 0, _("there is no field “%s”; use one of %s"), shown, fields);
      return FALSE;
    }
  if (!check_free (table, known, error))
    return FALSE;
  ((HwCsvColumn *) g_ptr_array_index (table->columns, (guint) column))->field = known;
  return TRUE;
}

HwCsvMapping *
hw_csv_mapping_apply (const char *lines, HwCsvTable *table, GError **error)
{
  g_autoptr (HwCsvMapping) self = g_new0 (HwCsvMapping, 1);
  g_auto (GStrv) parts = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  self->named = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (self->named, table->columns->len);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!hw_text_is_blank (parts[i]) && !apply_line (self, parts[i], table, error))
      return NULL;
  return g_steal_pointer (&self);
}

HwDocumentKind
hw_csv_mapping_guess_kind (const char *lines)
{
  static const HwDocumentKind kinds[]
      = { HW_DOCUMENT_CANDIDATES, HW_DOCUMENT_POSTING, HW_DOCUMENT_SCORECARDS };
  g_auto (GStrv) parts = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      guint n_other = 0;

      for (guint i = 0; parts[i] != NULL; i++)
        {
          const char *sign = strrchr (parts[i], '=');
          g_autofree char *field = sign != NULL ? g_strstrip (g_strdup (sign + 1)) : NULL;

          n_other += field != NULL && *field != '\0' && find_field (kinds[k], field) == NULL;
        }
      if (n_other == 0)
        return kinds[k];
    }
  return HW_DOCUMENT_CANDIDATES;
}
