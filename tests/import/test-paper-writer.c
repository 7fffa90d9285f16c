/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What word processors tell in their order becomes the blocks that a page of HTML would give. */
#include "hw-import-support.h"
#include "import/hw-paper-writer.h"

typedef struct
{
  HwTextBuilder *builder;
  HwPaperWriter *writer;
} Paper;

static void
paper_init (Paper *self)
{
  self->builder = hw_text_builder_new ();
  self->writer = hw_paper_writer_new (self->builder);
}

static void
paper_clear (Paper *self)
{
  hw_paper_writer_free (self->writer);
  hw_text_builder_free (self->builder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, paper_clear)

static void
say (Paper *self, const char *text)
{
  hw_paper_writer_begin_paragraph (self->writer);
  hw_paper_writer_add_text (self->writer, text, HW_PAPER_PLAIN);
  hw_paper_writer_end_paragraph (self->writer);
}

static void
assert_paper (Paper *self, const char *expected)
{
  g_autoptr (HwRecord) record = hw_record_new (1);
  g_autofree char *described = NULL;
  g_autoptr (GError) error = NULL;

  hw_paper_writer_finish (self->writer);
  g_assert_true (hw_text_builder_finish (self->builder, record, &error));
  g_assert_no_error (error);
  assert_blocks_sound (record);
  described = describe_record (record);
  g_assert_cmpstr (described, ==, expected);
}

static void
test_white_of_all_shades (void)
{
  static const char *const white[] = { "FFFFFF", "ffffff", "F0F0F0", "FFFFF0", "fefefe" };
  static const char *const seen[]
      = { "EFFFFF", "FFEFFF", "FFFFEF", "000000", "auto", "white", "FFF", "FFFFFFF", "FFFFFG", "GGGGGG", "" };

  for (guint i = 0; i < G_N_ELEMENTS (white); i++)
    g_assert_true (hw_paper_is_white (white[i]));
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_false (hw_paper_is_white (seen[i]));
  g_assert_false (hw_paper_is_white (NULL));
}

/* Levels beyond what there is are the last there is; a program may write any. */
static void
test_levels_are_bounded (void)
{
  g_auto (Paper) paper = { NULL };
  static const guint levels[] = { 0, 1, 6, 7, 1000 };

  paper_init (&paper);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      hw_paper_writer_begin_paragraph (paper.writer);
      hw_paper_writer_set_heading (paper.writer, levels[i]);
      hw_paper_writer_add_text (paper.writer, "Head", HW_PAPER_PLAIN);
      hw_paper_writer_end_paragraph (paper.writer);
    }
  hw_paper_writer_begin_paragraph (paper.writer);
  hw_paper_writer_set_item (paper.writer, 1000);
  hw_paper_writer_add_text (paper.writer, "Item", HW_PAPER_PLAIN);
  hw_paper_writer_end_paragraph (paper.writer);
  assert_paper (&paper, "H1 Head\nH1 Head\nH6 Head\nH6 Head\nH6 Head\nI9 Item\n");
}

/* A word may be cut into runs anywhere, as spelling checkers do; only looks and breaks part what is said. */
static void
test_runs_are_one_text (void)
{
  g_auto (Paper) paper = { NULL };

  paper_init (&paper);
  hw_paper_writer_begin_paragraph (paper.writer);
  hw_paper_writer_add_text (paper.writer, "Head ", HW_PAPER_PLAIN);
  hw_paper_writer_add_text (paper.writer, "", HW_PAPER_PLAIN);
  hw_paper_writer_add_text (paper.writer, "of ", HW_PAPER_PLAIN);
  hw_paper_writer_add_text (paper.writer, "Dig", HW_PAPER_BOLD);
  hw_paper_writer_add_text (paper.writer, "ital", HW_PAPER_PLAIN);
  hw_paper_writer_add_break (paper.writer);
  hw_paper_writer_add_text (paper.writer, "Vienna", HW_PAPER_PLAIN);
  hw_paper_writer_add_text (paper.writer, " hire me", HW_PAPER_HIDDEN);
  hw_paper_writer_end_paragraph (paper.writer);
  hw_paper_writer_begin_paragraph (paper.writer);
  hw_paper_writer_add_text (paper.writer, "Tas", HW_PAPER_BOLD);
  hw_paper_writer_add_text (paper.writer, "ks", HW_PAPER_BOLD);
  hw_paper_writer_end_paragraph (paper.writer);
  assert_paper (&paper, "hidden-text=hire me\nP Head of Digital\nP Vienna\nH6 Tasks\n");
}

static void
test_text_boxes_come_after_their_paragraph (void)
{
  g_auto (Paper) paper = { NULL };

  paper_init (&paper);
  hw_paper_writer_begin_paragraph (paper.writer);
  hw_paper_writer_add_text (paper.writer, "Before ", HW_PAPER_PLAIN);
  say (&paper, "First box");
  hw_paper_writer_begin_paragraph (paper.writer);
  say (&paper, "Box in a box");
  hw_paper_writer_add_text (paper.writer, "Second box", HW_PAPER_PLAIN);
  hw_paper_writer_end_paragraph (paper.writer);
  hw_paper_writer_add_text (paper.writer, "and after", HW_PAPER_PLAIN);
  hw_paper_writer_end_paragraph (paper.writer);
  say (&paper, "Next");
  assert_paper (&paper, "P Before and after\nP First box\nP Box in a box\nP Second box\nP Next\n");
}

static void
test_dropped_and_blank_paragraphs (void)
{
  g_auto (Paper) paper = { NULL };

  paper_init (&paper);
  hw_paper_writer_add_text (paper.writer, "of no paragraph", HW_PAPER_PLAIN);
  hw_paper_writer_add_break (paper.writer);
  hw_paper_writer_set_heading (paper.writer, 1);
  hw_paper_writer_end_paragraph (paper.writer);
  say (&paper, " \t ");
  hw_paper_writer_begin_paragraph (paper.writer);
  hw_paper_writer_add_text (paper.writer, "Page 3", HW_PAPER_PLAIN);
  hw_paper_writer_drop_paragraph (paper.writer);
  hw_paper_writer_end_paragraph (paper.writer);
  say (&paper, "Text");
  assert_paper (&paper, "P Text\n");
}

/* A cell with one paragraph is a cell; with several it is where the page's layout puts text. */
static void
test_cells_and_frames_of_the_layout (void)
{
  g_auto (Paper) paper = { NULL };

  paper_init (&paper);
  hw_paper_writer_begin_table (paper.writer);
  hw_paper_writer_begin_cell (paper.writer);
  say (&paper, "Pay");
  hw_paper_writer_end_cell (paper.writer);
  hw_paper_writer_begin_cell (paper.writer);
  say (&paper, "");
  say (&paper, "120");
  hw_paper_writer_end_cell (paper.writer);
  hw_paper_writer_end_row (paper.writer);
  hw_paper_writer_begin_cell (paper.writer);
  say (&paper, "One");
  say (&paper, "Two");
  say (&paper, "Three");
  hw_paper_writer_end_cell (paper.writer);
  hw_paper_writer_end_row (paper.writer);
  hw_paper_writer_end_table (paper.writer);
  say (&paper, "End");
  assert_paper (&paper, "C Pay\nC 120\nP One\nP Two\nP Three\nP End\n");
}

static void
test_tables_in_tables_and_in_boxes (void)
{
  g_auto (Paper) paper = { NULL };

  paper_init (&paper);
  hw_paper_writer_begin_table (paper.writer);
  hw_paper_writer_begin_cell (paper.writer);
  say (&paper, "Outer");
  hw_paper_writer_begin_table (paper.writer);
  hw_paper_writer_begin_cell (paper.writer);
  say (&paper, "Inner");
  hw_paper_writer_end_cell (paper.writer);
  hw_paper_writer_end_row (paper.writer);
  hw_paper_writer_end_table (paper.writer);
  hw_paper_writer_end_cell (paper.writer);
  hw_paper_writer_end_table (paper.writer);
  hw_paper_writer_begin_paragraph (paper.writer); /* a box with a table in it */
  hw_paper_writer_begin_table (paper.writer);
  hw_paper_writer_begin_cell (paper.writer);
  say (&paper, "Left");
  hw_paper_writer_end_cell (paper.writer);
  hw_paper_writer_end_row (paper.writer);
  hw_paper_writer_end_table (paper.writer);
  hw_paper_writer_add_text (paper.writer, "Around", HW_PAPER_PLAIN);
  hw_paper_writer_end_paragraph (paper.writer);
  assert_paper (&paper, "P Outer\nC Inner\nP Around\nP Left\n");
}

/* Documents end in the middle of anything, and begin with ends. */
static void
test_what_is_open_ends_with_the_document (void)
{
  g_auto (Paper) paper = { NULL };

  paper_init (&paper);
  hw_paper_writer_end_cell (paper.writer);
  hw_paper_writer_end_paragraph (paper.writer);
  hw_paper_writer_end_row (paper.writer);
  hw_paper_writer_end_table (paper.writer);
  hw_paper_writer_begin_table (paper.writer);
  hw_paper_writer_begin_cell (paper.writer);
  hw_paper_writer_begin_paragraph (paper.writer);
  hw_paper_writer_add_text (paper.writer, "Outer", HW_PAPER_PLAIN);
  hw_paper_writer_begin_paragraph (paper.writer);
  hw_paper_writer_add_text (paper.writer, "Box", HW_PAPER_PLAIN);
  assert_paper (&paper, "P Outer\nP Box\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-writer/white", test_white_of_all_shades);
  g_test_add_func ("/paper-writer/levels", test_levels_are_bounded);
  g_test_add_func ("/paper-writer/runs", test_runs_are_one_text);
  g_test_add_func ("/paper-writer/boxes", test_text_boxes_come_after_their_paragraph);
  g_test_add_func ("/paper-writer/dropped", test_dropped_and_blank_paragraphs);
  g_test_add_func ("/paper-writer/cells", test_cells_and_frames_of_the_layout);
  g_test_add_func ("/paper-writer/tables", test_tables_in_tables_and_in_boxes);
  g_test_add_func ("/paper-writer/open", test_what_is_open_ends_with_the_document);
  return g_test_run ();
}
