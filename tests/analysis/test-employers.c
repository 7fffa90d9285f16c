/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Employers that no line of the head names: of sentences, footers and legal forms; agencies that are none. */
#include "hw-test-analyser.h"

typedef struct
{
  const char *text; /* behind a title */
  const char *organisation;
} Row;

static void
check_employers (const char *title, const Row *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = g_strconcat (title, "\n\n", rows[i].text, NULL);
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

      g_test_message ("%s", rows[i].text);
      g_assert_cmpstr (reading->organisation, ==, rows[i].organisation);
    }
}

#define DUTIES "What you will do\n- Manage the online shop.\n- Plan campaigns.\n\n"

static void
test_sentences (void)
{
  static const Row ROWS[] = {
    { "We are Tarn, a small firm that sells lamps.\n\n" DUTIES, "Tarn" },
    { "We are experts, and we know it.\n\n" DUTIES, NULL },
    { "We are Certified and proud of it.\n\n" DUTIES, NULL },
    { DUTIES "Tarn Foods is an equal opportunity employer.", "Tarn Foods" },
    { DUTIES "Quillbird participates in E-Verify.", "Quillbird" },
    { "About the Foundation\nThe Foundation raises funds for children.\n\n" DUTIES, NULL },
    { "Why Tarnbrook?\nTarnbrook Credit Union belongs to its members. Tarnbrook Credit Union "
      "helps.\n\n" DUTIES,
      "Tarnbrook Credit Union" },
    { "Quillthorpe warms 200 homes with old wood.\n\n" DUTIES "Write to Quillthorpe.", "Quillthorpe" },
    { "Managers lists are long.\n\n" DUTIES, NULL },
    { "Jobs > Online Shop > Brand Manager\n\n" DUTIES, NULL },
    { "The Tarn and Fell Children's Hospital helps everybody.\n\n" DUTIES, NULL }, /* "and" ends a name */
    { "Quill Fell Tarn Children Hospital helps everybody.\n\n" DUTIES, "Quill Fell Tarn Children Hospital" },
  };

  check_employers ("Brand Manager", ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_clients_of_agencies (void)
{
  static const Row ROWS[] = {
    { "BridgeTalent is seeking a Brand Manager for our client, Tarn Foods.\n\n" DUTIES
      "BridgeTalent is an equal opportunity employer.",
      "Tarn Foods" },
    { "BridgeTalent is seeking a Brand Manager for our client in Oslo.\n\n" DUTIES
      "BridgeTalent is an equal opportunity employer.",
      NULL },
  };

  check_employers ("Brand Manager", ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_imprints (void)
{
  static const Row ROWS[] = {
    { DUTIES "\302\251 2026 Tarn & Fell Ltd. All rights reserved.", "Tarn & Fell Ltd" },
    { DUTIES "Copyright \302\251 2024-2026 Quillbird\nImprint", "Quillbird" },
    { DUTIES "Send your letter to Tarn & Fell Ltd, 12 High Street.", "Tarn & Fell Ltd" },
    { DUTIES "Please write to Tarn, Inc. before May.", "Tarn, Inc" },
    { DUTIES "You will work with Tarn Ltd and with Fell LLC.", NULL },
    { DUTIES "We sell hats.", NULL },
  };

  check_employers ("Brand Manager", ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_german_sentences (void)
{
  static const Row ROWS[] = {
    { "Wir sind die Tarn Möbel GmbH & Co. KG und bauen Tische.\n\nDeine Aufgaben\n- Du planst unsere "
      "Kampagnen.\n",
      "Tarn Möbel GmbH & Co. KG" },
    { "Der Tarnblick Verlag gibt zwei Zeitungen heraus.\n\nDeine Aufgaben\n- Du planst unsere Kampagnen.\n",
      "Tarnblick Verlag" },
    { "Die Tarnhof Versicherungen gehören zu den ältesten im Norden.\n\nDeine Aufgaben\n- Du planst unsere "
      "Kampagnen.\n",
      "Tarnhof Versicherungen" },
    { "Wir sind Experten für Tische und bauen sie selbst.\n\nDeine Aufgaben\n- Du planst unsere Kampagnen.\n",
      NULL },
  };

  check_employers ("Leitung Onlinehandel (m/w/d)", ROWS, G_N_ELEMENTS (ROWS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/employers/sentences", test_sentences);
  g_test_add_func ("/analysis/employers/clients", test_clients_of_agencies);
  g_test_add_func ("/analysis/employers/imprints", test_imprints);
  g_test_add_func ("/analysis/employers/german", test_german_sentences);
  return g_test_run ();
}
