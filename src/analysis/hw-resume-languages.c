/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"

#define MAX_LANGUAGES 30u
#define MAX_LANGUAGE_BYTES 80u

/* Languages, as written, with what is said of how well: "German (fluent)", "Anglais : courant". */

/* Whether @text begins with the name of a language; which one in @name. */
static gboolean
begins_with_language (const HwResumeWords *words, const char *text, const char **name)
{
  gsize n = hw_resume_word_measure (text);
  g_autofree char *word = g_strndup (text, n);
  g_autofree char *key = hw_text_match_key (word);
  gsize length = key != NULL ? strlen (key) : 0;

  while (length > 0 && key[length - 1] == '.')
    key[--length] = '\0';
  *name = length > 0 ? hw_resume_words_find (words, HW_RESUME_WORD_LANGUAGE, key) : NULL;
  return *name != NULL;
}

static void
add_language (GPtrArray *found, GHashTable *seen, const HwResumeWords *words, char *part)
{
  const char *name;

  g_strstrip (part);
  if (strlen (part) > MAX_LANGUAGE_BYTES || found->len >= MAX_LANGUAGES
      || !begins_with_language (words, part, &name) || !g_hash_table_add (seen, (gpointer)name))
    return;
  while (*part != '\0' && strchr (".,;:-", part[strlen (part) - 1]) != NULL)
    part[strlen (part) - 1] = '\0';
  g_ptr_array_add (found, g_strdup (g_strchomp (part)));
}

/* Cuts at commas, bars and dots, not within brackets. */
static void
add_line (GPtrArray *found, GHashTable *seen, const HwResumeWords *words, const char *text)
{
  g_autoptr (GString) cut = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  int depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean mark = strchr (",;|/", *at) != NULL || g_str_has_prefix (at, "·") || g_str_has_prefix (at, "•")
                      || *at == '\t' || g_str_has_prefix (at, "   ");

      depth = MAX (0, depth + (*at == '(') - (*at == ')'));
      if (mark && depth == 0)
        g_string_append_c (cut, '\n');
      else
        g_string_append_len (cut, at, g_utf8_next_char (at) - at);
    }
  parts = g_strsplit (cut->str, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *name;
      char *joint = strstr (parts[i], " and ");
      g_autofree char *second = NULL;

      if (joint == NULL)
        joint = strstr (parts[i], " und ");
      if (joint != NULL
          && begins_with_language (words, joint + strlen (" and "), &name)) /* "English and German" */
        {
          second = g_strdup (joint + strlen (" and "));
          *joint = '\0';
        }
      add_language (found, seen, words, parts[i]);
      if (second != NULL)
        add_language (found, seen, words, second);
    }
}

/* "Languages: German, English" under any heading, maybe behind something else. */
static const char *
find_label (const HwResumeWords *words, const char *text)
{
  const char *colon = strchr (text, ':');
  const char *from = colon;
  g_autofree char *label = NULL;
  g_autofree char *key = NULL;

  while (from != NULL && from > text && strchr (".;|", from[-1]) == NULL)
    from--;
  label = colon != NULL ? g_strndup (from, (gsize)(colon - from)) : NULL;
  key = label != NULL ? hw_text_match_key (g_strstrip (label)) : NULL;
  return key != NULL && hw_resume_words_find (words, HW_RESUME_WORD_LANGUAGE_LABEL, key) != NULL ? colon + 1
                                                                                                 : NULL;
}

void
hw_resume_read_languages (const HwResumeSource *source, HwResume *resume)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL); /* the lexicon's own values */

  for (guint i = 0; i < source->lines->len; i++)
    {
      const HwLine *line = hw_lines_get (source->lines, i);
      const char *labelled = find_label (source->words, line->text);

      if (line->flags & (HW_LINE_LONG | HW_LINE_SECTION))
        continue;
      if (labelled != NULL || line->section == HW_SECTION_LANGUAGES)
        add_line (found, seen, source->words, labelled != NULL ? labelled : line->text);
    }
  if (found->len == 0)
    return;
  g_ptr_array_add (found, NULL);
  resume->languages = (char **)g_ptr_array_steal (found, NULL);
}
