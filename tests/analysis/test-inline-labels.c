/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs that begin with their heading, and what else the words of a lead-in say of what follows. */
#include <string.h>

#include "core/hw-entity.h"
#include "hw-test-analyser.h"

typedef struct
{
  const char *words; /* how a statement begins */
  HwStatementKind kind;
} Row;

/* The statement that begins with @words. */
static const HwStatement *
find_statement (const HwReading *reading, const char *text, const char *words)
{
  const char *at = strstr (text, words);
  guint start;

  g_assert_nonnull (at);
  start = (guint) g_utf8_strlen (text, at - text);
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (reading->statements, i);

      if (statement->start == start)
        return statement;
    }
  return NULL;
}

static HwReading *
check_kinds (const char *text, const Row *rows, gsize n)
{
  HwReading *reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

  for (gsize i = 0; i < n; i++)
    {
      const HwStatement *statement = find_statement (reading, text, rows[i].words);

      g_test_message ("%s", rows[i].words);
      g_assert_nonnull (statement);
      g_assert_cmpstr (HW_KIND_NICKS[statement->kind], ==, HW_KIND_NICKS[rows[i].kind]);
    }
  return reading;
}

static void
test_german_labels (void)
{
  static const char TEXT[]
      = "Bilanzbuchhalter (m/w/d)\nTarnfeld Kältetechnik GmbH, Kassel\n\n"
        "Die Tarnfeld Kältetechnik GmbH baut seit 1974 Kälteanlagen für Supermärkte.\n\n"
        "Die Aufgabe: Führung der Anlagenbuchhaltung mit einem Team von drei Personen. Sie begleiten die "
        "Wirtschaftsprüfung.\n\n"
        "Ihr Profil: Abgeschlossene Ausbildung, mindestens fünf Jahre Erfahrung und sicher in DATEV. Gute "
        "Englischkenntnisse sind von Vorteil.\n\n"
        "Deine Aufgaben – du planst Messen und pflegst Salesforce.\n\n"
        "Kenntnisse: Word, Outlook\nArbeitszeit: 30 Stunden in der Woche\n\n"
        "Wir bieten: 30 Tage Urlaub und flexible Arbeitszeiten.\n\n"
        "Bewerben Sie sich bitte unter jobs@tarnfeld.example.\n";
  static const Row ROWS[] = {
    { "Die Aufgabe: Führung", HW_KIND_RESPONSIBILITY },  { "Sie begleiten", HW_KIND_RESPONSIBILITY },
    { "Ihr Profil: Abgeschlossene", HW_KIND_QUALIFICATION }, { "Gute Englischkenntnisse", HW_KIND_QUALIFICATION },
    { "Deine Aufgaben", HW_KIND_RESPONSIBILITY },        { "Kenntnisse: Word", HW_KIND_QUALIFICATION },
    { "Arbeitszeit: 30", HW_KIND_LOGISTICS },            { "Wir bieten: 30", HW_KIND_OFFER },
    { "Bewerben Sie", HW_KIND_OTHER },
  };
  g_autoptr (HwReading) reading = check_kinds (TEXT, ROWS, G_N_ELEMENTS (ROWS));

  g_assert_cmpint (reading->years_min, ==, 5);
  g_assert_cmpint (reading->team_size, ==, 3);
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "DATEV"));
  g_assert_true (g_strv_contains ((const char *const *) reading->tools, "Salesforce"));
}

static void
test_french_labels (void)
{
  static const char TEXT[]
      = "Comptable fournisseurs (H/F)\nAteliers Tarnier, Angers\n\n"
        "Rejoindre les Ateliers Tarnier, c'est intégrer une équipe soudée de 40 personnes.\n\n"
        "Les Ateliers Tarnier recherchent un comptable pour leur siège d'Angers.\n\n"
        "Vos missions : saisir les factures et préparer la clôture. Vous encadrez une équipe de deux assistants.\n\n"
        "Votre profil : quatre ans d'expérience en comptabilité et une bonne maîtrise de Sage.\n\n"
        "Au quotidien, vous :\n- contrôlez les notes de frais\n- relancez les fournisseurs\n\n"
        "Pour réussir, vous :\n- êtes rigoureux et organisé\n\n"
        "Horaires : 35 heures, du lundi au vendredi\n\n"
        "Nous offrons : des tickets restaurant et deux jours de télétravail.\n\n"
        "Pour postuler : envoyez votre CV à Mme Garnier.\n";
  static const Row ROWS[] = {
    { "Rejoindre les", HW_KIND_COMPANY },
    { "Les Ateliers Tarnier recherchent", HW_KIND_OTHER },
    { "Vos missions", HW_KIND_RESPONSIBILITY },
    { "Vous encadrez", HW_KIND_RESPONSIBILITY },
    { "Votre profil", HW_KIND_QUALIFICATION },
    { "contrôlez les", HW_KIND_RESPONSIBILITY },
    { "relancez les", HW_KIND_RESPONSIBILITY },
    { "êtes rigoureux", HW_KIND_QUALIFICATION },
    { "Horaires :", HW_KIND_LOGISTICS },
    { "Nous offrons", HW_KIND_OFFER },
    { "Pour postuler", HW_KIND_OTHER },
  };
  g_autoptr (HwReading) reading = check_kinds (TEXT, ROWS, G_N_ELEMENTS (ROWS));

  g_assert_cmpint (reading->years_min, ==, 4);
  g_assert_cmpint (reading->team_size, ==, 2);
}

static void
test_english_labels (void)
{
  static const char TEXT[]
      = "Warehouse Supervisor\nTarnley Foods, Leeds\n\n"
        "We look for calm, organised people who like to help others.\n\n"
        "Your role: lead a shift of twelve pickers. Plan the loading of vans.\n\n"
        "Your profile: three years in a warehouse.\n- a forklift licence\n\n"
        "Tarnley sells jam to hotels all over the county.\n\n"
        "What you get: £31,000 and a pension.\n\n"
        "To apply: send a short letter to Ann.\n";
  static const Row ROWS[] = {
    { "We look for calm", HW_KIND_QUALIFICATION },      { "Your role: lead", HW_KIND_RESPONSIBILITY },
    { "Plan the loading", HW_KIND_RESPONSIBILITY },     { "Your profile: three", HW_KIND_QUALIFICATION },
    { "a forklift", HW_KIND_QUALIFICATION },            { "Tarnley sells jam", HW_KIND_COMPANY },
    { "What you get", HW_KIND_OFFER },                  { "To apply", HW_KIND_OTHER },
  };
  g_autoptr (HwReading) reading = check_kinds (TEXT, ROWS, G_N_ELEMENTS (ROWS));

  g_assert_cmpint (reading->years_min, ==, 3);
  g_assert_cmpint (reading->pay_min, ==, 3100000);
}

/* A colon or a dash behind other words makes no label. */
static void
test_no_labels (void)
{
  static const char TEXT[]
      = "Senior Buyer\nTarnley Foods, Leeds\n\n"
        "What you will do\n"
        "- Benefits administration: you keep the lists of all teams.\n"
        "Lead all areas of buying: jam, glass and lids.\n"
        "Manage benefits - and the people behind them - with care.\n";
  static const Row ROWS[] = {
    { "Benefits administration", HW_KIND_RESPONSIBILITY },
    { "Lead all areas", HW_KIND_RESPONSIBILITY },
    { "Manage benefits", HW_KIND_RESPONSIBILITY },
  };
  g_autoptr (HwReading) reading = check_kinds (TEXT, ROWS, G_N_ELEMENTS (ROWS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/inline-labels/german", test_german_labels);
  g_test_add_func ("/analysis/inline-labels/french", test_french_labels);
  g_test_add_func ("/analysis/inline-labels/english", test_english_labels);
  g_test_add_func ("/analysis/inline-labels/none", test_no_labels);
  return g_test_run ();
}
