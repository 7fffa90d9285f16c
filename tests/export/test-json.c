/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/hw-text.h"
#include "export/hw-formats.h"
#include "export/hw-shortlist-json.h"
#include "hw-test-json-schema.h"
#include "hw-test-shortlist.h"

static JsonNode *
write_and_parse (HwShortlist *shortlist)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hw_shortlist_write_json (shortlist, &error);
  JsonNode *root;

  g_assert_no_error (error);
  root = json_from_string (g_bytes_get_data (bytes, NULL), &error);
  g_assert_no_error (error);
  return root;
}

static JsonNode *
load_schema (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HW_DATA_DIR"), "formats", "shortlist.schema.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static JsonObject *
get_candidate (JsonNode *root, guint index)
{
  return json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (root), "candidates"), index);
}

static void
assert_obeys (JsonNode *root)
{
  g_autoptr (JsonNode) schema = load_schema ();
  g_autofree char *problem = hw_test_json_schema_check (schema, root);

  g_assert_cmpstr (problem, ==, NULL);
}

static void
test_sample_obeys_the_schema (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (JsonNode) root = write_and_parse (shortlist);

  assert_obeys (root);
}

static HwShortlist *
build_mixed (void)
{
  HwShortlist *shortlist = hw_test_shortlist_new ();

  hw_test_shortlist_invent (shortlist, 5, 3);
  ((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, 0))->hidden = TRUE;
  g_ptr_array_set_size (((HwShortlistEntry *) g_ptr_array_index (shortlist->entries, 1))->cards, 0);
  hw_test_shortlist_rank (shortlist);
  return shortlist;
}

static void
test_all_statuses_obey_the_schema (void)
{
  g_autoptr (HwShortlist) shortlist = build_mixed ();
  g_autoptr (JsonNode) root = write_and_parse (shortlist);

  g_clear_pointer (&shortlist->history_head, g_free);
  g_clear_pointer (&shortlist->requisition->organisation, g_free);
  shortlist->created_at = HW_UNSET;
  assert_obeys (root);
  json_node_unref (root);
  root = write_and_parse (shortlist);
  assert_obeys (root);
}

/* The schema is worth something only if it refuses. */
static void
test_schema_refuses_what_is_wrong (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (JsonNode) schema = load_schema ();

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (JsonNode) root = write_and_parse (shortlist);
      JsonObject *candidate = get_candidate (root, 0);
      g_autofree char *problem = NULL;

      if (i == 0)
        json_object_remove_member (candidate, "rank");
      else if (i == 1)
        json_object_set_int_member (candidate, "rank", 0);
      else if (i == 2)
        json_object_set_string_member (candidate, "status", "winner");
      else if (i == 3)
        json_object_set_string_member (candidate, "score_exact", "4.15");
      else
        json_object_set_string_member (candidate, "photo", "face.jpg");
      problem = hw_test_json_schema_check (schema, root);
      g_assert_cmpstr (problem, !=, NULL);
    }
}

static void
test_numbers_stand_beside_their_fractions (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (JsonNode) root = write_and_parse (shortlist);

  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      JsonObject *candidate = get_candidate (root, i);
      g_autofree char *exact = hw_rational_format (entry->ranked->score);
      JsonObject *cell
          = json_object_get_object_member (json_object_get_object_member (candidate, "competencies"), "strategy");
      g_autofree char *mean = hw_rational_format (entry->ranked->cells[0].mean);

      g_assert_cmpstr (json_object_get_string_member (candidate, "candidate"), ==, entry->candidate->name);
      g_assert_cmpstr (json_object_get_string_member (candidate, "score_exact"), ==, exact);
      g_assert_cmpfloat (json_object_get_double_member (candidate, "score"), ==,
                         hw_rational_to_double (entry->ranked->score));
      g_assert_cmpstr (json_object_get_string_member (cell, "mean_exact"), ==, mean);
      g_assert_cmpint (json_object_get_int_member (cell, "n"), ==, entry->ranked->cells[0].n);
    }
}

/* What the score stands for can be worked out from the file alone. */
static void
test_score_follows_from_the_cards_in_the_file (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (JsonNode) root = write_and_parse (shortlist);
  JsonArray *weights = json_object_get_array_member (json_node_get_object (root), "weights");
  JsonObject *candidate = get_candidate (root, 0);
  JsonArray *cards = json_object_get_array_member (candidate, "cards");
  double total = 0, weighted = 0;

  for (guint k = 0; k < json_array_get_length (weights); k++)
    {
      JsonObject *weight = json_array_get_object_element (weights, k);
      gint64 sum = 0, n = 0;

      for (guint c = 0; c < json_array_get_length (cards); c++)
        {
          JsonArray *ratings = json_object_get_array_member (json_array_get_object_element (cards, c), "ratings");
          JsonObject *rating = json_array_get_object_element (ratings, k);
          JsonNode *value = json_object_get_member (rating, "rating");

          g_assert_cmpstr (json_object_get_string_member (rating, "competency"), ==,
                           json_object_get_string_member (weight, "competency"));
          if (json_node_get_value_type (value) != G_TYPE_INT64)
            continue;
          sum += json_node_get_int (value);
          n++;
        }
      if (n == 0)
        continue;
      total += json_object_get_double_member (weight, "weight");
      weighted += json_object_get_double_member (weight, "weight") * (double) sum / (double) n;
    }
  g_assert_cmpfloat_with_epsilon (weighted / total, json_object_get_double_member (candidate, "score"), 1e-12);
}

static void
test_hidden_candidate_has_a_name_only (void)
{
  g_autoptr (HwShortlist) shortlist = build_mixed ();
  g_autoptr (JsonNode) root = write_and_parse (shortlist);
  JsonObject *candidate = get_candidate (root, shortlist->entries->len - 1);

  g_assert_cmpstr (json_object_get_string_member (candidate, "status"), ==, "not_visible");
  g_assert_cmpstr (json_object_get_string_member (candidate, "candidate"), ==, "Candidate 001");
  g_assert_true (json_object_get_null_member (candidate, "score"));
  g_assert_true (json_object_get_null_member (candidate, "coverage"));
  g_assert_cmpuint (json_object_get_size (json_object_get_object_member (candidate, "competencies")), ==, 0);
  g_assert_cmpuint (json_object_get_size (json_object_get_object_member (candidate, "screening")), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (candidate, "cards")), ==, 0);
}

static void
test_candidates_come_without_cards_for_the_ranking (void)
{
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_sample ();
  g_autoptr (JsonArray) candidates = hw_shortlist_build_json_candidates (shortlist, FALSE);

  g_assert_cmpuint (json_array_get_length (candidates), ==, 5);
  g_assert_false (json_object_has_member (json_array_get_object_element (candidates, 0), "cards"));
}

static void
test_texts_come_back_as_they_were (void)
{
  static const char *const odd = "\"quotes\" \\ / \b\f\n\r\t \x01 \xe2\x80\xa8 \xf0\x9f\x92\xbc </script>";
  g_autoptr (HwShortlist) shortlist = hw_test_shortlist_new ();
  g_autoptr (JsonNode) root = NULL;

  hw_test_shortlist_add_card (shortlist, hw_test_shortlist_add_candidate (shortlist, odd), "M", 3, odd);
  hw_test_shortlist_rank (shortlist);
  root = write_and_parse (shortlist);
  g_assert_cmpstr (json_object_get_string_member (get_candidate (root, 0), "candidate"), ==, odd);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/json/sample-obeys-the-schema", test_sample_obeys_the_schema);
  g_test_add_func ("/export/json/all-statuses-obey-the-schema", test_all_statuses_obey_the_schema);
  g_test_add_func ("/export/json/schema-refuses-what-is-wrong", test_schema_refuses_what_is_wrong);
  g_test_add_func ("/export/json/numbers-stand-beside-their-fractions", test_numbers_stand_beside_their_fractions);
  g_test_add_func ("/export/json/score-follows-from-the-cards", test_score_follows_from_the_cards_in_the_file);
  g_test_add_func ("/export/json/hidden-candidate-has-a-name-only", test_hidden_candidate_has_a_name_only);
  g_test_add_func ("/export/json/candidates-come-without-cards", test_candidates_come_without_cards_for_the_ranking);
  g_test_add_func ("/export/json/texts-come-back-as-they-were", test_texts_come_back_as_they_were);
  return g_test_run ();
}
