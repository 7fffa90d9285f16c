/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-import-work.h"
#include "workbench/hw-import-list.h"

G_BEGIN_DECLS

/**
 * HwImportFiles:
 *
 * What the import dialog goes through, one after the other: given files, and those of given folders. What was given is
 * looked through in another thread: a folder may hold many files, or lie on a slow network.
 */
typedef struct
{
  GPtrArray *given; /* char *, not looked through yet */
  GQueue waiting;   /* HwImportEntry */
  guint n_taken;
  GCancellable *looking; /* while it is looked */
  char *notice;          /* what of it was left out; or NULL */
} HwImportFiles;

void hw_import_files_init (HwImportFiles *self);
/** hw_import_files_clear: ends looking. */
void hw_import_files_clear (HwImportFiles *self);

/** hw_import_files_give: behind the others, once it is looked through. */
void hw_import_files_give (HwImportFiles *self, const char *path);
/** hw_import_files_look_async: through all that was given; @callback gets @object as its source. */
void hw_import_files_look_async (HwImportFiles *self, GObject *object, HwImportProgress *progress,
                                 GAsyncReadyCallback callback, gpointer user_data);
/** hw_import_files_look_finish: FALSE when it was cancelled: then @self may be gone, and is not touched. */
gboolean hw_import_files_look_finish (HwImportFiles *self, GAsyncResult *result);
void hw_import_files_stop_looking (HwImportFiles *self);
/** hw_import_files_is_looking: more may come. */
gboolean hw_import_files_is_looking (const HwImportFiles *self);

/** hw_import_files_put_first: instead of the one taken last. */
void hw_import_files_put_first (HwImportFiles *self, const char *path);

/** hw_import_files_take: the next, or NULL. */
HwImportEntry *hw_import_files_take (HwImportFiles *self);

guint hw_import_files_count_more (const HwImportFiles *self);

/** hw_import_files_describe: where the one taken last stands among all, "File 2 of 5"; "" when it is the only one. */
char *hw_import_files_describe (const HwImportFiles *self);

G_END_DECLS
