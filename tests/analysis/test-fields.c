/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields, each from a sentence put into the place of a posting where it belongs. */
#include "core/hw-entity.h"
#include "hw-test-analyser.h"

/* A posting around one line under "Requirements", one under "What you will do", one under "Details". */
static HwReading *
read_with (const char *requirement, const char *duty, const char *detail)
{
  g_autofree char *text = g_strdup_printf (
    "E-commerce Manager\nPindell Ltd\n\nAbout us\nPindell Ltd was founded in 1970 and sells bicycles to families.\n\n"
    "What you will do\n- Manage the online shop and its campaigns.\n- %s\n- Improve the checkout of our website.\n\n"
    "Requirements\n- Strong communication skills.\n- %s\n- Knowledge of online retail.\n\n"
    "%s\n\nWe are an equal opportunity employer.\n",
    duty != NULL ? duty : "Report on sales.", requirement != NULL ? requirement : "Attention to detail.",
    detail != NULL ? detail : "Location\nThe job is in our office.");

  return hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);
}

static void
test_years_are_the_least_that_is_asked (void)
{
  static const struct
  {
    const char *text;
    gint64 years;
  } ROWS[] = {
    { "5 years of experience in e-commerce.", 5 },
    { "5+ years of experience in e-commerce.", 5 },
    { "5-7 years of experience in e-commerce.", 5 },
    { "5 \xe2\x80\x93 7 years of experience in e-commerce.", 5 },
    { "3 to 5 years of experience in retail.", 3 },
    { "Five years of experience in e-commerce.", 5 },
    { "At least ten years of experience in e-commerce.", 10 },
    { "A decade of experience in e-commerce.", 10 },
    { "Minimum of 8 yrs experience in retail.", 8 },
    { "8 years of experience, 3 of them in retail.", 8 },
    { "Experience of  years in leading teams.", HW_UNSET },
    { "Several years of experience in e-commerce.", HW_UNSET },
    { "Experience in e-commerce.", HW_UNSET },
    { "2019 years of experience.", HW_UNSET },
    { "Five plus years of experience in retail.", 5 },
    { "Minimum of three (3) years of experience in retail.", 3 },
    { "At least 5+ yrs of experience in retail.", 5 },
    { "More than seven years of experience in retail.", 7 },
    { "10+ years in e-commerce, 5+ years in leading teams.", 10 },
    { "3 - 5+ years of experience in retail.", 3 },
    { "Some years of experience in retail.", HW_UNSET },
    { "18 months to 3 years of experience in retail.", 1 },
    { "24 months of experience in retail.", 2 },
    { "6 months of experience in retail.", HW_UNSET },
    { "Experience with a company that is 40 years old.", HW_UNSET },
    { "5 years of experience in retail is a plus.", HW_UNSET },
    { "Half a decade of experience in retail.", 5 },
    { "A 4-year degree in any subject.", HW_UNSET },
    { "A four-year degree and six years of experience in retail.", 6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_with (ROWS[i].text, NULL, NULL);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpint (reading->years_min, ==, ROWS[i].years);
    }
}

static void
test_years_of_the_company_are_not_asked_for (void)
{
  g_autoptr (HwReading) reading = read_with (NULL, NULL, "About Pindell\nPindell Ltd has grown for over 40 years.");

  g_assert_cmpint (reading->years_min, ==, HW_UNSET);
}

static void
test_degree (void)
{
  static const struct
  {
    const char *text;
    const char *degree;
    gboolean required;
    const char *preferred;
  } ROWS[] = {
    { "Bachelor's degree in business.", "bachelor", TRUE, NULL },
    { "Bachelors degree in business or related field.", "bachelor", TRUE, NULL },
    { "BA/BS degree in marketing.", "bachelor", TRUE, NULL },
    { "Bachelor\xe2\x80\x99s degree or equivalent experience.", "bachelor", FALSE, NULL },
    { "Bachelor's degree preferred.", "bachelor", FALSE, "bachelor" },
    { "Bachelor's degree in business, MBA preferred.", "bachelor", TRUE, "master" },
    { "Bachelor's degree in business or related field required; Master's preferred.", "bachelor", TRUE,
      "master" },
    { "Degree in logistics, commerce or some neighbouring subject preferred.", "bachelor", FALSE,
      "bachelor" },
    { "Master's degree or PhD preferred.", "master", FALSE, "master" },
    { "Bachelor's degree; MBA a plus.", "bachelor", TRUE, "master" },
    { "A third level qualification in marketing is desirable.", "bachelor", FALSE, "bachelor" },
    { "Graduate / Post Graduate in any stream (MBA preferred).", "bachelor", TRUE, "master" },
    { "A diploma or degree in design.", "associate", TRUE, NULL },
    { "BA or BS in anything, or the equivalent in life experience.", "bachelor", FALSE, NULL },
    { "Bachelor's degree in business. Any equivalent combination of education and experience may be "
      "considered.",
      "bachelor", FALSE, NULL },
    { "bachelors degree in business or related field mba preferred", "bachelor", TRUE, "master" },
    { "Master's degree in marketing.", "master", TRUE, NULL },
    { "A bachelor's or master's degree in marketing.", "bachelor", TRUE, NULL },
    { "High school diploma or GED.", "high_school", TRUE, NULL },
    { "PhD in statistics.", "doctorate", TRUE, NULL },
    { "No degree needed, but experience in retail.", NULL, FALSE, NULL },
    { "A college degree is not required, experience is.", NULL, FALSE, NULL },
    { "Scrum master certification.", NULL, FALSE, NULL },
    { "Mastery of spreadsheets.", NULL, FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_with (ROWS[i].text, NULL, NULL);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (reading->degree, ==, ROWS[i].degree);
      g_assert_cmpint (reading->degree_required, ==, ROWS[i].required);
      g_assert_cmpstr (reading->degree_preferred, ==, ROWS[i].preferred);
    }
}

static void
test_pay (void)
{
  static const struct
  {
    const char *text;
    gint64 min; /* whole units, -1: unset */
    gint64 max;
    const char *currency;
    const char *period;
  } ROWS[] = {
    { "The salary range is $120,000 - $140,000 a year.", 120000, 140000, "USD", "year" },
    { "The salary range for this role is $120k- 140k/Yr.", 120000, 140000, "USD", "year" },
    { "Salary: $120-140k plus bonus.", 120000, 140000, "USD", "year" },
    { "Salary: \xc2\xa3"
      "45,000 to \xc2\xa3"
      "55,000 per annum.",
      45000, 55000, "GBP", "year" },
    { "Salary: 60.000 \xe2\x82\xac \xe2\x80\x93 70.000 \xe2\x82\xac per year.", 60000, 70000, "EUR", "year" },
    { "Pay range: $100,800\xe2\x80\x94$133,200 USD in New York, $84,000\xe2\x80\x94$111,000 USD in Colorado.",
      84000, 133200, "USD", "year" },
    { "Pay: $21.50 - $25 per hour.", 21, 25, "USD", "hour" },
    { "Salary: CHF 9000 to 11000 per month.", 9000, 11000, "CHF", "month" },
    { "Salary: up to $90,000 a year.", -1, 90000, "USD", "year" },
    { "Base salary from $90,000 a year.", 90000, -1, "USD", "year" },
    { "The base salary is $95,000 a year.", 95000, 95000, "USD", "year" },
    { "Competitive salary and 401k match.", -1, -1, NULL, NULL },
    { "We raised $10 million in funding.", -1, -1, NULL, NULL },
    { "$3,000 a year for professional development.", -1, -1, NULL, NULL },
    { "A $1,000 referral bonus.", -1, -1, NULL, NULL },
    { "25 days of holiday and 10% discount.", -1, -1, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *detail = g_strdup_printf ("Compensation\n%s", ROWS[i].text);
      g_autoptr (HwReading) reading = read_with (NULL, NULL, detail);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpint (reading->pay_min == HW_UNSET ? -1 : reading->pay_min / 100, ==, ROWS[i].min);
      g_assert_cmpint (reading->pay_max == HW_UNSET ? -1 : reading->pay_max / 100, ==, ROWS[i].max);
      g_assert_cmpstr (reading->currency, ==, ROWS[i].currency);
      g_assert_cmpstr (reading->pay_period, ==, ROWS[i].period);
    }
}

static void
test_pay_keeps_minor_units (void)
{
  g_autoptr (HwReading) reading = read_with (NULL, NULL, "Compensation\nPay: $21.50 - $25.05 per hour.");

  g_assert_cmpint (reading->pay_min, ==, 2150);
  g_assert_cmpint (reading->pay_max, ==, 2505);
}

static void
test_budgets_are_no_pay (void)
{
  g_autoptr (HwReading) reading = read_with (NULL, "Manage a marketing budget of $250,000 a year.", NULL);

  g_assert_cmpint (reading->pay_min, ==, HW_UNSET);
}

static void
test_work_mode_and_employment (void)
{
  static const struct
  {
    const char *text;
    const char *mode;
    const char *employment;
    gint64 days;
  } ROWS[] = {
    { "This is a fully remote position.", "remote", NULL, HW_UNSET },
    { "Hybrid, three days a week in the office.", "hybrid", NULL, 3 },
    { "Hybrid: two days a week from home.", "hybrid", NULL, 3 },
    { "Two home office days per week.", "hybrid", NULL, 3 },
    { "Hybrid (4 office / 1 home).", "hybrid", NULL, 4 },
    { "You are in the office on Tuesdays and Thursdays.", "hybrid", NULL, 2 },
    { "In office Monday through Thursday.", "hybrid", NULL, 4 },
    { "The job is office based, Monday to Friday.", "onsite", NULL, HW_UNSET },
    { "On campus at least one day per week, otherwise from home.", "hybrid", NULL, 1 },
    { "One day a week in our studio.", "hybrid", NULL, 1 },
    { "Five days a week in the office.", "onsite", NULL, 5 },
    { "Pune (hybrid, min. 2 days WFO).", "hybrid", NULL, 2 },
    { "This is an onsite role in our Leeds office.", "onsite", NULL, HW_UNSET },
    { "Please note: this is not a remote position.", "onsite", NULL, HW_UNSET },
    { "This is a full-time position.", NULL, "full_time", HW_UNSET },
    { "Part time, 20 hours per week.", NULL, "part_time", HW_UNSET },
    { "This is a six month fixed-term contract.", NULL, "contract", HW_UNSET },
    { "This internship starts in May.", NULL, "internship", HW_UNSET },
    { "You join us at an early stage.", NULL, NULL, HW_UNSET },
    { "The shop is open every day.", NULL, NULL, HW_UNSET },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *detail = g_strdup_printf ("Location\n%s", ROWS[i].text);
      g_autoptr (HwReading) reading = read_with (NULL, NULL, detail);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (reading->work_mode, ==, ROWS[i].mode);
      g_assert_cmpstr (reading->employment_type, ==, ROWS[i].employment);
      g_assert_cmpint (reading->days_on_site, ==, ROWS[i].days);
    }
}

static void
test_remote_teams_are_not_a_work_mode (void)
{
  g_autoptr (HwReading) reading = read_with ("Experience in working with remote teams.", NULL, NULL);

  g_assert_cmpstr (reading->work_mode, ==, NULL);
}

static void
test_team_size (void)
{
  static const struct
  {
    const char *text;
    gint64 size;
  } ROWS[] = {
    { "Lead a team of seven specialists.", 7 },
    { "Manage a team of 6 \xe2\x80\x93 8 people.", 6 },
    { "Lead and coach six to eight people.", 6 },
    { "Manage 12 direct reports.", 12 },
    { "Lead a team of experts.", HW_UNSET },
    { "Manage a team of 8.", 8 },
    { "Lead a team of 5+.", 5 },
    { "Lead 6-8 direct reports.", 6 },
    { "Manage a 12-person team.", 12 },
    { "Lead a team of up to ten people.", 10 },
    { "Serve 200 customers a day.", HW_UNSET },
    { "Lead a department of 16.", 16 },
    { "Line manage two data analysts.", 2 },
    { "Line manage two trading executives.", 2 },
    { "Lead a studio of eight writers.", 8 },
    { "Lead a 30-person organization.", 30 },
    { "Spend 3+ years managing people.", HW_UNSET },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_with (NULL, ROWS[i].text, NULL);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpint (reading->team_size, ==, ROWS[i].size);
    }
}

static gboolean
has_name (char **names, const char *name)
{
  return names != NULL && g_strv_contains ((const char *const *) names, name);
}

static void
test_tools_by_name_alias_and_capital (void)
{
  static const struct
  {
    const char *text;
    const char *tool;
    gboolean found;
  } ROWS[] = {
    { "Experience with Shopify and Klaviyo.", "Klaviyo", TRUE },
    { "Experience with shopify.", "Shopify", TRUE },
    { "Experience with Google Analytics.", "Google Analytics", TRUE },
    { "Proficient in Excel, Word and PowerPoint.", "Excel", TRUE },
    { "Ability to excel under pressure.", "Excel", FALSE },
    { "Excel at managing people.", "Excel", FALSE },
    { "Attentive to every detail of the work.", "Attentive", FALSE },
    { "Experience with the tools of Attentive and others.", "Attentive", TRUE },
    { "No dam was ever built by them, experience needed.", "DAM", FALSE },
    { "Experience with DAM systems.", "DAM", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_with (ROWS[i].text, NULL, NULL);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpint (has_name (reading->tools, ROWS[i].tool), ==, ROWS[i].found);
    }
}

static void
test_tools_that_only_the_text_names (void)
{
  static const struct
  {
    const char *text;
    const char *tools; /* in order, joined by "|" */
  } ROWS[] = {
    { "Experience with tools such as Quomodo and Brindle.", "Quomodo|Brindle" },
    { "Experience with platforms like Quomodo, Brindle and others.", "Quomodo|Brindle" },
    { "Knowledge of testing software (Quomodo or Brindle).", "Quomodo|Brindle" },
    { "Knowledge of Klaviyo, Quomodo, Braze or similar.", "Klaviyo|Quomodo|Braze" },
    { "Experience with Tableau Desktop.", "Tableau Desktop" },
    { "Experience with Tableau, SQL and SEO.", "Tableau" },
    { "Hands-on with Microsoft Word, Excel and Access.", "Microsoft Word|Microsoft Excel|Microsoft Access" },
    { "Hands-on with all Microsoft programs, including Word and PowerPoint.", "Microsoft Word|Microsoft PowerPoint" },
    { "Experience in running Google/Facebook ads.", "Google Ads|Facebook Ads" },
    { "Experience with Facebook and Facebook Ads.", "Facebook Ads" },
    { "Experience with GA4, Google Analytics and Looker.", "GA4|Looker" },
    { "Experience with the Google Quomodo Centre.", "Google Quomodo Centre" },
    { "Worked as a Shopify Developer with Salesforce Certified colleagues.", "Shopify|Salesforce" },
    { "Experience with the Salesforce Quomodo Interface Layer (SQIL).", "Salesforce Quomodo Interface Layer (SQIL)" },
    { "Speaks English, German and French.", NULL },
    { "Experience in SEO, SEM, PPC and CRM.", NULL },
    { "Worked in London, Paris and Berlin.", NULL },
    { "Knowledge of Agile, Scrum and Kanban.", NULL },
    { "Experience in Google optimization of pages.", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) reading = read_with (ROWS[i].text, NULL, NULL);
      g_autofree char *tools = reading->tools != NULL ? g_strjoinv ("|", reading->tools) : NULL;

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (tools, ==, ROWS[i].tools);
    }
}

static void
test_team_roles_are_people_not_verbs (void)
{
  g_autoptr (HwReading) team = read_with (NULL, "Lead a team of developers, copywriters and a data analyst.", NULL);
  g_autoptr (HwReading) verb = read_with (NULL, "Lead the team and develop its skills.", NULL);

  g_assert_true (has_name (team->team, "Developer"));
  g_assert_true (has_name (team->team, "Copywriter"));
  g_assert_true (has_name (team->team, "Data analyst"));
  g_assert_false (has_name (verb->team, "Developer"));
}

static void
test_travel_is_told_by_its_share (void)
{
  static const struct
  {
    const char *text;
    const char *travel;
  } ROWS[] = {
    { "Travel up to 20% of the time.", "up to 20%" },
    { "Willingness to travel (10-25%).", "10-25%" },
    { "Ability to travel 10 \xe2\x80\x93 20 % within Europe.", "10 \xe2\x80\x93 20 %" },
    { "Travel: about 15 percent.", "15 percent" },
    { "Occasional travel to London is required.", "Occasional travel to London is required." },
    { "Grow sales of travel goods by 20%.", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *detail = g_strdup_printf ("Location and travel\nThis job is in Leeds.\n%s", ROWS[i].text);
      g_autoptr (HwReading) reading = i < 5 ? read_with (NULL, NULL, detail) : read_with (NULL, ROWS[i].text, NULL);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (reading->travel, ==, ROWS[i].travel);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    const char *posted;
    const char *valid;
    const char *start;
  } ROWS[] = {
    { "Posted: 2026-09-14", "2026-09-14", NULL, NULL },
    { "Closing date: 30 September 2026", NULL, "2026-09-30", NULL },
    { "Application deadline: September 30th, 2026.", NULL, "2026-09-30", NULL },
    { "Please apply by 30/09/2026.", NULL, "2026-09-30", NULL },
    { "Please apply by 03/04/2026.", NULL, NULL, NULL },
    { "Closing date: 31 February 2026", NULL, NULL, NULL },
    { "Start date: 1 March 2027.", NULL, NULL, "2027-03-01" },
    { "Start date: January 2027.", NULL, NULL, "2027-01" },
    { "Start date: as soon as possible.", NULL, NULL, "asap" },
    { "We started in May 2015.", NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *detail = g_strdup_printf ("Details\n%s", ROWS[i].text);
      g_autoptr (HwReading) reading = read_with (NULL, NULL, detail);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (reading->date_posted, ==, ROWS[i].posted);
      g_assert_cmpstr (reading->valid_through, ==, ROWS[i].valid);
      g_assert_cmpstr (reading->start_date, ==, ROWS[i].start);
    }
}

/* The file's fields win; what its text says instead is kept beside them. */
static void
test_file_and_text_may_differ (void)
{
  static const char TEXT[]
      = "E-commerce Manager\nPindell Ltd\nLeeds, England\n\nWhat you will do\n- Manage the online shop.\n\n"
        "Compensation\nSalary: \xc2\xa3"
        "45,000 - \xc2\xa3"
        "55,000 a year.\n\n"
        "Location\nThis is a hybrid role. Closing date: 5 March 2027.\n";
  static const char *const ROWS[][3] = {
    { "title", "E-commerce Manager (m/f/d)", NULL },
    { "title", "Head of Beekeeping", "title" },
    { "organisation", "Pindell", NULL },
    { "organisation", "Acorn plc", "organisation" },
    { "location", "Leeds", NULL },
    { "location", "Oslo, Norway", "locations" },
    { "work_mode", "hybrid", NULL },
    { "work_mode", "remote", "work_mode" },
    { "pay_min", "45000", NULL },
    { "pay_max", "60000", "pay" },
    { "valid_through", "2027-03-05", NULL },
    { "valid_through", "2027-03-31", "valid_through" },
    { "employment_type", "part_time", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      HwRecord *record = hw_record_new (1);
      g_autoptr (HwReading) reading = NULL;

      hw_record_add_field (record, ROWS[i][0], ROWS[i][1]);
      reading = hw_analyser_read (hw_test_analyser_get (), TEXT, NULL, record);
      hw_record_free (record);
      g_test_message ("%s %s", ROWS[i][0], ROWS[i][1]);
      g_assert_cmpuint (reading->differences->len, ==, ROWS[i][2] != NULL ? 1 : 0);
      if (ROWS[i][2] != NULL)
        g_assert_cmpstr (((HwDifference *) g_ptr_array_index (reading->differences, 0))->field, ==, ROWS[i][2]);
    }
}

/* What a file says of experience in a field of its own is as good as a sentence, and kept beside another figure. */
static void
test_years_of_the_file (void)
{
  static const struct
  {
    const char *field, *value;
    gint64 years;
    guint differences;
  } ROWS[] = {
    { "yearsOfExperience", "5-7", 5, 1 },
    { "yearsOfExperience", "gt-15", 15, 1 },
    { "yearsOfExperience", "3", 3, 0 },
    { "yearsOfExperience", "lt-1", 3, 0 },
    { "experienceRequirements", "60 months of experience", 5, 1 },
    { "experienceRequirements", "Retail: shops, 36 months of experience", 3, 0 },
    { "experienceRequirements", "Some months of experience", 3, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      HwRecord *record = hw_record_new (1);
      g_autoptr (HwReading) reading = NULL;

      hw_record_add_field (record, ROWS[i].field, ROWS[i].value);
      reading = hw_analyser_read (hw_test_analyser_get (),
                                  "Buyer\n\nRequirements\n- 3 years of experience in retail.\n", NULL, record);
      hw_record_free (record);
      g_test_message ("%s %s", ROWS[i].field, ROWS[i].value);
      g_assert_cmpint (reading->years_min, ==, ROWS[i].years);
      g_assert_cmpuint (reading->differences->len, ==, ROWS[i].differences);
    }
}

/* "Technology" may be a firm's word; still a sentence under the title is no other title. */
static void
test_a_sentence_below_is_no_title (void)
{
  static const char TEXT[] = "Packaging and Technology Practice Leader\n\nPackaging that sells.\n\n"
                             "Lead the design of our boxes.\n\nResponsibilities\n- Own the box catalogue.\n";
  HwRecord *record = hw_record_new (1);
  g_autoptr (HwReading) reading = NULL;

  hw_record_add_field (record, "title", "Packaging and Technology Practice Leader");
  reading = hw_analyser_read (hw_test_analyser_get (), TEXT, NULL, record);
  hw_record_free (record);
  g_assert_cmpuint (reading->differences->len, ==, 0);
}

/* A board's record holds no employer: what it calls title or place is none, whatever the text makes it look like. */
static void
test_no_employer_is_what_the_file_calls_otherwise (void)
{
  static const char *const ROWS[][3] = {
    { "Head of Trading", NULL, NULL },
    { "Buyer", "Northgate, Ohio, United States of America", NULL },
    { "Buyer", "Bonn", "Northgate" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const char *name = i == 0 ? ROWS[i][0] : "Northgate";
      g_autofree char *text = g_strdup_printf ("%s\n\nAbout %s\n\n%s is the place to be. At %s, we sell boots.\n",
                                               ROWS[i][0], name, name, name);
      HwRecord *record = hw_record_new (1);
      g_autoptr (HwReading) reading = NULL;

      hw_record_add_field (record, "title", ROWS[i][0]);
      if (ROWS[i][1] != NULL)
        hw_record_add_field (record, "location", ROWS[i][1]);
      reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, record);
      hw_record_free (record);
      g_assert_cmpstr (reading->organisation, ==, ROWS[i][2]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/fields/filed-otherwise", test_no_employer_is_what_the_file_calls_otherwise);
  g_test_add_func ("/analysis/fields/years", test_years_are_the_least_that_is_asked);
  g_test_add_func ("/analysis/fields/years-of-company", test_years_of_the_company_are_not_asked_for);
  g_test_add_func ("/analysis/fields/degree", test_degree);
  g_test_add_func ("/analysis/fields/pay", test_pay);
  g_test_add_func ("/analysis/fields/pay-minor-units", test_pay_keeps_minor_units);
  g_test_add_func ("/analysis/fields/budget-no-pay", test_budgets_are_no_pay);
  g_test_add_func ("/analysis/fields/travel", test_travel_is_told_by_its_share);
  g_test_add_func ("/analysis/fields/dates", test_dates);
  g_test_add_func ("/analysis/fields/sentence-below", test_a_sentence_below_is_no_title);
  g_test_add_func ("/analysis/fields/differences", test_file_and_text_may_differ);
  g_test_add_func ("/analysis/fields/years-of-the-file", test_years_of_the_file);
  g_test_add_func ("/analysis/fields/work", test_work_mode_and_employment);
  g_test_add_func ("/analysis/fields/remote-teams", test_remote_teams_are_not_a_work_mode);
  g_test_add_func ("/analysis/fields/team-size", test_team_size);
  g_test_add_func ("/analysis/fields/tools", test_tools_by_name_alias_and_capital);
  g_test_add_func ("/analysis/fields/tools-named", test_tools_that_only_the_text_names);
  g_test_add_func ("/analysis/fields/team-roles", test_team_roles_are_people_not_verbs);
  return g_test_run ();
}
