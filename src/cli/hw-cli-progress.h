/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** hw_progress_show: a bar on standard error when that is a terminal, nothing when it is piped. */
void hw_progress_show (const char *what, double fraction, gpointer unused);

/** hw_progress_hide: clears the bar's line before other output. */
void hw_progress_hide (void);

G_END_DECLS
