/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-workbench-fixture.h"
#include "core/hw-scorecard.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-scorecards.h"
#include "workbench/hw-session-private.h"

/* Tables of ratings. */

#define N_COLUMNS 6
#define HEADER "candidate", "member", "competency", "rating", "evidence", "recommendation"

typedef struct
{
  Fixture *f;
  char *requisition;
} Cards;

static void
cards_clear (Cards *self)
{
  g_free (self->requisition);
  fixture_free (self->f);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cards, cards_clear)

static void
cards_init (Cards *self)
{
  static const char *const names[] = { "Xenia", "Yuri", NULL };

  self->f = fixture_new ();
  self->requisition = fixture_add_requisition (self->f, names);
}

static HwImportPlan *
plan_cards (Cards *self, const char *const *cells, gboolean keep_going)
{
  g_autoptr (HwDocument) document = fixture_table (HW_DOCUMENT_SCORECARDS, cells, N_COLUMNS);
  const HwImportOptions options = { .read = { .keep_going = keep_going }, .requisition_id = self->requisition };

  return fixture_plan (self->f, document, "the bytes", &options);
}

#define assert_plan(plan, expected)                                                                           \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autofree char *shown_plan = fixture_show_plan (plan);                                                   \
    g_assert_cmpstr (shown_plan, ==, expected);                                                               \
  }                                                                                                           \
  G_STMT_END

static void
apply (Cards *self, HwImportPlan *plan)
{
  g_autoptr (GError) error = NULL;

  hw_import_apply (self->f->session, plan, NULL, &error);
  g_assert_no_error (error);
}

static const char *const one_card[] = {
  HEADER,
  "Xenia", "Ann", "strategy", "4", "planned", "yes",
  "Xenia", "Ann", "content", "not_observed", "", "yes",
  "Xenia", "Ann", "delivery", "", "", "",
  NULL,
};

static void
test_a_card_counts_as_submitted_and_its_author_joins_the_panel (void)
{
  g_auto (Cards) c = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwScorecard) card = NULL;
  g_autoptr (HwMember) ann = NULL;
  g_autoptr (HwPanelist) panelist = NULL;

  cards_init (&c);
  plan = plan_cards (&c, one_card, FALSE);
  assert_plan (plan, "added Xenia · Ann · strategy\nadded Xenia · Ann · content\nadded Xenia · Ann · delivery\n");
  apply (&c, plan);
  card = fixture_only (c.f, &HW_SCORECARD);
  ann = fixture_only (c.f, &HW_MEMBER);
  panelist = fixture_only (c.f, &HW_PANELIST);
  g_assert_cmpint (card->status, ==, HW_CARD_SUBMITTED);
  g_assert_cmpint (card->recommendation, ==, HW_RECOMMEND_YES);
  g_assert_cmpint (card->card_revision, ==, 1);
  g_assert_cmpstr (card->member_id, ==, ann->parent.id);
  g_assert_cmpstr (panelist->member_id, ==, ann->parent.id);
  g_assert_cmpint (fixture_count (c.f, &HW_RATING), ==, 3);
}

static void
test_the_same_table_again_is_all_duplicates (void)
{
  g_auto (Cards) c = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwImportPlan) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cards_init (&c);
  plan = plan_cards (&c, one_card, FALSE);
  apply (&c, plan);
  before = fixture_digest (c.f->repository);
  again = plan_cards (&c, one_card, FALSE);
  g_assert_cmpint (again->ledger->n_duplicate, ==, 3);
  apply (&c, again);
  after = fixture_digest (c.f->repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_another_table_is_a_new_revision_and_the_old_stays (void)
{
  g_auto (Cards) c = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwImportPlan) changed = NULL;
  g_autoptr (GPtrArray) cards = NULL;

  cards_init (&c);
  plan = plan_cards (&c, one_card, FALSE);
  apply (&c, plan);
  changed = plan_cards (&c,
                        (const char *const[]){ HEADER, "Xenia", "Ann", "strategy", "2", "planned", "",
                                               "Xenia", "Ann", "content", "", "", "", NULL },
                        FALSE);
  assert_plan (changed, "updated Xenia · Ann · strategy | rating: 4 -> 2\n"
                        "duplicate Xenia · Ann · content | stored already\n");
  apply (&c, changed);
  cards = hw_session_list (c.f->session, &HW_SCORECARD, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (cards->len, ==, 2);
  for (guint i = 0; i < cards->len; i++)
    {
      const HwScorecard *card = g_ptr_array_index (cards, i);

      g_assert_cmpint (card->status, ==, card->card_revision == 1 ? HW_CARD_REPLACED : HW_CARD_SUBMITTED);
      g_assert_cmpstr (card->reason, ==, card->card_revision == 1 ? NULL : "imported again");
      g_assert_cmpint (card->recommendation, ==, HW_RECOMMEND_YES);
    }
  g_assert_cmpint (fixture_count (c.f, &HW_RATING), ==, 6); /* what the table left out was carried over */
  g_assert_false (hw_session_can_undo (c.f->session));
}

static void
test_a_first_import_can_be_taken_back (void)
{
  g_auto (Cards) c = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  cards_init (&c);
  before = fixture_digest (c.f->repository);
  plan = plan_cards (&c, one_card, FALSE);
  apply (&c, plan);
  g_assert_true (hw_session_undo (c.f->session, NULL, &error));
  g_assert_no_error (error);
  after = fixture_digest (c.f->repository);
  g_assert_cmpstr (before, ==, after);
}

static void
test_rows_that_cannot_be_are_named (void)
{
  static const struct
  {
    const char *cells[N_COLUMNS];
    const char *says;
  } rows[] = {
    { { "Zoe", "Ann", "strategy", "3", "x", "" }, "no such candidate" },
    { { "", "Ann", "strategy", "3", "x", "" }, "no candidate is named" },
    { { "Xenia", "", "strategy", "3", "x", "" }, "no member is named" },
    { { "Xenia", "Ann", "cooking", "3", "x", "" }, "strategy, content, delivery" },
    { { "Xenia", "Ann", "strategy", "6", "x", "" }, "not on the scale" },
    { { "Xenia", "Ann", "strategy", "3.5", "x", "" }, "not on the scale" },
    { { "Xenia", "Ann", "strategy", "0", "x", "" }, "not on the scale" },
    { { "Xenia", "Ann", "strategy", "3", " ", "" }, "no evidence" },
    { { "Xenia", "Ann", "strategy", "3", "x", "maybe" }, "recommendation" },
  };
  g_auto (Cards) c = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cards_init (&c);
  before = fixture_digest (c.f->repository);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *cells[2 * N_COLUMNS + 1] = { HEADER };
      g_autoptr (HwImportPlan) plan = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < N_COLUMNS; j++)
        cells[N_COLUMNS + j] = rows[i].cells[j];
      plan = plan_cards (&c, cells, FALSE);
      g_assert_cmpint (plan->ledger->n_rejected, ==, 1);
      g_assert_false (hw_import_apply (c.f->session, plan, NULL, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_assert_true (g_str_has_prefix (error->message, "file.csv:2: "));
      g_assert_nonnull (strstr (error->message, rows[i].says));
    }
  after = fixture_digest (c.f->repository);
  g_assert_cmpstr (before, ==, after);
}

/* Other systems know neither our keys nor the name: their word for the competency, their number as a tag. */
static void
test_names_and_numbers_of_other_systems (void)
{
  static const char *const cells[] = {
    HEADER,
    "greenhouse:17", "Ann", " STRATEGY ", "4", "planned", "yes",
    "greenhouse:18", "Ann", "strategy", "4", "planned", "yes",
    NULL,
  };
  g_auto (Cards) c = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (HwCandidate) after = NULL;

  cards_init (&c);
  people = hw_session_list (c.f->session, &HW_CANDIDATE, "name", "Xenia", NULL, NULL);
  after = hw_candidate_dup (g_ptr_array_index (people, 0));
  after->tags = g_strsplit ("senior,greenhouse:17", ",", -1);
  changes = hw_session_begin (c.f->session, "Tag");
  hw_change_set_change (changes, g_ptr_array_index (people, 0), after);
  g_assert_true (hw_session_apply (c.f->session, changes, NULL, NULL));
  plan = plan_cards (&c, cells, TRUE);
  assert_plan (plan, "added Xenia · Ann · strategy\n"
                     "rejected greenhouse:18 | there is no such candidate; import the candidates first\n");
}

static void
test_contradictions_within_a_card_are_named (void)
{
  g_auto (Cards) c = { 0 };
  g_autoptr (HwImportPlan) plan = NULL;

  cards_init (&c);
  plan = plan_cards (&c, (const char *const[]){ HEADER,
                                                "Xenia", "Ann", "strategy", "2", "a", "yes",
                                                "Xenia", "Ann", "strategy", "3", "b", "yes",
                                                "Xenia", "Ann", "content", "3", "b", "no",
                                                "Yuri", "Ann", "content", "3", "b", "no", NULL }, TRUE);
  g_assert_cmpint (plan->ledger->n_added, ==, 2);
  g_assert_cmpint (plan->ledger->n_rejected, ==, 2);
  apply (&c, plan);
  g_assert_cmpint (fixture_count (c.f, &HW_SCORECARD), ==, 2);
}

static void
test_a_card_being_written_is_not_overwritten (void)
{
  g_auto (Cards) c = { 0 };
  g_autofree char *ann = NULL;
  g_autofree char *candidacy = NULL;
  g_autoptr (HwCardSheet) sheet = NULL;
  g_autoptr (HwImportPlan) plan = NULL;

  cards_init (&c);
  ann = fixture_member (c.f, "Ann");
  candidacy = fixture_candidacy (c.f, "Xenia");
  sheet = hw_scorecard_open (c.f->session, candidacy, ann, NULL, NULL);
  plan = plan_cards (&c, one_card, FALSE);
  g_assert_cmpint (plan->ledger->n_rejected, ==, 3);
  g_assert_nonnull (strstr (((HwImportLine *) g_ptr_array_index (plan->lines, 0))->details, "has begun a scorecard"));
}

static void
test_scorecards_need_a_requisition (void)
{
  g_auto (Cards) c = { 0 };
  g_autoptr (HwDocument) document = fixture_table (HW_DOCUMENT_SCORECARDS, one_card, N_COLUMNS);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  const HwImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;

  cards_init (&c);
  g_assert_null (hw_import_plan_document (c.f->session, document, bytes, "file.csv", &options, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_USAGE);
}

static void
test_no_failing_call_leaves_half_a_card (void)
{
  for (guint nth = 1;; nth++)
    {
      g_auto (Cards) c = { 0 };
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (HwDocument) document = fixture_table (HW_DOCUMENT_SCORECARDS, one_card, N_COLUMNS);
      g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
      g_autoptr (HwImportPlan) plan = NULL;
      g_autoptr (GError) error = NULL;
      HwImportOptions options = { 0 };

      cards_init (&c);
      options.requisition_id = c.requisition;
      before = fixture_digest (c.f->repository);
      hw_fake_repository_fail_call (HW_FAKE_REPOSITORY (c.f->repository), nth, HW_ERROR_STORAGE, "I/O error");
      plan = hw_import_plan_document (c.f->session, document, bytes, "file.csv", &options, NULL, &error);
      if (plan != NULL && plan->ledger->n_rejected == 0 && hw_import_apply (c.f->session, plan, NULL, &error))
        {
          g_assert_cmpuint (nth, >, 3);
          break;
        }
      after = fixture_digest (c.f->repository);
      g_assert_cmpstr (before, ==, after);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-cards/submitted", test_a_card_counts_as_submitted_and_its_author_joins_the_panel);
  g_test_add_func ("/import-cards/twice", test_the_same_table_again_is_all_duplicates);
  g_test_add_func ("/import-cards/revision", test_another_table_is_a_new_revision_and_the_old_stays);
  g_test_add_func ("/import-cards/undo", test_a_first_import_can_be_taken_back);
  g_test_add_func ("/import-cards/bad-rows", test_rows_that_cannot_be_are_named);
  g_test_add_func ("/import-cards/other-systems", test_names_and_numbers_of_other_systems);
  g_test_add_func ("/import-cards/contradictions", test_contradictions_within_a_card_are_named);
  g_test_add_func ("/import-cards/draft", test_a_card_being_written_is_not_overwritten);
  g_test_add_func ("/import-cards/requisition", test_scorecards_need_a_requisition);
  g_test_add_func ("/import-cards/faults", test_no_failing_call_leaves_half_a_card);
  return g_test_run ();
}
