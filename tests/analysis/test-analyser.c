/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole postings of our own, read as a person would; and what no text may do to the analyser. */
#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-entity.h"
#include "hw-test-analyser.h"
#include "hw-test-rubric.h"

#include <string.h>

static char *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "analysis", name, NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* The statement that begins with @begin. */
static const HwStatement *
find_statement (const HwReading *reading, const char *text, const char *begin)
{
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (reading->statements, i);

      if (g_str_has_prefix (g_utf8_offset_to_pointer (text, statement->start), begin))
        return statement;
    }
  g_error ("no statement begins with \"%s\"", begin);
}

typedef struct
{
  const char *begin;
  HwStatementKind kind;
} WantedKind;

static void
assert_kinds (const char *name, const WantedKind *wanted, gsize n, guint allowed)
{
  g_autofree char *text = load (name);
  g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);
  guint wrong = 0;

  for (gsize i = 0; i < n; i++)
    {
      const HwStatement *statement = find_statement (reading, text, wanted[i].begin);

      if (statement->kind != wanted[i].kind)
        {
          g_test_message ("%s: %s", wanted[i].begin, HW_KIND_NICKS[statement->kind]);
          wrong++;
        }
    }
  g_assert_cmpuint (wrong, <=, allowed);
}

static void
test_kinds_of_an_english_posting (void)
{
  static const WantedKind WANTED[] = {
    { "Director of E-commerce", HW_KIND_OTHER },
    { "Columbus", HW_KIND_LOGISTICS },
    { "Larkfield Home was founded", HW_KIND_COMPANY },
    { "We are a family-owned", HW_KIND_COMPANY },
    { "What you will do", HW_KIND_OTHER },
    { "Own the online", HW_KIND_RESPONSIBILITY },
    { "Lead a team", HW_KIND_RESPONSIBILITY },
    { "Present results", HW_KIND_RESPONSIBILITY },
    { "At least eight", HW_KIND_QUALIFICATION },
    { "Bachelor", HW_KIND_QUALIFICATION },
    { "Experience with marketplaces", HW_KIND_QUALIFICATION },
    { "$140,000", HW_KIND_OFFER },
    { "Medical, dental", HW_KIND_OFFER },
    { "This is a full-time", HW_KIND_LOGISTICS },
    { "Larkfield Home is an equal", HW_KIND_LEGAL },
    { "We do not discriminate", HW_KIND_LEGAL },
    { "Please send", HW_KIND_OTHER },
  };

  assert_kinds ("director-en.txt", WANTED, G_N_ELEMENTS (WANTED), 1);
}

static void
test_fields_of_an_english_posting (void)
{
  g_autofree char *text = load ("director-en.txt");
  g_autoptr (HwReading) r = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

  g_assert_cmpstr (r->language, ==, "en");
  g_assert_cmpstr (r->title, ==, "Director of E-commerce");
  g_assert_cmpstr (r->organisation, ==, "Larkfield Home");
  g_assert_cmpstr (r->locations[0], ==, "Columbus, OH");
  g_assert_cmpstr (r->profile, ==, "director");
  g_assert_cmpstr (r->work_mode, ==, "hybrid");
  g_assert_cmpint (r->days_on_site, ==, 3);
  g_assert_cmpstr (r->employment_type, ==, "full_time");
  g_assert_cmpint (r->pay_min, ==, 14000000);
  g_assert_cmpint (r->pay_max, ==, 16500000);
  g_assert_cmpstr (r->currency, ==, "USD");
  g_assert_cmpstr (r->pay_period, ==, "year");
  g_assert_cmpint (r->years_min, ==, 8);
  g_assert_cmpstr (r->degree, ==, "bachelor");
  g_assert_false (r->degree_required); /* "or equivalent experience" */
  g_assert_cmpstr (r->degree_preferred, ==, "master");
  g_assert_cmpint (r->team_size, ==, 7);
  g_assert_true (g_strv_contains ((const char *const *) r->tools, "Shopify"));
  g_assert_true (g_strv_contains ((const char *const *) r->tools, "Google Analytics"));
  g_assert_false (g_strv_contains ((const char *const *) r->tools, "Excel"));
}

static gboolean
asks_for (const HwStatement *statement, const char *competency)
{
  for (guint i = 0; statement->matches != NULL && i < statement->matches->len; i++)
    if (g_str_equal (((const HwMatch *) g_ptr_array_index (statement->matches, i))->competency, competency))
      return TRUE;
  return FALSE;
}

static void
test_competencies_with_their_words (void)
{
  g_autofree char *text = load ("director-en.txt");
  g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

  g_assert_true (asks_for (find_statement (reading, text, "Own the online"), "commercial"));
  g_assert_true (asks_for (find_statement (reading, text, "Lead a team"), "leadership"));
  g_assert_true (asks_for (find_statement (reading, text, "Improve conversion"), "site"));
  g_assert_true (asks_for (find_statement (reading, text, "Plan paid"), "demand"));
  g_assert_true (asks_for (find_statement (reading, text, "Plan paid"), "partners"));
  g_assert_true (asks_for (find_statement (reading, text, "Present results"), "communication"));
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *s = g_ptr_array_index (reading->statements, i);
      guint n = s->matches != NULL ? s->matches->len : 0;

      /* nothing but what is asked of the person points to a competency */
      if (s->kind != HW_KIND_RESPONSIBILITY && s->kind != HW_KIND_QUALIFICATION)
        g_assert_cmpuint (n, ==, 0);
      g_assert_cmpint (s->level == HW_LEVEL_NONE, ==, s->kind != HW_KIND_QUALIFICATION);
      for (guint j = 0; j < n; j++)
        {
          const HwMatch *match = g_ptr_array_index (s->matches, j);

          g_assert_cmpuint (match->confidence, >=, 200);
          g_assert_cmpuint (match->n_evidence, >, 0);
          g_assert_cmpuint (match->evidence[0].start, >=, s->start);
          g_assert_cmpuint (match->evidence[match->n_evidence - 1].end, <=, s->end);
        }
    }
}

static void
test_text_without_punctuation (void)
{
  g_autofree char *text = load ("flat-en.txt");
  g_autoptr (HwReading) r = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

  g_assert_cmpstr (r->title, ==, "head of ecommerce");
  g_assert_cmpstr (r->profile, ==, "head");
  g_assert_cmpint (r->years_min, ==, HW_UNSET); /* the figure is missing, and none is made up */
  g_assert_cmpint (find_statement (r, text, "lead the online")->kind, ==, HW_KIND_RESPONSIBILITY);
  g_assert_cmpint (find_statement (r, text, "strong analytical")->kind, ==, HW_KIND_QUALIFICATION);
  g_assert_true (asks_for (find_statement (r, text, "strong analytical"), "analytics"));
}

static void
test_german_posting (void)
{
  static const WantedKind WANTED[] = {
    { "Wir sind ein Familien", HW_KIND_COMPANY },
    { "Deine Aufgaben", HW_KIND_OTHER },
    { "Verantwortung f", HW_KIND_RESPONSIBILITY },
    { "Steuerung der", HW_KIND_RESPONSIBILITY },
    { "Abgeschlossenes", HW_KIND_QUALIFICATION },
    { "Sehr gute", HW_KIND_QUALIFICATION },
    { "30 Tage", HW_KIND_OFFER },
    { "Betriebliche", HW_KIND_OFFER },
  };
  g_autofree char *text = load ("leiterin-de.txt");
  g_autoptr (HwReading) r = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

  g_assert_cmpstr (r->language, ==, "de");
  g_assert_cmpstr (r->organisation, ==, "Nordlicht Textil GmbH");
  g_assert_cmpstr (r->locations[0], ==, "Hamburg");
  g_assert_cmpstr (r->employment_type, ==, "full_time");
  g_assert_cmpint (r->years_min, ==, 5);
  assert_kinds ("leiterin-de.txt", WANTED, G_N_ELEMENTS (WANTED), 2);
}

static void
test_french_posting (void)
{
  static const WantedKind WANTED[] = {
    { "Vos missions", HW_KIND_OTHER },
    { "Piloter le site", HW_KIND_RESPONSIBILITY },
    { "Encadrer une", HW_KIND_RESPONSIBILITY },
    { "Dipl", HW_KIND_QUALIFICATION },
    { "Vous \xc3\xaates rigoureux", HW_KIND_QUALIFICATION },
    { "Mutuelle", HW_KIND_OFFER },
  };
  g_autofree char *text = load ("responsable-fr.txt");
  g_autoptr (HwReading) r = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

  g_assert_cmpstr (r->language, ==, "fr");
  g_assert_cmpstr (r->organisation, ==, "Maison Verdelet");
  g_assert_cmpstr (r->employment_type, ==, "full_time");
  assert_kinds ("responsable-fr.txt", WANTED, G_N_ELEMENTS (WANTED), 2);
}

static void
test_evidence_of_a_resume_is_quoted_and_not_judged (void)
{
  g_autofree char *text = load ("resume-en.txt");
  g_autoptr (HwReading) r = hw_analyser_find_evidence (hw_test_analyser_get (), text, NULL);

  g_assert_true (asks_for (find_statement (r, text, "Led a team"), "leadership"));
  g_assert_true (asks_for (find_statement (r, text, "Raised the conversion"), "site"));
  g_assert_true (asks_for (find_statement (r, text, "Negotiated contracts"), "partners"));
  for (guint i = 0; i < r->statements->len; i++)
    {
      const HwStatement *s = g_ptr_array_index (r->statements, i);

      g_assert_cmpint (s->kind, ==, HW_KIND_OTHER);
      g_assert_cmpint (s->level, ==, HW_LEVEL_NONE);
      g_assert_cmpuint (s->matches->len, >, 0);
      g_assert_false (g_str_has_prefix (g_utf8_offset_to_pointer (text, s->start), "Cross-country"));
    }
}

static GBytes *
read_packed (const char *text)
{
  g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

  return hw_reading_pack (reading);
}

static gpointer
read_many_cb (gpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = load (i % 2 ? "director-en.txt" : "leiterin-de.txt");
      g_autoptr (GBytes) packed = read_packed (text);

      g_assert_true (g_bytes_equal (packed, ((GBytes **) data)[i % 2]));
    }
  return NULL;
}

static void
test_many_threads_read_with_one_analyser (void)
{
  g_autofree char *german = load ("leiterin-de.txt");
  g_autofree char *english = load ("director-en.txt");
  g_autoptr (GBytes) first = read_packed (german);
  g_autoptr (GBytes) second = read_packed (english);
  GBytes *wanted[] = { first, second };
  GThread *threads[6];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("read", read_many_cb, wanted);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_any_valid_text_is_survived (void)
{
  static const char *const PARTS[] = { "years of experience",
                                       "$",
                                       "120,000",
                                       "-",
                                       "\xe2\x80\x93",
                                       "k",
                                       "team of ",
                                       "degree",
                                       "preferred",
                                       "\n",
                                       ". ",
                                       ":",
                                       "1. ",
                                       "\xe2\x80\xa2",
                                       "\xf0\x9f\x92\xb0",
                                       "E-",
                                       "e-",
                                       "'s",
                                       "Location: ",
                                       "Job title:",
                                       "About ",
                                       "is a ",
                                       "not ",
                                       "hybrid",
                                       "days",
                                       "\xc3\xbc",
                                       "\xef\xbf\xbf",
                                       "*",
                                       "#",
                                       "9999999999999999",
                                       ",",
                                       "lead ",
                                       "IT",
                                       "\t" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 80; i++)
        if (g_rand_int_range (rand, 0, 4) == 0)
          g_string_append_unichar (text, (gunichar) g_rand_int_range (rand, 1, 0xd7ff));
        else
          g_string_append (text, PARTS[g_rand_int_range (rand, 0, G_N_ELEMENTS (PARTS))]);
      {
        g_autoptr (GBytes) packed = read_packed (text->str);
        g_autoptr (GError) error = NULL;
        g_autoptr (HwReading) again = hw_reading_unpack (packed, (gsize) g_utf8_strlen (text->str, -1), &error);

        g_assert_no_error (error); /* every offset lies within the text */
      }
    }
}

static void
test_big_text_of_cues_takes_no_age (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "degree preferred $1 years not remote ");
  hw_reading_unref (hw_analyser_read (hw_test_analyser_get (), text->str, NULL, NULL));
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 30 * G_USEC_PER_SEC);
}

static void
test_missing_word_list_is_an_error (void)
{
  static const char *const NAMES[]
      = { "abbreviations.tsv", "fields.tsv",         "kind-cues.tsv", "kinds-model.tsv", "languages.tsv",
          "levels.tsv",        "ordinary-words.tsv", "sections.tsv",  "tool-words.tsv" };
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autoptr (GHashTable) lexicons = hw_test_lexicons_load ();
      g_autoptr (GError) error = NULL;

      g_assert_true (g_hash_table_remove (lexicons, NAMES[i]));
      g_assert_null (hw_analyser_new (lexicons, rubric, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, NAMES[i]));
    }
}

/* The lines of a word list without those that begin with @start, and with @added behind them. */
static void
change_word_list (GHashTable *lexicons, const char *name, const char *start, const char *added)
{
  g_auto (GStrv) lines = g_strsplit (g_hash_table_lookup (lexicons, name), "\n", -1);
  GString *changed = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (start == NULL || !g_str_has_prefix (lines[i], start))
      g_string_append_printf (changed, "%s\n", lines[i]);
  g_string_append (changed, added != NULL ? added : "");
  g_hash_table_replace (lexicons, g_strdup (name), g_string_free (changed, FALSE));
}

/* A rule whose words are missing would be silent; so would words that no rule asks for. */
static void
test_word_groups_are_complete_and_known (void)
{
  static const struct
  {
    const char *name;
    const char *without;
    const char *with;
    const char *told;
  } ROWS[] = {
    { "fields.tsv", "word\tarticle\t", NULL, "\"article\"" },
    { "fields.tsv", "word\tbesides\t", NULL, "\"besides\"" },
    { "fields.tsv", NULL, "word\tartikel\tde\tdieser\n", "dieser" },
    { "fields.tsv", NULL, "word\tarticle\txx\tdieser\n", "dieser" },
    { "fields.tsv", NULL, "words\tarticle\tde\tdieser\n", "dieser" },
    { "fields.tsv", NULL, "word\tarticle\tde\t-\n", "\"-\"" },
    { "resume-words.tsv", "article\t", NULL, "\"article\"" },
    { "resume-words.tsv", "place-link\t", NULL, "\"place-link\"" },
    { "resume-words.tsv", NULL, "place-links\tword\tneben\n", "neben" },
  };
  g_autoptr (HwRubric) rubric = hw_test_rubric_load_shipped ();

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (GHashTable) lexicons = hw_test_lexicons_load ();
      g_autoptr (GError) error = NULL;

      change_word_list (lexicons, ROWS[i].name, ROWS[i].without, ROWS[i].with);
      g_assert_null (hw_analyser_new (lexicons, rubric, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INPUT);
      g_assert_nonnull (strstr (error->message, ROWS[i].name));
      g_assert_nonnull (strstr (error->message, ROWS[i].told));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/posting/kinds", test_kinds_of_an_english_posting);
  g_test_add_func ("/analysis/posting/fields", test_fields_of_an_english_posting);
  g_test_add_func ("/analysis/posting/competencies", test_competencies_with_their_words);
  g_test_add_func ("/analysis/posting/no-punctuation", test_text_without_punctuation);
  g_test_add_func ("/analysis/posting/german", test_german_posting);
  g_test_add_func ("/analysis/posting/french", test_french_posting);
  g_test_add_func ("/analysis/resume/evidence", test_evidence_of_a_resume_is_quoted_and_not_judged);
  g_test_add_func ("/analysis/threads", test_many_threads_read_with_one_analyser);
  g_test_add_func ("/analysis/any-text", test_any_valid_text_is_survived);
  g_test_add_func ("/analysis/big-text", test_big_text_of_cues_takes_no_age);
  g_test_add_func ("/analysis/missing-list", test_missing_word_list_is_an_error);
  g_test_add_func ("/analysis/word-groups", test_word_groups_are_complete_and_known);
  return g_test_run ();
}
