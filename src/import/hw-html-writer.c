/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-writer.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-encoding-tables.h"
#include "import/hw-entities.h"
#include "import/hw-html-elements.h"

#define MAX_BOLD_HEADING_CHARS 80
#define BOLD_HEADING_LEVEL 6

typedef enum
{
  SHOWN,
  APART,  /* no text of the page */
  HIDDEN, /* would be, but nobody sees it */
} Visibility;

/* An open element: what holds for the text in it. */
typedef struct
{
  const char *name;
  HwHtmlElement means;
  HwBlockKind kind;
  guint level;
  guint list_depth;
  Visibility visibility;
  gboolean bold;
  gboolean preformatted;
} Frame;

struct _HwHtmlWriter
{
  HwTextBuilder *builder;
  GArray *frames; /* Frame; the first is the page */
  GString *line;  /* of the block that is being filled */
  gboolean has_bold;
  gboolean has_plain;
  HwHiddenText *hidden; /* the builder's */
  guint hidden_before;  /* by others, in the same builder */
  gsize span_end;       /* of the line, behind a span; 0: none */
  gboolean at_span;     /* another span begins just there */
};

HwHtmlWriter *
hw_html_writer_new (HwTextBuilder *builder)
{
  HwHtmlWriter *self = g_new0 (HwHtmlWriter, 1);
  Frame page = { .name = "", .kind = HW_BLOCK_PARAGRAPH };

  self->builder = builder;
  self->line = g_string_new (NULL);
  self->hidden = hw_text_builder_get_hidden (builder);
  self->hidden_before = self->hidden->n_chars;
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_array_append_val (self->frames, page);
  return self;
}

void
hw_html_writer_free (HwHtmlWriter *self)
{
  g_array_unref (self->frames);
  g_string_free (self->line, TRUE);
  g_free (self);
}

static Frame *
get_top (HwHtmlWriter *self)
{
  return &g_array_index (self->frames, Frame, self->frames->len - 1);
}

/* A short paragraph that is bold from end to end is how most postings write their headings. */
static gboolean
is_bold_heading (const HwHtmlWriter *self, HwBlockKind kind, const char *text)
{
  return kind == HW_BLOCK_PARAGRAPH && self->has_bold && !self->has_plain
         && hw_text_count_chars (text, strlen (text)) <= MAX_BOLD_HEADING_CHARS && !g_str_has_suffix (text, ".")
         && !g_str_has_suffix (text, "!");
}

/* "&#146;" is a control character for the parser and an apostrophe for who wrote it. */
static void
mend_controls (GString *line)
{
  for (gsize i = 0; i + 1 < line->len; i++)
    {
      char utf8[6];
      gunichar c;

      if ((guchar) line->str[i] != 0xc2 || (guchar) line->str[i + 1] > 0x9f)
        continue;
      c = hw_windows_1252_to_unicode ((guint8) line->str[i + 1]);
      if (c == 0)
        continue;
      g_string_erase (line, (gssize) i, 2);
      g_string_insert_len (line, (gssize) i, utf8, g_unichar_to_utf8 (c, utf8));
    }
}

/* The line as one block. What still looks like an entity was encoded once too often. */
static void
flush (HwHtmlWriter *self)
{
  const Frame *frame = get_top (self);
  g_autofree char *decoded = NULL;
  const char *text = self->line->str;

  if (self->line->len == 0)
    return;
  if (memchr (text, 0xc2, self->line->len) != NULL)
    mend_controls (self->line);
  text = self->line->str;
  if (memchr (text, '&', self->line->len) != NULL)
    text = decoded = hw_entities_decode (text);
  if (is_bold_heading (self, frame->kind, text))
    hw_text_builder_add (self->builder, HW_BLOCK_HEADING, BOLD_HEADING_LEVEL, text);
  else
    hw_text_builder_add (self->builder, frame->kind, frame->level, text);
  g_string_truncate (self->line, 0);
  self->span_end = 0;
  self->has_bold = FALSE;
  self->has_plain = FALSE;
}

/* What follows stands on the next line; with a second break, as a paragraph of its own. */
static void
end_line (HwHtmlWriter *self)
{
  gboolean blank = hw_text_is_blank (self->line->str);

  flush (self);
  if (blank)
    hw_text_builder_part_next (self->builder);
  else
    hw_text_builder_join_next (self->builder);
}

/* Lines whose blanks count; those that follow each other are one paragraph. */
static void
flush_preformatted (HwHtmlWriter *self)
{
  g_auto (GStrv) lines = g_strsplit (self->line->str, "\n", -1);
  gboolean blank = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean next_blank = hw_text_is_blank (lines[i]);

      if (!blank && !next_blank)
        hw_text_builder_join_next (self->builder);
      hw_text_builder_add_line (self->builder, lines[i]);
      blank = next_blank;
    }
  g_string_truncate (self->line, 0);
}

/* A cell with paragraphs or lists in it is there for the layout. */
static void
mark_layout_cell (HwHtmlWriter *self)
{
  for (guint i = self->frames->len; i-- > 1;)
    {
      Frame *frame = &g_array_index (self->frames, Frame, i);

      if (frame->kind != HW_BLOCK_CELL)
        return;
      frame->kind = HW_BLOCK_PARAGRAPH;
      if ((frame->means & HW_HTML_CELL) != 0)
        return;
    }
}

/* The role that an element gives to the text directly in it. */
static void
set_role (Frame *frame)
{
  frame->list_depth += (frame->means & HW_HTML_LIST) != 0;
  if ((frame->means & HW_HTML_HEADING) != 0)
    {
      frame->kind = HW_BLOCK_HEADING;
      frame->level = (guint) (frame->name[1] - '0');
    }
  else if ((frame->means & HW_HTML_ITEM) != 0)
    {
      frame->kind = HW_BLOCK_ITEM;
      frame->level = MAX (frame->list_depth, 1u);
    }
  else if ((frame->means & (HW_HTML_CELL | HW_HTML_TABLE)) != 0)
    {
      frame->kind = (frame->means & HW_HTML_CELL) != 0 ? HW_BLOCK_CELL : HW_BLOCK_PARAGRAPH;
      frame->level = 0;
    }
}

void
hw_html_writer_start (HwHtmlWriter *self, const char *name, gboolean hidden)
{
  Frame frame = *get_top (self);

  frame.name = name;
  frame.means = hw_html_element_find (name);
  self->at_span = self->span_end > 0 && self->span_end == self->line->len && strcmp (name, "span") == 0;
  if (frame.visibility == SHOWN && !frame.preformatted)
    {
      if ((frame.means & (HW_HTML_APART | HW_HTML_NAVIGATION)) != 0)
        frame.visibility = APART;
      else if (hidden)
        frame.visibility = HIDDEN;
      else if ((frame.means & HW_HTML_BREAK) != 0)
        end_line (self);
      else if ((frame.means & HW_HTML_BLOCK) != 0)
        {
          if ((frame.means & HW_HTML_LAYOUT) != 0 && frame.kind == HW_BLOCK_CELL)
            {
              mark_layout_cell (self);
              frame.kind = get_top (self)->kind;
            }
          flush (self);
          frame.bold = FALSE;
          frame.preformatted = (frame.means & HW_HTML_PREFORMATTED) != 0;
          set_role (&frame);
        }
      else
        frame.bold |= (frame.means & HW_HTML_BOLD) != 0;
    }
  else if (frame.preformatted && (frame.means & HW_HTML_BREAK) != 0)
    g_string_append_c (self->line, '\n');
  g_array_append_val (self->frames, frame);
}

static void
end_top (HwHtmlWriter *self)
{
  const Frame *frame = get_top (self);
  gboolean shown = frame->visibility == SHOWN;

  if (shown && frame->preformatted && (frame->means & HW_HTML_PREFORMATTED) != 0)
    flush_preformatted (self);
  else if (shown && !frame->preformatted && (frame->means & HW_HTML_BLOCK) != 0)
    flush (self);
  if (shown && (frame->means & HW_HTML_ROW) != 0)
    hw_text_builder_end_row (self->builder);
  if ((frame->means & (HW_HTML_BLOCK | HW_HTML_BREAK)) != 0)
    hw_hidden_text_end (self->hidden);
  g_array_set_size (self->frames, self->frames->len - 1);
}

void
hw_html_writer_end (HwHtmlWriter *self, const char *name)
{
  guint found = self->frames->len - 1;

  while (found > 0 && strcmp (g_array_index (self->frames, Frame, found).name, name) != 0)
    found--;
  while (found > 0 && self->frames->len > found)
    end_top (self);
  if (found > 0 && strcmp (name, "span") == 0)
    self->span_end = self->line->len;
}

/* "<span>Department</span><span>Sales</span>": a style parts what stands there, and no word goes on so. */
static void
part_spans (HwHtmlWriter *self, const char *text, gsize length)
{
  if (self->at_span && length > 0 && g_ascii_isupper (*text) && self->span_end > 0 && self->span_end == self->line->len
      && g_ascii_islower (self->line->str[self->span_end - 1]))
    g_string_append (self->line, HW_TEXT_GAP);
  self->at_span = FALSE;
}

static gboolean
has_letters (const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c) && !g_unichar_ispunct (c))
        return TRUE;
    }
  return FALSE;
}

void
hw_html_writer_add_text (HwHtmlWriter *self, const char *text, gsize length)
{
  const Frame *frame = get_top (self);
  gboolean *have = frame->bold ? &self->has_bold : &self->has_plain;

  if (frame->visibility == APART)
    return;
  if (frame->visibility == HIDDEN)
    {
      hw_hidden_text_add (self->hidden, text, length);
      return;
    }
  if (!frame->preformatted)
    part_spans (self, text, length);
  g_string_append_len (self->line, text, (gssize) length);
  if (!*have && !frame->preformatted)
    *have = has_letters (text, length);
}

guint
hw_html_writer_get_depth (HwHtmlWriter *self)
{
  return self->frames->len - 1;
}

guint
hw_html_writer_finish (HwHtmlWriter *self)
{
  while (self->frames->len > 1)
    end_top (self);
  flush (self);
  return self->hidden->n_chars - self->hidden_before;
}
