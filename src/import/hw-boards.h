/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-json.h"

G_BEGIN_DECLS

/**
 * HwBoardField: where a board keeps what.
 * @field: of a posting, see hw_document_kind_list_fields(); "pay_range": an object with an amount or more; a
 *   heading in front of "=" where a piece of text has one; "=" alone for text without
 * @paths: see hw_json_collect(); several between blanks, of which the first that says something counts. "/" in
 *   front: from the root of the file; "WORD?PATH": WORD, if true stands there; "HEADING@PATH": the heading is the
 *   text that stands at HEADING beside it
 */
typedef struct
{
  const char *field;
  const char *paths;
} HwBoardField;

#define HW_BOARD_FIELDS 24u

/** HwBoard: a way in which job boards and applicant systems answer. */
typedef struct
{
  const char *format;
  const char *lists; /* where the postings are: paths between blanks, "." for the file itself */
  const char *marks; /* members that its postings have, all of them, be they null */
  HwBoardField fields[HW_BOARD_FIELDS];
  gboolean in_pages; /* also as data in the scripts of its lists */
} HwBoard;

/** hw_board_find: the board that @root is of; its postings are added to @elements. NULL when it is of none. */
const HwBoard *hw_board_find (const HwJson *root, GPtrArray *elements);

/** hw_board_find_in_page: the same of those boards only whose pages show nothing but what their scripts hold. */
const HwBoard *hw_board_find_in_page (const HwJson *root, GPtrArray *elements);

G_END_DECLS
