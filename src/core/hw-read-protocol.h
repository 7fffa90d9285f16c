/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the application and hwb-reader say to each other. Request: "HWQ1", length of the header, length of
 * the file, header, file. Answer: "HWA2", the protection reached, then frames: kind, length, bytes. A file
 * that was read whole is one document and the end; one that was streamed a document without records,
 * batches of records, and the end; a failure may take the place of any of them and is the last.
 * Both sides check what they get as hostile.
 */

/** HwReadRequest: what is known of a file before it is read. */
typedef struct
{
  GBytes *bytes;           /* NULL while they are to come */
  const char *file_name;   /* breaks ties only */
  int wanted;              /* HwDocumentKind, or -1 to sniff */
  const char *encoding;    /* NULL: found out */
  const char *delimiter;   /* CSV; NULL: found out */
  gboolean keep_going;     /* a bad record gets HwRecord.problem instead of failing the file */
  const char *mapping;     /* tables: lines "HEADER=FIELD"; "HEADER=" keeps the column under its header, "HEADER=-"
                              leaves it out; what is not named is found out; NULL: all is */
  gboolean columns_only;   /* tables: what the columns are and the first rows, no records; nothing is demanded */
} HwReadRequest;

/** HwProtection: what confines the helper, as far as this system can. */
typedef enum
{
  HW_PROTECTION_LIMITS = 1 << 0,
  HW_PROTECTION_NO_NEW_PRIVILEGES = 1 << 1,
  HW_PROTECTION_LANDLOCK = 1 << 2, /* no file can be opened */
  HW_PROTECTION_SECCOMP = 1 << 3,  /* only harmless system calls */
} HwProtection;

#define HW_READ_REQUEST_HEAD 16u
#define HW_READ_ANSWER_HEAD 8u
#define HW_READ_FRAME_HEAD 8u
#define HW_READ_MAX_HEADER 65536u
#define HW_READ_MAX_WARNINGS 10000u
#define HW_READ_BATCH_BYTES (256u << 10) /* about as much goes into one frame of records */

typedef enum
{
  HW_FRAME_WHOLE,   /* hw_document_pack() with all its records */
  HW_FRAME_HEAD,    /* hw_document_pack(), the records are to come */
  HW_FRAME_RECORDS, /* hw_records_pack() */
  HW_FRAME_END,     /* HwReadEnd */
  HW_FRAME_FAILURE,
} HwFrameKind;

/** HwReadEnd: what is known of a file only when all of it was read. */
typedef struct
{
  guint64 n_records;
  char *encoding;
  GPtrArray *warnings;
} HwReadEnd;

/** hw_read_protocol_pack_request: all of the request but the file's @file_length bytes, which follow it. */
GBytes *hw_read_protocol_pack_request (const HwReadRequest *request, guint64 file_length);

/** hw_read_protocol_parse_request_head: the two lengths; FALSE when they are none or beyond the limits. */
gboolean hw_read_protocol_parse_request_head (const guint8 *head, gsize *header_length, guint64 *file_length);

/** hw_read_protocol_unpack_request: @request borrows from the returned variant, which holds the header. */
GVariant *hw_read_protocol_unpack_request (GBytes *header, HwReadRequest *request);

void hw_read_protocol_write_answer_head (guint8 *head, guint protection);
gboolean hw_read_protocol_parse_answer_head (const guint8 *head, guint *protection);
void hw_read_protocol_write_frame_head (guint8 *head, HwFrameKind kind, gsize length);
/** hw_read_protocol_parse_frame_head: FALSE for a kind that is none and a length beyond the limit. */
gboolean hw_read_protocol_parse_frame_head (const guint8 *head, HwFrameKind *kind, gsize *length);

GBytes *hw_read_protocol_pack_failure (const GError *failure);
/** hw_read_protocol_unpack_failure: sets @error: the one that the helper found, or HW_ERROR_DAMAGED. */
void hw_read_protocol_unpack_failure (GBytes *packed, GError **error);

GBytes *hw_read_protocol_pack_end (const HwReadEnd *end);
gboolean hw_read_protocol_unpack_end (GBytes *packed, HwReadEnd *end, GError **error);
void hw_read_end_clear (HwReadEnd *self);

/** hw_read_protocol_refuse: HW_ERROR_DAMAGED: this is no answer. Always FALSE. */
gboolean hw_read_protocol_refuse (GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwReadEnd, hw_read_end_clear)

G_END_DECLS
