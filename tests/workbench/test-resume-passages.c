/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is quoted of resumes whose lines were broken by hand: whole sentences and items, and never two things as one. */
#include <string.h>

#include "base/hw-text.h"
#include "hw-test-folder.h"
#include "hw-test-rubric.h"
#include "workbench/hw-reader-client.h"
#include "workbench/hw-resumes.h"

#define NOW (G_GINT64_CONSTANT (1790000000) * G_USEC_PER_SEC) /* 2026-09-21 */

static HwDocument *
read_file (const char *text)
{
  const HwReadOptions options = { .wanted = HW_DOCUMENT_RESUME + 1 };
  g_autofree char *folder = g_dir_make_tmp ("hw-passages-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "resume.txt", NULL);
  g_autoptr (GError) error = NULL;
  HwDocument *document;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  document = hw_reader_client_read (path, &options, NULL, NULL, &error);
  g_assert_no_error (error);
  hw_test_folder_remove (folder);
  return document;
}

/* The passages, one a line, in the order of the text; "|" where one goes over the end of a line. */
static char *
tell_passages (const char *text)
{
  g_autoptr (HwDocument) document = read_file (text);
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HwResume) resume = hw_resume_of_document (document, rubric, NOW, &error);
  const HwRecord *record = g_ptr_array_index (document->records, 0);
  GString *told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < resume->evidence->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (resume->evidence->statements, i);
      g_autofree char *slice = hw_text_slice (record->text, statement->start, statement->end);
      g_auto (GStrv) lines = g_strsplit (slice, "\n", -1);

      for (guint k = 0; lines[k] != NULL; k++)
        g_string_append_printf (told, "%s%s", k > 0 ? "|" : "", g_strstrip (lines[k]));
      g_string_append_c (told, '\n');
    }
  return g_string_free (told, FALSE);
}

/* @text with its lines broken behind @width columns, those of items with a hanging indent. */
static char *
wrap (const char *text, glong width, const char *line_end)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      const char *hang = g_str_has_prefix (lines[i], "- ") ? "  " : "";
      glong at = 0;

      for (guint k = 0; words[k] != NULL; k++)
        {
          glong n = g_utf8_strlen (words[k], -1);

          if (k > 0 && at + 1 + n > width)
            {
              g_string_append_printf (out, "%s%s", line_end, hang);
              at = (glong) strlen (hang);
            }
          else if (k > 0)
            {
              g_string_append_c (out, ' ');
              at++;
            }
          g_string_append (out, words[k]);
          at += n;
        }
      g_string_append (out, line_end);
    }
  return g_string_free (out, FALSE);
}

/* Of each, the passages are the same however wide the lines are. */
static const char *const WHOLE[] = {
  "Odalys Finchley\n14 Tern Street, Saltmarsh, Maine 04999\nodalys@example.com\n\nProfile\n\n"
  "Merchant who has run online shops for garden tools since 2012. Plans ranges, buys media and leads small teams; "
  "likes numbers that can be checked.\n\nExperience\n\n"
  "Head of Online Trade, Brackenridge Garden Supply, Portland\nApril 2018 - present\n"
  "Runs the shop and the marketplaces for a family firm with four depots. Reports to the owner and to the board of "
  "the holding.\n\n"
  "- Moved the shop to a new platform in nine months and kept every ranking in the search engines.\n"
  "- Built a forecast with the buyers, so that stock of Seasonal goods fell by a third.\n"
  "- Negotiated with carriers.\n\nTools\nExcel\nTableau\n",
  "Friederike Wellbrock\nAm Deich 7, 25899 Niebüll\nfriederike@example.org\n\nProfil\n\n"
  "Kauffrau mit langer Erfahrung im Versandhandel. Verantwortet seit 2016 Sortiment, Preise und Werbung eines Händlers "
  "für Bürobedarf und kennt Kunden, Lieferanten und Kollegen aus vielen gemeinsamen Jahren. Arbeitet gern mit Zahlen "
  "und erklärt sie auch denen, die lieber Bilder ansehen.\n\nBerufserfahrung\n\n"
  "Leiterin Onlinehandel\nPapierhaus Nordlicht GmbH, Husum\n04/2016 - heute\n\n"
  "- Einführung eines neuen Warenwirtschaftssystems gemeinsam mit den Abteilungen Einkauf, Lager und Buchhaltung\n"
  "- Steigerung des Umsatzes im Onlineshop durch bessere Suche, schnellere Lieferung und verständliche Texte\n"
  "- Führung eines Teams von sieben Personen\n\nEDV\nSAP\nExcel\n",
  "Maëlle Quéméner\n3 quai des Goélands, 29900 Concarneau\nmaelle@example.fr\n\nExpérience professionnelle\n\n"
  "Responsable e-commerce, Les Voiles de Cornouaille, Quimper\nMars 2017 - aujourd'hui\n\n"
  "- Refonte complète de la boutique en ligne avec une agence de Nantes, livrée en huit mois et sans perte de trafic\n"
  "- Pilotage des campagnes de courriels et des réseaux sociaux pour les trois marques de la maison\n"
  "- Gestion du budget.\n\nAcheteuse, Comptoir du Ponant\n2010 - 2017\n"
  "Achat de produits de la mer et négociation des conditions annuelles avec une quarantaine de fournisseurs, en France "
  "comme au Portugal.\n",
};

static char *
close_lines (char *told)
{
  return g_strdelimit (told, "|", ' ');
}

static void
test_the_width_of_lines_changes_nothing (void)
{
  static const glong WIDTHS[] = { 60, 66, 72, 78 };

  for (gsize i = 0; i < G_N_ELEMENTS (WHOLE); i++)
    {
      g_autofree char *wanted = tell_passages (WHOLE[i]);

      for (gsize k = 0; k < G_N_ELEMENTS (WIDTHS); k++)
        {
          g_autofree char *unix_text = wrap (WHOLE[i], WIDTHS[k], "\n"), *dos_text = wrap (WHOLE[i], WIDTHS[k], "\r\n");
          g_autofree char *unix_told = close_lines (tell_passages (unix_text));
          g_autofree char *dos_told = close_lines (tell_passages (dos_text));

          g_assert_cmpstr (unix_told, ==, wanted);
          g_assert_cmpstr (dos_told, ==, wanted);
        }
    }
}

/* Who breaks lines by eye leaves room at their ends; the passage is all of the item. */
static void
test_ragged_lines_stay_together (void)
{
  g_autofree char *told = tell_passages ("Gil Marchbanks\ngil@example.org\n\nExperience\n\n"
                                         "Head of Shop, Lantern Hill Ltd        May 2019 - present\n\n"
                                         "  - Moved the website to a new platform with a small team and\n"
                                         "    without a day of rest.\n"
                                         "  - Planned campaigns around the seasons, by letter,\n"
                                         "    and on social media.\n"
                                         "  - Set prices for the whole range of lamps and for the parts\n"
                                         "    that go with them.\n");

  g_assert_cmpstr (told, ==,
                   "Moved the website to a new platform with a small team and|without a day of rest.\n"
                   "Planned campaigns around the seasons, by letter,|and on social media.\n"
                   "Set prices for the whole range of lamps and for the parts|that go with them.\n");
}

/* Positions, places, lists of one a line, verses and columns are as long as they are by chance. */
static void
test_lines_that_are_things_of_their_own_stay_apart (void)
{
  static const struct
  {
    const char *text;
    const char *told;
  } ROWS[] = {
    { "Gil Marchbanks\ngil@example.org\n\nExperience\n\n"
      "Head of Online Shops and of Campaigns at the Lantern Hill Group, 2019 - 2021\n"
      "running the website and the campaigns of four brands for a family of\n"
      "lamp makers, with the buyers of the house and an agency in the next\n"
      "town over the hill.\n",
      "running the website and the campaigns of four brands for a family of|lamp makers, with the buyers of the house "
      "and an agency in the next|town over the hill.\n" },
    { "Gil Marchbanks\ngil@example.org\n\nAbout me\nI run online shops,\nand social media,\nwith budgets and teams,\n"
      "since two thousand ten.\n",
      "with budgets and teams,\n" },
    { "Gil Marchbanks\ngil@example.org\n\nSkills\nSocial media campaigns in print and online\n"
      "Website planning for the whole house\nPrice negotiation with suppliers and carriers\nSearch engines\n",
      "Social media campaigns in print and online\nPrice negotiation with suppliers and carriers\n" },
    { "Skills                          Experience\n\n"
      "Planning of campaigns           Head of Trade, Birchwater Ltd\n"
      "buying of media                 May 2018 - present\n"
      "Excel                           Runs the shop and the campaigns and\n"
      "Tableau                         the service for a family firm with\n"
      "                                a new website every second year\n"
      "Languages\nEnglish\n\n"
      "                                Buyer, Lindqvist & Daughters\n"
      "                                June 2012 - March 2018\n"
      "                                Negotiated with the suppliers.\n",
      "Runs the shop and the campaigns and\na new website every second year\n"
      "Negotiated with the suppliers.\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *told = tell_passages (ROWS[i].text);

      g_assert_cmpstr (told, ==, ROWS[i].told);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resume-passages/width", test_the_width_of_lines_changes_nothing);
  g_test_add_func ("/resume-passages/ragged", test_ragged_lines_stay_together);
  g_test_add_func ("/resume-passages/apart", test_lines_that_are_things_of_their_own_stay_apart);
  return g_test_run ();
}
