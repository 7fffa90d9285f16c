/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What lines on paper are: headings, paragraphs, items; and how words that a line end cuts are joined. */
#include <string.h>

#include "hw-import-support.h"
#include "import/hw-pdf-join.h"

#define CHAR_WIDTH 5.0
#define LEFT 60.0
#define RIGHT 360.0 /* sixty characters */

/* A line of a page; what is not set is as in plain text. */
typedef struct
{
  const char *text;
  double gap;    /* to the line before, in points; 0: 13 */
  double indent;
  double size;   /* 0: 10 */
  gboolean bold;
  gboolean parted;
  guint column;
} Line;

static GPtrArray *
make_lines (const Line *lines, guint n)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_pdf_line_free);
  double y = 100;

  for (guint i = 0; i < n; i++)
    {
      HwPdfLine *line = g_new0 (HwPdfLine, 1);
      double size = lines[i].size > 0 ? lines[i].size : 10;

      if (i > 0 && lines[i].column != lines[i - 1].column)
        y = 100;
      else if (i > 0)
        y += lines[i].gap > 0 ? lines[i].gap : 13;
      *line = (HwPdfLine){ .text = g_strdup (lines[i].text), .size = size, .bold = lines[i].bold };
      line->parted = lines[i].parted;
      line->column = lines[i].column;
      line->x1 = LEFT + lines[i].indent;
      line->x2 = line->x1 + CHAR_WIDTH * (double) g_utf8_strlen (lines[i].text, -1) * size / 10;
      line->y1 = y;
      line->y2 = y + size;
      line->column_x1 = LEFT;
      line->column_x2 = RIGHT;
      line->page_height = 792;
      g_ptr_array_add (all, line);
    }
  return all;
}

static void
assert_blocks (const Line *lines, guint n, const char *expected)
{
  g_autoptr (GPtrArray) all = make_lines (lines, n);
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  g_autoptr (HwRecord) record = hw_record_new (1);
  g_autofree char *seen = NULL;

  hw_pdf_write_blocks (all, builder);
  g_assert_true (hw_text_builder_finish (builder, record, NULL));
  assert_blocks_sound (record);
  seen = describe_record (record);
  g_assert_cmpstr (seen, ==, expected);
}

static void
test_no_lines (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();

  hw_pdf_write_blocks (none, builder);
  g_assert_true (hw_text_builder_is_empty (builder));
}

#define LONG "We look for somebody who owns the online shop and its peo-"
#define FULL "We look for somebody who owns the online shop and its team"

/* A line goes on where the next word had no room; where it had, the writer ended it. */
static void
test_where_paragraphs_end (void)
{
  static const Line full[] = { { .text = FULL }, { .text = "and its budget." } };
  static const Line room[] = { { .text = "Vienna, Austria" }, { .text = "Full time" } };
  static const Line apart[] = { { .text = FULL }, { .text = "and its budget.", .gap = 30 } };
  static const Line hyphen[] = { { .text = LONG }, { .text = "ple in all of its shops." } };
  static const Line link[] = { { .text = "Read of all my shops at any time on www.example.com/a-" },
                               { .text = "fine-shop and call." } };
  static const Line dates[]
      = { { .text = "Director of the whole online shop, Lamps, 2018 to 2021 now", .parted = TRUE },
          { .text = "Owned the shop." } };
  static const Line degrees[] = { { .text = FULL, .size = 16, .parted = TRUE },
                                  { .text = "Bachelor of Lamps and Shades, Fen College", .size = 16, .parted = TRUE },
                                  { .text = FULL, .gap = 30 }, { .text = FULL }, { .text = FULL } };
  static const Line address[] = { { .text = "Write to us, we read every letter that comes in, and soon," },
                                  { .text = "ada@example.com" } };

  assert_blocks (full, 2, "P " FULL " and its budget.\n");
  assert_blocks (room, 2, "P Vienna, Austria\nP Full time\n");
  assert_blocks (apart, 2, "P " FULL "\nP and its budget.\n");
  assert_blocks (hyphen, 2, "P We look for somebody who owns the online shop and its people in all of its shops.\n");
  assert_blocks (link, 2, "P Read of all my shops at any time on www.example.com/a-fine-shop and call.\n");
  assert_blocks (dates, 2, "P Director of the whole online shop, Lamps, 2018 to 2021 now\nP Owned the shop.\n");
  assert_blocks (degrees, 5,
                 "H1 " FULL "\nH1 Bachelor of Lamps and Shades, Fen College\nP " FULL " " FULL " " FULL "\n");
  assert_blocks (address, 2, "P Write to us, we read every letter that comes in, and soon, ada@example.com\n");
}

/* Over the end of a column or a page only what is plainly in the middle of a sentence goes on. */
static void
test_over_the_end_of_a_column (void)
{
  static const Line on[] = { { .text = FULL }, { .text = "and its budget.", .column = 1 } };
  static const Line fresh[] = { { .text = FULL }, { .text = "Our shop is large.", .column = 1 } };

  assert_blocks (on, 2, "P " FULL " and its budget.\n");
  assert_blocks (fresh, 2, "P " FULL "\nP Our shop is large.\n");
}

#define BODY(n) { .text = "Plain words of the body that say this and that " n "." }

static void
test_headings_by_size (void)
{
  static const Line lines[] = {
    { .text = "Director", .size = 20 },
    { .text = "Your tasks", .size = 14, .gap = 30 },
    BODY ("1"),
    BODY ("2"),
    { .text = "Our offer", .size = 14, .gap = 30 },
    { .text = "In short", .size = 12, .gap = 30 },
    BODY ("3"),
    BODY ("4"),
    { .text = "• 24", .size = 14, .gap = 30 },
    { .text = "2024", .size = 14, .gap = 30 },
  };

  assert_blocks (
      lines, G_N_ELEMENTS (lines),
      "H1 Director\nH2 Your tasks\nP Plain words of the body that say this and that 1.\nP Plain words of the "
      "body that say this and that 2.\nH2 Our offer\nH3 In short\nP Plain words of the body that say this "
      "and "
      "that 3.\nP Plain words of the body that say this and that 4.\nI1 24\nP 2024\n");
}

/* A title too long for one line is one title. */
static void
test_a_title_of_two_lines (void)
{
  static const Line lines[] = {
    { .text = "Senior Director of Electronic", .size = 20 },
    { .text = "Commerce", .size = 20, .gap = 24 },
    { .text = "Plain words of the body that say this and that.", .gap = 40 },
    BODY ("1"),
  };

  assert_blocks (lines, G_N_ELEMENTS (lines),
                 "H1 Senior Director of Electronic Commerce\nP Plain words of the body that say this and that.\n"
                 "P Plain words of the body that say this and that 1.\n");
}

static void
test_headings_by_weight_and_capitals (void)
{
  static const Line lines[] = {
    BODY ("1"),
    { .text = "Your tasks", .bold = TRUE, .gap = 26 },
    BODY ("2"),
    { .text = "Not so.", .bold = TRUE, .gap = 26 },
    BODY ("3"),
    { .text = "REQUIREMENTS", .gap = 26 },
    BODY ("4"),
    { .text = "SQL", .gap = 26 },
    { .text = "ISO 9001", .gap = 26 },
    { .text = "THE WHOLE OF THIS LINE IS SHOUTED AND GOES ON AND ON", .gap = 26 },
  };
  static const Line all_bold[] = { { .text = "Everything here is bold and stays so.", .bold = TRUE },
                                   { .text = "Nothing", .bold = TRUE, .gap = 26 } };

  assert_blocks (
      lines, G_N_ELEMENTS (lines),
      "P Plain words of the body that say this and that 1.\nH6 Your tasks\nP Plain words of the body that "
      "say "
      "this and that 2.\nP Not so.\nP Plain words of the body that say this and that 3.\nH6 REQUIREMENTS\n"
      "P Plain words of the body that say this and that 4.\nP SQL\nP ISO 9001\n"
      "P THE WHOLE OF THIS LINE IS SHOUTED AND GOES ON AND ON\n");
  assert_blocks (all_bold, 2, "P Everything here is bold and stays so.\nP Nothing\n");
}

/* Items nest by where their bullets stand, and their further lines by where their text does. */
static void
test_items (void)
{
  static const Line lines[] = {
    { .text = "• Own the shop" },
    { .text = "– in Vienna", .indent = 15 },
    { .text = "– in Graz", .indent = 15 },
    { .text = "and around", .indent = 22 },
    { .text = "• Lead ten people" },
    { .text = "1. Know the trade" },
    { .text = "Plain again", .gap = 30 },
    { .text = "• A new list", .gap = 30, .indent = 15 },
  };

  assert_blocks (lines, G_N_ELEMENTS (lines),
                 "I1 Own the shop\nI2 in Vienna\nI2 in Graz and around\nI1 Lead ten people\nI1 Know the trade\n"
                 "P Plain again\nI1 A new list\n");
}

static const struct
{
  const char *text;
  const char *next;
  const char *joined;
} joins[] = {
  { "the bud-", "get", "the budget" },
  { "in e-", "commerce", "in e-commerce" },
  { "a cross-", "functional group", "a cross-functional group" },
  { "state-of-the-", "art shops", "state-of-the-art shops" },
  { "our omni-chan-", "nel shop", "our omni-channel shop" },
  { "from 2018 -", "2021", "from 2018 - 2021" },
  { "Baden-", "Baden", "Baden- Baden" },
  { "a soft\xc2\xad", "ware", "a software" },
  { "two", "words", "two words" },
  { "", "start", "start" },
  { "-", "x", "- x" },
};

static void
test_joins (void)
{
  static const Line said[] = { { .text = "Our omni-channel shop, and (e-mail) too." }, { .text = "-no -, - and-" } };
  g_autoptr (GPtrArray) lines = make_lines (said, G_N_ELEMENTS (said));
  g_autoptr (GHashTable) compounds = hw_pdf_find_compounds (lines);

  g_assert_true (g_hash_table_contains (compounds, "omni-channel"));
  g_assert_true (g_hash_table_contains (compounds, "e-mail"));
  g_assert_cmpuint (g_hash_table_size (compounds), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (joins); i++)
    {
      g_autoptr (GString) text = g_string_new (joins[i].text);

      hw_pdf_join (text, joins[i].next, compounds);
      g_assert_cmpstr (text->str, ==, joins[i].joined);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-blocks/none", test_no_lines);
  g_test_add_func ("/pdf-blocks/paragraphs", test_where_paragraphs_end);
  g_test_add_func ("/pdf-blocks/columns", test_over_the_end_of_a_column);
  g_test_add_func ("/pdf-blocks/sizes", test_headings_by_size);
  g_test_add_func ("/pdf-blocks/two-lines", test_a_title_of_two_lines);
  g_test_add_func ("/pdf-blocks/weight", test_headings_by_weight_and_capitals);
  g_test_add_func ("/pdf-blocks/items", test_items);
  g_test_add_func ("/pdf-blocks/joins", test_joins);
  return g_test_run ();
}
