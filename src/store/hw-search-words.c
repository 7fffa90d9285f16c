/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-search.h"

#include "base/hw-text.h"
#include "store/hw-search-tokeniser.h"

/* What a person typed, as an expression for FTS5 and as words to be found again in a text. */

#define MAX_WORDS 16
#define SNIPPET_CHARS_BEFORE 40
#define SNIPPET_CHARS 140

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
has_word (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static void
append_quoted (GString *out, const char *word)
{
  g_string_append_c (out, '"');
  for (; *word != '\0'; word++)
    {
      if (*word == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *word);
    }
  g_string_append_c (out, '"');
}

/* The pieces between blanks that have a letter or a digit in them. */
static GPtrArray *
split (const char *typed)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = hw_text_normalise (typed, -1);
  g_auto (GStrv) pieces = NULL;

  if (text == NULL)
    return words;
  for (char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_ascii_isspace (*at) || g_ascii_iscntrl (*at))
      *at = ' ';
  pieces = g_strsplit (text, " ", -1);
  for (guint i = 0; pieces[i] != NULL && words->len < MAX_WORDS; i++)
    if (has_word (pieces[i]))
      g_ptr_array_add (words, g_strdup (pieces[i]));
  return words;
}

/* The one word in a piece that is so short that the index has it as a beginning; NULL: it is longer, or several. */
static char *
dup_short_word (const char *piece)
{
  const char *start = piece, *end;
  guint n = 0;

  while (!is_word_char (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start; *end != '\0' && is_word_char (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    n += !g_unichar_ismark (g_utf8_get_char (end));
  return n <= HW_SEARCH_PREFIX_CHARS && !has_word (end) ? g_strndup (start, (gsize) (end - start)) : NULL;
}

static void
append_beginning (GString *out, const char *piece)
{
  static const char sign[] = { HW_SEARCH_PREFIX_SIGN, '\0' };
  g_autofree char *word = dup_short_word (piece);
  g_autofree char *marked = g_strconcat (sign, word, NULL);

  append_quoted (out, word != NULL ? marked : piece);
  if (word == NULL)
    g_string_append (out, " *");
}

char *
hw_search_make_expression (const char *typed)
{
  g_autoptr (GPtrArray) words = split (typed);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0)
        g_string_append (out, " AND ");
      if (i + 1 < words->len)
        append_quoted (out, g_ptr_array_index (words, i));
      else
        append_beginning (out, g_ptr_array_index (words, i));
    }
  if (words->len == 0)
    append_quoted (out, "");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* A letter as the index sees it: without accents and case. */
static gunichar
fold (gunichar c)
{
  gunichar parts[8];

  if (c < 0x80)
    return (gunichar) g_ascii_tolower ((char) c);
  if (g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts)) > 0)
    c = parts[0];
  return g_unichar_tolower (c);
}

static const char *
skip_marks (const char *at)
{
  while (*at != '\0' && g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* Whether @word, up to its first sign that is no letter, begins at @at. */
static gboolean
begins_with (const char *at, const char *word)
{
  gboolean any = FALSE;

  while (*word != '\0' && is_word_char (g_utf8_get_char (word)))
    {
      if (*at == '\0' || fold (g_utf8_get_char (at)) != fold (g_utf8_get_char (word)))
        return FALSE;
      any = TRUE;
      at = skip_marks (g_utf8_next_char (at));
      word = skip_marks (g_utf8_next_char (word));
    }
  return any;
}

static const char *
find_word (const char *text, GPtrArray *words)
{
  gboolean inside = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean is_char = is_word_char (g_utf8_get_char (at));

      for (guint i = 0; is_char && !inside && i < words->len; i++)
        if (begins_with (at, g_ptr_array_index (words, i)))
          return at;
      inside = is_char;
    }
  return NULL;
}

static char *
cut_around (const char *text, const char *found)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *start = found;
  guint n = 0;

  while (start > text && n++ < SNIPPET_CHARS_BEFORE)
    start = g_utf8_prev_char (start);
  /* not from the middle of a word */
  while (start > text && start < found && is_word_char (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  if (start > text)
    g_string_append (out, "…");
  for (n = 0; *start != '\0' && n < SNIPPET_CHARS; n++, start = g_utf8_next_char (start))
    {
      gunichar c = g_utf8_get_char (start);

      g_string_append_unichar (out, g_unichar_iscntrl (c) ? ' ' : c);
    }
  if (*start != '\0')
    g_string_append (out, "…");
  return g_strstrip (g_string_free (g_steal_pointer (&out), FALSE));
}

char *
hw_search_make_snippet (const HwEntity *entity, const char *typed)
{
  g_autoptr (GPtrArray) words = split (typed);

  for (guint i = 0; i < entity->klass->n_fields; i++)
    {
      const HwField *field = &entity->klass->fields[i];
      g_autofree char *joined = NULL;
      const char *text, *found;

      if ((field->flags & HW_FIELD_SEARCHED) == 0 || (field->flags & HW_FIELD_TITLE) != 0)
        continue;
      if (field->type == HW_FIELD_LIST && hw_entity_get_list (entity, field) != NULL)
        joined = g_strjoinv (", ", (char **) hw_entity_get_list (entity, field));
      text = field->type == HW_FIELD_LIST ? joined : hw_entity_get_text (entity, field);
      found = text != NULL ? find_word (text, words) : NULL;
      if (found != NULL)
        return cut_around (text, found);
    }
  return cut_around (hw_entity_get_title (entity), hw_entity_get_title (entity));
}
