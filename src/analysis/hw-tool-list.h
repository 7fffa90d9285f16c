/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-fields.h"
#include "analysis/hw-tool-words.h"

G_BEGIN_DECLS

/** HwToolHit: the words from @first to before @last name a tool of the taxonomy. */
typedef struct
{
  guint first;
  guint last;
  guint group;          /* the same for all names of one tool */
  const char *name;     /* as the taxonomy writes it */
  gboolean is_extended; /* capitalised words after it belong to it: "Tableau Desktop" */
} HwToolHit;

/** HwToolFinder: the tool that is called by the two words together ("Microsoft", "Word"); FALSE when there is none. */
typedef gboolean (*HwToolFinder) (gconstpointer table, const HwFieldSource *source, guint before, guint word,
                                  HwToolHit *hit);

/** HwToolList: the tools of a posting, each once. */
typedef struct
{
  GPtrArray *names;
  GArray *groups; /* of each name; HW_TOOL_UNKNOWN_GROUP for one that the taxonomy does not know */
  const HwToolWords *words;
  const char *organisation; /* what the employer itself is called is no tool */
  HwToolFinder find;
  gconstpointer table;
} HwToolList;

#define HW_TOOL_UNKNOWN_GROUP G_MAXUINT

/**
 * hw_tool_list_read_piece:
 *
 * Adds the tools of a piece: the known ones of @hits (HwToolHit in order) and those that only the text
 * names: in a list with a known one, after "tools such as", and as the product of a known maker. FALSE when no word
 * of it is of a tool, whatever stands around the piece.
 */
gboolean hw_tool_list_read_piece (HwToolList *self, const HwFieldSource *source, guint piece, const GArray *hits);

/** hw_tool_list_finish: drops names that are the beginning of a longer one; NULL when there are none. */
char **hw_tool_list_finish (HwToolList *self);

G_END_DECLS
