/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Just enough of a reader of XLSX to see whether a file of ours came out whole: the members of the ZIP with their
 * checksums, the shared strings, the cells.
 */

typedef struct
{
  char *name;    /* "B7" */
  char *value;   /* what <v> says, shared strings looked up; NULL when there is none */
  char *formula; /* NULL when there is none */
  gboolean is_text;
} HwXlsxFound;

/** hw_xlsx_read_members: (element-type utf8 GBytes): all members by name; NULL when the ZIP is damaged or odd. */
GHashTable *hw_xlsx_read_members (GBytes *bytes);

/** hw_xlsx_read_strings: (element-type utf8): NULL when damaged. */
GPtrArray *hw_xlsx_read_strings (GHashTable *members);

/** hw_xlsx_read_sheet: (element-type HwXlsxFound): the cells that hold anything, in order; @number from 1. */
GPtrArray *hw_xlsx_read_sheet (GHashTable *members, guint number, GPtrArray *strings);

/** hw_xlsx_read_sheet_names: (element-type utf8) */
GPtrArray *hw_xlsx_read_sheet_names (GHashTable *members);

G_END_DECLS
