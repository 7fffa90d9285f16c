/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-reader-server.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-read-error.h"
#include "import/hw-source.h"

static gboolean
read_all (int fd, guint8 *data, gsize length)
{
  while (length > 0)
    {
      gssize n = read (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static gboolean
write_all (int fd, const guint8 *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static GBytes *
read_bytes (int fd, gsize length)
{
  g_autofree guint8 *data = g_try_malloc (length + 1);

  if (data == NULL || !read_all (fd, data, length))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static gssize
read_input (gpointer data, guint8 *buffer, gsize size)
{
  const int *fd = data;
  gssize n;

  do
    n = read (*fd, buffer, size);
  while (n < 0 && errno == EINTR);
  return n;
}

static gboolean
write_frame (int output, HwFrameKind kind, GBytes *payload)
{
  guint8 head[HW_READ_FRAME_HEAD];
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (payload, &length);

  hw_read_protocol_write_frame_head (head, kind, length);
  return write_all (output, head, sizeof head) && write_all (output, data, length);
}

/* A sink that sends what comes in batches. */
typedef struct
{
  HwRecordSink parent;
  HwSource *source;
  int output;
  GPtrArray *batch;
  gsize n_bytes; /* about */
} Sender;

static void
sender_clear (Sender *self)
{
  g_clear_pointer (&self->batch, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sender, sender_clear)

static gboolean
fail_unwanted (GError **error)
{
  hw_read_error_set (error, HW_ERROR_INPUT, 0, _("nobody takes the records any more"));
  return FALSE;
}

static gboolean
send_batch (Sender *self, GError **error)
{
  g_autoptr (GBytes) packed = hw_records_pack (self->batch);

  if (g_bytes_get_size (packed) > HW_LIMIT_READER_OUTPUT_BYTES)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the text of a record takes more than %u MiB; split it"),
                         HW_LIMIT_READER_OUTPUT_BYTES >> 20);
      return FALSE;
    }
  g_ptr_array_set_size (self->batch, 0);
  self->n_bytes = 0;
  return write_frame (self->output, HW_FRAME_RECORDS, packed) || fail_unwanted (error);
}

static gboolean
send_begin (HwRecordSink *sink, HwDocumentKind kind, const char *format, GError **error)
{
  Sender *self = (Sender *) sink;
  g_autoptr (HwDocument) head = hw_document_new (kind, format);
  g_autoptr (GBytes) packed = NULL;

  hw_set_string (&head->encoding, self->source->encoding);
  hw_set_string (&head->delimiter, self->source->delimiter);
  if (self->source->columns != NULL)
    hw_document_set_columns (head, self->source->columns);
  packed = hw_document_pack (head);
  return write_frame (self->output, HW_FRAME_HEAD, packed) || fail_unwanted (error);
}

static gsize
measure (const HwRecord *record)
{
  gsize n = 64 + record->blocks->len * sizeof (HwBlock);

  n += record->text != NULL ? strlen (record->text) : 0;
  n += record->original != NULL ? g_bytes_get_size (record->original) : 0;
  for (guint i = 0; i < record->values->len; i++)
    n += strlen (g_ptr_array_index (record->values, i)) + 32;
  return n;
}

static gboolean
send_take (HwRecordSink *sink, HwRecord *record, GError **error)
{
  Sender *self = (Sender *) sink;

  self->n_bytes += measure (record);
  g_ptr_array_add (self->batch, record);
  return self->n_bytes < HW_READ_BATCH_BYTES || send_batch (self, error);
}

static gboolean
send_whole (int output, HwDocument *document, GError **error)
{
  g_autoptr (GBytes) packed = hw_document_pack (document);

  if (g_bytes_get_size (packed) <= HW_LIMIT_READER_OUTPUT_BYTES)
    return write_frame (output, HW_FRAME_WHOLE, packed) || fail_unwanted (error);
  hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the text of the file takes more than %u MiB; split it"),
                     HW_LIMIT_READER_OUTPUT_BYTES >> 20);
  return FALSE;
}

static gboolean
send_all (HwSource *source, int output, GError **error)
{
  g_auto (Sender) sender = { .parent = { .begin = send_begin, .take = send_take },
                             .source = source,
                             .output = output,
                             .batch = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_record_free) };
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (GBytes) packed = NULL;
  HwReadEnd end;

  if (!hw_read_source (source, &sender.parent, &document, error)
      || (document != NULL && !send_whole (output, document, error))
      || (sender.batch->len > 0 && !send_batch (&sender, error)))
    return FALSE;
  end = (HwReadEnd){ .n_records = sender.parent.n_records, .encoding = source->encoding, .warnings = source->warnings };
  packed = hw_read_protocol_pack_end (&end);
  return write_frame (output, HW_FRAME_END, packed) || fail_unwanted (error);
}

static gboolean
answer (const HwReadRequest *request, const HwByteInput *file, guint64 length, int output)
{
  g_auto (HwSource) source = { 0 };
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) packed = NULL;

  if (hw_source_init (&source, request, file, length, &failure) && send_all (&source, output, &failure))
    return TRUE;
  packed = hw_read_protocol_pack_failure (failure);
  return write_frame (output, HW_FRAME_FAILURE, packed);
}

gboolean
hw_reader_read_head (int input, HwReaderHead *head)
{
  guint8 bytes[HW_READ_REQUEST_HEAD];

  return read_all (input, bytes, sizeof bytes)
         && hw_read_protocol_parse_request_head (bytes, &head->header_length, &head->file_length);
}

guint
hw_reader_get_cpu_seconds (const HwReaderHead *head)
{
  guint64 more = head->file_length > HW_LIMIT_FILE_BYTES ? head->file_length - HW_LIMIT_FILE_BYTES : 0;

  return HW_LIMIT_READER_CPU_SECONDS + (guint) (more >> 20) / HW_LIMIT_READER_MIB_PER_SECOND;
}

gboolean
hw_reader_serve (const HwReaderHead *head, int input, int output, guint protection)
{
  guint8 greeting[HW_READ_ANSWER_HEAD];
  const HwByteInput file = { read_input, &input };
  g_autoptr (GBytes) header = read_bytes (input, head->header_length);
  g_autoptr (GVariant) owner = NULL;
  HwReadRequest request;

  owner = header != NULL ? hw_read_protocol_unpack_request (header, &request) : NULL;
  if (owner == NULL)
    return FALSE;
  hw_read_protocol_write_answer_head (greeting, protection);
  return write_all (output, greeting, sizeof greeting) && answer (&request, &file, head->file_length, output);
}
