/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-csv-record.h"

#include "base/hw-csv-cell.h"
#include "import/hw-posting-draft.h"
#include "import/hw-record-check.h"

/* Blanks around a value without quotes are layout, around one in quotes part of it, except where they cannot
 * be. */
static char *
take_value (const HwCsvRow *row, guint index, const char *field)
{
  static const char *const exact[]
      = { "email", "rating", "recommendation", "competency", "candidate", "member", NULL };
  char *value = hw_csv_cell_unguard (hw_csv_row_get (row, index));

  if (!hw_csv_row_is_quoted (row, index) || (field != NULL && g_strv_contains (exact, field)))
    g_strstrip (value);
  if (g_strcmp0 (field, "rating") == 0 || g_strcmp0 (field, "recommendation") == 0)
    for (char *at = value; *at != '\0'; at++) /* "Strong Yes" */
      *at = *at == ' ' || *at == '-' ? '_' : g_ascii_tolower (*at);
  return value;
}

/* A column that is only kept must not pass for the field that its header names. */
static char *
dup_kept_name (const HwCsvTable *table, const char *header)
{
  const char *const *fields = hw_document_kind_list_fields (table->kind);

  return g_strv_contains (fields, header) ? g_strconcat ("column ", header, NULL) : g_strdup (header);
}

static void
fill_plainly (const HwCsvTable *table, const HwCsvRow *row, HwRecord *record)
{
  guint n = MIN (row->n_fields, table->columns->len);

  for (guint i = 0; i < n; i++)
    {
      const HwCsvColumn *column = hw_csv_table_get_column (table, i);
      g_autofree char *value = take_value (row, i, column->field);
      g_autofree char *kept = column->field == NULL ? dup_kept_name (table, column->header) : NULL;

      if (g_strcmp0 (column->field, HW_COLUMN_LEFT_OUT) != 0
          && (*value != '\0' || g_strcmp0 (column->field, "rating") == 0))
        hw_record_add_field (record, column->field != NULL ? column->field : kept, value);
    }
}

static gboolean
fill_posting (const HwCsvTable *table, const HwCsvRow *row, HwRecord *record, HwBarePostings *bare, GPtrArray *warnings,
              GError **error)
{
  g_autoptr (HwPostingDraft) draft = hw_posting_draft_new (record, bare, warnings);
  guint n = MIN (row->n_fields, table->columns->len);

  /* A file holds many: the row is what tells this one from the others, and what is kept of it. */
  record->original = g_bytes_new (row->raw, row->raw_length);
  for (guint i = 0; i < n; i++)
    {
      const HwCsvColumn *column = hw_csv_table_get_column (table, i);
      g_autofree char *value = take_value (row, i, NULL);

      if (g_strcmp0 (column->field, HW_COLUMN_LEFT_OUT) != 0
          && !hw_posting_draft_set (draft, column->field, column->header, value, error))
        return FALSE;
    }
  return hw_posting_draft_finish (draft, error);
}

void
hw_csv_record_fill (const HwCsvTable *table, const HwCsvRow *row, HwRecord *record, HwBarePostings *bare,
                    GPtrArray *warnings)
{
  g_autoptr (GError) cause = NULL;

  if (table->kind == HW_DOCUMENT_POSTING)
    {
      if (!fill_posting (table, row, record, bare, warnings, &cause))
        record->problem = g_strdup (cause->message);
    }
  else
    {
      fill_plainly (table, row, record);
      hw_record_join_name (record);
      record->problem = table->kind == HW_DOCUMENT_CANDIDATES ? hw_record_check_candidate (record)
                                                              : hw_record_check_rating (record);
    }
  record->problem_line = record->problem != NULL ? row->line : 0;
}
