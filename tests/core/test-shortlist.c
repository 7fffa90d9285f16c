/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/hw-shortlist.h"
#include "hw-test-rubric.h"
#include "hw-test-table.h"

/* A shortlist straight from the sample's tables: what the import and the store must arrive at. */

static HwShortlistEntry *
find_entry (HwShortlist *shortlist, const char *email)
{
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);

      if (g_strcmp0 (entry->candidate->email, email) == 0)
        return entry;
    }
  g_error ("no candidate %s", email);
}

static void
add_candidates (HwShortlist *shortlist)
{
  g_autoptr (HwTestTable) table = hw_test_table_load ("samples/candidates.csv");

  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autoptr (HwCandidate) candidate = hw_candidate_new ();
      g_autoptr (HwCandidacy) candidacy = hw_candidacy_new ();

      candidate->name = g_strdup (hw_test_table_get (table, i, "name"));
      candidate->email = g_strdup (hw_test_table_get (table, i, "email"));
      g_ptr_array_add (shortlist->entries, hw_shortlist_entry_new (candidacy, candidate));
    }
}

static HwShortlistCard *
ensure_card (HwShortlist *shortlist, HwShortlistEntry *entry, const char *member)
{
  HwScorecard *card;

  for (guint i = 0; i < entry->cards->len; i++)
    {
      HwShortlistCard *known = g_ptr_array_index (entry->cards, i);

      if (g_strcmp0 (known->member, member) == 0)
        return known;
    }
  card = hw_scorecard_new ();
  card->status = HW_CARD_SUBMITTED;
  g_ptr_array_add (entry->cards, hw_shortlist_card_new (card, member, shortlist->n_competencies));
  hw_scorecard_unref (card);
  return g_ptr_array_index (entry->cards, entry->cards->len - 1);
}

static void
add_cards (HwShortlist *shortlist)
{
  g_autoptr (HwTestTable) table = hw_test_table_load ("samples/scorecards.csv");

  for (guint i = 0; i < table->rows->len; i++)
    {
      HwShortlistEntry *entry = find_entry (shortlist, hw_test_table_get (table, i, "candidate"));
      HwShortlistCard *card = ensure_card (shortlist, entry, hw_test_table_get (table, i, "member"));
      int k = hw_rubric_find_competency (shortlist->rubric, hw_test_table_get (table, i, "competency"));
      const char *rating = hw_test_table_get (table, i, "rating");

      g_assert_cmpint (k, >=, 0);
      card->ratings[k] = g_ascii_isdigit (*rating) ? (gint8) (*rating - '0') : HW_NOT_OBSERVED;
    }
}

static void
add_screening (HwShortlist *shortlist)
{
  g_autoptr (HwTestTable) table = hw_test_table_load ("samples/screening.csv");

  for (guint i = 0; i < table->rows->len; i++)
    {
      HwShortlistEntry *entry = find_entry (shortlist, hw_test_table_get (table, i, "candidate"));
      HwScreening *screening = hw_screening_new ();

      screening->criterion = g_strdup (hw_test_table_get (table, i, "criterion"));
      screening->answer = hw_choice_from_nick (HW_ANSWER_NICKS, hw_test_table_get (table, i, "answer"));
      screening->decided_by = g_strdup ("mem-1");
      g_ptr_array_add (entry->screening, screening);
    }
}

static HwShortlist *
make_sample (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (HwRequisition) requisition = hw_requisition_new ();
  HwShortlist *shortlist;

  requisition->title = g_strdup ("Senior Director of E-commerce");
  requisition->profile = g_strdup ("senior-director");
  shortlist = hw_shortlist_new (requisition, rubric);
  g_hash_table_insert (shortlist->members, g_strdup ("mem-1"), g_strdup ("Desmond Okafor"));
  add_candidates (shortlist);
  add_cards (shortlist);
  add_screening (shortlist);
  return shortlist;
}

static void
rank_it (HwShortlist *shortlist)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_shortlist_rank (shortlist, &error));
  g_assert_no_error (error);
}

static void
test_sample_ranks_as_computed_by_hand (void)
{
  static const struct
  {
    const char *name;
    HwRankStatus status;
    guint rank;
    const char *score;
    const char *coverage;
  } expected[] = {
    { "Priya Raghunathan", HW_RANK_RANKED, 1, "227/56", "1" },
    { "Hannah Oyelaran", HW_RANK_RANKED, 2, "193/56", "1" },
    { "Marcus Delacroix-Boyd", HW_RANK_RANKED, 3, "10/3", "1" },
    { "Gwen Achterberg", HW_RANK_NOT_ENOUGH_EVIDENCE, 0, "157/54", "9/14" },
    { "Tomasz Wierzbicki", HW_RANK_NOT_ELIGIBLE, 0, "27/8", "1" },
  };
  g_autoptr (HwShortlist) shortlist = make_sample ();

  rank_it (shortlist);
  g_assert_cmpuint (shortlist->entries->len, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (shortlist->n_ranked, ==, 3);
  g_assert_true (shortlist->equal_weights);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      g_autofree char *score = hw_rational_format (entry->ranked->score);
      g_autofree char *coverage = hw_rational_format (entry->ranked->coverage);

      g_assert_cmpstr (entry->candidate->name, ==, expected[i].name);
      g_assert_cmpint (entry->ranked->status, ==, expected[i].status);
      g_assert_cmpuint (entry->ranked->rank, ==, expected[i].rank);
      g_assert_cmpstr (score, ==, expected[i].score);
      g_assert_cmpstr (coverage, ==, expected[i].coverage);
    }
}

static gboolean
has_reason (const HwShortlistEntry *entry, const char *pattern)
{
  for (guint i = 0; i < entry->reasons->len; i++)
    if (g_pattern_match_simple (pattern, g_ptr_array_index (entry->reasons, i)))
      return TRUE;
  return FALSE;
}

static void
test_reasons_name_the_cause (void)
{
  g_autoptr (HwShortlist) shortlist = make_sample ();
  guint n_reasons;

  rank_it (shortlist);
  n_reasons = ((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, 3))->reasons->len;
  g_assert_true (has_reason (g_ptr_array_index (shortlist->entries, 4), "*“Location” is not met*Desmond Okafor."));
  g_assert_true (has_reason (g_ptr_array_index (shortlist->entries, 3), "*64.2 % of the weight; 80 % are needed."));
  rank_it (shortlist); /* again: nothing is told twice */
  g_assert_cmpuint (((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, 3))->reasons->len, ==, n_reasons);
}

static void
test_preferred_criterion_never_decides (void)
{
  g_autoptr (HwShortlist) shortlist = make_sample ();
  HwRequirement *requirement = hw_requirement_new ();
  const HwShortlistEntry *third;

  requirement->criterion = g_strdup ("location");
  requirement->demand = HW_DEMAND_PREFERRED;
  g_ptr_array_add (shortlist->requirements, requirement);
  rank_it (shortlist);
  third = g_ptr_array_index (shortlist->entries, 2);
  g_assert_cmpstr (third->candidate->name, ==, "Tomasz Wierzbicki");
  g_assert_cmpuint (third->ranked->rank, ==, 3);
  requirement->demand = HW_DEMAND_REQUIRED;
  rank_it (shortlist);
  g_assert_cmpuint (shortlist->n_ranked, ==, 3);
}

static void
test_hidden_entries_show_nothing (void)
{
  g_autoptr (HwShortlist) shortlist = make_sample ();
  const HwShortlistEntry *last;

  find_entry (shortlist, "priya.raghunathan@example.com")->hidden = TRUE;
  rank_it (shortlist);
  last = g_ptr_array_index (shortlist->entries, 4);
  g_assert_cmpstr (last->candidate->name, ==, "Priya Raghunathan");
  g_assert_null (last->ranked);
  g_assert_true (has_reason (last, "*your own scorecard*"));
  g_assert_cmpuint (shortlist->n_ranked, ==, 2);
}

static void
test_only_submitted_cards_count (void)
{
  g_autoptr (HwShortlist) shortlist = make_sample ();
  HwShortlistEntry *priya = find_entry (shortlist, "priya.raghunathan@example.com");

  for (guint i = 0; i < priya->cards->len; i++)
    ((HwShortlistCard *) g_ptr_array_index (priya->cards, i))->card->status
      = i % 2 == 0 ? HW_CARD_DRAFT : HW_CARD_REPLACED;
  rank_it (shortlist);
  g_assert_false (priya->ranked->has_score);
  g_assert_cmpint (priya->ranked->status, ==, HW_RANK_NOT_ENOUGH_EVIDENCE);
  g_assert_true (has_reason (priya, "*nothing*"));
}

static void
test_blocked_by_a_critical_competency (void)
{
  g_autoptr (HwShortlist) shortlist = make_sample ();
  HwShortlistEntry *priya = find_entry (shortlist, "priya.raghunathan@example.com");
  int k = hw_rubric_find_competency (shortlist->rubric, "leadership");

  for (guint i = 0; i < priya->cards->len; i++)
    ((HwShortlistCard *) g_ptr_array_index (priya->cards, i))->ratings[k] = 2;
  rank_it (shortlist);
  g_assert_cmpint (priya->ranked->status, ==, HW_RANK_RANKED);
  g_assert_cmpuint (g_array_index (priya->ranked->blocked_by, guint, 0), ==, (guint) k);
  g_assert_true (has_reason (priya, "*critical*scored 2.00*target of 4*"));
}

static void
test_weights_change_the_order (void)
{
  g_autoptr (HwShortlist) shortlist = make_sample ();
  const HwShortlistEntry *second;

  for (guint k = 0; k < shortlist->n_competencies; k++)
    shortlist->weights[k] = 0;
  shortlist->weights[hw_rubric_find_competency (shortlist->rubric, "commercial")] = 1000;
  rank_it (shortlist);
  g_assert_false (shortlist->equal_weights);
  second = g_ptr_array_index (shortlist->entries, 0);
  g_assert_cmpstr (second->candidate->name, ==, "Marcus Delacroix-Boyd");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shortlist/sample", test_sample_ranks_as_computed_by_hand);
  g_test_add_func ("/shortlist/reasons", test_reasons_name_the_cause);
  g_test_add_func ("/shortlist/preferred", test_preferred_criterion_never_decides);
  g_test_add_func ("/shortlist/hidden", test_hidden_entries_show_nothing);
  g_test_add_func ("/shortlist/submitted-only", test_only_submitted_cards_count);
  g_test_add_func ("/shortlist/blocked", test_blocked_by_a_critical_competency);
  g_test_add_func ("/shortlist/weights", test_weights_change_the_order);
  return g_test_run ();
}
