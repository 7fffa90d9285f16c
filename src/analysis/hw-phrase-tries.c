/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-phrase-tries.h"

#include <string.h>

HwPhraseTries *
hw_phrase_tries_new (void)
{
  HwPhraseTries *self = g_new0 (HwPhraseTries, 1);

  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    self->of[i] = hw_phrase_trie_new ();
  return self;
}

void
hw_phrase_tries_free (HwPhraseTries *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    hw_phrase_trie_free (self->of[i]);
  g_free (self);
}

gboolean
hw_phrase_tries_add (HwPhraseTries *self, HwStemmer *stemmers[], HwWordBook *words, const char *language,
                     const char *phrase, guint payload)
{
  guint own = hw_language_find (language);

  if (own >= HW_N_LANGUAGES)
    return FALSE;
  for (guint i = 0; i < HW_N_LANGUAGES; i++)
    if (own == i || own == HW_LANGUAGE_EN)
      {
        g_autoptr (GArray) ids = hw_tokenise_phrase (stemmers[i], words, phrase);

        if (!hw_phrase_trie_add (self->of[i], ids, payload))
          return FALSE;
      }
  return TRUE;
}

typedef struct
{
  HwPhraseTries *tries;
  HwStemmer **stemmers;
  HwWordBook *words;
  const char *language;
  guint payload;
} Addition;

/* Each choice of the word at @pattern behind what was chosen of the words before it. */
static gboolean
add_choices (const Addition *addition, const char *chosen, const char *pattern)
{
  const char *end = pattern + strcspn (pattern, " ");

  if (*pattern == '\0')
    return hw_phrase_tries_add (addition->tries, addition->stemmers, addition->words, addition->language, chosen,
                                addition->payload);
  for (const char *at = pattern; at <= end; at += strcspn (at, "| ") + 1)
    {
      g_autofree char *longer
          = g_strdup_printf ("%s%s%.*s", chosen, *chosen != '\0' ? " " : "", (int) strcspn (at, "| "), at);

      if (!add_choices (addition, longer, end + strspn (end, " ")))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_phrase_tries_add_pattern (HwPhraseTries *self, HwStemmer *stemmers[], HwWordBook *words, const char *language,
                             const char *pattern, guint payload)
{
  const Addition addition = { self, stemmers, words, language, payload };

  return add_choices (&addition, "", pattern);
}
