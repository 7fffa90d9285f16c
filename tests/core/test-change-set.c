/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-error.h"
#include "core/hw-change-set.h"
#include "core/hw-people.h"
#include "core/hw-requisition.h"

static HwMember *
make_member (const char *name)
{
  HwMember *member = hw_member_new ();

  member->name = g_strdup (name);
  return member;
}

static void
test_equal_images_add_nothing (void)
{
  g_autoptr (HwMember) before = make_member ("Ada");
  g_autoptr (HwMember) after = hw_member_dup (before);
  g_autoptr (HwChangeSet) set = hw_change_set_new ("Rename", NULL);

  hw_change_set_change (set, before, after);
  g_assert_true (hw_change_set_is_empty (set));
  g_free (after->name);
  after->name = g_strdup ("Ada L.");
  hw_change_set_change (set, before, after);
  g_assert_false (hw_change_set_is_empty (set));
}

static void
test_inverse_undoes_in_reverse_order (void)
{
  g_autoptr (HwMember) added = make_member ("Ada");
  g_autoptr (HwMember) before = make_member ("Bob");
  g_autoptr (HwMember) after = hw_member_dup (before);
  g_autoptr (HwMember) removed = make_member ("Cy");
  g_autoptr (HwChangeSet) set = hw_change_set_new ("Three", "mem-1");
  g_autoptr (HwChangeSet) inverse = NULL;
  const HwChange *change;

  after->email = g_strdup ("bob@example.org");
  hw_change_set_add (set, added);
  hw_change_set_change (set, before, after);
  hw_change_set_remove (set, removed);
  inverse = hw_change_set_invert (set, "Undo three");
  g_assert_cmpstr (inverse->label, ==, "Undo three");
  g_assert_cmpstr (inverse->actor, ==, "mem-1");
  g_assert_cmpuint (inverse->changes->len, ==, 3);
  change = g_ptr_array_index (inverse->changes, 0);
  g_assert_true (change->before == NULL && change->after == HW_ENTITY (removed));
  change = g_ptr_array_index (inverse->changes, 1);
  g_assert_true (change->before == HW_ENTITY (after) && change->after == HW_ENTITY (before));
  change = g_ptr_array_index (inverse->changes, 2);
  g_assert_true (change->before == HW_ENTITY (added) && change->after == NULL);
}

static void
test_set_keeps_its_images_alive (void)
{
  g_autoptr (HwChangeSet) set = hw_change_set_new ("Add", NULL);
  HwMember *member = make_member ("Ada");

  hw_change_set_add (set, member);
  hw_member_unref (member);
  g_assert_cmpstr (hw_entity_get_title (((HwChange *) g_ptr_array_index (set->changes, 0))->after), ==, "Ada");
}

static void
test_description_names_old_and_new (void)
{
  g_autoptr (HwRequisition) before = hw_requisition_new ();
  g_autoptr (HwRequisition) after = NULL;
  g_autofree char *text = NULL;
  HwChange change;

  before->title = g_strdup ("Director");
  before->openings = 1;
  before->locations = g_strsplit ("Here", "|", -1);
  after = hw_requisition_dup (before);
  after->openings = 2;
  after->state = HW_STATE_PENDING;
  g_strfreev (after->locations);
  after->locations = g_strsplit ("Here|There", "|", -1);
  after->description = g_strnfill (500, 'x');
  change = (HwChange){ HW_ENTITY (before), HW_ENTITY (after) };
  text = hw_change_describe (&change);
  g_assert_cmpstr (text, ==,
                   "state: draft -> pending\n"
                   "locations: Here -> Here, There\n"
                   "openings: 1 -> 2\n"
                   "description: (none) -> (500 characters)");
}

static void
test_description_of_coming_and_going (void)
{
  g_autoptr (HwPaper) paper = hw_paper_new ();
  g_autofree char *came = NULL;
  g_autofree char *went = NULL;
  HwChange coming = { NULL, HW_ENTITY (paper) };
  HwChange going = { HW_ENTITY (paper), NULL };

  paper->name = g_strdup ("resume.md");
  paper->original = g_bytes_new_static ("12345", 5);
  came = hw_change_describe (&coming);
  went = hw_change_describe (&going);
  g_assert_cmpstr (came, ==, "name: (none) -> resume.md\noriginal: (none) -> (5 bytes)");
  g_assert_cmpstr (went, ==, "name: resume.md -> (none)\noriginal: (5 bytes) -> (none)");
}

static void
check_refused (HwChangeSet *set, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (hw_change_set_check (set, &error));
  g_assert_error (error, HW_ERROR, code);
}

static void
test_check_refuses_what_is_twice_or_invalid (void)
{
  g_autoptr (HwMember) member = make_member ("Ada");
  g_autoptr (HwMember) nameless = hw_member_new ();
  g_autoptr (HwMember) other = make_member ("Bob");
  g_autoptr (HwChangeSet) twice = hw_change_set_new ("Twice", NULL);
  g_autoptr (HwChangeSet) invalid = hw_change_set_new ("Invalid", NULL);
  g_autoptr (HwChangeSet) swapped = hw_change_set_new ("Swapped", NULL);
  g_autoptr (HwChangeSet) unlabelled = hw_change_set_new (" ", NULL);
  g_autoptr (HwChangeSet) good = hw_change_set_new ("Good", NULL);

  hw_change_set_add (twice, member);
  hw_change_set_remove (twice, member);
  check_refused (twice, HW_ERROR_RULE);
  hw_change_set_add (invalid, nameless);
  check_refused (invalid, HW_ERROR_INPUT);
  hw_change_set_change (swapped, member, other);
  check_refused (swapped, HW_ERROR_RULE);
  hw_change_set_add (unlabelled, member);
  check_refused (unlabelled, HW_ERROR_RULE);
  hw_change_set_add (good, member);
  hw_change_set_add (good, other);
  g_assert_true (hw_change_set_check (good, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-set/equal-images", test_equal_images_add_nothing);
  g_test_add_func ("/change-set/invert", test_inverse_undoes_in_reverse_order);
  g_test_add_func ("/change-set/ownership", test_set_keeps_its_images_alive);
  g_test_add_func ("/change-set/describe", test_description_names_old_and_new);
  g_test_add_func ("/change-set/describe-added", test_description_of_coming_and_going);
  g_test_add_func ("/change-set/check", test_check_refuses_what_is_twice_or_invalid);
  return g_test_run ();
}
