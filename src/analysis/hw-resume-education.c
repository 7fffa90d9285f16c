/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-dates.h"
#include "analysis/hw-resume-line-kind.h"
#include "analysis/hw-resume-part-words.h"
#include "analysis/hw-resume-parts.h"
#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"

/*
 * Courses of study. Degree, school and dates come in any order and on any line: lines make one entry as
 * long as none says again what another has said. Certificates and licences are read as entries, too, so that
 * their lines go to no other, and are left out in the end.
 */

#define MAX_COURSES 60u
#define MAX_LINES_APART 2u
#define MAX_SUBJECT_BYTES 60u

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
  gboolean course;      /* its degree is only a way to one: "Studium", "Ausbildung" */
  gboolean certificate; /* or none at all */
  gboolean bare;        /* one date and words that tell nothing: a licence, a course */
  gboolean above;       /* its school stands above its degree: further degrees below may be of the same */
  gboolean inherits;    /* the school of the entry before */
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

/* "2010 – 2013  Kaufmann im Einzelhandel, Acme": somebody learned a trade. */
static gboolean
settle_trade (const HwResumeWords *words, GArray *parts)
{
  int first = hw_parts_find (parts, HW_PART_UNKNOWN);
  HwPart *part = first >= 0 ? hw_parts_get (parts, (guint)first) : NULL;

  if (part == NULL || part->joined || !hw_resume_words_has (words, HW_RESUME_WORD_TITLE, part->text, NULL))
    return FALSE;
  part->kind = HW_PART_DEGREE;
  return TRUE;
}

/* "A-levels: Physics, History", "Highers in Maths, Biology", "Abitur, Deutsch, Kunst": the subjects of a
 * leaving examination name no school. */
static gboolean
lists_subjects (const HwResumeWords *words, const GArray *parts)
{
  int degree = hw_parts_find (parts, HW_PART_DEGREE);
  const char *text = hw_parts_get (parts, (guint)degree)->text;
  guint unknown = 0;

  if (!hw_resume_words_has (words, HW_RESUME_WORD_DEGREE, text, "leaving"))
    return FALSE;
  for (guint i = (guint)degree + 1; i < parts->len; i++)
    unknown += hw_parts_get (parts, i)->kind == HW_PART_UNKNOWN && hw_parts_get (parts, i)->joined ? 1 : 0;
  return unknown >= 2 || (unknown == 1 && (strchr (text, ':') != NULL || strstr (text, " in ") != NULL));
}

/* What a line gives; the parts that no word tells are a field of study beside a degree, a school without one.
 * @dates: NULL: it has none */
static guint
settle_parts (const HwResumeWords *words, GArray *parts, const HwResumeDates *dates)
{
  gboolean degree = hw_parts_find (parts, HW_PART_DEGREE) >= 0,
           school = hw_parts_find (parts, HW_PART_SCHOOL) >= 0;

  if (!degree && !school && dates != NULL && !dates->single)
    degree = settle_trade (words, parts);
  if (degree && !school && hw_parts_find (parts, HW_PART_DEGREE) >= 0 && !lists_subjects (words, parts))
    for (int i = hw_parts_find (parts, HW_PART_DEGREE) + 1; i < (int)parts->len && !school; i++)
      if (hw_parts_get (parts, (guint)i)->kind == HW_PART_UNKNOWN
          && (!hw_parts_get (parts, (guint)i)->joined /* or joined to a degree that has no subject */
              || hw_parts_get (parts, (guint)i - 1)->kind == HW_PART_DEGREE))
        {
          hw_parts_get (parts, (guint)i)->kind = HW_PART_SCHOOL;
          school = TRUE;
        }
  return (dates != NULL ? HAS_DATES : 0) | (degree ? HAS_DEGREE : 0) | (school ? HAS_SCHOOL : 0);
}

static void
take_dates (HwRole *course, const HwResumeDates *dates)
{
  course->current = dates->current;
  hw_set_string (&course->until, dates->until[0] != '\0' ? dates->until : NULL);
  hw_set_string (&course->since, dates->since[0] != '\0' && !dates->single ? dates->since : NULL);
}

/* "Mechanical Engineering, University of Gent" above "Degree: Master", "Studium Maschinenbau" above "Diplom-Ingenieur":
 * the subject stays beside the degree. */
static void
take_degree (Courses *self, const char *degree)
{
  char **title = &self->open->title;
  g_autofree char *both = NULL;

  if (*title != NULL && strpbrk (*title, "0123456789") == NULL && strlen (*title) <= MAX_SUBJECT_BYTES)
    both = self->course ? g_strconcat (*title, ", ", degree, NULL) : g_strconcat (degree, ", ", *title, NULL);
  hw_set_string (title, both != NULL ? both : degree);
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
    take_degree (self, degree);
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

  if (self->open == NULL || index - self->last_line > MAX_LINES_APART)
    return FALSE;
  /* schools stand above their degrees, unless this one brings the dates that are still missing */
  if (self->inherits && (gives & HAS_SCHOOL) && ((self->has & HAS_DATES) || !(gives & HAS_DATES)))
    return FALSE;
  if (self->course && gives == HAS_DEGREE) /* what the course led to */
    return TRUE;
  /* a school that has dates of its own, and its degree with more exact ones */
  if (self->has == (HAS_SCHOOL | HAS_DATES) && gives == (HAS_DEGREE | HAS_DATES)
      && !(line->flags & HW_LINE_AFTER_BLANK))
    return TRUE;
  if ((self->has & gives) != 0)
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

/* "Example Business School of Gent" without a word that says so, right above its degree and below white or a
 * heading. */
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

/* The open entry is complete: it keeps its place among the courses unless it is none. */
static void
close_course (Courses *self)
{
  GPtrArray *courses = self->resume->education;
  HwRole *course = self->open;
  const HwRole *before = courses->len > 1 ? g_ptr_array_index (courses, courses->len - 2) : NULL;

  self->open = NULL;
  if (course == NULL)
    return;
  if (self->certificate || self->bare || (course->title == NULL && course->organisation == NULL))
    g_ptr_array_remove_index (courses, courses->len - 1);
  else if (self->inherits && course->organisation == NULL && before != NULL)
    {
      hw_set_string (&course->organisation, before->organisation);
      hw_set_string (&course->place, before->place);
    }
}

static void
open_course (Courses *self, const HwLine *line, guint index, guint gives, const HwResumeDates *dates)
{
  gboolean degree = (gives & HAS_DEGREE) && !(gives & HAS_SCHOOL), inherits = degree && self->above;

  close_course (self);
  self->open = hw_resume_add_role (self->resume->education, line->start, line->end);
  self->has = 0;
  self->dated = dates != NULL;
  self->course = self->certificate = self->above = FALSE;
  self->bare = gives == HAS_DATES && dates->single;
  if (degree)
    take_school_above (self, index);
  self->inherits = inherits && !(self->has & HAS_SCHOOL);
  self->above = self->inherits || (self->has & HAS_SCHOOL);
}

/* "National Senior Certificate", "Certificate III in Carpentry": what schools give. */
static gboolean
is_school_certificate (const HwResumeWords *words, const char *text)
{
  static const char *const grades[] = { "national", "senior", "higher", "general", "i", "ii", "iii", "iv", NULL };
  g_autofree char *key = hw_text_match_key (text);
  g_auto (GStrv) list = key != NULL ? g_strsplit_set (key, " ,.", -1) : NULL;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    if (g_strv_contains (grades, list[i]))
      return TRUE;
  return hw_resume_words_has (words, HW_RESUME_WORD_SCHOOL, text, NULL);
}

/* What the words of the degree say of the entry, which had @has before. */
static void
weigh_degree (Courses *self, const GArray *parts, guint gives, guint has)
{
  const HwResumeWords *words = self->source->words;
  int degree = hw_parts_find (parts, HW_PART_DEGREE);
  const char *text = degree >= 0 ? hw_parts_get (parts, (guint)degree)->text : NULL;

  if (gives & HAS_SCHOOL)
    self->bare = FALSE;
  if (text == NULL)
    return;
  self->bare = FALSE;
  self->above |= (has & HAS_SCHOOL) && !(has & HAS_DEGREE);
  self->course = hw_part_is_only (words, HW_RESUME_WORD_DEGREE, text, "course");
  self->certificate = hw_part_is_only (words, HW_RESUME_WORD_DEGREE, text, "certificate")
                      && !is_school_certificate (words, text);
}

/* "University of Example: BSc Mathematics": the colon parts the school from its course. */
static void
part_school (const HwResumeWords *words, char *text)
{
  char *colon = strstr (text, ": ");
  g_autofree char *before = colon != NULL ? g_strndup (text, (gsize)(colon - text)) : NULL;

  if (before != NULL && hw_resume_words_has (words, HW_RESUME_WORD_SCHOOL, before, NULL)
      && !hw_resume_words_has (words, HW_RESUME_WORD_DEGREE, before, NULL)
      && hw_resume_words_has (words, HW_RESUME_WORD_DEGREE, colon, NULL))
    *colon = '\t';
}

static void
take_line (Courses *self, guint index)
{
  HwLine *line = hw_lines_get (self->source->lines, index);
  g_autoptr (GArray) parts = hw_parts_new ();
  g_autofree char *rest = NULL;
  HwResumeDates dates;
  gboolean dated;
  guint gives, missing, has;

  if ((line->flags & (HW_LINE_LONG | HW_LINE_SECTION)) || hw_part_is_detail (self->source->words, line->text))
    return;
  dated = hw_resume_dates_take (self->source->words, line->text, &dates, &rest);
  part_school (self->source->words, rest);
  hw_parts_add_line (parts, self->source->words, rest, 0, TRUE);
  gives = settle_parts (self->source->words, parts, dated ? &dates : NULL);
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
      open_course (self, line, index, gives, dated ? &dates : NULL);
    }
  has = self->has;
  self->has |= gives | missing;
  self->last_line = index;
  self->open->end = MAX (self->open->end, line->end);
  line->flags |= HW_LINE_USED;
  if (dated)
    take_dates (self->open, &dates);
  take_names (self, parts, gives);
  weigh_degree (self, parts, gives, has);
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
        close_course (&self);
      self.above &= self.open != NULL;
    }
  close_course (&self);
}
