/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwZipEntry: what the directory of an archive says of one file in it. */
typedef struct
{
  char *name; /* a label: nothing is ever written under it */
  gsize offset;
  gsize head; /* bytes from @offset to its data */
  gsize packed;
  gsize size;
} HwZipEntry;

/**
 * hw_zip_directory_read:
 *
 * The files of an archive as its own directory lists them, in order of their data. Refuses what no word
 * processor writes: two files of one name, names that lead outside, links, parts that overlap or are
 * described in two ways, passwords, and what is beyond the limits.
 */
GPtrArray *hw_zip_directory_read (const guint8 *data, gsize length, GError **error);

G_END_DECLS
