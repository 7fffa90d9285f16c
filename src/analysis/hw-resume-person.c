/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"
#include "core/hw-contact.h"

/* What a person is called: without titles before and degrees behind, the given name first. */

#define MAX_NAME_LINES 60u
#define MIN_NAME_WORD 3u
#define MAX_CREDENTIAL_BYTES 16u

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

/* "Resume of Ada Example", "Hello, I'm Ada Example" */
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
                                        "Resume ",
                                        "Hello, ",
                                        "Hi, ",
                                        "Hallo, ",
                                        "Bonjour, ",
                                        "I'm ",
                                        "I’m ",
                                        "I am ",
                                        "My name is ",
                                        "Ich bin ",
                                        "Je suis " };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_ascii_strncasecmp (line, titles[i], strlen (titles[i])) == 0)
      return skip_title (line + strlen (titles[i]) + strspn (line + strlen (titles[i]), "-: "));
  return line;
}

/* Whether the word of @length bytes at @text is of @field, with its dot or without. */
static gboolean
is_word_of (const HwResumeWords *words, HwResumeWord field, const char *text, gsize length)
{
  g_autofree char *word = g_strndup (text, length);
  g_autofree char *key = hw_text_match_key (word);

  return key != NULL && hw_resume_words_find (words, field, key) != NULL;
}

/* "Dr. med. Ada Example" is called Ada Example. */
static const char *
skip_honorifics (const HwResumeWords *words, const char *name)
{
  for (;;)
    {
      gsize n = strcspn (name, " ");

      if (name[n] != ' ' || !is_word_of (words, HW_RESUME_WORD_HONORIFIC, name, n))
        return name;
      name += n + strspn (name + n, " ");
    }
}

/* "MBA", "PharmD", "SHRM-CP": short, and more than its first letter is large. */
static gboolean
is_credential (const HwResumeWords *words, const char *word)
{
  gsize n = strlen (word);
  guint capitals = 0;

  for (const char *at = word; *at != '\0'; at++)
    capitals += g_ascii_isupper (*at) != 0;
  return n > 0 && n <= MAX_CREDENTIAL_BYTES
         && (is_word_of (words, HW_RESUME_WORD_DEGREE, word, n)
             || (capitals >= 2 && strchr (word, ' ') == NULL));
}

static guint
count_words (const char *text)
{
  guint n = *text != '\0';

  for (const char *at = text; *at != '\0'; at++)
    n += *at == ' ';
  return n;
}

/* "Theodora Vance, MBA, CPA" and "Theodora Vance MBA" are called Theodora Vance; "VANCE, THEODORA" is not. */
static void
cut_credentials (const HwResumeWords *words, char *name)
{
  char *comma, *blank;

  while ((comma = strrchr (name, ',')) != NULL)
    {
      const char *last = comma + 1 + strspn (comma + 1, " ");

      if (!is_credential (words, last)
          || (memchr (name, ' ', (gsize) (comma - name)) == NULL && strchr (name, ',') == comma
              && !is_word_of (words, HW_RESUME_WORD_DEGREE, last, strlen (last))))
        break;
      *comma = '\0';
    }
  while (count_words (name) > 2 && (blank = strrchr (name, ' ')) != NULL
         && is_word_of (words, HW_RESUME_WORD_DEGREE, blank + 1, strlen (blank + 1)))
    *blank = '\0';
}

/* "Vance, Theodora" */
static char *
turn_round (char *name)
{
  g_autofree char *owned = name;
  char *comma = strchr (name, ','), *first;

  if (comma == NULL || comma == name || strchr (comma + 1, ',') != NULL)
    return g_steal_pointer (&owned);
  first = comma + 1 + strspn (comma + 1, " ");
  if (*first == '\0')
    return g_steal_pointer (&owned);
  *comma = '\0';
  return g_strdup_printf ("%s %s", first, name);
}

char *
hw_resume_clean_name (const HwResumeWords *words, const char *name)
{
  char *plain = g_strdup (skip_honorifics (words, name));

  cut_credentials (words, plain);
  plain = turn_round (g_strchomp (plain));
  return plain;
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

/* 'Theodora "Teddy" Vance' is called Theodora Vance. */
static void
cut_nickname (char *line)
{
  static const char *const marks[][2] = { { " \"", "\" " }, { " “", "” " }, { " „", "“ " }, { " «", "» " } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      char *from = strstr (line, marks[i][0]),
           *to = from != NULL ? strstr (from + strlen (marks[i][0]), marks[i][1]) : NULL;

      if (to != NULL)
        memmove (from, to + strlen (marks[i][1]) - 1, strlen (to + strlen (marks[i][1]) - 1) + 1);
    }
}

/* What of a line may be a name: "Ada Example" of "Ada Example • ada@example.org" and of "Ada Example (she/her)". */
static char *
dup_name (const HwResumeWords *words, const char *line)
{
  char *closed = close_letters (line);
  g_auto (GStrv) parts = closed == NULL ? hw_contact_split_line (skip_title (line)) : NULL;
  char *bracket = closed == NULL ? strstr (parts[0], " (") : NULL;

  if (closed != NULL)
    return closed;
  if (bracket != NULL && g_str_has_suffix (parts[0], ")"))
    *bracket = '\0';
  cut_nickname (parts[0]);
  return hw_resume_clean_name (words, g_strstrip (parts[0]));
}

/* Words of a profession, a place or a paper are nobody's name. */
static gboolean
says_other (const HwResumeSource *source, const char *name)
{
  return hw_resume_words_has (source->words, HW_RESUME_WORD_TITLE, name, NULL)
         || hw_resume_is_place (source->words, name);
}

/* The line that the addresses speak of, else the first that can be a name. */
guint
hw_resume_read_name (const HwResumeSource *source, HwResume *resume)
{
  g_autofree char *hints = collect_hints (resume);
  g_autofree char *first = NULL;
  guint at = source->lines->len;

  for (guint i = 0; i < MIN (source->lines->len, MAX_NAME_LINES); i++)
    {
      const HwLine *line = hw_lines_get (source->lines, i);
      g_autofree char *name = dup_name (source->words, line->text);
      HwResumeSectionKind kind;

      if ((line->flags & (HW_LINE_LONG | HW_LINE_ITEM | HW_LINE_USED))
          || ((line->flags & HW_LINE_SECTION) && hw_resume_words_find_heading (source->words, name, &kind))
          || !hw_contact_is_name (name) || !g_unichar_isupper (g_utf8_get_char (name))
          || hw_resume_words_has (source->words, HW_RESUME_WORD_DOCUMENT, name, NULL))
        continue;
      if (hints != NULL && matches_hints (name, hints) && strchr (name, ' ') != NULL)
        {
          hw_set_string (&resume->name, name);
          return i;
        }
      if (first == NULL && line->section == HW_SECTION_CONTACT && !(line->flags & HW_LINE_SECTION)
          && !says_other (source, name)
          && (strchr (line->text, ',') == NULL
              || !hw_resume_words_has (source->words, HW_RESUME_WORD_PLACE, line->text, NULL)))
        {
          first = g_steal_pointer (&name);
          at = i;
        }
    }
  hw_set_string (&resume->name, first);
  return at;
}
