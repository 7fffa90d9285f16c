/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/* Records among other things; unpacking trusts nothing. */

void hw_records_put (GByteArray *out, GPtrArray *records);
GPtrArray *hw_records_take (const guint8 *data, gsize length, GError **error);

G_END_DECLS
