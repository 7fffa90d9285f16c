/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HW_WEIGHT_TOTAL: what a requisition's weights sum to on screen: 100 points in thousandths. */
#define HW_WEIGHT_TOTAL G_GINT64_CONSTANT (100000)

/**
 * hw_weights_share_out:
 * @parts: (array length=n): not negative; all zero counts as all equal
 *
 * Scales @parts so that they sum to exactly @total, in proportion; what rounding leaves over goes to
 * the largest remainders, earlier ones first (Hamilton's method).
 */
void hw_weights_share_out (gint64 *parts, guint n, gint64 total);

/**
 * hw_weights_move:
 * @value: 0 to HW_WEIGHT_TOTAL
 *
 * Gives weight @index the value and scales the others in proportion, so that the sum stays
 * HW_WEIGHT_TOTAL. A single weight is always the whole.
 */
void hw_weights_move (gint64 *weights, guint n, guint index, gint64 value);

G_END_DECLS
