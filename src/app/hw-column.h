/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** HwColumnText: the text of one cell; @item is the row's object, often an HwItem (hw_item_get_entity()). */
typedef char *(*HwColumnText) (gpointer item, gpointer user_data);

typedef enum
{
  HW_COLUMN_PLAIN = 0,
  HW_COLUMN_MAIN = 1 << 0,   /* the row's name: bold */
  HW_COLUMN_DIM = 1 << 1,    /* beside the point */
  HW_COLUMN_NUMBER = 1 << 2, /* tabular figures, at the end */
  HW_COLUMN_PILL = 1 << 3,   /* a state in a rounded field */
} HwColumnFlags;

/**
 * hw_column_set_text:
 *
 * Gives a column of a template its cells: one-line labels (HwCell) that all have the same height.
 * @user_data must outlive the column: the page.
 */
void hw_column_set_text (GtkColumnViewColumn *column, HwColumnFlags flags, HwColumnText text, gpointer user_data);

/** hw_column_set_sentence: as hw_column_set_text() for the first column, with a sentence that tells the row
 * to a screen reader. */
void hw_column_set_sentence (GtkColumnViewColumn *column, HwColumnText text, HwColumnText sentence,
                             gpointer user_data);

G_END_DECLS
