/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-kind-path.h"
#include "analysis/hw-sections.h"

G_BEGIN_DECLS

/**
 * HwKindRevision:
 *
 * The second reading of the kinds of statements: it sees which kinds the first one found. Its weights are rows of
 * data/lexicons/kinds-model.tsv: "u:" and a step, as "t:" of the first reading, and "r:" with one of
 *
 *   own KIND               what the first reading took the piece for
 *   before-2, after-2 KIND the last but one before it, the next but one; "none" beyond the ends
 *   most KIND              the commonest kind but other between the headings around it; "none" when all are other
 *   in-SECTION KIND        the section and the last kind before it that is not other; "none" when there is none
 */
typedef struct _HwKindRevision HwKindRevision;

HwKindRevision *hw_kind_revision_new (void);
void hw_kind_revision_free (HwKindRevision *self);

/** hw_kind_revision_find_row: the row of weights of a name, which counts as known from now on; NULL: there is none. */
HwKindSums *hw_kind_revision_find_row (HwKindRevision *self, const char *name);

/**
 * hw_kind_revision_apply:
 *
 * Finds @kinds, those of the first reading, again; @sums, what spoke for them by themselves, are added to. Nothing is
 * done without rows.
 */
void hw_kind_revision_apply (const HwKindRevision *self, const GArray *places, const guint8 *how, guint n,
                             HwKindSums *sums, guint8 *kinds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwKindRevision, hw_kind_revision_free)

G_END_DECLS
