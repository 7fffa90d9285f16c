/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/repository-contract.h"
#include "support/hw-fake-repository.h"
#include "support/hw-store-things.h"

static HwRepository *
make (void)
{
  g_autoptr (HwClock) clock = hw_clock_new_fixed (1000000);

  return hw_fake_repository_new (clock);
}

static void
dispose (HwRepository *repository)
{
  g_assert_finalize_object (repository);
}

static void
test_nth_call_fails_as_told (void)
{
  HwRepository *repository = make ();
  g_autoptr (HwMember) member = hw_things_add_member (repository, "Mo");
  g_autoptr (GError) error = NULL;

  hw_fake_repository_fail_call (HW_FAKE_REPOSITORY (repository), 2, HW_ERROR_STORAGE, "no disk");
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), "Mo");
  g_assert_null (hw_repository_find (repository, &HW_MEMBER, member->parent.id, NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_STORAGE);
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), "Mo");
  g_assert_cmpuint (hw_fake_repository_get_n_applied (HW_FAKE_REPOSITORY (repository)), ==, 1);
  g_assert_cmpuint (hw_fake_repository_get_n_calls (HW_FAKE_REPOSITORY (repository)), ==, 5);
  dispose (repository);
}

static void
test_held_by_another_is_read_only (void)
{
  HwRepository *repository = make ();
  g_autoptr (HwMember) member = hw_member_new ();
  g_autoptr (GError) error = NULL;

  member->name = g_strdup ("Mo");
  hw_fake_repository_set_holder (HW_FAKE_REPOSITORY (repository), "hwb, process 7");
  g_assert_true (hw_repository_is_read_only (repository));
  g_assert_cmpstr (hw_repository_get_holder (repository), ==, "hwb, process 7");
  g_assert_false (hw_things_try_add (repository, member, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_READ_ONLY);
  dispose (repository);
}

int
main (int argc, char *argv[])
{
  static const HwRepositoryMaker maker = { "fake-repository", make, dispose };

  g_test_init (&argc, &argv, NULL);
  hw_repository_contract_add_tests (&maker);
  g_test_add_func ("/fake-repository/nth-call-fails", test_nth_call_fails_as_told);
  g_test_add_func ("/fake-repository/held", test_held_by_another_is_read_only);
  return g_test_run ();
}
