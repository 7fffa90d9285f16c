/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/hw-shortlist.h"

G_BEGIN_DECLS

#define HW_TYPE_COMPARE_CELL (hw_compare_cell_get_type ())

/**
 * HwCompareCell:
 *
 * One candidate on one competency: mean, number of raters, spread and gap to the target, all in words
 * and figures; colour only repeats them. Takes the focus, so that it can be read with the keyboard.
 */
G_DECLARE_FINAL_TYPE (HwCompareCell, hw_compare_cell, HW, COMPARE_CELL, GtkWidget)

GtkWidget *hw_compare_cell_new (HwShortlist *shortlist, HwShortlistEntry *entry, guint competency);

G_END_DECLS
