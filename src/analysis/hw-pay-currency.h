/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwCurrency: how a currency is written, and how many of it make about one dollar: only to tell pay from
 * other figures. */
typedef struct
{
  const char *written;
  const char *code; /* ISO 4217 */
  gint64 scale;
} HwCurrency;

/** hw_currency_find_at: the one that is written at @at, or NULL. */
const HwCurrency *hw_currency_find_at (const char *at);

/** hw_currency_find_before: the one that ends right before @at, within @begin; @from is set to where it
 * begins. Or NULL. */
const HwCurrency *hw_currency_find_before (const char *begin, const char *at, const char **from);

/** hw_currency_get_scale: of an ISO 4217 @code; 1 when it is not known, or NULL. */
gint64 hw_currency_get_scale (const char *code);

G_END_DECLS
