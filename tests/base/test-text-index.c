/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-text-index.h"

#include <string.h>

#include "base/hw-text.h"

/* Signs of one to four bytes, over several of the places that are known. */
static void
test_slices_are_those_of_the_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (HwTextIndex) index = NULL;
  gsize n;

  for (guint i = 0; i < 90; i++)
    g_string_append (text, i % 7 == 0 ? "aé€😀" : "b");
  n = (gsize) g_utf8_strlen (text->str, -1);
  index = hw_text_index_new (text->str);
  for (gsize start = 0; start <= n; start++)
    for (gsize length = 0; start + length <= n; length += 13)
      {
        g_autofree char *slice = hw_text_index_slice (index, start, start + length);
        g_autofree char *expected = hw_text_slice (text->str, start, start + length);

        g_assert_cmpstr (slice, ==, expected);
      }
  g_assert_true (hw_text_index_find (index, n) == text->str + text->len);
}

static void
test_behind_the_end_is_the_end (void)
{
  static const char *const TEXTS[] = { "", "é", "abc", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (HwTextIndex) index = hw_text_index_new (TEXTS[i]);
      g_autofree char *all = hw_text_index_slice (index, 0, 1000);
      g_autofree char *none = hw_text_index_slice (index, G_MAXSIZE, 0);

      g_assert_cmpstr (all, ==, TEXTS[i] != NULL ? TEXTS[i] : "");
      g_assert_cmpstr (none, ==, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text-index/slices", test_slices_are_those_of_the_text);
  g_test_add_func ("/base/text-index/end", test_behind_the_end_is_the_end);
  return g_test_run ();
}
