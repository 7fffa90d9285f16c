/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-markdown-lines.h"

#include <string.h>

#define TAB_COLUMNS 4u
#define MAX_NUMBER_DIGITS 9u

static const char *const hidden_elements[] = { "<!--", "<script", "<style" };
static const char *const hidden_ends[] = { "-->", "</script>", "</style>" };

static gsize
count_run (const char *text, gsize length, char mark)
{
  gsize n = 0;

  while (n < length && text[n] == mark)
    n++;
  return n;
}

/* Over blanks and quote marks to the first character. */
static void
skip_indent (HwMarkdownLine *line)
{
  gboolean quote = TRUE;

  while (quote)
    {
      line->indent = 0;
      while (line->length > 0 && (*line->text == ' ' || *line->text == '\t'))
        {
          line->indent += *line->text == '\t' ? TAB_COLUMNS : 1;
          line->text++;
          line->length--;
        }
      quote = line->length > 0 && *line->text == '>';
      line->text += quote;
      line->length -= quote ? 1 : 0;
    }
}

/* Three or more of one mark and nothing else but blanks. */
static gboolean
is_rule (const HwMarkdownLine *line, char mark)
{
  guint n = 0;

  for (gsize i = 0; i < line->length; i++)
    {
      if (line->text[i] == mark)
        n++;
      else if (line->text[i] != ' ' && line->text[i] != '\t')
        return FALSE;
    }
  return n >= 3;
}

/* A run of = or - from the first character on: what makes a heading of the paragraph above. */
static gboolean
is_underline (const HwMarkdownLine *line, char mark)
{
  gsize n = count_run (line->text, line->length, mark);

  if (n == 0)
    return FALSE;
  for (gsize i = n; i < line->length; i++)
    if (line->text[i] != ' ' && line->text[i] != '\t')
      return FALSE;
  return mark == '=' || n >= 2;
}

/* Bytes of "- " or "12. " with the blanks behind it; 0 when it is no item. */
static gsize
get_marker_length (const HwMarkdownLine *line)
{
  gsize digits = strspn (line->text, "0123456789");
  gsize n = 0;

  if (line->length > 0 && strchr ("-*+", *line->text) != NULL)
    n = 1;
  else if (digits > 0 && digits <= MAX_NUMBER_DIGITS && digits < line->length
           && (line->text[digits] == '.' || line->text[digits] == ')'))
    n = digits + 1;
  if (n == 0 || n >= line->length || (line->text[n] != ' ' && line->text[n] != '\t'))
    return 0;
  while (n < line->length && (line->text[n] == ' ' || line->text[n] == '\t'))
    n++;
  return n;
}

/* "|---|:--:|" */
static gboolean
is_table_rule (const char *at)
{
  gsize n = strcspn (at, "\r\n");
  guint dashes = 0, bars = 0;

  for (gsize i = 0; i < n; i++)
    {
      dashes += at[i] == '-';
      bars += at[i] == '|';
      if (strchr ("-|: \t", at[i]) == NULL)
        return FALSE;
    }
  return dashes >= 1 && bars >= 1;
}

static gboolean
is_definition (const HwMarkdownLine *line)
{
  const char *close = *line->text == '[' ? memchr (line->text, ']', line->length) : NULL;

  return close != NULL && close > line->text + 1 && line->text[1] != '^'
         && (gsize) (close + 2 - line->text) < line->length && close[1] == ':';
}

static int
find_hidden (const HwMarkdownLine *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (hidden_elements); i++)
    if (line->length >= strlen (hidden_elements[i])
        && g_ascii_strncasecmp (line->text, hidden_elements[i], strlen (hidden_elements[i])) == 0)
      return (int) i;
  return -1;
}

static void
skip_marker (HwMarkdownLine *line, gsize n)
{
  line->text += n;
  line->length -= n;
}

static void
find_kind (HwMarkdownLine *line)
{
  gsize hashes = count_run (line->text, line->length, '#');
  gsize ticks = MAX (count_run (line->text, line->length, '`'), count_run (line->text, line->length, '~'));
  gsize marker = get_marker_length (line);

  if (line->length == 0)
    line->kind = HW_MARKDOWN_BLANK;
  else if (hashes >= 1 && hashes <= 6
           && (hashes == line->length || line->text[hashes] == ' ' || line->text[hashes] == '\t'))
    {
      line->kind = HW_MARKDOWN_HEADING;
      line->level = (guint) hashes;
      skip_marker (line, hashes);
    }
  else if (ticks >= 3)
    {
      line->kind = HW_MARKDOWN_FENCE;
      line->fence = (guint) ticks;
    }
  else if (is_underline (line, '=') || is_underline (line, '-'))
    {
      line->kind = HW_MARKDOWN_UNDERLINE;
      line->level = *line->text == '=' ? 1 : 2;
    }
  else if (is_rule (line, '*') || is_rule (line, '-') || is_rule (line, '_'))
    line->kind = HW_MARKDOWN_RULE;
  else if (marker > 0)
    {
      line->kind = HW_MARKDOWN_ITEM;
      skip_marker (line, marker);
    }
  else if (find_hidden (line) >= 0)
    line->kind = HW_MARKDOWN_SKIPPED;
  else if (is_definition (line))
    line->kind = HW_MARKDOWN_DEFINITION;
  else if (memchr (line->text, '|', line->length) != NULL && is_table_rule (line->next))
    line->kind = HW_MARKDOWN_TABLE;
}

void
hw_markdown_read_line (const char *at, HwMarkdownLine *line)
{
  gsize n = strcspn (at, "\r\n");

  *line = (HwMarkdownLine){ .kind = HW_MARKDOWN_TEXT, .text = at, .length = n, .next = at + n };
  line->next += *line->next == '\r';
  line->next += *line->next == '\n' && (line->next == at + n || line->next[-1] == '\r');
  skip_indent (line);
  find_kind (line);
}

const char *
hw_markdown_skip_html (const HwMarkdownLine *line)
{
  int which = find_hidden (line);
  const char *end = hidden_ends[MAX (which, 0)];

  for (const char *at = line->text; *at != '\0'; at++)
    if (*at == *end && g_ascii_strncasecmp (at, end, strlen (end)) == 0)
      return at + strlen (end);
  /* Never closed: a browser shows nothing more, but here no text is lost over a missing mark. */
  return line->next;
}

GPtrArray *
hw_markdown_split_cells (const HwMarkdownLine *line)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);

  for (gsize i = line->length > 0 && *line->text == '|' ? 1 : 0; i < line->length; i++)
    {
      gboolean escaped = line->text[i] == '\\' && i + 1 < line->length && line->text[i + 1] == '|';

      if (line->text[i] == '|')
        {
          g_ptr_array_add (cells, g_strdup (cell->str));
          g_string_truncate (cell, 0);
          continue;
        }
      i += escaped ? 1 : 0;
      g_string_append_c (cell, line->text[i]);
    }
  g_strstrip (cell->str);
  if (*cell->str != '\0')
    g_ptr_array_add (cells, g_strdup (cell->str));
  return cells;
}
