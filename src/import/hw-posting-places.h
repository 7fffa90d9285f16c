/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/** HwPostingPlaces: where a posting's work is done: each place once, and not more of them than a record can hold. */
typedef struct _HwPostingPlaces HwPostingPlaces;

/** hw_posting_places_new: @record is borrowed; it gets a field "location" for each place. */
HwPostingPlaces *hw_posting_places_new (HwRecord *record);
void hw_posting_places_free (HwPostingPlaces *self);

/** hw_posting_places_add: @place is a line; what is beyond HW_LIMIT_PLACES is counted and left out. */
void hw_posting_places_add (HwPostingPlaces *self, const char *place);

/** hw_posting_places_warn: once the record has its title: that places were left out, if any were. */
void hw_posting_places_warn (const HwPostingPlaces *self, GPtrArray *warnings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPostingPlaces, hw_posting_places_free)

G_END_DECLS
