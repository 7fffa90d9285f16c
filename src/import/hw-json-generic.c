/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-json-generic.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-field-names.h"
#include "import/hw-json-values.h"
#include "import/hw-posting-text.h"

#define MAX_FIND_DEPTH 4u
#define PROBED_ELEMENTS 5u

/* What a member of some name holds of a posting. */
typedef struct
{
  const char *field; /* NULL: nothing that is known */
  char *base;        /* the name's key without the form */
  guint rank;        /* of the form of a text: 2 marked up, 1 as it is, 0 plain */
} Meaning;

static void
free_meaning (Meaning *self)
{
  g_free (self->base);
  g_free (self);
}

GHashTable *
hw_json_generic_names_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_meaning);
}

static Meaning *
find_meaning (const char *name)
{
  static const struct
  {
    const char *suffix;
    guint rank;
  } forms[] = { { "formatted", 2 }, { "html", 2 },  { "markdown", 0 },
                { "plaintext", 0 }, { "plain", 0 }, { "text", 0 } };
  g_autofree char *key = hw_field_make_key (name);
  Meaning *self = g_new0 (Meaning, 1);

  self->rank = 1;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *stem = g_strndup (key, strlen (key) - MIN (strlen (key), strlen (forms[i].suffix)));

      if (!g_str_has_suffix (key, forms[i].suffix) || hw_field_find (HW_DOCUMENT_POSTING, stem) == NULL)
        continue;
      self->field = hw_field_find (HW_DOCUMENT_POSTING, stem);
      self->rank = forms[i].rank;
      self->base = g_steal_pointer (&stem);
      return self;
    }
  self->field = hw_field_find (HW_DOCUMENT_POSTING, key);
  self->base = g_steal_pointer (&key);
  return self;
}

/* Members of many postings have the same names, and to understand one takes its time. */
static const Meaning *
get_meaning (GHashTable *names, const HwJson *object, guint index)
{
  const char *name = g_ptr_array_index (object->keys, index);
  Meaning *meaning = g_hash_table_lookup (names, name);

  if (meaning == NULL)
    {
      meaning = find_meaning (name);
      g_hash_table_insert (names, g_strdup (name), meaning);
    }
  return meaning;
}

static gboolean
is_posting (const HwJson *value)
{
  g_autoptr (GHashTable) names = hw_json_generic_names_new ();

  static const char *const others[]
      = { "description", "responsibilities", "requirements", "location", "organisation", "url", NULL };
  gboolean title = FALSE, more = FALSE;

  for (guint i = 0; value->type == HW_JSON_OBJECT && i < value->keys->len; i++)
    {
      const HwJson *member = g_ptr_array_index (value->values, i);
      const char *field = member->type != HW_JSON_NULL ? get_meaning (names, value, i)->field : NULL;
      g_autofree char *text = g_strcmp0 (field, "title") == 0 ? hw_json_describe (member) : NULL;

      title |= text != NULL;
      more |= field != NULL && g_strv_contains (others, field);
    }
  return title && more;
}

static gboolean
is_list (const HwJson *value)
{
  for (guint i = 0; value->type == HW_JSON_ARRAY && i < MIN (value->values->len, PROBED_ELEMENTS); i++)
    if (is_posting (g_ptr_array_index (value->values, i)))
      return TRUE;
  return FALSE;
}

/* Lists before single objects, what is near the root before what is deep. */
static gboolean
find_at (const HwJson *value, guint depth, gboolean lists, GPtrArray *elements)
{
  if (lists ? is_list (value) : is_posting (value))
    {
      hw_json_collect (value, "", elements);
      return TRUE;
    }
  for (guint i = 0; depth > 0 && value->type == HW_JSON_OBJECT && i < value->values->len; i++)
    if (find_at (g_ptr_array_index (value->values, i), depth - 1, lists, elements))
      return TRUE;
  return FALSE;
}

gboolean
hw_json_generic_find (const HwJson *root, GPtrArray *elements)
{
  if (is_posting (root))
    return find_at (root, 0, FALSE, elements);
  for (guint depth = 0; depth <= MAX_FIND_DEPTH; depth++)
    if (find_at (root, depth, TRUE, elements) || find_at (root, depth, FALSE, elements))
      return TRUE;
  return FALSE;
}

/* Whether another member holds the same text in a better form. */
static gboolean
has_better_form (HwBoardElement *self, const Meaning *meaning)
{
  for (guint i = 0; i < self->object->keys->len; i++)
    {
      const HwJson *member = g_ptr_array_index (self->object->values, i);
      const Meaning *other = get_meaning (self->names, self->object, i);

      if (member->type == HW_JSON_STRING && !hw_text_is_blank (member->text) && other->field != NULL
          && g_str_equal (other->base, meaning->base) && other->rank > meaning->rank)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_text_field (const char *field)
{
  return g_str_equal (field, "description") || (hw_posting_heading (field) != NULL && !g_str_equal (field, "pay"));
}

static gboolean
take_values (HwBoardElement *self, const char *field, const char *own, const HwJson *member, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_auto (HwPayRange) range = { 0 };
  gboolean ok = TRUE;

  hw_json_collect (member, "", values);
  if (g_str_equal (field, "pay") && values->len > 0 && hw_json_read_pay_range (g_ptr_array_index (values, 0), &range))
    return hw_board_set_pay (self, own, values, error);
  if (is_text_field (field))
    hw_board_add_text (self, hw_posting_heading (field), values);
  for (guint i = 0; i < values->len && !is_text_field (field) && ok; i++)
    ok = hw_board_set (self, field, own, g_ptr_array_index (values, i), error);
  return ok;
}

/* In which turn a member is taken: the description has no heading, so it comes first; a number that the database
 * gave is a reference only where there is no better. */
static guint
find_turn (const Meaning *meaning)
{
  if (g_str_equal (meaning->field, "description"))
    return 0;
  return g_str_equal (meaning->field, "reference")
                 && (g_str_equal (meaning->base, "id") || g_str_equal (meaning->base, "guid"))
             ? 2
             : 1;
}

static gboolean
take_member (HwBoardElement *self, guint index, guint turn, GError **error)
{
  const HwJson *member = g_ptr_array_index (self->object->values, index);
  const Meaning *meaning = get_meaning (self->names, self->object, index);

  if (meaning->field == NULL || member->type == HW_JSON_NULL || member->type == HW_JSON_BOOLEAN
      || find_turn (meaning) != turn)
    return TRUE;
  g_hash_table_add (self->used, (gpointer) member);
  if (is_text_field (meaning->field) && has_better_form (self, meaning))
    return TRUE;
  return take_values (self, meaning->field, g_ptr_array_index (self->object->keys, index), member, error);
}

/* "remote": true */
static gboolean
take_flags (HwBoardElement *self, GError **error)
{
  static const char *const words[][2]
      = { { "hybrid", "hybrid" }, { "ishybrid", "hybrid" }, { "remote", "remote" }, { "isremote", "remote" },
          { "telecommuting", "remote" }, { "telework", "remote" } };

  for (guint w = 0; w < G_N_ELEMENTS (words); w++)
    for (guint i = 0; i < self->object->keys->len; i++)
      {
        const HwJson *member = g_ptr_array_index (self->object->values, i);
        const char *key = get_meaning (self->names, self->object, i)->base;

        if (member->type == HW_JSON_BOOLEAN && g_str_equal (member->text, "true") && g_str_equal (key, words[w][0]))
          {
            g_hash_table_add (self->used, (gpointer) member);
            return hw_posting_draft_set (self->draft, "work_mode", key, words[w][1], error);
          }
      }
  return TRUE;
}

/* A region or a country is a place where nothing finer is said. */
static gboolean
take_region (HwBoardElement *self, GError **error)
{
  static const char *const names[] = { "region", "state", "province", "county", "country" };

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    {
      g_autoptr (GPtrArray) values = g_ptr_array_new ();
      gboolean ok = TRUE;

      hw_json_collect (self->object, names[n], values);
      for (guint i = 0; i < values->len && ok; i++)
        ok = hw_board_set (self, "location", names[n], g_ptr_array_index (values, i), error);
      if (values->len > 0 || !ok)
        return ok;
    }
  return TRUE;
}

gboolean
hw_json_generic_fill (HwBoardElement *self, GError **error)
{
  for (guint turn = 0; turn < 3; turn++)
    for (guint i = 0; i < self->object->keys->len; i++)
      if (!take_member (self, i, turn, error))
        return FALSE;
  if (!hw_posting_draft_has_place (self->draft) && !take_region (self, error))
    return FALSE;
  return take_flags (self, error);
}
