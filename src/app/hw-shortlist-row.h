/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "core/hw-shortlist.h"

G_BEGIN_DECLS

#define HW_TYPE_SHORTLIST_ROW (hw_shortlist_row_get_type ())

/** HwShortlistRow: one candidacy in the ranking: place, score, what it rests on, decision. */
G_DECLARE_FINAL_TYPE (HwShortlistRow, hw_shortlist_row, HW, SHORTLIST_ROW, AdwActionRow)

GtkWidget *hw_shortlist_row_new (HwShortlist *shortlist, HwShortlistEntry *entry);

G_END_DECLS
