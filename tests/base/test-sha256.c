/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-sha256.h"

#include <string.h>

/* The examples of FIPS 180-4 and of its test vectors. */
static void
test_known_digests (void)
{
  g_autofree char *million = g_strnfill (1000000, 'a');
  g_autofree char *none = hw_sha256_hex ("", 0);
  g_autofree char *abc = hw_sha256_hex ("abc", 3);
  g_autofree char *many = hw_sha256_hex (million, 1000000);

  g_assert_cmpstr (none, ==, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  g_assert_cmpstr (abc, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (many, ==, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void
test_parts_give_the_digest_of_the_whole (void)
{
  const char *text = "Requirement after requirement, until a block of sixty-four bytes is full and another begins.";
  g_autofree char *whole = hw_sha256_hex (text, strlen (text));

  for (gsize cut = 0; cut <= strlen (text); cut++)
    {
      g_autofree char *parts = NULL;
      HwSha256 sum;

      hw_sha256_init (&sum);
      hw_sha256_add (&sum, text, cut);
      hw_sha256_add_text (&sum, NULL);
      hw_sha256_add_text (&sum, text + cut);
      parts = hw_sha256_finish_hex (&sum);
      g_assert_cmpstr (parts, ==, whole);
    }
}

static void
test_finishing_begins_anew (void)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  HwSha256 sum;

  hw_sha256_init (&sum);
  hw_sha256_add_text (&sum, "abc");
  first = hw_sha256_finish_hex (&sum);
  hw_sha256_add_text (&sum, "abc");
  second = hw_sha256_finish_hex (&sum);
  g_assert_cmpstr (first, ==, second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/sha256/known", test_known_digests);
  g_test_add_func ("/base/sha256/parts", test_parts_give_the_digest_of_the_whole);
  g_test_add_func ("/base/sha256/anew", test_finishing_begins_anew);
  return g_test_run ();
}
