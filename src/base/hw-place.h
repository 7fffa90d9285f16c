/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_place_find:
 * @variable: of the environment: "HW_DATA_DIR", "HW_LIBEXEC_DIR", "HW_LOCALE_DIR"
 * @installed: where the build installs it
 *
 * A folder of the program's own files: the one that @variable names, else for a program that runs where it was
 * built the one that the build noted, else @installed, looked for beside the running program first, so that an
 * installation may be moved as a whole.
 */
char *hw_place_find (const char *variable, const char *installed);

/** hw_place_move: @installed as seen from @program, wherever that lies now; NULL when it lies in no such tree. */
char *hw_place_move (const char *program, const char *installed);

/** hw_place_read_uninstalled: what the build notes for @variable two folders above @program; NULL when it was
 * installed. */
char *hw_place_read_uninstalled (const char *program, const char *variable);

G_END_DECLS
