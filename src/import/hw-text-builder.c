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

struct _HwTextBuilder
{
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

  self->text = g_string_new (NULL);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock));
  return self;
}

void
hw_text_builder_free (HwTextBuilder *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->blocks);
  g_free (self);
}

/* One line with single blanks, composed; hard spaces are blanks, soft hyphens nothing. */
static char *
collapse (const char *text)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (text));
  g_autofree char *composed = NULL;
  gboolean blank = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == SOFT_HYPHEN)
        continue;
      if (g_unichar_isspace (c))
        {
          blank = out->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (out, ' ');
      blank = FALSE;
      g_string_append_unichar (out, c);
    }
  composed = g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
  return g_steal_pointer (&composed);
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
  gsize bullet
      = kind == HW_BLOCK_PARAGRAPH || kind == HW_BLOCK_ITEM ? hw_bullet_length (text, strlen (text)) : 0;
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
  block.start = self->n_chars + (guint) g_utf8_strlen (text, (gssize) bullet);
  g_string_append (self->text, text);
  self->n_chars += (guint) g_utf8_strlen (text, -1);
  block.end = self->n_chars;
  g_array_append_val (self->blocks, block);
  self->join = FALSE;
  self->row_ended = FALSE;
}

void
hw_text_builder_add (HwTextBuilder *self, HwBlockKind kind, guint level, const char *text)
{
  g_autofree char *line = collapse (text);

  if (line != NULL && *line != '\0')
    append_block (self, kind, level, line);
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
hw_text_builder_end_row (HwTextBuilder *self)
{
  self->row_ended = TRUE;
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

gboolean
hw_text_builder_finish (HwTextBuilder *self, HwRecord *record, GError **error)
{
  if (self->text->len > HW_LIMIT_RECORD_BYTES)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, record->line, _("the text has more than %u KiB; shorten it"),
                         HW_LIMIT_RECORD_BYTES >> 10);
      return FALSE;
    }
  g_free (record->text);
  record->text = g_strdup (self->text->str);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const HwBlock *block = &g_array_index (self->blocks, HwBlock, i);

      hw_record_add_block (record, block->start, block->end, block->kind, block->level);
    }
  return TRUE;
}
