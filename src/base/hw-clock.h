/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwClock:
 *
 * Where the time comes from. The programs use the system's; tests set a fixed one, so that
 * nothing depends on when they run.
 */
typedef struct _HwClock HwClock;

HwClock *hw_clock_new_system (void);
HwClock *hw_clock_new_fixed (gint64 microseconds);
HwClock *hw_clock_ref (HwClock *self);
void hw_clock_unref (HwClock *self);

/** hw_clock_now: microseconds since 1970-01-01T00:00:00Z. */
gint64 hw_clock_now (HwClock *self);

/** hw_clock_advance: moves a fixed clock; a programming error on the system's. */
void hw_clock_advance (HwClock *self, gint64 microseconds);

/** hw_time_format: ISO 8601 in UTC with seconds, "2026-11-22T21:40:00Z"; locale-free. */
char *hw_time_format (gint64 microseconds);

/** hw_time_parse: what hw_time_format() wrote, or a date "2026-11-22" (midnight UTC). */
gboolean hw_time_parse (const char *text, gint64 *microseconds, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwClock, hw_clock_unref)

G_END_DECLS
