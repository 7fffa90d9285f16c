/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/hw-shortlist.h"

G_BEGIN_DECLS

#define HW_TYPE_CANDIDACY_ITEM (hw_candidacy_item_get_type ())

/** HwCandidacyItem: one entry of a shortlist as a list's item; keeps the shortlist alive. */
G_DECLARE_FINAL_TYPE (HwCandidacyItem, hw_candidacy_item, HW, CANDIDACY_ITEM, GObject)

HwCandidacyItem *hw_candidacy_item_new (HwShortlist *shortlist, guint index, guint n_panelists);
HwShortlist *hw_candidacy_item_get_shortlist (HwCandidacyItem *self);
HwShortlistEntry *hw_candidacy_item_get_entry (HwCandidacyItem *self);
guint hw_candidacy_item_get_n_panelists (HwCandidacyItem *self);

G_END_DECLS
