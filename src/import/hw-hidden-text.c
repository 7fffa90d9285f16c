/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-hidden-text.h"

#define MAX_KEPT_BYTES 4096u /* enough to judge what it is */

HwHiddenText *
hw_hidden_text_new (void)
{
  HwHiddenText *self = g_new0 (HwHiddenText, 1);

  self->text = g_string_new (NULL);
  return self;
}

void
hw_hidden_text_free (HwHiddenText *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

void
hw_hidden_text_add (HwHiddenText *self, const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      self->n_chars += !g_unichar_isspace (c);
      if (self->text->len >= MAX_KEPT_BYTES)
        continue;
      if (!g_unichar_isspace (c))
        g_string_append_unichar (self->text, c);
      else
        hw_hidden_text_end (self);
    }
}

void
hw_hidden_text_end (HwHiddenText *self)
{
  if (self->text->len > 0 && self->text->str[self->text->len - 1] != ' ')
    g_string_append_c (self->text, ' ');
}

void
hw_hidden_text_flag (HwHiddenText *self, HwRecord *record)
{
  g_autofree char *text = NULL;

  if (self->n_chars == 0)
    return;
  text = g_utf8_normalize (self->text->str, (gssize) self->text->len, G_NORMALIZE_NFC);
  if (text != NULL)
    hw_record_add_field (record, HW_FIELD_HIDDEN_TEXT, g_strchomp (text));
}
