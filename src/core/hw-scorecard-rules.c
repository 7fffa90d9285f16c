/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-text.h"
#include "core/hw-rubric-parts.h"
#include "core/hw-rules.h"
#include "core/hw-scorecard.h"

static const HwRating *
find_rating (GPtrArray *ratings, const char *competency)
{
  for (guint i = 0; i < ratings->len; i++)
    {
      const HwRating *rating = g_ptr_array_index (ratings, i);

      if (g_strcmp0 (rating->competency, competency) == 0)
        return rating;
    }
  return NULL;
}

static gboolean
is_complete (const HwRating *rating)
{
  if (rating == NULL || rating->rating == HW_UNSET)
    return FALSE;
  return rating->rating == HW_NOT_OBSERVED || !hw_text_is_blank (rating->evidence);
}

GStrv
hw_scorecard_find_missing (const HwScorecard *card, GPtrArray *ratings, GPtrArray *competencies)
{
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();

  for (guint i = 0; i < competencies->len; i++)
    {
      const HwCompetency *competency = g_ptr_array_index (competencies, i);

      if (!is_complete (find_rating (ratings, competency->key)))
        g_strv_builder_add (missing, competency->key);
    }
  if (card->recommendation == HW_RECOMMEND_NONE)
    g_strv_builder_add (missing, "recommendation");
  return g_strv_builder_end (missing);
}

gboolean
hw_scorecard_is_visible (const HwScorecard *card, const char *viewer_id, gboolean viewer_submitted,
                         gboolean viewer_is_panelist)
{
  if (viewer_id != NULL && g_strcmp0 (card->member_id, viewer_id) == 0)
    return TRUE;
  if (card->status == HW_CARD_DRAFT)
    return FALSE;
  return viewer_id == NULL || !viewer_is_panelist || viewer_submitted;
}
