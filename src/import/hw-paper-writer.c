/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-paper-writer.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-html-writer.h"

#define LIGHT 0xf0        /* of a colour's part; paper is 0xff */
#define MAX_ITEM_LEVEL 9u /* of every word processor */

typedef struct
{
  gsize start; /* in the paragraph's text; a run lasts until the next one */
  HwPaperRun look;
  gboolean line_break;
} Run;

typedef struct
{
  GString *text;
  GArray *runs; /* Run */
  guint heading;
  guint item;
  gboolean dropped;
} Paragraph;

typedef struct
{
  GPtrArray *held; /* Paragraph: until it is known whether this is a cell or a frame of the layout */
  gboolean layout;
} Cell;

struct _HwPaperWriter
{
  HwHtmlWriter *html;
  GPtrArray *open;  /* Paragraph: the innermost last */
  GPtrArray *after; /* Paragraph: of text boxes in the outermost */
  GPtrArray *cells; /* Cell: the innermost last */
};

static void
free_paragraph (Paragraph *paragraph)
{
  g_string_free (paragraph->text, TRUE);
  g_array_unref (paragraph->runs);
  g_free (paragraph);
}

static void
free_cell (Cell *cell)
{
  g_ptr_array_unref (cell->held);
  g_free (cell);
}

static gpointer
get_last (GPtrArray *array)
{
  return array->len > 0 ? g_ptr_array_index (array, array->len - 1) : NULL;
}

gboolean
hw_paper_is_white (const char *color)
{
  if (color == NULL || strlen (color) != 6)
    return FALSE;
  for (guint i = 0; i < 6; i += 2)
    if (!g_ascii_isxdigit (color[i + 1])
        || g_ascii_xdigit_value (color[i]) * 16 + g_ascii_xdigit_value (color[i + 1]) < LIGHT)
      return FALSE;
  return TRUE;
}

HwPaperWriter *
hw_paper_writer_new (HwTextBuilder *builder)
{
  HwPaperWriter *self = g_new0 (HwPaperWriter, 1);

  self->html = hw_html_writer_new (builder);
  self->open = g_ptr_array_new_with_free_func ((GDestroyNotify) free_paragraph);
  self->after = g_ptr_array_new_with_free_func ((GDestroyNotify) free_paragraph);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) free_cell);
  return self;
}

void
hw_paper_writer_free (HwPaperWriter *self)
{
  hw_html_writer_free (self->html);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->after);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

static void
emit_run (HwPaperWriter *self, const char *text, gsize length, HwPaperRun look)
{
  gboolean hidden = (look & HW_PAPER_HIDDEN) != 0;
  const char *name = (look & HW_PAPER_BOLD) != 0 ? "b" : "span";

  if (length == 0)
    return;
  hw_html_writer_start (self->html, name, hidden);
  hw_html_writer_add_text (self->html, text, length);
  hw_html_writer_end (self->html, name);
}

static void
emit_runs (HwPaperWriter *self, const Paragraph *paragraph)
{
  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      const Run *run = &g_array_index (paragraph->runs, Run, i);
      gsize end = i + 1 < paragraph->runs->len ? run[1].start : paragraph->text->len;

      if (run->line_break)
        {
          hw_html_writer_start (self->html, "br", FALSE);
          hw_html_writer_end (self->html, "br");
        }
      emit_run (self, paragraph->text->str + run->start, end - run->start, run->look);
    }
}

static void
emit (HwPaperWriter *self, const Paragraph *paragraph, gboolean bare)
{
  static const char *const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6" };
  const char *name = paragraph->heading > 0 ? headings[paragraph->heading - 1]
                     : paragraph->item > 0  ? "li"
                                            : "p";

  if (bare && paragraph->heading == 0 && paragraph->item == 0)
    {
      emit_runs (self, paragraph);
      return;
    }
  for (guint i = 0; i < paragraph->item; i++)
    hw_html_writer_start (self->html, "ul", FALSE);
  hw_html_writer_start (self->html, name, FALSE);
  emit_runs (self, paragraph);
  hw_html_writer_end (self->html, name);
  for (guint i = 0; i < paragraph->item; i++)
    hw_html_writer_end (self->html, "ul");
}

static void
release (HwPaperWriter *self, Cell *cell)
{
  cell->layout = TRUE;
  for (guint i = 0; i < cell->held->len; i++)
    emit (self, g_ptr_array_index (cell->held, i), FALSE);
  g_ptr_array_set_size (cell->held, 0);
}

/* Takes over @paragraph. */
static void
place (HwPaperWriter *self, Paragraph *paragraph)
{
  Cell *cell = get_last (self->cells);

  if (paragraph->dropped || hw_text_is_blank (paragraph->text->str))
    free_paragraph (paragraph);
  else if (cell == NULL || cell->layout)
    {
      emit (self, paragraph, FALSE);
      free_paragraph (paragraph);
    }
  else
    {
      g_ptr_array_add (cell->held, paragraph);
      if (cell->held->len > 1)
        release (self, cell);
    }
}

void
hw_paper_writer_begin_paragraph (HwPaperWriter *self)
{
  Paragraph *paragraph = g_new0 (Paragraph, 1);

  paragraph->text = g_string_new (NULL);
  paragraph->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_ptr_array_add (self->open, paragraph);
}

void
hw_paper_writer_end_paragraph (HwPaperWriter *self)
{
  if (self->open->len > 1)
    g_ptr_array_add (self->after, g_ptr_array_steal_index (self->open, self->open->len - 1));
  else if (self->open->len == 1)
    {
      place (self, g_ptr_array_steal_index (self->open, 0));
      while (self->after->len > 0)
        place (self, g_ptr_array_steal_index (self->after, 0));
    }
}

void
hw_paper_writer_set_heading (HwPaperWriter *self, guint level)
{
  Paragraph *paragraph = get_last (self->open);

  if (paragraph != NULL)
    paragraph->heading = CLAMP (level, 1u, 6u);
}

void
hw_paper_writer_set_item (HwPaperWriter *self, guint level)
{
  Paragraph *paragraph = get_last (self->open);

  if (paragraph != NULL)
    paragraph->item = CLAMP (level, 1u, MAX_ITEM_LEVEL);
}

void
hw_paper_writer_drop_paragraph (HwPaperWriter *self)
{
  Paragraph *paragraph = get_last (self->open);

  if (paragraph != NULL)
    paragraph->dropped = TRUE;
}

static void
begin_run (Paragraph *paragraph, HwPaperRun look, gboolean line_break)
{
  Run run = { .start = paragraph->text->len, .look = look, .line_break = line_break };
  const Run *last
      = paragraph->runs->len > 0 ? &g_array_index (paragraph->runs, Run, paragraph->runs->len - 1) : NULL;

  if (last == NULL || line_break || last->look != look)
    g_array_append_val (paragraph->runs, run);
}

void
hw_paper_writer_add_text (HwPaperWriter *self, const char *text, HwPaperRun run)
{
  Paragraph *paragraph = get_last (self->open);

  if (paragraph == NULL || *text == '\0')
    return;
  begin_run (paragraph, run, FALSE);
  g_string_append (paragraph->text, text);
}

void
hw_paper_writer_add_break (HwPaperWriter *self)
{
  Paragraph *paragraph = get_last (self->open);

  if (paragraph != NULL)
    begin_run (paragraph, HW_PAPER_PLAIN, TRUE);
}

/* A table in a text box is no table of the page: its paragraphs come one after the other. */
static gboolean
is_inside_paragraph (HwPaperWriter *self)
{
  return self->open->len > 0;
}

void
hw_paper_writer_begin_table (HwPaperWriter *self)
{
  Cell *cell = get_last (self->cells);

  if (is_inside_paragraph (self))
    return;
  if (cell != NULL)
    release (self, cell);
  hw_html_writer_start (self->html, "table", FALSE);
}

void
hw_paper_writer_end_table (HwPaperWriter *self)
{
  if (!is_inside_paragraph (self))
    hw_html_writer_end (self->html, "table");
}

void
hw_paper_writer_end_row (HwPaperWriter *self)
{
  if (is_inside_paragraph (self))
    return;
  hw_html_writer_start (self->html, "tr", FALSE);
  hw_html_writer_end (self->html, "tr");
}

void
hw_paper_writer_begin_cell (HwPaperWriter *self)
{
  Cell *cell;

  if (is_inside_paragraph (self))
    return;
  cell = g_new0 (Cell, 1);
  cell->held = g_ptr_array_new_with_free_func ((GDestroyNotify) free_paragraph);
  g_ptr_array_add (self->cells, cell);
  hw_html_writer_start (self->html, "td", FALSE);
}

void
hw_paper_writer_end_cell (HwPaperWriter *self)
{
  Cell *cell = get_last (self->cells);

  if (is_inside_paragraph (self) || cell == NULL)
    return;
  if (cell->held->len == 1)
    emit (self, g_ptr_array_index (cell->held, 0), TRUE);
  hw_html_writer_end (self->html, "td");
  g_ptr_array_set_size (self->cells, (int) self->cells->len - 1);
}

void
hw_paper_writer_finish (HwPaperWriter *self)
{
  while (self->open->len > 0)
    hw_paper_writer_end_paragraph (self);
  while (self->cells->len > 0)
    hw_paper_writer_end_cell (self);
  hw_html_writer_finish (self->html);
}
