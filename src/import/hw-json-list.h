/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-json.h"
#include "import/hw-reader.h"

G_BEGIN_DECLS

/**
 * HwJsonList: a long JSON text that is one list, by itself or within objects, and is read an element at a time.
 *
 * All of it is held to what hw_json_parse() asks for: each element when it comes, what stands around them at the end.
 */
typedef struct _HwJsonList HwJsonList;

/**
 * hw_json_list_parse_head:
 * @head: the beginning of a text
 * @list: (out): the array in it that goes on behind the beginning, with its elements that are whole
 *
 * The beginning with its open brackets closed; NULL when no list goes on there, or what is there is no JSON.
 */
HwJson *hw_json_list_parse_head (const char *head, gsize length, const HwJson **list);

/** hw_json_list_open: of a source with more text than its head, which has such a list. */
HwJsonList *hw_json_list_open (HwSource *source, GError **error);

/** hw_json_list_get_head: see hw_json_list_parse_head(). */
const HwJson *hw_json_list_get_head (const HwJsonList *self, const HwJson **list);

/**
 * hw_json_list_next:
 * @flags: for this element
 * @element: (out): NULL at the end of the text
 * @text: (out): that its offsets point into; until the next call
 */
gboolean hw_json_list_next (HwJsonList *self, HwJsonFlags flags, HwJson **element, const char **text, GError **error);

void hw_json_list_free (HwJsonList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwJsonList, hw_json_list_free)

G_END_DECLS
