/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-field-head-part.h"

G_BEGIN_DECLS

/** hw_head_find_title_end: the end of the words with capitals from token @at on, with "of" and "and" between them. */
guint hw_head_find_title_end (const HwFieldSource *source, guint at, guint last);

/** hw_head_looks_for_anybody: "Acorn GmbH sucht dich!": a line that announces no position. */
gboolean hw_head_looks_for_anybody (const HwFieldSource *source, const HwPiece *line);

/** hw_head_strip_person: of "eine erfahrene Persönlichkeit als Leitung Einkauf" leaves what stands behind "als". */
void hw_head_strip_person (const HwFieldSource *source, HwChip *line);

/** hw_head_find_title_in_text: a title in running text: what is looked for, else the longest the rubric knows. */
void hw_head_find_title_in_text (const HwFieldSource *source, HwReading *reading);

G_END_DECLS
