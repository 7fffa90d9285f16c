/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** hw_test_folder_remove: with the files in it; fails the test when one is a folder or will not go. */
void hw_test_folder_remove (const char *folder);

G_END_DECLS
