/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-resume.h"

#include <string.h>

#include "base/hw-text-index.h"
#include "core/hw-entity.h"

const char *const HW_RESUME_SECTION_NICKS[] = { "contact",      "summary", "experience",
                                                "education",    "skills",  "languages",
                                                "certificates", "other",   NULL };

const char *const HW_RESUME_FLAG_NICKS[] = { "hidden_text", "no_text", "instructions", "stuffing", NULL };

const char *const HW_NO_TEXT_NICKS[]
  = { NULL, "scan", "letters", "hidden", "password", "empty", "little" };

HwNoText
hw_no_text_parse (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (HW_NO_TEXT_NICKS); i++)
    if (g_strcmp0 (HW_NO_TEXT_NICKS[i], nick) == 0)
      return (HwNoText) i;
  return HW_NO_TEXT_LITTLE;
}

static void
free_role (gpointer data)
{
  HwRole *self = data;

  g_free (self->title);
  g_free (self->organisation);
  g_free (self->place);
  g_free (self->since);
  g_free (self->until);
  g_free (self);
}

HwResume *
hw_resume_new (void)
{
  HwResume *self = g_new0 (HwResume, 1);

  self->sections = g_array_new (FALSE, TRUE, sizeof (HwResumeSection));
  self->roles = g_ptr_array_new_with_free_func (free_role);
  self->education = g_ptr_array_new_with_free_func (free_role);
  self->months = HW_UNSET;
  self->notices = g_array_new (FALSE, TRUE, sizeof (HwResumeNotice));
  return self;
}

void
hw_resume_free (HwResume *self)
{
  if (self == NULL)
    return;
  g_free (self->language);
  g_free (self->name);
  g_free (self->email);
  g_free (self->phone);
  g_free (self->location);
  g_strfreev (self->links);
  g_array_unref (self->sections);
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->education);
  g_strfreev (self->tools);
  g_strfreev (self->languages);
  g_array_unref (self->notices);
  g_free (self->hidden);
  hw_reading_unref (self->evidence);
  g_free (self);
}

HwRole *
hw_resume_add_role (GPtrArray *roles, guint start, guint end)
{
  HwRole *role = g_new0 (HwRole, 1);

  role->start = start;
  role->end = end;
  g_ptr_array_add (roles, role);
  return role;
}

void
hw_resume_add_notice (HwResume *self, HwResumeFlag flag, guint start, guint end)
{
  HwResumeNotice notice = { flag, start, end };

  self->flags |= flag;
  g_array_append_val (self->notices, notice);
}

const HwRole *
hw_resume_find_role (const HwResume *self, guint at)
{
  for (guint i = 0; i < self->roles->len; i++)
    {
      const HwRole *role = g_ptr_array_index (self->roles, i);

      if (role->start <= at && at < role->end)
        return role;
    }
  return NULL;
}

/* "2019-04" as a month since year 0; a year alone has its middle; -1 when it is no date. */
static int
parse_month (const char *date)
{
  guint64 year, month = 7;
  char *end = NULL;

  if (date == NULL)
    return -1;
  year = g_ascii_strtoull (date, &end, 10);
  if (end != date + 4)
    return -1;
  if (*end == '-')
    month = g_ascii_strtoull (end + 1, NULL, 10);
  return month >= 1 && month <= 12 ? (int)(year * 12 + month - 1) : -1;
}

static gboolean
is_month (const char *date)
{
  return date != NULL && strlen (date) > 4;
}

/* The months of a role, @last exclusive; FALSE when its dates do not say. */
static gboolean
measure_role (const HwRole *role, int today, int *first, int *last)
{
  int until = role->current ? today : parse_month (role->until);

  *first = parse_month (role->since);
  if (*first < 0 || until < 0)
    return FALSE;
  *last = until + (role->current || is_month (role->until) ? 1 : 0);
  *last = MAX (*last, *first + 1);
  return until >= *first;
}

const HwRole *
hw_resume_find_latest_role (const HwResume *self)
{
  const HwRole *best = NULL;
  int best_end = -1;

  for (guint i = 0; i < self->roles->len; i++)
    {
      const HwRole *role = g_ptr_array_index (self->roles, i);
      int end = role->current ? G_MAXINT : parse_month (role->until);

      if (best == NULL || end > best_end)
        {
          best = role;
          best_end = end;
        }
    }
  return best;
}

typedef struct
{
  int first;
  int last;
} Stretch;

static gint
compare_stretches (gconstpointer a, gconstpointer b)
{
  return ((const Stretch *)a)->first - ((const Stretch *)b)->first;
}

gint64
hw_resume_count_months (GPtrArray *roles, const char *today)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  int now = parse_month (today), covered = 0;
  gint64 months = 0;

  for (guint i = 0; i < roles->len; i++)
    {
      Stretch stretch;

      if (measure_role (g_ptr_array_index (roles, i), now, &stretch.first, &stretch.last))
        g_array_append_val (stretches, stretch);
    }
  g_array_sort (stretches, compare_stretches);
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      months += MAX (0, stretch->last - MAX (stretch->first, covered));
      covered = MAX (covered, stretch->last);
    }
  return stretches->len > 0 ? months : HW_UNSET;
}

/* A number that says how much: no year of a date, no digits within a word ("B2B"). */
static gboolean
has_figures (const HwTextIndex *text, const HwStatement *statement)
{
  g_autofree char *slice = hw_text_index_slice (text, statement->start, statement->end);

  for (const char *at = slice; *at != '\0';)
    {
      gsize n = strspn (at, "0123456789");
      gboolean inside = at > slice && (g_ascii_isalpha (at[-1]) || (guchar)at[-1] >= 0x80);

      if (n > 0 && !inside && !g_ascii_isalpha (at[n])
          && !(n == 4 && (at[0] == '1' || at[0] == '2') && at[n] != '%'))
        return TRUE;
      at += MAX (n, 1);
    }
  return FALSE;
}

static gint
compare_passages (gconstpointer a, gconstpointer b)
{
  const HwPassage *first = a, *second = b;
  guint tenth = first->match->confidence / 100, other = second->match->confidence / 100;

  if (tenth != other)
    return tenth > other ? -1 : 1;
  if (first->figures != second->figures)
    return first->figures ? -1 : 1;
  if ((first->role != NULL) != (second->role != NULL))
    return first->role != NULL ? -1 : 1;
  return first->statement->start < second->statement->start ? -1 : 1;
}

GArray *
hw_resume_list_passages (const HwResume *self, const char *text, const char *competency)
{
  GArray *passages = g_array_new (FALSE, TRUE, sizeof (HwPassage));
  g_autoptr (HwTextIndex) index = hw_text_index_new (text);

  for (guint i = 0; self->evidence != NULL && i < self->evidence->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (self->evidence->statements, i);

      for (guint m = 0; m < statement->matches->len; m++)
        {
          const HwMatch *match = g_ptr_array_index (statement->matches, m);
          HwPassage passage = { statement, match, hw_resume_find_role (self, statement->start), FALSE };

          if (!g_str_equal (match->competency, competency))
            continue;
          passage.figures = has_figures (index, statement);
          g_array_append_val (passages, passage);
        }
    }
  g_array_sort (passages, compare_passages);
  return passages;
}
