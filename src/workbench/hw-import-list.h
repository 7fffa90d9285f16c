/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** HW_IMPORT_LIST_PATTERNS: of the files that can be read, as a file chooser wants them. */
extern const char *const HW_IMPORT_LIST_PATTERNS;

/** HwImportEntry: a file to be imported, or a given path of which nothing can be. */
typedef struct
{
  char *path;
  char *problem; /* begins with the path, as every message about a file; NULL of a file */
} HwImportEntry;

HwImportEntry *hw_import_entry_new (const char *path, const char *problem);
void hw_import_entry_free (HwImportEntry *self);

/** HwImportList: what a person gave, looked through. */
typedef struct
{
  GPtrArray *entries;     /* HwImportEntry, in the order given, of a folder in the order of the names */
  guint n_found;          /* files, with those past the limit */
  guint n_other;          /* files of folders that are of other formats, left out */
  GPtrArray *other_names; /* the endings of these, each once: ".doc"; not all of very many */
} HwImportList;

/** HwImportListProgress: how many names were looked at so far; in the thread that looks. */
typedef void (*HwImportListProgress) (guint n_seen, gpointer data);

/**
 * hw_import_list_make:
 * @given: files, and folders instead of which their files are taken: without hidden ones, without those of formats
 *   that cannot be read, and without the folders in it. A folder of which nothing is taken stays, with the reason.
 * @limit: of files, HW_LIMIT_FOLDER_FILES but in tests; the first ones in the order of @entries are taken
 *
 * Blocking, as long as the disk or the network takes. NULL when it was cancelled.
 */
HwImportList *hw_import_list_make (const char *const *given, guint limit, HwImportListProgress progress, gpointer data,
                                   GCancellable *cancellable, GError **error);
/** hw_import_list_join_other_names: as they are shown: ".doc, .jpg". */
char *hw_import_list_join_other_names (const HwImportList *self);
void hw_import_list_free (HwImportList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportEntry, hw_import_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportList, hw_import_list_free)

G_END_DECLS
