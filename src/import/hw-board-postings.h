/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-boards.h"
#include "import/hw-reader.h"

G_BEGIN_DECLS

/** HwBoardPostings: the postings in a JSON text. All is borrowed. */
typedef struct
{
  const char *text;     /* that @root's offsets point into */
  const HwJson *root;
  const HwBoard *board; /* NULL: by what members are called */
  GPtrArray *elements;  /* HwJson, see hw_board_find() and hw_json_generic_find() */
} HwBoardPostings;

/**
 * hw_board_read_postings:
 *
 * Adds a record for each to @document, and says once what all of them lack. With keep_going a bad posting is a
 * problem of its own record.
 */
gboolean hw_board_read_postings (const HwSource *source, const HwBoardPostings *postings, HwDocument *document,
                                 GError **error);

G_END_DECLS
