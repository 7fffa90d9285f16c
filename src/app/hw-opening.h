/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-session.h"
#include "workbench/hw-workspace.h"

G_BEGIN_DECLS

/** HwOpening: how to open a workspace. */
typedef struct
{
  const char *path;
  HwRepository *(*open) (const char *path, HwClock *clock, GError **error); /* blocking */
  const char *member_id;        /* who works here, as far as this workspace knows them; may be NULL */
  gboolean sample;              /* fill it with the worked example unless it has one */
  HwWorkspaceProgress progress; /* called in another thread; may be NULL */
  gpointer progress_data;
} HwOpening;

/**
 * hw_opening_run_async:
 *
 * Opens the file off the interface's thread, making it and its folder when there is none, gives a new
 * one the shipped rubric, and finds out where to start.
 */
void hw_opening_run_async (const HwOpening *opening, HwClock *clock, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
/**
 * hw_opening_run_finish:
 * @start: (out): the place where to start: "welcome" in an empty workspace, "tasks" when something
 *   waits, else "requisitions"
 */
HwSession *hw_opening_run_finish (GAsyncResult *result, char **start, GError **error);

/** hw_opening_sample_path: where the sample workspace is kept: beside the user's own. */
char *hw_opening_sample_path (void);

G_END_DECLS
