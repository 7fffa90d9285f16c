/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-csv-cell.h"
#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-csv-columns.h"
#include "import/hw-formats.h"
#include "import/hw-read-error.h"

#define MAX_EMAIL_CHARS 254 /* RFC 5321, path without its brackets */

typedef struct
{
  const HwReadRequest *request;
  HwCsvTable table;
  gboolean has_header;
  guint n_rows;
  HwDocument *document; /* NULL while the rows are only checked */
} Reading;

static gboolean
keep_first_row (gpointer data, const HwCsvRow *row, GError **error)
{
  guint *score = data;
  HwDocumentKind kind;

  if (hw_csv_row_is_blank (row))
    return TRUE;
  *score = hw_csv_table_score (row, &kind);
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
  guint score = 0;

  hw_csv_scan (source->text, source->length, get_delimiter (source), keep_first_row, &score, NULL);
  if (score == 0 && (source->request->wanted == HW_DOCUMENT_SCORECARDS || source->request->delimiter != NULL))
    return 20; /* asked for: let the header's message say what is missing */
  if (score == 0 && source->request->file_name != NULL
      && g_str_has_suffix (source->request->file_name, ".csv"))
    return 10;
  return score;
}

/* FALSE with @error when the row is bad and the whole file goes with it; a kept bad row gets its @problem. */
static gboolean
check_length (Reading *self, const HwCsvRow *row, char **problem, GError **error)
{
  if (row->n_fields == self->table.names->len)
    return TRUE;
  *problem
      = g_strdup_printf (_("the row has %u fields and the header %u; is a separator or a quote missing?"),
                         row->n_fields, self->table.names->len);
  if (self->request->keep_going)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, row->line, "%s", *problem);
  return FALSE;
}

static gboolean
has_control (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* What the program needs to be right of itself; what it only shows may be anything. */
static char *
find_problem (const HwCsvTable *table, const HwRecord *record)
{
  static const char *const ratings[] = { "1", "2", "3", "4", "5", "", "not_observed", NULL };
  static const char *const recommendations[] = { "", "strong_no", "no", "yes", "strong_yes", NULL };
  const char *email = hw_record_get_field (record, "email");
  const char *rating = hw_record_get_field (record, "rating");
  const char *recommendation = hw_record_get_field (record, "recommendation");
  g_autofree char *shown = NULL;

  if (table->kind == HW_DOCUMENT_CANDIDATES)
    {
      if (hw_text_is_blank (hw_record_get_field (record, "name")))
        return g_strdup (_("the name is missing; fill it in"));
      if (email == NULL || *email == '\0'
          || (g_utf8_strlen (email, -1) <= MAX_EMAIL_CHARS && !has_control (email)
              && strchr (email, '@') != NULL && strpbrk (email, " ,;?<>\"") == NULL))
        return NULL;
      shown = hw_text_escape_for_message (email, -1);
      return g_strdup_printf (_("“%s” is not an e-mail address; correct it or leave it empty"), shown);
    }
  for (guint i = 0; i < 3; i++)
    {
      const char *name = ((const char *[]){ "candidate", "member", "competency" })[i];

      if (hw_text_is_blank (hw_record_get_field (record, name)))
        return g_strdup_printf (_("“%s” is empty; fill it in"), name);
    }
  if (!g_strv_contains (ratings, rating))
    {
      shown = hw_text_escape_for_message (rating, -1);
      return g_strdup_printf (_("the rating “%s” is none; write 1 to 5, not_observed, or nothing"), shown);
    }
  if (recommendation == NULL || g_strv_contains (recommendations, recommendation))
    return NULL;
  shown = hw_text_escape_for_message (recommendation, -1);
  return g_strdup_printf (_("the recommendation “%s” is none; write strong_no, no, yes or strong_yes"),
                          shown);
}

/* Blanks around a value without quotes are layout, around one in quotes part of it, except where they cannot
 * be. */
static char *
take_value (const HwCsvRow *row, guint index, const char *name)
{
  static const char *const exact[]
      = { "email", "rating", "recommendation", "competency", "candidate", "member", NULL };
  char *value = hw_csv_cell_unguard (hw_csv_row_get (row, index));

  if (!hw_csv_row_is_quoted (row, index) || g_strv_contains (exact, name))
    g_strstrip (value);
  if (g_str_equal (name, "rating") || g_str_equal (name, "recommendation"))
    for (char *at = value; *at != '\0'; at++) /* "Strong Yes" */
      *at = *at == ' ' || *at == '-' ? '_' : g_ascii_tolower (*at);
  return value;
}

static void
add_record (Reading *self, const HwCsvRow *row, char *problem)
{
  HwRecord *record = hw_document_add_record (self->document, row->line);
  guint n = MIN (row->n_fields, self->table.names->len);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *name = g_ptr_array_index (self->table.names, i);
      g_autofree char *value = take_value (row, i, name);

      if (g_str_equal (name, "first_name"))
        first = g_strdup (value);
      else if (g_str_equal (name, "last_name"))
        last = g_strdup (value);
      if (*value != '\0' || g_str_equal (name, "rating"))
        hw_record_add_field (record, name, value);
    }
  if (hw_record_get_field (record, "name") == NULL && (first != NULL || last != NULL))
    {
      g_autofree char *whole = g_strconcat (first != NULL ? first : "", " ", last != NULL ? last : "", NULL);

      hw_record_add_field (record, "name", g_strstrip (whole));
    }
  record->problem = problem != NULL ? problem : find_problem (&self->table, record);
  record->problem_line = record->problem != NULL ? row->line : 0;
}

static gboolean
take_row (gpointer data, const HwCsvRow *row, GError **error)
{
  Reading *self = data;
  g_autofree char *problem = NULL;
  HwRecord *record;

  if (hw_csv_row_is_blank (row))
    return TRUE;
  if (!self->has_header)
    {
      self->has_header = TRUE;
      return hw_csv_table_init (&self->table, row, self->request->wanted, error);
    }
  self->n_rows++;
  if (!check_length (self, row, &problem, error))
    return FALSE;
  if (self->document == NULL)
    return TRUE;
  add_record (self, row, g_steal_pointer (&problem));
  record = g_ptr_array_index (self->document->records, self->document->records->len - 1);
  if (record->problem == NULL || self->request->keep_going)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, record->problem_line, "%s", record->problem);
  return FALSE;
}

/* Two passes: what is wrong with the table's shape is said before its size is, and before memory is taken. */
static gboolean
check_shape (const HwSource *source, char delimiter, GError **error)
{
  Reading reading = { .request = source->request };
  gboolean ok = hw_csv_scan (source->text, source->length, delimiter, take_row, &reading, error);

  hw_csv_table_clear (&reading.table);
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

static HwDocument *
read_csv (const HwSource *source, GError **error)
{
  char delimiter = get_delimiter (source);
  g_autoptr (HwDocument) document = NULL;
  Reading reading = { .request = source->request };
  gboolean ok;

  if (!check_shape (source, delimiter, error))
    return NULL;
  document = hw_document_new (HW_DOCUMENT_CANDIDATES, "csv");
  document->delimiter = g_strndup (&delimiter, 1);
  reading.document = document;
  ok = hw_csv_scan (source->text, source->length, delimiter, take_row, &reading, error);
  document->kind = reading.table.kind;
  hw_csv_table_clear (&reading.table);
  return ok ? g_steal_pointer (&document) : NULL;
}

const HwReader HW_READER_CSV = {
  .format = "csv",
  .kinds = 1u << HW_DOCUMENT_CANDIDATES | 1u << HW_DOCUMENT_SCORECARDS,
  .sniff = sniff_csv,
  .read = read_csv,
};
