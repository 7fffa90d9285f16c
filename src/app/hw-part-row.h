/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_PART_ROW (hw_part_row_get_type ())

/** HwPartRow: one text of a rubric's part: shown, and edited in place in a draft. */
G_DECLARE_FINAL_TYPE (HwPartRow, hw_part_row, HW, PART_ROW, GtkListBoxRow)

/* Signals: "edited" (): hw_part_row_dup_part() has the text. Action "rubric.remove" (s) has the part's id as target. */

/** hw_part_row_new: @field of @part (text or list); @source in words; @removable: with a button to remove it. */
GtkWidget *hw_part_row_new (gpointer part, const char *field, const char *caption, gboolean editable,
                            gboolean removable);
/** hw_part_row_set_edit_action: the button to edit does that, with the part's id as target, instead of
 * editing in place. */
void hw_part_row_set_edit_action (HwPartRow *self, const char *action);
HwEntity *hw_part_row_dup_part (HwPartRow *self);
/** hw_part_row_save_now: emits "edited" when the text differs. */
void hw_part_row_save_now (HwPartRow *self);

G_END_DECLS
