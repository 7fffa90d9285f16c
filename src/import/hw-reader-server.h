/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwReaderHead: what is told of a request before anything of the file comes. */
typedef struct
{
  gsize header_length;
  guint64 file_length;
} HwReaderHead;

/** hw_reader_read_head: FALSE when nothing or nonsense came. */
gboolean hw_reader_read_head (int input, HwReaderHead *head);

/** hw_reader_get_cpu_seconds: what a file of that length may take. */
guint hw_reader_get_cpu_seconds (const HwReaderHead *head);

/** hw_reader_serve: answers the one request whose head was read; FALSE when there was none to answer. */
gboolean hw_reader_serve (const HwReaderHead *head, int input, int output, guint protection);

G_END_DECLS
