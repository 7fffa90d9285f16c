/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-words.h"

static const char *const GROUPS[]
    = { "article",     "case_article", "indefinite", "before_noun", "before_town", "house", "share",
        "department",  "gender",       "title_joint", "title_below", "title_over", "reader", "anybody", "we",
        "and",         "or",           "to",         "in",          "besides" };

G_STATIC_ASSERT (G_N_ELEMENTS (GROUPS) == HW_N_FIELD_WORDS);

HwFieldWords *
hw_field_words_new (void)
{
  HwFieldWords *self = g_new (HwFieldWords, 1);

  for (guint i = 0; i < HW_N_FIELD_WORDS; i++)
    self->of[i] = hw_word_list_new ();
  return self;
}

void
hw_field_words_free (HwFieldWords *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < HW_N_FIELD_WORDS; i++)
    hw_word_list_free (self->of[i]);
  g_free (self);
}

gboolean
hw_field_words_add (HwFieldWords *self, const char *group, const char *language, const char *text)
{
  guint of = 0, own = hw_language_find (language);

  while (of < HW_N_FIELD_WORDS && !g_str_equal (GROUPS[of], group))
    of++;
  return of < HW_N_FIELD_WORDS && own < HW_N_LANGUAGES && hw_word_list_add (self->of[of], own, text);
}

const char *
hw_field_words_find_missing (const HwFieldWords *self)
{
  for (guint i = 0; i < HW_N_FIELD_WORDS; i++)
    if (hw_word_list_get (self->of[i], 0) == NULL)
      return GROUPS[i];
  return NULL;
}
