/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-text-index.h"

#define STEP 64u /* code points from one known place to the next */

struct _HwTextIndex
{
  const char *text;
  GArray *places; /* guint32: bytes before every STEPth code point */
};

HwTextIndex *
hw_text_index_new (const char *text)
{
  HwTextIndex *self = g_new0 (HwTextIndex, 1);
  guint32 place = 0;
  guint n = 0;

  self->text = text != NULL ? text : "";
  self->places = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->places, place);
  for (const char *at = self->text; *at != '\0';)
    {
      at = g_utf8_next_char (at);
      place = (guint32) (at - self->text);
      if (++n % STEP == 0)
        g_array_append_val (self->places, place);
    }
  return self;
}

void
hw_text_index_free (HwTextIndex *self)
{
  g_array_unref (self->places);
  g_free (self);
}

const char *
hw_text_index_find (const HwTextIndex *self, gsize offset)
{
  gsize known = MIN (offset / STEP, self->places->len - 1);
  const char *at = self->text + g_array_index (self->places, guint32, known);

  for (gsize left = offset - known * STEP; left > 0 && *at != '\0'; left--)
    at = g_utf8_next_char (at);
  return at;
}

char *
hw_text_index_slice (const HwTextIndex *self, gsize start, gsize end)
{
  const char *from = hw_text_index_find (self, start);

  return g_strndup (from, (gsize) (hw_text_index_find (self, MAX (start, end)) - from));
}
