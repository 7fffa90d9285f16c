/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-dates.h"
#include "analysis/hw-resume-parts.h"
#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"

/*
 * Courses of study. Degree, school and dates come in any order and on any line: lines make one entry as
 * long as none says again what another has said.
 */

#define MAX_COURSES 60u
#define MAX_LINES_APART 2u

typedef enum
{
  HAS_DATES = 1 << 0,
  HAS_DEGREE = 1 << 1,
  HAS_SCHOOL = 1 << 2,
} Has;

typedef struct
{
  const HwResumeSource *source;
  HwResume *resume;
  HwRole *open;    /* the entry that further lines may go on; or NULL */
  guint has;       /* Has, of it */
  gboolean dated;  /* its first line gave its dates: what has none goes on with it */
  guint last_line; /* of it */
} Courses;

static char *
join_parts (const GArray *parts, HwPartKind kind, HwPartKind with)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const HwPart *part = hw_parts_get (parts, i);

      if (part->kind == kind || part->kind == with)
        g_string_append_printf (text, "%s%s", text->len == 0 ? "" : part->dashed ? " - " : ", ", part->text);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* What a line gives; the parts that no word tells are a field of study beside a degree, a school without one.
 */
static guint
settle_parts (GArray *parts, gboolean dated)
{
  gboolean degree = hw_parts_find (parts, HW_PART_DEGREE) >= 0,
           school = hw_parts_find (parts, HW_PART_SCHOOL) >= 0;

  if (degree && !school)
    for (int i = hw_parts_find (parts, HW_PART_DEGREE) + 1; i < (int)parts->len && !school; i++)
      if (hw_parts_get (parts, (guint)i)->kind == HW_PART_UNKNOWN
          && (!hw_parts_get (parts, (guint)i)->joined /* or joined to a degree that has no subject */
              || hw_parts_get (parts, (guint)i - 1)->kind == HW_PART_DEGREE))
        {
          hw_parts_get (parts, (guint)i)->kind = HW_PART_SCHOOL;
          school = TRUE;
        }
  return (dated ? HAS_DATES : 0) | (degree ? HAS_DEGREE : 0) | (school ? HAS_SCHOOL : 0);
}

static void
take_dates (HwRole *course, const HwResumeDates *dates)
{
  course->current = dates->current;
  hw_set_string (&course->until, dates->until[0] != '\0' ? dates->until : NULL);
  hw_set_string (&course->since, dates->since[0] != '\0' && !dates->single ? dates->since : NULL);
}

static void
take_names (Courses *self, GArray *parts, guint gives)
{
  HwRole *course = self->open;
  g_autofree char *degree = gives & HAS_DEGREE ? join_parts (parts, HW_PART_DEGREE, HW_PART_UNKNOWN) : NULL;
  g_autofree char *school = gives & HAS_SCHOOL ? join_parts (parts, HW_PART_SCHOOL, HW_PART_SCHOOL) : NULL;
  g_autofree char *place = join_parts (parts, HW_PART_PLACE, HW_PART_PLACE);
  g_autofree char *other
      = !(gives & HAS_DEGREE) ? join_parts (parts, HW_PART_UNKNOWN, HW_PART_UNKNOWN) : NULL;

  if (degree != NULL)
    hw_set_string (&course->title, degree);
  if (school != NULL)
    hw_set_string (&course->organisation, school);
  if (course->place == NULL)
    hw_set_string (&course->place, place);
  if (other == NULL)
    return;
  if (course->title == NULL)
    hw_set_string (&course->title, other);
  else if (course->organisation == NULL)
    hw_set_string (&course->organisation, other);
}

static gboolean
goes_on (const Courses *self, guint index, guint gives)
{
  const HwLine *line = hw_lines_get (self->source->lines, index);

  if (self->open == NULL || (self->has & gives) != 0 || index - self->last_line > MAX_LINES_APART)
    return FALSE;
  /* after a blank line only what is still missing */
  return !(line->flags & HW_LINE_AFTER_BLANK)
         || (self->has != (HAS_DATES | HAS_DEGREE | HAS_SCHOOL) && gives != 0
             && (self->has | gives) != self->has);
}

/* What a line right below an entry says of it where no word tells: behind its dates the course, then the school. */
static guint
find_missing (const Courses *self, guint index)
{
  guint missing = self->open == NULL                            ? 0
                  : self->has == HAS_DATES                      ? HAS_DEGREE
                  : self->has == (HAS_DATES | HAS_DEGREE)       ? HAS_SCHOOL
                  : self->has == (HAS_DATES | HAS_SCHOOL)       ? HAS_DEGREE
                                                                : 0;

  return missing != 0 && index == self->last_line + 1 && goes_on (self, index, missing) ? missing : 0;
}

/* "Example Business School of Gent" without a word that says so, right above its degree and below white or a heading. */
static void
take_school_above (Courses *self, guint index)
{
  HwLine *above = index > 0 ? hw_lines_get (self->source->lines, index - 1) : NULL;
  g_autoptr (GArray) parts = hw_parts_new ();

  if (above == NULL || (above->flags & HW_LINE_USED) || !hw_line_is_head (above)
      || (hw_lines_get (self->source->lines, index)->flags & HW_LINE_AFTER_BLANK && !(above->flags & HW_LINE_HEADING))
      || !((above->flags & (HW_LINE_AFTER_BLANK | HW_LINE_HEADING))
           || (index > 1 && (hw_lines_get (self->source->lines, index - 2)->flags & HW_LINE_SECTION))))
    return;
  hw_parts_add_line (parts, self->source->words, above->text, 0, TRUE);
  if (parts->len == 0 || hw_parts_get (parts, 0)->kind != HW_PART_UNKNOWN)
    return;
  hw_set_string (&self->open->organisation, hw_parts_get (parts, 0)->text);
  self->open->start = above->start;
  self->has |= HAS_SCHOOL;
  above->flags |= HW_LINE_USED;
}

static void
take_line (Courses *self, guint index)
{
  HwLine *line = hw_lines_get (self->source->lines, index);
  g_autoptr (GArray) parts = hw_parts_new ();
  g_autofree char *rest = NULL;
  HwResumeDates dates;
  gboolean dated;
  guint gives, missing;

  if (line->flags & (HW_LINE_LONG | HW_LINE_SECTION))
    return;
  dated = hw_resume_dates_take (self->source->words, line->text, &dates, &rest);
  hw_parts_add_line (parts, self->source->words, rest, 0, TRUE);
  gives = settle_parts (parts, dated);
  missing = gives == 0 && hw_line_is_head (line) && parts->len > 0 && parts->len <= 2 ? find_missing (self, index) : 0;
  if (gives == 0 && missing == 0)
    return;
  if ((line->flags & HW_LINE_ITEM) && (gives & (HAS_DEGREE | HAS_SCHOOL)) == 0)
    return;
  if (!goes_on (self, index, gives | missing))
    {
      if (self->open != NULL && self->dated && !dated && !(line->flags & HW_LINE_AFTER_BLANK))
        return; /* a detail */
      if (gives == 0 || self->resume->education->len >= MAX_COURSES)
        return;
      self->open = hw_resume_add_role (self->resume->education, line->start, line->end);
      self->has = 0;
      self->dated = dated;
      if ((gives & HAS_DEGREE) && !(gives & HAS_SCHOOL))
        take_school_above (self, index);
    }
  self->has |= gives | missing;
  self->last_line = index;
  self->open->end = MAX (self->open->end, line->end);
  line->flags |= HW_LINE_USED;
  if (dated)
    take_dates (self->open, &dates);
  take_names (self, parts, gives);
}

/* Dates of nothing are no course. */
static void
drop_empty (GPtrArray *courses)
{
  for (guint i = courses->len; i > 0; i--)
    {
      const HwRole *course = g_ptr_array_index (courses, i - 1);

      if (course->title == NULL && course->organisation == NULL)
        g_ptr_array_remove_index (courses, i - 1);
    }
}

void
hw_resume_read_education (const HwResumeSource *source, HwResume *resume)
{
  Courses self = { source, resume };

  for (guint i = 0; i < source->lines->len; i++)
    {
      const HwLine *line = hw_lines_get (source->lines, i);

      if (line->section == HW_SECTION_EDUCATION && !(line->flags & HW_LINE_SECTION))
        take_line (&self, i);
      else
        self.open = NULL;
    }
  drop_empty (resume->education);
}
