/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-scorecard.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_RECOMMENDATION_CARD (hw_recommendation_card_get_type ())

/** HwRecommendationCard: the last word of a scorecard: strong no, no, yes, strong yes. */
G_DECLARE_FINAL_TYPE (HwRecommendationCard, hw_recommendation_card, HW, RECOMMENDATION_CARD, GtkWidget)

/* Signal "chosen" (int): the person chose an HwRecommendation. */

void hw_recommendation_card_show (HwRecommendationCard *self, HwRecommendation recommendation, gboolean editable);
void hw_recommendation_card_focus (HwRecommendationCard *self);

G_END_DECLS
