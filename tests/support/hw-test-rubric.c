/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-test-rubric.h"

#include <string.h>

#define POINT 1000     /* thousandths in a point of weight */
#define MINOR_UNITS 100 /* in a unit of currency */

typedef struct
{
  GPtrArray *parts;
  HwRubricVersion *version;
  GString *text;
  const char *competency; /* keys of the part we are in */
  const char *profile;
  HwQuestion *question;
  HwTerm *term;
  HwEntity *current; /* gets the text of name, description, definition, question */
  gint64 n_in_competency[2]; /* indicators, questions */
  gint64 n_of_class[16];
  gint64 n_of_kind[4];
} Loader;

static const char *
attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static gint64
number (const char *text)
{
  g_assert_nonnull (text);
  return g_ascii_strtoll (text, NULL, 10);
}

static void
set_text (gpointer part, const char *field_name, const char *value)
{
  const HwField *field = hw_entity_class_find_field (HW_ENTITY (part)->klass, field_name);

  g_assert_nonnull (field);
  hw_entity_set_text (part, field, value);
}

static gint64
next_of_class (Loader *self, const HwEntityClass *klass)
{
  const HwEntityClass *const *classes = hw_rubric_part_classes ();

  for (guint i = 0; classes[i] != NULL; i++)
    if (classes[i] == klass)
      return self->n_of_class[i]++;
  g_assert_not_reached ();
}

/* A new part with a lasting id, its rubric, its source, and its number within the class. */
static gpointer
add_part (Loader *self, const HwEntityClass *klass, const char *source, gint64 *serial)
{
  HwEntity *part = hw_entity_new (klass);
  gint64 n = next_of_class (self, klass);
  g_autofree char *id = g_strdup_printf ("%s-%04d", klass->prefix, (int) n);

  hw_entity_set_id (part, id);
  set_text (part, "rubric_id", self->version->parent.id);
  if (hw_entity_class_find_field (klass, "source") != NULL)
    set_text (part, "source", source);
  if (serial != NULL)
    *serial = n;
  g_ptr_array_add (self->parts, part);
  return part;
}

static void
start_version (Loader *self, const char **names, const char **values)
{
  self->version = hw_rubric_version_new ();
  hw_entity_set_id (HW_ENTITY (self->version), "rub-test");
  set_text (self->version, "key", attribute (names, values, "key"));
  set_text (self->version, "language", attribute (names, values, "language"));
  set_text (self->version, "source", attribute (names, values, "source"));
  self->version->version = number (attribute (names, values, "version"));
  self->current = HW_ENTITY (self->version);
  g_ptr_array_add (self->parts, self->version);
}

static void
start_competency_part (Loader *self, const char *element, const char **names, const char **values)
{
  const char *source = attribute (names, values, "source");

  if (g_str_equal (element, "competency"))
    {
      gint64 serial;
      HwCompetency *competency = add_part (self, &HW_COMPETENCY, source, &serial);

      competency->position = serial;
      competency->key = g_strdup (attribute (names, values, "id"));
      self->competency = competency->key;
      self->current = HW_ENTITY (competency);
      memset (self->n_in_competency, 0, sizeof self->n_in_competency);
    }
  else if (g_str_equal (element, "indicator"))
    {
      HwIndicator *indicator = add_part (self, &HW_INDICATOR, source, NULL);

      indicator->competency = g_strdup (self->competency);
      indicator->position = self->n_in_competency[0]++;
    }
  else if (g_str_equal (element, "anchor"))
    {
      HwAnchor *anchor = add_part (self, &HW_ANCHOR, source, NULL);

      anchor->competency = g_strdup (self->competency);
      anchor->level = number (attribute (names, values, "level"));
    }
  else if (g_str_equal (element, "question") && attribute (names, values, "kind") != NULL)
    {
      self->question = add_part (self, &HW_QUESTION, source, NULL);
      self->question->competency = g_strdup (self->competency);
      self->question->position = self->n_in_competency[1]++;
      set_text (self->question, "kind", attribute (names, values, "kind"));
    }
}

static void
start_profile_part (Loader *self, const char *element, const char **names, const char **values)
{
  if (g_str_equal (element, "profile"))
    {
      gint64 serial;
      HwProfile *profile = add_part (self, &HW_PROFILE, attribute (names, values, "source"), &serial);

      profile->position = serial;
      profile->key = g_strdup (attribute (names, values, "id"));
      self->profile = profile->key;
      self->current = HW_ENTITY (profile);
    }
  else if (g_str_equal (element, "target"))
    {
      HwTarget *target = add_part (self, &HW_TARGET, NULL, NULL);

      target->profile = g_strdup (self->profile);
      target->competency = g_strdup (attribute (names, values, "competency"));
      target->level = number (attribute (names, values, "level"));
      target->weight = number (attribute (names, values, "weight")) * POINT;
      target->critical = g_str_equal (attribute (names, values, "critical"), "true");
    }
  else if (g_str_equal (element, "criterion"))
    {
      gint64 serial;
      HwCriterion *criterion = add_part (self, &HW_CRITERION, attribute (names, values, "source"), &serial);

      criterion->position = serial;
      criterion->key = g_strdup (attribute (names, values, "id"));
      self->current = HW_ENTITY (criterion);
    }
}

static void
start_term (Loader *self, HwTermKind kind, const char *category, const char *source)
{
  self->term = add_part (self, &HW_TERM, source, NULL);
  self->term->kind = kind;
  self->term->category = g_strdup (category);
  self->term->position = self->n_of_kind[kind]++;
  self->current = HW_ENTITY (self->term);
}

static void
start_table_part (Loader *self, const char *element, const char **names, const char **values)
{
  const char *source = attribute (names, values, "source");
  gint64 serial;

  if (g_str_equal (element, "title"))
    start_term (self, HW_TERM_TITLE, attribute (names, values, "profile"), source);
  else if (g_str_equal (element, "tool"))
    start_term (self, HW_TERM_TOOL, attribute (names, values, "category"), source);
  else if (g_str_equal (element, "role"))
    start_term (self, HW_TERM_ROLE, NULL, source);
  else if (g_str_equal (element, "place"))
    start_term (self, HW_TERM_PLACE, NULL, source);
  else if (g_str_equal (element, "pay"))
    {
      HwBenchmark *pay = add_part (self, &HW_BENCHMARK, source, &serial);

      pay->position = serial;
      pay->low = number (attribute (names, values, "low")) * MINOR_UNITS;
      pay->high = number (attribute (names, values, "high")) * MINOR_UNITS;
      set_text (pay, "currency", attribute (names, values, "currency"));
      set_text (pay, "period", attribute (names, values, "period"));
      set_text (pay, "place", attribute (names, values, "place"));
      set_text (pay, "date", attribute (names, values, "date"));
    }
  else if (g_str_equal (element, "phrase"))
    {
      HwPhrase *phrase = add_part (self, &HW_PHRASE, source, &serial);

      phrase->position = serial;
      phrase->weight = number (attribute (names, values, "weight"));
      set_text (phrase, "competency", attribute (names, values, "competency"));
      set_text (phrase, "language", attribute (names, values, "language"));
    }
}

static void
start_element_cb (GMarkupParseContext *context, const char *element, const char **names, const char **values,
                  gpointer data, GError **error)
{
  Loader *self = data;

  g_string_truncate (self->text, 0);
  if (g_str_equal (element, "rubric"))
    start_version (self, names, values);
  else
    {
      start_competency_part (self, element, names, values);
      start_profile_part (self, element, names, values);
      start_table_part (self, element, names, values);
    }
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Loader *) data)->text, text, (gssize) length);
}

static void
add_to_list (gpointer part, const char *field_name, const char *value)
{
  const HwField *field = hw_entity_class_find_field (HW_ENTITY (part)->klass, field_name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (hw_entity_get_list (part, field) != NULL)
    g_strv_builder_addv (builder, (const char **) hw_entity_get_list (part, field));
  g_strv_builder_add (builder, value);
  list = g_strv_builder_end (builder);
  hw_entity_set_list (part, field, (const char *const *) list);
}

static void
end_element_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  static const char *const own_text[] = { "indicator", "anchor", "phrase", "pay", NULL };
  static const char *const own_name[] = { "title", "role", "place", NULL };
  static const char *const of_current[] = { "name", "description", "definition", NULL };
  Loader *self = data;
  gpointer last = self->parts->len > 0 ? g_ptr_array_index (self->parts, self->parts->len - 1) : NULL;

  if (g_strv_contains (own_text, element))
    set_text (last, "text", self->text->str);
  else if (g_strv_contains (own_name, element))
    set_text (last, "name", self->text->str);
  else if (g_strv_contains (of_current, element))
    set_text (self->current, element, self->text->str);
  else if (g_str_equal (element, "ask"))
    set_text (self->question, "ask", self->text->str);
  else if (g_str_equal (element, "probe"))
    add_to_list (self->question, "probes", self->text->str);
  else if (g_str_equal (element, "alias"))
    add_to_list (self->term, "aliases", self->text->str);
  else if (g_str_equal (element, "question") && self->current->klass == &HW_CRITERION)
    set_text (self->current, "question", self->text->str);
}

HwRubric *
hw_test_rubric_parse (const char *xml)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  g_autoptr (GString) text = g_string_new (NULL);
  Loader loader = { .parts = parts, .text = text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &loader, NULL);
  g_autoptr (GError) error = NULL;
  HwRubric *rubric;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  rubric = hw_rubric_new (parts, &error);
  g_assert_no_error (error);
  return rubric;
}

HwRubric *
hw_test_rubric_load (const char *relative)
{
  g_autofree char *path = g_build_filename (g_getenv ("HW_DATA_DIR"), relative, NULL);
  g_autofree char *xml = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &xml, NULL, &error);
  g_assert_no_error (error);
  return hw_test_rubric_parse (xml);
}

HwRubric *
hw_test_rubric_load_shipped (void)
{
  HwRubric *rubric = hw_test_rubric_load ("rubrics/director-of-ecommerce.xml");

  rubric->version->status = HW_RUBRIC_PUBLISHED; /* not shared yet */
  rubric->version->published_at = 0;
  return rubric;
}
