/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that only sentences, addresses and lists of facts name. */
#include "hw-test-analyser.h"

typedef struct
{
  const char *text; /* behind a title */
  const char *places; /* joined by "|"; NULL: none */
} Row;

#define DUTIES "\n\nWhat you will do\n- Manage the online shop.\n- Plan campaigns.\n\n"
#define TASKS "\n\nDeine Aufgaben\n- Du planst unsere Kampagnen.\n- Du führst das Team.\n\n"

static void
check_places (const char *title, const Row *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = g_strconcat (title, rows[i].text, NULL), *joined = NULL;
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

      joined = reading->locations != NULL ? g_strjoinv ("|", reading->locations) : NULL;
      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (joined, ==, rows[i].places);
    }
}

static void
test_sentences (void)
{
  static const Row ROWS[] = {
    { "\n\nCome and join our team in Lyon as we bring calm to the money of many." DUTIES, "Lyon" },
    { "\n\nYou join Quillbird in Chicago and report to the founder." DUTIES, "Chicago" },
    { "\n\nYou will run the shop from our Quillthorpe office." DUTIES, "Quillthorpe" },
    { "\n\nWe sell lamps. We have offices in Berlin and Amsterdam." DUTIES, "Berlin|Amsterdam" },
    { "\n\nWe sell lamps and ship them from our US warehouses." DUTIES, NULL },
    { "\n\nWe sell lamps from our Marketing office." DUTIES, NULL },
    { "\n\nAcorn makes lamps; our Quillthorpe studio is 30 years old." DUTIES "This role is fully remote.", NULL },
  };

  check_places ("Brand Manager", ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_addresses (void)
{
  static const Row ROWS[] = {
    { DUTIES "Tarn Group Ltd, Crown Point Road, Leeds LS10 1EZ", "Leeds LS10 1EZ" },
    { DUTIES "We sell lamps, chairs, and 200 other things.", NULL },
  };

  check_places ("Brand Manager", ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_german_sentences (void)
{
  static const Row ROWS[] = {
    { "\nin Vollzeit am Standort Gunzenhausen" TASKS, "Gunzenhausen" },
    { "\n\nIn unserer Manufaktur in Detmold bauen 180 Menschen Tische und Bänke." TASKS, "Detmold" },
    { TASKS "Schreib an Frau Tarn, Königstraße 8, 90402 Nürnberg.", "90402 Nürnberg" },
  };

  check_places ("Leitung Onlinehandel (m/w/d)", ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_facts_in_a_list (void)
{
  static const char TEXT[] = "Brand Manager\n\n- Dallas, TX\n- Contract, 6 months\n- Non-exempt" DUTIES;
  g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), TEXT, NULL, NULL);

  g_assert_cmpstr (reading->employment_type, ==, "contract");
  g_assert_nonnull (reading->locations);
  g_assert_cmpstr (reading->locations[0], ==, "Dallas, TX");
  g_assert_null (reading->organisation);
}

static void
test_words_that_deny_nothing (void)
{
  g_autoptr (HwReading) status = hw_analyser_read (
      hw_test_analyser_get (), "Brand Manager\n\nStatus: Non-exempt, full-time" DUTIES, NULL, NULL);
  g_autoptr (HwReading) home = hw_analyser_read (
      hw_test_analyser_get (),
      "Brand Manager" DUTIES "Office: central Leeds; working from home now and then is fine.", NULL, NULL);

  g_assert_cmpstr (status->employment_type, ==, "full_time");
  g_assert_cmpstr (home->work_mode, ==, "hybrid");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/seats/sentences", test_sentences);
  g_test_add_func ("/analysis/seats/addresses", test_addresses);
  g_test_add_func ("/analysis/seats/german", test_german_sentences);
  g_test_add_func ("/analysis/seats/facts", test_facts_in_a_list);
  g_test_add_func ("/analysis/seats/no-denial", test_words_that_deny_nothing);
  return g_test_run ();
}
