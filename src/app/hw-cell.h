/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/hw-column.h"

G_BEGIN_DECLS

#define HW_TYPE_CELL (hw_cell_get_type ())

/** HwCell: one line of text in a column; the same height whatever it holds. */
G_DECLARE_FINAL_TYPE (HwCell, hw_cell, HW, CELL, GtkWidget)

GtkWidget *hw_cell_new (HwColumnFlags flags);
/** hw_cell_set_text: @sentence is what a screen reader says instead; NULL: the text. */
void hw_cell_set_text (HwCell *self, const char *text, const char *sentence);
const char *hw_cell_get_text (HwCell *self);

G_END_DECLS
