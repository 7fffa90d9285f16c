/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/repository-contract.h"

#include "base/hw-error.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "core/hw-requisition.h"
#include "support/hw-store-things.h"

static void
test_what_is_added_is_found_whole (HwRepository *repository)
{
  g_autoptr (HwCandidate) candidate = hw_candidate_new ();
  const char *const tags[] = { "b2c", "spanish", NULL };
  g_autoptr (HwCandidate) found = NULL;
  g_autoptr (GError) error = NULL;

  candidate->name = g_strdup ("Zo\xc3\xab \"Robert'); DROP\" <b>");
  candidate->tags = g_strdupv ((char **) tags);
  candidate->import_record = 7;
  candidate->created_at = -1;
  hw_things_apply_add (repository, candidate);
  found = hw_repository_find (repository, &HW_CANDIDATE, candidate->parent.id, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (hw_entity_equal (HW_ENTITY (found), HW_ENTITY (candidate)));
  g_assert_cmpint (found->parent.revision, ==, 1);
}

static void
test_missing_thing_is_named (HwRepository *repository)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_repository_find (repository, &HW_MEMBER, "mem-none", NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "member"));
  g_assert_nonnull (strstr (error->message, "mem-none"));
}

static void
add_people (HwRepository *repository)
{
  static const char *const names[] = { "dora", "Anna", "Cem", "bob", "Eva" };
  static const char *const towns[] = { "Berlin", NULL, "Paris", "Berlin", "Oslo" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HwCandidate) candidate = hw_candidate_new ();

      candidate->name = g_strdup (names[i]);
      candidate->location = g_strdup (towns[i]);
      candidate->created_at = (gint64) (i % 3);
      hw_things_apply_add (repository, candidate);
    }
}

static void
test_queries_choose_and_order (HwRepository *repository)
{
  const char *const towns[] = { "Oslo", "Paris", "\"x\\\n", NULL };
  const char *const none[] = { NULL };
  g_autoptr (HwQuery) page = hw_query_page (hw_query_order_by (hw_query_new (&HW_CANDIDATE), "name", FALSE), 1, 2);
  g_autoptr (GError) error = NULL;

  add_people (repository);
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_CANDIDATE), "dora Anna Cem bob Eva");
  HW_ASSERT_TITLES (repository, hw_query_order_by (hw_query_new (&HW_CANDIDATE), "name", FALSE),
                    "Anna bob Cem dora Eva");
  HW_ASSERT_TITLES (repository, hw_query_order_by (hw_query_new (&HW_CANDIDATE), "name", TRUE),
                    "Eva dora Cem bob Anna");
  HW_ASSERT_TITLES (repository,
                hw_query_order_by (hw_query_order_by (hw_query_new (&HW_CANDIDATE), "created_at", TRUE), "name", FALSE),
                "Cem Anna Eva bob dora");
  HW_ASSERT_TITLES (repository, hw_query_where_text (hw_query_new (&HW_CANDIDATE), "location", "Berlin"), "dora bob");
  HW_ASSERT_TITLES (repository, hw_query_where_text (hw_query_new (&HW_CANDIDATE), "location", NULL), "Anna");
  HW_ASSERT_TITLES (repository, hw_query_where_integer (hw_query_new (&HW_CANDIDATE), "created_at", 1), "Anna Eva");
  HW_ASSERT_TITLES (repository, hw_query_where_integer (hw_query_new (&HW_CANDIDATE), "import_record", HW_UNSET),
                "dora Anna Cem bob Eva");
  HW_ASSERT_TITLES (repository, hw_query_where_any (hw_query_new (&HW_CANDIDATE), "location", towns), "Cem Eva");
  HW_ASSERT_TITLES (repository, hw_query_where_any (hw_query_new (&HW_CANDIDATE), "location", none), "");
  HW_ASSERT_TITLES (repository, hw_query_dup (page), "bob Cem");
  g_assert_cmpint (hw_repository_count (repository, page, NULL, &error), ==, 5);
  g_assert_no_error (error);
}

static void
test_choices_stand_in_their_own_order (HwRepository *repository)
{
  static const HwStage stages[] = { HW_STAGE_REJECTED, HW_STAGE_NEW, HW_STAGE_PANEL };
  g_autoptr (HwRequisition) requisition = hw_things_add_requisition (repository, "Director");
  g_autoptr (HwQuery) query = hw_query_order_by (hw_query_new (&HW_CANDIDACY), "stage", FALSE);
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (HwCandidate) candidate = hw_things_add_candidate (repository, "Ana");
      g_autoptr (HwCandidacy) candidacy = hw_candidacy_new ();

      candidacy->candidate_id = g_strdup (candidate->parent.id);
      candidacy->requisition_id = g_strdup (requisition->parent.id);
      candidacy->stage = (int) stages[i];
      hw_things_apply_add (repository, candidacy);
    }
  found = hw_repository_query (repository, query, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpint (((HwCandidacy *) found->pdata[0])->stage, ==, HW_STAGE_NEW);
  g_assert_cmpint (((HwCandidacy *) found->pdata[1])->stage, ==, HW_STAGE_PANEL);
  g_assert_cmpint (((HwCandidacy *) found->pdata[2])->stage, ==, HW_STAGE_REJECTED);
}

static void
test_search_finds_beginnings_without_accents (HwRepository *repository)
{
  g_autoptr (HwCandidate) candidate
      = hw_things_add_candidate (repository, "Zo\xc3\xab M\xc3\xbcller-L\xc3\xbc"
                                             "denscheidt");
  g_autoptr (HwCandidate) other = hw_things_add_candidate (repository, "Ana Keller");
  g_autoptr (GPtrArray) hits = hw_repository_search (repository, "ana kell", 10, NULL, NULL);
  g_autoptr (GPtrArray) blank = hw_repository_search (repository, "  ", 10, NULL, NULL);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((HwSearchHit *) hits->pdata[0])->noun, ==, "candidate");
  g_assert_cmpstr (((HwSearchHit *) hits->pdata[0])->id, ==, other->parent.id);
  g_assert_cmpstr (((HwSearchHit *) hits->pdata[0])->title, ==, "Ana Keller");
  g_assert_cmpuint (blank->len, ==, 0);
  HW_ASSERT_TITLES (repository, hw_query_where_matches (hw_query_new (&HW_CANDIDATE), "Kel"), "Ana Keller");
  HW_ASSERT_TITLES (repository, hw_query_where_matches (hw_query_new (&HW_CANDIDATE), "kel ana"), "");
  HW_ASSERT_TITLES (repository, hw_query_where_matches (hw_query_new (&HW_CANDIDATE), "zo\xc3\xab"), candidate->name);
}

static void
test_bytes_are_left_out_when_asked (HwRepository *repository)
{
  g_autoptr (HwPosting) posting = hw_posting_new ();
  g_autoptr (HwQuery) query = hw_query_without_bytes (hw_query_new (&HW_POSTING));
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (HwPosting) whole = NULL;

  posting->title = g_strdup ("Director");
  posting->original = g_bytes_new_static ("a\0b", 3);
  posting->blocks = g_bytes_new_static ("", 0);
  hw_things_apply_add (repository, posting);
  without = hw_repository_query (repository, query, NULL, NULL);
  whole = hw_repository_find (repository, &HW_POSTING, posting->parent.id, NULL, NULL);
  g_assert_null (((HwPosting *) without->pdata[0])->original);
  g_assert_true (g_bytes_equal (whole->original, posting->original));
  g_assert_nonnull (whole->blocks);
}

const HwContract HW_READ_CONTRACTS[] = {
  { "added-is-found", test_what_is_added_is_found_whole },
  { "missing", test_missing_thing_is_named },
  { "queries", test_queries_choose_and_order },
  { "choices", test_choices_stand_in_their_own_order },
  { "search", test_search_finds_beginnings_without_accents },
  { "without-bytes", test_bytes_are_left_out_when_asked },
  { NULL, NULL },
};
