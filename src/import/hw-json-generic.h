/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-board-record.h"

G_BEGIN_DECLS

/**
 * hw_json_generic_find: the postings of a file that is of no known board: an object, or the elements of an array
 * somewhere in it, with a member for the title and one for the text, the place, the employer or the address.
 * FALSE when there are none.
 */
gboolean hw_json_generic_find (const HwJson *root, GPtrArray *elements);

/** hw_json_generic_names_new: an empty HwBoardElement.names. */
GHashTable *hw_json_generic_names_new (void);

/** hw_json_generic_fill: takes members by what they are called, in many spellings and languages. */
gboolean hw_json_generic_fill (HwBoardElement *element, GError **error);

G_END_DECLS
