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

/** HwBoardFill: fills records from one posting after another and counts what they lack. */
typedef struct _HwBoardFill HwBoardFill;

/**
 * hw_board_fill_new:
 * @board: (nullable): see HwBoardPostings
 * @root: of the file, as far as it is there
 */
HwBoardFill *hw_board_fill_new (const HwSource *source, const HwBoard *board, const HwJson *root);

/** hw_board_fill_record: an error is "cause; what to do". */
gboolean hw_board_fill_record (HwBoardFill *self, const HwJson *object, HwRecord *record, GError **error);

/** hw_board_fill_warn: of what was counted. */
void hw_board_fill_warn (const HwBoardFill *self);

void hw_board_fill_free (HwBoardFill *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwBoardFill, hw_board_fill_free)

/**
 * hw_board_read_postings:
 *
 * Adds a record for each to @document, and says once what all of them lack. With keep_going a bad posting is a
 * problem of its own record.
 */
gboolean hw_board_read_postings (const HwSource *source, const HwBoardPostings *postings, HwDocument *document,
                                 GError **error);

G_END_DECLS
