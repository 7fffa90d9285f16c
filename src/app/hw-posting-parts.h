/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-posting-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The lists beside a posting's text, filled anew. */

/** hw_posting_parts_fill_demand: what the posting asks for of each competency, beside what that weighs. */
void hw_posting_parts_fill_demand (GtkListBox *list, HwPostingState *state);
/** hw_posting_parts_fill_fields: title, places, pay and the like, as they were read. */
void hw_posting_parts_fill_fields (GtkListBox *list, HwPostingState *state);

G_END_DECLS
