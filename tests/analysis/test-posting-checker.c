/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Each check of a posting: what it finds, where, by which source, and what it leaves alone. */
#include <string.h>
#include <time.h>

#include "analysis/hw-posting-checker.h"
#include "core/hw-jurisdiction.h"
#include "hw-test-analyser.h"
#include "hw-test-rubric.h"

#define TODAY "2026-11-22"

static HwPostingChecker *
get_checker (void)
{
  static HwPostingChecker *checker;

  if (checker == NULL)
    {
      g_autoptr (GHashTable) lexicons = hw_test_lexicons_load ();
      g_autoptr (GError) error = NULL;

      checker = hw_posting_checker_new (lexicons, &error);
      g_assert_no_error (error);
    }
  return checker;
}

static HwJurisdiction *
add_jurisdiction (GPtrArray *all, const char *name, const char *place, const char *since)
{
  HwJurisdiction *one = hw_jurisdiction_new ();

  one->name = g_strdup (name);
  one->places = g_strsplit (place, "|", -1);
  one->range_since = g_strdup (since);
  one->range_source = g_strdup_printf ("Law of %s", name);
  one->history_since = g_strdup ("2020-01-01");
  one->history_source = g_strdup_printf ("Other law of %s", name);
  g_ptr_array_add (all, one);
  return one;
}

static GPtrArray *
make_jurisdictions (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);

  add_jurisdiction (all, "Northmark", "Aldham", "2023-01-01")->remote = TRUE;
  add_jurisdiction (all, "Southmark", "Brigg", "2027-05-01");
  add_jurisdiction (all, "Colorado", "Eastby|CO|Westby, NY", "2021-01-01");
  return all;
}

/* A reading by hand: one statement a line of @lines ("kind:text"), so that a check does not hang on the models. */
typedef struct
{
  char *text;
  HwReading *reading;
} Sample;

static void
sample_clear (Sample *self)
{
  g_free (self->text);
  hw_reading_unref (self->reading);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static void
add_line (Sample *self, HwStatementKind kind, HwLevel level, const char *line)
{
  guint start = (guint) g_utf8_strlen (self->text, -1);
  char *longer = g_strconcat (self->text, line, "\n", NULL);

  g_free (self->text);
  self->text = longer;
  hw_reading_add_statement (self->reading, start, start + (guint) g_utf8_strlen (line, -1), kind, level);
}

static Sample
new_sample (const char *place)
{
  Sample self = { g_strdup (""), hw_reading_new () };

  self.reading->language = g_strdup ("en");
  if (place != NULL)
    self.reading->locations = g_strsplit (place, "|", -1);
  return self;
}

static GPtrArray *
run (const Sample *sample, gboolean with_rubric)
{
  g_autoptr (GPtrArray) jurisdictions = make_jurisdictions ();
  g_autoptr (HwRubric) rubric = with_rubric ? hw_test_rubric_load_shipped () : NULL;
  const HwPostingCheckInput input = { sample->text, sample->reading, rubric, jurisdictions, TODAY };

  return hw_posting_checker_run (get_checker (), &input);
}

static const HwCheckFinding *
find (GPtrArray *findings, const char *check)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const HwCheckFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->check, check))
        return finding;
    }
  return NULL;
}

static const HwCheckFinding *
expect (GPtrArray *findings, const char *check, HwCheckSeverity severity)
{
  const HwCheckFinding *finding = find (findings, check);

  if (finding == NULL)
    g_error ("no %s among the findings", check);
  g_assert_cmpint (finding->severity, ==, severity);
  g_assert_nonnull (finding->message);
  g_assert_nonnull (finding->source);
  return finding;
}

static void
test_missing_range_is_a_rule_where_a_law_asks_for_it (void)
{
  g_auto (Sample) sample = new_sample ("Aldham, Northmark");
  g_autoptr (GPtrArray) findings = run (&sample, FALSE);
  const HwCheckFinding *finding = expect (findings, "pay-range-missing", HW_CHECK_RULE);

  g_assert_cmpstr (finding->jurisdiction, ==, "Northmark");
  g_assert_cmpstr (finding->source, ==, "Law of Northmark");
  g_assert_cmpstr (finding->source_date, ==, "2023-01-01");
  g_assert_true (finding == g_ptr_array_index (findings, 0)); /* the gravest stands first */
}

static void
test_missing_range_elsewhere_is_a_note (void)
{
  g_auto (Sample) sample = new_sample ("Crewby");
  g_autoptr (GPtrArray) findings = run (&sample, FALSE);

  g_assert_null (expect (findings, "pay-range-missing", HW_CHECK_NOTE)->jurisdiction);
}

static void
test_coming_rule_is_announced (void)
{
  g_auto (Sample) sample = new_sample ("Brigg");
  g_autoptr (GPtrArray) findings = run (&sample, FALSE);
  const HwCheckFinding *finding = expect (findings, "pay-range-missing", HW_CHECK_WARNING);

  g_assert_nonnull (strstr (finding->message, "2027-05-01"));
  g_assert_cmpstr (finding->jurisdiction, ==, "Southmark");
}

static void
test_remote_work_may_be_done_where_a_law_asks (void)
{
  g_auto (Sample) sample = new_sample (NULL);
  g_autoptr (GPtrArray) findings = NULL;

  sample.reading->work_mode = g_strdup ("remote");
  findings = run (&sample, FALSE);
  g_assert_cmpstr (expect (findings, "pay-range-missing", HW_CHECK_WARNING)->jurisdiction, ==, "Northmark");
}

static void
test_open_range_is_found_and_whole_range_is_not (void)
{
  g_auto (Sample) sample = new_sample ("Aldham");
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) whole = NULL;

  sample.reading->pay_min = 9000000;
  open = run (&sample, FALSE);
  expect (open, "pay-range-open", HW_CHECK_RULE);
  g_assert_null (find (open, "pay-range-missing"));
  sample.reading->pay_max = 11000000;
  whole = run (&sample, FALSE);
  g_assert_null (find (whole, "pay-range-open"));
  g_assert_null (find (whole, "pay-range-missing"));
}

static void
test_pay_history_is_found_but_not_where_it_is_denied (void)
{
  g_auto (Sample) asks = new_sample ("Aldham");
  g_auto (Sample) denies = new_sample ("Aldham");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const HwCheckFinding *finding;

  add_line (&asks, HW_KIND_OTHER, HW_LEVEL_NONE, "Apply with your resume.");
  add_line (&asks, HW_KIND_OTHER, HW_LEVEL_NONE, "Tell us your current salary and notice period.");
  found = run (&asks, FALSE);
  finding = expect (found, "pay-history", HW_CHECK_RULE);
  g_assert_cmpuint (finding->start, ==, 37);
  g_assert_cmpuint (finding->end, ==, 51);
  add_line (&denies, HW_KIND_LEGAL, HW_LEVEL_NONE, "We do not ask for salary history.");
  none = run (&denies, FALSE);
  g_assert_null (find (none, "pay-history"));
}

static void
test_wording (void)
{
  static const struct
  {
    const char *line;
    const char *check;
    HwCheckSeverity severity;
  } ROWS[] = {
    { "You are a marketing ninja.", "gender-coded", HW_CHECK_WARNING },
    { "Reports to the chairman.", "gender-coded", HW_CHECK_WARNING },
    { "A place for digital natives and recent graduates.", "age-coded", HW_CHECK_WARNING },
    { "Join our young team!", "age-coded", HW_CHECK_WARNING },
    { "Competitive salary.", "vague", HW_CHECK_NOTE },
    { "Other duties as assigned.", "vague", HW_CHECK_NOTE },
    { "Proven experience of years leading teams.", "missing-figure", HW_CHECK_WARNING },
    { "At least XX years in retail.", "missing-figure", HW_CHECK_WARNING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_auto (Sample) sample = new_sample ("Crewby");
      g_autoptr (GPtrArray) findings = NULL;
      const HwCheckFinding *finding;

      add_line (&sample, HW_KIND_OTHER, HW_LEVEL_NONE, ROWS[i].line);
      findings = run (&sample, FALSE);
      finding = expect (findings, ROWS[i].check, ROWS[i].severity);
      g_assert_cmpuint (finding->end, >, finding->start);
      g_assert_cmpuint (finding->end, <=, g_utf8_strlen (ROWS[i].line, -1));
      g_assert_nonnull (finding->remedy);
    }
}

/* A sample of one line, as a reading of that language has it. */
static GPtrArray *
run_line (const char *language, HwStatementKind kind, const char *line)
{
  g_auto (Sample) sample = new_sample ("Crewby");

  g_free (sample.reading->language);
  sample.reading->language = g_strdup (language);
  add_line (&sample, kind, kind == HW_KIND_QUALIFICATION ? HW_LEVEL_REQUIRED : HW_LEVEL_NONE, line);
  return run (&sample, FALSE);
}

static void
test_age_is_found_where_a_person_is_meant (void)
{
  static const struct
  {
    const char *language;
    const char *line;
    const char *words; /* NULL: nothing is to be found */
  } ROWS[] = {
    { "en", "We look for a young, aggressive seller.", "look for a young, aggressive" },
    { "en", "You are young and motivated.", "You are young and motivated" },
    { "en", "Someone between 25 and 35 years old.", "between 25 and 35 years old" },
    { "en", "Hires come straight out of college.", "straight out of college" },
    { "en", "A youthful spirit is needed.", "youthful" },
    { "en", "Mature candidate wanted.", "Mature candidate" },
    { "en", "We are a young company.", NULL },
    { "en", "We are looking for young companies to invest in.", NULL },
    { "en", "A young and dynamic brand with 40 shops.", NULL },
    { "en", "You support our young customers.", NULL },
    { "en", "You may be young at heart.", NULL },
    { "en", "Answers must be under 30 minutes.", NULL },
    { "en", "Toys for children between the ages of 3 and 8.", NULL },
    { "en", "Applicants must be at least 18 years old.", NULL },
    { "de", "Wir suchen eine junge, motivierte Person.", "suchen eine junge, motivierte" },
    { "de", "Du bist jung und hungrig.", "Du bist jung und hungrig" },
    { "de", "Maximal 30 Jahre alt.", "Maximal 30 Jahre alt" },
    { "de", "Wir sind ein junges, dynamisches Unternehmen.", NULL },
    { "de", "Sie beraten unsere jungen Kunden.", NULL },
    { "fr", "Nous recherchons un jeune talent.", "recherchons un jeune talent" },
    { "fr", "Vous avez moins de 30 ans.", "avez moins de 30 ans" },
    { "fr", "Une entreprise jeune et dynamique.", NULL },
    { "fr", "Vous avez moins de 3 ans d'expérience.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (GPtrArray) findings = run_line (ROWS[i].language, HW_KIND_QUALIFICATION, ROWS[i].line);
      const HwCheckFinding *finding = find (findings, "age-coded");

      if ((finding == NULL) != (ROWS[i].words == NULL))
        g_error ("“%s”: %s", ROWS[i].line, finding != NULL ? finding->message : "nothing found");
      if (finding != NULL && strstr (finding->message, ROWS[i].words) == NULL)
        g_error ("“%s”: %s", ROWS[i].line, finding->message);
      g_assert_null (find (findings, "many-years"));
    }
}

static void
test_ages_of_customers_are_left_alone (void)
{
  g_autoptr (GPtrArray) person = run_line ("en", HW_KIND_QUALIFICATION, "Aged 18 to 34.");
  g_autoptr (GPtrArray) customers = run_line ("en", HW_KIND_RESPONSIBILITY, "Plan campaigns for people aged 18 to 34.");

  expect (person, "age-coded", HW_CHECK_WARNING);
  g_assert_null (find (customers, "age-coded"));
}

static void
test_a_noun_counts_as_it_is_written_and_without_its_counterpart (void)
{
  static const struct
  {
    const char *language;
    const char *line;
    gboolean found;
  } ROWS[] = {
    { "de", "Als Kaufmann betreuen Sie unsere Kunden.", TRUE },
    { "de", "Eine kaufmännische Ausbildung.", FALSE },
    { "de", "Ausbildung als Kaufmann im Einzelhandel (m/w/d).", FALSE },
    { "de", "Kaufmann oder Kauffrau.", FALSE },
    { "en", "Our salesmen travel.", TRUE },
    { "en", "Our salesmen and saleswomen travel.", FALSE },
    { "en", "Write the setup wizard for bargain hunters.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (GPtrArray) findings = run_line (ROWS[i].language, HW_KIND_OTHER, ROWS[i].line);

      if ((find (findings, "gender-coded") != NULL) != ROWS[i].found)
        g_error ("“%s”", ROWS[i].line);
    }
}

static void
test_pay_history_is_told_from_what_sounds_like_it (void)
{
  static const struct
  {
    HwStatementKind kind;
    const char *line;
    gboolean found;
  } ROWS[] = {
    { HW_KIND_OTHER, "Include your salary history; letters do not matter.", TRUE },
    { HW_KIND_OTHER, "Applications without your current salary will not be considered.", TRUE },
    { HW_KIND_OTHER, "Please send your last three payslips.", TRUE },
    { HW_KIND_OTHER, "Salary history is not asked for.", FALSE },
    { HW_KIND_OFFER, "The current salary range is 70,000 to 80,000 USD.", FALSE },
    { HW_KIND_RESPONSIBILITY, "Send payslips to 900 people.", FALSE },
    { HW_KIND_QUALIFICATION, "Practice with payslips.", FALSE },
    { HW_KIND_LEGAL, "We follow the salary history ban.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (GPtrArray) findings = run_line ("en", ROWS[i].kind, ROWS[i].line);

      if ((find (findings, "pay-history") != NULL) != ROWS[i].found)
        g_error ("“%s”", ROWS[i].line);
    }
}

static void
test_a_town_of_another_state_is_another_town (void)
{
  static const struct
  {
    const char *place;
    gboolean bound;
  } ROWS[] = {
    { "Eastby", TRUE },         { "Eastby, CO", TRUE },    { "Eastby, CO 80202", TRUE },    { "Eastby, TX", FALSE },
    { "Eastby, TX 78701", FALSE }, { "Eastby, Texas", FALSE }, { "Eastby / Crewby, TX", TRUE }, { "Westby, NY", TRUE },
    { "Aldham, TX", TRUE }, /* whose table knows of no states */
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_auto (Sample) sample = new_sample (ROWS[i].place);
      g_autoptr (GPtrArray) findings = run (&sample, FALSE);

      expect (findings, "pay-range-missing", ROWS[i].bound ? HW_CHECK_RULE : HW_CHECK_NOTE);
    }
}

static void
test_plain_wording_is_left_alone (void)
{
  g_auto (Sample) sample = new_sample ("Crewby");
  g_autoptr (GPtrArray) findings = NULL;
  static const char *const quiet[] = { "gender-coded", "age-coded", "vague", "missing-figure", "pay-history" };

  add_line (&sample, HW_KIND_RESPONSIBILITY, HW_LEVEL_NONE, "Plan the assortment of the online shop with the buyers.");
  add_line (&sample, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED, "Seven years of experience in online retail.");
  add_line (&sample, HW_KIND_OFFER, HW_LEVEL_NONE, "The salary is reviewed every year.");
  findings = run (&sample, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (quiet); i++)
    g_assert_null (find (findings, quiet[i]));
}

static void
test_coded_words_count_only_when_one_side_leads (void)
{
  g_auto (Sample) leaning = new_sample ("Crewby");
  g_auto (Sample) even = new_sample ("Crewby");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const HwCheckFinding *finding;

  add_line (&leaning, HW_KIND_OTHER, HW_LEVEL_NONE, "An ambitious, competitive, assertive and fearless champion.");
  found = run (&leaning, FALSE);
  finding = expect (found, "gender-coded", HW_CHECK_NOTE);
  g_assert_nonnull (strstr (finding->message, "“fearless”"));
  add_line (&even, HW_KIND_OTHER, HW_LEVEL_NONE,
            "Ambitious and competitive, warm and empathetic, confident and loyal.");
  none = run (&even, FALSE);
  g_assert_null (find (none, "gender-coded"));
}

static void
test_degree_needs_an_equivalent (void)
{
  g_auto (Sample) strict = new_sample ("Crewby");
  g_auto (Sample) open = new_sample ("Crewby");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;

  strict.reading->degree = g_strdup ("bachelor");
  strict.reading->degree_required = TRUE;
  add_line (&strict, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED, "Bachelor's degree in business.");
  found = run (&strict, FALSE);
  g_assert_cmpuint (expect (found, "degree-without-equivalent", HW_CHECK_NOTE)->end, ==, 30);
  open.reading->degree = g_strdup ("bachelor");
  open.reading->degree_required = TRUE;
  add_line (&open, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED, "Bachelor's degree or equivalent experience.");
  add_line (&open, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED, "Bachelor's degree or five years of practice.");
  none = run (&open, FALSE);
  g_assert_null (find (none, "degree-without-equivalent"));
}

static void
test_years_length_and_number_of_requirements (void)
{
  g_auto (Sample) sample = new_sample ("Crewby");
  g_autoptr (GPtrArray) findings = NULL;

  add_line (&sample, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED, "20+ years in e-commerce.");
  for (guint i = 0; i < 20; i++)
    add_line (&sample, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED,
              "Something that goes on and on over a great many words, because its writer could not stop, and "
              "the reader "
              "who had wished for a short and plain posting has to follow it to its bitter end, word by word "
              "by word by "
              "word by word by word by word by word by word by word.");
  findings = run (&sample, FALSE);
  g_assert_cmpuint (expect (findings, "many-years", HW_CHECK_NOTE)->start, ==, 0);
  expect (findings, "too-many-requirements", HW_CHECK_NOTE);
  expect (findings, "too-long", HW_CHECK_NOTE);
}

static void
test_requirements_and_competencies_are_held_together (void)
{
  g_auto (Sample) sample = new_sample ("Crewby");
  g_autoptr (GPtrArray) findings = NULL;
  HwStatement *asked;
  const HwCheckFinding *finding;

  asked = hw_reading_add_statement (sample.reading, 0, 0, HW_KIND_RESPONSIBILITY, HW_LEVEL_NONE);
  hw_statement_add_match (asked, "leadership", 900);
  add_line (&sample, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED, "Owns a bicycle.");
  add_line (&sample, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED, "Driver's license.");
  add_line (&sample, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED, "You also have:");
  findings = run (&sample, TRUE);
  finding = expect (findings, "no-competency", HW_CHECK_NOTE);
  g_assert_nonnull (strstr (finding->message, "Owns a bicycle"));
  for (guint i = 0; i < findings->len; i++)
    {
      const char *message = ((HwCheckFinding *) g_ptr_array_index (findings, i))->message;

      g_assert_null (strstr (message, "license"));
      g_assert_null (strstr (message, "You also have"));
    }
  finding = expect (findings, "not-asked-for", HW_CHECK_NOTE);
  g_assert_nonnull (strstr (finding->message, "Commercial ownership"));
  g_assert_null (strstr (finding->message, "Team leadership"));
}

/* Twenty thousand findings in a megabyte cost no more than their number: each is found without going through
 * the text. */
static void
test_a_long_posting_is_checked_at_once (void)
{
  static const char LINE[]
      = "A young ninja of 30 years who is energetic, never asks back, and has a bachelor's degree.\n";
  g_auto (Sample) sample = new_sample (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) findings = NULL;
  clock_t begin;

  for (guint i = 0, start; i < 10000; i++)
    {
      start = (guint) text->len;
      g_string_append (text, LINE);
      hw_reading_add_statement (sample.reading, start, (guint) text->len - 1, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED);
    }
  g_free (sample.text);
  sample.text = g_string_free (g_steal_pointer (&text), FALSE);
  begin = clock ();
  findings = run (&sample, FALSE);
  g_assert_cmpuint (findings->len, >=, 20000);
  g_assert_cmpint (clock () - begin, <, 3 * CLOCKS_PER_SEC);
}

static void
test_other_languages_are_told (void)
{
  g_auto (Sample) sample = new_sample (NULL);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GPtrArray) other = NULL;

  add_line (&sample, HW_KIND_OTHER, HW_LEVEL_NONE, "Buscamos un director.");
  read = run (&sample, FALSE);
  g_assert_null (find (read, "language"));
  g_clear_pointer (&sample.reading->language, g_free);
  other = run (&sample, FALSE);
  expect (other, "language", HW_CHECK_WARNING);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/posting-checker/language", test_other_languages_are_told);
  g_test_add_func ("/posting-checker/range-missing", test_missing_range_is_a_rule_where_a_law_asks_for_it);
  g_test_add_func ("/posting-checker/range-elsewhere", test_missing_range_elsewhere_is_a_note);
  g_test_add_func ("/posting-checker/range-coming", test_coming_rule_is_announced);
  g_test_add_func ("/posting-checker/range-remote", test_remote_work_may_be_done_where_a_law_asks);
  g_test_add_func ("/posting-checker/range-open", test_open_range_is_found_and_whole_range_is_not);
  g_test_add_func ("/posting-checker/history", test_pay_history_is_found_but_not_where_it_is_denied);
  g_test_add_func ("/posting-checker/wording", test_wording);
  g_test_add_func ("/posting-checker/age", test_age_is_found_where_a_person_is_meant);
  g_test_add_func ("/posting-checker/age-of-customers", test_ages_of_customers_are_left_alone);
  g_test_add_func ("/posting-checker/nouns", test_a_noun_counts_as_it_is_written_and_without_its_counterpart);
  g_test_add_func ("/posting-checker/history-or-not", test_pay_history_is_told_from_what_sounds_like_it);
  g_test_add_func ("/posting-checker/towns", test_a_town_of_another_state_is_another_town);
  g_test_add_func ("/posting-checker/plain", test_plain_wording_is_left_alone);
  g_test_add_func ("/posting-checker/coded", test_coded_words_count_only_when_one_side_leads);
  g_test_add_func ("/posting-checker/degree", test_degree_needs_an_equivalent);
  g_test_add_func ("/posting-checker/amount", test_years_length_and_number_of_requirements);
  g_test_add_func ("/posting-checker/rubric", test_requirements_and_competencies_are_held_together);
  g_test_add_func ("/posting-checker/long", test_a_long_posting_is_checked_at_once);
  return g_test_run ();
}
