/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-card-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_MISSING_LIST (hw_missing_list_get_type ())

/** HwMissingList: what keeps a scorecard from being submitted, each a button that leads there. */
G_DECLARE_FINAL_TYPE (HwMissingList, hw_missing_list, HW, MISSING_LIST, GtkWidget)

/** hw_missing_list_show: hides itself when nothing is missing or the card is final; gives how many
 * competencies are complete. */
guint hw_missing_list_show (HwMissingList *self, HwCardState *state);

G_END_DECLS
