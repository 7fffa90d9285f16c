/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-sqlite-repository.h"

G_BEGIN_DECLS

/** A workspace file in a folder of its own, for one test. */
typedef struct
{
  char *folder;
  char *path;
  HwClock *clock; /* fixed at 2026-11-22T21:40:00Z */
} HwTestWorkspace;

HwTestWorkspace *hw_test_workspace_new (void);
/** hw_test_workspace_free: removes the folder and what is in it. */
void hw_test_workspace_free (HwTestWorkspace *self);

/** hw_test_workspace_open: makes the file when there is none; fails the test when it does not work. */
HwRepository *hw_test_workspace_open (HwTestWorkspace *self);
/** hw_test_workspace_close: closes, and fails the test when somebody still holds the repository. */
void hw_test_workspace_close (HwRepository *repository);

/** hw_test_workspace_tamper: runs SQL on the file with a plain connection, as a stranger would. */
void hw_test_workspace_tamper (HwTestWorkspace *self, const char *sql);
/** hw_test_workspace_list: names in the folder, sorted, with blanks between. */
char *hw_test_workspace_list (HwTestWorkspace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTestWorkspace, hw_test_workspace_free)

G_END_DECLS
