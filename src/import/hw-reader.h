/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "core/hw-read-protocol.h"
#include "import/hw-magic.h"
#include "import/hw-record-sink.h"

G_BEGIN_DECLS

#define HW_SOURCE_HEAD_BYTES 65536u

/**
 * HwSource: a file's text, decoded once for all readers.
 *
 * While the formats are tried, @text is the beginning of the file: at most HW_SOURCE_HEAD_BYTES, cut between
 * two characters, and the bytes of @request are the first ones. Who has `read` then gets both whole; who has
 * `stream` gets NULL and takes the text in pieces.
 * Of a @container other than text, nothing is decoded: @text is empty, and the request's bytes are whole at once.
 */
typedef struct
{
  const HwReadRequest *request;
  HwContainer container;
  char *text; /* UTF-8 without byte order mark, NUL or U+FFFE/U+FFFF; line ends as in the file */
  gsize length;
  gboolean goes_on; /* there is more of the text than this beginning */
  guint64 n_bytes;  /* of the file */
  char *encoding;
  char *delimiter;     /* see HwDocument; a streaming reader of tables sets it before it begins */
  GPtrArray *columns;  /* the same; or NULL */
  GPtrArray *warnings; /* char *: see HwDocument */
  struct _HwSourceBytes *bytes;
} HwSource;

/**
 * hw_source_read_chunk:
 * @buffer: gets valid UTF-8, cut between two characters, not ended by NUL
 * @size: of @buffer, at least 16
 *
 * The next piece of the text, from the beginning of the file on. Returns its length, 0 at the end, -1 with
 * @error.
 */
gssize hw_source_read_chunk (HwSource *source, char *buffer, gsize size, GError **error);

/** hw_source_get_encoding: of a source that is read in pieces, as far as it is known. */
const char *hw_source_get_encoding (HwSource *source);

/**
 * HwReader:
 *
 * One format. Runs inside the sandboxed helper only. @sniff gives 0 (not this format) to 100 (certain),
 * from the content; it is asked about files of its @container only. A reader has one of the next two: @read
 * returns a document, @stream hands records to a sink and holds no more of the file than it needs for one (files
 * of up to 4 GiB, text only); both fail with "LINE: cause; what to do" in HW_ERROR.
 */
typedef struct
{
  const char *format;
  HwContainer container;
  guint kinds; /* bits, 1 << HwDocumentKind, of what the format can hold */
  guint (*sniff) (const HwSource *source);
  HwDocument *(*read) (const HwSource *source, GError **error);
  gboolean (*stream) (HwSource *source, HwRecordSink *sink, GError **error);
} HwReader;

/** hw_readers: all formats, terminated by one without name. */
const HwReader *hw_readers (void);

/**
 * hw_read_source:
 * @document: (out): what a reader that needs the whole file made of it; NULL: the records went to @sink
 */
gboolean hw_read_source (HwSource *source, HwRecordSink *sink, HwDocument **document, GError **error);

/**
 * hw_read_keep_problem:
 * @cause: why @record is bad
 *
 * With keep_going a bad record is a problem of its own; else FALSE, and the file ends with @cause, in the line that it
 * names or else in that of the record.
 */
gboolean hw_read_keep_problem (const HwSource *source, HwRecord *record, const GError *cause, GError **error);

/** hw_read_document: checks the size, finds format and encoding, reads; streamed records are collected. */
HwDocument *hw_read_document (const HwReadRequest *request, GError **error);

G_END_DECLS
