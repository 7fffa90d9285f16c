/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "export/hw-xml-out.h"

/* The order of elements and attributes is that of data/rubrics/rubric.rng; amounts stand in whole units of the
 * currency and profile weights in points, as people write them, so what is finer cannot be said in the format. */

#define NAMESPACE "urn:hiring-workbench:rubric:1"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* A part that names no source comes from somebody's practice; the format wants one. */
static void
put_source (HwXmlOut *out, const char *source)
{
  hw_xml_out_attribute (out, "source", source != NULL && *source != '\0' ? source : "practice");
}

static void
put_sourced (HwXmlOut *out, const char *element, const char *source, const char *text)
{
  hw_xml_out_start (out, element);
  put_source (out, source);
  hw_xml_out_text (out, or_empty (text));
  hw_xml_out_end (out);
}

/* Divides by @unit, and refuses what would be rounded. */
static gboolean
put_whole (HwXmlOut *out, const char *attribute, gint64 value, gint64 unit, const char *what, GError **error)
{
  if (value == HW_UNSET)
    value = 0;
  if (value % unit != 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _ ("The %s of “%s” is not a whole number, which the rubric file cannot hold; round it first"),
                   attribute, what);
      return FALSE;
    }
  hw_xml_out_attribute_int (out, attribute, value / unit);
  return TRUE;
}

static void
write_question (HwXmlOut *out, const HwQuestion *question)
{
  hw_xml_out_start (out, "question");
  hw_xml_out_attribute (out, "kind", HW_QUESTION_KIND_NICKS[question->kind]);
  put_source (out, question->source);
  hw_xml_out_element (out, "ask", or_empty (question->ask));
  for (guint i = 0; question->probes != NULL && question->probes[i] != NULL; i++)
    hw_xml_out_element (out, "probe", question->probes[i]);
  hw_xml_out_end (out);
}

static void
write_competency (HwXmlOut *out, HwRubric *rubric, const HwCompetency *competency)
{
  g_autoptr (GPtrArray) indicators = hw_rubric_dup_indicators (rubric, competency->key);
  g_autoptr (GPtrArray) questions = hw_rubric_dup_questions (rubric, competency->key);

  hw_xml_out_start (out, "competency");
  hw_xml_out_attribute (out, "id", competency->key);
  put_source (out, competency->source);
  hw_xml_out_element (out, "name", or_empty (competency->name));
  hw_xml_out_element (out, "definition", or_empty (competency->definition));
  for (guint i = 0; i < indicators->len; i++)
    {
      const HwIndicator *indicator = g_ptr_array_index (indicators, i);

      put_sourced (out, "indicator", indicator->source, indicator->text);
    }
  for (gint64 level = 1; level <= 5; level++)
    {
      const HwAnchor *anchor = hw_rubric_find_anchor (rubric, competency->key, level);

      if (anchor == NULL)
        continue;
      hw_xml_out_start (out, "anchor");
      hw_xml_out_attribute_int (out, "level", level);
      put_source (out, anchor->source);
      hw_xml_out_text (out, or_empty (anchor->text));
      hw_xml_out_end (out);
    }
  for (guint i = 0; i < questions->len; i++)
    write_question (out, g_ptr_array_index (questions, i));
  hw_xml_out_end (out);
}

static gboolean
write_profile (HwXmlOut *out, HwRubric *rubric, const HwProfile *profile, GError **error)
{
  hw_xml_out_start (out, "profile");
  hw_xml_out_attribute (out, "id", profile->key);
  put_source (out, profile->source);
  hw_xml_out_element (out, "name", or_empty (profile->name));
  hw_xml_out_element (out, "description", or_empty (profile->description));
  for (guint i = 0; i < rubric->competencies->len; i++)
    {
      const HwCompetency *competency = g_ptr_array_index (rubric->competencies, i);
      const HwTarget *target = hw_rubric_find_target (rubric, profile->key, competency->key);

      if (target == NULL)
        continue;
      hw_xml_out_start (out, "target");
      hw_xml_out_attribute (out, "competency", competency->key);
      hw_xml_out_attribute_int (out, "level", target->level);
      if (!put_whole (out, "weight", target->weight, 1000, competency->name, error))
        return FALSE;
      hw_xml_out_attribute (out, "critical", target->critical ? "true" : "false");
      hw_xml_out_end (out);
    }
  hw_xml_out_end (out);
  return TRUE;
}

static void
write_criterion (HwXmlOut *out, const HwCriterion *criterion)
{
  hw_xml_out_start (out, "criterion");
  hw_xml_out_attribute (out, "id", criterion->key);
  put_source (out, criterion->source);
  hw_xml_out_element (out, "name", or_empty (criterion->name));
  hw_xml_out_element (out, "description", or_empty (criterion->description));
  hw_xml_out_element (out, "question", or_empty (criterion->question));
  hw_xml_out_end (out);
}

static void
write_term (HwXmlOut *out, const HwTerm *term)
{
  static const char *const elements[] = { "title", "tool", "role", "place" };

  hw_xml_out_start (out, elements[term->kind]);
  if (term->kind == HW_TERM_TITLE)
    hw_xml_out_attribute (out, "profile", or_empty (term->category));
  else if (term->kind == HW_TERM_TOOL)
    hw_xml_out_attribute (out, "category", or_empty (term->category));
  put_source (out, term->source);
  if (term->kind == HW_TERM_TOOL)
    {
      hw_xml_out_element (out, "name", or_empty (term->name));
      for (guint i = 0; term->aliases != NULL && term->aliases[i] != NULL; i++)
        hw_xml_out_element (out, "alias", term->aliases[i]);
    }
  else
    hw_xml_out_text (out, or_empty (term->name));
  hw_xml_out_end (out);
}

static void
write_terms (HwXmlOut *out, HwRubric *rubric, HwTermKind kind)
{
  for (guint i = 0; i < rubric->terms->len; i++)
    {
      const HwTerm *term = g_ptr_array_index (rubric->terms, i);

      if (term->kind == (int) kind)
        write_term (out, term);
    }
}

static gboolean
write_benchmarks (HwXmlOut *out, HwRubric *rubric, GError **error)
{
  hw_xml_out_start (out, "benchmarks");
  for (guint i = 0; i < rubric->benchmarks->len; i++)
    {
      const HwBenchmark *pay = g_ptr_array_index (rubric->benchmarks, i);

      hw_xml_out_start (out, "pay");
      hw_xml_out_attribute (out, "currency", or_empty (pay->currency));
      if (!put_whole (out, "low", pay->low, 100, pay->text, error)
          || !put_whole (out, "high", pay->high, 100, pay->text, error))
        return FALSE;
      hw_xml_out_attribute (out, "period", or_empty (pay->period));
      hw_xml_out_attribute (out, "place", or_empty (pay->place));
      hw_xml_out_attribute (out, "date", or_empty (pay->date));
      put_source (out, pay->source);
      hw_xml_out_text (out, or_empty (pay->text));
      hw_xml_out_end (out);
    }
  write_terms (out, rubric, HW_TERM_PLACE);
  hw_xml_out_end (out);
  return TRUE;
}

static void
write_phrases (HwXmlOut *out, HwRubric *rubric)
{
  if (rubric->phrases->len == 0)
    return;
  hw_xml_out_start (out, "phrases");
  for (guint i = 0; i < rubric->phrases->len; i++)
    {
      const HwPhrase *phrase = g_ptr_array_index (rubric->phrases, i);

      hw_xml_out_start (out, "phrase");
      hw_xml_out_attribute (out, "competency", or_empty (phrase->competency));
      hw_xml_out_attribute (out, "language", or_empty (phrase->language));
      hw_xml_out_attribute_int (out, "weight", phrase->weight);
      put_source (out, phrase->source);
      hw_xml_out_text (out, or_empty (phrase->text));
      hw_xml_out_end (out);
    }
  hw_xml_out_end (out);
}

static gboolean
write_parts (HwXmlOut *out, HwRubric *rubric, GError **error)
{
  static const struct
  {
    const char *element;
    HwTermKind kind;
  } taxonomies[] = { { "titles", HW_TERM_TITLE }, { "tools", HW_TERM_TOOL }, { "roles", HW_TERM_ROLE } };

  hw_xml_out_start (out, "competencies");
  for (guint i = 0; i < rubric->competencies->len; i++)
    write_competency (out, rubric, g_ptr_array_index (rubric->competencies, i));
  hw_xml_out_end (out);
  hw_xml_out_start (out, "profiles");
  for (guint i = 0; i < rubric->profiles->len; i++)
    if (!write_profile (out, rubric, g_ptr_array_index (rubric->profiles, i), error))
      return FALSE;
  hw_xml_out_end (out);
  hw_xml_out_start (out, "criteria");
  for (guint i = 0; i < rubric->criteria->len; i++)
    write_criterion (out, g_ptr_array_index (rubric->criteria, i));
  hw_xml_out_end (out);
  for (guint i = 0; i < G_N_ELEMENTS (taxonomies); i++)
    {
      hw_xml_out_start (out, taxonomies[i].element);
      write_terms (out, rubric, taxonomies[i].kind);
      hw_xml_out_end (out);
    }
  if (!write_benchmarks (out, rubric, error))
    return FALSE;
  write_phrases (out, rubric);
  return TRUE;
}

GBytes *
hw_rubric_write_xml (HwRubric *rubric, GError **error)
{
  g_autoptr (HwXmlOut) out = hw_xml_out_new (TRUE);

  hw_xml_out_declaration (out);
  hw_xml_out_start (out, "rubric");
  hw_xml_out_attribute (out, "xmlns", NAMESPACE);
  hw_xml_out_attribute (out, "key", or_empty (rubric->version->key));
  hw_xml_out_attribute_int (out, "version", rubric->version->version);
  hw_xml_out_attribute (out, "language", or_empty (rubric->version->language));
  put_source (out, rubric->version->source);
  hw_xml_out_element (out, "name", or_empty (rubric->version->name));
  hw_xml_out_element (out, "description", or_empty (rubric->version->description));
  if (!write_parts (out, rubric, error))
    return NULL;
  hw_xml_out_end (out);
  return hw_xml_out_finish (out, error);
}
