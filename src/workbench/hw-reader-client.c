/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-reader-client.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "workbench/hw-input-file.h"
#include "workbench/hw-reader-stream.h"

/* Streamed records are put into the document, as long as they are few. */
static gboolean
collect (HwReaderStream *stream, HwDocument *document, const char *path, GError **error)
{
  g_autofree char *shown = NULL;

  for (;;)
    {
      g_autoptr (GPtrArray) records = NULL;

      if (!hw_reader_stream_next (stream, &records, error))
        return FALSE;
      if (records == NULL)
        return TRUE;
      if (document->records->len + records->len > HW_LIMIT_RECORDS)
        {
          shown = hw_input_file_show (path);
          g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                       _("%s: the file has more than %u records; import it instead"), shown, HW_LIMIT_RECORDS);
          return FALSE;
        }
      g_ptr_array_set_free_func (records, NULL);
      for (guint i = 0; i < records->len; i++)
        hw_document_take_record (document, g_ptr_array_index (records, i));
    }
}

HwDocument *
hw_reader_client_read (const char *path, const HwReadOptions *options, GBytes **original,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (HwReaderStream) stream = hw_reader_stream_open (path, options, cancellable, error);
  HwDocument *document = stream != NULL ? hw_reader_stream_get_document (stream) : NULL;

  if (document == NULL || !collect (stream, document, path, error))
    return NULL;
  if (original != NULL)
    *original = hw_reader_stream_is_whole (stream) ? g_bytes_ref (hw_reader_stream_get_original (stream)) : NULL;
  return hw_document_ref (document);
}
