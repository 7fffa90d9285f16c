/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-encoding-alphabet.h"

#include <string.h>

#include "import/hw-alphabets.h"
#include "import/hw-encoding-signs.h"

#define WITHIN 65536u
#define MIN_FOREIGN 8u /* of fewer letters nothing can be told */
#define MAX_ALPHABETS 40u
#define USUAL "windows-1252"
#define MIN_GAIN 3u    /* letters that another encoding has to explain, by measurement on software translations */
#define GAIN_SHARE 10u /* and one in so many */
#define STRANGERS 20u  /* in a text of one language one letter in so many may be of a name */

/* Those of the same letters are left out: ISO-8859-13 beside windows-1257. */
static const char *const OTHERS[]
  = { "ISO-8859-15", "windows-1250", "ISO-8859-2", "windows-1257", "windows-1254", "ISO-8859-16" };

/* A text as it would be in an encoding. */
typedef struct
{
  const char *name;
  HwLetters letters;
  gsize n_odd;     /* signs where letters belong */
  gsize n_letters; /* foreign ones, and what is odd */
  gsize cost;      /* of these what the alphabet that fits best has not */
} Attempt;

static char **
list_alphabets (void)
{
  g_autofree char *text = g_strndup ((const char *) HW_ALPHABETS, HW_ALPHABETS_SIZE);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) alphabets = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && strchr (lines[i], '\t') != NULL)
      g_strv_builder_add (alphabets, strchr (lines[i], '\t') + 1);
  return g_strv_builder_end (alphabets);
}

static gboolean
has_letter (const char *alphabet, gunichar letter)
{
  return g_utf8_strchr (alphabet, -1, g_unichar_tolower (letter)) != NULL
         || g_utf8_strchr (alphabet, -1, letter) != NULL;
}

/* Letters that neither alphabet has. */
static gsize
count_strangers (const HwLetters letters, const gsize *counts, const char *alphabet, const char *other)
{
  gsize n = 0;

  for (guint i = 0x80; i < 0x100; i++)
    if (counts[i] > 0 && g_unichar_isalpha (letters[i]) && !has_letter (alphabet, letters[i])
        && !has_letter (other, letters[i]))
      n += counts[i];
  return n;
}

static gboolean
attempt (Attempt *self, const char *name, const guint8 *data, gsize length, const gsize *counts, char **alphabets)
{
  self->name = name;
  if (!hw_encoding_fill_letters (self->letters, name))
    return FALSE;
  self->n_odd = self->n_letters = hw_encoding_count_odd (self->letters, data, length);
  self->cost = G_MAXSIZE;
  for (guint i = 0x80; i < 0x100; i++)
    self->n_letters += g_unichar_isalpha (self->letters[i]) ? counts[i] : 0;
  for (guint i = 0; alphabets[i] != NULL; i++)
    self->cost = MIN (self->cost, self->n_odd + count_strangers (self->letters, counts, alphabets[i], ""));
  return TRUE;
}

static gboolean
is_of_two_languages (const Attempt *self, const gsize *counts, char **alphabets)
{
  for (guint i = 0; alphabets[i] != NULL; i++)
    for (guint j = 0; j < i; j++)
      if ((self->n_odd + count_strangers (self->letters, counts, alphabets[i], alphabets[j])) * STRANGERS
          <= self->n_letters)
        return TRUE;
  return FALSE;
}

/* Foreign bytes are mostly letters in the right encoding: "©e" is "Še". */
static gboolean
is_better (const Attempt *self, const Attempt *other)
{
  return self->cost < other->cost || (self->cost == other->cost && self->n_letters > other->n_letters);
}

static gboolean
fits (const Attempt *self)
{
  return self->cost * STRANGERS <= self->n_letters;
}

const char *
hw_encoding_pick_by_alphabet (const guint8 *data, gsize length)
{
  g_auto (GStrv) alphabets = list_alphabets ();
  gsize counts[256] = { 0 }, n_foreign = 0;
  Attempt usual, best = { .cost = G_MAXSIZE };

  for (; length > WITHIN && *data < 0x80; data++) /* long heads of pages have no letters of a language */
    length--;
  length = MIN (length, WITHIN);
  for (gsize i = 0; i < length; i++)
    {
      counts[data[i]]++;
      n_foreign += data[i] >= 0x80;
    }
  if (n_foreign < MIN_FOREIGN)
    return NULL;
  attempt (&usual, USUAL, data, length, counts, alphabets);
  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    {
      Attempt other;

      if (attempt (&other, OTHERS[i], data, length, counts, alphabets) && is_better (&other, &best))
        best = other;
    }
  if (best.name == NULL)
    return NULL;
  if (fits (&best) && usual.cost >= best.cost + MAX (MIN_GAIN, (best.n_letters + GAIN_SHARE - 1) / GAIN_SHARE))
    return best.name;
  if (usual.cost <= best.cost && fits (&usual))
    return USUAL;
  return !fits (&best) && is_of_two_languages (&usual, counts, alphabets) ? USUAL : NULL;
}
