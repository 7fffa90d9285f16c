/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-workspace.h"

G_BEGIN_DECLS

/*
 * A second process that works on the same workspace: the test program itself, started with
 * "--child ROLE FILE". What it has done it writes to its standard output, a line each.
 */

typedef struct
{
  const char *name;
  int (*run) (HwRepository *repository);
} HwTestRole;

/** hw_test_child_main: TRUE when this process is a child; then @status is what it exits with. */
gboolean hw_test_child_main (int argc, char *argv[], const HwTestRole *roles, gsize n_roles, int *status);

/** hw_test_child_start: starts a child with pipes. */
GSubprocess *hw_test_child_start (const char *program, const char *role, HwTestWorkspace *workspace);
/** hw_test_child_read: its next line, or NULL at the end. */
char *hw_test_child_read (GSubprocess *child, GDataInputStream **lines);

/** hw_test_child_say: for the child: one line, sent at once. */
void hw_test_child_say (const char *format, ...) G_GNUC_PRINTF (1, 2);

/** hw_test_child_fill: for the child: adds members "1", "2", ... until that fails, saying each number when it
 * is stored. */
int hw_test_child_fill (HwRepository *repository);

G_END_DECLS
