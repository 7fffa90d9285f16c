/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-shortlist.h"

G_BEGIN_DECLS

/* What a shortlist says, in words and numbers for people; shared by the tabs of a requisition. */

/** hw_score_text_rational: "4.05" as the locale writes it. */
char *hw_score_text_rational (HwRational value, guint places);
/** hw_score_text_score: "4.05", or "–" when there is none. */
char *hw_score_text_score (const HwShortlistEntry *entry);
/** hw_score_text_coverage: "93 %"; "–" when the scores are hidden. */
char *hw_score_text_coverage (const HwShortlistEntry *entry);
/** hw_score_text_basis: what the score rests on: "4 panelists, largest spread 2". */
char *hw_score_text_basis (const HwShortlistEntry *entry, guint n_competencies);
/** hw_score_text_screening: "7 passed, 1 open", "Fails location". */
char *hw_score_text_screening (const HwShortlist *shortlist, const HwShortlistEntry *entry);
/** hw_score_text_next_step: what the candidacy waits for; @n_panelists: how many scorecards are asked for. */
char *hw_score_text_next_step (const HwShortlistEntry *entry, guint n_panelists);
/** hw_score_text_cell: a whole sentence on one cell of the comparison, for tooltips and screen readers. */
char *hw_score_text_cell (const HwShortlist *shortlist, const HwShortlistEntry *entry, guint competency);
/** hw_score_text_gap: "+0.5", "−1.25", "±0"; "" without target. */
char *hw_score_text_gap (const HwCellScore *cell);

/** hw_score_needs_discussion: the panel's ratings of the cell are two or more apart. */
gboolean hw_score_needs_discussion (const HwCellScore *cell);

G_END_DECLS
