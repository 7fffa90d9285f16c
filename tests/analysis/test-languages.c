/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* German and French postings: their language, kinds, levels, competencies and fields. */
#include <string.h>

#include "core/hw-entity.h"
#include "hw-test-analyser.h"

/* How many statements of the labelled postings are read as a person reads them; of a hundred. */
typedef struct
{
  guint n;
  guint kinds;
  guint n_levels;
  guint levels;
  guint right; /* competencies */
  guint wrong;
  guint missed;
} Score;

static char **
load_rows (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "languages", name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strsplit (text, "\n", -1);
}

static gboolean
has_competency (const HwStatement *statement, const char *competency)
{
  for (guint i = 0; i < statement->matches->len; i++)
    if (g_str_equal (((HwMatch *) g_ptr_array_index (statement->matches, i))->competency, competency))
      return TRUE;
  return FALSE;
}

static void
score_statement (const HwStatement *statement, char **row, Score *score)
{
  g_auto (GStrv) wanted = g_strsplit (g_str_equal (row[2], "-") ? "" : row[2], ",", -1);
  gboolean kind = g_str_equal (HW_KIND_NICKS[statement->kind], row[0]);
  guint right = 0;

  score->n++;
  score->kinds += kind;
  if (kind && g_str_equal (row[0], "qualification"))
    {
      score->n_levels++;
      score->levels += g_str_equal (HW_LEVEL_NICKS[statement->level], row[1]);
    }
  for (guint i = 0; wanted[i] != NULL; i++)
    right += has_competency (statement, wanted[i]);
  score->right += right;
  score->missed += g_strv_length (wanted) - right;
  score->wrong += statement->matches->len - right;
  if (!kind || right < g_strv_length (wanted) || statement->matches->len > right)
    g_test_message ("%s %s: %s, %u of %u right, %u wrong: %s", row[0], row[2], HW_KIND_NICKS[statement->kind], right,
                    g_strv_length (wanted), statement->matches->len - right, row[3]);
}

/* The statement that begins where the row was written to. */
static const HwStatement *
find_statement (const HwReading *reading, guint start)
{
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (reading->statements, i);

      if (statement->start <= start && statement->end > start)
        return statement;
    }
  return NULL;
}

/* The rows from @first to before @last are one posting. */
static void
score_posting (char **rows, guint first, guint last, const char *language, Score *score)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (HwReading) reading = NULL;

  for (guint i = first; i < last; i++)
    {
      g_auto (GStrv) row = g_strsplit (rows[i], "\t", 4);
      gboolean heading = g_str_has_prefix (row[3], "# ");
      guint start;

      g_string_append (text, heading ? "\n" : "");
      start = (guint) g_utf8_strlen (text->str, -1);
      g_array_append_val (starts, start);
      g_string_append_printf (text, "%s\n", row[3] + (heading ? 2 : 0));
    }
  reading = hw_analyser_read (hw_test_analyser_get (), text->str, NULL, NULL);
  g_assert_cmpstr (reading->language, ==, language);
  for (guint i = first; i < last; i++)
    {
      g_auto (GStrv) row = g_strsplit (rows[i], "\t", 4);
      const HwStatement *statement = find_statement (reading, g_array_index (starts, guint, i - first));

      g_assert_nonnull (statement);
      score_statement (statement, row, score);
    }
}

static Score
score_file (const char *name, const char *language)
{
  g_auto (GStrv) rows = load_rows (name);
  Score score = { 0 };
  guint first = 0;

  for (guint i = 0; rows[i] != NULL; i++)
    {
      gboolean ends = *rows[i] == '\0';

      if (g_str_has_prefix (rows[i], "# "))
        first = i + 1;
      else if (ends)
        {
          if (i > first)
            score_posting (rows, first, i, language, &score);
          first = i + 1;
        }
    }
  return score;
}

static void
check_score (const Score *score)
{
  double f1 = 2.0 * score->right / (2.0 * score->right + score->wrong + score->missed);

  g_test_message ("kinds %u of %u, levels %u of %u, competencies F1 %.3f", score->kinds, score->n, score->levels,
                  score->n_levels, f1);
  g_assert_cmpuint (score->n, >=, 50);
  g_assert_cmpuint (score->kinds * 100, >=, score->n * 85);
  g_assert_cmpuint (score->levels * 100, >=, score->n_levels * 90);
  g_assert_cmpfloat (f1, >=, 0.70);
}

static void
test_german_postings (void)
{
  Score score = score_file ("de.tsv", "de");

  check_score (&score);
}

static void
test_french_postings (void)
{
  Score score = score_file ("fr.tsv", "fr");

  check_score (&score);
}

static void
test_language_is_detected (void)
{
  static const char *const ROWS[][2] = {
    { "de", "Wir suchen zum nächstmöglichen Zeitpunkt einen Leiter E-Commerce." },
    { "de", "E-Commerce Manager (m/w/d) in Vollzeit für unseren Standort in Köln" },
    { "de", "Your benefits\nDu bekommst 30 Tage Urlaub und ein Jobticket.\nYour profile\nDu hast Erfahrung "
            "mit Shopify." },
    { "fr", "Nous recherchons un responsable e-commerce pour notre siège à Lyon." },
    { "fr", "Chef de projet digital en CDI chez Verlaine, poste basé à Nantes" },
    { "fr", "About us\nNotre équipe est basée à Paris.\nWhat you will do\nVous pilotez les campagnes de la "
            "marque." },
    { "en", "We are looking for a manager who will lead the team in Munich." },
    { "en", "E-commerce Manager" },
    { "en", "About Müller GmbH\nWe sell tools to professionals and you will run the shop in Düsseldorf." },
    { "en", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), ROWS[i][1], NULL, NULL);

      g_test_message ("%s", ROWS[i][1]);
      g_assert_cmpstr (reading->language, ==, ROWS[i][0]);
    }
}

/* What is in none of the languages is said to be in none, rather than in the one it looks like. */
static void
test_other_languages_are_not_guessed (void)
{
  static const char *const ROWS[] = {
    "Buscamos un director de comercio para nuestra oficina en Madrid. Eres responsable de la tienda y diriges un "
    "equipo de seis personas en la oficina. Pedimos experiencia con los datos y una carrera del sector.",
    "Wij zoeken een ervaren beheerder die ons team in Utrecht komt versterken. Je bent verantwoordelijk voor de "
    "webwinkel en stuurt een team van zes medewerkers aan. Je hebt vijf jaar ervaring.",
    "Vi mangler en chef til vores kontor i Aarhus. Du leder et team med seks medarbejdere og har ansvaret for "
    "webshoppen. Du har mindst fem somre bag dig med digital handel og taler dansk.",
    "\xe5\xbd\x93\xe7\xa4\xbe\xe3\x81\xaf\xe6\x9d\xb1\xe4\xba\xac\xe3\x82\xaa\xe3\x83\x95\xe3\x82\xa3\xe3\x82\xb9"
    "\xe3\x81\xa7\xe5\xba\x97\xe9\x95\xb7\xe3\x82\x92\xe5\x8b\x9f\xe9\x9b\x86\xe3\x81\x97\xe3\x81\xa6\xe3\x81\x84"
    "\xe3\x81\xbe\xe3\x81\x99\xe3\x80\x82\xe5\x85\xad\xe4\xba\xba\xe3\x81\xae\xe7\xb5\x84\xe3\x82\x92\xe7\x8e\x87"
    "\xe3\x81\x84\xe3\x81\xbe\xe3\x81\x99\xe3\x80\x82\xe5\xba\x97\xe8\x88\x97\xe3\x81\xae\xe5\xa3\xb2\xe4\xb8\x8a"
    "\xe3\x81\xab\xe8\xb2\xac\xe4\xbb\xbb\xe3\x82\x92\xe6\x8c\x81\xe3\x81\xa1\xe3\x81\xbe\xe3\x81\x99\xe3\x80\x82"
    "\xe7\xb5\x8c\xe9\xa8\x93\xe3\x81\x8c\xe4\xba\x94\xe5\xb9\xb4\xe4\xbb\xa5\xe4\xb8\x8a\xe3\x81\x82\xe3\x82\x8b"
    "\xe4\xba\xba\xe3\x82\x92\xe6\xb1\x82\xe3\x82\x81\xe3\x81\xa6\xe3\x81\x84\xe3\x81\xbe\xe3\x81\x99\xe3\x80\x82",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *text = g_strdup_printf ("E-commerce Director\n\n%s %s\n", ROWS[i], ROWS[i]);
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

      g_test_message ("%s", text);
      g_assert_null (reading->language);
    }
}

static void
test_fields_in_german (void)
{
  g_autoptr (HwReading) reading
      = hw_analyser_read (hw_test_analyser_get (),
                          "Leiter E-Commerce (m/w/d)\nBrunnhuber GmbH\nRosenheim\n\nDeine Aufgaben\n- Du "
                          "führst ein Team von sechs Personen.\n"
                          "- Du planst den Onlinehandel.\n\nDein Profil\n- Du hast ein abgeschlossenes "
                          "Studium oder eine vergleichbare Ausbildung.\n"
                          "- Du bringst mindestens fünf Jahre Berufserfahrung mit.\n- Du kennst Shopware, "
                          "Klaviyo und Google Analytics.\n\n"
                          "Wir bieten\n- Ein Gehalt von 65.000 \xe2\x82\xac bis 75.000 \xe2\x82\xac im "
                          "Jahr.\n- Eine unbefristete Stelle in Vollzeit.\n"
                          "- Zwei Tage Homeoffice pro Woche.\n",
                          NULL, NULL);

  g_assert_cmpstr (reading->title, ==, "Leiter E-Commerce (m/w/d)");
  g_assert_cmpstr (reading->profile, ==, "director");
  g_assert_cmpstr (reading->organisation, ==, "Brunnhuber GmbH");
  g_assert_cmpint (reading->team_size, ==, 6);
  g_assert_cmpstr (reading->degree, ==, "bachelor");
  g_assert_false (reading->degree_required);
  g_assert_cmpint (reading->years_min, ==, 5);
  g_assert_cmpint (reading->pay_min, ==, 6500000);
  g_assert_cmpint (reading->pay_max, ==, 7500000);
  g_assert_cmpstr (reading->employment_type, ==, "full_time");
  g_assert_cmpstr (reading->work_mode, ==, "hybrid");
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "Klaviyo"));
}

static void
test_fields_in_french (void)
{
  g_autoptr (HwReading) reading = hw_analyser_read (
      hw_test_analyser_get (),
      "Responsable e-commerce (H/F)\nMaison Verlaine\nLyon\n\nVos missions\n- Vous encadrez une équipe de "
      "cinq personnes.\n"
      "- Vous pilotez la boutique en ligne.\n\nVotre profil\n- De formation Bac+5 en école de commerce.\n"
      "- Vous justifiez d'au moins cinq ans d'expérience.\n- Vous maîtrisez Prestashop et Google "
      "Analytics.\n\n"
      "Nous vous offrons\n- Un salaire de 45 000 \xe2\x82\xac à 52 000 \xe2\x82\xac brut annuel.\n- Un "
      "contrat en CDI à temps plein.\n"
      "- Deux jours de télétravail par semaine.\n",
      NULL, NULL);

  g_assert_cmpstr (reading->title, ==, "Responsable e-commerce (H/F)");
  g_assert_cmpstr (reading->profile, ==, "head");
  g_assert_cmpstr (reading->organisation, ==, "Maison Verlaine");
  g_assert_cmpint (reading->team_size, ==, 5);
  g_assert_cmpstr (reading->degree, ==, "master");
  g_assert_true (reading->degree_required);
  g_assert_cmpint (reading->years_min, ==, 5);
  g_assert_cmpint (reading->pay_min, ==, 4500000);
  g_assert_cmpint (reading->pay_max, ==, 5200000);
  g_assert_cmpstr (reading->employment_type, ==, "full_time");
  g_assert_cmpstr (reading->work_mode, ==, "hybrid");
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "PrestaShop"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/languages/german", test_german_postings);
  g_test_add_func ("/analysis/languages/french", test_french_postings);
  g_test_add_func ("/analysis/languages/detected", test_language_is_detected);
  g_test_add_func ("/analysis/languages/others", test_other_languages_are_not_guessed);
  g_test_add_func ("/analysis/languages/fields-german", test_fields_in_german);
  g_test_add_func ("/analysis/languages/fields-french", test_fields_in_french);
  return g_test_run ();
}
