/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-lines.h"

#include <string.h>

#include "analysis/hw-splitter.h"
#include "base/hw-text.h"

#define MAX_SHORT_BYTES 240u
#define MIN_COLUMN_LINES 8u
#define MIN_GUTTER 3u
#define MAX_COLUMN 100u

HwLine *
hw_lines_get (const GArray *lines, guint index)
{
  return &g_array_index (lines, HwLine, index);
}

static void
clear_line (gpointer data)
{
  g_free (((HwLine *)data)->text);
}

typedef struct
{
  const char *text;
  GArray *lines;
  GArray *blocks; /* HwBlock, may be NULL */
  guint block;    /* the one at or after the line */
} Cutter;

static void
apply_block (Cutter *self, HwLine *line)
{
  const HwBlock *block;

  if (self->blocks == NULL)
    return;
  while (self->block < self->blocks->len
         && g_array_index (self->blocks, HwBlock, self->block).end <= line->start)
    self->block++;
  if (self->block >= self->blocks->len)
    return;
  block = &g_array_index (self->blocks, HwBlock, self->block);
  if (block->start > line->start)
    return;
  if (block->kind == HW_BLOCK_HEADING)
    {
      line->flags |= HW_LINE_HEADING;
      line->level = block->level;
    }
  else if (block->kind == HW_BLOCK_ITEM)
    line->flags |= HW_LINE_ITEM;
}

/* Bytes of the bullet, heading marks or list number at @at. */
static gsize
measure_marker (const char *at, HwLine *line)
{
  gsize n = hw_measure_bullet (at);

  if (n == 0 && *at != '\0' && strchr ("-*+", *at) != NULL && (at[1] == ' ' || at[1] == '\t'))
    n = 1;
  if (n == 0 && (g_str_has_prefix (at, "– ") || g_str_has_prefix (at, "— ")))
    n = 3;
  if (n == 0 && g_str_has_prefix (at, "· "))
    n = 2;
  if (n > 0)
    line->flags |= HW_LINE_ITEM;
  else if (*at == '#')
    {
      n = strspn (at, "#");
      line->flags |= HW_LINE_HEADING;
      line->level = (guint)n;
    }
  return n;
}

/* The stretch from @from to before @to, which begins with code point @start; blanks and bullets are left out.
 */
static void
add_line (Cutter *self, const char *from, const char *to, guint start, gboolean after_blank)
{
  HwLine line = { NULL, 0, 0, after_blank ? HW_LINE_AFTER_BLANK : 0, 0, HW_SECTION_CONTACT };
  const char *begin = from;

  for (guint pass = 0; pass < 2; pass++)
    {
      while (from < to && (*from == ' ' || *from == '\t'))
        from++;
      if (pass == 0)
        from += MIN (measure_marker (from, &line), (gsize)(to - from));
    }
  while (from < to && strchr (" *_\t", *from) != NULL)
    from++;
  while (to > from && strchr (" *_\t", to[-1]) != NULL)
    to--;
  if (from == to)
    return;
  line.start = start + (guint)g_utf8_strlen (begin, from - begin);
  line.end = line.start + (guint)g_utf8_strlen (from, to - from);
  if (to - from > (gssize)MAX_SHORT_BYTES)
    line.flags |= HW_LINE_LONG;
  line.text = g_strndup (from, MIN ((gsize)(to - from), 4 * MAX_SHORT_BYTES));
  if (!g_utf8_validate (line.text, -1, &begin)) /* cut within a character */
    *(char *)begin = '\0';
  apply_block (self, &line);
  g_array_append_val (self->lines, line);
}

/* Where the column that begins nearest behind @column begins: after a wide gap; NULL when the line has none.
 */
static const char *
find_gap (const char *line, const char *end, guint column)
{
  guint at_column = 0, blanks = 0;

  for (const char *at = line; at < end; at = g_utf8_next_char (at), at_column++)
    {
      if (*at == ' ')
        {
          blanks++;
          continue;
        }
      if (at_column == column && blanks >= MIN_GUTTER)
        return at;
      if (at_column >= column)
        return NULL;
      blanks = 0;
    }
  return NULL;
}

static gboolean
is_heading (const HwResumeWords *words, const char *from, const char *to)
{
  g_autofree char *text = g_strndup (from, MIN ((gsize)(to - from), MAX_SHORT_BYTES));
  HwResumeSectionKind kind;

  g_strstrip (text);
  return hw_resume_words_find_heading (words, text, &kind);
}

/*
 * Two columns set side by side with blanks: the second begins in the same place of most lines, and
 * both have headings. Returns that place, 0 when the text has one column.
 */
static guint
find_column (const HwResumeWords *words, const char *text)
{
  guint begins[MAX_COLUMN + 1] = { 0 }, n_lines = 0, best = 0, left = 0, right = 0;

  for (const char *line = text; *line != '\0';)
    {
      const char *end = line + strcspn (line, "\n");
      guint column = 0, blanks = 0;

      n_lines += end > line;
      for (const char *at = line; at < end && column <= MAX_COLUMN; at = g_utf8_next_char (at), column++)
        {
          if (*at != ' ' && blanks >= MIN_GUTTER)
            begins[column]++;
          blanks = *at == ' ' ? blanks + 1 : 0;
        }
      line = end + (*end == '\n');
    }
  for (guint i = 10; i <= MAX_COLUMN; i++)
    if (begins[i] > begins[best])
      best = i;
  if (n_lines < MIN_COLUMN_LINES || best < 10 || begins[best] * 5 < n_lines * 2)
    return 0;
  for (const char *line = text; *line != '\0';)
    {
      const char *end = line + strcspn (line, "\n"), *gap = find_gap (line, end, best);

      left += is_heading (words, line, gap != NULL ? gap : end) ? 1 : 0;
      right += gap != NULL && is_heading (words, gap, end) ? 1 : 0;
      line = end + (*end == '\n');
    }
  return left > 0 && right > 0 ? best : 0;
}

/* One pass over the text: all of it, or one side of @column. */
static void
cut_side (Cutter *self, guint column, gboolean right)
{
  gboolean after_blank = TRUE;
  guint start = 0;

  self->block = 0;
  for (const char *line = self->text; *line != '\0';)
    {
      const char *end = line + strcspn (line, "\n");
      const char *gap = column > 0 ? find_gap (line, end, column) : NULL;
      const char *from = right ? gap : line, *to = gap != NULL && !right ? gap : end;
      guint n = self->lines->len;

      if (from != NULL)
        add_line (self, from, to, start + (guint)g_utf8_strlen (line, from - line), after_blank);
      after_blank = self->lines->len == n;
      start += (guint)g_utf8_strlen (line, end - line) + 1;
      line = end + (*end == '\n');
    }
}

GArray *
hw_lines_cut (const HwResumeWords *words, const char *text, GArray *blocks)
{
  Cutter self = { text, g_array_new (FALSE, TRUE, sizeof (HwLine)), blocks, 0 };
  guint column = find_column (words, text);

  g_array_set_clear_func (self.lines, clear_line);
  cut_side (&self, column, FALSE);
  if (column > 0)
    cut_side (&self, column, TRUE);
  return self.lines;
}

gboolean
hw_lines_have_columns (const GArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    if (hw_lines_get (lines, i)->start < hw_lines_get (lines, i - 1)->start)
      return TRUE;
  return FALSE;
}

static gint
compare_blocks (gconstpointer a, gconstpointer b)
{
  return ((const HwBlock *)a)->start < ((const HwBlock *)b)->start ? -1 : 1;
}

GArray *
hw_lines_make_blocks (const GArray *lines)
{
  GArray *blocks = g_array_sized_new (FALSE, FALSE, sizeof (HwBlock), lines->len);

  for (guint i = 0; i < lines->len; i++)
    {
      const HwLine *line = hw_lines_get (lines, i);
      HwBlock block
          = { line->start, line->end, line->flags & HW_LINE_ITEM ? HW_BLOCK_ITEM : HW_BLOCK_PARAGRAPH,
              line->flags & HW_LINE_ITEM ? 1 : 0 };

      g_array_append_val (blocks, block);
    }
  g_array_sort (blocks, compare_blocks);
  return blocks;
}

static gboolean
stands_alone (const HwLine *line)
{
  return (line->flags & (HW_LINE_USED | HW_LINE_SECTION)) != 0;
}

GArray *
hw_lines_part_blocks (const GArray *lines, const GArray *blocks)
{
  GArray *parts = g_array_sized_new (FALSE, FALSE, sizeof (HwBlock), blocks->len);
  guint first = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      HwBlock part = g_array_index (blocks, HwBlock, i);

      while (first < lines->len && hw_lines_get (lines, first)->end <= part.start)
        first++;
      for (guint at = first + 1; at < lines->len && hw_lines_get (lines, at)->start < part.end; at++)
        {
          const HwLine *line = hw_lines_get (lines, at), *before = hw_lines_get (lines, at - 1);
          HwBlock head = { part.start, before->end, part.kind, part.level };

          if (!stands_alone (line) && !stands_alone (before))
            continue;
          g_array_append_val (parts, head);
          part.start = line->start;
        }
      g_array_append_val (parts, part);
    }
  return parts;
}
