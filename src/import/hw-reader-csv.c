/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-csv-linkedin.h"
#include "import/hw-csv-record.h"
#include "import/hw-csv-sniff.h"
#include "import/hw-formats.h"
#include "import/hw-read-error.h"

/* Tables, of any length: their rows are handed on one by one. Only what is a part of a resume becomes one text. */

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
  HwDocument *document;
  char delimiter;
  HwSource *source;     /* with a sink */
  HwRecordSink *sink;   /* where the records go, the first ones when the columns have their samples; or NULL */
} Reading;

static void
reading_clear (Reading *self)
{
  hw_csv_table_clear (&self->table);
  g_clear_pointer (&self->builder, hw_text_builder_free);
  g_clear_pointer (&self->bare, hw_bare_postings_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

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

/* The columns are told before the records, with the samples that the first of these give. */
static gboolean
begin_sink (Reading *self, GError **error)
{
  GPtrArray *first = self->document->records;

  hw_set_string (&self->source->delimiter, self->document->delimiter);
  self->source->columns = g_ptr_array_ref (self->document->columns);
  if (!hw_record_sink_begin (self->sink, self->document->kind, self->document->format, error))
    return FALSE;
  while (first->len > 0)
    if (!hw_record_sink_take (self->sink, g_ptr_array_steal_index (first, 0), error))
      return FALSE;
  return TRUE;
}

static gboolean
put_record (Reading *self, HwRecord *record, GError **error)
{
  if (self->sink != NULL && self->sink->begun)
    return hw_record_sink_take (self->sink, record, error);
  hw_document_take_record (self->document, record);
  return self->sink == NULL || self->n_rows < HW_COLUMN_SAMPLES || begin_sink (self, error);
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
  return put_record (self, g_steal_pointer (&record), error);
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
  if (self->linkedin != NULL)
    {
      self->builder = hw_text_builder_new ();
      hw_linkedin_table_write_heading (self->linkedin, self->builder);
    }
  if (!hw_csv_table_init (&self->table, row, self->request, self->linkedin != NULL, error))
    return FALSE;
  self->document->delimiter = g_strndup (&self->delimiter, 1);
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
      if (self->n_preamble < HW_CSV_MAX_PREAMBLE_ROWS && hw_csv_is_preamble (row, self->request))
        self->n_preamble++;
      else
        return take_header (self, row, error);
      return TRUE;
    }
  self->n_rows++;
  if (!check_length (self, row, &problem, error))
    return FALSE;
  if (self->n_rows <= HW_COLUMN_SAMPLES)
    hw_csv_table_add_samples (&self->table, self->document, row);
  if (self->request->columns_only)
    return self->n_rows < HW_COLUMN_SAMPLES;
  if (self->linkedin == NULL)
    return add_record (self, row, g_steal_pointer (&problem), error);
  hw_linkedin_table_write_row (self->linkedin, self->builder, row);
  return TRUE;
}

static gboolean
refuse_empty (const Reading *self, GError **error)
{
  if (self->n_rows > 0 || self->request->columns_only)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, 1,
                     _("the table has a header and no rows; choose the file that was meant"));
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
  if (self->bare != NULL)
    hw_bare_postings_warn (self->bare, self->warnings);
  if (!refuse_empty (self, error))
    return FALSE;
  if (self->sink != NULL)
    return self->sink->begun || begin_sink (self, error);
  return hw_text_builder_finish (self->builder, hw_document_add_record (self->document, 1), error);
}

/* A part of a resume, which is kept with the file that it came in. */
static HwDocument *
read_part (const HwSource *source, GError **error)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_RESUME, "csv");
  g_auto (Reading) reading
      = { .request = source->request, .warnings = source->warnings, .document = document };

  reading.delimiter = hw_csv_get_given_delimiter (source->request);
  if (reading.delimiter == 0)
    reading.delimiter = hw_csv_find_delimiter (source->text, source->length, FALSE);
  if (!hw_csv_scan (source->text, source->length, reading.delimiter, take_row, &reading, error)
      || !finish (&reading, error))
    return NULL;
  return g_steal_pointer (&document);
}

static gssize
read_piece (gpointer data, char *buffer, gsize size, GError **error)
{
  return hw_source_read_chunk (data, buffer, size, error);
}

static gboolean
stream_csv (HwSource *source, HwRecordSink *sink, GError **error)
{
  const HwCsvInput input = { read_piece, source };
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_CANDIDATES, "csv");
  g_auto (Reading) reading = { .request = source->request,
                               .warnings = source->warnings,
                               .document = document,
                               .source = source,
                               .sink = sink };

  reading.delimiter = hw_csv_get_given_delimiter (source->request);
  reading.bare = hw_bare_postings_new ();
  return hw_csv_scan_pieces (&input, &reading.delimiter, take_row, &reading, error) && finish (&reading, error);
}

static guint
sniff_part (const HwSource *source)
{
  gboolean is_part;
  guint score = hw_csv_sniff (source, &is_part);

  return is_part ? score : 0;
}

static guint
sniff_table (const HwSource *source)
{
  gboolean is_part;
  guint score = hw_csv_sniff (source, &is_part);

  return is_part ? 0 : score;
}

const HwReader HW_READER_LINKEDIN_PART = {
  .format = "csv",
  .kinds = 1u << HW_DOCUMENT_CANDIDATES | 1u << HW_DOCUMENT_RESUME,
  .sniff = sniff_part,
  .read = read_part,
};

const HwReader HW_READER_TABLE = {
  .format = "csv",
  .kinds = 1u << HW_DOCUMENT_CANDIDATES | 1u << HW_DOCUMENT_SCORECARDS | 1u << HW_DOCUMENT_POSTING
           | 1u << HW_DOCUMENT_RESUME,
  .sniff = sniff_table,
  .stream = stream_csv,
};
