/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** hw_sandbox_close_descriptors: all but the first three, which stay for input, output and nothing. */
void hw_sandbox_close_descriptors (void);

/**
 * hw_sandbox_enter:
 *
 * Confines this process for good: limits of time and memory, no new privileges, no file, no socket, no
 * other program. Call it after everything that opens files and before the first byte is parsed.
 * Returns the HwProtection that this system gave.
 */
guint hw_sandbox_enter (guint cpu_seconds);

G_END_DECLS
