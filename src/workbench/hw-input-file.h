/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** HwInputFile: a foreign file, opened only after it proved to be a regular one. */
typedef struct _HwInputFile HwInputFile;

/**
 * hw_input_file_open: refuses folders, devices, pipes, files of /proc, empty and too large ones; names
 * @path.
 */
HwInputFile *hw_input_file_open (const char *path, GError **error);

guint64 hw_input_file_get_size (HwInputFile *self);

/**
 * hw_input_file_read: the next bytes (never mapped), 0 at the end, -1 with @error, also when the file has
 * changed since it was opened. Blocking.
 */
gssize hw_input_file_read (HwInputFile *self, guint8 *buffer, gsize size, GError **error);

/** hw_input_file_get_sha256: of what was read; the whole file's after the end. */
const char *hw_input_file_get_sha256 (HwInputFile *self);

/** hw_input_file_rewind: the next read begins at the beginning again. */
void hw_input_file_rewind (HwInputFile *self);

void hw_input_file_free (HwInputFile *self);

/** hw_input_file_show: a path as it may stand in a message. */
char *hw_input_file_show (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwInputFile, hw_input_file_free)

G_END_DECLS
