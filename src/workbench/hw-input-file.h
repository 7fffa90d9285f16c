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

/** hw_input_file_read: all bytes (never mapped), or an error when the file changed meanwhile. Blocking. */
GBytes *hw_input_file_read (HwInputFile *self, GCancellable *cancellable, GError **error);

void hw_input_file_free (HwInputFile *self);

/** hw_input_file_show: a path as it may stand in a message. */
char *hw_input_file_show (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwInputFile, hw_input_file_free)

G_END_DECLS
