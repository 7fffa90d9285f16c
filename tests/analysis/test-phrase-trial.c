/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-phrase-trial.h"

#include "base/hw-error.h"
#include "base/hw-text.h"

/* "from-to from-to": what a phrase matches in a text. */
static char *
find (const char *phrase, const char *language, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwPhraseTrial) trial = hw_phrase_trial_new (phrase, language, &error);
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  spans = hw_phrase_trial_find (trial, text);
  for (guint i = 0; i < spans->len; i++)
    {
      HwSpan *span = &g_array_index (spans, HwSpan, i);
      g_autofree char *words = hw_text_slice (text, span->start, span->end);

      g_string_append_printf (found, "%s[%s]", i > 0 ? " " : "", words);
    }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
test_finds_what_a_rubric_would (void)
{
  static const struct
  {
    const char *phrase;
    const char *language;
    const char *text;
    const char *found;
  } cases[] = {
    { "profit", "en", "Own the profit and loss, and profits of partners.", "[profit] [profits]" },
    { "manage * budget", "en", "You manage a large budget.", "[manage a large budget]" },
    { "manage * budget", "en", "You manage one very large yearly budget.", "" },
    { "loyalty program", "en", "Loyalty programs and a programme.", "[Loyalty programs]" },
    { "Umsatz", "de", "Größe zählt: Umsatz und Umsätze.", "[Umsatz] [Umsätze]" },
    { "a b", "en", "a b a b", "[a b] [a b]" },
    { "data data", "en", "data data data", "[data data data]" },
    { "profit", "en", "", "" },
    { "profit", "xx", "profit", "[profit]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (cases[i].phrase, cases[i].language, cases[i].text);

      g_test_message ("%s: %s", cases[i].phrase, found);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_what_is_no_phrase_says_why (void)
{
  static const char *const none[] = { "", "  ", "*", "* budget", "manage *", "manage * * budget", "…", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (hw_phrase_trial_new (none[i], "en", &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase-trial/finds", test_finds_what_a_rubric_would);
  g_test_add_func ("/phrase-trial/no-phrase", test_what_is_no_phrase_says_why);
  return g_test_run ();
}
