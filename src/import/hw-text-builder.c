/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-text-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-plain-lines.h"
#include "import/hw-read-error.h"

#define SOFT_HYPHEN 0xad
#define MAX_BULLET_BYTES 3 /* "10.": what a tab stands behind without parting anything */

struct _HwTextBuilder
{
  HwHiddenText *hidden;
  GString *text;
  guint n_chars;
  GArray *blocks; /* HwBlock */
  gboolean join;
  gboolean row_ended;
};

HwTextBuilder *
hw_text_builder_new (void)
{
  HwTextBuilder *self = g_new0 (HwTextBuilder, 1);

  self->hidden = hw_hidden_text_new ();
  self->text = g_string_new (NULL);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  return self;
}

void
hw_text_builder_free (HwTextBuilder *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->blocks);
  hw_hidden_text_free (self->hidden);
  g_free (self);
}

/* How many bytes of blanks or of nothing begin @at; @blank becomes ' ' with a blank among them, '\t' with a gap. */
static gsize
skip_blanks (const char *at, char *blank)
{
  const char *start = at;

  for (;;)
    {
      guchar c = (guchar) *at;

      if (c == ' ' || (c >= '\t' && c <= '\r') || c == (guchar) HW_TEXT_GAP[0])
        {
          *blank = *blank == '\t' || c == (guchar) HW_TEXT_GAP[0] ? '\t' : ' ';
          at++;
        }
      else if (c >= 0x80 && g_unichar_isspace (g_utf8_get_char (at)))
        {
          *blank = *blank == '\t' ? '\t' : ' ';
          at = g_utf8_next_char (at);
        }
      else if (c >= 0x80 && g_utf8_get_char (at) == SOFT_HYPHEN)
        at = g_utf8_next_char (at);
      else
        return (gsize) (at - start);
    }
}

/* One line with single blanks, composed; hard spaces are blanks, soft hyphens nothing. */
static char *
collapse (const char *text)
{
  g_autofree char *out = NULL;
  char *to;

  to = out = g_malloc (strlen (text) + 1);
  for (const char *at = text; *at != '\0';)
    {
      char blank = 0;

      at += skip_blanks (at, &blank);
      if (blank != 0 && *at != '\0' && to > out)
        {
          *to = to - out > MAX_BULLET_BYTES ? blank : ' ';
          to++;
        }
      for (; (guchar) *at > ' ' && (guchar) *at < 0x80; at++)
        *to++ = *at;
      if ((guchar) *at >= 0x80 && skip_blanks (at, &blank) == 0)
        {
          const char *next = g_utf8_next_char (at);

          for (; at < next; at++)
            *to++ = *at;
        }
      else if (*at != '\0' && (guchar) *at < ' ' && skip_blanks (at, &blank) == 0)
        *to++ = *at++; /* a control character is shown as one later on */
    }
  *to = '\0';
  if (hw_text_is_composed (out, (gsize) (to - out)))
    return g_steal_pointer (&out);
  return g_utf8_normalize (out, -1, G_NORMALIZE_NFC);
}

static guint
count_chars (const char *text, gsize length)
{
  return (guint) hw_text_count_chars (text, length);
}

static const char *
find_separator (HwTextBuilder *self, HwBlockKind kind)
{
  const HwBlock *last = &g_array_index (self->blocks, HwBlock, self->blocks->len - 1);

  if (self->join || (kind == HW_BLOCK_ITEM && last->kind == HW_BLOCK_ITEM))
    return "\n";
  if (kind == HW_BLOCK_CELL && last->kind == HW_BLOCK_CELL)
    return self->row_ended ? "\n" : "\t";
  return "\n\n";
}

/* @text is one line without blanks around it. A bullet in it is shown and not part of the block. */
static void
append_block (HwTextBuilder *self, HwBlockKind kind, guint level, const char *text)
{
  gsize length = strlen (text);
  gsize bullet = kind == HW_BLOCK_PARAGRAPH || kind == HW_BLOCK_ITEM ? hw_bullet_length (text, length) : 0;
  HwBlock block = { .kind = kind, .level = level };

  if (bullet > 0 && kind == HW_BLOCK_PARAGRAPH)
    {
      block.kind = HW_BLOCK_ITEM;
      block.level = 1;
    }
  if (self->blocks->len > 0)
    {
      const char *separator = find_separator (self, block.kind);

      g_string_append (self->text, separator);
      self->n_chars += (guint) strlen (separator);
    }
  block.start = self->n_chars + count_chars (text, bullet);
  g_string_append_len (self->text, text, (gssize) length);
  self->n_chars += count_chars (text, length);
  block.end = self->n_chars;
  g_array_append_val (self->blocks, block);
  self->join = FALSE;
  self->row_ended = FALSE;
}

void
hw_text_builder_add (HwTextBuilder *self, HwBlockKind kind, guint level, const char *text)
{
  g_autofree char *line = NULL;

  while (g_ascii_isspace (*text)) /* between the tags of a page there is often nothing else */
    text++;
  if (*text == '\0')
    return;
  if (!hw_text_is_plain_line (text, strlen (text)))
    text = line = collapse (text);
  if (text != NULL && *text != '\0')
    append_block (self, kind, level, text);
}

void
hw_text_builder_add_line (HwTextBuilder *self, const char *line)
{
  g_autofree char *normal = hw_text_normalise (line, -1);

  if (normal == NULL || hw_text_is_blank (normal))
    return;
  append_block (self, HW_BLOCK_PARAGRAPH, 0, g_strstrip (normal));
}

void
hw_text_builder_join_next (HwTextBuilder *self)
{
  self->join = self->blocks->len > 0;
}

void
hw_text_builder_part_next (HwTextBuilder *self)
{
  self->join = FALSE;
}

void
hw_text_builder_end_row (HwTextBuilder *self)
{
  self->row_ended = TRUE;
}

HwHiddenText *
hw_text_builder_get_hidden (HwTextBuilder *self)
{
  return self->hidden;
}

gboolean
hw_text_builder_is_empty (HwTextBuilder *self)
{
  return self->blocks->len == 0;
}

const char *
hw_text_builder_get_text (HwTextBuilder *self)
{
  return self->text->str;
}

gsize
hw_text_builder_get_length (HwTextBuilder *self)
{
  return self->text->len;
}

/* How many blocks end before the byte @mark of the text. */
static guint
count_blocks_before (HwTextBuilder *self, gsize mark)
{
  guint n_chars = count_chars (self->text->str, mark);
  guint n = self->blocks->len;

  while (n > 0 && g_array_index (self->blocks, HwBlock, n - 1).end > n_chars)
    n--;
  return n;
}

void
hw_text_builder_cut (HwTextBuilder *self, gsize mark)
{
  g_array_set_size (self->blocks, count_blocks_before (self, mark));
  g_string_truncate (self->text, mark);
  self->n_chars = count_chars (self->text->str, mark);
  self->join = FALSE;
  self->row_ended = FALSE;
}

void
hw_text_builder_insert_heading (HwTextBuilder *self, gsize mark, guint level, const char *text)
{
  guint n = count_blocks_before (self, mark);
  g_autofree char *line = collapse (text);
  g_autofree char *inserted = NULL;
  HwBlock heading = { .kind = HW_BLOCK_HEADING, .level = level };
  const char *before;
  gsize n_blanks;
  guint n_inserted;

  if (line == NULL || *line == '\0')
    return;
  if (n == self->blocks->len)
    {
      append_block (self, HW_BLOCK_HEADING, level, line);
      return;
    }
  n_blanks = strspn (self->text->str + mark, "\n\t");
  mark += n_blanks;
  /* Items and cells follow each other closely; a heading stands apart. */
  before = n == 0 || n_blanks >= 2 ? "" : "\n";
  inserted = g_strconcat (before, line, "\n\n", NULL);
  n_inserted = count_chars (inserted, strlen (inserted));
  heading.start = count_chars (self->text->str, mark) + (guint) strlen (before);
  heading.end = heading.start + n_inserted - (guint) strlen (before) - 2;
  for (guint i = n; i < self->blocks->len; i++)
    {
      g_array_index (self->blocks, HwBlock, i).start += n_inserted;
      g_array_index (self->blocks, HwBlock, i).end += n_inserted;
    }
  g_array_insert_val (self->blocks, n, heading);
  g_string_insert (self->text, (gssize) mark, inserted);
  self->n_chars += n_inserted;
}

gboolean
hw_text_builder_finish (HwTextBuilder *self, HwRecord *record, GError **error)
{
  if (self->text->len > HW_LIMIT_RECORD_BYTES)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, record->line, _("the text is longer than %u MiB; shorten it"),
                         HW_LIMIT_RECORD_BYTES >> 20);
      return FALSE;
    }
  g_free (record->text);
  record->text = g_strdup (self->text->str);
  g_array_append_vals (record->blocks, self->blocks->data, self->blocks->len);
  hw_hidden_text_flag (self->hidden, record);
  return TRUE;
}
