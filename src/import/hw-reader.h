/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "core/hw-read-protocol.h"

G_BEGIN_DECLS

/** HwSource: a file's text, decoded once for all readers. */
typedef struct
{
  const HwReadRequest *request;
  char *text; /* UTF-8 without byte order mark, NUL or U+FFFE/U+FFFF; line ends as in the file */
  gsize length;
  char *encoding;
  GPtrArray *warnings; /* char *: see HwDocument */
} HwSource;

/**
 * HwReader:
 *
 * One format. Runs inside the sandboxed helper only. @sniff gives 0 (not this format) to 100 (certain),
 * from the content. @read returns a document or an error "LINE: cause; what to do" in HW_ERROR.
 */
typedef struct
{
  const char *format;
  guint kinds; /* bits, 1 << HwDocumentKind, of what the format can hold */
  guint (*sniff) (const HwSource *source);
  HwDocument *(*read) (const HwSource *source, GError **error);
} HwReader;

/** hw_readers: all formats, terminated by one without name. */
const HwReader *hw_readers (void);

/** hw_read_document: checks the size, finds format and encoding, reads, normalises. */
HwDocument *hw_read_document (const HwReadRequest *request, GError **error);

G_END_DECLS
