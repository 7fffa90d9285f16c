/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-json.h"
#include "import/hw-reader.h"

G_BEGIN_DECLS

/*
 * What comes as many JSON objects, one at a time: postings of boards, of schema.org or of what calls its members by
 * their names, people and scorecards. What they are, is found out by the first of them.
 */

/**
 * HwJsonNext:
 * @flags: for this element
 * @element: (out): NULL at the end
 * @text: (out): that its offsets point into; until the next call
 * @bad_line: (out): with an error: where the element stands, when those behind it can be read all the same
 */
typedef gboolean (*HwJsonNext) (gpointer list, HwJsonFlags flags, HwJson **element, const char **text, guint *bad_line,
                                GError **error);

/** hw_json_elements_are_known: whether the elements of @list, which stands in @root, are something that is read. */
gboolean hw_json_elements_are_known (const HwJson *root, const HwJson *list, int wanted);

/**
 * hw_json_elements_stream:
 * @root: the beginning of the text
 * @list: in @root: its first elements
 * @next: gives them again from the first on, and all others
 */
gboolean hw_json_elements_stream (HwSource *source, HwRecordSink *sink, const HwJson *root, const HwJson *list,
                                  HwJsonNext next, gpointer data, GError **error);

G_END_DECLS
