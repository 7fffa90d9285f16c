/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-tool-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "analysis/hw-language.h"
#include "base/hw-error.h"

static const char *const CLASSES[] = { "noun", "link", "filler", "join", "maker", "never", "alone" };

struct _HwToolWords
{
  GByteArray *classes; /* HwToolWord by number of the stem */
};

static void
add_word (HwToolWords *self, guint id, guint word)
{
  if (id >= self->classes->len)
    {
      guint before = self->classes->len;

      g_byte_array_set_size (self->classes, id + 1);
      memset (self->classes->data + before, 0, id + 1 - before);
    }
  self->classes->data[id] |= (guint8) word;
}

HwToolWords *
hw_tool_words_new (const HwLexicon *lexicon, HwStemmer *stemmers[], GError **error)
{
  g_autoptr (HwToolWords) self = g_new0 (HwToolWords, 1);

  self->classes = g_byte_array_new ();
  for (guint i = 0; i < lexicon->rows->len; i++)
    {
      guint class = 0;

      while (class < G_N_ELEMENTS (CLASSES) && !g_str_equal (CLASSES[class], hw_lexicon_get (lexicon, i, 0)))
        class++;
      if (class == G_N_ELEMENTS (CLASSES))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("%s: \"%s\" is no cue; install the program again"),
                       lexicon->name, hw_lexicon_get (lexicon, i, 0));
          return NULL;
        }
      for (guint j = 0; j < HW_N_LANGUAGES; j++)
        add_word (self, hw_stemmer_add (stemmers[j], hw_lexicon_get (lexicon, i, 1)), 1u << class);
    }
  return g_steal_pointer (&self);
}

void
hw_tool_words_free (HwToolWords *self)
{
  if (self == NULL)
    return;
  g_byte_array_unref (self->classes);
  g_free (self);
}

guint
hw_tool_words_get (const HwToolWords *self, const HwToken *token)
{
  return token->id != HW_WORD_UNKNOWN && token->id < self->classes->len ? self->classes->data[token->id] : 0;
}
