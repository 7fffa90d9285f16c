/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_WRAP_BOX (hw_wrap_box_get_type ())

/**
 * HwWrapBox: its children side by side as words of a paragraph are: what has no room goes on in the next line.
 *
 * Unlike those of a GtkFlowBox the lines have no columns in common, and no stops of the keyboard but the children's.
 * Children that expand sideways share what is left of their line. Property "spacing": between children and lines.
 */
G_DECLARE_FINAL_TYPE (HwWrapBox, hw_wrap_box, HW, WRAP_BOX, GtkWidget)

G_END_DECLS
