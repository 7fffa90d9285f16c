/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwDigestMap:
 *
 * Which digests of millions were seen, and where first: 16 to 32 bytes each. Of a digest its first 64 bits
 * count: two that share them by accident are one in a file of a million once in 37 million files.
 */
typedef struct _HwDigestMap HwDigestMap;

HwDigestMap *hw_digest_map_new (void);
void hw_digest_map_free (HwDigestMap *self);

/** hw_digest_map_add: @hex: 16 digits or more; @number: from 1. The number given with it before, or 0. */
guint hw_digest_map_add (HwDigestMap *self, const char *hex, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDigestMap, hw_digest_map_free)

G_END_DECLS
