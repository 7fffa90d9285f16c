/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"
#include "core/hw-contact.h"

/* Who it is and how to reach them: of the lines before the first section, and of those of a contact section.
 */

#define MAX_LINKS 20u
#define MAX_LINK_BYTES 300u
#define MAX_NAME_LINES 60u
#define MIN_NAME_WORD 3u

/* The part without its label ("Phone:", "Anschrift:"); @label says what the label is known for. */
static char *
strip_label (const HwResumeWords *words, const char *part, gboolean *place, gboolean *name)
{
  const char *colon = strchr (part, ':');
  g_autofree char *label = colon != NULL ? g_strndup (part, (gsize)(colon - part)) : NULL;
  g_autofree char *key = label != NULL ? hw_text_match_key (g_strstrip (label)) : NULL;

  *place = key != NULL && hw_resume_words_find (words, HW_RESUME_WORD_PLACE_LABEL, key) != NULL;
  *name = key != NULL && hw_resume_words_find (words, HW_RESUME_WORD_NAME_LABEL, key) != NULL;
  return g_strstrip (g_strdup (colon != NULL && colon[1] != '/' ? colon + 1 : part));
}

/* "Name" in a cell of its own */
static gboolean
is_label (const HwResumeWords *words, const char *part, gboolean *place, gboolean *name)
{
  g_autofree char *key = hw_text_match_key (part);
  gboolean is_place = key != NULL && hw_resume_words_find (words, HW_RESUME_WORD_PLACE_LABEL, key) != NULL;
  gboolean is_name = key != NULL && hw_resume_words_find (words, HW_RESUME_WORD_NAME_LABEL, key) != NULL;

  *place |= is_place;
  *name |= is_name;
  return is_place || is_name;
}

/* "10115 Berlin", also at the end of an address. */
static gboolean
has_postal_code (const char *text)
{
  const char *comma = strrchr (text, ',');
  const char *last = comma != NULL ? comma + 1 + strspn (comma + 1, " ") : text;
  gsize digits = strspn (last, "0123456789");

  return (digits == 4 || digits == 5) && last[digits] == ' '
         && g_unichar_isupper (g_utf8_get_char (last + digits + 1)) && strlen (text) < 90;
}

static gboolean
is_place (const HwResumeWords *words, const char *text)
{
  gsize n = strlen (text);
  g_autofree char *plain = NULL;

  if (has_postal_code (text))
    return TRUE;
  while (n > 0 && g_ascii_isdigit (text[n - 1]))
    n--;
  if (strlen (text) - n == 5 && n > 4 && text[n - 1] == ' ') /* "Atlanta, GA 30307" */
    {
      plain = g_strndup (text, n - 1);
      return hw_contact_is_place (plain);
    }
  if (!hw_contact_is_place (text))
    return strpbrk (text, " ,") == NULL && hw_resume_words_has (words, HW_RESUME_WORD_PLACE, text, NULL);
  return !hw_resume_words_has (words, HW_RESUME_WORD_TITLE, text, NULL)
         && !hw_resume_words_has (words, HW_RESUME_WORD_SCHOOL, text, NULL)
         && !hw_resume_words_has (words, HW_RESUME_WORD_DEGREE, text, NULL)
         && !hw_resume_words_has (words, HW_RESUME_WORD_ORGANISATION, text, "word")
         && !hw_resume_words_has (words, HW_RESUME_WORD_LANGUAGE, text, NULL);
}

/* "me@example.com, 917-555-0121, Brooklyn, New York": what stands behind the last comma after a way to reach
 * someone. */
static char *
cut_commas (const char *part, HwResume *resume)
{
  const char *rest = part;

  for (const char *comma = strchr (part, ','); comma != NULL; comma = strchr (comma + 1, ','))
    {
      const char *from = rest + strspn (rest, " ");
      g_autofree char *piece = g_strndup (from, (gsize)(comma - from));

      if (!hw_contact_is_phone (g_strchomp (piece)) && strchr (piece, '@') == NULL)
        continue;
      if (resume->phone == NULL && strchr (piece, '@') == NULL)
        hw_set_string (&resume->phone, piece);
      rest = comma + 1;
    }
  return g_strstrip (g_strdup (rest));
}

/* "☎ +41 ..." */
static const char *
skip_icon (const char *part)
{
  const char *at = part;

  while (*at != '\0' && (guchar)*at >= 0x80 && !g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at + strspn (at, " ");
}

/* "Telefon 040 5550177" */
static const char *
skip_word (const char *part)
{
  gsize n = g_unichar_isalpha (g_utf8_get_char (part)) ? hw_resume_word_measure (part) : 0;

  return n > 0 ? part + n + strspn (part + n, " ") : part;
}

/* "030 5550123", also before another label: "030 5550123 E-Mail: ..." */
static char *
dup_phone (const char *part)
{
  gsize n = strspn (part, "0123456789 +-()./");
  g_autofree char *number = g_strchomp (g_strndup (part, n));

  return hw_contact_is_phone (number) && (part[n] == '\0' || strpbrk (part + n, ":@") != NULL)
             ? g_steal_pointer (&number)
             : NULL;
}

static void
read_line (const HwResumeSource *source, const HwLine *line, HwResume *resume)
{
  g_auto (GStrv) parts = hw_contact_split_line (line->text);
  gboolean place_next = FALSE, name_next = FALSE; /* "Name:      Ada Example": the label is a part of its own */

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean place, name;
      g_autofree char *whole = strip_label (source->words, skip_icon (parts[i]), &place, &name);
      g_autofree char *part = cut_commas (whole, resume);
      g_autofree char *phone = NULL;

      if (*part == '\0' || is_label (source->words, part, &place, &name))
        {
          place_next |= place;
          name_next |= name;
          continue;
        }
      place |= place_next;
      name |= name_next;
      place_next = name_next = FALSE;
      if (resume->phone == NULL && (phone = dup_phone (skip_word (part))) != NULL)
        hw_set_string (&resume->phone, phone);
      else if (name && resume->name == NULL && hw_contact_is_name (part))
        hw_set_string (&resume->name, part);
      else if (resume->location == NULL && (place || is_place (source->words, part)))
        hw_set_string (&resume->location, part);
    }
}

/* Links */

static gboolean
is_link (const char *word)
{
  static const char *const beginnings[]
      = { "http://",          "https://",        "www.", "linkedin.com/", "github.com/", "xing.com/",
          "de.linkedin.com/", "fr.linkedin.com/" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_ascii_strncasecmp (word, beginnings[i], strlen (beginnings[i])) == 0
        && word[strlen (beginnings[i])] != '\0')
      return TRUE;
  return FALSE;
}

static void
read_links (const HwResumeSource *source, HwResume *resume)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < source->lines->len; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (hw_lines_get (source->lines, i)->text, " \t|,;()<>[]\"'", -1);

      for (guint w = 0; words[w] != NULL && links->len < MAX_LINKS; w++)
        {
          gsize n = strlen (words[w]);

          while (n > 0 && strchr (".:/", words[w][n - 1]) != NULL)
            words[w][--n] = '\0';
          if (n <= MAX_LINK_BYTES && is_link (words[w])
              && !g_ptr_array_find_with_equal_func (links, words[w], g_str_equal, NULL))
            g_ptr_array_add (links, g_strdup (words[w]));
        }
    }
  if (links->len == 0)
    return;
  g_ptr_array_add (links, NULL);
  resume->links = (char **)g_ptr_array_steal (links, NULL);
}

/* Name */

/* "ada.example@...", "linkedin.com/in/ada-example-123": what the person's address says of the name. */
static char *
collect_hints (const HwResume *resume)
{
  g_autoptr (GString) hints = g_string_new (NULL);
  const char *at = resume->email != NULL ? strchr (resume->email, '@') : NULL;

  if (at != NULL)
    g_string_append_len (hints, resume->email, at - resume->email);
  for (guint i = 0; resume->links != NULL && resume->links[i] != NULL; i++)
    {
      const char *slug = strstr (resume->links[i], "/in/");

      if (slug != NULL)
        g_string_append_printf (hints, " %s", slug + strlen ("/in/"));
    }
  return hw_text_match_key (hints->str);
}

static gboolean
matches_hints (const char *name, const char *hints)
{
  g_autofree char *key = hw_text_match_key (name);
  g_auto (GStrv) words = key != NULL ? g_strsplit_set (key, " .-'", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (strlen (words[i]) >= MIN_NAME_WORD && strstr (hints, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "Resume of Ada Example" */
static const char *
skip_title (const char *line)
{
  static const char *const titles[] = { "Resume of ",
                                        "Résumé of ",
                                        "CV of ",
                                        "Curriculum Vitae of ",
                                        "Lebenslauf von ",
                                        "Lebenslauf ",
                                        "Curriculum Vitae ",
                                        "CV de ",
                                        "CV ",
                                        "Resume " };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_ascii_strncasecmp (line, titles[i], strlen (titles[i])) == 0)
      return line + strlen (titles[i]) + strspn (line + strlen (titles[i]), "-: ");
  return line;
}

/* "Theodora Vance, MBA" is called Theodora Vance. */
static void
cut_degree (const HwResumeWords *words, char *name)
{
  char *comma = name != NULL ? strchr (name, ',') : NULL;

  if (comma != NULL && hw_resume_words_has (words, HW_RESUME_WORD_DEGREE, comma + 1, NULL))
    *comma = '\0';
}

/* "A D A   E X A M P L E" is spread for its looks; NULL unless every word is. */
static char *
close_letters (const char *line)
{
  g_autoptr (GString) closed = g_string_new (NULL);
  guint words = 1;

  for (const char *at = line; *at != '\0';)
    {
      const char *next = g_utf8_next_char (at);
      gsize n = strspn (next, " \t");

      if (!g_unichar_isalpha (g_utf8_get_char (at)) || (*next != '\0' && n == 0))
        return NULL;
      g_string_append_len (closed, at, next - at);
      if (n > 1 || *next == '\t')
        {
          g_string_append_c (closed, ' ');
          words++;
        }
      at = next + n;
    }
  return words > 1 ? g_string_free (g_steal_pointer (&closed), FALSE) : NULL;
}

/* What of a line may be a name: "Ada Example" of "Ada Example • ada@example.org" and of "Ada Example (she/her)". */
static char *
dup_name (const char *line)
{
  char *closed = close_letters (line);
  g_auto (GStrv) parts = closed == NULL ? hw_contact_split_line (skip_title (line)) : NULL;
  char *bracket = closed == NULL ? strstr (parts[0], " (") : NULL;

  if (closed != NULL)
    return closed;
  if (bracket != NULL && g_str_has_suffix (parts[0], ")"))
    *bracket = '\0';
  return g_strdup (g_strstrip (parts[0]));
}

/* Words of a profession or a place are nobody's name. */
static gboolean
says_other (const HwResumeSource *source, const char *name)
{
  return hw_resume_words_has (source->words, HW_RESUME_WORD_TITLE, name, NULL) || is_place (source->words, name);
}

/* The line that the addresses speak of, else the first that can be a name. */
static void
read_name (const HwResumeSource *source, HwResume *resume)
{
  g_autofree char *hints = collect_hints (resume);
  g_autofree char *first = NULL;

  for (guint i = 0; i < MIN (source->lines->len, MAX_NAME_LINES); i++)
    {
      const HwLine *line = hw_lines_get (source->lines, i);
      g_autofree char *name = dup_name (line->text);
      HwResumeSectionKind kind;

      if ((line->flags & (HW_LINE_LONG | HW_LINE_ITEM | HW_LINE_USED))
          || ((line->flags & HW_LINE_SECTION) && hw_resume_words_find_heading (source->words, name, &kind))
          || !hw_contact_is_name (name) || !g_unichar_isupper (g_utf8_get_char (name)))
        continue;
      if (hints != NULL && matches_hints (name, hints) && strchr (name, ' ') != NULL)
        {
          hw_set_string (&resume->name, name);
          cut_degree (source->words, resume->name);
          return;
        }
      if (first == NULL && line->section == HW_SECTION_CONTACT && !(line->flags & HW_LINE_SECTION)
          && !says_other (source, name))
        first = g_strdup (name);
    }
  hw_set_string (&resume->name, first);
  cut_degree (source->words, resume->name);
}

void
hw_resume_read_contact (const HwResumeSource *source, HwResume *resume)
{
  resume->email = hw_contact_find_email (source->text, NULL);
  read_links (source, resume);
  for (guint i = 0; i < source->lines->len; i++)
    {
      const HwLine *line = hw_lines_get (source->lines, i);

      if (line->section == HW_SECTION_CONTACT
          && !(line->flags & (HW_LINE_SECTION | HW_LINE_LONG | HW_LINE_USED)))
        read_line (source, line, resume);
    }
  if (resume->name == NULL)
    read_name (source, resume);
}
