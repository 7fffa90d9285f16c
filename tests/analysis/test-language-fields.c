/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is particular to the fields of German and French postings. */
#include "core/hw-entity.h"
#include "hw-test-analyser.h"

static HwReading *
read_text (const char *text)
{
  return hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);
}

/* The stem of a name differs from language to language: "Spryker" ends as a German comparative does. */
static void
test_tools_in_every_language (void)
{
  static const char *const ROWS[][5] = {
    { "Leiter E-Commerce (m/w/d)\n\nIhr Profil\n- Sie haben Erfahrung mit Spryker und Contentful.\n- Sie "
      "kennen Shopify und "
      "werten Zahlen in Power BI aus.\n",
      "Spryker", "Contentful", "Shopify", "Power BI" },
    { "Responsable e-commerce H/F\n\nVotre profil\n- Vous suivez vos projets dans Jira et vos ventes dans "
      "Power BI.\n"
      "- La connaissance d'Adobe Analytics et de Shopify est un plus.\n",
      "Jira", "Power BI", "Adobe Analytics", "Shopify" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_text (ROWS[i][0]);

      g_assert_nonnull (reading->tools);
      for (gsize j = 1; j < G_N_ELEMENTS (ROWS[i]); j++)
        g_assert_true (g_strv_contains ((const char *const *) reading->tools, ROWS[i][j]));
      g_assert_cmpuint (g_strv_length (reading->tools), ==, 4);
    }
}

/* A mark or the line above tells the title, wherever it stands; lines of parts above it say more. */
static void
test_marked_titles (void)
{
  static const struct
  {
    const char *text;
    const char *title;
    const char *organisation;
    const char *place;
    const char *employment;
  } ROWS[] = {
    { "Birkenau Naturkost \xc2\xb7 Berlin \xc2\xb7 Vollzeit\nLeiter Onlinehandel (all genders)\n\nIhre "
      "Aufgaben\n- Sie planen das Sortiment.\n",
      "Leiter Onlinehandel (all genders)", "Birkenau Naturkost", "Berlin", "full_time" },
    { "Der Wollhof eG\nTeamleitung Webshop (m/w/d)\nBremen\n", "Teamleitung Webshop (m/w/d)",
      "Der Wollhof eG", "Bremen", NULL },
    { "Stellenausschreibung Nr. 4/26\n\nDie Buchhandlung Sternwald sucht zum Sommer eine\n\nLeitung "
      "Onlineshop\nin Teilzeit.\n",
      "Leitung Onlineshop", "Buchhandlung Sternwald", NULL, "part_time" },
    { "Cuirs Valmy SA recherche pour son atelier de Lyon un/une\n\nChef de projet web\nCDI, temps plein\n",
      "Chef de projet web", "Cuirs Valmy SA", NULL, "full_time" },
    { "Tisane & Compagnie recrute !\n\nResponsable digital (F/H) - Nantes - CDI\n",
      "Responsable digital (F/H)", "Tisane & Compagnie", "Nantes", "full_time" },
    { "Wollfuchs \xe2\x80\x93 Manager Onlineshop (m/w/d)\n26316 Varel\nVollzeit\n",
      "Manager Onlineshop (m/w/d)", "Wollfuchs", "26316 Varel", "full_time" },
    { "Leitung Webshop (w/m/x)\nbei Steinhuber Sportwaren GmbH\nLinz\n", "Leitung Webshop (w/m/x)",
      "Steinhuber Sportwaren GmbH", "Linz", NULL },
    { "Leitung Webshop (w/m/x)\nHofladen Genossenschaft, Kerzers\n\nIhre Aufgaben\n- Sie planen.\n",
      "Leitung Webshop (w/m/x)", "Hofladen Genossenschaft", "Kerzers", NULL },
    { "Gestionnaire de la boutique en ligne (H/F)\nJardins d'Aubonne SA\nLausanne\n\xc3\xa0 60 %\n",
      "Gestionnaire de la boutique en ligne (H/F)", "Jardins d'Aubonne SA", "Lausanne", "part_time" },
    { "Stellenangebot: Leiter Webshop (all genders) in Vollzeit \xe2\x80\x93 Standort Berlin\nKennziffer: "
      "24\n\nIhre Aufgaben\n- Sie planen das Sortiment.\n",
      "Leiter Webshop (all genders)", NULL, NULL, "full_time" },
    { "Zur\xc3\xbc"
      "ck zur Suche\nEink\xc3\xa4ufer:in Schuhe 80\xe2\x80\x93"
      "100%\nBern\n\nDeine Aufgaben\n- Du planst das Sortiment.\n",
      "Eink\xc3\xa4ufer:in Schuhe", NULL, "Bern", NULL },
    { "Leiterin Kundendienst online, 50-70 %\nBern\n\nIhre Aufgaben\n- Sie planen die Schichten.\n",
      "Leiterin Kundendienst online", NULL, "Bern", "part_time" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_text (ROWS[i].text);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (reading->title, ==, ROWS[i].title);
      if (ROWS[i].organisation != NULL)
        g_assert_cmpstr (reading->organisation, ==, ROWS[i].organisation);
      if (ROWS[i].place != NULL)
        g_assert_true (reading->locations != NULL && g_str_equal (reading->locations[0], ROWS[i].place));
      g_assert_cmpstr (reading->employment_type, ==, ROWS[i].employment);
    }
}

/* "CDI" before the dash is the term of the contract, where a name would be the employer's. */
static void
test_terms_are_no_employers (void)
{
  g_autoptr (HwReading) reading = read_text ("CDI - Technicien de r\xc3\xa9seau F/H\n\nVous intervenez sur le "
                                             "r\xc3\xa9seau et vous conseillez nos clients.\n");

  g_assert_cmpstr (reading->title, ==, "Technicien de r\xc3\xa9seau F/H");
  g_assert_null (reading->organisation);
  g_assert_cmpstr (reading->employment_type, ==, "full_time");
}

/* In German every noun has a capital: such words between the names of tools are none. */
static void
test_nouns_are_no_tools (void)
{
  g_autoptr (HwReading) reading = read_text ("Leiter Webshop (m/w/d)\n\nIhre Aufgaben\n- Sie betreuen den "
                                             "Webshop (Shopware) und den Blog (WordPress).\n"
                                             "- Sie planen Newsletter mit Klaviyo und Anzeigen.\n");

  g_assert_nonnull (reading->tools);
  g_assert_cmpuint (g_strv_length (reading->tools), ==, 3);
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "Shopware"));
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "WordPress"));
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "Klaviyo"));
}

/* Who comes on some days works elsewhere on the others, whatever is said of it. */
static void
test_days_on_site (void)
{
  static const struct
  {
    const char *text;
    int days;
  } ROWS[] = {
    { "Leiter Webshop (m/w/d)\n\nWir bieten\n- Drei Tage im Kontor, zwei Tage zu Hause\n", 3 },
    { "Leiter Webshop (m/w/d)\n\nWir bieten\n- 2 Tage pro Woche vor Ort in Thun, sonst Homeoffice\n", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_text (ROWS[i].text);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpint (reading->days_on_site, ==, ROWS[i].days);
      g_assert_cmpstr (reading->work_mode, ==, "hybrid");
    }
}

/* Articles, places and clients around the name of an employer. */
static void
test_employers_in_sentences (void)
{
  static const char *const ROWS[][2] = {
    { "Leiter Webshop (m/w/d)\n\nDie Aster Werkzeuge GmbH & Co. KG ist ein Hersteller von Zangen in dritter "
      "Generation.\n",
      "Aster Werkzeuge GmbH & Co. KG" },
    { "Leiter Webshop (m/w/d)\n\nDas Blumenhaus Eller in Wien verkauft seit hundert Jahren "
      "Str\xc3\xa4u\xc3\x9f"
      "e und Samen.\n",
      "Blumenhaus Eller" },
    { "Leiter Webshop (m/w/d)\n\nUnser Mandant, die Eller Textil AG, ist ein Familienbetrieb mit 80 "
      "Mitarbeitern.\n",
      "Eller Textil AG" },
    { "Responsable e-commerce H/F\n\nNotre client, Ateliers Morvan, fabrique des meubles en ch\xc3\xaane "
      "depuis 1950.\n",
      "Ateliers Morvan" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_text (ROWS[i][0]);

      g_test_message ("%s", ROWS[i][0]);
      g_assert_cmpstr (reading->organisation, ==, ROWS[i][1]);
    }
}

/* The least that an agreement allows, thousands of euros, the dollar behind its number. */
static void
test_pay (void)
{
  static const struct
  {
    const char *text;
    gint64 min;
    gint64 max;
    const char *currency;
    const char *period;
  } ROWS[] = {
    { "Leiter Webshop (m/w/d)\nWien\n\nWir bieten\n- Das Mindestgehalt f\xc3\xbcr diese Stelle liegt laut "
      "Kollektivvertrag bei \xe2\x82\xac 3.900,- brutto pro Monat.\n",
      390000, HW_UNSET, "EUR", "month" },
    { "Leiter Webshop (m/w/d)\n\nWir bieten\n- Ein Gehalt von EUR 61.000 brutto im Jahr, mit Bereitschaft "
      "zur \xc3\x9c"
      "berzahlung.\n",
      6100000, HW_UNSET, "EUR", "year" },
    { "Leiter Webshop (m/w/d)\n\nWir bieten\n- Ein Gehalt zwischen 80 und 95 TEUR im Jahr.\n", 8000000,
      9500000, "EUR", "year" },
    { "Leiter Webshop (m/w/d)\n\nWir bieten\n- Ein Jahresgehalt ab 70.000 Euro zuz\xc3\xbcglich Bonus\n",
      7000000, HW_UNSET, "EUR", "year" },
    { "Directeur e-commerce H/F\nMontr\xc3\xa9"
      "al\nSalaire : 95 000 $ \xc3\xa0 110 000 $ par ann\xc3\xa9"
      "e\n",
      9500000, 11000000, "CAD", "year" },
    { "Directeur e-commerce H/F\nLille\nSalaire : A partir de 70 k\xe2\x82\xac brut annuel\n", 7000000,
      HW_UNSET, "EUR", "year" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_text (ROWS[i].text);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpint (reading->pay_min, ==, ROWS[i].min);
      g_assert_cmpint (reading->pay_max, ==, ROWS[i].max);
      g_assert_cmpstr (reading->currency, ==, ROWS[i].currency);
      g_assert_cmpstr (reading->pay_period, ==, ROWS[i].period);
    }
}

/* Years, degrees, teams, travel and days in the words of each country. */
static void
test_demands (void)
{
  g_autoptr (HwReading) german
      = read_text ("Leiter Webshop (m/w/d)\nK\xc3\xb6ln\n\nIhre Aufgaben\n- Sie f\xc3\xbchren ein "
                   "sechsk\xc3\xb6pfiges Team.\n"
                   "- Etwa 15 % Reiset\xc3\xa4tigkeit zu unseren H\xc3\xa4usern\n\nIhr Profil\n- Studium "
                   "oder kaufm\xc3\xa4nnische Ausbildung\n"
                   "- Mind. 4 bis 6 Jahre Erfahrung im Handel\n\nWir bieten\n- Homeoffice nach Absprache\n");
  g_autoptr (HwReading) french
      = read_text ("Directeur e-commerce (F/H)\nLyon\n\nNotre maison emploie 240 personnes.\n\nVos missions\n"
                   "- Vous encadrez une \xc3\xa9quipe de 6 \xc3\xa0 8 vendeurs\n- Vous vous d\xc3\xa9placez "
                   "30 % du temps\n\nVotre profil\n"
                   "- Baccalaur\xc3\xa9"
                   "at en gestion ou exp\xc3\xa9rience \xc3\xa9quivalente\n- 5 \xc3\xa0 8 ans "
                   "d'exp\xc3\xa9rience dans la distribution\n");

  g_assert_cmpint (german->team_size, ==, 6);
  g_assert_cmpstr (german->travel, ==, "15 %");
  g_assert_cmpint (german->years_min, ==, 4);
  g_assert_cmpstr (german->degree, ==, "bachelor");
  g_assert_false (german->degree_required);
  g_assert_cmpstr (german->work_mode, ==, "hybrid");
  g_assert_cmpint (french->team_size, ==, 6);
  g_assert_cmpstr (french->travel, ==, "30 %");
  g_assert_cmpint (french->years_min, ==, 5);
  g_assert_cmpstr (french->degree, ==, "bachelor");
  g_assert_false (french->degree_required);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/language-fields/tools", test_tools_in_every_language);
  g_test_add_func ("/analysis/language-fields/marked-titles", test_marked_titles);
  g_test_add_func ("/analysis/language-fields/terms", test_terms_are_no_employers);
  g_test_add_func ("/analysis/language-fields/nouns", test_nouns_are_no_tools);
  g_test_add_func ("/analysis/language-fields/days", test_days_on_site);
  g_test_add_func ("/analysis/language-fields/employers", test_employers_in_sentences);
  g_test_add_func ("/analysis/language-fields/pay", test_pay);
  g_test_add_func ("/analysis/language-fields/demands", test_demands);
  return g_test_run ();
}
