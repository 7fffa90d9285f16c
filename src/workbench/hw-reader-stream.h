/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-reader-client.h"

G_BEGIN_DECLS

/**
 * HwReaderStream:
 *
 * A file that is being read in the sandboxed helper, its records coming in batches: neither the file nor its
 * records are ever held whole, unless the format needs the file whole. Used by one thread at a time.
 */
typedef struct _HwReaderStream HwReaderStream;

/** hw_reader_stream_open: as hw_reader_client_read(), up to the point where the first records can come. */
HwReaderStream *hw_reader_stream_open (const char *path, const HwReadOptions *options, GCancellable *cancellable,
                                       GError **error);

/**
 * hw_reader_stream_get_document: what is known of the file. Of a format that needs the file whole it has all
 * records; else they come from hw_reader_stream_next(), and encoding and warnings are final after the last.
 */
HwDocument *hw_reader_stream_get_document (HwReaderStream *self);
gboolean hw_reader_stream_is_whole (HwReaderStream *self);

/** hw_reader_stream_next: @records: (out) (element-type HwRecord): NULL behind the last. */
gboolean hw_reader_stream_next (HwReaderStream *self, GPtrArray **records, GError **error);

/** hw_reader_stream_hold: moves records into the document: all that come, or @limit and some more. @all:
 * (out): which. */
gboolean hw_reader_stream_hold (HwReaderStream *self, guint limit, gboolean *all, GError **error);

/** hw_reader_stream_collect: the document with all its records; of a streamed file they must not be many. */
HwDocument *hw_reader_stream_collect (HwReaderStream *self, GError **error);

/** hw_reader_stream_get_original: the file's bytes, when the format needs it whole. (transfer none) */
GBytes *hw_reader_stream_get_original (HwReaderStream *self);

/** hw_reader_stream_get_sha256: of the file; only behind the last record. */
const char *hw_reader_stream_get_sha256 (HwReaderStream *self);

/** hw_reader_stream_get_progress: the share of the file that was read, 0 to 1; on any thread. */
double hw_reader_stream_get_progress (HwReaderStream *self);

void hw_reader_stream_free (HwReaderStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwReaderStream, hw_reader_stream_free)

G_END_DECLS
