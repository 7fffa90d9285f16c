/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads postings from text files without the reader and its sandbox, for measuring and learning:
 *   read-posting FILE                 the reading as JSON, as `hwb read FILE --json` prints it
 *   read-posting read FILE ...        the same; further words are ignored
 *   read-posting --learn FILE...      place, step, words and features of every statement, an empty
 *                                     line after each file (training/labelled.py)
 *   read-posting --stems FILE         the stems of phrases, one a line (the same)
 *   read-posting --time N FILE...     microseconds a posting over N rounds
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "analysis/hw-fields.h"
#include "analysis/hw-kind-features.h"
#include "base/hw-text.h"
#include "core/hw-entity.h"
#include "hw-test-analyser.h"

static void
append_text (GString *out, const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    if (*text == '"' || *text == '\\')
      g_string_append_printf (out, "\\%c", *text);
    else if ((guchar) *text < 0x20 || *text == 0x7f)
      g_string_append_printf (out, "\\u%04x", (guint) (guchar) *text);
    else
      g_string_append_c (out, *text);
  g_string_append_c (out, '"');
}

static void
append_named_text (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, "\"%s\": ", name);
  append_text (out, value);
  g_string_append (out, ", ");
}

static void
append_named_number (GString *out, const char *name, gint64 value, gint64 unit)
{
  if (value == HW_UNSET)
    g_string_append_printf (out, "\"%s\": null, ", name);
  else
    g_string_append_printf (out, "\"%s\": %" G_GINT64_FORMAT ", ", name, value / unit);
}

static void
append_list (GString *out, const char *name, char **values)
{
  g_string_append_printf (out, "\"%s\": [", name);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_text (out, values[i]);
    }
  g_string_append (out, "], ");
}

static void
append_fields (GString *out, const HwReading *r)
{
  append_named_text (out, "language", r->language);
  append_named_text (out, "title", r->title);
  append_named_text (out, "organisation", r->organisation);
  append_list (out, "locations", r->locations);
  append_named_text (out, "work_mode", r->work_mode);
  append_named_number (out, "days_on_site", r->days_on_site, 1);
  append_named_text (out, "employment_type", r->employment_type);
  g_string_append (out, "\"pay\": {");
  append_named_number (out, "min", r->pay_min, 100);
  append_named_number (out, "max", r->pay_max, 100);
  append_named_text (out, "currency", r->currency);
  append_named_text (out, "period", r->pay_period);
  g_string_truncate (out, out->len - 2);
  g_string_append (out, "}, ");
  append_named_number (out, "years_min", r->years_min, 1);
  append_named_text (out, "degree", r->degree);
  g_string_append_printf (out, "\"degree_required\": %s, ",
                          r->degree == NULL ? "null" : r->degree_required ? "true" : "false");
  append_named_text (out, "degree_preferred", r->degree_preferred);
  append_named_number (out, "team_size", r->team_size, 1);
  append_named_text (out, "travel", r->travel);
  append_list (out, "tools", r->tools);
  append_list (out, "team", r->team);
  append_named_text (out, "profile", r->profile);
}

static void
append_matches (GString *out, const HwStatement *statement)
{
  for (guint i = 0; statement->matches != NULL && i < statement->matches->len; i++)
    {
      const HwMatch *match = g_ptr_array_index (statement->matches, i);

      g_string_append (out, i > 0 ? ", {\"id\": " : "{\"id\": ");
      append_text (out, match->competency);
      g_string_append_printf (out, ", \"confidence\": %u.%03u, \"evidence\": [", match->confidence / 1000,
                              match->confidence % 1000);
      for (guint j = 0; j < match->n_evidence; j++)
        g_string_append_printf (out, "%s[%u, %u]", j > 0 ? ", " : "", match->evidence[j].start, match->evidence[j].end);
      g_string_append (out, "]}");
    }
}

static void
print_reading (const HwReading *reading, const char *text)
{
  g_autoptr (GString) out = g_string_new ("{ \"format\": \"text\", ");

  append_fields (out, reading);
  append_named_text (out, "text", text);
  g_string_append (out, "\"statements\": [\n");
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const HwStatement *s = g_ptr_array_index (reading->statements, i);

      g_string_append_printf (out, "%s{\"start\": %u, \"end\": %u, \"kind\": \"%s\", \"level\": ", i > 0 ? ",\n" : "",
                              s->start, s->end, HW_KIND_NICKS[s->kind]);
      append_text (out, s->level == HW_LEVEL_NONE ? NULL : HW_LEVEL_NICKS[s->level]);
      g_string_append (out, ", \"competencies\": [");
      append_matches (out, s);
      g_string_append (out, "]}");
    }
  g_string_append (out, "] }\n");
  fputs (out->str, stdout);
}

/* @as_is: places are those of the labels, which speak of the file's own characters. */
static char *
load_text (const char *path, gboolean as_is)
{
  g_autofree char *bytes = NULL;
  g_autofree char *valid = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    g_error ("%s cannot be read", path);
  valid = g_utf8_make_valid (bytes, (gssize) length);
  return as_is ? g_steal_pointer (&valid) : hw_text_normalise (valid, -1);
}

typedef struct
{
  HwWordBook *words;
  HwStemmer *stemmer;
  GArray *tokens;
  GArray *pieces;
  GArray *places;
  HwCueHits cues;
} Parts;

/* The same steps as the analyser's, but learning every word. */
static void
take_apart (Parts *parts, const char *text)
{
  g_autoptr (GHashTable) lexicons = hw_test_lexicons_load ();
  g_autoptr (GHashTable) abbreviations = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HwLexicon) list = hw_lexicon_find (lexicons, "abbreviations.tsv", 1, NULL);
  g_autoptr (HwLexicon) sections = hw_lexicon_find (lexicons, "sections.tsv", 3, NULL);
  g_autoptr (HwLexicon) cues = hw_lexicon_find (lexicons, "kind-cues.tsv", 3, NULL);
  g_autoptr (HwSectionTable) table = NULL;
  g_autoptr (HwKindCues) kind_cues = NULL;
  HwStemmer *stemmers[HW_N_LANGUAGES];

  for (guint i = 0; i < list->rows->len; i++)
    g_hash_table_add (abbreviations, (gpointer) hw_lexicon_get (list, i, 0));
  parts->words = hw_word_book_new ();
  parts->stemmer = hw_stemmer_new (parts->words, "en");
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    stemmers[i] = hw_stemmer_new (parts->words, HW_LANGUAGE_NICKS[i]);
  table = hw_section_table_new (sections, stemmers, parts->words, NULL);
  parts->tokens = hw_tokenise (parts->stemmer, parts->words, text, TRUE);
  parts->pieces = hw_split (text, NULL, parts->tokens, abbreviations);
  parts->places = hw_section_table_locate (table, HW_LANGUAGE_EN, text, parts->tokens, parts->pieces);
  kind_cues = hw_kind_cues_new (cues, stemmers, parts->words, NULL);
  hw_kind_cues_find (kind_cues, HW_LANGUAGE_EN, parts->tokens, parts->pieces, NULL, &parts->cues);
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    hw_stemmer_free (stemmers[i]);
}

static void
clear_parts (Parts *parts)
{
  hw_cue_hits_clear (&parts->cues);
  g_array_unref (parts->places);
  g_array_unref (parts->pieces);
  g_array_unref (parts->tokens);
  hw_stemmer_free (parts->stemmer);
  hw_word_book_unref (parts->words);
}

static void
print_words (const Parts *parts, const HwPiece *piece, const char *text)
{
  for (guint j = piece->first_token; j < piece->last_token; j++)
    {
      const HwToken *token = &g_array_index (parts->tokens, HwToken, j);
      g_autofree char *word = g_strndup (text + token->byte, token->byte_end - token->byte);

      printf ("%s%s/%s", j > piece->first_token ? " " : "", hw_word_book_get (parts->words, token->id),
              hw_word_book_get (parts->words, token->form_id));
      if (token->flags & (HW_TOKEN_CAPITALS | HW_TOKEN_APART))
        printf ("/%s", token->flags & HW_TOKEN_CAPITALS ? word : "");
      if (token->flags & HW_TOKEN_APART)
        printf ("/,");
    }
}

static void
print_to_learn (const char *text, const char *organisation)
{
  Parts parts;
  HwFeatureSource source = { .text = text, .organisation = organisation };
  g_auto (HwFeatureList) features = { NULL, 0, 0 };

  take_apart (&parts, text);
  source.tokens = parts.tokens;
  source.pieces = parts.pieces;
  source.places = parts.places;
  source.cues = &parts.cues;
  source.number_id = hw_word_book_add (parts.words, HW_NUMBER_WORD);
  for (guint i = 0; i < parts.pieces->len; i++)
    {
      const HwPiece *piece = &g_array_index (parts.pieces, HwPiece, i);

      printf ("%u\t%u\t%d\t", piece->start, piece->end, (int) hw_kind_features_find_step (&source, i));
      print_words (&parts, piece, text);
      features.n = 0;
      hw_kind_features_collect_own (&source, i, &features);
      hw_kind_features_collect_around (&source, i, &features);
      if (i > 0)
        hw_kind_features_collect_for_next (&source, i - 1, &features);
      if (i + 1 < parts.pieces->len)
        hw_kind_features_collect_for_previous (&source, i + 1, &features);
      if (g_array_index (parts.places, HwPlace, i).last_heading >= 0)
        hw_kind_features_collect_heading (
            &source, (guint) g_array_index (parts.places, HwPlace, i).last_heading, &features);
      for (guint j = 0; j < features.n; j++)
        {
          g_autofree char *name = hw_kind_feature_to_string (features.items[j], parts.words);

          printf ("\t%s", name);
        }
      printf ("\n");
    }
  printf ("\n");
  clear_parts (&parts);
}

static void
print_all_to_learn (char **paths)
{
  for (; *paths != NULL; paths++)
    {
      g_autofree char *text = load_text (*paths, TRUE);
      g_autoptr (HwReading) reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);

      print_to_learn (text, reading->organisation);
    }
}

static void
print_stems (const char *text)
{
  g_autoptr (HwWordBook) words = hw_word_book_new ();
  g_autoptr (HwStemmer) stemmer = hw_stemmer_new (words, "en");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_autoptr (GArray) ids = hw_tokenise_phrase (stemmer, words, lines[i]);

      for (guint j = 0; j < ids->len; j++)
        {
          guint id = g_array_index (ids, guint, j);

          printf ("%s%s", j > 0 ? " " : "", id == HW_WORD_GAP ? "*" : hw_word_book_get (words, id));
        }
      printf ("\n");
    }
}

/* Microseconds that this thread has been at work: others may use the machine meanwhile. */
static gint64
read_processor_time (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now), ==, 0);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
print_time (int rounds, char **paths)
{
  HwAnalyser *analyser = hw_test_analyser_get ();
  gint64 n = 0, bytes = 0, spent = 0;

  for (; *paths != NULL; paths++)
    {
      g_autofree char *text = load_text (*paths, FALSE);
      gint64 begin = read_processor_time ();

      for (int i = 0; i < rounds; i++)
        hw_reading_unref (hw_analyser_read (analyser, text, NULL, NULL));
      spent += read_processor_time () - begin;
      n += rounds;
      bytes += (gint64) strlen (text) * rounds;
    }
  printf ("%" G_GINT64_FORMAT " microseconds a posting, %" G_GINT64_FORMAT " KB a second\n", spent / MAX (n, 1),
          bytes * 1000 / MAX (spent, 1));
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_autoptr (HwReading) reading = NULL;

  if (argc < 2)
    g_error ("which file?");
  if (g_str_equal (argv[1], "--time") && argc > 3)
    {
      gint64 rounds = 1;

      g_ascii_string_to_signed (argv[2], 10, 1, 100000, &rounds, NULL);
      print_time ((int) rounds, argv + 3);
      return 0;
    }
  if (g_str_equal (argv[1], "--learn"))
    {
      print_all_to_learn (argv + 2);
      return 0;
    }
  text = load_text (argv[argc > 2 ? 2 : 1], g_str_has_prefix (argv[1], "--"));
  if (g_str_equal (argv[1], "--stems"))
    {
      print_stems (text);
      return 0;
    }
  reading = hw_analyser_read (hw_test_analyser_get (), text, NULL, NULL);
  print_reading (reading, text);
  return 0;
}
