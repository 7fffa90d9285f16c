/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-resume-text.h"

#include <string.h>

#include "base/hw-text.h"
#include "core/hw-contact.h"

#define HEAD_LINES 8u
#define MAX_HEADING_CHARS 40
#define HEADING_POINTS 30u /* each of the two */
#define EMAIL_POINTS 25u
#define PHONE_POINTS 15u

/* A line of one of these, whatever its case, marks and colon, maybe with "and ..." behind it, is a heading.
 * */
static const char *const experience_headings[] = { "experience",
                                                   "work experience",
                                                   "professional experience",
                                                   "relevant experience",
                                                   "employment",
                                                   "employment history",
                                                   "work",
                                                   "work history",
                                                   "career",
                                                   "career history",
                                                   "berufserfahrung",
                                                   "beruflicher werdegang",
                                                   "expérience professionnelle",
                                                   "expériences professionnelles",
                                                   "experiencia",
                                                   "experiencia laboral",
                                                   NULL };
static const char *const education_headings[]
    = { "education", "academic background",  "ausbildung", "bildungsweg", "studium",
        "formation", "formation académique", "educación",  NULL };

/* What only those say who have a position to fill. */
static const char *const posting_words[]
    = { "we are looking for",  "we are seeking", "equal opportunity employer", "what we offer", "apply now",
        "the ideal candidate", "about the role" };

static char *
get_heading_key (const char *line, gsize length)
{
  g_autofree char *plain = NULL;

  while (length > 0 && strchr ("#*=_ \t", *line) != NULL)
    {
      line++;
      length--;
    }
  while (length > 0 && strchr ("#*=_: \t", line[length - 1]) != NULL)
    length--;
  if (length == 0 || length > MAX_HEADING_CHARS)
    return NULL;
  plain = g_strndup (line, length);
  return hw_text_match_key (plain);
}

static gboolean
is_heading (const char *key, const char *const *headings)
{
  const char *stop = strstr (key, " and ");
  g_autofree char *first = NULL;

  if (stop == NULL)
    stop = strstr (key, " & ");
  first = stop != NULL ? g_strndup (key, (gsize) (stop - key)) : g_strdup (key);
  return g_strv_contains (headings, key) || g_strv_contains (headings, first);
}

/* The end of the first lines with something on them, where a resume has name and address. */
static const char *
find_head_end (const char *text)
{
  for (guint seen = 0; *text != '\0' && seen < HEAD_LINES;)
    {
      gsize n = strcspn (text, "\r\n");

      seen += n > 0;
      text += n + strspn (text + n, "\r\n");
    }
  return text;
}

static gboolean
has_phone (const char *text, const char *end)
{
  g_autofree char *head = g_strndup (text, (gsize) (end - text));
  g_auto (GStrv) parts = NULL;

  for (char *mark = strstr (head, "·"); mark != NULL; mark = strstr (mark, "·"))
    memcpy (mark, "||", 2);
  parts = g_strsplit_set (head, "|\n\r\t:,", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (hw_contact_is_phone (g_strstrip (parts[i])))
      return TRUE;
  return FALSE;
}

guint
hw_resume_text_score (const char *text)
{
  const char *end = text + strlen (text);
  const char *head_end = find_head_end (text);
  g_autofree char *email = hw_contact_find_email (text, head_end);
  g_autofree char *lower = g_ascii_strdown (text, -1);
  gboolean experience = FALSE, education = FALSE;
  guint score = (email != NULL ? EMAIL_POINTS : 0) + (has_phone (text, head_end) ? PHONE_POINTS : 0);

  for (guint i = 0; i < G_N_ELEMENTS (posting_words); i++)
    if (strstr (lower, posting_words[i]) != NULL)
      return 0;
  for (const char *at = text; at < end;)
    {
      gsize n = strcspn (at, "\r\n");
      g_autofree char *key = get_heading_key (at, n);

      experience |= key != NULL && is_heading (key, experience_headings);
      education |= key != NULL && is_heading (key, education_headings);
      at += n + (at[n] != '\0');
    }
  return score + (experience ? HEADING_POINTS : 0) + (education ? HEADING_POINTS : 0);
}

gboolean
hw_resume_text_decide (int wanted, const char *text)
{
  return wanted == HW_DOCUMENT_RESUME || wanted == HW_DOCUMENT_CANDIDATES
         || (wanted < 0 && hw_resume_text_score (text) >= HW_RESUME_FROM);
}

/* Contact lines join their parts with a dot, a bar or wide gaps; what labels them ("Phone:") is dropped. */
static void
add_contact_parts (HwRecord *record, const char *line)
{
  g_auto (GStrv) parts = hw_contact_split_line (line);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *label = strchr (parts[i], ':');
      g_autofree char *part = g_strdup (label != NULL ? label + 1 : parts[i]);

      g_strstrip (part);
      if (hw_record_get_field (record, "phone") == NULL && hw_contact_is_phone (part))
        hw_record_add_field (record, "phone", part);
      else if (hw_record_get_field (record, "location") == NULL && hw_contact_is_place (part))
        hw_record_add_field (record, "location", part);
    }
}

void
hw_resume_text_add_fields (HwRecord *record)
{
  const char *text = record->text;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *email = hw_contact_find_email (text, text + strlen (text));
  guint seen = 0;

  for (guint i = 0; lines[i] != NULL && seen < HEAD_LINES; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (hw_text_is_blank (line))
        continue;
      seen++;
      if (hw_record_get_field (record, "name") == NULL && hw_contact_is_name (line))
        hw_record_add_field (record, "name", line);
      else
        add_contact_parts (record, line);
    }
  if (email != NULL && hw_record_get_field (record, "email") == NULL)
    hw_record_add_field (record, "email", email);
}
