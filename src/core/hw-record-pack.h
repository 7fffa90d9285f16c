/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/* A record as a value among others; unpacking takes nothing on trust but that the value is in its normal form. */

#define HW_RECORD_TYPE "(ua(ss)msa(uuuu)maymsu)"

GVariant *hw_record_pack_value (const HwRecord *record);
HwRecord *hw_record_unpack_value (GVariant *packed, GError **error);

G_END_DECLS
