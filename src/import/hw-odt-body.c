/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/hw-odt.h"
#include "import/hw-xml-walk.h"

/* OpenDocument 1.3 part 3, as far as text, its order and its looks go. */

typedef struct
{
  HwPaperWriter *writer;
  HwOdtStyles *styles;
  HwOdtNotes *notes;
  HwOdtRegion region;
  gboolean region_seen; /* the first of its kind is all that is taken */
  guint inside;         /* open elements from that of the region on */
  guint skipping;       /* open elements from the one that is left out on */
  guint hidden;         /* the same for a section that is not shown */
  guint lists;
  gboolean in_item;     /* its first paragraph has not come yet */
  GArray *looks;        /* HwOdtLook: of open paragraphs and spans */
  GArray *grounds;      /* gboolean a cell */
  guint boxes;
} Body;

static HwOdtLook
get_look (Body *self)
{
  return self->looks->len > 0 ? g_array_index (self->looks, HwOdtLook, self->looks->len - 1)
                              : HW_ODT_LOOK_NONE;
}

static gboolean
is_one_of (const char *name, const char *const *names)
{
  return g_strv_contains (names, name);
}

static gboolean
is_on_ground (Body *self)
{
  for (guint i = 0; i < self->grounds->len; i++)
    if (g_array_index (self->grounds, gboolean, i))
      return TRUE;
  return self->boxes > 0;
}

static void
add_text (Body *self, const char *text)
{
  HwOdtLook look = get_look (self);
  HwPaperRun run = look.bold == TRUE ? HW_PAPER_BOLD : HW_PAPER_PLAIN;
  gboolean unseen = look.white == TRUE && look.shaded != TRUE && !is_on_ground (self);

  if (self->hidden > 0 || look.hidden == TRUE || unseen)
    run |= HW_PAPER_HIDDEN;
  hw_paper_writer_add_text (self->writer, text, run);
}

static void
push_look (Body *self, const char *family, HwXmlWalk *walk)
{
  g_autofree char *style = hw_xml_walk_get (walk, "style-name");
  HwOdtLook look = hw_odt_styles_get (self->styles, family, style);
  HwOdtLook around = get_look (self);

  if (g_str_equal (family, "text"))
    hw_odt_look_inherit (&look, &around);
  g_array_append_val (self->looks, look);
}

static void
pop_look (Body *self)
{
  if (self->looks->len > 0)
    g_array_set_size (self->looks, self->looks->len - 1);
}

static void
begin_paragraph (Body *self, const char *name, HwXmlWalk *walk)
{
  HwOdtLook look;

  push_look (self, "paragraph", walk);
  look = get_look (self);
  hw_paper_writer_begin_paragraph (self->writer);
  if (g_str_equal (name, "h"))
    hw_paper_writer_set_heading (self->writer,
                                 (guint) hw_xml_walk_get_number (walk, "outline-level", 1, 6, 1));
  else if (look.heading > 0)
    hw_paper_writer_set_heading (self->writer, (guint) look.heading);
  else if (self->lists > 0 && self->in_item)
    hw_paper_writer_set_item (self->writer, self->lists);
  self->in_item = FALSE;
}

static void
begin_cell (Body *self, HwXmlWalk *walk)
{
  g_autofree char *style = hw_xml_walk_get (walk, "style-name");
  gboolean ground = hw_odt_styles_get (self->styles, "table-cell", style).shaded == TRUE;

  hw_paper_writer_begin_cell (self->writer);
  g_array_append_val (self->grounds, ground);
}

/* The text of linked sections, images and objects stays where it is. */
static void
note_link (Body *self, const char *name, HwXmlWalk *walk)
{
  g_autofree char *target = hw_xml_walk_get (walk, "href");

  if (target != NULL && (strstr (target, "://") != NULL || g_str_has_prefix (target, "../")))
    self->notes->external = TRUE;
  else if (target != NULL && (g_str_equal (name, "object") || g_str_equal (name, "object-ole")))
    self->notes->embedded = TRUE;
}

static void
start_in_text (Body *self, const char *name, HwXmlWalk *walk)
{
  static const char *const pages[] = { "page-number", "page-count", NULL };
  static const char *const links[] = { "section-source", "image", "object", "object-ole", "plugin", NULL };

  if (g_str_equal (name, "p") || g_str_equal (name, "h"))
    begin_paragraph (self, name, walk);
  else if (g_str_equal (name, "span"))
    push_look (self, "text", walk);
  else if (g_str_equal (name, "tab"))
    add_text (self, HW_TEXT_GAP);
  else if (g_str_equal (name, "s"))
    add_text (self, " ");
  else if (g_str_equal (name, "line-break"))
    hw_paper_writer_add_break (self->writer);
  else if (g_str_equal (name, "list"))
    self->lists++;
  else if (g_str_equal (name, "list-item"))
    self->in_item = TRUE;
  else if (g_str_equal (name, "text-box") || g_str_equal (name, "custom-shape"))
    self->boxes++;
  else if (g_str_equal (name, "table"))
    hw_paper_writer_begin_table (self->writer);
  else if (g_str_equal (name, "table-cell"))
    begin_cell (self, walk);
  else if (self->region != HW_ODT_BODY && is_one_of (name, pages))
    hw_paper_writer_drop_paragraph (self->writer);
  else if (is_one_of (name, links))
    note_link (self, name, walk);
}

/* What is in the file and not in the text. */
static gboolean
is_left_out (Body *self, const char *name)
{
  static const char *const names[]
      = { "tracked-changes", "annotation", "forms", "note-citation", "ruby-text", "scripts", "title", "desc",
          "table-of-content", "sequence-decls", "variable-decls", "user-field-decls", NULL };

  self->notes->comments |= g_str_equal (name, "annotation");
  return is_one_of (name, names);
}

static gboolean
is_region (Body *self, const char *name)
{
  static const char *const regions[] = { "text", "header", "footer" };

  return !self->region_seen && g_str_equal (name, regions[self->region]);
}

static void
start_cb (gpointer data, const char *space, const char *name, HwXmlWalk *walk)
{
  Body *self = data;

  if (self->inside == 0)
    {
      /* "text" is the body of a text document only in the namespace of offices. */
      gboolean office = strstr (space, ":office:") != NULL;

      self->inside = is_region (self, name) && (self->region != HW_ODT_BODY || office) ? 1 : 0;
      return;
    }
  self->inside++;
  if (self->skipping > 0)
    {
      self->skipping++;
      self->notes->deleted |= g_str_equal (name, "deletion");
      return;
    }
  if (is_left_out (self, name))
    {
      self->skipping = 1;
      return;
    }
  if (self->hidden > 0)
    self->hidden++;
  else if (g_str_equal (name, "section"))
    {
      g_autofree char *display = hw_xml_walk_get (walk, "display");

      self->hidden = g_strcmp0 (display, "none") == 0 ? 1 : 0;
    }
  start_in_text (self, name, walk);
}

static void
end_in_text (Body *self, const char *name)
{
  if (g_str_equal (name, "p") || g_str_equal (name, "h"))
    {
      pop_look (self);
      hw_paper_writer_end_paragraph (self->writer);
    }
  else if (g_str_equal (name, "span"))
    pop_look (self);
  else if (g_str_equal (name, "list"))
    self->lists -= self->lists > 0;
  else if (g_str_equal (name, "text-box") || g_str_equal (name, "custom-shape"))
    self->boxes -= self->boxes > 0;
  else if (g_str_equal (name, "table"))
    hw_paper_writer_end_table (self->writer);
  else if (g_str_equal (name, "table-row"))
    hw_paper_writer_end_row (self->writer);
  else if (g_str_equal (name, "table-cell"))
    {
      hw_paper_writer_end_cell (self->writer);
      if (self->grounds->len > 0)
        g_array_set_size (self->grounds, self->grounds->len - 1);
    }
}

static void
end_cb (gpointer data, const char *space, const char *name)
{
  Body *self = data;

  if (self->inside == 0)
    return;
  self->inside--;
  self->region_seen |= self->inside == 0;
  if (self->skipping > 0)
    {
      self->skipping--;
      return;
    }
  self->hidden -= self->hidden > 0;
  if (self->inside > 0)
    end_in_text (self, name);
}

static void
text_cb (gpointer data, const char *text)
{
  Body *self = data;

  if (self->inside > 0 && self->skipping == 0 && self->looks->len > 0)
    add_text (self, text);
}

gboolean
hw_odt_write_region (const char *xml, const char *part, HwOdtRegion region, HwOdtStyles *styles,
                     HwPaperWriter *writer, HwOdtNotes *notes, GError **error)
{
  static const HwXmlWalkHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (GArray) looks = g_array_new (FALSE, FALSE, sizeof (HwOdtLook));
  g_autoptr (GArray) grounds = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Body body = {
    .writer = writer,
    .styles = styles,
    .notes = notes,
    .region = region,
    .looks = looks,
    .grounds = grounds,
  };

  return hw_xml_walk (xml, part, &handler, &body, error);
}
