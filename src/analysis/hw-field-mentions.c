/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a name comes again in a posting, and as what. */
#include "analysis/hw-fields.h"

#include <string.h>

#define MAX_MENTIONS 3u

/* "a Buyer", "our Buyer": what has an article is no name. */
static gboolean
has_article (const HwFieldSource *source, const char *at)
{
  const char *end = at > source->text && at[-1] == ' ' ? at - 1 : NULL, *begin = end;

  while (begin != NULL && begin > source->text && g_ascii_isalpha (begin[-1]))
    begin--;
  return begin != NULL
         && hw_word_list_has (source->words[HW_FIELD_WORD_BEFORE_NOUN], HW_ANY_LANGUAGE, begin, (gsize) (end - begin));
}

/* The mention of @n bytes at @at: "Acorn makes", "about Acorn". */
static gboolean
is_presented (const HwFieldSource *source, const char *at, gsize n)
{
  guint first = hw_tokens_find (source->tokens, (guint) (at - source->text)),
        end = hw_tokens_find (source->tokens, (guint) (at - source->text + (gssize) n));

  return (end < source->tokens->len
          && (hw_field_is_cue (source, HW_CUE_AFTER_NAME, end)
              || hw_field_is_cue (source, HW_CUE_AFTER_FIRM, end)))
         || (first > 0 && hw_field_is_cue (source, HW_CUE_BEFORE_NAME, first - 1));
}

/* "The Acorn Symphony seeks": a name of several words with its article at the beginning of a sentence. */
static gboolean
is_with_article (const HwFieldSource *source, const char *at, gsize n)
{
  return at - source->text >= 4 && strncmp (at - 4, "The ", 4) == 0 && memchr (at, ' ', n) != NULL
         && is_presented (source, at, n);
}

guint
hw_field_count_mentions (const HwFieldSource *source, const char *name, guint from)
{
  gsize n = strlen (name);
  guint count = 0;

  for (const char *at = strstr (source->text + from, name); at != NULL && count < MAX_MENTIONS;
       at = strstr (at + n, name))
    count += !g_ascii_isalnum (at[n]) && (at == source->text || !g_ascii_isalnum (at[-1]))
             && (from == 0 || !has_article (source, at) || is_with_article (source, at, n));
  return count;
}

/* "MARROW HILL" above, "Marrow Hill" below. */
static gboolean
is_named_in_small_letters (const HwFieldSource *source, const char *name, guint from)
{
  g_autofree char *small = g_strdup (name);

  for (char *at = small; *at != '\0'; at++)
    {
      if (g_ascii_islower (*at))
        return FALSE;
      if (at > small && g_ascii_isalpha (at[-1]))
        *at = g_ascii_tolower (*at);
    }
  return hw_field_count_mentions (source, small, from) > 0;
}

gboolean
hw_field_is_named_below (const HwFieldSource *source, const char *name, guint from)
{
  return hw_field_count_mentions (source, name, from) > 0 || is_named_in_small_letters (source, name, from);
}

gboolean
hw_field_is_presented_below (const HwFieldSource *source, const char *name, guint from)
{
  gsize n = strlen (name);

  for (const char *at = strstr (source->text + from, name); at != NULL; at = strstr (at + n, name))
    if (!g_ascii_isalnum (at[n]) && !has_article (source, at) && is_presented (source, at, n))
      return TRUE;
  return FALSE;
}

/* "Written by Maria Lopez ... Maria is a marketer": who is named there wrote the page. */
gboolean
hw_field_is_writer (const HwFieldSource *source, const char *name)
{
  gsize n = strlen (name);

  for (const char *at = strstr (source->text, name); at != NULL; at = strstr (at + n, name))
    {
      const char *before = at;

      while (before > source->text && (before[-1] == ' ' || before[-1] == ':'))
        before--;
      if (before < at && before - source->text >= 3 && g_ascii_strncasecmp (before - 3, " by", 3) == 0 && at[n] == ' '
          && g_ascii_isupper (at[n + 1]))
        return TRUE;
    }
  return FALSE;
}

int
hw_field_next_client (const HwFieldSource *source, guint from)
{
  for (int i = hw_field_next_cue (source, HW_CUE_BEFORE_NAME, from); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_BEFORE_NAME, (guint) i + 1))
    if (g_str_equal (g_array_index (source->cues, HwCue, i).value, "client"))
      return i;
  return -1;
}

/* "Our client is ..." in the words of "Tarn Recruitment", "Tarn is hiring for our client": who hires is not said. */
/* "Tarn Search is a recruitment consultancy": such a firm's own word behind its name. */
static gboolean
is_recruiter (const HwFieldSource *source, const char *name)
{
  for (int i = hw_field_next_cue (source, HW_CUE_FIRM, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_FIRM, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      const HwPiece *piece = hw_field_get_piece (source, cue->piece);
      guint end = g_array_index (source->tokens, HwToken, cue->first).byte;

      if (g_str_equal (cue->value, "recruiter")
          && g_strstr_len (source->text + piece->byte, (gssize) (end - piece->byte), name) != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
hw_field_is_agency (const HwFieldSource *source, const char *name)
{
  int client = hw_field_next_client (source, 0);

  if (is_recruiter (source, name))
    return TRUE;
  if (client < 0)
    return FALSE;
  for (; client >= 0; client = hw_field_next_client (source, (guint) client + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, client);
      const HwPiece *piece = hw_field_get_piece (source, cue->piece);

      if (cue->first > piece->first_token && g_str_has_prefix (source->text + piece->byte, name))
        return TRUE;
    }
  for (int i = hw_field_next_cue (source, HW_CUE_FIRM, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_FIRM, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      g_autofree char *word = g_str_equal (cue->value, "agency") || g_str_equal (cue->value, "recruiter")
                                  ? hw_field_dup_words (source, cue->first, cue->last)
                                  : NULL;

      if (word != NULL && strstr (name, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

char *
hw_field_dup_settled_name (const HwFieldSource *source, const char *name)
{
  gsize n = hw_word_list_measure_lead (source->words[HW_FIELD_WORD_ARTICLE], HW_LANGUAGE_FR, name);

  for (gsize i = 0; i < n; i++)
    if (g_ascii_islower (name[i]))
      return g_strdup (name);
  return g_strdup (name + n);
}
