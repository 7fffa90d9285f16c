/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-dates.h"
#include "analysis/hw-resume-line-kind.h"
#include "analysis/hw-resume-names.h"
#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"

/* Positions. Each is found by the line with its dates; title, employer and place stand on it or beside it:
 * above or below is seen from the first position of a section. */

#define MAX_HEAD_BYTES 140u /* also of an item */
#define MAX_LINES_ABOVE 3u
#define MAX_LINES_BELOW 2u
#define MAX_ROLES 200u

/* What is known of a line: its dates, and what it says beside them. */
typedef struct
{
  guint line;
  gboolean dated;
  gboolean duration; /* only how long: "4 years 2 months" */
  HwResumeDates dates;
  char *rest;
} Seen;

typedef struct
{
  const HwResumeSource *source;
  HwResume *resume;
  GArray *seen;   /* Seen, of the lines of one section */
  gboolean plain; /* dates stand on lines that are no items: those of items are of what was done */
  gboolean below; /* title and employer stand below the dates */
  gboolean alone; /* every line is a paragraph: a blank line parts nothing */
  char *group;    /* the employer that several positions stand under */
  char *group_place;
  guint free_from; /* index into @seen: lines before belong to an earlier position */
} Roles;

static void
clear_seen (gpointer data)
{
  g_free (((Seen *)data)->rest);
}

static Seen *
get_seen (const Roles *self, guint index)
{
  return &g_array_index (self->seen, Seen, index);
}

static HwLine *
get_line (const Roles *self, guint index)
{
  return hw_lines_get (self->source->lines, get_seen (self, index)->line);
}

static gboolean
is_blank_rest (const char *rest)
{
  for (const char *at = rest; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* A date alone counts only where a position's dates would stand: at an end of a short line, in brackets. */
static gboolean
is_dated (const HwLine *line, const HwResumeDates *dates, const char *rest)
{
  gsize n = strlen (rest);

  if (!dates->single)
    return TRUE;
  if (!hw_line_is_head (line) && !(line->flags & HW_LINE_ITEM))
    return FALSE;
  return n > 0 && (rest[0] == '\t' || rest[n - 1] == '\t') && !(line->flags & HW_LINE_ITEM);
}

static void
look_at_line (Roles *self, guint index)
{
  const HwLine *line = hw_lines_get (self->source->lines, index);
  Seen seen = { index };

  if (!(line->flags & HW_LINE_LONG))
    {
      seen.dated = hw_resume_dates_take (self->source->words, line->text, &seen.dates, &seen.rest)
                   && is_dated (line, &seen.dates, seen.rest)
                   && ((line->flags & HW_LINE_ITEM) == 0 || strlen (line->text) <= MAX_HEAD_BYTES);
      if (seen.dated && (line->flags & HW_LINE_ITEM)
          && (self->plain || !hw_resume_words_has (self->source->words, HW_RESUME_WORD_TITLE, line->text, NULL)))
        seen.dated = FALSE; /* "Relaunch, Jan – Mar 2020" among what was done */
      if (seen.dated && !is_blank_rest (seen.rest) && hw_line_speaks_of_time (self->source->words, line, seen.rest))
        seen.dated = FALSE;
      self->plain |= seen.dated && !(line->flags & HW_LINE_ITEM);
      seen.duration = !seen.dated && seen.rest[0] == '\t' && is_blank_rest (seen.rest);
    }
  g_array_append_val (self->seen, seen);
}

/* May line @index of the section say whose and which position the dates at @at belong to? */
static gboolean
is_head_at (const Roles *self, guint index)
{
  return !get_seen (self, index)->dated && hw_line_is_head (get_line (self, index))
         && !((self->group != NULL || self->alone) && hw_line_tells_work (self->source->words, get_line (self, index)));
}

/* "► Data Engineer @ Acme" with nothing but its dates on the next line: a mark of the position, not of a list. */
static gboolean
is_marked_head (const Roles *self, guint index, guint at)
{
  HwLine plain = *get_line (self, index);

  if (index + 1 != at || !(plain.flags & HW_LINE_ITEM) || get_seen (self, index)->dated
      || !is_blank_rest (get_seen (self, at)->rest))
    return FALSE;
  plain.flags &= ~(guint)HW_LINE_ITEM;
  return hw_line_is_head (&plain)
         && hw_resume_words_has (self->source->words, HW_RESUME_WORD_TITLE, plain.text, NULL);
}

static gboolean
has_title (const Roles *self, guint index)
{
  return hw_resume_words_has (self->source->words, HW_RESUME_WORD_TITLE, get_line (self, index)->text, NULL);
}

/* The first line above the dates at @at that belongs to them. */
static guint
find_first (const Roles *self, guint at, gboolean *duration)
{
  guint first = at, n = 0;
  gboolean gap = FALSE;

  *duration = FALSE;
  while (first > self->free_from && n < MAX_LINES_ABOVE)
    {
      guint above = first - 1;
      gboolean blank = (get_line (self, first)->flags & HW_LINE_AFTER_BLANK) != 0;

      if (get_seen (self, above)->duration)
        {
          *duration = TRUE;
          first = above;
          continue;
        }
      if (is_marked_head (self, above, at))
        return above;
      if (!is_head_at (self, above))
        break;
      /* A blank line parts positions, except where each line stands alone and none says a title yet. */
      if (blank && !self->alone && !get_seen (self, first)->duration
          && (gap || (first != at && !(get_line (self, above)->flags & HW_LINE_HEADING))
              || (first == at && !is_blank_rest (get_seen (self, at)->rest)
                  && !(get_line (self, above)->flags & HW_LINE_HEADING))))
        break;
      gap |= blank;
      first = above;
      n++;
    }
  return first;
}

/* One past the last line below the dates at @at that belongs to them. */
static guint
find_last (const Roles *self, guint at)
{
  guint last = at + 1;

  while (last < self->seen->len && last - at <= MAX_LINES_BELOW && is_head_at (self, last))
    {
      guint next = last + 1;
      gboolean blank = (get_line (self, last)->flags & HW_LINE_AFTER_BLANK) != 0;

      if (blank && !self->alone
          && (last != at + 1 || !self->below || !is_blank_rest (get_seen (self, at)->rest)))
        break;
      /* right above other dates it is theirs */
      if (!self->below && next < self->seen->len
          && (get_seen (self, next)->dated || get_seen (self, next)->duration))
        break;
      last++;
    }
  return last;
}

static void
add_line_parts (const Roles *self, GArray *parts, guint index, guint number)
{
  const Seen *seen = get_seen (self, index);

  if (!seen->duration)
    hw_parts_add_line (parts, self->source->words, seen->rest, number, FALSE);
}

static gboolean
is_free (const Roles *self, const char *title)
{
  return title != NULL && hw_resume_words_has (self->source->words, HW_RESUME_WORD_FREELANCE, title, NULL);
}

static void
set_group (Roles *self, const char *organisation, const char *place)
{
  hw_set_string (&self->group, organisation);
  hw_set_string (&self->group_place, place);
}

/* An employer with dates of its own, and positions with theirs below: no position itself. */
static gboolean
take_group (Roles *self, guint at, const GArray *parts, const HwNames *names)
{
  g_autofree char *place = NULL;
  guint next = at + 1;

  if (names->organisation < 0 || next >= self->seen->len || !has_title (self, next))
    return FALSE;
  if (!get_seen (self, next)->dated
      && !(next + 1 < self->seen->len && get_seen (self, next + 1)->dated && !self->below
           && is_head_at (self, next)))
    return FALSE;
  place = hw_names_dup_place (parts, names);
  set_group (self, hw_parts_get (parts, (guint)names->organisation)->text, place);
  get_line (self, at)->flags |= HW_LINE_USED;
  return TRUE;
}

static void
fill_names (Roles *self, HwRole *role, const GArray *parts, const HwNames *names)
{
  const HwPart *of = names->organisation >= 0 ? hw_parts_get (parts, (guint)names->organisation) : NULL;
  const HwPart *title = names->title >= 0 ? hw_parts_get (parts, (guint)names->title) : NULL;
  g_autofree char *place = hw_names_dup_place (parts, names);
  gboolean above;

  if (title != NULL)
    hw_set_string (&role->title, title->text);
  hw_set_string (&role->place, place);
  if (of != NULL)
    {
      hw_set_string (&role->organisation, of->text);
      /* only an employer that stands above the title can have further positions below */
      above = title != NULL && of->line < title->line;
      set_group (self, above ? of->text : NULL, above ? place : NULL);
    }
  else if (self->group != NULL && !is_free (self, role->title))
    {
      hw_set_string (&role->organisation, self->group);
      if (role->place == NULL)
        hw_set_string (&role->place, self->group_place);
    }
}

static void
take_role (Roles *self, guint at)
{
  gboolean duration = FALSE;
  guint first = self->below ? at : find_first (self, at, &duration), last;
  g_autoptr (GArray) parts = hw_parts_new ();
  const HwResumeDates *dates = &get_seen (self, at)->dates;
  HwNames names = { -1, -1 };
  HwRole *role;

  for (guint i = first; i <= at; i++)
    add_line_parts (self, parts, i, i - first);
  last = at + 1;
  hw_names_settle (self->source->words, parts, &names);
  if (names.title < 0 && take_group (self, at, parts, &names))
    {
      self->free_from = at + 1;
      return;
    }
  for (guint end = find_last (self, at); last < end; last++)
    {
      g_autoptr (GArray) more = hw_parts_new ();

      add_line_parts (self, more, last, last - first);
      if (names.title >= 0
          && (names.organisation >= 0
              || (self->group != NULL && !is_free (self, hw_parts_get (parts, (guint)names.title)->text)))
          && !(more->len > 0 && (hw_parts_get (more, 0)->kind == HW_PART_PLACE
                                 || (names.organisation >= 0 && hw_names_lead_to_places (more, 0)))))
        break;
      g_array_append_vals (parts, more->data, more->len);
      g_array_set_clear_func (more, NULL);
      hw_names_settle (self->source->words, parts, &names);
    }
  if (names.organisation < 0)
    hw_names_add_labelled (self->source->words, self->source->lines, get_seen (self, last - 1)->line, parts, &names);
  hw_names_guess (parts, self->group != NULL, &names);
  if (names.title < 0 && names.organisation < 0)
    return;
  role = hw_resume_add_role (self->resume->roles, get_line (self, first)->start, get_line (self, last - 1)->end);
  if (dates->since[0] != '\0')
    hw_set_string (&role->since, dates->since);
  if (dates->until[0] != '\0')
    hw_set_string (&role->until, dates->until);
  role->current = dates->current;
  fill_names (self, role, parts, &names);
  for (guint i = first; i < last; i++)
    get_line (self, i)->flags |= HW_LINE_USED;
  self->free_from = last;
}

/* A role lasts to where the next one begins; the last to the end of its section. */
static void
stretch_roles (Roles *self, guint from)
{
  guint end = self->seen->len > 0 ? get_line (self, self->seen->len - 1)->end : 0;

  for (guint i = from; i < self->resume->roles->len; i++)
    {
      HwRole *role = g_ptr_array_index (self->resume->roles, i);
      const HwRole *next
          = i + 1 < self->resume->roles->len ? g_ptr_array_index (self->resume->roles, i + 1) : NULL;

      role->end = MAX (role->end, next != NULL ? next->start : end);
    }
}

/* In the first position of a section nothing can stand above the dates but what belongs to it. */
static gboolean
stands_below (const Roles *self)
{
  for (guint i = 0; i < self->seen->len; i++)
    if (get_seen (self, i)->dated)
      return i == 0 && get_seen (self, 0)->rest[0] == '\t' && self->seen->len > 1;
  return FALSE;
}

/* As in papers of word processors, where a paragraph is not told from a line. */
static gboolean
stand_alone (const Roles *self)
{
  for (guint i = 1; i < self->seen->len; i++)
    if (!((get_line (self, i)->flags | get_line (self, i - 1)->flags) & HW_LINE_ITEM)
        && !(get_line (self, i)->flags & HW_LINE_AFTER_BLANK))
      return FALSE;
  return TRUE;
}

static void
read_section (Roles *self, guint from, guint to)
{
  guint n = self->resume->roles->len;

  g_array_set_size (self->seen, 0);
  self->plain = FALSE;
  set_group (self, NULL, NULL);
  for (guint i = from; i < to; i++)
    if (!(hw_lines_get (self->source->lines, i)->flags & HW_LINE_SECTION))
      look_at_line (self, i);
  self->free_from = 0;
  self->below = stands_below (self);
  self->alone = stand_alone (self);
  for (guint i = 0; i < self->seen->len && self->resume->roles->len < MAX_ROLES; i++)
    if (get_seen (self, i)->dated && i >= self->free_from)
      take_role (self, i);
  stretch_roles (self, n);
}

/* The lines from @from that stand in the same section as it does. */
static guint
find_section_end (const HwResumeSource *source, guint from)
{
  guint to = from + 1;

  while (to < source->lines->len && !(hw_lines_get (source->lines, to)->flags & HW_LINE_SECTION))
    to++;
  return to;
}

void
hw_resume_read_roles (const HwResumeSource *source, HwResume *resume)
{
  Roles self = { source, resume };
  gboolean any = FALSE;

  self.seen = g_array_new (FALSE, TRUE, sizeof (Seen));
  g_array_set_clear_func (self.seen, clear_seen);
  for (guint i = 0; i < source->lines->len; i++)
    any |= hw_lines_get (source->lines, i)->section == HW_SECTION_EXPERIENCE;
  for (guint from = 0, to; from < source->lines->len; from = to)
    {
      HwResumeSectionKind kind = hw_lines_get (source->lines, from)->section;

      to = find_section_end (source, from);
      /* a resume without headings, or without this one, tells its positions somewhere */
      if (kind == HW_SECTION_EXPERIENCE
          || (!any && (kind == HW_SECTION_CONTACT || kind == HW_SECTION_SUMMARY)))
        read_section (&self, from, to);
    }
  g_array_unref (self.seen);
  g_free (self.group);
  g_free (self.group_place);
}
