/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "import/hw-pdf-join.h"
#include "import/hw-plain-lines.h"

/*
 * A PDF knows no paragraphs: what they are shows in sizes, weights, distances, and where lines end. A line
 * that had room for the next one's first word was ended on purpose.
 */

#define HEADING_SIZE 1.15 /* parts of the body's */
#define MAX_HEADING_CHARS 90
#define MAX_CAPITALS_CHARS 45
#define MAX_LEVELS 8u
#define BOLD_LEVEL 6u     /* as in pages of HTML */
#define PARAGRAPH_GAP 1.3 /* parts of the usual distance of lines */
#define SAME_EDGE 3.0
#define MIN_WRAPPED_CHARS 40 /* narrower columns hold lists, or text that shows by its small letters */
#define MIN_SMALL_CHARS 25

typedef struct
{
  GPtrArray *lines;
  HwTextBuilder *builder;
  GHashTable *words;
  double body;      /* size of most of the text */
  gboolean bold;    /* most of the text is */
  double pitch;     /* distance of lines in a paragraph, in parts of their size */
  double sizes[MAX_LEVELS]; /* of headings, falling */
  guint n_sizes;
  double indents[MAX_LEVELS]; /* of open lists */
  guint n_indents;
  guint column; /* that @wrapped is about */
  gboolean wrapped;
} Layout;

static const HwPdfLine *
get (const Layout *self, guint i)
{
  return g_ptr_array_index (self->lines, i);
}

static double
round_size (double size)
{
  return floor (size * 2 + 0.5) / 2;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
get_middle (GArray *numbers, double without)
{
  if (numbers->len == 0)
    return without;
  g_array_sort (numbers, compare_numbers);
  return g_array_index (numbers, double, numbers->len / 2);
}

static void
measure_body (Layout *self)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));
  guint bold = 0, all = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HwPdfLine *line = get (self, i);
      guint n = (guint) g_utf8_strlen (line->text, -1);
      double size = round_size (line->size);

      for (guint c = 0; c < n; c += 10)
        g_array_append_val (sizes, size);
      bold += line->bold ? n : 0;
      all += n;
      if (i > 0 && get (self, i - 1)->column == line->column)
        {
          double pitch = (line->y2 - get (self, i - 1)->y2) / MAX (line->size, 1);

          if (pitch > 0.8 && pitch < 2.2)
            g_array_append_val (pitches, pitch);
        }
    }
  self->body = get_middle (sizes, 10);
  self->pitch = get_middle (pitches, 1.2);
  self->bold = bold * 2 > all;
}

static gboolean
is_in_capitals (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_islower (c) || g_unichar_isdigit (c))
        return FALSE;
      n += g_unichar_isupper (c) != 0;
    }
  return n >= 4;
}

static gboolean
has_letter (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static gboolean
is_item (const HwPdfLine *line)
{
  return hw_bullet_length (line->text, strlen (line->text)) > 0;
}

static gboolean
is_large (const Layout *self, const HwPdfLine *line)
{
  return line->size >= self->body * HEADING_SIZE;
}

static gboolean
is_heading (const Layout *self, const HwPdfLine *line)
{
  glong n = g_utf8_strlen (line->text, -1);
  char last = line->text[strlen (line->text) - 1];

  if (n > MAX_HEADING_CHARS || is_item (line) || !has_letter (line->text))
    return FALSE;
  if (is_large (self, line))
    return TRUE;
  if (strchr (".,;!", last) != NULL || line->size < self->body * 0.95)
    return FALSE;
  return (line->bold && !self->bold) || (n <= MAX_CAPITALS_CHARS && is_in_capitals (line->text));
}

static void
measure_headings (Layout *self)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->lines->len; i++)
    if (is_heading (self, get (self, i)) && is_large (self, get (self, i)))
      {
        double size = -round_size (get (self, i)->size);

        g_array_append_val (sizes, size);
      }
  g_array_sort (sizes, compare_numbers);
  for (guint i = 0; i < sizes->len && self->n_sizes < 5; i++)
    {
      double size = -g_array_index (sizes, double, i);

      if (self->n_sizes == 0 || self->sizes[self->n_sizes - 1] > size)
        self->sizes[self->n_sizes++] = size;
    }
}

static guint
get_heading_level (const Layout *self, const HwPdfLine *line)
{
  guint level = 1;

  if (!is_large (self, line))
    return BOLD_LEVEL;
  while (level < self->n_sizes && self->sizes[level - 1] > round_size (line->size))
    level++;
  return level;
}

/* Nesting of an item from where its bullet stands. */
static guint
get_item_level (Layout *self, const HwPdfLine *line)
{
  while (self->n_indents > 0 && self->indents[self->n_indents - 1] > line->x1 + SAME_EDGE)
    self->n_indents--;
  if (self->n_indents < MAX_LEVELS
      && (self->n_indents == 0 || self->indents[self->n_indents - 1] < line->x1 - SAME_EDGE))
    self->indents[self->n_indents++] = line->x1;
  return self->n_indents;
}

static gboolean
is_near (const Layout *self, const HwPdfLine *line, const HwPdfLine *next)
{
  double distance = next->y2 - line->y2;

  return distance > 0 && distance < self->pitch * PARAGRAPH_GAP * MAX (line->size, next->size);
}

/* The next line's first word would not have fitted. */
static gboolean
is_full (const HwPdfLine *line, const HwPdfLine *next)
{
  gsize length = strlen (next->text);
  gsize word = strcspn (next->text, " ");
  double width = (next->x2 - next->x1) * (double) word / (double) MAX (length, 1) + line->size * 0.25;

  return line->x2 + width > line->column_x2 - 1;
}

/* In the middle of a sentence; an address stands for itself. */
static gboolean
starts_small (const HwPdfLine *line)
{
  gsize word = strcspn (line->text, " ");

  return g_unichar_islower (g_utf8_get_char (line->text)) && memchr (line->text, '@', word) == NULL
         && !g_str_has_prefix (line->text, "www.") && !g_str_has_prefix (line->text, "http");
}

static gboolean
ends_sentence (const HwPdfLine *line)
{
  return strchr (".:;!?", line->text[strlen (line->text) - 1]) != NULL;
}

/* Most lines of the column end where they had to: the writer broke none on purpose. */
static gboolean
is_wrapped (Layout *self, const HwPdfLine *line)
{
  guint pairs = 0, full = 0;

  if (self->column == line->column + 1)
    return self->wrapped;
  for (guint i = 0; i + 1 < self->lines->len; i++)
    {
      const HwPdfLine *one = get (self, i), *next = get (self, i + 1);

      if (one->column != line->column || next->column != line->column || is_item (next)
          || is_heading (self, one) || !is_near (self, one, next))
        continue;
      pairs++;
      full += is_full (one, next) ? 1 : 0;
    }
  self->column = line->column + 1;
  self->wrapped = full * 3 >= pairs * 2;
  return self->wrapped;
}

/* Whether the words of @next follow those of @line. */
static gboolean
flows (Layout *self, const HwPdfLine *line, const HwPdfLine *next)
{
  glong n = g_utf8_strlen (line->text, -1);
  gboolean full = is_full (line, next);

  if (line->parted || line->bold != next->bold)
    return FALSE;
  if (starts_small (next) && (full || (n >= MIN_SMALL_CHARS && !ends_sentence (line))))
    return TRUE;
  return full && n >= MIN_WRAPPED_CHARS && is_wrapped (self, line);
}

/* Whether @next goes on with what @line says; @first began the block. */
static gboolean
goes_on (Layout *self, const HwPdfLine *first, const HwPdfLine *line, const HwPdfLine *next)
{
  if (is_item (next) || is_heading (self, next) != is_heading (self, first)
      || fabs (next->size - line->size) > 1.0)
    return FALSE;
  if (is_heading (self, first)) /* a title of two lines */
    return next->column == line->column && is_near (self, line, next) && is_full (line, next)
           && !line->parted && !next->parted;
  if (next->column != line->column) /* over the end of a column or a page */
    return starts_small (next) && is_full (line, next);
  if (!is_near (self, line, next))
    return FALSE;
  if (is_item (first) && next->x1 > first->x1 + SAME_EDGE)
    return TRUE;
  return flows (self, line, next);
}

static void
add_block (Layout *self, const HwPdfLine *first, const char *text)
{
  gsize bullet = hw_bullet_length (text, strlen (text));

  if (is_heading (self, first))
    hw_text_builder_add (self->builder, HW_BLOCK_HEADING, get_heading_level (self, first), text);
  else if (bullet == 0)
    hw_text_builder_add (self->builder, HW_BLOCK_PARAGRAPH, 0, text);
  else /* a number says something; a bullet is layout, as in every other format */
    hw_text_builder_add (self->builder, HW_BLOCK_ITEM, get_item_level (self, first),
                         g_ascii_isdigit (*text) ? text : text + bullet);
  if (bullet == 0)
    self->n_indents = 0;
}

void
hw_pdf_write_blocks (GPtrArray *lines, HwTextBuilder *builder)
{
  g_autoptr (GHashTable) words = hw_pdf_find_compounds (lines);
  Layout self = { .lines = lines, .builder = builder, .words = words };

  measure_body (&self);
  measure_headings (&self);
  for (guint i = 0; i < lines->len;)
    {
      const HwPdfLine *first = get (&self, i);
      g_autoptr (GString) text = g_string_new (first->text);
      const HwPdfLine *last = first;

      for (i++; i < lines->len && goes_on (&self, first, last, get (&self, i)); i++)
        {
          last = get (&self, i);
          hw_pdf_join (text, last->text, words);
        }
      add_block (&self, first, text->str);
      if (i < lines->len && !is_item (get (&self, i)) && !is_heading (&self, first)
          && !is_heading (&self, get (&self, i)) && last->column == get (&self, i)->column
          && is_near (&self, last, get (&self, i)))
        hw_text_builder_join_next (builder);
    }
}
