/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_import_paths_expand: the files to import, in the order given; a folder stands for its files, as in the window,
 *   of which at most HW_LIMIT_FOLDER_FILES are taken, while files that are named are all taken
 * @complete: (out): FALSE when of a folder something that could be read is left out, or nothing was found in it
 *
 * What is left out of a folder, and why, is complained about at once. Paths, to be freed by g_strfreev().
 */
char **hw_import_paths_expand (char **given, gboolean *complete);

G_END_DECLS
