/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-rubric.h"

/* Looking things up in a rubric by their keys. A rubric has tens of parts of a class: a walk is enough. */

guint
hw_rubric_get_n_competencies (HwRubric *self)
{
  return self->competencies->len;
}

HwCompetency *
hw_rubric_get_competency (HwRubric *self, guint index)
{
  g_return_val_if_fail (index < self->competencies->len, NULL);
  return g_ptr_array_index (self->competencies, index);
}

int
hw_rubric_find_competency (HwRubric *self, const char *key)
{
  for (guint i = 0; i < self->competencies->len; i++)
    if (g_strcmp0 (((HwCompetency *) g_ptr_array_index (self->competencies, i))->key, key) == 0)
      return (int) i;
  return -1;
}

HwProfile *
hw_rubric_find_profile (HwRubric *self, const char *key)
{
  for (guint i = 0; i < self->profiles->len; i++)
    {
      HwProfile *profile = g_ptr_array_index (self->profiles, i);

      if (g_strcmp0 (profile->key, key) == 0)
        return profile;
    }
  return NULL;
}

HwTarget *
hw_rubric_find_target (HwRubric *self, const char *profile, const char *competency)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      HwTarget *target = g_ptr_array_index (self->targets, i);

      if (g_strcmp0 (target->profile, profile) == 0 && g_strcmp0 (target->competency, competency) == 0)
        return target;
    }
  return NULL;
}

HwCriterion *
hw_rubric_find_criterion (HwRubric *self, const char *key)
{
  for (guint i = 0; i < self->criteria->len; i++)
    {
      HwCriterion *criterion = g_ptr_array_index (self->criteria, i);

      if (g_strcmp0 (criterion->key, key) == 0)
        return criterion;
    }
  return NULL;
}

HwAnchor *
hw_rubric_find_anchor (HwRubric *self, const char *competency, gint64 level)
{
  for (guint i = 0; i < self->anchors->len; i++)
    {
      HwAnchor *anchor = g_ptr_array_index (self->anchors, i);

      if (anchor->level == level && g_strcmp0 (anchor->competency, competency) == 0)
        return anchor;
    }
  return NULL;
}

GPtrArray *
hw_rubric_dup_indicators (HwRubric *self, const char *competency)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_indicator_unref);

  for (guint i = 0; i < self->indicators->len; i++)
    {
      HwIndicator *indicator = g_ptr_array_index (self->indicators, i);

      if (g_strcmp0 (indicator->competency, competency) == 0)
        g_ptr_array_add (found, hw_indicator_ref (indicator));
    }
  return found;
}

GPtrArray *
hw_rubric_dup_questions (HwRubric *self, const char *competency)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_question_unref);

  for (guint i = 0; i < self->questions->len; i++)
    {
      HwQuestion *question = g_ptr_array_index (self->questions, i);

      if (g_strcmp0 (question->competency, competency) == 0)
        g_ptr_array_add (found, hw_question_ref (question));
    }
  return found;
}
