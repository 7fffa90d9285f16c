/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-posting-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_STATEMENT_PANE (hw_statement_pane_get_type ())

/** HwStatementPane: the chosen statement: kind, level and competencies, each to be corrected. */
G_DECLARE_FINAL_TYPE (HwStatementPane, hw_statement_pane, HW, STATEMENT_PANE, GtkWidget)

/*
 * Signals: "corrected" (): the person changed something; hw_statement_pane_get_statement() has it. "set-back" (): the
 * program's own reading is wanted again. "phrase" (competency): a phrase is to be made of the words that speak of it;
 * of the statement as a whole for "".
 */

/** hw_statement_pane_set_statement: number @index of the posting's; NULL or -1: none is chosen. */
void hw_statement_pane_set_statement (HwStatementPane *self, HwPostingState *state, int index);
/** hw_statement_pane_get_statement: as the person wants it; owned by the pane. */
const HwStatement *hw_statement_pane_get_statement (HwStatementPane *self);

G_END_DECLS
