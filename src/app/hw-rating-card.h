/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-card-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_RATING_CARD (hw_rating_card_get_type ())

/** HwRatingCard: one competency of a scorecard: anchors to choose from, evidence, questions, passages. */
G_DECLARE_FINAL_TYPE (HwRatingCard, hw_rating_card, HW, RATING_CARD, GtkWidget)

/*
 * Signal "edited" (): a rating was chosen (at once) or evidence typed (after a pause): save it.
 * The rating is HW_UNSET until the person chooses.
 */

GtkWidget *hw_rating_card_new (HwRubric *rubric, guint competency);
const char *hw_rating_card_get_competency (HwRatingCard *self);
/**
 * hw_rating_card_show:
 * @current: the state was loaded after the last edit: what is shown may be replaced by what is stored
 */
void hw_rating_card_show (HwRatingCard *self, HwCardState *state, gboolean current);
/** hw_rating_card_rate: as if the person had chosen it. */
void hw_rating_card_rate (HwRatingCard *self, gint64 rating);
gint64 hw_rating_card_get_rating (HwRatingCard *self);
char *hw_rating_card_dup_evidence (HwRatingCard *self);
/** hw_rating_card_save_now: emits "edited" if evidence waits for its pause. */
void hw_rating_card_save_now (HwRatingCard *self);
void hw_rating_card_focus_anchors (HwRatingCard *self);
void hw_rating_card_focus_evidence (HwRatingCard *self);

G_END_DECLS
