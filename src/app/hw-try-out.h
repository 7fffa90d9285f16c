/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_TRY_OUT (hw_try_out_get_type ())

/** HwTryOut: shows while a phrase is being typed which statements it matches, and which words of a sentence. */
G_DECLARE_FINAL_TYPE (HwTryOut, hw_try_out, HW, TRY_OUT, GtkWidget)

/** hw_try_out_set_texts: @texts (element-type char *): statements to hold the phrase against; may be empty. */
void hw_try_out_set_texts (HwTryOut *self, GPtrArray *texts);
/** hw_try_out_set_phrase: what is typed; @language as of HwPhrase. */
void hw_try_out_set_phrase (HwTryOut *self, const char *phrase, const char *language);

G_END_DECLS
