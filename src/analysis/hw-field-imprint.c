/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Employers that no sentence of a posting presents: a footer names them, or their legal form tells them from
 * other words. */
#include "analysis/hw-fields.h"

#include <string.h>

#define MAX_FIRM_WORDS 6u

static const HwToken *
get_token (const HwFieldSource *source, guint at)
{
  return &g_array_index (source->tokens, HwToken, at);
}

/* "\302\251 2026 Acorn Ltd. All rights reserved." */
static char *
find_in_footer (const HwFieldSource *source)
{
  const char *sign = strstr (source->text, "\xc2\xa9");
  guint at, end, line;

  if (sign == NULL)
    return NULL;
  line = (guint) (sign - source->text) + (guint) strcspn (sign, "\n");
  at = hw_tokens_find (source->tokens, (guint) (sign - source->text));
  while (
      at < source->tokens->len
      && ((get_token (source, at)->flags & HW_TOKEN_NUMBER) || hw_field_is_cue (source, HW_CUE_NOT_NAME, at)))
    at++;
  end = at < source->tokens->len ? hw_field_find_name_end (source, at, source->tokens->len, TRUE) : at;
  return end > at && get_token (source, end - 1)->byte_end <= line ? hw_field_dup_words (source, at, end) : NULL;
}

/* Where the name begins that ends with the form at token @form: "Tarn & Fell" of "Tarn & Fell Ltd". */
static guint
find_firm_begin (const HwFieldSource *source, guint form, guint first)
{
  guint at = form;

  while (at > first && form - at < MAX_FIRM_WORDS
         && (get_token (source, at - 1)->flags & HW_TOKEN_CAPITALISED)
         && !hw_field_is_cue (source, HW_CUE_NOT_NAME, at - 1)
         && (strchr (" &-", source->text[get_token (source, at - 1)->byte_end]) != NULL
             || (strncmp (source->text + get_token (source, at - 1)->byte_end, ", ", 2) == 0
                 && at == form)) /* "Acorn, Inc." */
         && get_token (source, at)->byte - get_token (source, at - 1)->byte_end <= 3)
    at--;
  return at;
}

/* The one firm of the text: of several nobody can tell which hires. */
static char *
find_only_firm (const HwFieldSource *source)
{
  g_autofree char *only = NULL;

  for (int i = hw_field_next_cue (source, HW_CUE_FIRM, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_FIRM, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      guint first = hw_field_get_piece (source, cue->piece)->first_token, begin, end;
      g_autofree char *name = NULL;

      if (!g_str_equal (cue->value, "form") || !(get_token (source, cue->first)->flags & HW_TOKEN_CAPITALISED))
        continue;
      begin = find_firm_begin (source, cue->first, first);
      end = MAX (cue->last, hw_field_find_name_end (
                                source, begin, hw_field_get_piece (source, cue->piece)->last_token, TRUE));
      if (begin == cue->first)
        continue;
      name = hw_field_dup_words (source, begin, end);
      if (only != NULL && !g_str_has_suffix (only, name) && !g_str_has_suffix (name, only))
        return NULL;
      if (only == NULL || strlen (name) > strlen (only))
        {
          g_free (only);
          only = g_steal_pointer (&name);
        }
    }
  return g_steal_pointer (&only);
}

char *
hw_field_find_imprint (const HwFieldSource *source)
{
  char *name = find_in_footer (source);

  return name != NULL ? name : find_only_firm (source);
}
