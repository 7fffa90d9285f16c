/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-word-list.h"

#include <string.h>

typedef struct
{
  char *text; /* as it was added */
  gsize n;    /* bytes that are compared */
  guint language;
  gboolean begins; /* a longer word */
  gboolean whole;  /* ends with a letter, which no other may follow */
} Entry;

struct _HwWordList
{
  GArray *entries;    /* Entry */
  guint8 firsts[256]; /* by byte: whether an entry begins with it */
};

static void
clear_entry (gpointer entry)
{
  g_free (((Entry *) entry)->text);
}

HwWordList *
hw_word_list_new (void)
{
  HwWordList *self = g_new0 (HwWordList, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  return self;
}

void
hw_word_list_free (HwWordList *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self);
}

gboolean
hw_word_list_add (HwWordList *self, guint language, const char *text)
{
  gsize n = strlen (text);
  gboolean begins = n > 0 && text[n - 1] == '-';
  Entry entry = { NULL, begins ? n - 1 : n, language, begins, FALSE };

  if (language > HW_ANY_LANGUAGE || entry.n == 0 || *text == ' ' || text[entry.n - 1] == ' ')
    return FALSE;
  entry.whole = !begins && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (text + n)));
  entry.text = g_strdup (text);
  g_array_append_val (self->entries, entry);
  self->firsts[(guchar) g_ascii_tolower (*text)] = 1;
  self->firsts[(guchar) g_ascii_toupper (*text)] = 1;
  return TRUE;
}

const char *
hw_word_list_get (const HwWordList *self, guint i)
{
  return i < self->entries->len ? g_array_index (self->entries, Entry, i).text : NULL;
}

static gboolean
is_of (const Entry *entry, guint language)
{
  return language == HW_ANY_LANGUAGE || entry->language == language || entry->language == HW_ANY_LANGUAGE;
}

static const Entry *
find_longest (const HwWordList *self, guint language, const char *at)
{
  const Entry *longest = NULL;

  if (!self->firsts[(guchar) *at])
    return NULL;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (is_of (entry, language) && (longest == NULL || entry->n > longest->n)
          && g_ascii_strncasecmp (at, entry->text, entry->n) == 0
          && !(entry->whole && g_unichar_isalnum (g_utf8_get_char (at + entry->n))))
        longest = entry;
    }
  return longest;
}

gsize
hw_word_list_measure (const HwWordList *self, guint language, const char *at)
{
  const Entry *longest = find_longest (self, language, at);

  return longest != NULL ? longest->n : 0;
}

gsize
hw_word_list_measure_lead (const HwWordList *self, guint language, const char *at)
{
  const Entry *longest = find_longest (self, language, at);

  if (longest == NULL || (longest->whole && at[longest->n] != ' '))
    return 0;
  return longest->whole ? longest->n + 1 : longest->n;
}

gboolean
hw_word_list_has (const HwWordList *self, guint language, const char *at, gsize n)
{
  if (n == 0 || !self->firsts[(guchar) *at])
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->n == n && !entry->begins && is_of (entry, language) && g_ascii_strncasecmp (at, entry->text, n) == 0)
        return TRUE;
    }
  return FALSE;
}
