/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the application and hwb-reader say to each other. Request: "HWQ1", length of the header, length of
 * the file, header, file. Answer: "HWA1", the protection reached, what follows, its length, the bytes.
 * Both sides check what they get as hostile.
 */

/** HwReadRequest: what is known of a file before it is read. */
typedef struct
{
  GBytes *bytes;
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
#define HW_READ_ANSWER_HEAD 20u
#define HW_READ_MAX_HEADER 65536u

/** hw_read_protocol_pack_request: all of the request but the file's bytes, which follow it. */
GBytes *hw_read_protocol_pack_request (const HwReadRequest *request);

/** hw_read_protocol_parse_request_head: the two lengths; FALSE when they are none or beyond the limits. */
gboolean hw_read_protocol_parse_request_head (const guint8 *head, gsize *header_length, gsize *file_length);

/** hw_read_protocol_unpack_request: @request borrows from the returned variant, which holds the header. */
GVariant *hw_read_protocol_unpack_request (GBytes *header, GBytes *file, HwReadRequest *request);

/** hw_read_protocol_pack_answer: one of @document (packed) and @failure. */
GBytes *hw_read_protocol_pack_answer (GBytes *document, const GError *failure, guint protection);

/**
 * hw_read_protocol_unpack_answer:
 *
 * The packed document, or the error that the helper found, or HW_ERROR_DAMAGED for anything that is
 * no answer.
 */
GBytes *hw_read_protocol_unpack_answer (GBytes *answer, guint *protection, GError **error);

G_END_DECLS
