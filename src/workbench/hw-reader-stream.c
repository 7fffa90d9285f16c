/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-reader-stream.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "core/hw-read-protocol.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-helper-process.h"
#include "workbench/hw-helper-wrapper.h"
#include "workbench/hw-input-file.h"

struct _HwReaderStream
{
  char *path;
  HwInputFile *file;
  HwHelper *helper;
  HwDocument *document;
  gboolean whole;
  gboolean ended;
  gboolean named;   /* the error that comes has the path in it already */
  GByteArray *kept; /* the file's bytes, until it is known that they come record by record */
  GBytes *original;
  guint64 n_records;
  gint n_steps;     /* of the file's size that were read: for other threads */
  guint64 n_read;
};

#define PROGRESS_STEPS 10000

/* "12: cause" of FILE is "FILE:12: cause"; a message without a line is "FILE: cause". */
static void
prefix_with_path (GError **error, const char *path)
{
  g_autofree char *shown = hw_input_file_show (path);
  const char *message;
  gsize digits = 0;

  if (error == NULL || *error == NULL || (*error)->domain != HW_ERROR)
    return;
  message = (*error)->message;
  while (g_ascii_isdigit (message[digits]))
    digits++;
  if (digits > 0 && message[digits] == ':')
    g_prefix_error (error, "%s:", shown);
  else
    g_prefix_error (error, "%s: ", shown);
}

static gssize
feed_file (gpointer data, guint8 *buffer, gsize size, GError **error)
{
  HwReaderStream *self = data;
  gssize n = hw_input_file_read (self->file, buffer, size, error);

  self->named = n < 0;
  if (n <= 0)
    return n;
  self->n_read += (guint64) n;
  g_atomic_int_set (&self->n_steps,
                    (gint) (self->n_read * PROGRESS_STEPS / MAX (hw_input_file_get_size (self->file), 1)));
  if (self->kept == NULL)
    return n;
  if (self->kept->len + (gsize) n > HW_LIMIT_FILE_BYTES) /* the helper is about to refuse it */
    g_clear_pointer (&self->kept, g_byte_array_unref);
  else
    g_byte_array_append (self->kept, buffer, (guint) n);
  return n;
}

static void
rewind_file (gpointer data)
{
  HwReaderStream *self = data;

  hw_input_file_rewind (self->file);
  self->n_read = 0;
  g_byte_array_set_size (self->kept, 0);
}

static gboolean
read_exactly (HwReaderStream *self, guint8 *buffer, gsize size, GError **error)
{
  while (size > 0)
    {
      gssize n = hw_helper_read (self->helper, buffer, size, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        return hw_read_protocol_refuse (error);
      buffer += n;
      size -= (gsize) n;
    }
  return TRUE;
}

static GBytes *
read_frame (HwReaderStream *self, HwFrameKind *kind, GError **error)
{
  guint8 head[HW_READ_FRAME_HEAD];
  g_autofree guint8 *payload = NULL;
  gsize length = 0;

  if (!read_exactly (self, head, sizeof head, error))
    return NULL;
  if (hw_read_protocol_parse_frame_head (head, kind, &length))
    payload = g_try_malloc (MAX (length, 1));
  if (payload == NULL)
    {
      hw_read_protocol_refuse (error);
      return NULL;
    }
  return read_exactly (self, payload, length, error) ? g_bytes_new_take (g_steal_pointer (&payload), length) : NULL;
}

/* The helper is expected to have nothing more to say, and to die in peace. */
static gboolean
expect_silence (HwReaderStream *self, GError **error)
{
  guint8 byte;
  gssize n = hw_helper_read (self->helper, &byte, 1, error);

  return n == 0 || (n > 0 && hw_read_protocol_refuse (error));
}

/* That the file is now what it was when it was opened, and that all of it was read. */
static gboolean
check_file (HwReaderStream *self, GError **error)
{
  guint8 byte;
  gssize n;

  if (self->n_read != hw_input_file_get_size (self->file))
    return hw_read_protocol_refuse (error);
  n = hw_input_file_read (self->file, &byte, 1, error);
  self->named = n != 0;
  return n == 0;
}

static gboolean
take_end (HwReaderStream *self, GBytes *payload, GError **error)
{
  g_auto (HwReadEnd) end = { 0 };

  if (!hw_read_protocol_unpack_end (payload, &end, error) || !expect_silence (self, error)
      || !check_file (self, error))
    return FALSE;
  if (!self->whole && end.n_records != self->n_records)
    return hw_read_protocol_refuse (error);
  self->ended = TRUE;
  if (self->whole)
    {
      if (self->kept == NULL)
        return hw_read_protocol_refuse (error);
      self->original = g_byte_array_free_to_bytes (g_steal_pointer (&self->kept));
      return TRUE;
    }
  hw_set_string (&self->document->encoding, end.encoding);
  for (guint i = 0; i < end.warnings->len; i++)
    g_ptr_array_add (self->document->warnings, g_strdup (g_ptr_array_index (end.warnings, i)));
  return TRUE;
}

static gboolean
take_records (HwReaderStream *self, GBytes *payload, GPtrArray **records, GError **error)
{
  *records = hw_records_unpack (payload, error);
  if (*records == NULL)
    return FALSE;
  self->n_records += (*records)->len;
  if ((*records)->len > 0 && self->n_records <= HW_LIMIT_STREAMED_RECORDS)
    return TRUE;
  g_clear_pointer (records, g_ptr_array_unref);
  return hw_read_protocol_refuse (error);
}

/* One frame that may follow the first. */
static gboolean
read_next (HwReaderStream *self, GPtrArray **records, GError **error)
{
  HwFrameKind kind;
  g_autoptr (GBytes) payload = read_frame (self, &kind, error);

  if (payload == NULL)
    return FALSE;
  if (kind == HW_FRAME_END)
    return take_end (self, payload, error);
  if (kind == HW_FRAME_RECORDS && !self->whole)
    return take_records (self, payload, records, error);
  if (kind != HW_FRAME_FAILURE)
    return hw_read_protocol_refuse (error);
  hw_read_protocol_unpack_failure (payload, error);
  return FALSE;
}

static gboolean
read_first (HwReaderStream *self, GError **error)
{
  guint8 greeting[HW_READ_ANSWER_HEAD];
  guint protection = 0;
  HwFrameKind kind;
  g_autoptr (GBytes) payload = NULL;

  if (!read_exactly (self, greeting, sizeof greeting, error))
    return FALSE;
  if (!hw_read_protocol_parse_answer_head (greeting, &protection))
    return hw_read_protocol_refuse (error);
  payload = read_frame (self, &kind, error);
  if (payload == NULL)
    return FALSE;
  if (kind == HW_FRAME_FAILURE)
    {
      hw_read_protocol_unpack_failure (payload, error);
      return FALSE;
    }
  if (kind != HW_FRAME_WHOLE && kind != HW_FRAME_HEAD)
    return hw_read_protocol_refuse (error);
  self->whole = kind == HW_FRAME_WHOLE;
  self->document = hw_document_unpack (payload, error);
  if (self->document == NULL)
    return FALSE;
  if (!self->whole)
    g_clear_pointer (&self->kept, g_byte_array_unref);
  if ((protection & (HW_PROTECTION_LANDLOCK | HW_PROTECTION_SECCOMP)) == 0)
    g_ptr_array_add (self->document->warnings,
                     g_strdup (_("read with less protection than usual: this system confines no programs")));
  return !self->whole || read_next (self, NULL, error);
}

static gboolean
start_helper (HwReaderStream *self, const HwReadOptions *options, GCancellable *cancellable, GError **error)
{
  g_autofree char *program = hw_libexec_find ("hwb-reader", error);
  g_autofree char *name = g_filename_display_basename (self->path);
  guint64 size = hw_input_file_get_size (self->file);
  guint more = size > HW_LIMIT_FILE_BYTES
                   ? (guint) ((size - HW_LIMIT_FILE_BYTES) >> 20) / HW_LIMIT_READER_MIB_PER_SECOND
                   : 0;
  HwReadRequest request = { .file_name = name, .wanted = -1 };
  g_autoptr (GBytes) head = NULL;
  HwHelperJob job;

  if (program == NULL)
    return FALSE;
  if (options != NULL)
    {
      request.wanted = options->wanted - 1;
      request.encoding = options->encoding;
      request.delimiter = options->delimiter;
      request.keep_going = options->keep_going;
      request.mapping = options->mapping;
      request.columns_only = options->columns_only;
    }
  head = hw_read_protocol_pack_request (&request, size);
  job = (HwHelperJob){ .program = program,
                       .wrapper = hw_helper_wrapper_find (),
                       .head = head,
                       .feed = feed_file,
                       .rewind = rewind_file,
                       .feed_data = self,
                       .wall_seconds = HW_LIMIT_READER_WALL_SECONDS + more,
                       .cpu_seconds = HW_LIMIT_READER_CPU_SECONDS + more };
  self->helper = hw_helper_start (&job, cancellable, error);
  return self->helper != NULL;
}

HwReaderStream *
hw_reader_stream_open (const char *path, const HwReadOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwReaderStream) self = g_new0 (HwReaderStream, 1);
  g_autoptr (GError) failure = NULL;

  self->path = g_strdup (path);
  self->kept = g_byte_array_new ();
  self->file = hw_input_file_open (path, error);
  if (self->file == NULL)
    return NULL;
  if (start_helper (self, options, cancellable, &failure) && read_first (self, &failure))
    return g_steal_pointer (&self);
  if (!self->named)
    prefix_with_path (&failure, path);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
hw_reader_stream_next (HwReaderStream *self, GPtrArray **records, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *records = NULL;
  if (self->ended || read_next (self, records, &failure))
    return TRUE;
  if (!self->named)
    prefix_with_path (&failure, self->path);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

HwDocument *
hw_reader_stream_get_document (HwReaderStream *self)
{
  return self->document;
}

gboolean
hw_reader_stream_is_whole (HwReaderStream *self)
{
  return self->whole;
}

gboolean
hw_reader_stream_hold (HwReaderStream *self, guint limit, gboolean *all, GError **error)
{
  while (self->document->records->len <= limit)
    {
      g_autoptr (GPtrArray) records = NULL;

      if (!hw_reader_stream_next (self, &records, error))
        return FALSE;
      *all = records == NULL;
      if (*all)
        return TRUE;
      g_ptr_array_set_free_func (records, NULL);
      for (guint i = 0; i < records->len; i++)
        hw_document_take_record (self->document, g_ptr_array_index (records, i));
    }
  *all = FALSE;
  return TRUE;
}

HwDocument *
hw_reader_stream_collect (HwReaderStream *self, GError **error)
{
  g_autofree char *shown = NULL;
  gboolean all = self->whole;

  if (!self->whole && !hw_reader_stream_hold (self, HW_LIMIT_RECORDS, &all, error))
    return NULL;
  if (all)
    return hw_document_ref (self->document);
  shown = hw_input_file_show (self->path);
  g_set_error (error, HW_ERROR, HW_ERROR_LIMIT, _("%s: the file has more than %u records; split it"), shown,
               HW_LIMIT_RECORDS);
  return NULL;
}

GBytes *
hw_reader_stream_get_original (HwReaderStream *self)
{
  return self->original;
}

const char *
hw_reader_stream_get_sha256 (HwReaderStream *self)
{
  return self->ended ? hw_input_file_get_sha256 (self->file) : NULL;
}

double
hw_reader_stream_get_progress (HwReaderStream *self)
{
  return (double) g_atomic_int_get (&self->n_steps) / PROGRESS_STEPS;
}

void
hw_reader_stream_free (HwReaderStream *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->helper, hw_helper_free);
  g_clear_pointer (&self->file, hw_input_file_free);
  g_clear_pointer (&self->document, hw_document_unref);
  g_clear_pointer (&self->kept, g_byte_array_unref);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}
