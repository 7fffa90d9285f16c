/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-text.h"
#include "core/hw-people.h"
#include "workbench/hw-undo-stack.h"

/* Steps are written as the store would have applied them: the images bear the revision they got. */

static HwMember *
make_image (const char *id, const char *name, gint64 revision)
{
  HwMember *member = hw_member_new ();

  hw_entity_set_id (HW_ENTITY (member), id);
  hw_set_string (&member->name, name);
  member->parent.revision = revision;
  return member;
}

static HwChangeSet *
make_step (const char *label, HwMember *before, HwMember *after)
{
  HwChangeSet *changes = hw_change_set_new (label, NULL);

  if (before == NULL)
    hw_change_set_add (changes, after);
  else if (after == NULL)
    hw_change_set_remove (changes, before);
  else
    hw_change_set_change (changes, before, after);
  g_clear_pointer (&before, hw_member_unref);
  g_clear_pointer (&after, hw_member_unref);
  return changes;
}

static void
record (HwUndoStack *stack, HwChangeSet *applied, const char *key)
{
  g_autoptr (HwChangeSet) owned = applied;

  hw_undo_stack_record (stack, owned, key);
}

/* "a@3 -> b": name and revision expected to be there, and the name to be put. */
static char *
show (HwChangeSet *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; changes != NULL && i < changes->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes->changes, i);
      const HwMember *before = (const HwMember *) change->before;
      const HwMember *after = (const HwMember *) change->after;

      g_string_append_printf (text, "%s", i > 0 ? ", " : "");
      if (before != NULL)
        g_string_append_printf (text, "%s@%d", before->name, (int) before->parent.revision);
      g_string_append_printf (text, " -> %s", after != NULL ? after->name : "");
    }
  return g_string_free (text, FALSE);
}

#define assert_prepared(stack, redo, expected)                                                                \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autoptr (HwChangeSet) prepared_step = hw_undo_stack_prepare (stack, redo, NULL);                        \
    g_autofree char *shown_step = show (prepared_step);                                                       \
    g_assert_cmpstr (shown_step, ==, expected);                                                               \
  }                                                                                                           \
  G_STMT_END

static void
test_an_older_step_expects_the_revision_that_an_undo_left (void)
{
  g_autoptr (HwUndoStack) stack = hw_undo_stack_new ();
  g_autoptr (HwChangeSet) undone = NULL;

  record (stack, make_step ("Add", NULL, make_image ("m", "a", 1)), NULL);
  record (stack, make_step ("To b", make_image ("m", "a", 1), make_image ("m", "b", 2)), NULL);
  record (stack, make_step ("To c", make_image ("m", "b", 2), make_image ("m", "c", 3)), NULL);
  assert_prepared (stack, FALSE, "c@3 -> b");
  undone = make_step ("Undo", make_image ("m", "c", 3), make_image ("m", "b", 4));
  hw_undo_stack_move (stack, FALSE, undone);
  assert_prepared (stack, FALSE, "b@4 -> a");
  assert_prepared (stack, TRUE, "b@4 -> c");
  g_assert_cmpstr (hw_undo_stack_get_label (stack, FALSE), ==, "To b");
  g_assert_cmpstr (hw_undo_stack_get_label (stack, TRUE), ==, "To c");
}

static void
test_quiet_changes_move_the_revision_only (void)
{
  g_autoptr (HwUndoStack) stack = hw_undo_stack_new ();
  g_autoptr (HwChangeSet) quiet = make_step ("By itself", make_image ("m", "z", 1), make_image ("m", "a", 7));

  record (stack, make_step ("Add", NULL, make_image ("m", "a", 1)), NULL);
  hw_undo_stack_note (stack, quiet);
  g_assert_cmpstr (hw_undo_stack_get_label (stack, FALSE), ==, "Add");
  assert_prepared (stack, FALSE, "a@7 -> ");
}

static void
test_steps_of_one_key_join (void)
{
  g_autoptr (HwUndoStack) stack = hw_undo_stack_new ();

  record (stack, make_step ("To b", make_image ("m", "a", 1), make_image ("m", "b", 2)), "field");
  record (stack, make_step ("To c", make_image ("m", "b", 2), make_image ("m", "c", 3)), "field");
  assert_prepared (stack, FALSE, "c@3 -> a");
  record (stack, make_step ("To d", make_image ("m", "c", 3), make_image ("m", "d", 4)), "other");
  assert_prepared (stack, FALSE, "d@4 -> c");
  record (stack, make_step ("To e", make_image ("m", "d", 4), make_image ("m", "e", 5)), NULL);
  record (stack, make_step ("To f", make_image ("m", "e", 5), make_image ("m", "f", 6)), NULL);
  assert_prepared (stack, FALSE, "f@6 -> e");
}

static void
test_what_was_added_and_removed_again_is_no_step (void)
{
  g_autoptr (HwUndoStack) stack = hw_undo_stack_new ();

  record (stack, make_step ("Add", NULL, make_image ("m", "a", 1)), "field");
  record (stack, make_step ("Remove", make_image ("m", "a", 1), NULL), "field");
  g_assert_null (hw_undo_stack_get_label (stack, FALSE));
}

static void
test_joined_steps_keep_what_only_one_of_them_touched (void)
{
  g_autoptr (HwUndoStack) stack = hw_undo_stack_new ();
  HwChangeSet *second = make_step ("Two", make_image ("m", "b", 2), make_image ("m", "c", 3));
  g_autoptr (HwMember) other = make_image ("n", "x", 3);

  hw_change_set_add (second, other);
  record (stack, make_step ("One", make_image ("m", "a", 1), make_image ("m", "b", 2)), "field");
  record (stack, second, "field");
  assert_prepared (stack, FALSE, "x@3 -> , c@3 -> a");
}

static void
test_a_final_step_empties_both_sides (void)
{
  g_autoptr (HwUndoStack) stack = hw_undo_stack_new ();
  HwChangeSet *final = make_step ("Submit", make_image ("m", "b", 2), make_image ("m", "c", 3));

  final->final = TRUE;
  record (stack, make_step ("One", make_image ("m", "a", 1), make_image ("m", "b", 2)), NULL);
  record (stack, final, NULL);
  g_assert_null (hw_undo_stack_get_label (stack, FALSE));
  g_assert_null (hw_undo_stack_get_label (stack, TRUE));
  assert_prepared (stack, FALSE, "");
}

static void
test_only_so_many_steps_are_kept (void)
{
  g_autoptr (HwUndoStack) stack = hw_undo_stack_new ();
  guint n = 0;

  for (guint i = 0; i < HW_UNDO_DEPTH + 20; i++)
    {
      g_autofree char *label = g_strdup_printf ("Step %u", i);
      g_autofree char *id = g_strdup_printf ("m%u", i);

      record (stack, make_step (label, NULL, make_image (id, "a", (gint64) i + 1)), NULL);
    }
  g_assert_cmpstr (hw_undo_stack_get_label (stack, FALSE), ==, "Step 119");
  for (; hw_undo_stack_get_label (stack, FALSE) != NULL; n++)
    hw_undo_stack_drop (stack, FALSE);
  g_assert_cmpuint (n, ==, HW_UNDO_DEPTH);
}

static void
test_history_tells_undo_from_the_act (void)
{
  g_autoptr (HwUndoStack) stack = hw_undo_stack_new ();
  g_autoptr (HwChangeSet) undo = NULL;

  record (stack, make_step ("Add a", NULL, make_image ("m", "a", 1)), NULL);
  undo = hw_undo_stack_prepare (stack, FALSE, "mem-1");
  g_assert_cmpstr (undo->label, ==, "Undo: Add a");
  g_assert_cmpstr (undo->actor, ==, "mem-1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo-stack/revisions", test_an_older_step_expects_the_revision_that_an_undo_left);
  g_test_add_func ("/undo-stack/quiet", test_quiet_changes_move_the_revision_only);
  g_test_add_func ("/undo-stack/joined", test_steps_of_one_key_join);
  g_test_add_func ("/undo-stack/annulled", test_what_was_added_and_removed_again_is_no_step);
  g_test_add_func ("/undo-stack/joined-others", test_joined_steps_keep_what_only_one_of_them_touched);
  g_test_add_func ("/undo-stack/final", test_a_final_step_empties_both_sides);
  g_test_add_func ("/undo-stack/depth", test_only_so_many_steps_are_kept);
  g_test_add_func ("/undo-stack/labels", test_history_tells_undo_from_the_act);
  return g_test_run ();
}
