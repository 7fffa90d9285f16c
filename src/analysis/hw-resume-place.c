/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"
#include "core/hw-contact.h"

/* Where somebody lives, as the heads of resumes have it. */

#define MAX_LEAD_WORDS 3u

static const char *
find_label (const HwResumeWords *words, const char *text, gsize length)
{
  g_autofree char *phrase = g_strndup (text, length);
  g_autofree char *key = hw_text_match_key (phrase);

  return key != NULL ? hw_resume_words_find (words, HW_RESUME_WORD_PLACE_LABEL, key) : NULL;
}

/* Bytes of the first word of @text, and of up to two more that are to be one phrase with it, that say @value. */
static gsize
measure_lead (const HwResumeWords *words, const char *text, const char *value)
{
  gsize length = 0, best = 0;

  for (guint i = 0; i < MAX_LEAD_WORDS && text[length] != '\0'; i++)
    {
      length += strspn (text + length, " ");
      length += hw_resume_word_measure (text + length);
      if (g_strcmp0 (find_label (words, text, length), value) == 0)
        best = length;
    }
  return best;
}

/* "Greater Springfield Area", "Großraum München", "Région lyonnaise": a name with a word that makes it a region. */
static gboolean
is_region (const HwResumeWords *words, const char *text)
{
  gsize n = measure_lead (words, text, "before");
  const char *name = text + n + strspn (text + n, " "), *last = strrchr (name, ' ');
  gboolean behind = last != NULL && g_strcmp0 (find_label (words, last + 1, strlen (last + 1)), "behind") == 0;
  g_autofree char *inner = g_strndup (name, behind ? (gsize)(last - name) : strlen (name));

  if ((n == 0 && !behind) || !hw_contact_is_name (inner) || strchr (inner, ',') != NULL
      || hw_resume_words_has (words, HW_RESUME_WORD_TITLE, text, NULL))
    return FALSE;
  /* "Customer Service Area" is none: before the word stands a town, or "Greater" before that */
  return n > 0 || hw_resume_words_has (words, HW_RESUME_WORD_PLACE, inner, NULL);
}

/* "D-80331 München", "CH-8004 Zürich" */
static const char *
skip_country (const char *at)
{
  gsize n = 0;

  while (n < 3 && g_ascii_isupper (at[n]))
    n++;
  return n > 0 && n < 3 && at[n] == '-' && g_ascii_isdigit (at[n + 1]) ? at + n + 1 : at;
}

/* Bytes of "10115", "221 00", "00-950" and "1100-148" before a blank; 0: no code of letters' offices. */
static gsize
measure_postal_code (const char *at)
{
  gsize n = strspn (at, "0123456789");
  gsize more = n > 0 && (at[n] == ' ' || at[n] == '-') ? strspn (at + n + 1, "0123456789") : 0;

  if ((n == 3 && at[n] == ' ' && more == 2) || (at[n] == '-' && ((n == 2 && more == 3) || (n == 4 && more == 3))))
    n += 1 + more;
  return n >= 4 && at[n] == ' ' ? n : 0;
}

/* "Fremantle WA 6160", "Leeds LS6 2QT", "Boise, ID 83702": how a region and its code end an address. */
static gboolean
ends_in_postal_code (const char *text)
{
  static const char *const shapes[]
      = { "AA 99999", "AA 99999-9999", "AA 9999",  "AAA 9999", "A9 9AA",  "A99 9AA",
          "AA9 9AA",  "AA99 9AA",      "A9A 9AA", "AA9A 9AA", "A9A 9A9", NULL };
  g_autofree char *shape = g_strdup (text);

  for (char *at = shape; *at != '\0'; at++)
    *at = g_ascii_isdigit (*at) ? '9' : g_ascii_isupper (*at) ? 'A' : *at == ' ' || *at == '-' ? *at : '.';
  for (guint i = 0; shapes[i] != NULL; i++)
    if (g_str_has_suffix (shape, shapes[i]) && strlen (shape) > strlen (shapes[i])
        && shape[strlen (shape) - strlen (shapes[i]) - 1] == ' ')
      return TRUE;
  return FALSE;
}

/* "Leeds LS6": the first half of a code behind a known town. */
static gboolean
ends_in_district (const HwResumeWords *words, const char *text)
{
  static const char *const shapes[] = { "A9", "A99", "AA9", "AA99", "A9A", "AA9A", NULL };
  const char *last = strrchr (text, ' ');
  g_autofree char *shape = g_strdup (last != NULL ? last + 1 : "");
  g_autofree char *town = last != NULL ? g_strndup (text, (gsize)(last - text)) : NULL;

  for (char *at = shape; *at != '\0'; at++)
    *at = g_ascii_isdigit (*at) ? '9' : g_ascii_isupper (*at) ? 'A' : '.';
  return town != NULL && g_strv_contains (shapes, shape)
         && hw_resume_words_has (words, HW_RESUME_WORD_PLACE, town, NULL) && hw_contact_is_name (town);
}

/* "10115 Berlin", also behind a street and before a country. */
static gboolean
has_postal_code (const char *text)
{
  if (strlen (text) >= 90)
    return FALSE;
  for (const char *at = text; at != NULL; at = strchr (at, ','))
    {
      const char *from = skip_country (at + strspn (at, ", "));
      gsize n = measure_postal_code (from);

      if (n > 0 && n <= 8 && g_unichar_isupper (g_utf8_get_char (from + n + 1)))
        return TRUE;
      at = at == text ? from : at + 1;
    }
  return ends_in_postal_code (text);
}

/* Names are written with a capital: "lamps, and more" is no place. */
static gboolean
ends_in_name (const char *text)
{
  const char *comma = strrchr (text, ',');

  return comma == NULL || g_unichar_isupper (g_utf8_get_char (comma + 1 + strspn (comma + 1, " ")));
}

/* "Dublin, County Dublin, Ireland": what stands behind the last comma is known. */
static gboolean
names_country (const HwResumeWords *words, const char *text)
{
  const char *comma = strrchr (text, ',');
  g_autofree char *key = comma != NULL ? hw_text_match_key (comma + 1 + strspn (comma + 1, " ")) : NULL;

  return key != NULL && hw_resume_words_find (words, HW_RESUME_WORD_PLACE, key) != NULL;
}

/* "London SE1 7PB, UK" */
static gboolean
has_code_before_country (const HwResumeWords *words, const char *text)
{
  g_autofree char *before = names_country (words, text) ? g_strndup (text, (gsize)(strrchr (text, ',') - text)) : NULL;

  return before != NULL && ends_in_postal_code (before);
}

/* "3 Example Lane, Galway, Ireland" */
static gboolean
is_address (const HwResumeWords *words, const char *text)
{
  return g_ascii_isdigit (*text) && strlen (text) < 90 && g_strrstr (text, ", ") != strstr (text, ", ")
         && names_country (words, text);
}

/* "Dublin 6", "Paris 11e": the town without its district; NULL where none is named. */
static char *
cut_district (const char *text)
{
  const char *digit = strpbrk (text, "0123456789"), *end = digit != NULL ? digit + strspn (digit, "0123456789") : NULL;
  g_autoptr (GString) town = NULL;

  if (digit == NULL || digit < text + 3 || digit[-1] != ' ' || end - digit > 2)
    return NULL;
  while (g_unichar_islower (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (*end != '\0' && *end != ',')
    return NULL;
  town = g_string_new_len (text, digit - 1 - text);
  g_string_append (town, end);
  return g_string_free (g_steal_pointer (&town), FALSE);
}

/* "MA" is a degree, and in "Somerville, MA" it is none. */
static gboolean
names_degree (const HwResumeWords *words, const char *text)
{
  const char *comma = strrchr (text, ',');
  gboolean state = comma != NULL && strlen (comma) == strlen (", MA") && g_ascii_isupper (comma[2])
                   && g_ascii_isupper (comma[3]);
  g_autofree char *town = g_strndup (text, state ? (gsize)(comma - text) : strlen (text));

  return hw_resume_words_has (words, HW_RESUME_WORD_DEGREE, town, NULL);
}

static gboolean
is_town (const HwResumeWords *words, const char *text)
{
  if (!hw_contact_is_place (text))
    return strpbrk (text, " ,") == NULL ? hw_resume_words_has (words, HW_RESUME_WORD_PLACE, text, NULL)
                                        : is_region (words, text);
  return ends_in_name (text) && !hw_resume_words_has (words, HW_RESUME_WORD_TITLE, text, NULL)
         && !hw_resume_words_has (words, HW_RESUME_WORD_SCHOOL, text, NULL)
         && !names_degree (words, text)
         && (!hw_resume_words_has (words, HW_RESUME_WORD_ORGANISATION, text, "word") || names_country (words, text))
         && !hw_resume_words_has (words, HW_RESUME_WORD_LANGUAGE, text, NULL);
}

gboolean
hw_resume_is_place (const HwResumeWords *words, const char *text)
{
  gsize n = strlen (text);
  const char *bracket = strstr (text, " (");
  g_autofree char *plain = NULL;

  if (has_postal_code (text) || has_code_before_country (words, text) || is_address (words, text)
      || ends_in_district (words, text))
    return TRUE;
  if (bracket != NULL && strpbrk (text, ",") == NULL && g_ascii_isdigit (bracket[2])) /* "Bordeaux (33)" */
    {
      plain = g_strndup (text, (gsize)(bracket - text));
      return hw_resume_words_has (words, HW_RESUME_WORD_PLACE, plain, NULL);
    }
  while (n > 0 && g_ascii_isdigit (text[n - 1]))
    n--;
  if (strlen (text) - n == 5 && n > 4 && text[n - 1] == ' ') /* "Atlanta, GA 30307" */
    {
      plain = g_strndup (text, n - 1);
      return hw_contact_is_place (plain);
    }
  plain = cut_district (text);
  return is_town (words, plain != NULL ? plain : text);
}

/* Bytes up to where words go on that name no place: ", willing to travel", " and working across the country". */
static gsize
measure_names (const HwResumeWords *words, const char *text)
{
  const HwWordList *within = hw_resume_words_get_written (words, HW_RESUME_WORD_PLACE_LINK);

  for (const char *at = strpbrk (text, " "); at != NULL; at = strpbrk (at + 1, " "))
    {
      gsize n = hw_resume_word_measure (at + 1);

      if (n > 0 && g_unichar_islower (g_utf8_get_char (at + 1))
          && !hw_word_list_has (within, HW_ANY_LANGUAGE, at + 1, n))
        return (gsize)(at - text);
    }
  return strlen (text);
}

/* "Remote (Lisbon, Portugal)" is in Lisbon, "Lisbon (remote)" as well; "Nantes (44)" stays what it is. */
static char *
open_bracket (const HwResumeWords *words, const char *text)
{
  const char *bracket = strstr (text, " ("), *end = bracket != NULL ? strchr (bracket, ')') : NULL;
  g_autofree char *before = bracket != NULL ? g_strndup (text, (gsize)(bracket - text)) : NULL;

  if (end == NULL || g_ascii_isdigit (bracket[2]))
    return g_strdup (text);
  if (hw_resume_words_has (words, HW_RESUME_WORD_PLACE, before, "anywhere"))
    return g_strndup (bracket + 2, (gsize)(end - bracket - 2));
  return g_steal_pointer (&before);
}

char *
hw_resume_dup_place (const HwResumeWords *words, const char *part, gboolean labelled)
{
  gsize lead = measure_lead (words, part, "lead");
  g_autofree char *place = open_bracket (words, part + lead + strspn (part + lead, " :"));

  if (lead > 0 || (!labelled && !hw_resume_is_place (words, place)))
    place[measure_names (words, place)] = '\0';
  while (*g_strstrip (place) != '\0' && strchr (",;.", place[strlen (place) - 1]) != NULL)
    place[strlen (place) - 1] = '\0';
  if (*place == '\0' || hw_resume_words_has (words, HW_RESUME_WORD_PLACE, place, "anywhere"))
    return NULL;
  if (lead > 0 && !g_unichar_isupper (g_utf8_get_char (place)))
    return NULL;
  return labelled || lead > 0 || hw_resume_is_place (words, place) ? g_steal_pointer (&place) : NULL;
}

gboolean
hw_resume_may_be_town (const HwResumeWords *words, const char *part)
{
  static const HwResumeWord others[]
      = { HW_RESUME_WORD_TITLE,  HW_RESUME_WORD_FREELANCE, HW_RESUME_WORD_LANGUAGE, HW_RESUME_WORD_DEGREE,
          HW_RESUME_WORD_SCHOOL, HW_RESUME_WORD_DOCUMENT,  HW_RESUME_WORD_NOISE,    HW_RESUME_WORD_TOOL,
          HW_RESUME_WORD_FUNCTION, HW_RESUME_WORD_SENIORITY, HW_RESUME_WORD_ORGANISATION };

  if (!hw_contact_is_name (part) || !g_unichar_isupper (g_utf8_get_char (part))
      || measure_names (words, part) < strlen (part))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (hw_resume_words_has (words, others[i], part, NULL))
      return FALSE;
  return TRUE;
}
