/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwImportFiles: what the import dialog goes through, one after the other. */
typedef struct
{
  GQueue waiting; /* char * */
  guint n_taken;
} HwImportFiles;

void hw_import_files_init (HwImportFiles *self);
void hw_import_files_clear (HwImportFiles *self);

/**
 * hw_import_files_add: behind the others; of a folder its files in the order of their names, without hidden ones and
 * without the folders in it. A folder without files stays as it is, for the reader to say so.
 */
void hw_import_files_add (HwImportFiles *self, const char *path);

/** hw_import_files_put_first: instead of the one taken last. */
void hw_import_files_put_first (HwImportFiles *self, const char *path);

/** hw_import_files_take: the next, or NULL. */
char *hw_import_files_take (HwImportFiles *self);

gboolean hw_import_files_has_more (const HwImportFiles *self);

/** hw_import_files_describe: where the one taken last stands among all, "File 2 of 5"; "" when it is the only one. */
char *hw_import_files_describe (const HwImportFiles *self);

G_END_DECLS
