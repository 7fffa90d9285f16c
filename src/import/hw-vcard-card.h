/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "import/hw-vcard-lines.h"

G_BEGIN_DECLS

/** HwVcard: what is gathered of one card until it ends. */
typedef struct _HwVcard HwVcard;

HwVcard *hw_vcard_new (guint line);
void hw_vcard_free (HwVcard *self);

/** hw_vcard_take: one property. */
void hw_vcard_take (HwVcard *self, const HwVcardLine *line);

/** hw_vcard_finish: the candidate, with what is wrong as its problem. */
HwRecord *hw_vcard_finish (HwVcard *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwVcard, hw_vcard_free)

G_END_DECLS
