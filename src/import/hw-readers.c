/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-reader.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-formats.h"
#include "import/hw-read-error.h"
#include "import/hw-source.h"

#define MIN_SCORE 1u

const HwReader *
hw_readers (void)
{
  static const HwReader *const formats[] = HW_FORMATS;
  static HwReader readers[G_N_ELEMENTS (formats) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    readers[i] = *formats[i];
  return readers;
}

/* A candidate may come as a table or as a resume, so who asks for one gets either. */
static guint
get_wanted_kinds (int wanted)
{
  if (wanted < 0)
    return G_MAXUINT;
  if (wanted == HW_DOCUMENT_CANDIDATES)
    return 1u << HW_DOCUMENT_CANDIDATES | 1u << HW_DOCUMENT_RESUME;
  return 1u << wanted;
}

static const HwReader *
choose_reader (const HwSource *source, GError **error)
{
  guint kinds = get_wanted_kinds (source->request->wanted);
  const HwReader *best = NULL, *seen = NULL;
  guint best_score = 0, seen_score = 0;

  for (const HwReader *reader = hw_readers (); reader->format != NULL; reader++)
    {
      guint score = reader->container == source->container ? reader->sniff (source) : 0;

      if (score > seen_score)
        {
          seen = reader;
          seen_score = score;
        }
      if (score > best_score && (reader->kinds & kinds) != 0)
        {
          best = reader;
          best_score = score;
        }
    }
  /* Certain of one format: the file is not read as a poorer one, only because that could hold what is
   * wanted. */
  if (best != NULL && (best == seen || seen_score < 80))
    return best;
  if (seen == NULL || seen_score < MIN_SCORE)
    hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0,
                       _("the format is not one that is read; save it as plain text, HTML or CSV"));
  else
    hw_read_error_set (
        error, HW_ERROR_INPUT, 0,
        _("a file of the format %s does not hold what was asked for; leave out the kind or choose "
           "another file"),
        seen->format);
  return NULL;
}

/* A sink that makes a document of what comes. */
typedef struct
{
  HwRecordSink parent;
  HwDocument *document;
} Collector;

static gboolean
collect_begin (HwRecordSink *sink, HwDocumentKind kind, const char *format, GError **error)
{
  ((Collector *) sink)->document = hw_document_new (kind, format);
  return TRUE;
}

static gboolean
collect_take (HwRecordSink *sink, HwRecord *record, GError **error)
{
  hw_document_take_record (((Collector *) sink)->document, record);
  return TRUE;
}

static void
finish_document (HwDocument *document, const HwSource *source)
{
  hw_set_string (&document->encoding, source->encoding);
  if (source->delimiter != NULL)
    hw_set_string (&document->delimiter, source->delimiter);
  if (source->columns != NULL)
    hw_document_set_columns (document, source->columns);
  for (guint i = 0; i < source->warnings->len; i++)
    g_ptr_array_add (document->warnings, g_strdup (g_ptr_array_index (source->warnings, i)));
}

/* Streams cannot have as many: their fields are the columns of a table, or known elements and limited places. */
static void
warn_of_fields_left (const HwDocument *document, HwSource *source)
{
  for (guint i = 0; i < document->records->len; i++)
    {
      const HwRecord *record = g_ptr_array_index (document->records, i);

      if (record->n_left > 0)
        hw_read_warning_add (
            source->warnings, record->line,
            g_dngettext (GETTEXT_PACKAGE,
                         "this record has more than %u values: %u of them was left out and is only in "
                         "the original",
                         "this record has more than %u values: %u of them were left out and are only in "
                         "the original",
                         record->n_left),
            HW_LIMIT_RECORD_FIELDS, record->n_left);
    }
}

gboolean
hw_read_source (HwSource *source, HwRecordSink *sink, HwDocument **document, GError **error)
{
  const HwReader *reader = choose_reader (source, error);
  g_autoptr (HwDocument) whole = NULL;

  *document = NULL;
  if (reader == NULL)
    return FALSE;
  if (reader->stream != NULL)
    {
      hw_source_leave_head (source);
      return reader->stream (source, sink, error) && hw_source_finish (source, error);
    }
  if (!hw_source_take_whole (source, error))
    return FALSE;
  whole = reader->read (source, error);
  if (whole == NULL)
    return FALSE;
  warn_of_fields_left (whole, source);
  finish_document (whole, source);
  *document = g_steal_pointer (&whole);
  return TRUE;
}

gboolean
hw_read_keep_problem (const HwSource *source, HwRecord *record, const GError *cause, GError **error)
{
  const char *message = hw_read_error_skip_line (cause->message);
  guint line = message != cause->message ? (guint) g_ascii_strtoull (cause->message, NULL, 10) : record->line;

  if (!source->request->keep_going)
    {
      hw_read_error_set (error, (HwError) cause->code, line, "%s", message);
      return FALSE;
    }
  g_free (record->problem);
  record->problem = g_strdup (message);
  record->problem_line = line;
  return TRUE;
}

HwDocument *
hw_read_document (const HwReadRequest *request, GError **error)
{
  Collector collector = { .parent = { .begin = collect_begin, .take = collect_take } };
  g_auto (HwSource) source = { 0 };
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (HwDocument) collected = NULL;
  gboolean ok;

  if (!hw_source_init (&source, request, NULL, 0, error))
    return NULL;
  ok = hw_read_source (&source, &collector.parent, &document, error);
  collected = collector.document;
  if (!ok || document != NULL)
    return g_steal_pointer (&document);
  finish_document (collected, &source);
  return g_steal_pointer (&collected);
}
