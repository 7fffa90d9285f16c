/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwTextIndex:
 *
 * Where the code points of a text are, for who needs many places of it in any order: hw_text_slice() goes there
 * from the beginning each time.
 */
typedef struct _HwTextIndex HwTextIndex;

/** hw_text_index_new: @text is borrowed, and shorter than 4 GiB; NULL is an empty one. */
HwTextIndex *hw_text_index_new (const char *text);
void hw_text_index_free (HwTextIndex *self);

/** hw_text_index_find: the place of the code point @offset; the end of the text for one behind it. */
const char *hw_text_index_find (const HwTextIndex *self, gsize offset);

/** hw_text_index_slice: the code points from @start up to @end as a new string. */
char *hw_text_index_slice (const HwTextIndex *self, gsize start, gsize end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTextIndex, hw_text_index_free)

G_END_DECLS
