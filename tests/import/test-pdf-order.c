/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* From pieces of text somewhere on a page to lines in the order in which a person reads them. */
#include <string.h>

#include "hw-import-support.h"
#include "import/hw-pdf.h"

#define HEIGHT 792.0
#define SIZE 10.0
#define CHAR_WIDTH 5.0

static void
add_piece (GPtrArray *pieces, double x, double y, const char *text)
{
  HwPdfPiece *piece = g_new0 (HwPdfPiece, 1);

  piece->text = g_strdup (text);
  piece->n_chars = (guint) g_utf8_strlen (text, -1);
  piece->x1 = x;
  piece->x2 = x + CHAR_WIDTH * piece->n_chars;
  piece->y1 = y;
  piece->y2 = y + SIZE;
  piece->size = SIZE;
  g_ptr_array_add (pieces, piece);
}

static GPtrArray *
new_pieces (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hw_pdf_piece_free);
}

/* @n lines below each other, "WORD 0", "WORD 1", ... */
static void
add_column (GPtrArray *pieces, double x, double y, double step, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %u", word, i);

      add_piece (pieces, x, y + step * i, text);
    }
}

/* The lines as "column:text|". */
static char *
order (GPtrArray *pieces)
{
  HwPdfText text = { .lines = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_pdf_line_free) };
  g_autoptr (GPtrArray) lines = text.lines;
  GString *out = g_string_new (NULL);

  hw_pdf_order (pieces, HEIGHT, &text);
  for (guint i = 0; i < lines->len; i++)
    {
      const HwPdfLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpfloat (line->page_height, ==, HEIGHT);
      g_assert_cmpfloat (line->x1, >=, line->column_x1);
      g_assert_cmpfloat (line->x2, <=, line->column_x2);
      g_string_append_printf (out, "%u:%s%s|", line->column, line->text, line->parted ? " (parted)" : "");
    }
  return g_string_free (out, FALSE);
}

static void
assert_order (GPtrArray *pieces, const char *expected)
{
  g_autofree char *seen = order (pieces);

  g_assert_cmpstr (seen, ==, expected);
}

/* Files hold their pieces in any order, and the letters of a line stand a little higher or lower. */
static void
test_one_column (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();

  add_piece (pieces, 60, 140, "last");
  add_piece (pieces, 100, 101.5, "of");
  add_piece (pieces, 60, 100, "Head");
  add_piece (pieces, 115, 99, "Digital");
  add_piece (pieces, 60, 120, "second");
  assert_order (pieces, "0:Head of Digital|0:second|0:last|");
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();

  assert_order (pieces, "");
  add_piece (pieces, 60, 100, "Alone");
  assert_order (pieces, "0:Alone|");
}

/* Wide white on a line is a row's, not a column's. */
static void
test_role_and_its_dates (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();

  add_piece (pieces, 60, 100, "Director");
  add_piece (pieces, 400, 100, "2018 - 2021");
  add_piece (pieces, 60, 114, "Owned the shop");
  assert_order (pieces, "0:Director" HW_TEXT_GAP "2018 - 2021 (parted)|0:Owned the shop|");
}

/* Dates on the left of each role, headings of sections between them: no column of its own. */
static void
test_dates_on_the_left (void)
{
  static const char *const dates[] = { "2019 - now", "2014 - 2019", "2010 - 2014", "2008 - 2010" };
  g_autoptr (GPtrArray) pieces = new_pieces ();
  g_autofree char *seen = NULL;

  add_piece (pieces, 60, 40, "A line with an address that runs over the whole width of the page, right across");
  add_piece (pieces, 60, 70, "Employment");
  for (guint i = 0; i < 3; i++)
    {
      add_piece (pieces, 60, 90 + 40 * i, dates[i]);
      add_piece (pieces, 200, 90 + 40 * i, "Clerk of the lamp shop");
      add_piece (pieces, 200, 104 + 40 * i, "Wick and Oil");
    }
  add_piece (pieces, 60, 220, "Education");
  add_piece (pieces, 60, 240, dates[3]);
  add_piece (pieces, 200, 240, "Diploma");
  add_piece (pieces, 60, 270, "Skills");
  seen = order (pieces);
  g_assert_nonnull (strstr (seen, "2019 - now" HW_TEXT_GAP "Clerk of the lamp shop (parted)|"));
  g_assert_nonnull (strstr (seen, "2008 - 2010" HW_TEXT_GAP "Diploma (parted)|"));
}

static void
test_two_columns_below_a_title (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();

  add_piece (pieces, 60, 40, "A title that runs over the whole width of the page, right across both of the columns");
  add_column (pieces, 60, 80, 13, 4, "left side of it");
  add_column (pieces, 320, 86, 13, 4, "right side of it");
  add_piece (pieces, 60, 200, "A closing line that runs over the whole width of the page and over both columns");
  assert_order (pieces, "0:A title that runs over the whole width of the page, right across both of the columns|"
                        "1:left side of it 0|1:left side of it 1|1:left side of it 2|1:left side of it 3|"
                        "2:right side of it 0|2:right side of it 1|2:right side of it 2|2:right side of it 3|"
                        "3:A closing line that runs over the whole width of the page and over both columns|");
}

/* Three columns are a gutter within a side of another. */
static void
test_three_columns (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();
  g_autofree char *seen = NULL;

  add_column (pieces, 40, 80, 13, 5, "first");
  add_column (pieces, 220, 86, 13, 5, "second");
  add_column (pieces, 400, 92, 13, 5, "third");
  seen = order (pieces);
  g_assert_nonnull (strstr (seen, "0:first 4|1:second 0|"));
  g_assert_nonnull (strstr (seen, "1:second 4|2:third 0|"));
}

/* Cells of several lines: each row is read before the next one, a heading between the rows where it stands. */
static void
test_table_of_tall_cells (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();

  add_column (pieces, 60, 80, 13, 3, "work a");
  add_column (pieces, 300, 80, 13, 2, "told of the work that was done there a");
  add_column (pieces, 60, 140, 13, 2, "work b");
  add_column (pieces, 300, 140, 13, 3, "told of the work that was done there b");
  add_piece (pieces, 60, 200, "Studies");
  add_column (pieces, 60, 230, 13, 2, "school c");
  add_piece (pieces, 300, 230, "the degree that was taken there c");
  add_piece (pieces, 60, 276, "year d");
  add_piece (pieces, 300, 276, "the degree d");
  assert_order (pieces, "0:work a 0|0:work a 1|0:work a 2|"
                        "1:told of the work that was done there a 0|1:told of the work that was done there a 1|"
                        "2:work b 0|2:work b 1|"
                        "3:told of the work that was done there b 0|3:told of the work that was done there b 1|"
                        "3:told of the work that was done there b 2|"
                        "4:Studies|5:school c 0|5:school c 1|6:the degree that was taken there c|"
                        "7:year d" HW_TEXT_GAP "the degree d (parted)|");
}

/* Lines of one grid with short texts look like rows; headings on both sides say that they are columns. */
static void
test_columns_on_one_grid (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();
  g_autofree char *seen = NULL;

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < 8; i++)
      {
        add_piece (pieces, side == 0 ? 60 : 300, 80 + 13 * i, i % 4 == 0 ? "Heading" : side == 0 ? "left" : "right");
        ((HwPdfPiece *) g_ptr_array_index (pieces, pieces->len - 1))->size = i % 4 == 0 ? 13 : SIZE;
      }
  seen = order (pieces);
  g_assert_cmpstr (seen, ==, "0:Heading|0:left|0:left|0:left|0:Heading|0:left|0:left|0:left|"
                             "1:Heading|1:right|1:right|1:right|1:Heading|1:right|1:right|1:right|");
}

static void
test_gutters (void)
{
  static const struct
  {
    const char *what;
    guint n_left, n_right;
    double right_x, right_y, step;
    gboolean found;
  } rows[] = {
    { "columns of unlike lines", 6, 6, 300, 85, 13, TRUE },
    { "two lines are no column", 6, 2, 300, 85, 13, FALSE },
    { "white as wide as a blank", 6, 6, 98, 85, 13, FALSE },
    { "one above the other", 6, 6, 300, 400, 13, FALSE },
    { "parts of rows", 6, 6, 300, 80, 30, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) pieces = new_pieces ();
      HwPdfGutter gutter = { 0 };

      for (guint k = 0; k < MAX (rows[i].n_left, rows[i].n_right); k++) /* sorted from top to bottom, if they can be */
        {
          if (k < rows[i].n_left)
            add_piece (pieces, 60, 80 + rows[i].step * k, "left 12");
          if (k < rows[i].n_right && rows[i].right_y < 400)
            add_piece (pieces, rows[i].right_x, rows[i].right_y + rows[i].step * k, "right 12");
        }
      for (guint k = 0; k < rows[i].n_right && rows[i].right_y >= 400; k++)
        add_piece (pieces, rows[i].right_x, rows[i].right_y + rows[i].step * k, "right 12");
      g_test_message ("%s", rows[i].what);
      g_assert_true (hw_pdf_find_gutter (pieces, &gutter) == rows[i].found);
      if (!rows[i].found)
        continue;
      g_assert_cmpfloat (gutter.x, ==, rows[i].right_x);
      g_assert_cmpuint (gutter.first, ==, 0);
      g_assert_cmpuint (gutter.last, ==, pieces->len);
    }
}

/* A page of many thousand pieces is a drawing: read across, at once. */
static void
test_too_many_pieces (void)
{
  g_autoptr (GPtrArray) pieces = new_pieces ();
  HwPdfGutter gutter = { 0 };

  for (guint i = 0; i < 1600; i++)
    {
      add_piece (pieces, 60, 0.4 * i, "l");
      add_piece (pieces, 300, 0.4 * i + 0.2, "r");
    }
  g_assert_false (hw_pdf_find_gutter (pieces, &gutter));
}

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hw_pdf_line_free);
}

static void
add_line (GPtrArray *lines, guint page, double y, const char *text)
{
  HwPdfLine *line = g_new0 (HwPdfLine, 1);

  *line = (HwPdfLine){ .text = g_strdup (text), .page = page, .y1 = y, .y2 = y + SIZE, .page_height = HEIGHT };
  g_ptr_array_add (lines, line);
}

static char *
join_lines (GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (out, "%s|", ((const HwPdfLine *) g_ptr_array_index (lines, i))->text);
  return g_string_free (out, FALSE);
}

static void
test_page_numbers_in_many_languages (void)
{
  static const char *const numbers[]
      = { "Page 1", "Page 1 of 12", "Seite 1 von 3", "Página 1 de 2", "Pagina 1 di 2", "Strona 1 z 3", "Sida 1 av 2",
          "Side 1 af 2", "1", "12/14", "1 / 2", "- 3 -", "2 | 3", "p. 4" };
  static const char *const texts[]
      = { "Page one", "Pages 1", "1 of us", "Side projects", "5 years", "Page 1 of the book" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers) + G_N_ELEMENTS (texts); i++)
    {
      gboolean number = i < G_N_ELEMENTS (numbers);
      const char *text = number ? numbers[i] : texts[i - G_N_ELEMENTS (numbers)];
      g_autoptr (GPtrArray) lines = new_lines ();

      add_line (lines, 0, 400, text); /* in the middle of the page it is text whatever it says */
      add_line (lines, 0, 770, text);
      hw_pdf_drop_margins (lines, 1);
      g_test_message ("%s", text);
      g_assert_cmpuint (lines->len, ==, number ? 1 : 2);
    }
}

/* A header is said where it comes first, a footer where it comes last: it may hold the person's name. */
static void
test_repeated_margins (void)
{
  g_autoptr (GPtrArray) lines = new_lines ();
  g_autofree char *seen = NULL;

  for (guint page = 0; page < 4; page++)
    {
      g_autofree char *footer = g_strdup_printf ("Ada Example, printed on page %u", page + 1);

      add_line (lines, page, 20, "ADA EXAMPLE");
      add_line (lines, page, 300, "Body");
      if (page == 0)
        add_line (lines, page, 760, "only here");
      add_line (lines, page, 775, footer);
    }
  hw_pdf_drop_margins (lines, 4);
  seen = join_lines (lines);
  g_assert_cmpstr (seen, ==, "ADA EXAMPLE|Body|only here|Body|Body|Body|Ada Example, printed on page 4|");
}

/* What comes on few of many pages is what these pages say. */
static void
test_rare_margins_stay (void)
{
  g_autoptr (GPtrArray) lines = new_lines ();
  g_autofree char *seen = NULL;

  add_line (lines, 0, 20, "Experience");
  add_line (lines, 3, 20, "Experience");
  add_line (lines, 8, 300, "Body");
  hw_pdf_drop_margins (lines, 9);
  seen = join_lines (lines);
  g_assert_cmpstr (seen, ==, "Experience|Experience|Body|");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-order/one-column", test_one_column);
  g_test_add_func ("/pdf-order/nothing", test_nothing);
  g_test_add_func ("/pdf-order/dates", test_role_and_its_dates);
  g_test_add_func ("/pdf-order/dates-on-the-left", test_dates_on_the_left);
  g_test_add_func ("/pdf-order/two-columns", test_two_columns_below_a_title);
  g_test_add_func ("/pdf-order/three-columns", test_three_columns);
  g_test_add_func ("/pdf-order/tall-cells", test_table_of_tall_cells);
  g_test_add_func ("/pdf-order/one-grid", test_columns_on_one_grid);
  g_test_add_func ("/pdf-order/gutters", test_gutters);
  g_test_add_func ("/pdf-order/too-many", test_too_many_pieces);
  g_test_add_func ("/pdf-order/page-numbers", test_page_numbers_in_many_languages);
  g_test_add_func ("/pdf-order/repeated", test_repeated_margins);
  g_test_add_func ("/pdf-order/rare", test_rare_margins_stay);
  return g_test_run ();
}
