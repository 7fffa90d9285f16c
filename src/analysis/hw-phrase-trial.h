/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-reading.h"

G_BEGIN_DECLS

/** HwPhraseTrial: one phrase tried out on texts before it goes into a rubric; matches as a rubric's phrase would. */
typedef struct _HwPhraseTrial HwPhraseTrial;

/** hw_phrase_trial_new: @language as of HwPhrase; fails for what can be no phrase, and says why. */
HwPhraseTrial *hw_phrase_trial_new (const char *phrase, const char *language, GError **error);
void hw_phrase_trial_free (HwPhraseTrial *self);

/** hw_phrase_trial_find: the places of @text that it matches (HwSpan, code points), in order, merged where
 * they meet. */
GArray *hw_phrase_trial_find (HwPhraseTrial *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPhraseTrial, hw_phrase_trial_free)

G_END_DECLS
