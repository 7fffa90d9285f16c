/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-markdown-blocks.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-markdown-inline.h"
#include "import/hw-markdown-lines.h"

#define MAX_LEVELS 8u
#define MAX_BOLD_HEADING_CHARS 80
#define SHORT_LINE 40u
#define BOLD_HEADING_LEVEL 6

/* The block that is being filled, line by line. */
typedef struct
{
  HwTextBuilder *builder;
  GString *text;
  HwBlockKind kind;
  guint level;
  gboolean after_blank;
  gboolean broken; /* the last line of a paragraph is so short that its writer ended it, and no width of a page */
  gsize indents[MAX_LEVELS]; /* of the markers of the open lists */
  guint n_levels;
} Blocks;

/* Hard line breaks make blocks of their own that stand on the next line. */
static void
add_lines (Blocks *self, HwBlockKind kind, guint level, const char *text)
{
  g_autofree char *plain = hw_markdown_inline (text);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        hw_text_builder_join_next (self->builder);
      hw_text_builder_add (self->builder, kind, level, lines[i]);
    }
}

static void
flush (Blocks *self)
{
  gboolean heading = self->kind == HW_BLOCK_PARAGRAPH && hw_markdown_is_bold (self->text->str)
                     && g_utf8_strlen (self->text->str, -1) <= MAX_BOLD_HEADING_CHARS
                     && !g_str_has_suffix (self->text->str, ".**") && strchr (self->text->str, '\\') == NULL;

  if (self->text->len > 0)
    add_lines (self, heading ? HW_BLOCK_HEADING : self->kind, heading ? BOLD_HEADING_LEVEL : self->level,
               self->text->str);
  g_string_truncate (self->text, 0);
  self->kind = HW_BLOCK_PARAGRAPH;
  self->level = 0;
}

static void
begin_item (Blocks *self, gsize indent)
{
  flush (self);
  while (self->n_levels > 0 && self->indents[self->n_levels - 1] > indent)
    self->n_levels--;
  /* One blank more or less is carelessness, not a list inside the item. */
  if ((self->n_levels == 0 || indent >= self->indents[self->n_levels - 1] + 2) && self->n_levels < MAX_LEVELS)
    self->indents[self->n_levels++] = indent;
  self->kind = HW_BLOCK_ITEM;
  self->level = self->n_levels;
}

/* "University of Gent" below "**BA Lamps**": a capital, a number or a mark, and no word of a sentence that goes on. */
static gboolean
begins_anew (const HwMarkdownLine *line)
{
  gunichar c = line->length > 0 ? g_utf8_get_char_validated (line->text, (gssize) line->length) : 0;

  return g_unichar_isupper (c) || g_unichar_isdigit (c) || c == '*' || c == '_';
}

/* A line that goes on with what is open, or begins a paragraph. */
static void
add_text (Blocks *self, const HwMarkdownLine *line)
{
  gsize n = line->length;
  gboolean hard;

  if (self->after_blank && self->n_levels > 0)
    {
      gboolean inside = line->indent > self->indents[self->n_levels - 1];

      self->n_levels = inside ? self->n_levels : 0;
      self->kind = inside ? HW_BLOCK_ITEM : HW_BLOCK_PARAGRAPH;
      self->level = self->n_levels;
    }
  if (self->text->len > 0 && self->text->str[self->text->len - 1] != '\n')
    g_string_append (self->text, self->broken && begins_anew (line) ? "<br>" : " ");
  while (n > 0 && line->text[n - 1] == ' ')
    n--;
  self->broken = n <= SHORT_LINE && self->kind == HW_BLOCK_PARAGRAPH;
  hard = line->length >= n + 2; /* two blanks at the end, or a backslash */
  if (n >= 1 && line->text[n - 1] == '\\' && (n < 2 || line->text[n - 2] != '\\'))
    {
      hard = TRUE;
      n--;
    }
  g_string_append_len (self->text, line->text, (gssize) n);
  if (hard)
    g_string_append (self->text, "<br>");
  self->broken &= !hard;
  self->after_blank = FALSE;
}

static void
add_cells (Blocks *self, const HwMarkdownLine *line)
{
  g_autoptr (GPtrArray) cells = hw_markdown_split_cells (line);

  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *plain = hw_markdown_inline (g_ptr_array_index (cells, i));

      g_strdelimit (plain, "\n", ' ');
      hw_text_builder_add (self->builder, HW_BLOCK_CELL, 0, plain);
    }
  hw_text_builder_end_row (self->builder);
}

/* Lines of a fence as they are, up to its end. */
static const char *
add_fence (Blocks *self, const HwMarkdownLine *fence)
{
  const char *at = fence->next;
  gboolean first = TRUE;

  while (*at != '\0')
    {
      HwMarkdownLine line;
      g_autofree char *text = g_strndup (at, strcspn (at, "\r\n"));

      hw_markdown_read_line (at, &line);
      at = line.next;
      if (line.kind == HW_MARKDOWN_FENCE && line.text[0] == fence->text[0] && line.fence >= fence->fence)
        break;
      if (!first)
        hw_text_builder_join_next (self->builder);
      hw_text_builder_add_line (self->builder, text);
      first = FALSE;
    }
  return at;
}

/* Rows up to a line without a bar. */
static const char *
add_table (Blocks *self, const HwMarkdownLine *header)
{
  HwMarkdownLine line;
  const char *at = header->next;

  add_cells (self, header);
  hw_markdown_read_line (at, &line); /* the rule below the header */
  for (at = line.next; *at != '\0'; at = line.next)
    {
      hw_markdown_read_line (at, &line);
      if (line.kind == HW_MARKDOWN_BLANK || memchr (line.text, '|', line.length) == NULL)
        break;
      add_cells (self, &line);
    }
  return at;
}

static void
add_heading (Blocks *self, const HwMarkdownLine *line)
{
  g_autofree char *text = g_strndup (line->text, line->length);
  gsize n;

  flush (self);
  self->n_levels = 0;
  g_strchomp (text);
  for (n = strlen (text); n > 0 && text[n - 1] == '#'; n--)
    ;
  if (n == 0 || text[n - 1] == ' ') /* closing hashes */
    text[n] = '\0';
  add_lines (self, HW_BLOCK_HEADING, line->level, text);
}

/* One line, or all lines of a fence, table or HTML block; gives what comes next. */
static const char *
add_line (Blocks *self, const HwMarkdownLine *line)
{
  switch (line->kind)
    {
    case HW_MARKDOWN_BLANK:
      flush (self);
      self->after_blank = TRUE;
      return line->next;
    case HW_MARKDOWN_HEADING:
      add_heading (self, line);
      return line->next;
    case HW_MARKDOWN_UNDERLINE:
      if (self->text->len > 0 && self->kind == HW_BLOCK_PARAGRAPH)
        {
          g_autofree char *text = g_strdup (self->text->str);

          g_string_truncate (self->text, 0);
          add_lines (self, HW_BLOCK_HEADING, line->level, text);
          return line->next;
        }
      flush (self); /* otherwise a rule */
      return line->next;
    case HW_MARKDOWN_RULE:
      flush (self);
      self->n_levels = 0;
      return line->next;
    case HW_MARKDOWN_FENCE:
      flush (self);
      return add_fence (self, line);
    case HW_MARKDOWN_SKIPPED:
      flush (self);
      return hw_markdown_skip_html (line);
    case HW_MARKDOWN_TABLE:
      flush (self);
      return add_table (self, line);
    case HW_MARKDOWN_DEFINITION:
      if (self->text->len == 0)
        return line->next;
      break;
    case HW_MARKDOWN_ITEM:
      begin_item (self, line->indent);
      self->after_blank = FALSE;
      break;
    default:
      break;
    }
  add_text (self, line);
  return line->next;
}

void
hw_markdown_write_blocks (HwTextBuilder *builder, const char *text)
{
  Blocks self = { .builder = builder, .text = g_string_new (NULL), .kind = HW_BLOCK_PARAGRAPH };

  while (*text != '\0')
    {
      HwMarkdownLine line;

      hw_markdown_read_line (text, &line);
      text = add_line (&self, &line);
    }
  flush (&self);
  g_string_free (self.text, TRUE);
}
