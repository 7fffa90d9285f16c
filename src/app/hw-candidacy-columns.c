/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-candidacy-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/hw-candidacy-item.h"
#include "app/hw-column.h"
#include "app/hw-labels.h"
#include "app/hw-score-text.h"
#include "base/hw-text.h"

static char *
dup_name (gpointer item, gpointer user_data)
{
  return g_strdup (hw_candidacy_item_get_entry (item)->candidate->name);
}

static char *
dup_stage (gpointer item, gpointer user_data)
{
  return g_strdup (hw_label_stage ((HwStage) hw_candidacy_item_get_entry (item)->candidacy->stage));
}

static char *
dup_screening (gpointer item, gpointer user_data)
{
  return hw_score_text_screening (hw_candidacy_item_get_shortlist (item), hw_candidacy_item_get_entry (item));
}

static char *
dup_coverage (gpointer item, gpointer user_data)
{
  return hw_score_text_coverage (hw_candidacy_item_get_entry (item));
}

static char *
dup_score (gpointer item, gpointer user_data)
{
  return hw_score_text_score (hw_candidacy_item_get_entry (item));
}

static char *
dup_basis (gpointer item, gpointer user_data)
{
  return hw_score_text_basis (hw_candidacy_item_get_entry (item),
                              hw_candidacy_item_get_shortlist (item)->n_competencies);
}

static char *
dup_next (gpointer item, gpointer user_data)
{
  return hw_score_text_next_step (hw_candidacy_item_get_entry (item), hw_candidacy_item_get_n_panelists (item));
}

static char *
dup_sentence (gpointer item, gpointer user_data)
{
  g_autofree char *score = dup_score (item, user_data);
  g_autofree char *stage = dup_stage (item, user_data);
  g_autofree char *basis = dup_basis (item, user_data);

  /* Translators: a candidate's name, stage, score, and what the score rests on; read aloud */
  return g_strdup_printf (_("%s, stage %s, score %s, %s"), hw_candidacy_item_get_entry (item)->candidate->name, stage,
                          score, basis);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  HwCandidate *left = hw_candidacy_item_get_entry ((gpointer) a)->candidate;
  HwCandidate *right = hw_candidacy_item_get_entry ((gpointer) b)->candidate;

  return g_utf8_collate (left->name, right->name);
}

static int
compare_stages (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return hw_candidacy_item_get_entry ((gpointer) a)->candidacy->stage
         - hw_candidacy_item_get_entry ((gpointer) b)->candidacy->stage;
}

static int
compare_rationals (const HwRankedCandidate *a, const HwRankedCandidate *b, gboolean coverage)
{
  gboolean has_a = a != NULL && (coverage || a->has_score);
  gboolean has_b = b != NULL && (coverage || b->has_score);

  if (!has_a || !has_b)
    return has_a - has_b;
  return coverage ? hw_rational_compare (a->coverage, b->coverage) : hw_rational_compare (a->score, b->score);
}

static int
compare_scores (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_rationals (hw_candidacy_item_get_entry ((gpointer) a)->ranked,
                            hw_candidacy_item_get_entry ((gpointer) b)->ranked, FALSE);
}

static int
compare_coverages (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_rationals (hw_candidacy_item_get_entry ((gpointer) a)->ranked,
                            hw_candidacy_item_get_entry ((gpointer) b)->ranked, TRUE);
}

static void
set_order (GtkColumnViewColumn *column, GCompareDataFunc compare)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));

  gtk_column_view_column_set_sorter (column, sorter);
}

void
hw_candidacy_columns_set_up (const HwCandidacyColumns *self)
{
  hw_column_set_sentence (self->name, dup_name, dup_sentence, NULL);
  hw_column_set_text (self->stage, HW_COLUMN_PILL, dup_stage, NULL);
  hw_column_set_text (self->screening, HW_COLUMN_PLAIN, dup_screening, NULL);
  hw_column_set_text (self->coverage, HW_COLUMN_NUMBER, dup_coverage, NULL);
  hw_column_set_text (self->score, HW_COLUMN_NUMBER, dup_score, NULL);
  hw_column_set_text (self->basis, HW_COLUMN_DIM, dup_basis, NULL);
  hw_column_set_text (self->next, HW_COLUMN_PLAIN, dup_next, NULL);
  set_order (self->name, compare_names);
  set_order (self->stage, compare_stages);
  set_order (self->coverage, compare_coverages);
  set_order (self->score, compare_scores);
}

gboolean
hw_candidacy_matches (gpointer item, const char *text)
{
  g_autofree char *name = dup_name (item, NULL);
  g_autofree char *stage = dup_stage (item, NULL);
  g_autofree char *screening = dup_screening (item, NULL);
  g_autofree char *all = g_strjoin (" ", name, stage, screening, NULL);
  g_autofree char *key = hw_text_match_key (all);
  g_autofree char *wanted = hw_text_match_key (text);

  return key != NULL && wanted != NULL && strstr (key, wanted) != NULL;
}
