/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-contact.h"

#include <string.h>

#include "base/hw-text.h"

#define MAX_NAME_WORDS 5u

char *
hw_contact_find_email (const char *text, const char *end)
{
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";

  if (end == NULL)
    end = text + strlen (text);
  for (const char *at = text; (at = memchr (at, '@', (gsize)(end - at))) != NULL; at++)
    {
      const char *from = at;
      gsize domain = MIN (strspn (at + 1, allowed), (gsize)(end - at - 1));

      while (from > text && (strchr (allowed, from[-1]) != NULL || from[-1] == '+'))
        from--;
      while (domain > 0 && strchr (".-_", at[domain]) != NULL)
        domain--;
      if (from < at && domain >= 4 && memchr (at + 1, '.', domain) != NULL)
        return g_strndup (from, (gsize)(at + 1 - from) + domain);
    }
  return NULL;
}

/* "02.11.1979" has as many digits as a short number. */
static gboolean
is_date (const char *text)
{
  gsize day = strspn (text, "0123456789"),
        month = text[day] == '.' ? strspn (text + day + 1, "0123456789") : 0;

  return day >= 1 && day <= 2 && month >= 1 && month <= 2 && text[day + 1 + month] == '.'
         && strlen (text + day + month + 2) == 4;
}

gboolean
hw_contact_is_phone (const char *text)
{
  guint digits = 0;

  if (is_date (text))
    return FALSE;
  for (const char *at = text; *at != '\0'; at++)
    {
      if (strchr ("0123456789 +-()./", *at) == NULL)
        return FALSE;
      digits += g_ascii_isdigit (*at) != 0;
    }
  return digits >= 7 && digits <= 15;
}

/* "de", "van", "bin": as many of them as there are, they make no name long. */
static gboolean
is_particle (const char *word)
{
  static const char *const particles[]
      = { "de",  "del", "della", "di",  "da",  "das", "do",  "dos", "du",  "des", "la", "las",
          "le",  "les", "los",   "van", "der", "den", "ter", "ten", "von", "vom", "zu", "zur",
          "zum", "bin", "bint",  "ibn", "al",  "el",  "y",   "e",   "i",   "of" };
  gsize n = strcspn (word, " ");

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (strlen (particles[i]) == n && strncmp (word, particles[i], n) == 0)
      return TRUE;
  return FALSE;
}

gboolean
hw_contact_is_name (const char *text)
{
  static const char *const titles[] = { "curriculum vitae", "resume", "résumé", "cv", "lebenslauf", NULL };
  g_autofree char *key = hw_text_match_key (text);
  guint words = 1, letters = 0;

  if (key == NULL || g_strv_contains (titles, key))
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isalpha (c) && g_unichar_combining_class (c) == 0
          && g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK
          && (c > 0x7f ? c != 0x2019 && c != 0xa0 : strchr (" .'-,", (int)c) == NULL))
        return FALSE;
      words += c == ' ' && !is_particle (at + 1);
      letters += g_unichar_isalpha (c) != 0;
    }
  return letters >= 2 && words <= MAX_NAME_WORDS;
}

gboolean
hw_contact_is_place (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  guint n = g_strv_length (parts);

  if (n < 2 || n > 3 || g_utf8_strlen (text, -1) > 60)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!hw_contact_is_name (g_strstrip (parts[i])) && g_utf8_strlen (parts[i], -1) != 2)
      return FALSE;
  return TRUE;
}

/* Bytes of what keeps the parts of a contact line apart; a stroke within a number does not. */
static gsize
measure_mark (const char *line, const char *at)
{
  static const char *const marks[] = { "·", "•", "\t", "   ", "–", "—", "|", "●", "▪", "⋅", " * ", " ~ " };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (at, marks[i]))
      return strlen (marks[i]);
  return (g_str_has_prefix (at, " / ") || g_str_has_prefix (at, " - "))
                 && !(at > line && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[3]))
             ? 3
             : 0;
}

char **
hw_contact_split_line (const char *line)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *from = line;

  for (const char *at = line; *at != '\0';)
    {
      gsize n = measure_mark (line, at);

      if (n > 0)
        g_ptr_array_add (parts, g_strndup (from, (gsize)(at - from)));
      at = n > 0 ? at + n : g_utf8_next_char (at);
      if (n > 0)
        from = at;
    }
  g_ptr_array_add (parts, g_strdup (from));
  g_ptr_array_add (parts, NULL);
  return (char **)g_ptr_array_steal (parts, NULL);
}
