/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-reading.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

/** HwSuggestedWeight: @weight in thousandths; all of a suggestion sum to 100,000 (100 points). */
typedef struct
{
  const char *competency; /* owned by the rubric */
  gint64 weight;
  char *reason; /* one sentence: "Asked for in 5 statements, 3 of them required" */
} HwSuggestedWeight;

/**
 * hw_weights_suggest:
 *
 * Half of the weight is shared equally, half in proportion to how strongly the posting asks for a
 * competency (hw_reading_count_demand()); whole points by the largest remainder. A posting that asks
 * for nothing gives the same whole points to all, even if they sum to a little less.
 */
GPtrArray *hw_weights_suggest (HwReading *reading, HwRubric *rubric);

G_END_DECLS
