/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-test-shortlist.h"

#include <string.h>

#include "base/hw-text.h"
#include "hw-test-rubric.h"

#define CREATED_AT G_GINT64_CONSTANT (1790000000000000)

/* Rows of fields of a file of the sample; quotes as in RFC 4180. */
static GPtrArray *
load_table (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("HW_DATA_DIR"), "samples", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) field = g_string_new (NULL);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = NULL;
  gboolean quoted = FALSE;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (const char *at = text; *at != '\0'; at++)
    {
      if (row == NULL)
        {
          row = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (rows, row);
        }
      if (*at == '"' && quoted && at[1] == '"')
        g_string_append_c (field, *at++);
      else if (*at == '"')
        quoted = !quoted;
      else if (!quoted && (*at == ',' || *at == '\n'))
        {
          g_ptr_array_add (row, g_strdup (field->str));
          g_string_truncate (field, 0);
          if (*at == '\n')
            row = NULL;
        }
      else if (*at != '\r' || quoted)
        g_string_append_c (field, *at);
    }
  return rows;
}

static const char *
get (GPtrArray *row, guint column)
{
  g_assert_cmpuint (column, <, row->len);
  return g_ptr_array_index (row, column);
}

HwShortlist *
hw_test_shortlist_new (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (HwRequisition) requisition = hw_requisition_new ();
  HwShortlist *self;

  hw_entity_set_id (HW_ENTITY (requisition), "req-0000000000000001");
  hw_set_string (&requisition->title, "Senior Director of E-commerce");
  hw_set_string (&requisition->organisation, "Brindlecombe Clothing Company");
  hw_set_string (&requisition->profile, "senior-director");
  requisition->coverage_floor = 800;
  requisition->shortlist_size = 3;
  self = hw_shortlist_new (requisition, rubric);
  self->created_at = CREATED_AT;
  self->history_head = g_strnfill (64, 'a');
  for (guint k = 0; k < self->n_competencies; k++)
    {
      const char *key = hw_rubric_get_competency (rubric, k)->key;

      self->weights[k] = hw_rubric_find_target (rubric, "senior-director", key)->weight;
      hw_set_string (&self->weight_reasons[k], "Weight of the senior director profile");
    }
  for (guint i = 0; i < rubric->criteria->len; i++)
    {
      HwRequirement *requirement = hw_requirement_new ();

      hw_set_string (&requirement->criterion, ((HwCriterion *) g_ptr_array_index (rubric->criteria, i))->key);
      requirement->demand = i % 2 == 0 ? HW_DEMAND_REQUIRED : HW_DEMAND_PREFERRED;
      g_ptr_array_add (self->requirements, requirement);
    }
  return self;
}

HwShortlistEntry *
hw_test_shortlist_add_candidate (HwShortlist *self, const char *name)
{
  g_autoptr (HwCandidate) candidate = hw_candidate_new ();
  g_autoptr (HwCandidacy) candidacy = hw_candidacy_new ();
  g_autofree char *candidate_id = g_strdup_printf ("can-%016u", self->entries->len + 1);
  g_autofree char *candidacy_id = g_strdup_printf ("cdy-%016u", self->entries->len + 1);
  HwShortlistEntry *entry;

  hw_entity_set_id (HW_ENTITY (candidate), candidate_id);
  hw_entity_set_id (HW_ENTITY (candidacy), candidacy_id);
  hw_set_string (&candidate->name, name);
  entry = hw_shortlist_entry_new (candidacy, candidate);
  for (guint i = 0; i < self->rubric->criteria->len; i++)
    {
      HwScreening *screening = hw_screening_new ();

      hw_set_string (&screening->criterion, ((HwCriterion *) g_ptr_array_index (self->rubric->criteria, i))->key);
      screening->answer = HW_ANSWER_PASS;
      g_ptr_array_add (entry->screening, screening);
    }
  g_ptr_array_add (self->entries, entry);
  return entry;
}

HwShortlistCard *
hw_test_shortlist_add_card (HwShortlist *self, HwShortlistEntry *entry, const char *member, gint8 rating,
                            const char *evidence)
{
  g_autoptr (HwScorecard) scorecard = hw_scorecard_new ();
  g_autofree char *id
      = g_strdup_printf ("crd-%s-%u", entry->candidate->parent.id + strlen ("can-0000"), entry->cards->len + 1);
  HwShortlistCard *card;

  hw_entity_set_id (HW_ENTITY (scorecard), id);
  scorecard->status = HW_CARD_SUBMITTED;
  scorecard->recommendation = HW_RECOMMEND_YES;
  scorecard->card_revision = 1;
  scorecard->submitted_at = CREATED_AT - G_GINT64_CONSTANT (3600000000);
  card = hw_shortlist_card_new (scorecard, member, self->n_competencies);
  for (guint k = 0; k < self->n_competencies; k++)
    {
      card->ratings[k] = rating;
      hw_set_string (&card->evidence[k], evidence);
    }
  g_ptr_array_add (entry->cards, card);
  return card;
}

void
hw_test_shortlist_rank (HwShortlist *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_shortlist_rank (self, &error));
  g_assert_no_error (error);
}

HwShortlistEntry *
hw_test_shortlist_find (HwShortlist *self, const char *name)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (entry->candidate->name, name))
        return entry;
    }
  return NULL;
}

void
hw_test_shortlist_invent (HwShortlist *self, guint n_candidates, guint n_members)
{
  guint seed = 12345;

  for (guint i = 0; i < n_candidates; i++)
    {
      g_autofree char *name = g_strdup_printf ("Candidate %03u", i + 1);
      HwShortlistEntry *entry = hw_test_shortlist_add_candidate (self, name);

      for (guint m = 0; m < n_members; m++)
        {
          g_autofree char *member = g_strdup_printf ("Member %02u", m + 1);
          HwShortlistCard *card = hw_test_shortlist_add_card (self, entry, member, 0, "Said so.");

          for (guint k = 0; k < self->n_competencies; k++)
            {
              seed = seed * 1103515245u + 12345u;
              card->ratings[k] = (gint8) (seed >> 16 & 15) == 0 ? HW_NOT_OBSERVED : (gint8) ((seed >> 20) % 5 + 1);
            }
        }
    }
}

static HwShortlistEntry *
find_by_address (HwShortlist *self, const char *address)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_strcmp0 (entry->candidate->email, address) == 0)
        return entry;
    }
  g_assert_not_reached ();
}

static HwShortlistCard *
ensure_card (HwShortlist *self, HwShortlistEntry *entry, const char *member)
{
  for (guint i = 0; i < entry->cards->len; i++)
    {
      HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

      if (g_str_equal (card->member, member))
        return card;
    }
  return hw_test_shortlist_add_card (self, entry, member, -1, "");
}

static void
add_ratings (HwShortlist *self, GPtrArray *rows, GPtrArray *members)
{
  for (guint i = 1; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);
      const char *member = get (row, 1), *rating = get (row, 3);
      int k = hw_rubric_find_competency (self->rubric, get (row, 2));
      HwShortlistCard *card;

      for (guint m = 1; m < members->len; m++)
        if (g_str_equal (get (g_ptr_array_index (members, m), 1), member))
          member = get (g_ptr_array_index (members, m), 0);
      card = ensure_card (self, find_by_address (self, get (row, 0)), member);
      card->ratings[k] = g_ascii_isdigit (*rating) ? (gint8) g_ascii_digit_value (*rating) : HW_NOT_OBSERVED;
      hw_set_string (&card->evidence[k], get (row, 4));
      card->card->recommendation = MAX (hw_choice_from_nick (HW_RECOMMENDATION_NICKS, get (row, 5)), 0);
    }
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(HwShortlistCard *const *) a)->member, (*(HwShortlistCard *const *) b)->member);
}

HwShortlist *
hw_test_shortlist_sample (void)
{
  HwShortlist *self = hw_test_shortlist_new ();
  g_autoptr (GPtrArray) candidates = load_table ("candidates.csv");
  g_autoptr (GPtrArray) members = load_table ("members.csv");
  g_autoptr (GPtrArray) ratings = load_table ("scorecards.csv");
  g_autoptr (GPtrArray) screening = load_table ("screening.csv");

  for (guint i = 1; i < candidates->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (candidates, i);
      HwCandidate *candidate = hw_test_shortlist_add_candidate (self, get (row, 0))->candidate;

      hw_set_string (&candidate->email, get (row, 1));
      hw_set_string (&candidate->current_title, get (row, 4));
      hw_set_string (&candidate->current_employer, get (row, 5));
    }
  add_ratings (self, ratings, members);
  for (guint i = 1; i < screening->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (screening, i);
      HwShortlistEntry *entry = find_by_address (self, get (row, 0));

      for (guint c = 0; c < entry->screening->len; c++)
        {
          HwScreening *answer = g_ptr_array_index (entry->screening, c);

          if (g_str_equal (answer->criterion, get (row, 1)))
            {
              answer->answer = hw_choice_from_nick (HW_ANSWER_NICKS, get (row, 2));
              hw_set_string (&answer->note, get (row, 3));
            }
        }
    }
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_sort (((HwShortlistEntry *) g_ptr_array_index (self->entries, i))->cards, compare_members);
  hw_test_shortlist_rank (self);
  return self;
}
