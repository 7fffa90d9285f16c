/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-names.h"

#include <string.h>

/* "Providence, Rhode Island, United States" */
gboolean
hw_names_lead_to_places (const GArray *parts, guint index)
{
  const HwPart *part = hw_parts_get (parts, index);
  guint n = 0;

  if (index > 0 && hw_parts_get (parts, index - 1)->line == part->line)
    return FALSE;
  for (guint i = index + 1; i < parts->len && hw_parts_get (parts, i)->line == part->line; i++, n++)
    if (hw_parts_get (parts, i)->kind != HW_PART_PLACE || !hw_parts_get (parts, i)->joined)
      return FALSE;
  return n > 0;
}

/* A town that no list knows: it stands before its state or country, and another part can be the employer. */
static void
settle_towns (GArray *parts)
{
  guint n_names = 0;

  for (guint i = 1; i + 1 < parts->len; i++) /* "Dublin, County Dublin, Ireland" */
    if (hw_parts_get (parts, i)->kind == HW_PART_UNKNOWN && hw_parts_get (parts, i)->joined
        && hw_parts_get (parts, i + 1)->joined && hw_parts_get (parts, i - 1)->kind == HW_PART_PLACE
        && hw_parts_get (parts, i + 1)->kind == HW_PART_PLACE)
      hw_parts_get (parts, i)->kind = HW_PART_PLACE;
  for (guint i = 0; i < parts->len; i++)
    n_names += hw_parts_get (parts, i)->kind == HW_PART_UNKNOWN
               || hw_parts_get (parts, i)->kind == HW_PART_ORGANISATION;
  for (guint i = 0; i + 1 < parts->len && n_names > 1; i++)
    {
      HwPart *part = hw_parts_get (parts, i), *next = hw_parts_get (parts, i + 1);

      if (part->kind != HW_PART_UNKNOWN || next->kind != HW_PART_PLACE || !next->joined
          || next->line != part->line || (strlen (next->text) != 2 && !hw_names_lead_to_places (parts, i)))
        continue;
      part->kind = HW_PART_PLACE;
      n_names--;
    }
}

/* "Consilium Partner" has a word of titles and is a name: another part says the title. */
static void
settle_titles (const HwResumeWords *words, GArray *parts)
{
  int title = hw_parts_find (parts, HW_PART_TITLE);

  if (title < 0 || hw_parts_find (parts, HW_PART_ORGANISATION) >= 0
      || hw_parts_find (parts, HW_PART_UNKNOWN) >= 0)
    return;
  for (guint i = 0; i < parts->len; i++)
    {
      HwPart *part = hw_parts_get (parts, i);

      if (part->kind == HW_PART_TITLE && (int)i != title
          && hw_resume_words_has (words, HW_RESUME_WORD_ORGANISATION, part->text, NULL))
        {
          part->kind = HW_PART_ORGANISATION;
          return;
        }
    }
}

/* Of parts that no word tells apart the one beside the title is the employer. */
static int
find_organisation (const GArray *parts, int title)
{
  int best = hw_parts_find (parts, HW_PART_ORGANISATION), distance = G_MAXINT;

  if (best >= 0)
    return best;
  for (guint i = 0; i < parts->len; i++)
    {
      int d = ABS ((int)hw_parts_get (parts, i)->line
                   - (title >= 0 ? (int)hw_parts_get (parts, (guint)title)->line : 0))
                  * 100
              + ABS ((int)i - title);

      if (hw_parts_get (parts, i)->kind == HW_PART_UNKNOWN && d < distance)
        {
          distance = d;
          best = (int)i;
        }
    }
  return best;
}

void
hw_names_settle (const HwResumeWords *words, GArray *parts, HwNames *names)
{
  settle_towns (parts);
  settle_titles (words, parts);
  names->title = hw_parts_find (parts, HW_PART_TITLE);
  names->organisation = find_organisation (parts, names->title);
}

char *
hw_names_dup_place (const GArray *parts, const HwNames *names)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int line = -1;

  for (guint i = 0; i < parts->len; i++)
    {
      const HwPart *part = hw_parts_get (parts, i);
      /* "Acme GmbH, Landshut": behind a name stands where it is */
      gboolean behind
          = names->organisation >= 0 && (int)i == names->organisation + 1
            && part->line == hw_parts_get (parts, i - 1)->line
            && (part->joined
                || (names->title >= 0 && hw_parts_get (parts, (guint)names->title)->line != part->line))
            && part->kind == HW_PART_UNKNOWN && strpbrk (part->text, "0123456789") == NULL
            && strlen (part->text) <= 40;

      if ((part->kind != HW_PART_PLACE && !behind) || (line >= 0 && (int)part->line != line))
        continue;
      line = (int)part->line;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part->text);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

void
hw_names_guess (const GArray *parts, gboolean grouped, HwNames *names)
{
  if (names->title >= 0)
    return;
  for (guint i = 0; i < parts->len; i++)
    if ((int)i != names->organisation && hw_parts_get (parts, i)->kind == HW_PART_UNKNOWN
        && !hw_parts_get (parts, i)->joined)
      {
        names->title = (int)i;
        return;
      }
  if (names->organisation >= 0 && parts->len >= 2
      && hw_parts_get (parts, (guint)names->organisation)->kind == HW_PART_UNKNOWN)
    for (guint i = (guint)names->organisation + 1; i < parts->len; i++)
      if (hw_parts_get (parts, i)->kind == HW_PART_UNKNOWN)
        {
          names->title = names->organisation;
          names->organisation = (int)i;
          return;
        }
  if (grouped && names->organisation >= 0
      && hw_parts_get (parts, (guint)names->organisation)->kind == HW_PART_UNKNOWN)
    {
      names->title = names->organisation;
      names->organisation = -1;
    }
}
