/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-reader-client.h"

#include "workbench/hw-reader-stream.h"

HwDocument *
hw_reader_client_read (const char *path, const HwReadOptions *options, GBytes **original,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (HwReaderStream) stream = hw_reader_stream_open (path, options, cancellable, error);
  g_autoptr (HwDocument) document = stream != NULL ? hw_reader_stream_collect (stream, error) : NULL;

  if (document == NULL)
    return NULL;
  if (original != NULL)
    *original = hw_reader_stream_is_whole (stream) ? g_bytes_ref (hw_reader_stream_get_original (stream)) : NULL;
  return g_steal_pointer (&document);
}
