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

/* What the member of this name holds of a posting; @rank tells forms of one text apart: marked up, as it is, plain. */
static const char *
find_field (const char *name, char **base, guint *rank)
{
  static const struct
  {
    const char *suffix;
    guint rank;
  } forms[] = { { "formatted", 2 }, { "html", 2 }, { "markdown", 0 }, { "plaintext", 0 }, { "plain", 0 }, { "text", 0 } };
  g_autofree char *key = hw_field_make_key (name);
  const char *field = hw_field_find (HW_DOCUMENT_POSTING, key);

  *rank = 1;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *stem = g_strndup (key, strlen (key) - MIN (strlen (key), strlen (forms[i].suffix)));

      if (!g_str_has_suffix (key, forms[i].suffix) || hw_field_find (HW_DOCUMENT_POSTING, stem) == NULL)
        continue;
      field = hw_field_find (HW_DOCUMENT_POSTING, stem);
      *rank = forms[i].rank;
      *base = g_steal_pointer (&stem);
      return field;
    }
  *base = g_steal_pointer (&key);
  return field;
}

static const char *
find_member_field (const HwJson *object, guint index)
{
  g_autofree char *base = NULL;
  guint rank;

  return find_field (g_ptr_array_index (object->keys, index), &base, &rank);
}

static gboolean
is_posting (const HwJson *value)
{
  static const char *const others[]
      = { "description", "responsibilities", "requirements", "location", "organisation", "url", NULL };
  gboolean title = FALSE, more = FALSE;

  for (guint i = 0; value->type == HW_JSON_OBJECT && i < value->keys->len; i++)
    {
      const HwJson *member = g_ptr_array_index (value->values, i);
      const char *field = member->type != HW_JSON_NULL ? find_member_field (value, i) : NULL;
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
has_better_form (const HwJson *object, const char *base, guint rank)
{
  for (guint i = 0; i < object->keys->len; i++)
    {
      const HwJson *member = g_ptr_array_index (object->values, i);
      g_autofree char *other = NULL;
      guint other_rank;

      if (member->type == HW_JSON_STRING && !hw_text_is_blank (member->text)
          && find_field (g_ptr_array_index (object->keys, i), &other, &other_rank) != NULL
          && g_str_equal (other, base) && other_rank > rank)
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
find_turn (const char *field, const char *base)
{
  if (g_str_equal (field, "description"))
    return 0;
  return g_str_equal (field, "reference") && (g_str_equal (base, "id") || g_str_equal (base, "guid")) ? 2 : 1;
}

static gboolean
take_member (HwBoardElement *self, guint index, guint turn, GError **error)
{
  const char *own = g_ptr_array_index (self->object->keys, index);
  const HwJson *member = g_ptr_array_index (self->object->values, index);
  g_autofree char *base = NULL;
  g_autofree char *says = NULL;
  guint rank;
  const char *field = find_field (own, &base, &rank);

  if (field == NULL || member->type == HW_JSON_NULL || member->type == HW_JSON_BOOLEAN
      || find_turn (field, base) != turn)
    return TRUE;
  g_hash_table_add (self->used, (gpointer) member);
  if (is_text_field (field) && has_better_form (self->object, base, rank))
    return TRUE;
  return take_values (self, field, own, member, error);
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
        g_autofree char *key = hw_field_make_key (g_ptr_array_index (self->object->keys, i));

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
