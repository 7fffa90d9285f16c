/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"

#define MAX_LANGUAGES 30u
#define MAX_LANGUAGE_BYTES 80u
#define MIN_NAME_BYTES 3u
#define MAX_WORDS_BEFORE 4u

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

/* "Fluent in Spanish", "a little Spanish": the first language that a few words name. */
static gboolean
holds_language (const HwResumeWords *words, const char *text, const char **name)
{
  for (guint n = 0; *text != '\0' && n < MAX_WORDS_BEFORE; n++)
    {
      gsize length = hw_resume_word_measure (text);

      if (begins_with_language (words, text, name))
        return TRUE;
      text += length;
      text += length > 0 ? strspn (text, " ") : (gsize)(g_utf8_next_char (text) - text);
    }
  return FALSE;
}

/* "Tetum (fluent)", or "Tetum" beside others: under a heading of languages one that no list knows. */
static gboolean
names_unknown (const char *part, gboolean among_known)
{
  gsize n = hw_resume_word_measure (part);
  const char *rest = part + n + strspn (part + n, " ");

  return n >= MIN_NAME_BYTES && (among_known || g_unichar_isupper (g_utf8_get_char (part)))
         && (*rest == '(' || g_str_has_prefix (rest, "- ") || g_str_has_prefix (rest, "– ")
             || (*rest == '\0' && among_known && g_unichar_isupper (g_utf8_get_char (part))));
}

typedef struct
{
  const HwResumeWords *words;
  GPtrArray *found; /* char *, as written */
  GHashTable *seen; /* their names */
  gboolean sure;    /* the heading says that these are languages */
  gboolean among;   /* others of the line are known, and nothing but languages can stand between them */
} Languages;

static void
add_language (Languages *self, char *part)
{
  const char *name;
  g_autofree char *key = NULL;

  g_strstrip (part);
  if (strlen (part) > MAX_LANGUAGE_BYTES || self->found->len >= MAX_LANGUAGES)
    return;
  if (!begins_with_language (self->words, part, &name) && !(self->sure && holds_language (self->words, part, &name)))
    {
      if (!self->sure || !names_unknown (part, self->among))
        return;
      key = g_strndup (part, hw_resume_word_measure (part));
      name = key;
    }
  if (!g_hash_table_add (self->seen, g_strdup (name)))
    return;
  while (*part != '\0' && strchr (".,;:-", part[strlen (part) - 1]) != NULL)
    part[strlen (part) - 1] = '\0';
  g_ptr_array_add (self->found, g_strdup (g_strchomp (part)));
}

/* "English and German", "Danish (native) English (good)": where the next one begins; NULL when none does. */
static char *
find_next (const HwResumeWords *words, char *part)
{
  static const char *const joints[] = { " and ", " und ", " et ", " & ", " y ", " e ", ") " };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      char *joint = strstr (part, joints[i]), *next = joint != NULL ? joint + strlen (joints[i]) : NULL;
      const char *name;

      if (next == NULL || !begins_with_language (words, next, &name))
        continue;
      if (*joint == ')')
        joint++;
      *joint = '\0';
      return next;
    }
  return NULL;
}

/* Cuts at commas, bars and dots, not within brackets. */
static char **
cut_line (const char *text)
{
  g_autoptr (GString) cut = g_string_new (NULL);
  char **parts;
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
    g_strstrip (parts[i]);
  return parts;
}

static void
add_line (Languages *self, const char *text)
{
  g_auto (GStrv) parts = cut_line (text);
  const char *name;

  self->among = FALSE;
  for (guint i = 0; parts[i] != NULL && strchr (text, '\t') == NULL; i++)
    self->among |= begins_with_language (self->words, parts[i], &name);
  for (guint i = 0; parts[i] != NULL; i++)
    for (char *part = parts[i], *next; part != NULL; part = next)
      {
        next = find_next (self->words, part);
        add_language (self, part);
      }
}

/* "German (native), English (fluent)" among the skills, without a word that says what they are. */
static gboolean
lists_languages (const Languages *self, const HwLine *line)
{
  g_auto (GStrv) parts = NULL;
  const char *name;

  if (line->section != HW_SECTION_SKILLS)
    return FALSE;
  parts = cut_line (line->text);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!begins_with_language (self->words, parts[i], &name))
      return FALSE;
  return g_strv_length (parts) > 1;
}

/* "Languages: German, English" under any heading, maybe behind something else. */
static const char *
find_label (const HwResumeWords *words, const char *text)
{
  const char *blanks = strstr (text, "   ");
  gsize n = strcspn (text, ":\t");
  const char *colon = text + (blanks != NULL ? MIN (n, (gsize)(blanks - text)) : n);
  const char *from = colon;
  g_autofree char *label = NULL;
  g_autofree char *key = NULL;

  while (from > text && strchr (".;|", from[-1]) == NULL)
    from--;
  label = *colon != '\0' ? g_strndup (from, (gsize)(colon - from)) : NULL;
  key = label != NULL ? hw_text_match_key (g_strstrip (label)) : NULL;
  return key != NULL && hw_resume_words_find (words, HW_RESUME_WORD_LANGUAGE_LABEL, key) != NULL ? colon + 1
                                                                                                 : NULL;
}

void
hw_resume_read_languages (const HwResumeSource *source, HwResume *resume)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Languages self = { source->words, found, seen, FALSE };

  for (guint i = 0; i < source->lines->len; i++)
    {
      const HwLine *line = hw_lines_get (source->lines, i);
      const char *labelled = find_label (source->words, line->text);

      if (line->flags & (HW_LINE_LONG | HW_LINE_SECTION))
        continue;
      self.sure = line->section == HW_SECTION_LANGUAGES;
      if (labelled != NULL || self.sure || lists_languages (&self, line))
        add_line (&self, labelled != NULL ? labelled : line->text);
    }
  if (found->len == 0)
    return;
  g_ptr_array_add (found, NULL);
  resume->languages = (char **)g_ptr_array_steal (found, NULL);
}
