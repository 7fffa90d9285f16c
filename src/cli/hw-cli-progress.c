/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-cli-progress.h"

#include <stdio.h>
#include <unistd.h>

#include "cli/hw-cli-output.h"

#define WIDTH 30
#define MAX_WHAT 40u
#define ERASE_LINE "\r\x1b[K"

static gboolean
is_terminal (void)
{
  return isatty (STDERR_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

void
hw_progress_show (const char *what, double fraction, gpointer unused)
{
  int done = (int) (CLAMP (fraction, 0.0, 1.0) * WIDTH);
  g_autofree char *full = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *label = NULL;

  if (!is_terminal ())
    return;
  full = g_strnfill ((gsize) done, '#');
  empty = g_strnfill ((gsize) (WIDTH - done), '.');
  clean = hw_cli_clean (what);
  label = hw_cli_ellipsize (clean, MAX_WHAT);
  fprintf (stderr, ERASE_LINE "[%s%s] %3d %% %s", full, empty, (int) (CLAMP (fraction, 0.0, 1.0) * 100.0),
           label);
  fflush (stderr);
}

void
hw_progress_hide (void)
{
  if (!is_terminal ())
    return;
  fputs (ERASE_LINE, stderr);
  fflush (stderr);
}
