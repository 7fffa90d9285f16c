/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-test-json-schema.h"

#include <string.h>

typedef struct
{
  JsonObject *definitions;
  GString *path;
  char *problem;
} Check;

static void check_node (Check *self, JsonObject *schema, JsonNode *node);

static void
complain (Check *self, const char *keyword)
{
  if (self->problem == NULL)
    self->problem = g_strdup_printf ("%s: %s", self->path->str, keyword);
}

static const char *
name_type (JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return "null";
  if (JSON_NODE_HOLDS_OBJECT (node))
    return "object";
  if (JSON_NODE_HOLDS_ARRAY (node))
    return "array";
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return "string";
    case G_TYPE_BOOLEAN:
      return "boolean";
    case G_TYPE_INT64:
      return "integer";
    default:
      return "number";
    }
}

static gboolean
is_type (JsonNode *node, const char *type)
{
  const char *actual = name_type (node);

  return g_str_equal (actual, type) || (g_str_equal (type, "number") && g_str_equal (actual, "integer"));
}

static gboolean
is_any_type (JsonNode *node, JsonNode *types)
{
  gboolean any = FALSE;

  if (!JSON_NODE_HOLDS_ARRAY (types))
    return is_type (node, json_node_get_string (types));
  for (guint i = 0; i < json_array_get_length (json_node_get_array (types)); i++)
    any = any || is_type (node, json_array_get_string_element (json_node_get_array (types), i));
  return any;
}

static gboolean
is_in (JsonNode *node, JsonArray *choices)
{
  for (guint i = 0; i < json_array_get_length (choices); i++)
    if (json_node_equal (json_array_get_element (choices, i), node))
      return TRUE;
  return FALSE;
}

static void
check_member (Check *self, JsonObject *schema, const char *name, JsonNode *value)
{
  JsonObject *properties = json_object_has_member (schema, "properties")
                               ? json_object_get_object_member (schema, "properties")
                               : NULL;
  JsonNode *others = json_object_get_member (schema, "additionalProperties");
  gsize length = self->path->len;

  g_string_append_printf (self->path, "/%s", name);
  if (properties != NULL && json_object_has_member (properties, name))
    check_node (self, json_object_get_object_member (properties, name), value);
  else if (others != NULL && JSON_NODE_HOLDS_OBJECT (others))
    check_node (self, json_node_get_object (others), value);
  else if (others != NULL && !json_node_get_boolean (others))
    complain (self, "additionalProperties");
  g_string_truncate (self->path, length);
}

static void
check_object (Check *self, JsonObject *schema, JsonObject *object)
{
  g_autoptr (GList) names = json_object_get_members (object);
  JsonArray *required
      = json_object_has_member (schema, "required") ? json_object_get_array_member (schema, "required") : NULL;

  for (guint i = 0; required != NULL && i < json_array_get_length (required); i++)
    if (!json_object_has_member (object, json_array_get_string_element (required, i)))
      complain (self, json_array_get_string_element (required, i));
  for (GList *at = names; at != NULL; at = at->next)
    check_member (self, schema, at->data, json_object_get_member (object, at->data));
}

static void
check_items (Check *self, JsonObject *schema, JsonArray *array)
{
  gsize length = self->path->len;

  for (guint i = 0; json_object_has_member (schema, "items") && i < json_array_get_length (array); i++)
    {
      g_string_append_printf (self->path, "/%u", i);
      check_node (self, json_object_get_object_member (schema, "items"), json_array_get_element (array, i));
      g_string_truncate (self->path, length);
    }
}

static void
check_keyword (Check *self, const char *keyword, JsonNode *value, JsonNode *node)
{
  static const char *const elsewhere[] = { "$schema", "$id", "$defs", "title", "description", "required", "properties",
                                           "additionalProperties", "items", NULL };
  gboolean text = is_type (node, "string"), number = is_type (node, "number");

  if (g_str_equal (keyword, "$ref"))
    {
      const char *name = json_node_get_string (value) + strlen ("#/$defs/");

      g_assert_true (g_str_has_prefix (json_node_get_string (value), "#/$defs/"));
      check_node (self, json_object_get_object_member (self->definitions, name), node);
      return;
    }
  if (g_str_equal (keyword, "type") ? !is_any_type (node, value)
      : g_str_equal (keyword, "const") ? !json_node_equal (value, node)
      : g_str_equal (keyword, "enum")  ? !is_in (node, json_node_get_array (value))
      : g_str_equal (keyword, "minimum") ? number && json_node_get_double (node) < json_node_get_double (value)
      : g_str_equal (keyword, "maximum") ? number && json_node_get_double (node) > json_node_get_double (value)
      : g_str_equal (keyword, "minLength")
          ? text && g_utf8_strlen (json_node_get_string (node), -1) < json_node_get_int (value)
      : g_str_equal (keyword, "pattern")
          ? text && !g_regex_match_simple (json_node_get_string (value), json_node_get_string (node), 0, 0)
          : !g_strv_contains (elsewhere, keyword))
    complain (self, keyword);
}

static void
check_node (Check *self, JsonObject *schema, JsonNode *node)
{
  g_autoptr (GList) keywords = json_object_get_members (schema);

  for (GList *at = keywords; at != NULL; at = at->next)
    check_keyword (self, at->data, json_object_get_member (schema, at->data), node);
  if (JSON_NODE_HOLDS_OBJECT (node))
    check_object (self, schema, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    check_items (self, schema, json_node_get_array (node));
}

char *
hw_test_json_schema_check (JsonNode *schema, JsonNode *node)
{
  g_autoptr (GString) path = g_string_new (NULL);
  JsonObject *root = json_node_get_object (schema);
  Check check = { json_object_get_object_member (root, "$defs"), path, NULL };

  check_node (&check, root, node);
  return check.problem;
}
