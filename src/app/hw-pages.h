/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

/** HwPageEntry: a kind of page: the first part of its places, and its class. */
typedef struct
{
  const char *prefix;
  GType (*get_type) (void);
} HwPageEntry;

/** hw_pages: all kinds, terminated by one without prefix. */
const HwPageEntry *hw_pages (void);

/** hw_pages_find: the kind of a place such as "candidate/cnd-1", or NULL. */
const HwPageEntry *hw_pages_find (const char *place);

G_END_DECLS
