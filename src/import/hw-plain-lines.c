/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-plain-lines.h"

#include <string.h>

#include "base/hw-text.h"

#define MAX_WRAP_WIDTH 110u /* longer lines are paragraphs of their own */
#define MIN_WRAP_WIDTH 40u
#define MAX_LEVELS 8

/* One line of the text; offsets and widths in code points. */
typedef struct
{
  const char *bytes;
  gsize n_bytes;
  guint start;
  guint width;
  guint indent;     /* blanks before the first character */
  guint bullet;     /* code points up to what follows the bullet; 0 without */
  guint first_word;
} Line;

gsize
hw_bullet_length (const char *line, gsize length)
{
  static const char *const marks[] = { "•", "◦", "▪", "▫", "■", "□", "‣", "●", "○", "∙", "⁃", "➢", "✓", "✔",
                                       "·", "-", "*", "+", "–", "—", "\xef\x82\xb7" /* Symbol font */ };
  gsize at = strspn (line, " \t");
  gsize mark = 0, digits;

  if (at >= length || g_ascii_isalpha (line[at]))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks) && mark == 0 && !g_ascii_isdigit (line[at]); i++)
    if (g_str_has_prefix (line + at, marks[i]))
      mark = strlen (marks[i]);
  digits = strspn (line + at, "0123456789");
  if (mark == 0 && digits >= 1 && digits <= 2 && (line[at + digits] == '.' || line[at + digits] == ')'))
    mark = digits + 1;
  if (mark == 0)
    return 0;
  at += mark;
  /* A mark that is also a sign of punctuation counts with a blank behind it only: "-5 %", "*note". */
  if (line[at] != ' ' && line[at] != '\t' && !g_str_has_prefix (line + at, "\xc2\xa0")
      && ((guchar) line[at - 1] < 0x80 || mark == 2))
    return 0;
  for (gsize blank; at < length; at += blank)
    {
      blank = line[at] == ' ' || line[at] == '\t' ? 1 : g_str_has_prefix (line + at, "\xc2\xa0") ? 2 : 0;
      if (blank == 0)
        return at;
    }
  return 0; /* nothing behind the mark */
}

static Line
measure_line (const char *bytes, gsize n_bytes, guint start)
{
  Line line = { .bytes = bytes, .n_bytes = n_bytes, .start = start };
  gsize indent = MIN (strspn (bytes, " \t"), n_bytes);
  gsize bullet = hw_bullet_length (bytes, n_bytes);
  gsize word = strcspn (bytes + indent, " \t\n");

  line.width = (guint) hw_text_count_chars (bytes, n_bytes);
  line.indent = (guint) indent;
  line.bullet = (guint) hw_text_count_chars (bytes, bullet);
  line.first_word = (guint) hw_text_count_chars (bytes + indent, MIN (word, n_bytes - indent));
  return line;
}

static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  guint start = 0;

  for (const char *at = text; *at != '\0';)
    {
      gsize n = strcspn (at, "\n");
      Line line = measure_line (at, n, start);

      g_array_append_val (lines, line);
      start += line.width + 1;
      at += n + (at[n] == '\n');
    }
  return lines;
}

static gboolean
is_blank (const Line *line)
{
  return line->indent == line->n_bytes;
}

/* Whether @next continues @line: the writer broke it only because the next word did not fit. */
static gboolean
continues (const Line *line, const Line *next, guint wrap_width)
{
  return next->bullet == 0 && !is_blank (next) && line->width + 1 + next->first_word > wrap_width;
}

static gboolean
starts_small (const Line *line)
{
  return g_unichar_islower (g_utf8_get_char (line->bytes + line->indent));
}

/*
 * The width at which the text was wrapped by hand; G_MAXUINT when it cannot have been. Lines that happen to
 * be
 * almost as long as the longest are no proof that a sentence goes on in the next: either that begins with a
 * small letter, or (@wrapped) most neighbours in the whole text were broken for want of room.
 */
static guint
find_wrap_width (GArray *lines, gboolean *wrapped)
{
  guint width = 0, pairs = 0, full = 0;

  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, g_array_index (lines, Line, i).width);
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (is_blank (line) || is_blank (line + 1) || line[1].bullet > 0)
        continue;
      pairs++;
      full += continues (line, line + 1, width) ? 1 : 0;
    }
  *wrapped = full * 4 >= pairs * 3;
  return width >= MIN_WRAP_WIDTH && width <= MAX_WRAP_WIDTH ? width : G_MAXUINT;
}

/* Nesting of an item from its indentation; @indents is a stack of the open lists. */
static guint
find_level (guint *indents, guint *n_levels, guint indent)
{
  while (*n_levels > 0 && indents[*n_levels - 1] > indent)
    --*n_levels;
  if ((*n_levels == 0 || indents[*n_levels - 1] < indent) && *n_levels < MAX_LEVELS)
    indents[(*n_levels)++] = indent;
  return *n_levels;
}

/* The last line of the block that begins at @first. */
static guint
find_end (GArray *lines, guint first, guint wrap_width, gboolean wrapped)
{
  const Line *line = &g_array_index (lines, Line, first);
  guint last = first;

  while (last + 1 < lines->len)
    {
      const Line *end = &g_array_index (lines, Line, last);
      const Line *next = end + 1;
      /* Under a bullet, lines that are set in belong to the item, wrapped or not. */
      gboolean inside
          = line->bullet > 0 && next->bullet == 0 && !is_blank (next) && next->indent > line->indent;

      if (!inside
          && (wrap_width == G_MAXUINT || !continues (end, next, wrap_width)
              || (!wrapped && !starts_small (next))))
        break;
      last++;
    }
  return last;
}

void
hw_plain_lines_add_blocks (HwRecord *record, const char *text)
{
  guint indents[MAX_LEVELS];
  guint n_levels = 0;
  g_autoptr (GArray) lines = split_lines (text);
  gboolean wrapped = FALSE;
  guint wrap_width = find_wrap_width (lines, &wrapped);

  for (guint i = 0; i < lines->len;)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const Line *end;
      gboolean item = line->bullet > 0;

      if (is_blank (line))
        {
          i++;
          continue;
        }
      i = find_end (lines, i, wrap_width, wrapped) + 1;
      end = &g_array_index (lines, Line, i - 1);
      n_levels = item ? n_levels : 0;
      hw_record_add_block (record, line->start + (item ? line->bullet : line->indent),
                           end->start + end->width, item ? HW_BLOCK_ITEM : HW_BLOCK_PARAGRAPH,
                           item ? find_level (indents, &n_levels, line->indent) : 0);
    }
}
