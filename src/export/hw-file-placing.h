/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** HwPlacingCheck: looks at the bytes as they were read back from the disk, before they get their name. */
typedef gboolean (*HwPlacingCheck) (GBytes *bytes, gpointer data, GError **error);

/** HwPlacingName: the next name to try for the temporary file. */
typedef char *(*HwPlacingName) (void);

/**
 * hw_file_place:
 * @check: (nullable): called with what was read back
 * @next_name: (nullable): where temporary names come from; NULL: random ones
 *
 * The one door through which files leave the program: see hw_export_file().
 */
gboolean hw_file_place (GBytes *bytes, const char *path, HwPlacingCheck check, gpointer data,
                        HwPlacingName next_name, GCancellable *cancellable, GError **error);

G_END_DECLS
