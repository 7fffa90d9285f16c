/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-plain-lines.h"

#include <string.h>

#include "base/hw-text.h"

#define MAX_WRAP_WIDTH 110u /* longer lines are paragraphs of their own */
#define MIN_WRAP_WIDTH 40u
#define MIN_PROOFS 2
#define MIN_GAP 3 /* blanks between columns */
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

/* How the lines of a text were broken. */
typedef struct
{
  guint width;     /* G_MAXUINT: none was */
  gboolean whole;  /* most neighbours in the text were */
  gboolean proven; /* by sentences that break off */
} Wrapping;

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

/* A wide gap in it: columns, or dates at the margin. */
static gboolean
is_parted (const Line *line)
{
  guint blanks = 0;

  for (gsize at = MAX (line->indent, hw_bullet_length (line->bytes, line->n_bytes)); at < line->n_bytes; at++)
    {
      if (line->bytes[at] == ' ' || line->bytes[at] == '\t')
        blanks++;
      else if (blanks >= MIN_GAP)
        return TRUE;
      else
        blanks = 0;
    }
  return FALSE;
}

/* Whether @next continues @line: the writer broke it only because the next word did not fit. */
static gboolean
continues (const Line *line, const Line *next, guint wrap_width)
{
  return next->bullet == 0 && !is_blank (next) && line->width + 1 + next->first_word > wrap_width
         && !is_parted (line) && !is_parted (next);
}

/* "ada@example.org", "www.example.org": a line of their own as a rule. */
static gboolean
starts_with_address (const Line *line)
{
  const char *word = line->bytes + line->indent;

  return memchr (word, '@', strcspn (word, " \t\n")) != NULL || g_str_has_prefix (word, "www.")
         || g_str_has_prefix (word, "http");
}

/* In the middle of a sentence. */
static gboolean
starts_small (const Line *line)
{
  return g_unichar_islower (g_utf8_get_char (line->bytes + line->indent)) && !starts_with_address (line);
}

/* Whether the line breaks off in the middle of a sentence that the next one goes on with. */
static gboolean
breaks_off (const Line *line, const Line *next)
{
  return line->width >= MIN_WRAP_WIDTH && line->width <= MAX_WRAP_WIDTH && !is_blank (line) && !is_blank (next)
         && next->bullet == 0 && strchr (".:;!?", line->bytes[line->n_bytes - 1]) == NULL
         && (starts_small (next) || (line->bullet > 0 && next->indent > line->indent))
         && !is_parted (line) && !is_parted (next);
}

/* Words of a sentence: many begin with small letters, as those of names, places and addresses do not. */
static gboolean
is_prose (const Line *line)
{
  guint words = 0, small = 0;

  for (gsize at = line->indent; at < line->n_bytes;)
    {
      gsize n = strcspn (line->bytes + at, " \t\n");

      if (n > 0)
        {
          words++;
          small += g_unichar_islower (g_utf8_get_char (line->bytes + at)) != 0;
        }
      at += n + 1;
    }
  return small >= 2 && small * 3 >= words && memchr (line->bytes, '@', line->n_bytes) == NULL;
}

/*
 * The width at which sentences are seen to break off: where most of those that do had no room for the next word,
 * the text was wrapped by hand, whatever else is in it. 0 when nothing shows it.
 */
static guint
find_proven_width (GArray *lines)
{
  int begins[MAX_WRAP_WIDTH + 2] = { 0 }; /* how many more lines are full at this width than at the one before */
  int full = 0, most = 0, pairs = 0;
  guint width = 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (!breaks_off (line, line + 1))
        continue;
      pairs++;
      begins[line->width]++;
      begins[MIN (line->width + 1 + line[1].first_word, MAX_WRAP_WIDTH + 1)]--;
    }
  for (guint i = MIN_WRAP_WIDTH; i <= MAX_WRAP_WIDTH; i++)
    {
      full += begins[i];
      width = full > most ? i : width;
      most = MAX (most, full);
    }
  return pairs >= MIN_PROOFS && most * 3 >= pairs * 2 ? width : 0;
}

/*
 * The width at which the text was wrapped by hand; G_MAXUINT when it cannot have been. Lines that happen to be
 * almost as long as the longest are no proof that a sentence goes on in the next: either that begins with a small
 * letter, or most neighbours in the whole text were broken for want of room, or sentences show the width.
 */
static Wrapping
find_wrapping (GArray *lines)
{
  Wrapping self = { 0, FALSE, FALSE };
  guint pairs = 0, full = 0, small = 0, proven = find_proven_width (lines);

  for (guint i = 0; i < lines->len; i++)
    self.width = MAX (self.width, g_array_index (lines, Line, i).width);
  self.proven = proven > 0;
  if (self.proven)
    self.width = proven;
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (is_blank (line) || is_blank (line + 1) || line[1].bullet > 0)
        continue;
      pairs++;
      full += continues (line, line + 1, self.width) ? 1 : 0;
      small += starts_small (line + 1) ? 1 : 0;
    }
  self.whole = full * 4 >= pairs * 3 && small * 4 >= pairs; /* a list without signs has lines of one length, too */
  if (self.width < MIN_WRAP_WIDTH || self.width > MAX_WRAP_WIDTH)
    self.width = G_MAXUINT;
  return self;
}

/* Whether @next goes on with the paragraph that @line stands in. */
static gboolean
goes_on (const Wrapping *self, const Line *line, const Line *next)
{
  if (self->width == G_MAXUINT)
    return FALSE;
  if (!continues (line, next, self->width)) /* who wraps by eye leaves some room */
    return self->proven && line->width * 4 >= self->width * 3 && breaks_off (line, next) && is_prose (line);
  return self->whole || starts_small (next)
         || (self->proven && line->width * 10 <= self->width * 11 && next->indent == line->indent && is_prose (line)
             && !starts_with_address (next));
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
find_end (GArray *lines, guint first, const Wrapping *wrapping)
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

      if (!inside && !goes_on (wrapping, end, next))
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
  const Wrapping wrapping = find_wrapping (lines);

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
      i = find_end (lines, i, &wrapping) + 1;
      end = &g_array_index (lines, Line, i - 1);
      n_levels = item ? n_levels : 0;
      hw_record_add_block (record, line->start + (item ? line->bullet : line->indent),
                           end->start + end->width, item ? HW_BLOCK_ITEM : HW_BLOCK_PARAGRAPH,
                           item ? find_level (indents, &n_levels, line->indent) : 0);
    }
}
