/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-json.h"
#include "import/hw-reader.h"

G_BEGIN_DECLS

/** HwJsonLines: JSON Lines, https://jsonlines.org: an object on each line of a text, read one at a time. */
typedef struct _HwJsonLines HwJsonLines;

/**
 * hw_json_lines_parse_head:
 * @head: the beginning of a text, or all of it
 * @goes_on: whether more follows
 *
 * A list of the objects whose lines are whole; NULL when the first line is none.
 */
HwJson *hw_json_lines_parse_head (const char *head, gsize length, gboolean goes_on);

HwJsonLines *hw_json_lines_open (HwSource *source, GError **error);

/** hw_json_lines_get_head: the list of the first objects. */
const HwJson *hw_json_lines_get_head (const HwJsonLines *self);

/** hw_json_lines_next: a HwJsonNext; the line of a broken object is passed. */
gboolean hw_json_lines_next (gpointer self, HwJsonFlags flags, HwJson **element, const char **text, guint *bad_line,
                             GError **error);

void hw_json_lines_free (HwJsonLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwJsonLines, hw_json_lines_free)

G_END_DECLS
