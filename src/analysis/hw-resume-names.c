/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-resume-names.h"

#include <string.h>

#include "base/hw-text.h"

#define MAX_LINES_LABELLED 8u

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

/* "Acme<wide white>Springfield, Italy": a name stands before it on the line, and not with it. */
static gboolean
stands_apart (const GArray *parts, guint index)
{
  const HwPart *part = hw_parts_get (parts, index), *before = index > 0 ? part - 1 : NULL;

  return before != NULL && before->line == part->line && !part->joined
         && (before->kind == HW_PART_UNKNOWN || before->kind == HW_PART_ORGANISATION);
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
          || next->line != part->line
          || (strlen (next->text) != 2 && !hw_names_lead_to_places (parts, i) && !stands_apart (parts, i)))
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
      const HwPart *part = hw_parts_get (parts, i), *before = i > 0 ? hw_parts_get (parts, i - 1) : NULL;
      int d = ABS ((int)hw_parts_get (parts, i)->line
                   - (title >= 0 ? (int)hw_parts_get (parts, (guint)title)->line : 0))
                  * 100
              + ABS ((int)i - title);

      if (part->joined && before != NULL && before->line == part->line && before->kind == HW_PART_UNKNOWN)
        continue; /* "Grabline, Da Nang": a town stands behind the name */
      if (part->kind == HW_PART_UNKNOWN && d < distance)
        {
          distance = d;
          best = (int)i;
        }
    }
  return best;
}

/* "Staff Nurse, Surgical Ward" above "Acme Hospital": the employer is said elsewhere, so it is part of the title. */
static void
settle_departments (GArray *parts)
{
  int title = hw_parts_find (parts, HW_PART_TITLE), of = hw_parts_find (parts, HW_PART_ORGANISATION);
  HwPart *part = title >= 0 ? hw_parts_get (parts, (guint)title) : NULL;
  const HwPart *next = part != NULL && (guint)title + 1 < parts->len ? part + 1 : NULL, *behind;
  g_autofree char *whole = NULL;

  if (next == NULL || !next->joined || next->kind != HW_PART_UNKNOWN || next->line != part->line
      || strpbrk (next->text, "0123456789") != NULL)
    return;
  behind = (guint)title + 2 < parts->len && part[2].line == part->line ? part + 2 : NULL;
  if (behind != NULL && behind->joined)
    return; /* "Nurse, Acme, Springfield" */
  /* "Director, Lamps | Acme" has the employer behind a stronger mark */
  if ((of < 0 || hw_parts_get (parts, (guint)of)->line == part->line)
      && (behind == NULL || behind->dashed
          || (behind->kind != HW_PART_UNKNOWN && behind->kind != HW_PART_ORGANISATION)))
    return;
  whole = g_strconcat (part->text, ", ", next->text, NULL);
  hw_set_string (&part->text, whole);
  g_array_remove_index (parts, (guint)title + 1);
}

/* "Self-employed" is a title only where nothing else is one. */
static int
find_title (const HwResumeWords *words, const GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (hw_parts_get (parts, i)->kind == HW_PART_TITLE
        && hw_resume_words_has (words, HW_RESUME_WORD_TITLE, hw_parts_get (parts, i)->text, NULL))
      return (int)i;
  return hw_parts_find (parts, HW_PART_TITLE);
}

void
hw_names_settle (const HwResumeWords *words, GArray *parts, HwNames *names)
{
  settle_towns (parts);
  settle_titles (words, parts);
  settle_departments (parts);
  names->title = find_title (words, parts);
  names->organisation = find_organisation (parts, names->title);
}

void
hw_names_add_labelled (const HwResumeWords *words, GArray *lines, guint after, GArray *parts, HwNames *names)
{
  for (guint i = after + 1; i < lines->len && i - after <= MAX_LINES_LABELLED; i++)
    {
      HwLine *line = hw_lines_get (lines, i);

      if (line->flags & (HW_LINE_SECTION | HW_LINE_AFTER_BLANK))
        return;
      if (hw_parts_find_label (words, line->text) != HW_PART_ORGANISATION)
        continue;
      hw_parts_add_line (parts, words, line->text, i - after, FALSE);
      hw_names_settle (words, parts, names);
      line->flags |= HW_LINE_USED;
      return;
    }
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
