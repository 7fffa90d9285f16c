/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/hw-document.h"

G_BEGIN_DECLS

/** HwReadOptions: zeroed means: find out. */
typedef struct
{
  int wanted; /* HwDocumentKind + 1; 0: sniff */
  char *encoding;
  char *delimiter;
  gboolean keep_going;
  char *mapping;         /* of a table's columns, see HwReadRequest */
  gboolean columns_only; /* only what the columns are and the first rows: to show and correct the mapping */
} HwReadOptions;

/**
 * hw_reader_client_read:
 * @original: (out) (optional): the file's bytes as they were read
 *
 * Reads one file in the sandboxed helper. Refuses what is not a regular file before opening it for
 * real, notices a file that changes while it is read, and turns a crash, a time-out or a limit of the
 * helper into an error. Messages are "FILE:LINE: cause; what to do". Blocking.
 */
HwDocument *hw_reader_client_read (const char *path, const HwReadOptions *options, GBytes **original,
                                   GCancellable *cancellable, GError **error);

G_END_DECLS
