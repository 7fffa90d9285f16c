/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a posting is cut: every word in one piece, no bullet, number or blank in any. */
#include "analysis/hw-splitter.h"
#include "core/hw-document.h"

#include <string.h>

typedef struct
{
  HwWordBook *words;
  HwStemmer *stemmer;
  GHashTable *abbreviations;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->words = hw_word_book_new ();
  f->stemmer = hw_stemmer_new (f->words, "en");
  f->abbreviations = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (f->abbreviations, (gpointer) "sr");
  g_hash_table_add (f->abbreviations, (gpointer) "e.g");
  g_hash_table_add (f->abbreviations, (gpointer) "u.s");
  g_hash_table_add (f->abbreviations, (gpointer) "9 Oktober");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_hash_table_unref (f->abbreviations);
  hw_stemmer_free (f->stemmer);
  hw_word_book_unref (f->words);
}

static GArray *
split (Fixture *f, const char *text, GArray *blocks)
{
  g_autoptr (GArray) tokens = hw_tokenise (f->stemmer, f->words, text, FALSE);

  return hw_split (text, blocks, tokens, f->abbreviations);
}

/* The pieces joined by "|"; "*" before an item, "#" before a heading, "1" before a numbered one. */
static char *
show (Fixture *f, const char *text, GArray *blocks)
{
  g_autoptr (GArray) pieces = split (f, text, blocks);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const HwPiece *piece = &g_array_index (pieces, HwPiece, i);

      g_string_append_printf (out, "%s%s%s%s%.*s", i > 0 ? "|" : "", piece->flags & HW_PIECE_HEADING ? "#" : "",
                              piece->flags & HW_PIECE_NUMBERED ? "1" : "", piece->flags & HW_PIECE_ITEM ? "*" : "",
                              (int) (piece->byte_end - piece->byte), text + piece->byte);
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *text;
  const char *pieces;
} CUTS[] = {
  { "", "" },
  { " \n\t\n ", "" },
  { "---\n***\n", "" },
  { "One line", "One line" },
  { "One.\nTwo.", "One.|Two." },
  { "One. Two! Three? Four", "One.|Two!|Three?|Four" },
  { "Work with the Sr. Manager. Then rest.", "Work with the Sr. Manager.|Then rest." },
  { "Tools (e.g. Trello) help. Yes.", "Tools (e.g. Trello) help.|Yes." },
  { "Led by J. Smith of the U.S. Navy.", "Led by J. Smith of the U.S. Navy." },
  { "B2B or B2C. Some do both.", "B2B or B2C.|Some do both." },
  { "It costs 3.5 million. Really.", "It costs 3.5 million.|Really." },
  { "Uses Node.js daily. See www.example.com. Now", "Uses Node.js daily.|See www.example.com.|Now" },
  { "This is for you!Key duties", "This is for you!|Key duties" },
  { "He said \"Go.\" Then left.", "He said \"Go.\"|Then left." },
  { "Wait... what is lower case goes on.", "Wait... what is lower case goes on." },
  { "- First\n* Second\n\xe2\x80\xa2 Third\n\xe2\x80\x93 Fourth", "*First|*Second|*Third|*Fourth" },
  { "-Glued dash\n-15% off", "*Glued dash|-15% off" },
  { "1. First\n2) Second\n(3) Third", "1First|1Second|1Third" },
  { "1.\nOn the next line", "1On the next line" },
  { "3.5 years", "3.5 years" },
  { "2019. A good year", "2019.|A good year" },
  { "Some duties: 1. Plan: you plan. 2. Sell: you sell. 3. Rest.",
    "Some duties:|*Plan: you plan.|*Sell: you sell.|*Rest." },
  { "1. Plan it. 2. Sell it.", "1Plan it.|1*Sell it." },
  { "Duties are (1) Plan it (2) Sell it", "Duties are|*Plan it|*Sell it" },
  { "(1) Plan it (2) Sell it", "1Plan it|1*Sell it" },
  { "Read (a1) Plan it (b2) Sell it", "Read (a1) Plan it (b2) Sell it" },
  { "We need 2. That is all.", "We need 2.|That is all." },
  { "Wir suchen zum 1. Oktober 2027 eine Leitung. Bis 15. Oktober.",
    "Wir suchen zum 1. Oktober 2027 eine Leitung.|Bis 15. Oktober." },
  { "Es kostet 110. Oktober ist ein Monat.", "Es kostet 110.|Oktober ist ein Monat." },
  { "\xe2\x80\xa2 One \xe2\x80\xa2 Two \xe2\x80\xa2 Three", "*One|*Two|*Three" },
  { "# Title\n## Part two", "#Title|#Part two" },
  { "**Bold heading**\n`code`", "Bold heading|code" },
  { "\xc3\x9c"
    "ber uns. \xc3\x84pfel sind gut.",
    "\xc3\x9c"
    "ber uns.|\xc3\x84pfel sind gut." },
  { "\xe6\x88\x91\xe4\xbb\xac\xe3\x80\x82\xe4\xbd\xa0\xe5\xa5\xbd",
    "\xe6\x88\x91\xe4\xbb\xac\xe3\x80\x82|\xe4\xbd\xa0\xe5\xa5\xbd" },
};

static void
test_cuts (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CUTS); i++)
    {
      g_autofree char *shown = show (f, CUTS[i].text, NULL);

      g_assert_cmpstr (shown, ==, CUTS[i].pieces);
    }
}

/* Code points are counted by eight bytes where all are ASCII: letters of two bytes may stand anywhere. */
static void
test_blocks_are_found_behind_any_letters (Fixture *f, gconstpointer data)
{
  for (guint before = 0; before < 20; before++)
    for (guint after = 0; after < 20; after++)
      {
        g_autofree char *left = g_strnfill (before, 'x'), *right = g_strnfill (after, 'y');
        g_autofree char *first = g_strconcat (left, "\xc3\xa9", right, NULL);
        g_autofree char *second = g_strconcat (right, "\xc3\xbc\xc3\xbc", left, NULL);
        g_autofree char *text = g_strconcat (first, " ", second, NULL);
        g_autofree char *wanted = g_strconcat ("*", first, "|", second, NULL);
        guint n = before + after + 1;
        const HwBlock all[] = { { 0, n, HW_BLOCK_ITEM, 1 }, { n + 1, 2 * n + 2, HW_BLOCK_PARAGRAPH, 0 } };
        g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
        g_autofree char *shown = NULL;

        g_array_append_vals (blocks, all, G_N_ELEMENTS (all));
        shown = show (f, text, blocks);
        g_assert_cmpstr (shown, ==, wanted);
      }
}

/* Signs are looked for in eight bytes at once: the place of one, and a letter of two bytes beside it, change
 * nothing. */
static void
test_sentences_end_wherever_the_sign_stands (Fixture *f, gconstpointer data)
{
  static const char *const SIGNS[] = { ".", "!", "?", "\xe2\x80\xa6", "\xc3\xa9." };

  for (guint before = 2; before < 20; before++)
    for (guint after = 1; after < 20; after++)
      for (gsize i = 0; i < G_N_ELEMENTS (SIGNS); i++)
        {
          g_autofree char *first = g_strnfill (before, 'x'), *second = g_strnfill (after, 'y');
          g_autofree char *text = g_strconcat (first, SIGNS[i], " N", second, NULL);
          g_autofree char *wanted = g_strconcat (first, SIGNS[i], "|N", second, NULL);
          g_autofree char *shown = show (f, text, NULL);

          g_assert_cmpstr (shown, ==, wanted);
        }
}

static void
test_flat_lines_are_statements (Fixture *f, gconstpointer data)
{
  g_autofree char *shown
      = show (f, "duties\n lead the team which is a long line of words without any end\n do it", NULL);

  g_assert_cmpstr (shown, ==, "duties|lead the team which is a long line of words without any end|do it");
}

static void
test_wrapped_text_is_joined (Fixture *f, gconstpointer data)
{
  static const char TEXT[]
    = "The person in this role looks after the online shop and after\n"
      "the people who work in it, from the first draft of the yearly\n"
      "plan to the last parcel of the season. The shop has grown by a\n"
      "tenth in each of the past five years, and the team has grown\n"
      "along with it from three people to nine, most of whom came to\n"
      "us from other parts of the company and have stayed since then\n"
      "because they like it here.\n";
  g_autoptr (GArray) pieces = split (f, TEXT, NULL);

  g_assert_cmpuint (pieces->len, ==, 2);
}

static void
test_blank_lines_and_line_ends_are_noted (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) pieces = split (f, "Head\n\nOne. Two.\nThree", NULL);
  const HwPiece *p = (const HwPiece *) (gpointer) pieces->data;

  g_assert_cmpuint (pieces->len, ==, 4);
  g_assert_true (p[0].flags & HW_PIECE_BEFORE_BLANK);
  g_assert_true (p[1].flags & HW_PIECE_AFTER_BLANK);
  g_assert_true (p[1].flags & HW_PIECE_LINE_START);
  g_assert_false (p[1].flags & HW_PIECE_LINE_END);
  g_assert_true (p[2].flags & HW_PIECE_LINE_END);
  g_assert_false (p[2].flags & HW_PIECE_AFTER_BLANK);
  g_assert_cmpuint (p[2].line, ==, 1);
  g_assert_cmpuint (p[3].line, ==, 2);
}

static void
test_blocks_of_the_format_win (Fixture *f, gconstpointer data)
{
  static const char TEXT[] = "D\xc3\xbcties Plan the year Rest";
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  HwBlock all[] = { { 0, 6, HW_BLOCK_HEADING, 2 }, { 7, 20, HW_BLOCK_ITEM, 1 }, { 21, 25, HW_BLOCK_PARAGRAPH, 0 } };
  g_autofree char *shown = NULL;

  g_array_append_vals (blocks, all, G_N_ELEMENTS (all));
  shown = show (f, TEXT, blocks);
  g_assert_cmpstr (shown, ==, "#D\xc3\xbcties|*Plan the year|Rest");
}

/* A block may go over lines, whose sentences are then told by nothing but their ends. */
static void
test_lines_of_a_block_are_read_together (Fixture *f, gconstpointer data)
{
  static const char TEXT[] = "Rest\n- Plan the\n  Year. Then\n  rest.\nAfter it\n\nEnd";
  const HwBlock all[] = { { 0, 4, HW_BLOCK_PARAGRAPH, 0 },
                          { 7, 36, HW_BLOCK_ITEM, 1 },
                          { 37, 45, HW_BLOCK_PARAGRAPH, 0 },
                          { 47, 50, HW_BLOCK_PARAGRAPH, 0 } };
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  g_autoptr (GArray) pieces = NULL;
  g_autofree char *shown = NULL;
  const HwPiece *p;

  g_array_append_vals (blocks, all, G_N_ELEMENTS (all));
  shown = show (f, TEXT, blocks);
  g_assert_cmpstr (shown, ==, "Rest|*Plan the\n  Year.|*Then\n  rest.|After it|End");
  pieces = split (f, TEXT, blocks);
  p = (const HwPiece *) (gpointer) pieces->data;
  g_assert_true (p[1].flags & HW_PIECE_LINE_START);
  g_assert_true (p[2].flags & HW_PIECE_LINE_END);
  g_assert_cmpuint (p[2].line, ==, 1);
  g_assert_true (p[3].flags & HW_PIECE_BEFORE_BLANK);
  g_assert_true (p[4].flags & HW_PIECE_AFTER_BLANK);
}

static void
assert_nothing_lost (const char *text, const GArray *tokens, const GArray *pieces)
{
  guint next = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const HwPiece *piece = &g_array_index (pieces, HwPiece, i);

      /* only the numbers of lists are left out */
      for (; next < piece->first_token; next++)
        g_assert_true (g_array_index (tokens, HwToken, next).flags & HW_TOKEN_NUMBER);
      next = piece->last_token;
      g_assert_cmpint (g_utf8_pointer_to_offset (text, text + piece->byte), ==, piece->start);
      g_assert_cmpint (g_utf8_pointer_to_offset (text, text + piece->byte_end), ==, piece->end);
      g_assert_cmpuint (piece->byte, <, piece->byte_end);
    }
  for (; next < tokens->len; next++)
    g_assert_true (g_array_index (tokens, HwToken, next).flags & HW_TOKEN_NUMBER);
}

/* Blocks that begin and end anywhere, over lines and within words. */
static GArray *
make_blocks (GRand *rand, guint n_chars)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));

  for (guint at = 0; at < n_chars;)
    {
      guint start = at + (guint) g_rand_int_range (rand, 0, 4);
      guint end = start + 1 + (guint) g_rand_int_range (rand, 0, 40);
      HwBlock block = { start, MIN (end, n_chars), (HwBlockKind) g_rand_int_range (rand, 0, 4), 1 };

      at = block.end;
      if (block.start < block.end)
        g_array_append_val (blocks, block);
    }
  return blocks;
}

static void
test_no_word_is_lost_whatever_the_text (Fixture *f, gconstpointer data)
{
  static const char *const PARTS[] = { "word ",
                                       "Word. ",
                                       "\n",
                                       "\n\n",
                                       "1. ",
                                       "2) ",
                                       "\xe2\x80\xa2 ",
                                       "- ",
                                       "! ",
                                       "U.S. ",
                                       "\xc3\xbc",
                                       "\xf0\x9f\x92\xb0",
                                       "\xe3\x80\x82",
                                       "(3) ",
                                       "# ",
                                       "*",
                                       "\t",
                                       "A.",
                                       "7 ",
                                       "\xc2\xa0",
                                       "\xe2\x80\x93 ",
                                       ":" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) tokens = NULL, pieces = NULL, blocks = NULL;

      for (guint i = 0; i < 60; i++)
        g_string_append (text, PARTS[g_rand_int_range (rand, 0, G_N_ELEMENTS (PARTS))]);
      tokens = hw_tokenise (f->stemmer, f->words, text->str, FALSE);
      pieces = hw_split (text->str, NULL, tokens, f->abbreviations);
      assert_nothing_lost (text->str, tokens, pieces);
      g_clear_pointer (&pieces, g_array_unref);
      blocks = make_blocks (rand, (guint) g_utf8_strlen (text->str, -1));
      pieces = hw_split (text->str, blocks, tokens, f->abbreviations);
      assert_nothing_lost (text->str, tokens, pieces);
    }
}

#define ADD(name, test) g_test_add ("/analysis/splitter/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("cuts", test_cuts);
  ADD ("blocks-anywhere", test_blocks_are_found_behind_any_letters);
  ADD ("sign-anywhere", test_sentences_end_wherever_the_sign_stands);
  ADD ("flat-lines", test_flat_lines_are_statements);
  ADD ("wrapped-text", test_wrapped_text_is_joined);
  ADD ("blank-lines", test_blank_lines_and_line_ends_are_noted);
  ADD ("blocks", test_blocks_of_the_format_win);
  ADD ("block-lines", test_lines_of_a_block_are_read_together);
  ADD ("nothing-lost", test_no_word_is_lost_whatever_the_text);
  return g_test_run ();
}
