/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How positions, courses, names and languages are laid out: each case is one way that people do it. */
#include <string.h>

#include "base/hw-text.h"
#include "core/hw-entity.h"
#include "hw-test-analyser.h"

#define TODAY "2026-11"
#define ADA "Ada Example\nada.example@example.org\n\n"

typedef struct
{
  const char *about;
  const char *text;
  const char *read; /* "title @ employer (place) since..until", lines apart; "-": not told */
} Case;

static const char *
say (const char *text)
{
  return text != NULL ? text : "-";
}

static char *
tell_roles (GPtrArray *roles)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      const HwRole *role = g_ptr_array_index (roles, i);

      g_string_append_printf (told, "%s%s @ %s (%s) %s..%s", i > 0 ? "\n" : "", say (role->title),
                              say (role->organisation), say (role->place), say (role->since),
                              role->current ? "now" : say (role->until));
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static HwResume *
read_text (const char *text)
{
  return hw_analyser_read_resume (hw_test_analyser_get (), text, NULL, NULL, TODAY);
}

static const Case ROLES[] = {
  { "every line is a paragraph, the dates first",
    ADA
    "Experience\n\n2019 – 2022\n\nLighthouse Keeper Lead\n\nSaltmarsh Harbours Ltd., Whitby\n\n"
    "- Kept the lamps.\n\n2015 – 2019\n\nRiver Warden Manager\n\nCounty of Reeds\n\n- Kept the banks.\n",
    "Lighthouse Keeper Lead @ Saltmarsh Harbours Ltd. (Whitby) 2019..2022\n"
    "River Warden Manager @ County of Reeds (-) 2015..2019" },
  { "every line is a paragraph, the employer first",
    ADA
    "Berufserfahrung\n\n01/2019 – 03/2022\n\nWattwerk AG, Husum\n\nSchichtleiter\n\n- Wachen geplant.\n\n"
    "05/2015 – 12/2018\n\nWattwerk AG, Husum\n\nMechatroniker\n\n- Pumpen gewartet.\n",
    "Schichtleiter @ Wattwerk AG (Husum) 2019-01..2022-03\n"
    "Mechatroniker @ Wattwerk AG (Husum) 2015-05..2018-12" },
  { "every line is a paragraph, the employer below title and dates",
    ADA "Experience\n\nField Officer\tMay 2018 – Present\n\nBlue Well Trust, Gulu\n\n- Dug wells.\n\n"
        "Data Clerk\tAug 2011 – Jan 2014\n\nMinistry of Rain\n\n- Counted drops.\n",
    "Field Officer @ Blue Well Trust (Gulu) 2018-05..now\nData Clerk @ Ministry of Rain (-) "
    "2011-08..2014-01" },
  { "every line is a paragraph, title and employer above the dates",
    ADA
    "Experience\n\nContent Lead\n\nPelikan Medien d.o.o. | Rijeka\n\nJanuary 2020 - Present\n\n- Plans.\n\n"
    "Content Writer\n\nIstrian Tides | Pazin\n\nApril 2016 - December 2019\n\n- Words.\n",
    "Content Lead @ Pelikan Medien d.o.o. (Rijeka) 2020-01..now\n"
    "Content Writer @ Istrian Tides (Pazin) 2016-04..2019-12" },
  { "a mark before the position, and a list with another below",
    ADA "Experience\n\n► Data Engineer @ Flipside — Pune\n   Apr 2021 - till date\n   ▪ Built pipelines.\n"
        "► Graduate Trainee @ Wickerwork Ltd — Chennai\n   Jul 2015 - May 2017\n   ▪ Wrote reports.\n",
    "Data Engineer @ Flipside (Pune) 2021-04..now\nGraduate Trainee @ Wickerwork Ltd (Chennai) "
    "2015-07..2017-05" },
  { "a town that no list knows behind an employer that no word tells",
    ADA "Experience\n\nBrambleline, Little Haven\nSenior Designer    Jan 2019 – Present\n- Drew.\n",
    "Senior Designer @ Brambleline (Little Haven) 2019-01..now" },
  { "a town that no list knows, far to the right of the employer",
    ADA "Experience\n\nBrambleline\tLittle Haven, Italy\nSenior Designer\tJan 2019 – Present\n- Drew.\n",
    "Senior Designer @ Brambleline (Little Haven, Italy) 2019-01..now" },
  { "where in the house, before the house is named",
    ADA "Experience\n\nStaff Nurse, Night Corridor\nSaint Odo's Hospital, Dublin, January 2014 to October "
        "2018\n- Care.\n",
    "Staff Nurse, Night Corridor @ Saint Odo's Hospital (Dublin) 2014-01..2018-10" },
  { "words of employers behind a title are what it is about",
    ADA "Experience\n\nSenior Associate, Energy   2006 – 2010\nPruett Harlan, Lagos\n- Led.\n",
    "Senior Associate, Energy @ Pruett Harlan (Lagos) 2006..2010" },
  { "a heading in two languages", ADA "Loopbaan / Career\n\nTrainee, Windmolen Bakkerij, 2015 – 2017\n",
    "Trainee @ Windmolen Bakkerij (-) 2015..2017" },
  { "a heading of a profession",
    ADA "BEEKEEPING EXPERIENCE\n\nApiary Supervisor, Honeycomb Ltd, 2015 – 2017\n",
    "Apiary Supervisor @ Honeycomb Ltd (-) 2015..2017" },
  { "professions that are no business of the web",
    ADA "Work\n\nDiesel Mechanic    2015–17\nPlains Farm Hands, Dumas, TX\n- Mended.\n\n"
        "Sage-femme    2012–14\nLes Cigognes, Colmar\n- Aidé.\n\nSchooling\n\nPlains College, 2010\n",
    "Diesel Mechanic @ Plains Farm Hands (Dumas, TX) 2015..2017\nSage-femme @ Les Cigognes (Colmar) "
    "2012..2014" },
  { "self-employed, and what as",
    ADA "Experience\n\nReed Council (2018 – 2020)\nJunior Developer\n- Portals.\n\n"
        "Self-employed (2015 – 2018)\nFreelance Web Developer\n- Sites.\n",
    "Junior Developer @ Reed Council (-) 2018..2020\nFreelance Web Developer @ - (-) 2015..2018" },
  { "two months and one year, in front",
    ADA "Berufspraxis\n\nJuli/August 2014    Ferialpraktikantin, Seilerei Knotig GmbH, Linz\n",
    "Ferialpraktikantin @ Seilerei Knotig GmbH (Linz) 2014-07..2014-08" },
  { "seasons", ADA "Experience\n\nCamp Counselor | Pine Lake Camps | Summers 2012 to 2014\n",
    "Camp Counselor @ Pine Lake Camps (-) 2012..2014" },
};

static void
test_roles (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ROLES); i++)
    {
      g_autoptr (HwResume) resume = read_text (ROLES[i].text);
      g_autofree char *told = tell_roles (resume->roles);

      g_test_message ("%s", ROLES[i].about);
      g_assert_cmpstr (told, ==, ROLES[i].read);
    }
}

/* The headings of a file: the section's own and those of its positions look the same. */
static void
test_headed_entries (void)
{
  static const char text[] = "Ada Example\n\nExperience\n\nBrambleline\n\nSenior Designer\n2019 – 2022\n\n"
                             "Thornhouse\n\nDesigner\n2015 – 2019\n\nEducation\n\nB.A. Design, Fen College, 2014\n";
  static const char *const headings[] = { "Experience", "Brambleline", "Thornhouse", "Education", NULL };
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  g_autoptr (HwResume) resume = NULL;
  g_autofree char *roles = NULL;
  g_autofree char *courses = NULL;

  for (guint i = 0; headings[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("\n%s\n", headings[i]);
      guint start = (guint)g_utf8_strlen (text, strstr (text, line) + 1 - text);
      HwBlock block = { start, start + (guint)strlen (headings[i]), HW_BLOCK_HEADING, 2 };

      g_array_append_val (blocks, block);
    }
  resume = hw_analyser_read_resume (hw_test_analyser_get (), text, blocks, NULL, TODAY);
  roles = tell_roles (resume->roles);
  courses = tell_roles (resume->education);
  g_assert_cmpstr (roles, ==,
                   "Senior Designer @ Brambleline (-) 2019..2022\nDesigner @ Thornhouse (-) 2015..2019");
  g_assert_cmpstr (courses, ==, "B.A. Design @ Fen College (-) -..2014");
}

static void
test_courses (void)
{
  static const Case cases[] = {
    { "a mark and a thesis are no course, and no part of one",
      ADA "Education\n\n2012   PhD in Fog, University of Bree. Thesis: Trace of dew\n"
          "2008   B.Tech, Mills and Weirs, NIT Reedham, CGPA 8.4/10\n",
      "PhD in Fog @ University of Bree (-) -..2012\nB.Tech, Mills and Weirs @ NIT Reedham (-) -..2008" },
    { "the same with every line a paragraph",
      ADA "Education\n\n2010 – 2015\n\nFlood Protection\n\nUniversidad Nacional de Marismas, Medellín\n",
      "Flood Protection @ Universidad Nacional de Marismas (Medellín) 2010..2015" },
    { "degrees by another heading, and a language's own word for a school",
      ADA "UNIVERSITY DEGREES\n\nForester – Colegiul Verde, 2011\n", "Forester @ Colegiul Verde (-) -..2011" },
    { "a course that no word tells, between its dates and its school",
      ADA "Education\n\n2010 – 2015\nFlood Protection\nUniversidad Nacional de Marismas, Medellín\n",
      "Flood Protection @ Universidad Nacional de Marismas (Medellín) 2010..2015" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwResume) resume = read_text (cases[i].text);
      g_autofree char *told = tell_roles (resume->education);

      g_test_message ("%s", cases[i].about);
      g_assert_cmpstr (told, ==, cases[i].read);
    }
}

static void
test_contact (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *phone;
  } cases[] = {
    { "Marketing Director\nMaría del Carmen Ruiz de la Torre\nmaria@example.org\n", "María del Carmen Ruiz de la Torre",
      NULL },
    { "Marketing Director\nValencia, Spain\nUrsula Beispiel\n", "Ursula Beispiel", NULL },
    { "A D A   E X A M P L E\nada@example.org\n", "ADA EXAMPLE", NULL },
    { "Lebenslauf\n\nName:            Uwe Überreiter\nTelefon:         0851 555 01 23\n", "Uwe Überreiter",
      "0851 555 01 23" },
    { "LEBENSLAUF\n\nName\tUwe Überreiter\nMobil\t0151 55501234\n", "Uwe Überreiter", "0151 55501234" },
    { "Ada Example\n☎ +212 661-234567   ✉ ada@example.org\n", "Ada Example", "+212 661-234567" },
    { "Ada Example\nPhone: +81-22-795-5550 E-mail: ada@example.org\n", "Ada Example", "+81-22-795-5550" },
    { "Ada Example • ada@example.org • +39 347 555 9012\n\nProfile\n\nRower.\n", "Ada Example", "+39 347 555 9012" },
    { "Ada Example (she/her)\nRower — Almaty — +7 701 555 23 41\n", "Ada Example", "+7 701 555 23 41" },
    { "Ada Example\nRooms 1234567 and others\n", "Ada Example", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwResume) resume = read_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (resume->name, ==, cases[i].name);
      g_assert_cmpstr (resume->phone, ==, cases[i].phone);
    }
}

/* Of a profile in two columns the left one, with its own headings, is read before the name. */
static void
test_name_behind_a_column (void)
{
  static const char text[] = "Contact\n\nada.example@example.org\n\nSkills\n\nRowing\n\nAda Example\n\nRower\n";
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  g_autoptr (HwResume) resume = NULL;
  const HwBlock headings[] = { { 0, 7, HW_BLOCK_HEADING, 2 },
                               { 34, 40, HW_BLOCK_HEADING, 2 },
                               { 50, 61, HW_BLOCK_HEADING, 1 } };

  g_array_append_vals (blocks, headings, G_N_ELEMENTS (headings));
  resume = hw_analyser_read_resume (hw_test_analyser_get (), text, blocks, NULL, TODAY);
  g_assert_cmpstr (resume->name, ==, "Ada Example");
}

static void
test_languages (void)
{
  static const struct
  {
    const char *lines;
    const char *read;
  } cases[] = {
    { "Dutch (native) English (fluent) Papiamento (good)", "Dutch (native)|English (fluent)|Papiamento (good)" },
    { "Spanish & Valencian: native | Italian: B2", "Spanish|Valencian: native|Italian: B2" },
    { "Tetum (fluent), English", "Tetum (fluent)|English" },
    { "English, Tetum, Malay", "English|Tetum|Malay" },
    { "Tetum", "" },
    { "anglais (courant), tétoum (bien)", "anglais (courant)|tétoum (bien)" },
    { "Mother tongue(s): ROMANIAN\nOther language(s): ENGLISH B2, GERMAN B1", "ROMANIAN|ENGLISH B2|GERMAN B1" },
    { "Türkisch\tMuttersprache\nDeutsch\tfließend", "Türkisch|Deutsch" },
    { "German\n\nPassau, 3. Mai 2024", "German" },
    { "Swedish\nSoftware: R, Python", "Swedish" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (ADA, "Languages\n\n", cases[i].lines, "\n", NULL);
      g_autoptr (HwResume) resume = read_text (text);
      g_autofree char *told
          = resume->languages != NULL ? g_strjoinv ("|", resume->languages) : g_strdup ("");

      g_test_message ("%s", cases[i].lines);
      g_assert_cmpstr (told, ==, cases[i].read);
    }
}

/* Years at home are told among the positions, without the employer above them, and are no months of work. */
static void
test_breaks (void)
{
  g_autoptr (HwResume) resume
      = read_text (ADA "Experience\n\nFernbrook Group\nBrand Manager | Jan 2015 - Dec 2015\n- Led.\n\n"
                       "Career Break (Parental Leave)\nJan 2013 - Dec 2014\n");
  g_autofree char *told = tell_roles (resume->roles);

  g_assert_cmpstr (told, ==,
                   "Brand Manager @ Fernbrook Group (-) 2015-01..2015-12\n"
                   "Career Break (Parental Leave) @ - (-) 2013-01..2014-12");
  g_assert_cmpint (resume->months, ==, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resume-layouts/roles", test_roles);
  g_test_add_func ("/resume-layouts/headed-entries", test_headed_entries);
  g_test_add_func ("/resume-layouts/courses", test_courses);
  g_test_add_func ("/resume-layouts/contact", test_contact);
  g_test_add_func ("/resume-layouts/name-behind-a-column", test_name_behind_a_column);
  g_test_add_func ("/resume-layouts/languages", test_languages);
  g_test_add_func ("/resume-layouts/breaks", test_breaks);
  return g_test_run ();
}
