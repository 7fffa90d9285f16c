/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Postings of agencies, town halls and shops: titles, employers and places that no usual head names. */
#include <string.h>

#include "hw-test-analyser.h"

#define DUTIES "\n\nYou keep the books and answer the phone.\n"

static void
test_heads (void)
{
  static const HwTestHead ROWS[] = {
    { "Unser Kunde ist ein Softwareentwickler aus Bonn mit 90 Beschäftigten. Für ihn suchen wir einen Leiter Finanzen "
      "(m/w/d).\n\nSie verantworten das Rechnungswesen.\n",
      "Leiter Finanzen (m/w/d)", NULL, "Bonn" },
    { "Guten Tag,\n\nein Verlag aus Bonn sucht eine Buchhalterin (m/w/d) in Teilzeit.\n\nSie buchen Rechnungen und "
      "mahnen säumige Kunden.\n",
      "Buchhalterin (m/w/d)", NULL, "Bonn" },
    { "im Auftrag unseres Mandanten, des Traditionshauses Gasthof Tarnkrug in Bonn, suchen wir einen Küchenchef "
      "(m/w/d).\n\nSie leiten die Küche.\n",
      "Küchenchef (m/w/d)", "Gasthof Tarnkrug", "Bonn" },
    { "Mechatroniker (m/w/d) für unseren Auftraggeber, das Autohaus Tarnhoff in Bonn\n\nDu wartest Fahrzeuge.\n",
      "Mechatroniker (m/w/d)", "Autohaus Tarnhoff", "Bonn" },
    { "Verkäuferin (m/w/d) für unsere Damenabteilung in Bonn, 20 bis 30 Stunden\n\nDu berätst unsere Kundinnen.\n",
      "Verkäuferin (m/w/d)", NULL, "Bonn" },
    { "Stadt Tarnbrück\n\nSachbearbeiter Wohngeld (m/w/d)\n\nIhre Aufgaben\n- Beratung von Bürgerinnen und "
      "Bürgern\n",
      "Sachbearbeiter Wohngeld (m/w/d)", "Stadt Tarnbrück", "Tarnbrück" },
    { "LA VILLE DE TARNEVAL\nRECRUTE\n\nUn jardinier paysagiste (H/F)\n\nMissions : entretenir les massifs, tailler "
      "les haies et tondre les pelouses de la ville.\n",
      "jardinier paysagiste (H/F)", "VILLE DE TARNEVAL", "TARNEVAL" },
    { "MODEHAUS TARNSTEIN SUCHT DICH!\n\nVerkäufer (m/w/d) in Vollzeit\n\nDu berätst unsere Kundinnen und räumst Ware "
      "ein.\n",
      "Verkäufer (m/w/d)", "MODEHAUS TARNSTEIN", NULL },
    { "Tarnwind Textil GmbH sucht dich!\n\nVerkäuferin in Vollzeit\n\nDu berätst unsere Kundinnen.\n",
      "Verkäuferin", "Tarnwind Textil GmbH", NULL },
    { "WIR SUCHEN VERSTÄRKUNG\n\nVerkäuferin in Vollzeit\n\nDu berätst unsere Kundinnen und räumst Ware ein.\n",
      "Verkäuferin", NULL, NULL },
    { "MODEHAUS TARNSTEIN SUCHT DICH ALS VERKÄUFER (M/W/D)\n\nDu berätst unsere Kundinnen.\n", "VERKÄUFER (M/W/D)",
      "MODEHAUS TARNSTEIN", NULL },
    { "Wir suchen zum nächstmöglichen Zeitpunkt eine engagierte Persönlichkeit als Leitung Einkauf (m/w/d).\n\n"
      "Sie planen die Sortimente.\n",
      "Leitung Einkauf (m/w/d)", NULL, NULL },
    { "Tarnwind Textil GmbH sucht Verstärkung als Leitung Einkauf\n\nSie planen die Sortimente.\n", "Leitung Einkauf",
      "Tarnwind Textil GmbH", NULL },
    { "Care Assistant - Nights\n\nTarnwood Lodge Ltd, Leeds" DUTIES, "Care Assistant - Nights", "Tarnwood Lodge Ltd",
      "Leeds" },
    { "THE TARN COURT HOTEL\n\nNight Porter\n\nThe Tarn Court Hotel has welcomed guests since 1921." DUTIES,
      "Night Porter", "THE TARN COURT HOTEL", NULL },
    { "Tarnwood Lodge, Dubuque, IA\nCare Assistant" DUTIES, "Care Assistant", "Tarnwood Lodge", "Dubuque, IA" },
    { "Parts Manager\nTarnmore Tractors, Hereby" DUTIES, "Parts Manager", "Tarnmore Tractors", "Hereby" },
    { "Platform Engineer (Toronto, hybrid)\n\nAcross our teams we build things." DUTIES "\nTerraform, Kubernetes, "
      "Datadog\n",
      "Platform Engineer", NULL, "Toronto" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), ROWS[i].head, NULL, NULL);

      g_test_message ("%s", ROWS[i].head);
      hw_test_head_check (&ROWS[i], reading);
    }
}

/* "The Tarn Kettle" and "THE TARN KETTLE" speak of one house. */
static void
test_capitals_are_the_same_name (void)
{
  g_autoptr (HwReading) reading
      = hw_analyser_read (hw_test_analyser_get (),
                          "The Tarn Kettle is a bakery by the sea.\n\nTHE TARN KETTLE is hiring a Head Baker.\n\n"
                          "You bake from four in the morning.\n", NULL, NULL);

  g_assert_nonnull (reading->organisation);
  g_assert_nonnull (g_strrstr (reading->organisation, "Tarn Kettle"));
}

/* A list of tools in a line of its own, without a word about it. */
static void
test_bare_lists_of_tools (void)
{
  g_autoptr (HwReading) reading
      = hw_analyser_read (hw_test_analyser_get (),
                          "Full Stack Developer\nTarnhill Labs\n\nWe build software for farms. You will write and test "
                          "features with the team.\n\nReact, GraphQL, SQL\nDocker / Kubernetes\n\nApply by mail.\n",
                          NULL, NULL);

  g_assert_nonnull (reading->tools);
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "React"));
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "Docker"));
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "Kubernetes"));
}

/* Programming languages are no tools that a posting lists, as before, and alone make no list. */
static void
test_languages_are_no_tools (void)
{
  g_autoptr (HwReading) reading
      = hw_analyser_read (hw_test_analyser_get (),
                          "Data Analyst\nTarn Library\n\nWhat you bring\n- Python and SQL\n\nPython, SQL\n", NULL,
                          NULL);

  g_assert_null (reading->tools);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/posters/heads", test_heads);
  g_test_add_func ("/analysis/posters/capitals", test_capitals_are_the_same_name);
  g_test_add_func ("/analysis/posters/bare-lists", test_bare_lists_of_tools);
  g_test_add_func ("/analysis/posters/languages", test_languages_are_no_tools);
  return g_test_run ();
}
