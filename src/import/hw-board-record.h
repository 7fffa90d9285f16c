/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-boards.h"
#include "import/hw-posting-draft.h"

G_BEGIN_DECLS

/** HwBoardElement: one posting of a file, while it is read; remembers which of its members were used. */
typedef struct
{
  const HwJson *root;
  const HwJson *object;
  HwPostingDraft *draft;
  GHashTable *used;  /* set of HwJson */
  GHashTable *names; /* what members are called -> what that means; one for all postings of a file */
} HwBoardElement;

/** hw_board_fill: takes what the board's table names. An error is "cause; what to do". */
gboolean hw_board_fill (const HwBoard *board, HwBoardElement *element, GError **error);

/** hw_board_set: the field from @value, in whichever form it has there; @own: the name of the member. */
gboolean hw_board_set (HwBoardElement *element, const char *field, const char *own, const HwJson *value,
                       GError **error);

/** hw_board_set_pay: one range as fields, several as text: which of them holds, a person has to see. */
gboolean hw_board_set_pay (HwBoardElement *element, const char *own, GPtrArray *values, GError **error);

/** hw_board_add_text: the values as one piece of text; many plain ones are a list. */
void hw_board_add_text (HwBoardElement *element, const char *heading, GPtrArray *values);

/** hw_board_keep_rest: short values of members that nothing asked for, under their own names. */
gboolean hw_board_keep_rest (HwBoardElement *element, GError **error);

G_END_DECLS
