/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-reading.h"
#include "core/hw-rubric.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_STATEMENT_PANE (hw_statement_pane_get_type ())

/** HwStatementPane: the chosen statement: kind, level and competencies, each to be corrected. */
G_DECLARE_FINAL_TYPE (HwStatementPane, hw_statement_pane, HW, STATEMENT_PANE, GtkWidget)

/* Signal "corrected" (): the person changed something; hw_statement_pane_get_statement() has it. */

/** hw_statement_pane_set_statement: @reading keeps the statement alive; NULL: none is chosen. */
void hw_statement_pane_set_statement (HwStatementPane *self, HwReading *reading, int index, HwRubric *rubric);
/** hw_statement_pane_get_statement: as the person wants it; owned by the pane. */
const HwStatement *hw_statement_pane_get_statement (HwStatementPane *self);

G_END_DECLS
