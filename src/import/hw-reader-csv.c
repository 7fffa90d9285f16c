/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-csv-linkedin.h"
#include "import/hw-csv-record.h"
#include "import/hw-field-names.h"
#include "import/hw-formats.h"
#include "import/hw-read-error.h"

#define MAX_PREAMBLE_ROWS 20u

typedef struct
{
  const HwReadRequest *request;
  GPtrArray *warnings;
  HwCsvTable table;
  gboolean has_header;
  gboolean connections;            /* of LinkedIn */
  const HwLinkedinTable *linkedin; /* a part of a resume */
  HwTextBuilder *builder;          /* its text */
  guint n_preamble;
  guint n_rows;
  HwBarePostings *bare; /* NULL as the document is */
  guint n_empty;        /* rows of connections who are gone */
  HwDocument *document; /* NULL while the rows are only checked */
} Reading;

static void
reading_clear (Reading *self)
{
  hw_csv_table_clear (&self->table);
  g_clear_pointer (&self->builder, hw_text_builder_free);
  g_clear_pointer (&self->bare, hw_bare_postings_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* Programs put a title or notes before the header: lines of one cell. */
static gboolean
is_preamble (const HwCsvRow *row, const HwReadRequest *request)
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

typedef struct
{
  const HwSource *source;
  guint score;
  guint n_columns;
  guint n_preamble;
} Sniff;

static gboolean
score_header (gpointer data, const HwCsvRow *row, GError **error)
{
  Sniff *sniff = data;
  int wanted = sniff->source->request->wanted;
  HwDocumentKind kind;

  if (hw_csv_row_is_blank (row)
      || (is_preamble (row, sniff->source->request) && ++sniff->n_preamble <= MAX_PREAMBLE_ROWS))
    return TRUE;
  sniff->n_columns = row->n_fields;
  sniff->score = hw_csv_table_score (row, &kind);
  if ((wanted < 0 || wanted == HW_DOCUMENT_RESUME || wanted == HW_DOCUMENT_CANDIDATES)
      && hw_linkedin_table_find (row, sniff->source->request->file_name) != NULL)
    sniff->score = 96;
  return FALSE;
}

static char
get_delimiter (const HwSource *source)
{
  const char *given = source->request->delimiter;

  if (given != NULL && *given != '\0')
    return g_str_equal (given, "\\t") || g_str_equal (given, "tab") ? '\t' : *given;
  return hw_csv_find_delimiter (source->text, source->length);
}

static guint
sniff_csv (const HwSource *source)
{
  const HwReadRequest *request = source->request;
  Sniff sniff = { .source = source };

  hw_csv_scan (source->text, source->length, get_delimiter (source), score_header, &sniff, NULL);
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

/* FALSE with @error when the row is bad and the whole file goes with it; a kept bad row gets its @problem. */
static gboolean
check_length (Reading *self, const HwCsvRow *row, char **problem, GError **error)
{
  guint n = self->table.columns->len;

  if (row->n_fields == n)
    return TRUE;
  *problem
      = g_strdup_printf (_("the row has %u fields and the header %u; is a separator or a quote missing?"),
                         row->n_fields, n);
  if (self->request->keep_going)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, row->line, "%s", *problem);
  return FALSE;
}

static gboolean
add_record (Reading *self, const HwCsvRow *row, char *problem, GError **error)
{
  g_autoptr (HwRecord) record = hw_record_new (row->line);

  hw_csv_record_fill (&self->table, row, record, self->bare, self->warnings);
  if (self->connections && hw_text_is_blank (hw_record_get_field (record, "name")))
    {
      self->n_empty++;
      g_free (problem);
      return TRUE;
    }
  if (problem != NULL)
    {
      g_free (record->problem);
      record->problem = problem;
      record->problem_line = row->line;
    }
  if (record->problem != NULL && !self->request->keep_going)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, record->problem_line, "%s", record->problem);
      return FALSE;
    }
  hw_document_take_record (self->document, g_steal_pointer (&record));
  return TRUE;
}

static gboolean
take_header (Reading *self, const HwCsvRow *row, GError **error)
{
  int wanted = self->request->wanted;

  self->has_header = TRUE;
  self->connections = hw_linkedin_is_connections (row);
  if (wanted < 0 || wanted == HW_DOCUMENT_RESUME || wanted == HW_DOCUMENT_CANDIDATES)
    self->linkedin = hw_linkedin_table_find (row, self->request->file_name);
  if (wanted == HW_DOCUMENT_RESUME && self->linkedin == NULL)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, row->line,
                         _("the table is no part of a resume; import it as candidates"));
      return FALSE;
    }
  if (self->linkedin != NULL && self->document != NULL)
    {
      self->builder = hw_text_builder_new ();
      hw_linkedin_table_write_heading (self->linkedin, self->builder);
    }
  if (!hw_csv_table_init (&self->table, row, self->request, self->linkedin != NULL, error))
    return FALSE;
  if (self->document == NULL)
    return TRUE;
  self->document->kind = self->linkedin != NULL ? HW_DOCUMENT_RESUME : self->table.kind;
  if (self->linkedin == NULL)
    hw_csv_table_add_columns (&self->table, self->document);
  if (self->n_preamble > 0)
    hw_read_warning_add (self->warnings, row->line,
                         g_dngettext (GETTEXT_PACKAGE, "%u line before the header was left out",
                                      "%u lines before the header were left out", self->n_preamble),
                         self->n_preamble);
  return TRUE;
}

static gboolean
take_row (gpointer data, const HwCsvRow *row, GError **error)
{
  Reading *self = data;
  g_autofree char *problem = NULL;

  if (hw_csv_row_is_blank (row))
    return TRUE;
  if (!self->has_header)
    {
      if (self->n_preamble < MAX_PREAMBLE_ROWS && is_preamble (row, self->request))
        self->n_preamble++;
      else
        return take_header (self, row, error);
      return TRUE;
    }
  self->n_rows++;
  if (!check_length (self, row, &problem, error))
    return FALSE;
  if (self->document == NULL)
    return TRUE;
  if (self->n_rows <= HW_COLUMN_SAMPLES)
    hw_csv_table_add_samples (&self->table, self->document, row);
  if (self->request->columns_only)
    return self->n_rows < HW_COLUMN_SAMPLES;
  if (self->linkedin == NULL)
    return add_record (self, row, g_steal_pointer (&problem), error);
  hw_linkedin_table_write_row (self->linkedin, self->builder, row);
  return TRUE;
}

/* Two passes: what is wrong with the table's shape is said before its size is, and before memory is taken. */
static gboolean
check_shape (const HwSource *source, char delimiter, GError **error)
{
  g_auto (Reading) reading = { .request = source->request };
  gboolean ok = hw_csv_scan (source->text, source->length, delimiter, take_row, &reading, error);

  if (ok && reading.n_rows > HW_LIMIT_RECORDS)
    hw_read_error_set (error, HW_ERROR_LIMIT, 0,
                       _("the table has %u rows and the limit is %u; split the file"), reading.n_rows,
                       HW_LIMIT_RECORDS);
  else if (ok && reading.n_rows == 0)
    hw_read_error_set (error, HW_ERROR_INPUT, 1,
                       _("the table has a header and no rows; choose the file that was meant"));
  else
    return ok;
  return FALSE;
}

static gboolean
finish (Reading *self, GError **error)
{
  if (self->n_empty > 0)
    hw_read_warning_add (self->warnings, 0,
                         g_dngettext (GETTEXT_PACKAGE,
                                      "left out: %u row without a name, whose account is closed",
                                      "left out: %u rows without a name, whose accounts are closed",
                                      self->n_empty),
                         self->n_empty);
  hw_bare_postings_warn (self->bare, self->warnings);
  if (self->linkedin == NULL)
    return TRUE;
  return hw_text_builder_finish (self->builder, hw_document_add_record (self->document, 1), error);
}

static HwDocument *
read_csv (const HwSource *source, GError **error)
{
  char delimiter = get_delimiter (source);
  g_autoptr (HwDocument) document = NULL;
  g_auto (Reading) reading = { .request = source->request, .warnings = source->warnings };

  if (!source->request->columns_only && !check_shape (source, delimiter, error))
    return NULL;
  document = hw_document_new (HW_DOCUMENT_CANDIDATES, "csv");
  document->delimiter = g_strndup (&delimiter, 1);
  reading.document = document;
  reading.bare = hw_bare_postings_new ();
  if (!hw_csv_scan (source->text, source->length, delimiter, take_row, &reading, error)
      || !finish (&reading, error))
    return NULL;
  return g_steal_pointer (&document);
}

const HwReader HW_READER_CSV = {
  .format = "csv",
  .kinds = 1u << HW_DOCUMENT_CANDIDATES | 1u << HW_DOCUMENT_SCORECARDS | 1u << HW_DOCUMENT_POSTING
           | 1u << HW_DOCUMENT_RESUME,
  .sniff = sniff_csv,
  .read = read_csv,
};
