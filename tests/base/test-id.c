/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-id.h"

#include <string.h>

static void
test_ids_are_valid_and_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++)
    {
      char *id = hw_id_new ("req");

      g_assert_true (hw_id_is_valid (id));
      g_assert_cmpuint (strlen (id), ==, 20);
      g_assert_true (g_hash_table_add (seen, id));
    }
}

static void
test_invalid_ids_are_refused (void)
{
  static const char *const rows[] = { "", "-a", "A", "a b", "a/b", "..", "a\n", "\xc3\xa9" };

  g_assert_false (hw_id_is_valid (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_false (hw_id_is_valid (rows[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/new", test_ids_are_valid_and_differ);
  g_test_add_func ("/id/invalid", test_invalid_ids_are_refused);
  return g_test_run ();
}
