/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwHistory: the places visited, for Back; the last one is where the window is. Keeps the latest 100. */
typedef struct _HwHistory HwHistory;

HwHistory *hw_history_new (void);
void hw_history_free (HwHistory *self);
void hw_history_clear (HwHistory *self);

/** hw_history_push: goes on to @place; the place where one is already is not repeated. */
void hw_history_push (HwHistory *self, const char *place);
/** hw_history_replace: the current place turns out to be @place. */
void hw_history_replace (HwHistory *self, const char *place);
/** hw_history_back: leaves the current place; the one before it, or NULL when there is none (then nothing changes). */
const char *hw_history_back (HwHistory *self);
gboolean hw_history_can_go_back (HwHistory *self);
const char *hw_history_get_current (HwHistory *self); /* or NULL */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwHistory, hw_history_free)

G_END_DECLS
