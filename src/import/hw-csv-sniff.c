/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-csv-sniff.h"

#include "base/hw-text.h"
#include "import/hw-csv-columns.h"
#include "import/hw-csv-linkedin.h"
#include "import/hw-field-names.h"

/* What can be told of a table from its beginning: which separator it has, what it holds, how it is to be read. */

gboolean
hw_csv_is_preamble (const HwCsvRow *row, const HwReadRequest *request)
{
  const char *only = NULL;

  for (guint i = 0; i < row->n_fields; i++)
    {
      if (hw_text_is_blank (hw_csv_row_get (row, i)))
        continue;
      if (only != NULL)
        return FALSE;
      only = hw_csv_row_get (row, i);
    }
  return only != NULL && hw_linkedin_table_find (row, request->file_name) == NULL
         && g_strcmp0 (hw_field_find (HW_DOCUMENT_CANDIDATES, only), "name") != 0;
}

char
hw_csv_get_given_delimiter (const HwReadRequest *request)
{
  const char *given = request->delimiter;

  if (given == NULL || *given == '\0')
    return 0;
  return g_str_equal (given, "\\t") || g_str_equal (given, "tab") ? '\t' : *given;
}

typedef struct
{
  const HwReadRequest *request;
  guint score;
  guint n_columns;
  guint n_preamble;
  gboolean is_part;
} Sniff;

static gboolean
score_header (gpointer data, const HwCsvRow *row, GError **error)
{
  Sniff *self = data;
  int wanted = self->request->wanted;
  HwDocumentKind kind;

  if (hw_csv_row_is_blank (row)
      || (hw_csv_is_preamble (row, self->request) && ++self->n_preamble <= HW_CSV_MAX_PREAMBLE_ROWS))
    return TRUE;
  self->n_columns = row->n_fields;
  self->score = hw_csv_table_score (row, &kind);
  if ((wanted < 0 || wanted == HW_DOCUMENT_RESUME || wanted == HW_DOCUMENT_CANDIDATES)
      && hw_linkedin_table_find (row, self->request->file_name) != NULL)
    {
      self->score = 96;
      self->is_part = TRUE;
    }
  return FALSE;
}

guint
hw_csv_sniff (const HwSource *source, gboolean *is_part)
{
  const HwReadRequest *request = source->request;
  Sniff sniff = { .request = request };
  char delimiter = hw_csv_get_given_delimiter (request);

  if (delimiter == 0)
    delimiter = hw_csv_find_delimiter (source->text, source->length, source->goes_on);
  hw_csv_scan (source->text, source->length, delimiter, score_header, &sniff, NULL);
  *is_part = sniff.is_part;
  /* Asked for: let the header's message say what is missing. */
  if (sniff.score == 0 && (request->delimiter != NULL || request->mapping != NULL))
    return 90;
  if (sniff.score == 0
      && (request->wanted == HW_DOCUMENT_SCORECARDS || (request->columns_only && sniff.n_columns > 1)))
    return 20;
  if (sniff.score == 0 && request->file_name != NULL && g_str_has_suffix (request->file_name, ".csv"))
    return 10;
  return sniff.score;
}
