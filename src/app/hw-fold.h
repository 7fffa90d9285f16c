/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_FOLD (hw_fold_get_type ())

/**
 * HwFold: two children side by side with a handle between them; folded where there is no room for that.
 *
 * Folded, the children stand above each other, or, with "one-at-a-time", only one of them is there: the end child, or
 * after hw_fold_toggle() the start child, until hw_fold_close(). Properties: "start-child"; "end-child"; "position" of
 * the handle; "room": the width that the end child needs beside the other where its own minimum does not say it;
 * "one-at-a-time"; "folded" (read only).
 */
G_DECLARE_FINAL_TYPE (HwFold, hw_fold, HW, FOLD, GtkWidget)

/** hw_fold_toggle: shows or hides the start child; in place of the end child when folded. For "one-at-a-time". */
void hw_fold_toggle (HwFold *self);

/** hw_fold_close: when folded, back to the end child. */
void hw_fold_close (HwFold *self);

gboolean hw_fold_get_folded (HwFold *self);
GtkPaned *hw_fold_get_paned (HwFold *self);

G_END_DECLS
