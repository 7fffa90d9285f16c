/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Competencies: the phrases of a rubric, what a model adds to them, and whose word counts. */
#include "analysis/hw-competency-model.h"
#include "analysis/hw-matcher.h"
#include "base/hw-error.h"
#include "hw-test-analyser.h"
#include "hw-test-rubric.h"

#include <string.h>
#include <time.h>

typedef struct
{
  HwWordBook *words;
  HwStemmer *stemmers[HW_N_LANGUAGES];
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->words = hw_word_book_new ();
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    f->stemmers[i] = hw_stemmer_new (f->words, HW_LANGUAGE_NICKS[i]);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    hw_stemmer_free (f->stemmers[i]);
  hw_word_book_unref (f->words);
}

#define HEAD                                                                                                 \
  "<rubric xmlns='urn:hiring-workbench:rubric:1' key='r' version='1' language='en' source='practice'>"       \
  "<name>R</name><description>D</description><competencies>"
#define COMPETENCY(id)                                                                                       \
  "<competency id='" id "' source='practice'><name>" id "</name><definition>d</definition></competency>"
#define PHRASE(id, weight, text)                                                                             \
  "<phrase competency='" id "' language='en' weight='" weight "' source='practice'>" text "</phrase>"

static HwStatement *
match (Fixture *f, HwMatcher *matcher, const char *text, HwReading *reading)
{
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmers[0], f->words, text, FALSE);
  HwStatement *statement = hw_reading_add_statement (reading, 0, 1, HW_KIND_RESPONSIBILITY, HW_LEVEL_NONE);
  g_autoptr (GArray) asks = g_array_new (FALSE, FALSE, sizeof (HwAsk));
  HwAsk ask = { 0, tokens->len, 0, statement };

  g_array_append_val (asks, ask);
  hw_matcher_match (matcher, HW_LANGUAGE_EN, tokens, asks, NULL, TRUE);
  return statement;
}

static const HwMatch *
get_match (const HwStatement *statement, guint index)
{
  return statement->matches != NULL && index < statement->matches->len
           ? g_ptr_array_index (statement->matches, index) : NULL;
}

static void
test_matches_add_up_the_phrases_of_the_rubric (Fixture *f, gconstpointer data)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_parse (
      HEAD COMPETENCY ("leadership")
          COMPETENCY ("demand") "</competencies><profiles/><criteria/><titles/><tools/><roles/>"
                                "<benchmarks/><phrases>" PHRASE ("leadership", "2500", "lead * team")
                                    PHRASE ("leadership", "-1500", "work with")
                                        PHRASE ("demand", "1200", "campaign")
                                            PHRASE ("demand", "1300", "paid social") "</phrases></rubric>");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwMatcher) matcher = hw_matcher_new (rubric, NULL, f->stemmers, f->words, &error);
  g_autoptr (HwReading) reading = hw_reading_new ();
  const HwMatch *found;

  g_assert_no_error (error);
  found = get_match (match (f, matcher, "You lead a big team", reading), 0);
  g_assert_cmpstr (found->competency, ==, "leadership");
  g_assert_cmpuint (found->confidence, ==, hw_matcher_rate (2500 + HW_MATCH_BIAS));
  g_assert_cmpuint (found->n_evidence, ==, 1);
  g_assert_cmpuint (found->evidence[0].start, ==, 4);
  g_assert_cmpuint (found->evidence[0].end, ==, 19);
  g_assert_null (get_match (match (f, matcher, "Work with those who lead the team", reading), 0));
  g_assert_null (get_match (match (f, matcher, "campaign after campaign after campaign", reading), 0));
  found = get_match (match (f, matcher, "campaigns in paid social, campaigns", reading), 0);
  g_assert_cmpstr (found->competency, ==, "demand");
  g_assert_cmpuint (found->n_evidence, ==, 2); /* adjoining words are one stretch */
  g_assert_null (get_match (match (f, matcher, "", reading), 0));
}

static void
test_confidence_is_logistic (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (hw_matcher_rate (0), ==, 500);
  g_assert_cmpuint (hw_matcher_rate (1000), ==, 731);
  g_assert_cmpuint (hw_matcher_rate (-1000), ==, 269);
  g_assert_cmpuint (hw_matcher_rate (1000000), ==, 1000);
  g_assert_cmpuint (hw_matcher_rate (-1000000), ==, 0);
}

/* A model of three competencies; the other columns are nobody's. */
#define ZEROS "\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n"
#define MODEL                                                                                                \
  "competency\tleadership\tdemand\tsite\ta\tb\tc\td\te\tf\tg\th\ti\tj\tk\n"                                  \
  "bias\t-3000\t-3000\t-3000" ZEROS "qualification\t0\t1000\t0" ZEROS "threshold\t500\t300\t500" ZEROS       \
  "gain\t1000\t1000\t1000" ZEROS "topic\t0\t0\t1000" ZEROS "shift\t0\t0\t0" ZEROS

static const char MODEL_ROWS[]
    = MODEL "w:ralli\t3500\t0\t0" ZEROS "g:search engin\t0\t4000\t0" ZEROS "p:page quick\t0\t0\t3200" ZEROS
            "C:SEO\t0\t5000\t0" ZEROS "w:#\t0\t0\t400" ZEROS "w:crew\t1200\t0\t0" ZEROS
            "w:=pipelines\t0\t4000\t0" ZEROS "w:=2nd\t0\t9000\t0" ZEROS;

static GHashTable *
make_lexicons (const char *model, const char *learned)
{
  GHashTable *lexicons = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (lexicons, (gpointer) "competency-model-en.tsv", (gpointer) model);
  if (learned != NULL)
    g_hash_table_insert (lexicons, (gpointer) "competency-phrases-en.tsv", (gpointer) learned);
  return lexicons;
}

#define RUBRIC_HEAD                                                                                          \
  HEAD COMPETENCY ("leadership") COMPETENCY ("demand") COMPETENCY ("site")                                   \
      COMPETENCY ("own") "</competencies>"                                                                   \
                         "<profiles/><criteria/><titles/><tools/><roles/><benchmarks/><phrases>"

static HwMatcher *
make_matcher (Fixture *f, const char *phrases, const char *learned)
{
  g_autofree char *xml = g_strconcat (RUBRIC_HEAD, phrases, "</phrases></rubric>", NULL);
  g_autoptr (HwRubric) rubric = hw_test_rubric_parse (xml);
  g_autoptr (GHashTable) lexicons = make_lexicons (MODEL_ROWS, learned);
  g_autoptr (GError) error = NULL;
  HwMatcher *matcher = hw_matcher_new (rubric, lexicons, f->stemmers, f->words, &error);

  g_assert_no_error (error);
  return matcher;
}

static const char *
get_names (Fixture *f, HwMatcher *matcher, const char *text, HwReading *reading)
{
  HwStatement *statement = match (f, matcher, text, reading);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; get_match (statement, i) != NULL; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", get_match (statement, i)->competency);
  return g_intern_string (out->str);
}

static void
test_words_around_the_phrases_count (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *wanted;
  } ROWS[] = {
    { "Rallying people", "leadership" },
    { "Know search engines", "demand" },
    { "Search for engines", "" }, /* a pair in a row is not one with a word between */
    { "Pages, very quick", "site" }, /* one or two words between */
    { "Pages are very, very quick", "" },
    { "Pages quick", "" },
    { "All of SEO", "demand" },
    { "Rally for SEO, rally again", "demand leadership" }, /* the surer first, each word once */
    { "1 page, ever so very quick, 2 pages", "" },
    { "Lead", "" },
    { "PIPELINES grow", "demand" },
    { "A pipeline grows", "" }, /* another form of the word */
    { "The 2nd one", "" },      /* numbers have none */
  };
  g_autoptr (HwMatcher) matcher = make_matcher (f, "", "");
  g_autoptr (HwReading) reading = hw_reading_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (get_names (f, matcher, ROWS[i].text, reading), ==, ROWS[i].wanted);
    }
}

static void
test_phrases_and_words_add_up (Fixture *f, gconstpointer data)
{
  g_autoptr (HwMatcher) matcher = make_matcher (f, PHRASE ("leadership", "1900", "lead"), "leadership\tlead\n");
  g_autoptr (HwReading) reading = hw_reading_new ();
  const HwMatch *found = get_match (match (f, matcher, "Lead the crew", reading), 0);

  g_assert_cmpstr (found->competency, ==, "leadership");
  g_assert_cmpuint (found->confidence, ==, hw_matcher_rate (-3000 + 1900 + 1200));
  g_assert_cmpuint (found->n_evidence, ==, 2); /* "Lead" and "crew" */
  g_assert_cmpuint (found->evidence[1].start, ==, 9);
  g_assert_cmpstr (get_names (f, matcher, "Lead", reading), ==, "");
}

/* Half the points are those of the clause that says most: there, fewer words speak for something else. */
static void
test_clause_is_not_drowned_by_the_rest (Fixture *f, gconstpointer data)
{
#define TWENTY "one fine day in may we saw ten big ships sail by far out on a calm sea at dawn"
  g_autoptr (HwMatcher) matcher = make_matcher (f, PHRASE ("demand", "3500", "paid social"), "demand\tpaid social\n");
  g_autoptr (HwReading) reading = hw_reading_new ();
  const HwMatch *found = get_match (match (f, matcher, TWENTY ", they rally people", reading), 0);
  guint as_one = hw_matcher_rate (-3000 + 3500 * hw_competency_model_get_share (23));

  g_assert_cmpuint (as_one, <, 500);
  g_assert_cmpstr (get_names (f, matcher, TWENTY " they rally people", reading), ==, "");
  g_assert_cmpstr (found->competency, ==, "leadership");
  g_assert_cmpuint (found->confidence, ==,
                    hw_matcher_rate (-3000 + 3500 * (1 + hw_competency_model_get_share (23)) / 2));
  g_assert_cmpstr (get_names (f, matcher, TWENTY ", in paid social", reading), ==, "demand"); /* so does a phrase */
  g_assert_cmpstr (get_names (f, matcher, "Rally, " TWENTY ", rally", reading), ==,
                   "leadership"); /* once, where it is said first */
#undef TWENTY
}

static void
test_own_phrase_is_enough (Fixture *f, gconstpointer data)
{
  g_autoptr (HwMatcher) matcher
      = make_matcher (f,
                      PHRASE ("leadership", "2100", "kindle") PHRASE ("own", "2100", "sail")
                          PHRASE ("demand", "900", "flyer"),
                      "leadership\tlead\n");
  g_autoptr (HwReading) reading = hw_reading_new ();
  const HwMatch *found = get_match (match (f, matcher, "kindle a flame", reading), 0);

  g_assert_cmpstr (found->competency, ==, "leadership");
  g_assert_cmpuint (found->confidence, ==, hw_matcher_rate (2100 + HW_MATCH_BIAS));
  g_assert_cmpstr (get_names (f, matcher, "We sail", reading), ==, "own"); /* a competency that no model knows */
  g_assert_cmpstr (get_names (f, matcher, "flyers", reading), ==, "");    /* too weak alone */
  g_assert_cmpstr (get_names (f, matcher, "rally and sail", reading), ==, "leadership own");
}

static void
test_words_of_a_removed_phrase_are_silent (Fixture *f, gconstpointer data)
{
  static const char LEARNED[] = "demand\tsearch engines\nleadership\trally\nnobody\tword\n";
  g_autoptr (HwMatcher) whole = make_matcher (
      f, PHRASE ("demand", "100", "search engines") PHRASE ("leadership", "100", "rally"), LEARNED);
  g_autoptr (HwMatcher) less = make_matcher (f, PHRASE ("leadership", "100", "rally"), LEARNED);
  g_autoptr (HwReading) reading = hw_reading_new ();

  g_assert_cmpstr (get_names (f, whole, "Search engines; rally", reading), ==, "demand leadership");
  g_assert_cmpstr (get_names (f, less, "Search engines; rally", reading), ==, "leadership");
  g_assert_cmpstr (get_names (f, less, "SEO for search engines", reading), ==, "demand"); /* other words still speak */
}

/* A removed phrase said again and again, among thousands of words that the model knows. */
static void
test_removed_phrases_without_end_are_fast (Fixture *f, gconstpointer data)
{
  static const char LETTERS[] = "bdfgkmpt";
  g_autoptr (GString) model = g_string_new (MODEL), text = g_string_new (NULL);
  g_autoptr (HwRubric) rubric = hw_test_rubric_parse (RUBRIC_HEAD "</phrases></rubric>");
  g_autoptr (GHashTable) lexicons = NULL;
  g_autoptr (HwMatcher) matcher = NULL;
  g_autoptr (HwReading) reading = hw_reading_new ();
  g_autoptr (GError) error = NULL;
  clock_t begin;

  for (guint i = 0; i < 4096; i++)
    {
      char word[] = { 'k', LETTERS[i >> 9 & 7], LETTERS[i >> 6 & 7], LETTERS[i >> 3 & 7], LETTERS[i & 7], '\0' };

      g_string_append_printf (model, "w:%s\t10\t10\t10" ZEROS, word);
      g_string_append_printf (text, "%s ", word);
    }
  for (guint i = 0; i < 400000; i++)
    g_string_append (text, "rally ");
  lexicons = make_lexicons (model->str, "leadership\trally\n");
  matcher = hw_matcher_new (rubric, lexicons, f->stemmers, f->words, &error);
  g_assert_no_error (error);
  begin = clock ();
  match (f, matcher, text->str, reading);
  g_assert_cmpint (clock () - begin, <, CLOCKS_PER_SEC);
}

/* The matches of both lines of a posting. */
static void
assert_posting (Fixture *f, HwMatcher *matcher, const char *text, gboolean posting, const char *second)
{
  g_autoptr (HwReading) reading = hw_reading_new ();
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmers[0], f->words, text, FALSE);
  g_autoptr (GArray) asks = g_array_new (FALSE, FALSE, sizeof (HwAsk));
  guint cut = hw_tokens_find (tokens, (guint) (strchr (text, '\n') - text));
  HwAsk first = { 0, cut, 0, hw_reading_add_statement (reading, 0, 1, HW_KIND_QUALIFICATION, HW_LEVEL_REQUIRED) };
  HwAsk rest = { cut, tokens->len, 0, hw_reading_add_statement (reading, 1, 2, HW_KIND_RESPONSIBILITY, HW_LEVEL_NONE) };
  const HwMatch *found;

  g_array_append_val (asks, first);
  g_array_append_val (asks, rest);
  hw_matcher_match (matcher, HW_LANGUAGE_EN, tokens, asks, NULL, posting);
  found = get_match (rest.statement, 0);
  g_assert_cmpstr (found != NULL ? found->competency : NULL, ==, second);
}

static void
test_other_statements_tell_the_topic (Fixture *f, gconstpointer data)
{
  g_autoptr (HwMatcher) matcher = make_matcher (f, PHRASE ("site", "9000", "checkout"), "site\tcheckout\n");

  assert_posting (f, matcher, "Our checkout\nPages, really quick", TRUE, "site");
  assert_posting (f, matcher, "Our cellar\nPages, really quick", TRUE, NULL);
  assert_posting (f, matcher, "Our cellar\nPages, really quick", FALSE, "site"); /* a resume is about many things */
  /* what a qualification adds, and a confidence that is enough at 0.3 */
  assert_posting (f, matcher, "Our cellar\nAll of SEO", TRUE, "demand");
}

static void
test_neighbours_and_the_rest_move_the_points (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) lexicons = make_lexicons (MODEL "before\t0\t700\t0" ZEROS "after\t0\t300\t0" ZEROS
                                                   "rest\t-200\t0\t0" ZEROS, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwLexicon) lexicon = hw_lexicon_find (lexicons, "competency-model-en.tsv", 1 + HW_MODEL_WIDTH, &error);
  g_autoptr (HwCompetencyModel) model = hw_competency_model_new (lexicon, f->words, &error);
  HwModelPlace as_usual = { 0.2, 0.2, 0.2, 0.0 }, sure_before = { 0.2, 0.9, 0.2, 0.0 };
  HwModelPlace sure_after = { 0.2, 0.2, 0.9, 0.0 }, none_before = { 0.2, 0.0, 0.2, 0.0 },
               crowded = { 0.2, 0.2, 0.2, 2.0 };

  g_assert_no_error (error);
  g_assert_cmpfloat (hw_competency_model_place (model, 1, 100.0, &as_usual), ==, 100.0);
  /* 700 and 300 times log ((0.9 + 0.05) / (0.2 + 0.05)) */
  g_assert_cmpfloat_with_epsilon (hw_competency_model_place (model, 1, 100.0, &sure_before), 100.0 + 934.5, 0.1);
  g_assert_cmpfloat_with_epsilon (hw_competency_model_place (model, 1, 100.0, &sure_after), 100.0 + 400.5, 0.1);
  g_assert_cmpfloat (hw_competency_model_place (model, 1, 100.0, &none_before), <, 100.0);
  g_assert_cmpfloat (hw_competency_model_place (model, 0, 100.0, &sure_before), ==, 100.0);
  g_assert_cmpfloat (hw_competency_model_place (model, 0, 100.0, &crowded), ==, -300.0);
}

/* No statement is passed over that what stands beside it could still make sure. */
static void
test_least_points_leave_nobody_out (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) lexicons = make_lexicons (MODEL "before\t0\t700\t-300" ZEROS "after\t0\t-90\t300" ZEROS
                                                   "rest\t-200\t0\t150" ZEROS "topic\t-80\t500\t0" ZEROS, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwLexicon) lexicon = hw_lexicon_find (lexicons, "competency-model-en.tsv", 1 + HW_MODEL_WIDTH, &error);
  g_autoptr (HwCompetencyModel) model = hw_competency_model_new (lexicon, f->words, &error);
  const HwModelPlace low = { 0.1, 0.0, 0.05, 0.0 }, high = { 0.4, 0.9, 0.8, 3.0 };

  g_assert_no_error (error);
  for (guint column = 0; column < 3; column++)
    {
      double least = hw_competency_model_find_least (model, column, &low, &high, 250.0), most = -G_MAXDOUBLE;

      for (guint i = 0; i < 81; i++)
        {
          const double part[] = { i % 3 / 2.0, i / 3 % 3 / 2.0, i / 9 % 3 / 2.0, i / 27 / 2.0 };
          HwModelPlace place = { low.topic + part[0] * (high.topic - low.topic),
                                 low.before + part[1] * (high.before - low.before),
                                 low.after + part[2] * (high.after - low.after),
                                 low.rest + part[3] * (high.rest - low.rest) };

          most = MAX (most, hw_competency_model_place (model, column, least, &place));
        }
      g_assert_cmpfloat (most, <, 250.0);
      least = hw_competency_model_find_least (model, column, &low, &low, 250.0);
      g_assert_cmpfloat_with_epsilon (hw_competency_model_place (model, column, least, &low), 250.0, 0.01);
    }
}

/* The words that are shown: the strongest first, one of each weight, and none that speaks against it. */
static void
test_strongest_words_come_first (Fixture *f, gconstpointer data)
{
  static const int WEIGHTS[] = { 300, 500, 0, 500, -800, 700, 300, 700 }; /* of the words aa, bb and so on */
  static const guint FIRST[] = { 5, 1, 0 };
  g_autoptr (GString) text = g_string_new (MODEL);
  g_autoptr (GHashTable) lexicons = NULL;
  g_autoptr (HwLexicon) lexicon = NULL;
  g_autoptr (HwCompetencyModel) model = NULL;
  g_autoptr (GArray) tokens = NULL;
  g_auto (HwModelHits) hits = { NULL, 0, 0, NULL };
  HwStrongHit strongest[4];

  for (guint i = 0; i < G_N_ELEMENTS (WEIGHTS); i++)
    g_string_append_printf (text, "w:%c%c\t%d\t0\t0" ZEROS, 'a' + i, 'a' + i, WEIGHTS[i]);
  lexicons = make_lexicons (text->str, "");
  lexicon = hw_lexicon_find (lexicons, "competency-model-en.tsv", 1 + HW_MODEL_WIDTH, NULL);
  model = hw_competency_model_new (lexicon, f->words, NULL);
  tokens = hw_tokenise (f->stemmers[HW_LANGUAGE_EN], f->words, "aa bb cc dd ee ff gg hh", FALSE);
  hw_competency_model_find (model, tokens, 0, tokens->len, &hits);
  g_assert_cmpuint (hits.n, ==, G_N_ELEMENTS (WEIGHTS));
  for (guint room = 1; room <= G_N_ELEMENTS (strongest); room++)
    {
      g_assert_cmpuint (hw_competency_model_find_strongest (model, hits.items, hits.n, 0, strongest, room),
                        ==, MIN (room, 3));
      for (guint i = 0; i < MIN (room, 3); i++)
        {
          g_assert_cmpuint (strongest[i].hit->first, ==, FIRST[i]);
          g_assert_cmpint (strongest[i].weight, ==, WEIGHTS[FIRST[i]]);
        }
    }
  g_assert_cmpuint (hw_competency_model_find_strongest (model, hits.items, hits.n, 1, strongest, 2), ==, 0);
}

static void
test_bad_models_are_named (Fixture *f, gconstpointer data)
{
  static const char *const ROWS[]
      = { "w:x\t0\t0\tzero" ZEROS,  "w:\t0\t0\t0" ZEROS,      "x:x\t0\t0\t0" ZEROS,
          "g:x\t0\t0\t0" ZEROS,     "g:x \t0\t0\t0" ZEROS,    "w:x y\t0\t0\t0" ZEROS,
          "nothing\t0\t0\t0" ZEROS, "w:x\t0\t0\t40000" ZEROS, "w:x\t1\n" };
  g_autoptr (HwRubric) rubric = hw_test_rubric_parse (RUBRIC_HEAD "</phrases></rubric>");

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *text = g_strconcat (MODEL, ROWS[i], NULL);
      g_autoptr (GHashTable) lexicons = make_lexicons (text, "");
      g_autoptr (GError) error = NULL;

      g_assert_null (hw_matcher_new (rubric, lexicons, f->stemmers, f->words, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, "competency-model-en.tsv"));
    }
}

static void
test_model_without_its_phrases_is_an_error (Fixture *f, gconstpointer data)
{
  g_autoptr (HwRubric) rubric = hw_test_rubric_parse (RUBRIC_HEAD "</phrases></rubric>");
  g_autoptr (GHashTable) lexicons = make_lexicons (MODEL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_matcher_new (rubric, lexicons, f->stemmers, f->words, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

#define ADD(name, test) g_test_add ("/analysis/matcher/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("phrases", test_matches_add_up_the_phrases_of_the_rubric);
  ADD ("confidence", test_confidence_is_logistic);
  ADD ("words-around", test_words_around_the_phrases_count);
  ADD ("add-up", test_phrases_and_words_add_up);
  ADD ("clause", test_clause_is_not_drowned_by_the_rest);
  ADD ("own-phrase", test_own_phrase_is_enough);
  ADD ("removed-phrase", test_words_of_a_removed_phrase_are_silent);
  ADD ("removed-many", test_removed_phrases_without_end_are_fast);
  ADD ("topic", test_other_statements_tell_the_topic);
  ADD ("neighbours", test_neighbours_and_the_rest_move_the_points);
  ADD ("least", test_least_points_leave_nobody_out);
  ADD ("strongest", test_strongest_words_come_first);
  ADD ("bad-model", test_bad_models_are_named);
  ADD ("no-phrases", test_model_without_its_phrases_is_an_error);
  return g_test_run ();
}
