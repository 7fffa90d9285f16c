/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-error.h"
#include "core/hw-rubric.h"
#include "hw-test-rubric.h"

static void
test_shipped_rubric_is_complete (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_rubric_check (rubric, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (hw_rubric_get_n_competencies (rubric), ==, 14);
  g_assert_cmpuint (rubric->profiles->len, ==, 6);
  g_assert_cmpuint (rubric->anchors->len, ==, 70);
  g_assert_cmpuint (rubric->targets->len, ==, 84);
  g_assert_cmpuint (rubric->criteria->len, ==, 8);
  g_assert_cmpstr (hw_rubric_get_competency (rubric, 0)->key, ==, "strategy");
  g_assert_cmpstr (hw_rubric_get_competency (rubric, 13)->key, ==, "partners");
  g_assert_cmpint (hw_rubric_find_competency (rubric, "leadership"), ==, 8);
  g_assert_cmpint (hw_rubric_find_competency (rubric, "nothing"), ==, -1);
}

static void
test_parts_are_found_by_key (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GPtrArray) indicators = hw_rubric_dup_indicators (rubric, "strategy");
  g_autoptr (GPtrArray) questions = hw_rubric_dup_questions (rubric, "strategy");
  const HwQuestion *question;

  g_assert_cmpstr (hw_rubric_find_profile (rubric, "senior-director")->key, ==, "senior-director");
  g_assert_null (hw_rubric_find_profile (rubric, "astronaut"));
  g_assert_cmpint (hw_rubric_find_target (rubric, "director", "strategy")->weight % 1000, ==, 0);
  g_assert_null (hw_rubric_find_target (rubric, "director", "juggling"));
  g_assert_cmpint (hw_rubric_find_anchor (rubric, "strategy", 5)->level, ==, 5);
  g_assert_null (hw_rubric_find_anchor (rubric, "strategy", 6));
  g_assert_nonnull (hw_rubric_find_criterion (rubric, "education")->question);
  g_assert_null (hw_rubric_find_criterion (rubric, "height"));
  g_assert_cmpuint (indicators->len, ==, 5);
  g_assert_cmpint (((HwIndicator *) g_ptr_array_index (indicators, 4))->position, ==, 4);
  g_assert_cmpuint (questions->len, >=, 3);
  question = g_ptr_array_index (questions, 0);
  g_assert_cmpuint (g_strv_length (question->probes), ==, 2);
}

static void
test_order_does_not_depend_on_input_order (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (rubric);
  g_autoptr (GPtrArray) reversed = g_ptr_array_new ();
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (HwRubric) rebuilt = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = parts->len; i > 0; i--)
    g_ptr_array_add (reversed, g_ptr_array_index (parts, i - 1));
  rebuilt = hw_rubric_new (reversed, &error);
  g_assert_no_error (error);
  again = hw_rubric_get_parts (rebuilt);
  g_assert_cmpuint (again->len, ==, parts->len);
  for (guint i = 0; i < parts->len; i++)
    g_assert_true (g_ptr_array_index (again, i) == g_ptr_array_index (parts, i));
}

static void
test_draft_is_a_copy_with_fresh_ids (void)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (HwRubric) draft = hw_rubric_copy_as_draft (rubric, 2);
  g_autoptr (GPtrArray) old = hw_rubric_get_parts (rubric);
  g_autoptr (GPtrArray) new = hw_rubric_get_parts (draft);

  g_assert_cmpint (draft->version->version, ==, 2);
  g_assert_cmpint (draft->version->status, ==, HW_RUBRIC_DRAFT);
  g_assert_true (draft->version->published_at == HW_UNSET);
  g_assert_cmpstr (draft->version->derived_from, ==, rubric->version->parent.id);
  g_assert_cmpuint (new->len, ==, old->len);
  for (guint i = 1; i < old->len; i++)
    {
      const HwEntity *a = g_ptr_array_index (old, i), *b = g_ptr_array_index (new, i);

      g_assert_true (a->klass == b->klass);
      g_assert_cmpstr (a->id, !=, b->id);
      for (guint f = 0; f < a->klass->n_fields; f++)
        if (!g_str_equal (a->klass->fields[f].name, "rubric_id"))
          g_assert_true (hw_entity_field_equal (a, b, &a->klass->fields[f]));
    }
  g_assert_true (hw_rubric_check (draft, NULL));
}

static void
test_parts_of_another_version_are_refused (void)
{
  g_autoptr (HwRubricVersion) version = hw_rubric_version_new ();
  g_autoptr (HwCompetency) stranger = hw_competency_new ();
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (parts, stranger);
  g_assert_null (hw_rubric_new (parts, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
  g_clear_error (&error);
  stranger->rubric_id = g_strdup ("rub-another");
  g_ptr_array_add (parts, version);
  g_assert_null (hw_rubric_new (parts, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
}

/* Damages a copy of the shipped rubric in one way; the check must name it. */
typedef void (*DamageFunc) (HwRubric *rubric);

static void
lose_an_anchor (HwRubric *rubric)
{
  g_ptr_array_remove_index (rubric->anchors, 7);
}

static void
repeat_a_level (HwRubric *rubric)
{
  ((HwAnchor *) g_ptr_array_index (rubric->anchors, 0))->level = 2;
}

static void
repeat_a_key (HwRubric *rubric)
{
  hw_entity_set_text (g_ptr_array_index (rubric->competencies, 1),
                      hw_entity_class_find_field (&HW_COMPETENCY, "key"), "strategy");
}

static void
lose_a_target (HwRubric *rubric)
{
  g_ptr_array_remove_index (rubric->targets, 20);
}

static void
weigh_nothing (HwRubric *rubric)
{
  for (guint i = 0; i < 14; i++)
    ((HwTarget *) g_ptr_array_index (rubric->targets, i))->weight = 0;
}

static void
name_an_unknown_competency (HwRubric *rubric)
{
  hw_entity_set_text (g_ptr_array_index (rubric->indicators, 3),
                      hw_entity_class_find_field (&HW_INDICATOR, "competency"), "juggling");
}

static void
point_a_title_nowhere (HwRubric *rubric)
{
  hw_entity_set_text (g_ptr_array_index (rubric->terms, 0), hw_entity_class_find_field (&HW_TERM, "category"),
                      "astronaut");
}

static void
turn_a_pay_range_round (HwRubric *rubric)
{
  ((HwBenchmark *) g_ptr_array_index (rubric->benchmarks, 1))->high = 1;
}

static void
test_check_names_every_damage (void)
{
  static const struct
  {
    DamageFunc damage;
    const char *message;
  } rows[] = {
    { lose_an_anchor, "*exactly one anchor for level 3*" },
    { repeat_a_level, "*exactly one anchor for level 1*" },
    { repeat_a_key, "*strategy*twice*" },
    { lose_a_target, "*has no target for*" },
    { weigh_nothing, "*weights of the profile*" },
    { name_an_unknown_competency, "*juggling*" },
    { point_a_title_nowhere, "*astronaut*" },
    { turn_a_pay_range_round, "*low end above its high end*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
      g_autoptr (GError) error = NULL;

      rows[i].damage (rubric);
      g_assert_false (hw_rubric_check (rubric, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_assert_true (g_pattern_match_simple (rows[i].message, error->message));
    }
}

static void
test_phrases_keep_the_order_of_the_file (void)
{
  g_autoptr (HwRubric) rubric
    = hw_test_rubric_parse ("<rubric key='k' version='1' language='en' source='practice'><name>N</name>"
                            "<competencies><competency id='a' source='practice'><name>A</name></competency>"
                            "<competency id='b' source='practice'><name>B</name></competency></competencies><phrases>"
                            "<phrase competency='b' language='en' weight='900' source='practice'>road map</phrase>"
                            "<phrase competency='a' language='en' weight='300' source='practice'>plan</phrase>"
                            "</phrases></rubric>");
  const HwPhrase *first = g_ptr_array_index (rubric->phrases, 0);

  g_assert_cmpuint (rubric->phrases->len, ==, 2);
  g_assert_cmpstr (first->text, ==, "road map");
  g_assert_cmpint (first->weight, ==, 900);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rubric/shipped-is-complete", test_shipped_rubric_is_complete);
  g_test_add_func ("/rubric/find", test_parts_are_found_by_key);
  g_test_add_func ("/rubric/order", test_order_does_not_depend_on_input_order);
  g_test_add_func ("/rubric/draft", test_draft_is_a_copy_with_fresh_ids);
  g_test_add_func ("/rubric/foreign-parts", test_parts_of_another_version_are_refused);
  g_test_add_func ("/rubric/check", test_check_names_every_damage);
  g_test_add_func ("/rubric/phrases", test_phrases_keep_the_order_of_the_file);
  return g_test_run ();
}
