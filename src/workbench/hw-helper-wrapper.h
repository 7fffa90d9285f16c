/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_helper_wrapper_find: bubblewrap, where it is installed and has not failed in this process; else
 * NULL.
 */
const char *hw_helper_wrapper_find (void);

/**
 * hw_helper_wrapper_give_up: it cannot make its room here (a container, a hardened kernel): not tried
 * again.
 */
void hw_helper_wrapper_give_up (void);

/**
 * hw_helper_wrapper_make_arguments:
 * @wrapper: its path
 * @catalogues: (nullable): folder of the translations
 *
 * The command line that runs @program in a room of its own: no network, no processes but itself, of the file
 * system nothing but the system's libraries to read.
 */
GStrv hw_helper_wrapper_make_arguments (const char *wrapper, const char *program, const char *catalogues);

G_END_DECLS
