/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"
#include "core/hw-rubric.h"

G_BEGIN_DECLS

#define HW_TYPE_PHRASE_DIALOG (hw_phrase_dialog_get_type ())

/**
 * HwPhraseDialog:
 *
 * A phrase of the rubric: its words, the competency that they point to and how much they say, tried out on postings
 * while they are typed. It goes to a draft: a published version never changes.
 */
G_DECLARE_FINAL_TYPE (HwPhraseDialog, hw_phrase_dialog, HW, PHRASE_DIALOG, AdwWindow)

/**
 * hw_phrase_dialog_show:
 * @page: that stores it, and shows what went wrong
 * @phrase: (transfer full): unshared: a new one with what is known already, or a copy of one of @rubric
 * @posting_id: (nullable): whose statements it is tried on; NULL: of the newest postings
 */
HwPhraseDialog *hw_phrase_dialog_show (HwPage *page, HwRubric *rubric, HwPhrase *phrase, const char *posting_id);

G_END_DECLS
