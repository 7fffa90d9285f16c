/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-language.h"
#include "analysis/hw-line-memo.h"
#include "analysis/hw-piece-memo.h"

G_BEGIN_DECLS

/** HwDesk: what one thread needs to read one language, beside the tables that never change. */
typedef struct
{
  HwLanguage language;
  HwStemmer *stemmer;
  HwLineMemo *lines;
  HwPieceMemo *memo;
} HwDesk;

/** HwDeskPool: desks at rest, which remember what was read at them; for any number of threads. */
typedef struct _HwDeskPool HwDeskPool;

HwDeskPool *hw_desk_pool_new (HwWordBook *words);
void hw_desk_pool_free (HwDeskPool *self);

/** hw_desk_pool_take: a desk that no other thread uses, to be given back. */
HwDesk *hw_desk_pool_take (HwDeskPool *self, HwLanguage language);
void hw_desk_pool_give_back (HwDeskPool *self, HwDesk *desk);

G_END_DECLS
