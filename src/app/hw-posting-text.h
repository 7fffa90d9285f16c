/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-reading.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_POSTING_TEXT (hw_posting_text_get_type ())

/** HwPostingText: the text, each statement tinted by its kind, the evidence underlined. */
G_DECLARE_FINAL_TYPE (HwPostingText, hw_posting_text, HW, POSTING_TEXT, GtkTextView)

/* Signal "selected" (int): the cursor came to statement INDEX, or to none (-1). */

void hw_posting_text_set_reading (HwPostingText *self, const char *text, HwReading *reading);
void hw_posting_text_select (HwPostingText *self, int index);

G_END_DECLS
