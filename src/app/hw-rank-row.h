/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/hw-shortlist.h"

G_BEGIN_DECLS

#define HW_TYPE_RANK_ROW (hw_rank_row_get_type ())

/** HwRankRow: one line of a ranking in words: place, name, score, and why there is none. */
G_DECLARE_FINAL_TYPE (HwRankRow, hw_rank_row, HW, RANK_ROW, GtkListBoxRow)

GtkWidget *hw_rank_row_new (const HwShortlistEntry *entry);

G_END_DECLS
