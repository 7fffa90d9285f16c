/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What is done to workspace files from outside SQLite. None of these opens a file that SQLite may
 * have open: closing it again would drop SQLite's own locks.
 */

/**
 * hw_store_files_resolve:
 * @make_folder: make the folder, for its owner only, when it is missing
 * @exists: (out): whether there is a file
 *
 * The absolute path with the links of its folder resolved. Refuses what is not a regular file, a
 * symbolic link, and a file with a second name (two names mean two journals, and so damage).
 */
char *hw_store_files_resolve (const char *path, gboolean make_folder, gboolean *exists, GError **error);

/** hw_store_files_create: an empty file for its owner only; an error when there is something already. */
gboolean hw_store_files_create (const char *path, GError **error);

/** hw_store_files_dated: "DIR/STEM-WORD-20261122T214000Z.hiring" beside @path, with a number when that is taken. */
char *hw_store_files_dated (const char *path, const char *word, gint64 now);

/** hw_store_files_find_newest: the newest of those with @word beside @path, by name; NULL when there is none. */
char *hw_store_files_find_newest (const char *path, const char *word);

/**
 * hw_store_files_set_aside: renames "FILE-wal", "FILE-shm" and, when asked, "FILE-journal": left there by another
 * file of that name, SQLite would play them into this one.
 */
gboolean hw_store_files_set_aside (const char *path, gboolean journal, gint64 now, GError **error);

gboolean hw_store_files_sync (const char *path, GError **error);
gboolean hw_store_files_sync_folder (const char *path, GError **error);
gboolean hw_store_files_rename (const char *from, const char *to, GError **error);
/** hw_store_files_exchange: @a gets the name of @b and the reverse, at one stroke where the system can. */
gboolean hw_store_files_exchange (const char *a, const char *b, GError **error);

G_END_DECLS
