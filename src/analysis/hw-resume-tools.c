/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"
#include "core/hw-contact.h"

/*
 * Tools that the rubric does not know: what a list under a heading or label of tools names, and names that are
 * known as tools wherever they stand.
 */

#define MAX_TOOLS 80u
#define MAX_TOOL_BYTES 40u
#define MAX_TOOL_WORDS 3u
#define MIN_KNOWN 3u

typedef struct
{
  const HwResumeWords *words;
  GPtrArray *names;
} Tools;

static gboolean
is_of (const HwResumeWords *words, HwResumeWord field, const char *text)
{
  g_autofree char *key = hw_text_match_key (text);

  return key != NULL && hw_resume_words_find (words, field, key) != NULL;
}

/* "MS Excel" and "Excel" are one. */
static const char *
skip_maker (const char *name)
{
  static const char *const makers[] = { "MS ", "Microsoft ", "Google ", "Apache ", "Adobe " };

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if (g_ascii_strncasecmp (name, makers[i], strlen (makers[i])) == 0)
      return name + strlen (makers[i]);
  return name;
}

static void
add_name (Tools *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_ascii_strcasecmp (skip_maker (g_ptr_array_index (self->names, i)), skip_maker (name)) == 0)
      return;
  if (self->names->len < MAX_TOOLS)
    g_ptr_array_add (self->names, g_strdup (name));
}

/* One item of a list: "SQL (basic)" is SQL. @sure: the list is one of tools. */
static void
add_item (Tools *self, char *item, gboolean sure)
{
  char *bracket = strstr (item, " (");
  guint blanks = 0;

  if (bracket != NULL)
    *bracket = '\0';
  g_strstrip (item);
  while (*item != '\0' && strchr (".;:", item[strlen (item) - 1]) != NULL)
    item[strlen (item) - 1] = '\0';
  for (const char *at = item; *at != '\0'; at++)
    blanks += *at == ' ';
  if (*item == '\0' || strlen (item) > MAX_TOOL_BYTES || blanks >= MAX_TOOL_WORDS)
    return;
  if (is_of (self->words, HW_RESUME_WORD_TOOL, item))
    add_name (self, item);
  else if (sure && !is_of (self->words, HW_RESUME_WORD_TOOL_LABEL, item)
           && !hw_resume_words_has (self->words, HW_RESUME_WORD_LANGUAGE, item, NULL)
           && (g_unichar_isupper (g_utf8_get_char (item)) || strpbrk (item, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL))
    add_name (self, item);
}

/* The items of a list between commas, bars and "and"; what is in brackets parts nothing. */
static GPtrArray *
split_list (const char *text)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) item = g_string_new (NULL);
  int depth = 0;

  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gboolean mark = *at == '\0'
                      || (depth == 0
                          && (strchr (",;|\t", *at) != NULL || g_str_has_prefix (at, "·") || g_str_has_prefix (at, "•")
                              || g_str_has_prefix (at, " / ") || g_str_has_prefix (at, "   ")));
      gsize n = depth == 0 && g_str_has_prefix (at, " and ") ? 4 : depth == 0 && g_str_has_prefix (at, " und ") ? 4 : 0;

      depth = MAX (0, depth + (*at == '(') - (*at == ')'));
      if (!mark && n == 0)
        {
          g_string_append_len (item, at, g_utf8_next_char (at) - at);
          continue;
        }
      g_ptr_array_add (items, g_strstrip (g_strdup (item->str)));
      g_string_truncate (item, 0);
      if (*at == '\0')
        return items;
      at += n;
    }
}

/* Whether the name is one of a tool, of the rubric or of the lists. */
static gboolean
is_known (const Tools *self, const char *name)
{
  g_autofree char *bare = g_strndup (name, strcspn (name, "("));

  g_strchomp (bare);
  if (is_of (self->words, HW_RESUME_WORD_TOOL, bare))
    return TRUE;
  for (guint i = 0; i < self->names->len; i++)
    if (g_ascii_strcasecmp (skip_maker (g_ptr_array_index (self->names, i)), skip_maker (bare)) == 0)
      return TRUE;
  return FALSE;
}

/* "Leadership", "Budgeting": what somebody is good at. */
static gboolean
is_ability (const HwResumeWords *words, const char *item)
{
  static const char *const endings[]
      = { "ing", "ship", "ment", "tion", "sion", "ity", "ness", "ence", "ung", "keit", "heit" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (item, endings[i]))
      return TRUE;
  return hw_resume_words_has (words, HW_RESUME_WORD_FUNCTION, item, NULL);
}

/* Whether so many items are tools that the others are as well: @tenths of them, and three. */
static gboolean
is_list_of_tools (const Tools *self, const GPtrArray *items, guint tenths)
{
  guint known = 0, n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const char *item = g_ptr_array_index (items, i);

      n += *item != '\0';
      known += *item != '\0' && is_known (self, item);
    }
  return known >= MIN_KNOWN && known * 10 >= n * tenths;
}

/* @sure: the list is one of tools; else it may be when @tenths of it are known ones. */
static void
add_list (Tools *self, const char *text, gboolean sure, guint tenths)
{
  g_autoptr (GPtrArray) items = split_list (text);
  gboolean told = !sure && tenths > 0 && is_list_of_tools (self, items, tenths);

  for (guint i = 0; i < items->len; i++)
    {
      char *item = g_ptr_array_index (items, i);

      add_item (self, item, sure || (told && !is_ability (self->words, item)));
    }
}

/* Known names in a sentence; those that are ordinary words as well count in lists only. */
static void
scan (Tools *self, const char *text)
{
  for (const char *at = text; *at != '\0';)
    {
      gsize longest = 0, end = 0;

      for (guint n = 0; n < MAX_TOOL_WORDS; n++)
        {
          gsize word = hw_resume_word_measure (at + end), plain;
          g_autofree char *name = NULL;
          g_autofree char *key = NULL;

          if (word == 0)
            break;
          end += word;
          plain = end;
          while (plain > 0 && at[plain - 1] == '.')
            plain--;
          name = g_strndup (at, plain);
          key = hw_text_match_key (name);
          if (key != NULL && g_strcmp0 (hw_resume_words_find (self->words, HW_RESUME_WORD_TOOL, key), "word") == 0
              && strpbrk (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL)
            longest = plain;
          if (at[end] != ' ')
            break;
          end++;
        }
      if (longest > 0)
        {
          g_autofree char *name = g_strndup (at, longest);

          add_name (self, name);
        }
      end = longest > 0 ? longest : hw_resume_word_measure (at);
      at = end > 0 ? at + end : g_utf8_next_char (at);
    }
}

/* "Tools: Trello, Jira": the list; NULL when no label of tools leads the line. */
static const char *
find_list (const HwResumeWords *words, const char *text, gboolean *labelled)
{
  const char *blanks = strstr (text, "   ");
  gsize n = strcspn (text, ":\t");
  g_autofree char *label = NULL;

  if (blanks != NULL)
    n = MIN (n, (gsize)(blanks - text));
  *labelled = text[n] != '\0';
  if (!*labelled)
    return NULL;
  label = g_strchomp (g_strndup (text, n));
  return is_of (words, HW_RESUME_WORD_TOOL_LABEL, label) ? text + n + strspn (text + n, ":\t ") : NULL;
}

static void
read_line (Tools *self, const HwLine *line, gboolean under_tools)
{
  gboolean labelled;
  const char *list = find_list (self->words, line->text, &labelled);
  const char *colon = strchr (line->text, ':');

  if (line->section == HW_SECTION_LANGUAGES)
    return;
  if (list != NULL && line->section != HW_SECTION_EXPERIENCE)
    add_list (self, list, TRUE, 0);
  else if (line->section == HW_SECTION_SKILLS && (line->flags & HW_LINE_LONG) == 0)
    {
      add_list (self, colon != NULL ? colon + 1 : line->text, under_tools && !labelled, under_tools ? 5 : 7);
      scan (self, line->text);
    }
  else
    scan (self, line->text);
}

static gboolean
is_address (const HwLine *line)
{
  return (line->section == HW_SECTION_CONTACT && !(line->flags & HW_LINE_LONG)) || strstr (line->text, "://") != NULL
         || strstr (line->text, ".com/") != NULL;
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  const HwLine *first = *(HwLine *const *)a, *second = *(HwLine *const *)b;

  return first->start < second->start ? -1 : first->start > second->start;
}

GArray *
hw_resume_drop_addresses (const HwResumeSource *source, const GArray *pieces)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (HwPiece), pieces->len);
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();
  guint at = 0;

  for (guint i = 0; i < source->lines->len; i++)
    if (is_address (hw_lines_get (source->lines, i)))
      g_ptr_array_add (addresses, hw_lines_get (source->lines, i));
  g_ptr_array_sort (addresses, compare_lines);
  for (guint i = 0; i < pieces->len; i++)
    {
      const HwPiece *piece = &g_array_index (pieces, HwPiece, i);

      while (at < addresses->len && ((const HwLine *)g_ptr_array_index (addresses, at))->end <= piece->start)
        at++;
      if (at == addresses->len || ((const HwLine *)g_ptr_array_index (addresses, at))->start >= piece->end)
        g_array_append_val (kept, *piece);
    }
  return kept;
}

/* "SAP" beside "SAP FI": the longer name says it all. */
static void
drop_beginnings (GPtrArray *names)
{
  for (guint i = names->len; i > 0; i--)
    {
      const char *name = g_ptr_array_index (names, i - 1);
      gsize n = strlen (name);

      for (guint k = 0; k < names->len; k++)
        {
          const char *other = g_ptr_array_index (names, k);

          if (g_ascii_strncasecmp (other, name, n) != 0 || other[n] != ' ')
            continue;
          g_ptr_array_remove_index (names, i - 1);
          break;
        }
    }
}

void
hw_resume_read_tools (const HwResumeSource *source, HwResume *resume)
{
  Tools self = { source->words, g_ptr_array_new_with_free_func (g_free) };
  gboolean under_tools = FALSE;

  for (guint i = 0; resume->tools != NULL && resume->tools[i] != NULL; i++)
    add_name (&self, resume->tools[i]);
  for (guint i = 0; i < source->lines->len; i++)
    {
      const HwLine *line = hw_lines_get (source->lines, i);

      if (line->flags & HW_LINE_SECTION)
        under_tools = hw_resume_words_has (source->words, HW_RESUME_WORD_TOOL_LABEL, line->text, NULL);
      else if (line->section != HW_SECTION_CONTACT || (line->flags & HW_LINE_LONG))
        read_line (&self, line, under_tools);
    }
  drop_beginnings (self.names);
  g_strfreev (resume->tools);
  g_ptr_array_add (self.names, NULL);
  resume->tools = self.names->len > 1 ? (char **)g_ptr_array_steal (self.names, NULL) : NULL;
  g_ptr_array_unref (self.names);
}
