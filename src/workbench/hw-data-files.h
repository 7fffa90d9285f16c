/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Where the program's own files are: in the source tree for an uninstalled run (HW_DATA_DIR and
 * HW_LIBEXEC_DIR in the environment, set by ./run and the tests), else in the installed places.
 */
char *hw_data_find (const char *relative, GError **error); /* "rubrics/director-of-ecommerce.xml" */
GBytes *hw_data_load (const char *relative, GError **error);
GHashTable *hw_data_load_lexicons (GError **error); /* file name -> text */
char *hw_libexec_find (const char *program, GError **error); /* "hwb-reader" */
char *hw_workspace_default_path (void); /* $XDG_DATA_HOME/hiring-workbench/workspace.hiring */

G_END_DECLS
