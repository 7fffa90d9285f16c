/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-reading.h"

G_BEGIN_DECLS

/**
 * HwStep: how a piece follows the one before; kinds change more easily after a heading than within a
 * line.
 */
typedef enum
{
  HW_STEP_SAME_LINE,
  HW_STEP_NEXT_ITEM,
  HW_STEP_NEXT_LINE,
  HW_STEP_AFTER_BLANK,
  HW_N_STEPS,
} HwStep;

#define HW_KIND_WIDTH 8 /* a power of two is summed at once */

G_STATIC_ASSERT (HW_N_KINDS <= HW_KIND_WIDTH);

/** HwKindSums: a number for each kind. */
typedef struct
{
  int of[HW_KIND_WIDTH];
} HwKindSums;

/** HwKindSteps: what speaks for a kind after another: from[how][kind before].of[kind]. */
typedef struct
{
  HwKindSums from[HW_N_STEPS][HW_N_KINDS];
} HwKindSteps;

static inline void
hw_kind_sums_add (HwKindSums *self, const HwKindSums *other)
{
  for (guint k = 0; k < HW_KIND_WIDTH; k++)
    self->of[k] += other->of[k];
}

/** hw_kind_steps_find_row: of a name such as "same-line offer"; NULL when it is none. */
HwKindSums *hw_kind_steps_find_row (HwKindSteps *self, const char *name);

/** hw_kind_find_nick: the kind that is called @name, or HW_N_KINDS. */
guint hw_kind_find_nick (const char *name);

/**
 * hw_kind_path_find:
 *
 * Fills @kinds with the likeliest kinds of @n pieces together (Viterbi): @sums says what speaks for each by itself,
 * @how (of HwStep) how it follows the one before.
 */
void hw_kind_path_find (const HwKindSteps *steps, const HwKindSums *sums, const guint8 *how, guint n, guint8 *kinds);

G_END_DECLS
