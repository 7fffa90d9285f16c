/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Courses of study in the layouts that people use, what is none, and where people say that they live. */
#include "core/hw-entity.h"
#include "hw-test-analyser.h"

#define TODAY "2026-11"

typedef struct
{
  const char *about;
  const char *text;
  const char *read; /* "title @ school (place) since..until", lines apart; "-": not told */
} Case;

static const char *
say (const char *text)
{
  return text != NULL ? text : "-";
}

static char *
tell_education (const char *lines)
{
  g_autofree char *text = g_strconcat ("Ada Example\nada@example.org\n\nExperience\nClerk, Acme Ltd, 2019 - 2021\n\n"
                                       "Education\n",
                                       lines, "\n", NULL);
  g_autoptr (HwResume) resume = hw_analyser_read_resume (hw_test_analyser_get (), text, NULL, NULL, TODAY);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < resume->education->len; i++)
    {
      const HwRole *course = g_ptr_array_index (resume->education, i);

      g_string_append_printf (told, "%s%s @ %s (%s) %s..%s", i > 0 ? "\n" : "", say (course->title),
                              say (course->organisation), say (course->place), say (course->since),
                              course->current ? "now" : say (course->until));
    }
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
check_cases (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *told = tell_education (cases[i].text);

      g_test_message ("%s", cases[i].about);
      g_assert_cmpstr (told, ==, cases[i].read);
    }
}

static void
test_schools_above (void)
{
  static const Case cases[] = {
    { "two degrees of one school, and of the next",
      "Lampton University, Gent\nPh.D., Wicks (2019)\nM.A., Wicks (2015)\n\nOilham College, Leeds\nB.A., "
      "Oils (2012)",
      "Ph.D., Wicks @ Lampton University (Gent) -..2019\nM.A., Wicks @ Lampton University (Gent) -..2015\n"
      "B.A., Oils @ Oilham College (Leeds) -..2012" },
    { "an apprenticeship is not of the school before",
      "10/2001 – 09/2005\tStudium Lampenbau, Fachhochschule Husum\nAbschluss: Diplom-Ingenieur (FH), Note "
      "1,9\n"
      "09/1998 – 06/2001\tAusbildung zum Mechaniker\nWattwerk AG, Husum",
      "Studium Lampenbau, Diplom-Ingenieur (FH) @ Fachhochschule Husum (-) 2001-10..2005-09\n"
      "Ausbildung zum Mechaniker @ Wattwerk AG (Husum) 1998-09..2001-06" },
    { "dates of the school and of the degree", "Lampton University\t2008 - 2014\nMSc Wicks\t2012 - 2014",
      "MSc Wicks @ Lampton University (-) 2012..2014" },
    { "a kind of school before its name, and schools below that bring their dates",
      "École de commerce : DOCHT Business School, Lille\nMaster Lampes, 2013 – 2015\n\nLicence "
      "professionnelle Huiles\n"
      "Université de Gent, 2012 – 2013\n\nBTS Lampes\nLycée Bovary, Lille, 2010 – 2012",
      "Master Lampes @ DOCHT Business School (Lille) 2013..2015\n"
      "Licence professionnelle Huiles @ Université de Gent (-) 2012..2013\nBTS Lampes @ Lycée Bovary (Lille) "
      "2010..2012" },
    { "the town far behind the school",
      "University of Lampton            Wick Falls, IN\nBA Oils            May 2009",
      "BA Oils @ University of Lampton (Wick Falls, IN) -..2009-05" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What tells more of a course of study is neither a course nor a part of its name. */
static void
test_details (void)
{
  static const Case cases[] = {
    { "a minor, marks and courses",
      "Lampton University\nBA Wicks, Sept. 2012 - May 2016\nGPA: 3.71/4.00, Dean's List\nMinor in Oils\n"
      "Relevant coursework: Flames, School Gardens\nHonors: University Lamp Prize",
      "BA Wicks @ Lampton University (-) 2012-09..2016-05" },
    { "marks among the parts",
      "B.Tech (Wicks), Lampton College, 2012, 8.1 CGPA\nClass XII, Oil Public School, 2008, 91%",
      "B.Tech (Wicks) @ Lampton College (-) -..2012\nClass XII @ Oil Public School (-) -..2008" },
    { "honours", "BSc Wicks at University of Lampton, 2015-2018, First Class Honours",
      "BSc Wicks @ University of Lampton (-) 2015..2018" },
    { "a thesis of another university's laboratory",
      "2016 – 2018    Hochschule Husum\nMaster of Science, Lampen\nThema der Masterarbeit: Dochte der "
      "Universität Gent",
      "Master of Science, Lampen @ Hochschule Husum (-) 2016..2018" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Certificates, licences and short courses are no education; certificates of schools are. */
static void
test_certificates (void)
{
  static const Case cases[] = {
    { "licences among degrees",
      "BSc Wicks, Lampton University, 2017\nRegistered Lamplighter, State Board of Lamps, #77, exp. 2026\n"
      "Lean Lamp Green Belt - 2021\nCertified Public Accountant, Texas, 2011",
      "BSc Wicks @ Lampton University (-) -..2017" },
    { "a certificate takes its own school and year with it",
      "BFA, Lamp Design\nCollege of Lamps\n2010 – 2014\n\nCertificate in Wick Writing\nOilham School of Content\n2018",
      "BFA, Lamp Design @ College of Lamps (-) 2010..2014" },
    { "schools' certificates", "National Senior Certificate, Lampton Girls High, 2005\n"
                               "Certificate III in Wick Making, Oilham TAFE, 1997",
      "National Senior Certificate @ Lampton Girls High (-) -..2005\n"
      "Certificate III in Wick Making @ Oilham TAFE (-) -..1997" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* The subjects of a leaving examination are no school. */
static void
test_subjects (void)
{
  static const Case cases[] = {
    { "below their school",
      "2010 - 2012   Lampton Sixth Form College\n              A-levels: Wicks (A), Oils (B)",
      "A-levels: Wicks (A), Oils (B) @ Lampton Sixth Form College (-) 2010..2012" },
    { "one of them a language", "2005 – 2009\tHighers: Maths, English, Oils\nOilham High School",
      "Highers: Maths, English, Oils @ Oilham High School (-) 2005..2009" },
    { "above their school", "A levels in Wicks, Oils\nLampton College, 2012",
      "A levels in Wicks, Oils @ Lampton College (-) -..2012" },
    { "a school that no word tells", "Matura, Liceum Lampa, 2009", "Matura @ Liceum Lampa (-) -..2009" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_german_and_french (void)
{
  static const Case cases[] = {
    { "a trade learned", "08/2010 - 07/2013  Kaufmann im Einzelhandel, Dochtmarkt Südwest, Offenburg",
      "Kaufmann im Einzelhandel @ Dochtmarkt Südwest (Offenburg) 2010-08..2013-07" },
    { "the employer behind what was learned", "2009 - 2012 Ausbildung zur Bankkauffrau (IHK), Sparkasse Aachen",
      "Ausbildung zur Bankkauffrau (IHK) @ Sparkasse Aachen (-) 2009..2012" },
    { "an examination of a chamber", "2013 – 2015\nGeprüfte Bilanzbuchhalterin (IHK)\nIHK Akademie Dochtfranken",
      "Geprüfte Bilanzbuchhalterin (IHK) @ IHK Akademie Dochtfranken (-) 2013..2015" },
    { "a school behind \"an der\"", "Studium der Lampenkunde an der Universität Passau, 2008 - 2013",
      "Studium der Lampenkunde @ Universität Passau (-) 2008..2013" },
    { "the programme of a grande école and the years before it",
      "Programme Grande École - Master in Management\nDocht Business School, Nantes\n2017 - 2020\n\n"
      "Classe préparatoire économique\nLycée des Lampes, Rennes\n2015 - 2017",
      "Programme Grande École - Master in Management @ Docht Business School (Nantes) 2017..2020\n"
      "Classe préparatoire économique @ Lycée des Lampes (Rennes) 2015..2017" },
    { "a school in capitals behind the subject", "Master Lampes et Huiles, ISLUM Paris, 2017-2019",
      "Master Lampes et Huiles @ ISLUM Paris (-) 2017..2019" },
    { "a subject behind what introduces it", "2019    Diplôme d'ingénieur, spécialité Lampes - ISLUM, Toulouse",
      "Diplôme d'ingénieur, spécialité Lampes @ ISLUM (Toulouse) -..2019" },
    { "an exchange", "ESSEC Business School, Cergy\nMaster in Management, 2012-2016\n"
                     "Échange universitaire : National University of Singapore (2014)",
      "Master in Management @ ESSEC Business School (Cergy) 2012..2016\n"
      "Échange universitaire @ National University of Singapore (-) -..2014" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_places (void)
{
  static const struct
  {
    const char *line, *place;
  } cases[] = {
    { "Greater Chicago Area | ada@example.org", "Greater Chicago Area" },
    { "Großraum München", "Großraum München" },
    { "ada@example.org | Based in Lisbon, Portugal (remote)", "Lisbon, Portugal" },
    { "Based in Manchester, willing to travel", "Manchester" },
    { "wohnhaft in Frankfurt am Main", "Frankfurt am Main" },
    { "Basée à Nantes et mobile", "Nantes" },
    { "Remote (Lisbon, Portugal)", "Lisbon, Portugal" },
    { "Remote | ada@example.org", NULL },
    { "Location: Remote", NULL },
    { "Lampenweg 4, D-80331 München", "Lampenweg 4, D-80331 München" },
    { "ul. Lampowa 4, 00-950 Warszawa", "ul. Lampowa 4, 00-950 Warszawa" },
    { "12 Lamp Road, London SE1 7PB, UK", "12 Lamp Road, London SE1 7PB, UK" },
    { "Dublin 6, Ireland", "Dublin 6, Ireland" },
    { "Wickby | ada@example.org | 030 5550123", "Wickby" },
    { "ada@example.org | 030 5550123 | LinkedIn", NULL },
    { "Customer Service Area", NULL },
    { "Lamp 12345, 67890", NULL }, /* ends with the digits of what might be a code */
    { "Leeds LS6", "Leeds LS6" },
    { "Sector A9", NULL },
    { "Greater Boston Area ~ ada@example.org ~ 617.555.0163", "Greater Boston Area" },
    { "24 rue des Lampes, 69005 Lyon", "24 rue des Lampes, 69005 Lyon" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("Ada Example\n", cases[i].line, "\n\nExperience\n", NULL);
      g_autoptr (HwResume) resume = hw_analyser_read_resume (hw_test_analyser_get (), text, NULL, NULL, TODAY);

      g_assert_cmpstr (resume->location, ==, cases[i].place);
    }
}

static void
test_phone_behind_an_address (void)
{
  static const char text[] = "Ada Example\nEmail: ada@example.org Phone: +91 98400 55501\n\nExperience\n";
  g_autoptr (HwResume) resume = hw_analyser_read_resume (hw_test_analyser_get (), text, NULL, NULL, TODAY);

  g_assert_cmpstr (resume->phone, ==, "+91 98400 55501");
}

/* The town of a position right below the head is not where the person lives. */
static void
test_place_of_a_position (void)
{
  static const char text[]
      = "Ada Example\nada@example.org\n\nExperience\nClerk | Acme Ltd | Columbus, OH | 2018 – Present\n";
  g_autoptr (HwResume) resume = hw_analyser_read_resume (hw_test_analyser_get (), text, NULL, NULL, TODAY);

  g_assert_null (resume->location);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resume-studies/schools-above", test_schools_above);
  g_test_add_func ("/resume-studies/details", test_details);
  g_test_add_func ("/resume-studies/certificates", test_certificates);
  g_test_add_func ("/resume-studies/german-and-french", test_german_and_french);
  g_test_add_func ("/resume-studies/subjects", test_subjects);
  g_test_add_func ("/resume-studies/places", test_places);
  g_test_add_func ("/resume-studies/phone-behind-an-address", test_phone_behind_an_address);
  g_test_add_func ("/resume-studies/place-of-a-position", test_place_of_a_position);
  return g_test_run ();
}
