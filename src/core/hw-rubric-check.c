/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-rubric.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"

/* What a rubric must be before it is published: complete, and every reference leads somewhere. */

#define MAX_WEIGHT_SUM G_GINT64_CONSTANT (0x7fffffff) /* see HwRankingSetup.weights */

static gboolean G_GNUC_PRINTF (2, 3) fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (HW_ERROR, HW_ERROR_INPUT, format, arguments);
  va_end (arguments);
  return FALSE;
}

static gboolean
check_entities (HwRubric *self, GError **error)
{
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (self);

  for (guint i = 0; i < parts->len; i++)
    if (!hw_entity_check (g_ptr_array_index (parts, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
check_unique_keys (GPtrArray *parts, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len; i++)
    {
      HwEntity *part = g_ptr_array_index (parts, i);
      const char *key = hw_entity_get_text (part, hw_entity_class_find_field (part->klass, "key"));

      if (!g_hash_table_add (seen, (gpointer) key))
        return fail (error, _("The %s “%s” appears twice in the rubric; rename one"), part->klass->name,
                     key);
    }
  return TRUE;
}

static gboolean
check_anchors (HwRubric *self, const HwCompetency *competency, GError **error)
{
  guint seen[6] = { 0 };

  for (guint i = 0; i < self->anchors->len; i++)
    {
      const HwAnchor *anchor = g_ptr_array_index (self->anchors, i);

      if (g_strcmp0 (anchor->competency, competency->key) != 0)
        continue;
      if (anchor->level < 1 || anchor->level > 5)
        return fail (error, _("An anchor of “%s” is not on the scale; levels are 1 to 5"), competency->name);
      seen[anchor->level]++;
    }
  for (guint level = 1; level <= 5; level++)
    if (seen[level] != 1)
      return fail (error, _("“%s” needs exactly one anchor for level %u and has %u"), competency->name,
                   level, seen[level]);
  return TRUE;
}

static gboolean
check_competency (HwRubric *self, const HwCompetency *competency, GError **error)
{
  g_autoptr (GPtrArray) indicators = hw_rubric_dup_indicators (self, competency->key);
  g_autoptr (GPtrArray) questions = hw_rubric_dup_questions (self, competency->key);

  if (indicators->len == 0)
    return fail (error, _("“%s” has no indicator of evidence; add one"), competency->name);
  if (questions->len == 0)
    return fail (error, _("“%s” has no interview question; add one"), competency->name);
  return check_anchors (self, competency, error);
}

static gboolean
check_profile (HwRubric *self, const HwProfile *profile, GError **error)
{
  gint64 sum = 0;
  guint n = 0;

  for (guint i = 0; i < self->targets->len; i++)
    {
      const HwTarget *target = g_ptr_array_index (self->targets, i);

      if (g_strcmp0 (target->profile, profile->key) != 0)
        continue;
      n++;
      if (target->level < 1 || target->level > 5)
        return fail (error, _("The profile “%s” has a target outside 1 to 5"), profile->name);
      if (target->weight < 0 || target->weight > MAX_WEIGHT_SUM)
        return fail (error, _("The profile “%s” has a weight that is negative, missing or too large"),
                     profile->name);
      sum += target->weight;
    }
  for (guint i = 0; i < self->competencies->len; i++)
    {
      const HwCompetency *competency = g_ptr_array_index (self->competencies, i);

      if (hw_rubric_find_target (self, profile->key, competency->key) == NULL)
        return fail (error, _("The profile “%s” has no target for “%s”; set one"), profile->name,
                     competency->name);
    }
  if (n != self->competencies->len)
    return fail (error, _("The profile “%s” has two targets for one competency; remove one"), profile->name);
  if (sum <= 0 || sum > MAX_WEIGHT_SUM)
    return fail (error, _("The weights of the profile “%s” do not add up to something; raise or lower them"),
                 profile->name);
  return TRUE;
}

static gboolean
check_references (HwRubric *self, GPtrArray *parts, const char *field_name, gboolean is_profile,
                  GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      HwEntity *part = g_ptr_array_index (parts, i);
      const char *key = hw_entity_get_text (part, hw_entity_class_find_field (part->klass, field_name));
      gboolean found = is_profile ? hw_rubric_find_profile (self, key) != NULL
                                  : hw_rubric_find_competency (self, key) >= 0;

      if (!found)
        return fail (error, _("A %s names “%s”, which the rubric does not have; correct or add it"),
                     part->klass->name, key != NULL ? key : "");
    }
  return TRUE;
}

static gboolean
check_terms (HwRubric *self, GError **error)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      const HwTerm *term = g_ptr_array_index (self->terms, i);

      if (term->kind == HW_TERM_TITLE && !hw_text_is_blank (term->category)
          && hw_rubric_find_profile (self, term->category) == NULL)
        return fail (error, _("The title “%s” points to the profile “%s”, which the rubric does not have"),
                     term->name, term->category);
    }
  for (guint i = 0; i < self->benchmarks->len; i++)
    {
      const HwBenchmark *pay = g_ptr_array_index (self->benchmarks, i);

      if (pay->low < 0 || pay->high < pay->low)
        return fail (error, _("The market figure “%s” has a low end above its high end"), pay->text);
      if (pay->currency == NULL || strlen (pay->currency) != 3)
        return fail (error, _("The market figure “%s” has no currency; use three letters as in USD"),
                     pay->text);
    }
  return TRUE;
}

gboolean
hw_rubric_check (HwRubric *self, GError **error)
{
  if (!check_entities (self, error) || !check_unique_keys (self->competencies, error)
      || !check_unique_keys (self->profiles, error) || !check_unique_keys (self->criteria, error))
    return FALSE;
  if (self->competencies->len == 0 || self->profiles->len == 0)
    return fail (error, _("The rubric has no competency or no profile; add one"));
  if (!check_references (self, self->indicators, "competency", FALSE, error)
      || !check_references (self, self->anchors, "competency", FALSE, error)
      || !check_references (self, self->questions, "competency", FALSE, error)
      || !check_references (self, self->phrases, "competency", FALSE, error)
      || !check_references (self, self->targets, "competency", FALSE, error)
      || !check_references (self, self->targets, "profile", TRUE, error))
    return FALSE;
  for (guint i = 0; i < self->competencies->len; i++)
    if (!check_competency (self, g_ptr_array_index (self->competencies, i), error))
      return FALSE;
  for (guint i = 0; i < self->profiles->len; i++)
    if (!check_profile (self, g_ptr_array_index (self->profiles, i), error))
      return FALSE;
  return check_terms (self, error);
}
