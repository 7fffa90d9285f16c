/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* "jobs@acme.example": the letters of the domain are those of a name that stands in the text. */
#include "analysis/hw-fields.h"

#include <string.h>

#define MIN_LETTERS 3u
#define MAX_NAME_TOKENS 8u

/* How a letter that no domain has is written in one: "ü" as "ue" or "u". */
static const char *
find_spelling (const char *at, gboolean plain)
{
  switch (g_unichar_tolower (g_utf8_get_char (at)))
    {
    case 0xe4:
      return plain ? "a" : "ae";
    case 0xf6:
      return plain ? "o" : "oe";
    case 0xfc:
      return plain ? "u" : "ue";
    case 0xdf:
      return "ss";
    case 0xe0:
    case 0xe2:
      return "a";
    case 0xe7:
      return "c";
    case 0xe8:
    case 0xe9:
    case 0xea:
    case 0xeb:
      return "e";
    case 0xee:
    case 0xef:
      return "i";
    case 0xf4:
      return "o";
    default:
      return NULL;
    }
}

/* Goes over the letters @word of the domain, which may have dashes between them; NULL when it has others. */
static const char *
match_word (const char *domain, const char *word)
{
  while (*domain == '-')
    domain++;
  return g_ascii_strncasecmp (domain, word, strlen (word)) == 0 ? domain + strlen (word) : NULL;
}

/* "&" is left out or written as a word. */
static const char *
skip_and (const HwWordList *ands, const char *domain, const char *rest)
{
  const char *word;

  for (guint i = 0; (word = hw_word_list_get (ands, i)) != NULL; i++)
    {
      const char *next = match_word (domain, word);
      char after[2] = { g_ascii_isalpha (*rest) ? *rest : '\0', '\0' };

      if (next != NULL && after[0] != '\0' && match_word (next, after) != NULL)
        return next;
    }
  return domain;
}

/* Where the domain goes on behind the letters of the @n bytes at @text; NULL when it has others. */
static const char *
match_letters (const HwFieldSource *source, const char *domain, const char *text, gsize n, gboolean plain)
{
  for (const char *at = text; domain != NULL && at < text + n; at = g_utf8_next_char (at))
    {
      const char *spelling = (guchar) *at >= 0x80 ? find_spelling (at, plain) : NULL;
      char letter[2] = { *at, '\0' };

      if (spelling != NULL)
        domain = match_word (domain, spelling);
      else if (g_ascii_isalnum (*at))
        domain = match_word (domain, letter);
      else if (*at == '&')
        domain = skip_and (source->words[HW_FIELD_WORD_AND], domain, at + 1 + (at[1] == ' '));
    }
  return domain;
}

gboolean
hw_field_is_domain (const HwFieldSource *source, const char *name)
{
  gsize n = strlen (name);

  if (n < MIN_LETTERS)
    return FALSE;
  for (const char *at = strchr (source->text, '@'); at != NULL; at = strchr (at + 1, '@'))
    for (int plain = 0; plain <= 1; plain++)
      {
        const char *end = match_letters (source, at + 1, name, n, plain == 1);

        if (end != NULL && end > at + MIN_LETTERS && *end == '.')
          return TRUE;
      }
  return FALSE;
}

/* The end of the name from token @first on that is all of the domain at @domain, @first when it is none. */
static guint
find_end (const HwFieldSource *source, guint first, const char *domain)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint last = MIN (source->tokens->len, first + MAX_NAME_TOKENS);

  for (guint at = first; at < last; at++)
    {
      guint from = at == first ? tokens[first].byte : tokens[at - 1].byte_end;
      const char *end = match_letters (source, domain, source->text + from, tokens[at].byte_end - from, FALSE);

      if (end == NULL)
        end = match_letters (source, domain, source->text + from, tokens[at].byte_end - from, TRUE);
      if (end == NULL || memchr (source->text + from, '\n', tokens[at].byte_end - from) != NULL)
        return first;
      if (*end == '.')
        return end - domain >= (gssize) MIN_LETTERS - 1 ? at + 1 : first;
      domain = end;
    }
  return first;
}

/* "Acorn Tools GmbH", when the domain is "acorn-tools". */
static guint
add_form (const HwFieldSource *source, guint first, guint end)
{
  guint whole = hw_field_find_name_end (source, first, source->tokens->len, TRUE), form = end;

  while (form < whole && hw_field_is_cue (source, HW_CUE_FIRM, form))
    form++;
  return form == whole ? form : end;
}

/* "Stiftung Acorn" */
static gboolean
is_kind_before (const HwFieldSource *source, guint at)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;

  return source->language != HW_LANGUAGE_EN && at > 0 && (tokens[at - 1].flags & HW_TOKEN_CAPITALISED)
         && tokens[at].byte == tokens[at - 1].byte_end + 1 && source->text[tokens[at].byte - 1] == ' '
         && hw_field_is_cue (source, HW_CUE_FIRM, at - 1);
}

static char *
find_name_of (const HwFieldSource *source, const char *domain)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  char first = g_ascii_toupper (*domain);
  guint begin = 0, end = 0;

  if (!g_ascii_isalnum (first))
    return NULL;
  for (guint at = 0; at < source->tokens->len; at++)
    {
      guint last;

      if (source->text[tokens[at].byte] != first && (guchar) source->text[tokens[at].byte] < 0x80)
        continue;
      last = find_end (source, at, domain);
      if (last == at)
        continue;
      last = add_form (source, at, last);
      if (last - at > end - begin)
        {
          begin = is_kind_before (source, at) ? at - 1 : at;
          end = last;
        }
    }
  return end > begin ? hw_field_dup_words (source, begin, end) : NULL;
}

char *
hw_field_find_domain_name (const HwFieldSource *source)
{
  for (const char *at = strchr (source->text, '@'); at != NULL; at = strchr (at + 1, '@'))
    {
      char *name = find_name_of (source, at + 1);

      if (name != NULL)
        return name;
    }
  return NULL;
}
