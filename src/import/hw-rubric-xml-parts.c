/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-rubric-xml-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-read-error.h"

#define MINOR_UNITS 100
#define MAX_PHRASE_WEIGHT 10000 /* thousandths of a logit; see rubric.rng */
#define THOUSANDTHS 1000

/* An element that is a part. Its attributes go into fields of the same or the given name. */
typedef struct
{
  const char *element;
  const char *parent; /* NULL: any */
  const HwEntityClass *klass;
  int term_kind;           /* HW_TERM only */
  const char *text_field;  /* where its own text goes; NULL: it has child elements */
  const char *key_attribute, *key_field; /* an attribute whose field is called otherwise */
} PartElement;

static const PartElement part_elements[] = {
  { "rubric", NULL, &HW_RUBRIC_VERSION, 0, NULL, NULL, NULL },
  { "competency", "competencies", &HW_COMPETENCY, 0, NULL, "id", "key" },
  { "indicator", "competency", &HW_INDICATOR, 0, "text", NULL, NULL },
  { "anchor", "competency", &HW_ANCHOR, 0, "text", NULL, NULL },
  { "question", "competency", &HW_QUESTION, 0, NULL, NULL, NULL },
  { "profile", "profiles", &HW_PROFILE, 0, NULL, "id", "key" },
  { "target", "profile", &HW_TARGET, 0, NULL, NULL, NULL },
  { "criterion", "criteria", &HW_CRITERION, 0, NULL, "id", "key" },
  { "title", "titles", &HW_TERM, HW_TERM_TITLE, "name", "profile", "category" },
  { "tool", "tools", &HW_TERM, HW_TERM_TOOL, NULL, NULL, NULL },
  { "role", "roles", &HW_TERM, HW_TERM_ROLE, "name", NULL, NULL },
  { "pay", "benchmarks", &HW_BENCHMARK, 0, "text", NULL, NULL },
  { "place", "benchmarks", &HW_TERM, HW_TERM_PLACE, "name", NULL, NULL },
  { "phrase", "phrases", &HW_PHRASE, 0, "text", NULL, NULL },
};

/* A reference by key that has to lead somewhere, checked when all parts are known. */
typedef struct
{
  guint number; /* of the element */
  const HwEntityClass *klass;
  char *key;
} Reference;

struct _HwRubricBuilder
{
  HwLineFunc find_line;
  gconstpointer line_data;
  guint number;         /* of elements so far */
  GPtrArray *parts;
  GPtrArray *path;      /* names of the open elements */
  GPtrArray *open;      /* HwEntity of the open elements that are parts, innermost last; borrowed */
  GString *text;
  GHashTable *keys;     /* "noun key" -> number of the element, of what must be unique */
  GArray *references;   /* Reference */
  GPtrArray *list;      /* probes or aliases of the open part */
  gint64 positions[G_N_ELEMENTS (part_elements)];
};

static void
reference_clear (gpointer data)
{
  g_free (((Reference *) data)->key);
}

HwRubricBuilder *
hw_rubric_builder_new (HwLineFunc find_line, gconstpointer data)
{
  HwRubricBuilder *self = g_new0 (HwRubricBuilder, 1);

  self->find_line = find_line;
  self->line_data = data;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  self->path = g_ptr_array_new_with_free_func (g_free);
  self->open = g_ptr_array_new ();
  self->text = g_string_new (NULL);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->references = g_array_new (FALSE, FALSE, sizeof (Reference));
  g_array_set_clear_func (self->references, reference_clear);
  self->list = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hw_rubric_builder_free (HwRubricBuilder *self)
{
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->path);
  g_ptr_array_unref (self->open);
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->keys);
  g_array_unref (self->references);
  g_ptr_array_unref (self->list);
  g_free (self);
}

static const char *
get_parent_name (HwRubricBuilder *self)
{
  return self->path->len > 0 ? g_ptr_array_index (self->path, self->path->len - 1) : "";
}

static const PartElement *
find_part_element (const char *element, const char *parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (part_elements); i++)
    if (g_str_equal (part_elements[i].element, element)
        && (part_elements[i].parent == NULL || g_str_equal (part_elements[i].parent, parent)))
      return &part_elements[i];
  return NULL;
}

static void
set_field (HwEntity *part, const char *name, const char *value)
{
  const HwField *field = hw_entity_class_find_field (part->klass, name);

  if (field != NULL)
    hw_entity_set_text (part, field, value);
}

/* Text as the schema's "token" type means it: blanks collapsed; NFC like all text. */
static char *
make_token (const char *value)
{
  g_autofree char *composed = g_utf8_normalize (value, -1, G_NORMALIZE_NFC);
  g_auto (GStrv) words = g_strsplit_set (composed != NULL ? composed : "", " \t\r\n", -1);
  g_autoptr (GString) token = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (token, "%s%s", token->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&token), FALSE);
}

static gboolean
set_number (HwEntity *part, const HwField *field, const char *value, gint64 unit)
{
  gint64 least = part->klass == &HW_PHRASE ? -MAX_PHRASE_WEIGHT : 0; /* a phrase may speak against */
  gint64 number;

  if (!g_ascii_string_to_signed (value, 10, least, G_MAXINT64 / MINOR_UNITS / THOUSANDTHS, &number, NULL))
    return FALSE;
  hw_entity_set_integer (part, field, number * unit);
  return TRUE;
}

/* What one unit in the file is in the part: pay is written in whole units, a profile's weights in points. */
static gint64
get_unit (const HwEntity *part, const char *field)
{
  if (part->klass == &HW_BENCHMARK)
    return MINOR_UNITS;
  return part->klass == &HW_TARGET && g_str_equal (field, "weight") ? THOUSANDTHS : 1;
}

static guint
get_line (HwRubricBuilder *self, guint number)
{
  return self->find_line (self->line_data, number);
}

static gboolean
fill_attributes (HwRubricBuilder *self, HwEntity *part, const PartElement *element, HwAttributeFunc get,
                 gpointer data, GError **error)
{
  for (guint i = 0; i < part->klass->n_fields; i++)
    {
      const HwField *field = &part->klass->fields[i];
      gboolean renamed = element->key_field != NULL && g_str_equal (field->name, element->key_field);
      g_autofree char *value = get (data, renamed ? element->key_attribute : field->name);

      if (value == NULL)
        continue;
      if (field->type == HW_FIELD_BOOLEAN)
        hw_entity_set_integer (part, field, g_str_equal (value, "true"));
      else if (field->type == HW_FIELD_INTEGER)
        {
          if (!set_number (part, field, value, get_unit (part, field->name)))
            {
              g_autofree char *shown = hw_text_escape_for_message (value, -1);

              hw_read_error_set (error, HW_ERROR_INPUT, get_line (self, self->number),
                                 _("“%s” is not a number for “%s”; write digits only"), shown, field->name);
              return FALSE;
            }
        }
      else
        {
          g_autofree char *token = make_token (value);

          hw_entity_set_text (part, field, token);
        }
    }
  return TRUE;
}

/* Keys of competencies, profiles and criteria are unique each among their own. */
static gboolean
check_unique (HwRubricBuilder *self, HwEntity *part, GError **error)
{
  const HwField *field = hw_entity_class_find_field (part->klass, "key");
  g_autofree char *key = NULL;
  gpointer first;

  if (field == NULL || part->klass == &HW_RUBRIC_VERSION)
    return TRUE;
  key = g_strdup_printf ("%s %s", part->klass->name, hw_entity_get_text (part, field));
  first = g_hash_table_lookup (self->keys, key);
  if (first == NULL)
    {
      g_hash_table_insert (self->keys, g_steal_pointer (&key), GUINT_TO_POINTER (self->number));
      return TRUE;
    }
  hw_read_error_set (error, HW_ERROR_INPUT, get_line (self, self->number),
                     _("the id “%s” is already used in line %u; give each its own"),
                     hw_entity_get_text (part, field), get_line (self, GPOINTER_TO_UINT (first)));
  return FALSE;
}

static void
add_reference (HwRubricBuilder *self, const HwEntityClass *klass, const char *key)
{
  Reference reference = { self->number, klass, g_strdup (key) };

  if (hw_text_is_blank (key))
    g_free (reference.key);
  else
    g_array_append_val (self->references, reference);
}

/* Gives the part what its place says: the competency or profile it stands in, its number, its kind. */
static gboolean
place_part (HwRubricBuilder *self, HwEntity *part, const PartElement *element, GError **error)
{
  const HwField *position = hw_entity_class_find_field (part->klass, "position");
  HwEntity *parent = self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;

  if (parent != NULL && parent->klass == &HW_COMPETENCY)
    set_field (part, "competency", ((HwCompetency *) parent)->key);
  if (parent != NULL && parent->klass == &HW_PROFILE)
    set_field (part, "profile", ((HwProfile *) parent)->key);
  if (part->klass == &HW_TARGET)
    add_reference (self, &HW_COMPETENCY, ((HwTarget *) part)->competency);
  else if (part->klass == &HW_PHRASE)
    add_reference (self, &HW_COMPETENCY, ((HwPhrase *) part)->competency);
  else if (part->klass == &HW_COMPETENCY)
    for (guint i = 0; i < G_N_ELEMENTS (part_elements); i++)
      if (g_strcmp0 (part_elements[i].parent, "competency") == 0)
        self->positions[i] = 0; /* indicators and questions are counted in each competency */
  if (part->klass == &HW_TERM)
    {
      ((HwTerm *) part)->kind = element->term_kind;
      if (element->term_kind == HW_TERM_TITLE)
        add_reference (self, &HW_PROFILE, ((HwTerm *) part)->category);
    }
  if (position != NULL)
    hw_entity_set_integer (part, position, self->positions[element - part_elements]++);
  if (part->klass == &HW_BENCHMARK && ((HwBenchmark *) part)->low > ((HwBenchmark *) part)->high)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, get_line (self, self->number),
                         _("the low pay is above the high pay; exchange them"));
      return FALSE;
    }
  return check_unique (self, part, error);
}

gboolean
hw_rubric_builder_start (HwRubricBuilder *self, const char *name, HwAttributeFunc get, gpointer data,
                         GError **error)
{
  const PartElement *element = find_part_element (name, get_parent_name (self));

  self->number++;
  g_ptr_array_add (self->path, g_strdup (name));
  g_string_truncate (self->text, 0);
  if (element == NULL)
    return TRUE;
  {
    HwEntity *part = hw_entity_new (element->klass);

    g_ptr_array_add (self->parts, part);
    if (!fill_attributes (self, part, element, get, data, error) || !place_part (self, part, element, error))
      return FALSE;
    g_ptr_array_add (self->open, part);
  }
  g_ptr_array_set_size (self->list, 0);
  return TRUE;
}

void
hw_rubric_builder_text (HwRubricBuilder *self, const char *text)
{
  g_string_append (self->text, text);
}

static void
store_list (HwRubricBuilder *self, HwEntity *part)
{
  const char *name = part->klass == &HW_QUESTION ? "probes" : "aliases";
  const HwField *field = hw_entity_class_find_field (part->klass, name);

  if (field == NULL || self->list->len == 0)
    return;
  g_ptr_array_add (self->list, NULL);
  hw_entity_set_list (part, field, (const char *const *) self->list->pdata);
  g_ptr_array_set_size (self->list, 0);
}

void
hw_rubric_builder_end (HwRubricBuilder *self, const char *name)
{
  const PartElement *element;
  HwEntity *part = self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
  g_autofree char *text = make_token (self->text->str);

  g_string_truncate (self->text, 0);
  g_ptr_array_set_size (self->path, (int) self->path->len - 1);
  element = find_part_element (name, get_parent_name (self));
  if (part == NULL)
    return;
  if (element != NULL)
    {
      if (element->text_field != NULL)
        set_field (part, element->text_field, text);
      store_list (self, part);
      g_ptr_array_set_size (self->open, (int) self->open->len - 1);
    }
  else if (g_str_equal (name, "probe") || g_str_equal (name, "alias"))
    g_ptr_array_add (self->list, g_steal_pointer (&text));
  else
    set_field (part, name,
               text); /* name, description, definition, question, ask; containers have no such field */
}

HwRubric *
hw_rubric_builder_finish (HwRubricBuilder *self, GError **error)
{
  const char *rubric_id = self->parts->len > 0 ? ((HwEntity *) g_ptr_array_index (self->parts, 0))->id : NULL;
  g_autoptr (HwRubric) rubric = NULL;

  for (guint i = 0; i < self->references->len; i++)
    {
      const Reference *reference = &g_array_index (self->references, Reference, i);
      g_autofree char *key = g_strdup_printf ("%s %s", reference->klass->name, reference->key);

      if (g_hash_table_contains (self->keys, key))
        continue;
      hw_read_error_set (error, HW_ERROR_INPUT, get_line (self, reference->number),
                         reference->klass == &HW_PROFILE
                             ? _("no profile has the id “%s”; add it or correct the reference")
                             : _("no competency has the id “%s”; add it or correct the reference"),
                         reference->key);
      return NULL;
    }
  for (guint i = 1; i < self->parts->len; i++)
    set_field (g_ptr_array_index (self->parts, i), "rubric_id", rubric_id);
  rubric = hw_rubric_new (self->parts, error);
  if (rubric == NULL || !hw_rubric_check (rubric, error))
    return NULL;
  return g_steal_pointer (&rubric);
}
