/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/hw-docx-paragraph.h"

/* ECMA-376 part 1, WordprocessingML, as far as text, its order and its looks go. */

typedef struct
{
  HwPaperWriter *writer;
  HwDocxStyles *styles;
  HwDocxNotes *notes;
  gboolean margin;
  guint skipping;       /* open elements from the one that is left out on */
  gboolean placeholder; /* the content control shows its prompt */
  GArray *alternates;   /* gboolean: one of the versions was taken */
  GArray *paragraphs;   /* HwDocxParagraph */
  GArray *grounds;      /* gboolean a table or cell: coloured, or nobody knows */
  guint boxes;          /* open text boxes: their ground is not known */
} Body;

static HwDocxParagraph *
get_paragraph (Body *self)
{
  return self->paragraphs->len > 0 ? &g_array_index (self->paragraphs, HwDocxParagraph, self->paragraphs->len - 1)
                                   : NULL;
}

static gboolean
get_last (GArray *flags)
{
  return flags->len > 0 && g_array_index (flags, gboolean, flags->len - 1);
}

static void
set_last (GArray *flags, gboolean value)
{
  if (flags->len > 0)
    g_array_index (flags, gboolean, flags->len - 1) = value;
}

static void
push (GArray *flags, gboolean value)
{
  g_array_append_val (flags, value);
}

static void
pop (GArray *flags)
{
  if (flags->len > 0)
    g_array_set_size (flags, flags->len - 1);
}

static gboolean
is_one_of (const char *name, const char *const *names)
{
  return g_strv_contains (names, name);
}

/* White is hidden on paper; on a table's or a box's ground it is how titles look. */
static gboolean
is_hidden (Body *self, const HwDocxParagraph *paragraph)
{
  if (paragraph->run.hidden)
    return TRUE;
  return paragraph->run.white && !paragraph->run.shaded && !paragraph->shaded && !get_last (self->grounds)
         && self->boxes == 0;
}

static void
add_text (Body *self, const char *text)
{
  const HwDocxParagraph *paragraph = get_paragraph (self);
  HwPaperRun look = HW_PAPER_PLAIN;

  if (paragraph == NULL || self->skipping > 0)
    return;
  if (paragraph->run.bold)
    look |= HW_PAPER_BOLD;
  if (is_hidden (self, paragraph))
    look |= HW_PAPER_HIDDEN;
  hw_paper_writer_add_text (self->writer, text, look);
}

static void
begin_paragraph (Body *self)
{
  HwDocxParagraph paragraph = { .item = -1, .heading = -1 };

  g_array_append_val (self->paragraphs, paragraph);
  hw_paper_writer_begin_paragraph (self->writer);
}

static void
end_paragraph (Body *self)
{
  const HwDocxParagraph *paragraph = get_paragraph (self);
  guint heading, item;

  if (paragraph == NULL)
    return;
  heading = paragraph->heading >= 0 ? (guint) paragraph->heading : paragraph->style.heading;
  item = paragraph->item >= 0 ? (guint) paragraph->item : paragraph->style.item;
  if (heading > 0)
    hw_paper_writer_set_heading (self->writer, heading);
  else if (item > 0)
    hw_paper_writer_set_item (self->writer, item);
  if (self->margin && paragraph->has_page_number)
    hw_paper_writer_drop_paragraph (self->writer);
  hw_paper_writer_end_paragraph (self->writer);
  g_array_set_size (self->paragraphs, self->paragraphs->len - 1);
}

/* A bullet typed as a sign of a symbol font. */
static void
add_symbol (Body *self, HwXmlWalk *walk)
{
  static const char *const bullets[] = { "F0B7", "F0A7", "F0D8", "F0FC", "F06E", "F071", NULL };
  g_autofree char *sign = hw_xml_walk_get (walk, "char");
  g_autofree char *upper = sign != NULL ? g_ascii_strup (sign, -1) : NULL;

  if (upper != NULL && is_one_of (upper, bullets))
    add_text (self, "•");
}

static void
start_in_run (Body *self, HwDocxParagraph *paragraph, const char *name, HwXmlWalk *walk)
{
  if (g_str_equal (name, "t"))
    paragraph->in_text = TRUE;
  else if (g_str_equal (name, "instrText"))
    paragraph->in_code = TRUE;
  else if (g_str_equal (name, "rPr"))
    paragraph->in_run_properties = TRUE;
  else if (g_str_equal (name, "tab") || g_str_equal (name, "ptab"))
    add_text (self, HW_TEXT_GAP);
  else if (g_str_equal (name, "br") || g_str_equal (name, "cr"))
    hw_paper_writer_add_break (self->writer);
  else if (g_str_equal (name, "noBreakHyphen"))
    add_text (self, "-");
  else if (g_str_equal (name, "sym"))
    add_symbol (self, walk);
  else if (g_str_equal (name, "commentReference"))
    self->notes->comments = TRUE;
  else if (g_str_equal (name, "pgNum"))
    paragraph->has_page_number = TRUE;
}

static void
start_in_paragraph (Body *self, HwDocxParagraph *paragraph, const char *name, HwXmlWalk *walk)
{
  if (paragraph->in_properties)
    hw_docx_paragraph_take_property (paragraph, self->styles, name, walk);
  else if (paragraph->in_run_properties)
    hw_docx_paragraph_take_run_property (paragraph, self->styles, name, walk);
  else if (g_str_equal (name, "pPr"))
    paragraph->in_properties = TRUE;
  else if (g_str_equal (name, "r"))
    {
      paragraph->in_run = TRUE;
      paragraph->run = paragraph->style;
    }
  else if (g_str_equal (name, "fldSimple"))
    {
      g_autofree char *code = hw_xml_walk_get (walk, "instr");

      paragraph->has_page_number |= code != NULL && strstr (code, "PAGE") != NULL;
    }
  else if (paragraph->in_run)
    start_in_run (self, paragraph, name, walk);
}

static void
start_table_part (Body *self, const char *name, HwXmlWalk *walk)
{
  if (g_str_equal (name, "tbl"))
    {
      hw_paper_writer_begin_table (self->writer);
      push (self->grounds, FALSE);
    }
  else if (g_str_equal (name, "tblStyle"))
    set_last (self->grounds, TRUE); /* which of its cells are coloured is not followed up */
  else if (g_str_equal (name, "tc"))
    {
      hw_paper_writer_begin_cell (self->writer);
      push (self->grounds, get_last (self->grounds));
    }
  else if (g_str_equal (name, "shd"))
    {
      g_autofree char *fill = hw_xml_walk_get (walk, "fill");

      set_last (self->grounds, get_last (self->grounds) || hw_docx_is_ground (fill));
    }
  else if (g_str_equal (name, "altChunk"))
    self->notes->chunks = TRUE;
}

/* What is not part of the text as it stands: deletions, earlier properties, prompts, page geometry. */
static gboolean
is_left_out (Body *self, const char *name)
{
  static const char *const names[] = { "del",       "moveFrom",  "pPrChange",   "rPrChange", "tblPrChange",
                                       "tcPrChange", "sectPr",   "delInstrText", "rt",
                                       "numberingChange", "docPartObj", NULL };

  return is_one_of (name, names) || (self->placeholder && g_str_equal (name, "sdtContent"));
}

/* The same in a newer and an older form: the first that is offered counts. TRUE: this one is not. */
static gboolean
start_alternate (Body *self, const char *name)
{
  if (g_str_equal (name, "AlternateContent"))
    push (self->alternates, FALSE);
  else if (g_str_equal (name, "Choice") || g_str_equal (name, "Fallback"))
    {
      if (get_last (self->alternates))
        return TRUE;
      set_last (self->alternates, TRUE);
    }
  return FALSE;
}

static gboolean
is_compatibility (const char *space)
{
  return g_str_equal (space, "http://schemas.openxmlformats.org/markup-compatibility/2006");
}

static void
start_word (Body *self, const char *name, HwXmlWalk *walk)
{
  HwDocxParagraph *paragraph = get_paragraph (self);

  if (g_str_equal (name, "p"))
    begin_paragraph (self);
  else if (g_str_equal (name, "txbxContent"))
    self->boxes++;
  else if (g_str_equal (name, "sdt"))
    self->placeholder = FALSE;
  else if (g_str_equal (name, "showingPlcHdr"))
    self->placeholder = TRUE;
  else if (paragraph != NULL && !g_str_equal (name, "tbl"))
    start_in_paragraph (self, paragraph, name, walk);
  else
    start_table_part (self, name, walk);
}

static void
start_cb (gpointer data, const char *space, const char *name, HwXmlWalk *walk)
{
  Body *self = data;
  HwDocxParagraph *paragraph = get_paragraph (self);
  gboolean word = hw_docx_is_word (space);

  if (self->skipping > 0)
    {
      self->skipping++;
      self->notes->deleted |= word && g_str_equal (name, "delText");
    }
  else if (word && is_left_out (self, name))
    {
      self->skipping = 1;
      self->notes->deleted |= g_str_equal (name, "moveFrom");
      self->placeholder &= !g_str_equal (name, "sdtContent");
    }
  else if (is_compatibility (space))
    self->skipping = start_alternate (self, name) ? 1 : 0;
  else if (word)
    start_word (self, name, walk);
  else if (paragraph != NULL && g_str_equal (name, "t") && g_str_has_suffix (space, "/math"))
    paragraph->in_text = TRUE;
}

static void
end_in_paragraph (HwDocxParagraph *paragraph, const char *name)
{
  if (g_str_equal (name, "t"))
    paragraph->in_text = FALSE;
  else if (g_str_equal (name, "instrText"))
    paragraph->in_code = FALSE;
  else if (g_str_equal (name, "pPr"))
    paragraph->in_properties = FALSE;
  else if (g_str_equal (name, "rPr"))
    paragraph->in_run_properties = FALSE;
  else if (g_str_equal (name, "r"))
    paragraph->in_run = FALSE;
}

static void
end_table_part (Body *self, const char *name)
{
  if (g_str_equal (name, "tc"))
    {
      hw_paper_writer_end_cell (self->writer);
      pop (self->grounds);
    }
  else if (g_str_equal (name, "tr"))
    hw_paper_writer_end_row (self->writer);
  else if (g_str_equal (name, "tbl"))
    {
      hw_paper_writer_end_table (self->writer);
      pop (self->grounds);
    }
}

static void
end_cb (gpointer data, const char *space, const char *name)
{
  Body *self = data;
  HwDocxParagraph *paragraph = get_paragraph (self);

  if (self->skipping > 0)
    self->skipping--;
  else if (is_compatibility (space))
    {
      if (g_str_equal (name, "AlternateContent"))
        pop (self->alternates);
    }
  else if (!hw_docx_is_word (space))
    {
      if (paragraph != NULL && g_str_equal (name, "t"))
        paragraph->in_text = FALSE;
    }
  else if (g_str_equal (name, "p"))
    end_paragraph (self);
  else if (g_str_equal (name, "txbxContent"))
    self->boxes -= self->boxes > 0;
  else if (paragraph != NULL && !g_str_equal (name, "tbl"))
    end_in_paragraph (paragraph, name);
  else
    end_table_part (self, name);
}

static void
text_cb (gpointer data, const char *text)
{
  Body *self = data;
  HwDocxParagraph *paragraph = get_paragraph (self);

  if (paragraph == NULL || self->skipping > 0)
    return;
  if (paragraph->in_text)
    add_text (self, text);
  else if (paragraph->in_code)
    paragraph->has_page_number |= strstr (text, "PAGE") != NULL;
}

gboolean
hw_docx_write_part (const char *xml, const char *part, HwDocxStyles *styles, gboolean margin,
                    HwPaperWriter *writer, HwDocxNotes *notes, GError **error)
{
  static const HwXmlWalkHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (GArray) alternates = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (HwDocxParagraph));
  g_autoptr (GArray) grounds = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Body body = {
    .writer = writer,
    .styles = styles,
    .notes = notes,
    .margin = margin,
    .alternates = alternates,
    .paragraphs = paragraphs,
    .grounds = grounds,
  };

  return hw_xml_walk (xml, part, &handler, &body, error);
}
