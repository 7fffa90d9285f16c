/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Names, places and links of people, headings in words of their own, studies, tools; and what is no passage. */
#include <string.h>

#include "base/hw-text.h"
#include "hw-test-analyser.h"

#define TODAY "2026-11"

static HwResume *
read_text (const char *text)
{
  return hw_analyser_read_resume (hw_test_analyser_get (), text, NULL, NULL, TODAY);
}

/* Titles before and degrees behind are no part of a name, and the given name comes first. */
static void
test_names (void)
{
  static const struct
  {
    const char *head, *name;
  } cases[] = {
    { "Dipl.-Ing. Berta Muster", "Berta Muster" },
    { "Dr. med. Berta Muster", "Berta Muster" },
    { "Berta Muster, MBA", "Berta Muster" },
    { "Berta Muster, BSN, RN, CCRN", "Berta Muster" },
    { "Berta Muster MBA", "Berta Muster" },
    { "MUSTER, BERTA", "BERTA MUSTER" },
    { "Muster, Berta", "Berta Muster" },
    { "Hello, I'm Berta Muster", "Berta Muster" },
    { "Europass Curriculum Vitae\nSurname(s) / First name(s)    Muster, Berta", "Berta Muster" },
    { "Vorname: Berta\nNachname: Muster", "Berta Muster" },
    { "Lebenslauf\nBerta Muster", "Berta Muster" },
    { "BERTA \"BERRY\" MUSTER", "BERTA MUSTER" },
    { "Berta “Berry” Muster", "Berta Muster" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (
          cases[i].head, "\nb@example.com\n\nExperience\nBaker, Acme Ltd, 2019 - 2021\n", NULL);
      g_autoptr (HwResume) resume = read_text (text);

      g_assert_cmpstr (resume->name, ==, cases[i].name);
    }
}

static void
test_addresses (void)
{
  static const struct
  {
    const char *line, *place, *phone, *link;
  } cases[] = {
    { "Unit 5, 90 Example Rd, Fremantle WA 6160", "Unit 5, 90 Example Rd, Fremantle WA 6160", NULL, NULL },
    { "Institute of Lamps, 5006 Bergen, Norway", "Institute of Lamps, 5006 Bergen, Norway", NULL, NULL },
    { "12 Example Street, Leeds LS6 2QT", "12 Example Street, Leeds LS6 2QT", NULL, NULL },
    { "+61 491 570 156 (Mobile)", NULL, "+61 491 570 156", NULL },
    { "Box 117, 221 00 Lund, Sweden", "Box 117, 221 00 Lund, Sweden", NULL, NULL },
    { "3 Example Lane, Galway, H91 X2Y3, Ireland", "3 Example Lane, Galway, H91 X2Y3, Ireland", NULL, NULL },
    { "Bordeaux (33) - 07 55 50 01 21", "Bordeaux (33)", "07 55 50 01 21", NULL },
    { "berta.example (Portfolio)", NULL, NULL, "berta.example" },
    { "Somerville, MA", "Somerville, MA", NULL, NULL }, /* no degree */
    { "Node.js, vue.js and more", NULL, NULL, NULL },
    { "Department of Lamps, Example University, Sweden", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
          = g_strconcat ("Berta Muster\n", cases[i].line, "\nb@example.com\n\nSummary\nTired.\n", NULL);
      g_autoptr (HwResume) resume = read_text (text);

      g_assert_cmpstr (resume->location, ==, cases[i].place);
      g_assert_cmpstr (resume->phone, ==, cases[i].phone);
      g_assert_cmpstr (resume->links != NULL ? resume->links[0] : NULL, ==, cases[i].link);
    }
}

/* A heading in which somebody speaks says by its words what it is about; a sentence does not. */
static void
test_own_headings (void)
{
  static const char text[]
      = "Berta Muster\nb@example.com\n\nPlaces I worked at\nClerk, Acme Ltd, 2019 - 2021\n\n"
        "The schools I studied in\nBEng, Example College, 2018\n\nMy languages\nFluent in Danish\n\n"
        "I work hard, and I studied.\n";
  static const HwResumeSectionKind kinds[]
      = { HW_SECTION_CONTACT, HW_SECTION_EXPERIENCE, HW_SECTION_EDUCATION, HW_SECTION_LANGUAGES };
  g_autoptr (HwResume) resume = read_text (text);

  g_assert_cmpuint (resume->sections->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (g_array_index (resume->sections, HwResumeSection, i).kind, ==, kinds[i]);
  g_assert_cmpstr (resume->languages[0], ==, "Fluent in Danish");
}

static void
test_studies (void)
{
  static const struct
  {
    const char *lines, *title, *school, *until;
  } cases[] = {
    { "BSocSc, Lamp Theory\nUniversity of Gent\n2005 - 2009", "BSocSc, Lamp Theory", "University of Gent", "2009" },
    { "2005 - 2009    BA Lamps, University of Gent (2:1)", "BA Lamps", "University of Gent", "2009" },
    { "Lamps at the University of Gent (finished 2009)", "Lamps", "University of Gent", "2009" },
    { "Abitur, Lampen-Skolen, 2009", "Abitur", "Lampen-Skolen", "2009" },
    { "Example Business Lamps\nMBA, Lamp Trade (2007 - 2009)", "MBA, Lamp Trade", "Example Business Lamps", "2009" },
    { "University of Gent -- Bachelor of Lamps (2009)", "Bachelor of Lamps", "University of Gent", "2009" },
    { "University of Gent\n2005 - 2009\nFive Highers", "Five Highers", "University of Gent", "2009" },
    { "Degree    Institution    Year\nB.Tech    Gent College    2009", "B.Tech", "Gent College", "2009" },
    { "Dates    2005 - 2009\nTitle of qualification awarded    Bachelor of Lamps\n"
      "Name and type of organisation providing education and training    University of Gent",
      "Bachelor of Lamps", "University of Gent", "2009" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("Berta Muster\n\nEducation\n", cases[i].lines, "\n", NULL);
      g_autoptr (HwResume) resume = read_text (text);
      const HwRole *course;

      g_assert_cmpuint (resume->education->len, ==, 1);
      course = g_ptr_array_index (resume->education, 0);
      g_assert_cmpstr (course->title, ==, cases[i].title);
      g_assert_cmpstr (course->organisation, ==, cases[i].school);
      g_assert_cmpstr (course->until, ==, cases[i].until);
    }
}

static void
test_labelled_and_bracketed_roles (void)
{
  static const struct
  {
    const char *lines, *title, *employer;
  } cases[] = {
    { "Dates    11/2018 - 10/2020\nOccupation or position held    Buyer\n"
      "Main activities and responsibilities    Lamps, orders\nName and address of employer    Acme Sp. z "
      "o.o., Gent",
      "Buyer", "Acme Sp. z o.o." },
    { "Company: Acme Ltd\nDesignation: Buyer\nDuration: 2018 to 2020", "Buyer", "Acme Ltd" },
    { "2018 - 2020: Buyer, Acme GmbH (Lindau)", "Buyer", "Acme GmbH" },
    { "2018 - 2020\nBuyer (part time)\nAcme Ltd", "Buyer", "Acme Ltd" },
    { "Director, Lamps | House of Light | 2018 - 2020\n- Ward, Director since 2019", "Director, Lamps",
      "House of Light" },
    { "Lampist @ House of Light\n2018 - 2020", "Lampist", "House of Light" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("Berta Muster\n\nExperience\n", cases[i].lines, "\n", NULL);
      g_autoptr (HwResume) resume = read_text (text);
      const HwRole *role;

      g_assert_cmpuint (resume->roles->len, ==, 1);
      role = g_ptr_array_index (resume->roles, 0);
      g_assert_cmpstr (role->title, ==, cases[i].title);
      g_assert_cmpstr (role->organisation, ==, cases[i].employer);
    }
}

static gboolean
has_tool (const HwResume *resume, const char *name)
{
  return resume->tools != NULL && g_strv_contains ((const char *const *) resume->tools, name);
}

/* A list under a heading of tools names tools that nobody knows; elsewhere only known names count. */
static void
test_tools (void)
{
  g_autoptr (HwResume) resume
      = read_text ("Berta Muster\nlinkedin.com/in/berta\n\nExperience\nClerk, Acme Ltd, 2019 - 2021\n"
                   "- Wrote Kotlin with Lampworks\n- Spring cleaning of the Word of God\n\n"
                   "Skills\nSoftware: Lampworks Pro, Go (basic)\nNegotiation, Rust, Python\n\n"
                   "Languages\nDanish\n");

  g_assert_true (has_tool (resume, "Kotlin"));
  g_assert_true (has_tool (resume, "Lampworks Pro"));
  g_assert_true (has_tool (resume, "Go"));
  g_assert_true (has_tool (resume, "Rust"));
  g_assert_true (has_tool (resume, "Python"));
  g_assert_false (has_tool (resume, "LinkedIn"));
  g_assert_false (has_tool (resume, "Lampworks"));
  g_assert_false (has_tool (resume, "Negotiation"));
  g_assert_false (has_tool (resume, "Spring"));
  g_assert_false (has_tool (resume, "Word"));
  g_assert_false (has_tool (resume, "Danish"));
}

/* Where most of a list are tools the others are as well, but for what somebody is good at. */
static void
test_lists_of_mostly_tools (void)
{
  g_autoptr (HwResume) resume
      = read_text ("Berta Muster\n\nExperience\nClerk, Acme Ltd, 2019 - 2021\n\n"
                   "Skills\nJira, Zendesk, Wickdesk, Notion, SQL, Budgeting, Excel\n"
                   "Negotiation, Patience, Oilcloth, Python\n");
  g_autoptr (HwResume) labelled = read_text ("Berta Muster\n\nExperience\nClerk, Acme Ltd, 2019 - 2021\n\n"
                                             "Technical skills\nE-commerce: Shopify, Magento, Klaviyo, "
                                             "Lampcharge, Oilgrid\nOther: Poetry, Rowing\n");

  g_assert_true (has_tool (resume, "Wickdesk"));
  g_assert_false (has_tool (resume, "Budgeting"));
  g_assert_false (has_tool (resume, "Oilcloth"));
  g_assert_false (has_tool (resume, "Patience"));
  g_assert_true (has_tool (labelled, "Lampcharge"));
  g_assert_true (has_tool (labelled, "Oilgrid"));
  g_assert_false (has_tool (labelled, "Poetry"));
}

/* Where somebody lives and what they call themselves is nothing for a panelist to look at. */
static void
test_addresses_are_no_passages (void)
{
  static const char text[] = "Berta Muster\nHead of Logistics and Delivery Teams\n"
                             "Portland, OR 97209 | (503) 555-0142 | led.team@example.com | delivery.example\n\n"
                             "Experience\nManager, Acme Ltd, 2019 - 2021\n- Led a team of 12 people in two shops\n";
  g_autoptr (HwResume) resume = read_text (text);

  g_assert_cmpuint (resume->evidence->statements->len, >, 0);
  for (guint i = 0; i < resume->evidence->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (resume->evidence->statements, i);

      g_assert_cmpuint (statement->start, >, (guint) (strstr (text, "Experience") - text));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resume-people/names", test_names);
  g_test_add_func ("/resume-people/addresses", test_addresses);
  g_test_add_func ("/resume-people/own-headings", test_own_headings);
  g_test_add_func ("/resume-people/studies", test_studies);
  g_test_add_func ("/resume-people/roles", test_labelled_and_bracketed_roles);
  g_test_add_func ("/resume-people/tools", test_tools);
  g_test_add_func ("/resume-people/lists-of-mostly-tools", test_lists_of_mostly_tools);
  g_test_add_func ("/resume-people/no-passages", test_addresses_are_no_passages);
  return g_test_run ();
}
