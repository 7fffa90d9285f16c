/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-lines.h"
#include "base/hw-text.h"

/* Sections */

static void
close_section (HwResume *resume, GArray *lines, guint last)
{
  if (resume->sections->len > 0 && last > 0)
    g_array_index (resume->sections, HwResumeSection, resume->sections->len - 1).end
        = hw_lines_get (lines, last - 1)->end;
}

static void
open_section (HwResume *resume, HwResumeSectionKind kind, guint start)
{
  HwResumeSection section = { kind, start, start };

  g_array_append_val (resume->sections, section);
}

/* "Nursing Experience": what it is of says the last word, where the look says that it is a heading. */
static gboolean
ends_in_heading (const HwLine *line, HwResumeSectionKind *kind)
{
  static const char *const heads[]
      = { "experience", "experiences", "employment",     "erfahrung", "erfahrungen",
          "education",  "degrees",     "qualifications", NULL };
  const char *last = strrchr (line->text, ' ');
  g_autofree char *key = last != NULL ? hw_text_match_key (last + 1) : NULL;
  g_autofree char *upper = g_utf8_strup (line->text, -1);
  guint n = 0;

  for (const char *at = line->text; *at != '\0'; at++)
    n += *at == ' ';
  if (key == NULL || !g_strv_contains (heads, key))
    return FALSE;
  *kind = g_strv_contains (heads + 5, key) ? HW_SECTION_EDUCATION : HW_SECTION_EXPERIENCE;
  return n <= 3 && strpbrk (line->text, "0123456789,.;:") == NULL
         && ((line->flags & HW_LINE_HEADING)
             || ((line->flags & HW_LINE_AFTER_BLANK) && g_str_equal (upper, line->text)));
}

/* "MA" among words that are not in capitals is the degree, and not what a Frenchwoman calls her own. */
static gboolean
is_abbreviation (const char *text, const char *word)
{
  g_autofree char *upper = g_utf8_strup (text, -1);

  return g_ascii_isupper (word[0]) && g_ascii_isupper (word[1]) && !g_str_equal (upper, text);
}

/* What the words of a heading speak of: "Tickets and schooling". What says most of a person wins. */
static gboolean
tell_by_words (const HwResumeWords *words, const char *text, HwResumeSectionKind *kind, gboolean *own)
{
  static const HwResumeSectionKind order[] = { HW_SECTION_EDUCATION, HW_SECTION_EXPERIENCE, HW_SECTION_LANGUAGES,
                                               HW_SECTION_SKILLS, HW_SECTION_CERTIFICATES, HW_SECTION_SUMMARY };
  guint best = G_N_ELEMENTS (order);

  *own = FALSE;
  for (const char *at = text; *at != '\0';)
    {
      gsize n = hw_resume_word_measure (at);
      g_autofree char *word = n > 0 ? g_strndup (at, n) : NULL;
      g_autofree char *key = word != NULL ? hw_text_match_key (word) : NULL;
      const char *value = key != NULL ? hw_resume_words_find (words, HW_RESUME_WORD_HEADING, key) : NULL;

      *own |= key != NULL && hw_resume_words_find (words, HW_RESUME_WORD_PRONOUN, key) != NULL
              && !is_abbreviation (text, word);
      for (guint i = 0; value != NULL && i < best; i++)
        if (g_str_equal (value, HW_RESUME_SECTION_NICKS[order[i]]))
          best = i;
      at = n > 0 ? at + n : g_utf8_next_char (at);
    }
  if (best < G_N_ELEMENTS (order))
    *kind = order[best];
  return best < G_N_ELEMENTS (order);
}

/* "Where I have worked": a line of its own in which somebody speaks, and that is no sentence. */
static gboolean
speaks_of_oneself (const HwResumeWords *words, const HwLine *line, HwResumeSectionKind *kind)
{
  guint n = 0;
  gboolean own;

  if (!(line->flags & (HW_LINE_HEADING | HW_LINE_AFTER_BLANK)) || strpbrk (line->text, "0123456789,.;@") != NULL)
    return FALSE;
  for (const char *at = line->text; *at != '\0'; at++)
    n += *at == ' ';
  return n <= 5 && tell_by_words (words, line->text, kind, &own) && own;
}

static gboolean
announces_section (const HwResumeWords *words, const HwLine *line, HwResumeSectionKind *kind)
{
  if (line->flags & (HW_LINE_LONG | HW_LINE_ITEM))
    return FALSE;
  return hw_resume_words_find_heading (words, line->text, kind) || ends_in_heading (line, kind)
         || speaks_of_oneself (words, line, kind);
}

/* The level at which the format's headings announce sections; G_MAXUINT when none of them is understood. */
static guint
find_section_level (const HwResumeWords *words, const GArray *lines)
{
  guint level = G_MAXUINT;
  HwResumeSectionKind kind;

  for (guint i = 0; i < lines->len; i++)
    {
      const HwLine *line = hw_lines_get (lines, i);

      if ((line->flags & HW_LINE_HEADING) && announces_section (words, line, &kind))
        level = MIN (level, line->level);
    }
  return level;
}

/* Where a heading follows the section's own at once, headings in it name positions or schools. */
static gboolean
has_headed_entries (const HwResumeWords *words, const GArray *lines, guint index, HwResumeSectionKind kind)
{
  const HwLine *next = index + 1 < lines->len ? hw_lines_get (lines, index + 1) : NULL;

  return (kind == HW_SECTION_EXPERIENCE || kind == HW_SECTION_EDUCATION) && next != NULL
         && (next->flags & HW_LINE_HEADING) && !announces_section (words, next, &kind);
}

void
hw_lines_locate (const HwResumeWords *words, GArray *lines, HwResume *resume)
{
  guint level = find_section_level (words, lines);
  HwResumeSectionKind section = HW_SECTION_CONTACT;
  gboolean headed = FALSE; /* what stands in the section has headings as high as its own */

  for (guint i = 0; i < lines->len; i++)
    {
      HwLine *line = hw_lines_get (lines, i);
      HwResumeSectionKind kind = HW_SECTION_OTHER;
      gboolean own, known = announces_section (words, line, &kind);

      /* A heading as high as those that are understood ends their section, whatever it says. */
      if (known
          || (!headed && (line->flags & HW_LINE_HEADING) && line->level <= level && level != G_MAXUINT && i > 0
              && resume->sections->len > 1))
        {
          if (!known)
            tell_by_words (words, line->text, &kind, &own);
          headed = has_headed_entries (words, lines, i, kind);
          close_section (resume, lines, i);
          open_section (resume, kind, line->start);
          line->flags |= HW_LINE_SECTION;
          section = kind;
        }
      else if (i == 0)
        open_section (resume, section, line->start);
      line->section = section;
    }
  close_section (resume, lines, lines->len);
}
