/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/hw-cli.h"
#include "core/hw-people.h"

G_BEGIN_DECLS

/** hw_candidates_print: the list; @requisition_id NULL: of all; @stage -1: any. */
gboolean hw_candidates_print (HwCli *self, const char *requisition_id, int stage, GError **error);

/** hw_candidate_print: one with candidacies, screening answers, papers and notes, as text or JSON. */
gboolean hw_candidate_print (HwCli *self, HwCandidate *candidate, GError **error);

G_END_DECLS
