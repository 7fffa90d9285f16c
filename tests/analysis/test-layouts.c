/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole postings in the layouts that web pages and boards give them when they are copied. */
#include "core/hw-entity.h"
#include "hw-test-analyser.h"

typedef struct
{
  const char *text;
  const char *title;
  const char *organisation;
  const char *locations; /* joined by "|" */
  const char *work_mode;
  const char *employment;
  const char *degree;
  const char *currency;
  const char *period;
  gint64 days;
  gint64 years;
  gint64 pay_min; /* cents */
  gint64 pay_max;
  gboolean degree_required;
} Sample;

#define NONE HW_UNSET
#define E(x) ((x) * 100LL)

static const Sample SAMPLES[] = {
  /* chips in one line, buttons, the age and the revenue of the firm */
  { "Senior E-commerce Manager\nLarkspur & Finch · Manchester, England, United Kingdom\n\nPosted 3 days ago "
    "· 47 applicants\n"
    "Full-time · Hybrid · £55k - £62k\nSave  Apply  Share on LinkedIn\n\nAbout the job\n"
    "Founded 12 years ago, Larkspur & Finch sends plants to 400,000 homes. We turned over £50m last year.\n\n"
    "What you'll bring\nAt least five years in online retail\nComfortable talking to a board\n\nWhat we "
    "offer\n5% pension\n"
    "We're in the office Tuesdays, Wednesdays and Thursdays near Piccadilly station.\n",
    "Senior E-commerce Manager", "Larkspur & Finch", "Manchester, England, United Kingdom", "hybrid",
    "full_time", NULL, "GBP", "year", 3, 5, E (55000), E (62000), FALSE },
  /* employer and place parted by a dash, a code of the post */
  { "Warehouse Associate - 2nd Shift\nBrightline Fulfillment - Reno, NV 89506\n$21.50 - $23.00 an hour - "
    "Full-time\n\n"
    "Job details\nPay\n$21.50 - $23.00 an hour\nJob type\nFull-time\n\nFull job description\n"
    "Brightline Fulfillment ships for over 300 online brands. Our building runs 24/7.\n\nWhat you "
    "need:\nAble to lift 50 lbs\n"
    "Two years of warehouse experience\n",
    "Warehouse Associate - 2nd Shift", "Brightline Fulfillment", "Reno, NV 89506", NULL, "full_time", NULL,
    "USD", "hour", NONE, 2, E (21) + 50, E (23), FALSE },
  /* labels and values in one line each, several in a line */
  { "Data Analyst, Commercial\nREF: 20934-DA\nSkyward Ferries\n\nContract type: Permanent | Working pattern: "
    "Full Time | "
    "Location: Belfast or Liverpool\n\nSkyward carries 1.6 million passengers a year. We're investing £120 "
    "million in two "
    "new ships.\n\nYou'll have a degree in a numerate subject or equivalent work experience and around three "
    "years in an "
    "analytical role.\n\nIn return: salary to £40k, life cover of 4x salary, and hybrid working with a "
    "minimum of two days a "
    "week on site.\n",
    "Data Analyst, Commercial", "Skyward Ferries", "Belfast|Liverpool", "hybrid", "full_time", "bachelor",
    "GBP", "year", 2, 3, NONE, E (40000), FALSE },
  /* labels with their values in the lines below */
  { "E-Commerce Operations Specialist\nRavel Home\nLocation\nMontréal, QC\nEmployment "
    "type\nFull-time\nWorkplace type\n"
    "Hybrid\nCompensation\nCA$58K – CA$66K\n\nAbout Ravel Home\nRavel Home designs rugs that can be "
    "washed.\n\n"
    "What you'll bring\n1-3 years in e-commerce operations\nFrench and English\n",
    "E-Commerce Operations Specialist", "Ravel Home", "Montréal, QC", "hybrid", "full_time", NULL, "CAD",
    "year", NONE, 1, E (58000), E (66000), FALSE },
  /* a public body: the equivalent in a sentence of its own, pay by the hour */
  { "Network Engineer\nJob ID: 88213\nOrganization: City of Marlowe\nJob Location: Marlowe, TX 75001\n"
    "Salary: $34.12 - $45.60 Hourly\nJob Type: Full-Time\n\nMinimum Qualifications\nBachelor's degree in "
    "Computer Science or a "
    "closely related field; and four (4) years of network experience.\nAny equivalent combination of "
    "education and "
    "experience may be considered.\n",
    "Network Engineer", "City of Marlowe", "Marlowe, TX 75001", NULL, "full_time", "bachelor", "USD", "hour",
    NONE, 4, E (34) + 12, E (45) + 60, FALSE },
  /* the employer before the title, in its sentence */
  { "Nimbus & Oak is hiring: Lifecycle Marketing Manager\n\nWe are Nimbus & Oak, a mattress start-up. Since "
    "launching in "
    "2014 we have helped more than a million people sleep.\n\nThis is a full-time, fully remote role open to "
    "candidates in "
    "the US. The salary is $95k–$120k DOE.\n\nWe would love to meet you if you have five or more years in "
    "lifecycle "
    "marketing.\n",
    "Lifecycle Marketing Manager", "Nimbus & Oak", NULL, "remote", "full_time", NULL, "USD", "year", NONE, 5,
    E (95000), E (120000), FALSE },
  /* the employer in one introducing sentence only, employment in a word of the head */
  { "Content Editor\nRemote (UK only)\nContract · £180-£220 per day\n\nVantarel publishes newsletters for "
    "accountants.\n\n"
    "You'll edit two newsletters a week and keep the style guide. You should have spent a minimum of three "
    "years as an "
    "editor.\n",
    "Content Editor", "Vantarel", "UK", "remote", "contract", NULL, "GBP", "day", NONE, 3, E (180), E (220),
    FALSE },
  /* grade before pay, two days at home */
  { "Digital Officer\nEastmoor Digital Trust\nBand 6 – £37,338 to £44,962 a year\n\nJob overview\nWe protect "
    "the systems of "
    "three hospitals.\n\nWho you are\nDegree in computing\nTwo years of experience on a service "
    "desk\n\nWorking here\n"
    "Two home office days per week\n",
    "Digital Officer", "Eastmoor Digital Trust", NULL, "hybrid", NULL, "bachelor", "GBP", "year", 3, 2,
    E (37338), E (44962), TRUE },
};

static gboolean
check (const char *field, const char *got, const char *wanted)
{
  if (g_strcmp0 (got, wanted) == 0)
    return TRUE;
  g_test_message ("%s: %s instead of %s", field, got, wanted);
  return FALSE;
}

static gboolean
check_number (const char *field, gint64 got, gint64 wanted)
{
  if (got == wanted)
    return TRUE;
  g_test_message ("%s: %" G_GINT64_FORMAT " instead of %" G_GINT64_FORMAT, field, got, wanted);
  return FALSE;
}

static void
test_copied_pages (void)
{
  gboolean right = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (SAMPLES); i++)
    {
      const Sample *sample = &SAMPLES[i];
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), sample->text, NULL, NULL);
      g_autofree char *places = reading->locations != NULL ? g_strjoinv ("|", reading->locations) : NULL;

      g_test_message ("%s", sample->title);
      right &= check ("title", reading->title, sample->title);
      right &= check ("organisation", reading->organisation, sample->organisation);
      if (sample->locations != NULL)
        right &= check ("locations", places, sample->locations);
      right &= check ("work mode", reading->work_mode, sample->work_mode);
      right &= check ("employment", reading->employment_type, sample->employment);
      right &= check ("degree", reading->degree, sample->degree);
      right &= check ("currency", reading->currency, sample->currency);
      right &= check ("period", reading->pay_period, sample->period);
      right &= check_number ("days", reading->days_on_site, sample->days);
      right &= check_number ("years", reading->years_min, sample->years);
      right &= check_number ("pay from", reading->pay_min, sample->pay_min);
      right &= check_number ("pay to", reading->pay_max, sample->pay_max);
      right &= check_number ("degree required", reading->degree_required, sample->degree_required);
    }
  g_assert_true (right);
}

/* A posting typed in small letters has its place all the same. */
static void
test_places_without_capitals (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } ROWS[] = {
    { "our toy making client needs a direct hire ecommerce marketing director hybrid onsite in chicago is a "
      "must\n",
      "Chicago" },
    { "Online Shop Manager\n\nYou work hybrid, we hear that Ann is mobile and in chicago you are too.\n",
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (HwReading) r = hw_analyser_read (hw_test_analyser_get (), ROWS[i].text, NULL, NULL);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (r->locations != NULL ? r->locations[0] : NULL, ==, ROWS[i].place);
    }
}

/* Who wrote the page, and a duty that begins with a rare word, are no employers. */
static void
test_what_is_no_employer (void)
{
  static const char *const TEXTS[] = {
    "Head of Online\n\nWhat does a head of online do? Here is all that you should know before you hire one "
    "for your shop.\n\n"
    "About us\nWritten by: Lucinda Harper-Voss\nLucinda is a content trainee with a love of cats and of "
    "trends in retail.\n",
    "Paid Search Specialist\n\nResponsibilities\n- Duplicate special campaign settings across many "
    "campaigns\n"
    "- Duplicate good tests in all shops\n- Report on Mondays\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (HwReading) r = hw_analyser_read (hw_test_analyser_get (), TEXTS[i], NULL, NULL);

      g_assert_cmpstr (r->organisation, ==, NULL);
    }
}

/* "Experience: 6-9 Years" among the labels of the head asks for them, too; the firm's own years do not. */
static void
test_years_under_a_label (void)
{
  static const char REST[] = "\n\nKey responsibilities\n- Own the margin of the shop.\n\nMust have\n- Spreadsheets.\n";
  g_autofree char *labelled
      = g_strconcat ("Job title: Category Manager\nCompany: Tarn\nExperience: 6-9 Years", REST, NULL);
  g_autofree char *other
      = g_strconcat ("Job title: Category Manager\nCompany: Tarn\nIn business for 40 years", REST, NULL);
  g_autoptr (HwReading) with = hw_analyser_read (hw_test_analyser_get (), labelled, NULL, NULL);
  g_autoptr (HwReading) without = hw_analyser_read (hw_test_analyser_get (), other, NULL, NULL);

  g_assert_cmpint (with->years_min, ==, 6);
  g_assert_cmpint (without->years_min, ==, HW_UNSET);
}

typedef struct
{
  const char *words;
  HwStatementKind kind;
  HwLevel level;
} Told;

/* A heading that nobody understood let the list above go on: what stands under "You should bring" is required. */
static void
test_what_is_wished_for_ends_at_the_next_heading (void)
{
  static const char TEXT[] = "Data Lead\nTarn Ltd\n\nThings that would make you stand out\n- Knowledge of dbt\n\n"
                             "You should bring\n- Strong SQL\n";
  g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), TEXT, NULL, NULL);

  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (reading->statements, i);

      if (g_str_has_prefix (TEXT + statement->start, "Knowledge"))
        g_assert_cmpint (statement->level, ==, HW_LEVEL_PREFERRED);
      if (g_str_has_prefix (TEXT + statement->start, "Strong"))
        g_assert_cmpint (statement->level, ==, HW_LEVEL_REQUIRED);
    }
}

/* A list of what is only wanted goes on behind "CIM qualification"; travel is logistics in the list of requirements. */
static void
test_lists_without_marks (void)
{
  static const char TEXT[]
      = "Brand Officer\nTarn Ltd\n\nPerson specification\nEssential\nExcellent written English\n"
        "Ideally, drinks experience\nWillingness to travel up to 20% of the time\nDesirable\nCIM "
        "qualification\n"
        "Experience in the charity sector\nPhotography is nice but we can teach you\n";
  static const Told TOLD[] = {
    { "Excellent", HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED },
    { "Willingness", HW_KIND_LOGISTICS, HW_LEVEL_NONE },
    { "CIM", HW_KIND_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "Experience", HW_KIND_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "Photography", HW_KIND_QUALIFICATION, HW_LEVEL_PREFERRED },
    { "Ideally", HW_KIND_QUALIFICATION, HW_LEVEL_PREFERRED },
  };
  g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), TEXT, NULL, NULL);
  guint found = 0;

  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (reading->statements, i);

      for (gsize j = 0; j < G_N_ELEMENTS (TOLD); j++)
        if (g_str_has_prefix (TEXT + statement->start, TOLD[j].words))
          {
            g_test_message ("%s", TOLD[j].words);
            g_assert_cmpint (statement->kind, ==, TOLD[j].kind);
            g_assert_cmpint (statement->level, ==, TOLD[j].level);
            found++;
          }
    }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (TOLD));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/layouts/copied-pages", test_copied_pages);
  g_test_add_func ("/analysis/layouts/no-capitals", test_places_without_capitals);
  g_test_add_func ("/analysis/layouts/no-employer", test_what_is_no_employer);
  g_test_add_func ("/analysis/layouts/years-label", test_years_under_a_label);
  g_test_add_func ("/analysis/layouts/lists", test_lists_without_marks);
  g_test_add_func ("/layouts/next-heading", test_what_is_wished_for_ends_at_the_next_heading);
  return g_test_run ();
}
