/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-clock.h"
#include "export/hw-export-text.h"
#include "export/hw-shortlist-json.h"

void
hw_json_set_text (JsonObject *object, const char *name, const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
  else
    json_object_set_null_member (object, name);
}

/* The number for reading, and beside it the fraction that it stands for. */
static void
set_rational (JsonObject *object, const char *name, gboolean known, HwRational value)
{
  g_autofree char *exact_name = g_strconcat (name, "_exact", NULL);
  g_autofree char *exact = known ? hw_rational_format (value) : NULL;

  if (known)
    json_object_set_double_member (object, name, hw_rational_to_double (value));
  else
    json_object_set_null_member (object, name);
  hw_json_set_text (object, exact_name, exact);
}

static void
set_time (JsonObject *object, const char *name, gint64 time)
{
  g_autofree char *text = time != HW_UNSET ? hw_time_format (time) : NULL;

  hw_json_set_text (object, name, text);
}

static JsonObject *
build_competencies (HwShortlist *shortlist, const HwRankedCandidate *ranked)
{
  JsonObject *all = json_object_new ();

  for (guint k = 0; k < shortlist->n_competencies; k++)
    {
      const HwCellScore *cell = &ranked->cells[k];
      JsonObject *one = json_object_new ();

      set_rational (one, "mean", cell->n > 0, cell->mean);
      json_object_set_int_member (one, "n", cell->n);
      if (cell->n > 0)
        json_object_set_int_member (one, "spread", cell->spread);
      else
        json_object_set_null_member (one, "spread");
      set_rational (one, "gap", cell->n > 0 && cell->has_gap, cell->gap);
      json_object_set_object_member (all, hw_rubric_get_competency (shortlist->rubric, k)->key, one);
    }
  return all;
}

static JsonArray *
build_blocked (HwShortlist *shortlist, const HwRankedCandidate *ranked)
{
  JsonArray *keys = json_array_new ();

  for (guint i = 0; ranked->blocked_by != NULL && i < ranked->blocked_by->len; i++)
    {
      guint k = g_array_index (ranked->blocked_by, guint, i);

      json_array_add_string_element (keys, hw_rubric_get_competency (shortlist->rubric, k)->key);
    }
  return keys;
}

static void
set_screening (JsonObject *object, const HwShortlistEntry *entry)
{
  JsonObject *answers = json_object_new ();
  JsonObject *notes = json_object_new ();

  for (guint i = 0; entry->screening != NULL && i < entry->screening->len; i++)
    {
      const HwScreening *screening = g_ptr_array_index (entry->screening, i);

      json_object_set_string_member (answers, screening->criterion, HW_ANSWER_NICKS[screening->answer]);
      if (screening->note != NULL && *screening->note != '\0')
        json_object_set_string_member (notes, screening->criterion, screening->note);
    }
  json_object_set_object_member (object, "screening", answers);
  json_object_set_object_member (object, "screening_notes", notes);
}

static JsonArray *
build_reasons (const HwShortlistEntry *entry)
{
  JsonArray *reasons = json_array_new ();

  for (guint i = 0; entry->reasons != NULL && i < entry->reasons->len; i++)
    json_array_add_string_element (reasons, g_ptr_array_index (entry->reasons, i));
  return reasons;
}

static JsonArray *
build_ratings (HwShortlist *shortlist, const HwShortlistCard *card)
{
  JsonArray *ratings = json_array_new ();

  for (guint k = 0; k < shortlist->n_competencies; k++)
    {
      JsonObject *rating;

      if (card->ratings[k] < 0)
        continue;
      rating = json_object_new ();
      json_object_set_string_member (rating, "competency", hw_rubric_get_competency (shortlist->rubric, k)->key);
      if (card->ratings[k] == HW_NOT_OBSERVED)
        json_object_set_string_member (rating, "rating", "not_observed");
      else
        json_object_set_int_member (rating, "rating", card->ratings[k]);
      json_object_set_string_member (rating, "evidence", card->evidence[k] != NULL ? card->evidence[k] : "");
      json_array_add_object_element (ratings, rating);
    }
  return ratings;
}

static JsonArray *
build_cards (HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  JsonArray *cards = json_array_new ();

  for (guint i = 0; i < entry->cards->len; i++)
    {
      const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", card->card->parent.id);
      json_object_set_string_member (object, "member", card->member);
      json_object_set_string_member (object, "recommendation", HW_RECOMMENDATION_NICKS[card->card->recommendation]);
      json_object_set_int_member (object, "revision",
                                  card->card->card_revision != HW_UNSET ? card->card->card_revision : 1);
      set_time (object, "submitted_at", card->card->submitted_at);
      json_object_set_array_member (object, "ratings", build_ratings (shortlist, card));
      json_array_add_object_element (cards, object);
    }
  return cards;
}

static void
set_visible (JsonObject *object, HwShortlist *shortlist, const HwShortlistEntry *entry, gboolean with_cards)
{
  const HwRankedCandidate *ranked = entry->ranked;

  if (ranked->status == HW_RANK_RANKED)
    json_object_set_int_member (object, "rank", ranked->rank);
  else
    json_object_set_null_member (object, "rank");
  set_rational (object, "score", ranked->has_score, ranked->score);
  set_rational (object, "coverage", TRUE, ranked->coverage);
  json_object_set_object_member (object, "competencies", build_competencies (shortlist, ranked));
  json_object_set_array_member (object, "blocked_by", build_blocked (shortlist, ranked));
  set_screening (object, entry);
  json_object_set_array_member (object, "reasons", build_reasons (entry));
  if (with_cards)
    json_object_set_array_member (object, "cards", build_cards (shortlist, entry));
}

/* The same members as of the others, and nothing in them that would tell how the others rated. */
static void
set_hidden (JsonObject *object, const HwShortlistEntry *entry, gboolean with_cards)
{
  static const char *const nothing[] = { "rank", "score", "score_exact", "coverage", "coverage_exact" };

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    json_object_set_null_member (object, nothing[i]);
  json_object_set_object_member (object, "competencies", json_object_new ());
  json_object_set_array_member (object, "blocked_by", json_array_new ());
  json_object_set_object_member (object, "screening", json_object_new ());
  json_object_set_object_member (object, "screening_notes", json_object_new ());
  json_object_set_array_member (object, "reasons", build_reasons (entry));
  if (with_cards)
    json_object_set_array_member (object, "cards", json_array_new ());
}

JsonArray *
hw_shortlist_build_json_candidates (HwShortlist *shortlist, gboolean with_cards)
{
  JsonArray *candidates = json_array_new ();

  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", entry->candidate->parent.id);
      json_object_set_string_member (object, "candidacy", entry->candidacy->parent.id);
      json_object_set_string_member (object, "candidate", entry->candidate->name);
      json_object_set_string_member (object, "status", hw_export_get_status_nick (entry));
      if (hw_export_is_hidden (entry))
        set_hidden (object, entry, with_cards);
      else
        set_visible (object, shortlist, entry, with_cards);
      json_array_add_object_element (candidates, object);
    }
  return candidates;
}
