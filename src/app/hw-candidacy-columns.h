/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HwCandidacyColumns:
 *
 * The columns of a requisition's candidates. hw_candidacy_columns_set_up() gives them their texts and
 * orders; the items are HwCandidacyItem.
 */
typedef struct
{
  GtkColumnViewColumn *name;
  GtkColumnViewColumn *stage;
  GtkColumnViewColumn *screening;
  GtkColumnViewColumn *coverage;
  GtkColumnViewColumn *score;
  GtkColumnViewColumn *basis;
  GtkColumnViewColumn *next;
} HwCandidacyColumns;

void hw_candidacy_columns_set_up (const HwCandidacyColumns *self);

/** hw_candidacy_matches: the item's name, stage or screening has @text in it, whatever the case. */
gboolean hw_candidacy_matches (gpointer item, const char *text);

G_END_DECLS
