/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-import-cards.h"
#include "workbench/hw-resolve.h"
#include "workbench/hw-session-private.h"

/* Tables of ratings, one row a rating; an imported scorecard counts as submitted. */

static char *
list_competencies (HwRubric *rubric)
{
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < hw_rubric_get_n_competencies (rubric); i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "", hw_rubric_get_competency (rubric, i)->key);
  return g_string_free (keys, FALSE);
}

/* By its key, else by its name as people write it: other systems know no keys. */
static const HwCompetency *
find_competency (HwRubric *rubric, const char *typed)
{
  int index = hw_rubric_find_competency (rubric, typed);

  for (guint i = 0; index < 0 && i < hw_rubric_get_n_competencies (rubric); i++)
    if (hw_text_same_name (hw_rubric_get_competency (rubric, i)->name, typed)
        || hw_text_same_name (hw_rubric_get_competency (rubric, i)->key, typed))
      index = (int) i;
  return index >= 0 ? hw_rubric_get_competency (rubric, (guint) index) : NULL;
}

/* "1" to "5", or empty or "not_observed". */
static gboolean
parse_rating (const char *text, gint64 *rating)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  *rating = HW_NOT_OBSERVED;
  if (*trimmed == '\0' || g_str_equal (trimmed, "not_observed"))
    return TRUE;
  *rating = trimmed[0] - '0';
  return trimmed[1] == '\0' && *rating >= 1 && *rating <= 5;
}

static gboolean
parse_recommendation (const char *text, int *recommendation)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*trimmed == '\0')
    return TRUE;
  *recommendation = hw_choice_from_nick (HW_RECOMMENDATION_NICKS, trimmed);
  return *recommendation >= 0;
}

static const HwRating *
find_old (const HwImportedCard *card, const char *competency)
{
  for (guint i = 0; card->old_ratings != NULL && i < card->old_ratings->len; i++)
    {
      const HwRating *rating = g_ptr_array_index (card->old_ratings, i);

      if (g_strcmp0 (rating->competency, competency) == 0)
        return rating;
    }
  return NULL;
}

static char *
show_rating (gint64 rating)
{
  return rating == HW_NOT_OBSERVED || rating == HW_UNSET ? g_strdup ("not_observed")
                                                         : g_strdup_printf ("%" PRId64, rating);
}

/* What differs from the card that is stored; NULL when nothing does. */
static char *
compare_row (const HwImportedCard *card, const HwCardRow *row, int old_recommendation)
{
  const HwRating *old = find_old (card, row->competency);
  GString *text = g_string_new (NULL);
  g_autofree char *before = show_rating (old != NULL ? old->rating : HW_NOT_OBSERVED);
  g_autofree char *after = show_rating (row->rating);

  if (old == NULL || !g_str_equal (before, after))
    g_string_append_printf (text, "rating: %s -> %s", old != NULL ? before : "(none)", after);
  if (g_strcmp0 (old != NULL && old->evidence != NULL ? old->evidence : "", row->evidence) != 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", _ ("the evidence differs"));
  if (card->recommendation != old_recommendation)
    g_string_append_printf (text, "%srecommendation: %s -> %s", text->len > 0 ? "\n" : "",
                            HW_RECOMMENDATION_NICKS[old_recommendation], HW_RECOMMENDATION_NICKS[card->recommendation]);
  return g_string_free (text, text->len == 0);
}

/* The cells of a row that need nothing but themselves. */
static gboolean
check_cells (HwCardPlan *self, guint index, const char *title, const HwRecord *record, HwCardRow *row,
             int *recommendation)
{
  HwImportPlan *plan = self->people.plan;
  const char *competency = hw_record_get_field (record, "competency");
  const char *evidence = hw_record_get_field (record, "evidence");
  const HwCompetency *known;

  known = find_competency (self->people.rubric, competency != NULL ? competency : "");
  row->index = index;
  row->competency = g_strstrip (g_strdup (known != NULL ? known->key : competency != NULL ? competency : ""));
  row->evidence = g_strdup (hw_text_is_blank (evidence) ? "" : evidence);
  if (known == NULL)
    {
      g_autofree char *shown = hw_text_escape_for_message (row->competency, -1);
      g_autofree char *keys = list_competencies (self->people.rubric);

      hw_import_plan_reject (plan, index, title, _ ("there is no competency “%s”; use one of %s"), shown, keys);
    }
  else if (!parse_rating (hw_record_get_field (record, "rating"), &row->rating))
    {
      g_autofree char *shown = hw_text_escape_for_message (hw_record_get_field (record, "rating"), -1);

      hw_import_plan_reject (plan, index, title,
                             _ ("the rating “%s” is not on the scale; use 1 to 5, or not_observed"), shown);
    }
  else if (row->rating != HW_NOT_OBSERVED && *row->evidence == '\0')
    hw_import_plan_reject (plan, index, title, "%s",
                           _ ("a rating has no evidence; write what was observed, or not_observed"));
  else if (!parse_recommendation (hw_record_get_field (record, "recommendation"), recommendation))
    hw_import_plan_reject (plan, index, title, "%s",
                           _ ("the recommendation is not known; use strong_no, no, yes or strong_yes"));
  else
    return TRUE;
  return FALSE;
}

static HwImportedCard *
find_card (HwCardPlan *self, guint index, const char *title, const HwRecord *record)
{
  HwImportPlan *plan = self->people.plan;
  const char *member_typed = hw_record_get_field (record, "member");
  g_autofree char *trimmed = g_strstrip (g_strdup (member_typed != NULL ? member_typed : ""));
  g_autoptr (GError) problem = NULL;
  HwCandidate *candidate;
  HwMember *member;
  HwImportedCard *card;
  gboolean ambiguous;

  candidate = hw_people_index_find_typed (self->people.people, title, &ambiguous);
  if (candidate == NULL)
    {
      hw_import_plan_reject (plan, index, title, "%s",
                             ambiguous ? _ ("several candidates bear this name; use the e-mail address")
                                       : _ ("there is no such candidate; import the candidates first"));
      return NULL;
    }
  if (*trimmed == '\0')
    {
      hw_import_plan_reject (plan, index, title, "%s", _ ("no member is named; fill in the column “member”"));
      return NULL;
    }
  member = hw_card_plan_find_member (self, trimmed);
  if (member == NULL)
    {
      hw_import_plan_reject (plan, index, title, _ ("several members are named “%s”; use the e-mail address"), trimmed);
      return NULL;
    }
  card = hw_card_plan_get_card (self, candidate, member, &problem);
  if (card == NULL)
    hw_import_plan_reject (plan, index, title, "%s", problem->message);
  return card;
}

static gboolean
has_contradiction (const HwImportedCard *card, const HwCardRow *row, int recommendation)
{
  for (guint i = 0; i < card->rows->len; i++)
    if (g_str_equal (((HwCardRow *) g_ptr_array_index (card->rows, i))->competency, row->competency))
      return TRUE;
  return card->recommended && recommendation != HW_RECOMMEND_NONE && card->recommendation != recommendation;
}

static void
free_row (HwCardRow *row)
{
  g_free (row->competency);
  g_free (row->evidence);
  g_free (row);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCardRow, free_row)

/* Collects the rows into cards; what each means for the store is told once the cards are whole. */
static void
take_row (HwCardPlan *self, guint index)
{
  HwImportPlan *plan = self->people.plan;
  const HwRecord *record = hw_import_plan_get_record (plan, index);
  const char *typed = hw_record_get_field (record, "candidate");
  g_autofree char *title = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  g_autoptr (HwCardRow) row = g_new0 (HwCardRow, 1);
  int recommendation = HW_RECOMMEND_NONE;
  HwImportedCard *card;

  if (hw_import_plan_take_problem (plan, index, title))
    return;
  if (*title == '\0')
    {
      hw_import_plan_reject (plan, index, title, "%s", _ ("no candidate is named; fill in the column “candidate”"));
      return;
    }
  if (!check_cells (self, index, title, record, row, &recommendation))
    return;
  card = find_card (self, index, title, record);
  if (card == NULL)
    return;
  if (has_contradiction (card, row, recommendation))
    {
      hw_import_plan_reject (plan, index, title, _ ("%s is rated twice by %s, or with two recommendations; keep one"),
                             row->competency, card->member->name);
      return;
    }
  if (recommendation != HW_RECOMMEND_NONE)
    {
      card->recommendation = recommendation;
      card->recommended = TRUE;
    }
  g_ptr_array_add (card->rows, g_steal_pointer (&row));
}

static void
tell_card (HwImportPlan *plan, HwImportedCard *card)
{
  for (guint i = 0; i < card->rows->len; i++)
    {
      const HwCardRow *row = g_ptr_array_index (card->rows, i);
      g_autofree char *title
          = g_strdup_printf ("%s · %s · %s", card->candidate->name, card->member->name, row->competency);
      g_autofree char *difference = NULL;

      if (card->current == NULL)
        {
          hw_import_plan_add_line (plan, row->index, HW_IMPORT_ADD, title, NULL, card->candidate->parent.id);
          continue;
        }
      difference = compare_row (card, row, card->current->recommendation);
      card->differs |= difference != NULL;
      hw_import_plan_add_line (plan, row->index, difference != NULL ? HW_IMPORT_UPDATE : HW_IMPORT_DUPLICATE, title,
                               g_strdup (difference != NULL ? difference : _ ("stored already")),
                               card->candidate->parent.id);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const HwImportLine *left = *(HwImportLine *const *) a;
  const HwImportLine *right = *(HwImportLine *const *) b;

  return left->record < right->record ? -1 : left->record > right->record;
}

gboolean
hw_import_plan_scorecards (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  g_auto (HwCardPlan) self = { 0 };

  if (plan->requisition_id == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_USAGE,
                   _ ("%s: scorecards belong to a requisition; name the one they are for"), plan->file_name);
      return FALSE;
    }
  if (!hw_card_plan_init (&self, session, plan, cancellable, error))
    return FALSE;
  for (guint i = 0; i < plan->document->records->len; i++)
    take_row (&self, i);
  for (guint i = 0; i < self.cards->len; i++)
    tell_card (plan, g_ptr_array_index (self.cards, i));
  g_ptr_array_sort (plan->lines, compare_lines);
  return hw_card_plan_write (&self, error);
}
