/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** HwHelperJob: one run of a helper program: bytes in on its descriptor 0, bytes out on 1, nothing else. */
typedef struct
{
  const char *program;
  const char *wrapper; /* bubblewrap, or NULL */
  GBytes *head; /* written first */
  GBytes *body;
  guint wall_seconds;
  gsize max_output;
} HwHelperJob;

/**
 * hw_helper_run:
 *
 * Runs the program with a clean environment and no other descriptor, in a room of its own where a wrapper can
 * make one, and gives its output. It is killed
 * when the time is over, the output too long, or @cancellable cancelled. A death of its own is an error
 * that says of what. Blocking.
 */
GBytes *hw_helper_run (const HwHelperJob *job, GCancellable *cancellable, GError **error);

G_END_DECLS
