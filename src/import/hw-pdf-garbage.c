/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/hw-pdf.h"

#define MIN_CHARS 40u
#define MIN_LETTERS 80u
#define MIN_VOWELS 22u /* of 100 letters; European languages have 37 and more */

/* Signs that no text is made of: unassigned, for private use (but for the bullets of symbol fonts), lost. */
static gboolean
is_strange (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == 0xfffd || type == G_UNICODE_UNASSIGNED || type == G_UNICODE_CONTROL
         || (type == G_UNICODE_PRIVATE_USE && (c < 0xf020 || c > 0xf0ff));
}

gboolean
hw_pdf_is_garbage (const char *text)
{
  guint n = 0, strange = 0, letters = 0, vowels = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      n += !g_unichar_isspace (c);
      strange += !g_unichar_isspace (c) && is_strange (c);
      letters += c < 0x80 && g_ascii_isalpha ((char) c);
      vowels += c < 0x80 && strchr ("aeiouyAEIOUY", (int) c) != NULL;
    }
  if (n >= MIN_CHARS && strange * 5 >= n)
    return TRUE;
  return letters >= MIN_LETTERS && vowels * 100 < letters * MIN_VOWELS;
}
