/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-cli-json.h"

#include "base/hw-clock.h"
#include "cli/hw-cli-output.h"

void
hw_json_add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
hw_json_add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  if (value != HW_UNSET)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
hw_json_add_scaled (JsonBuilder *builder, const char *name, gint64 value, gint64 scale)
{
  if (value == HW_UNSET || value % scale == 0)
    {
      hw_json_add_integer (builder, name, value == HW_UNSET ? HW_UNSET : value / scale);
      return;
    }
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, (double) value / (double) scale);
}

void
hw_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
hw_json_add_time (JsonBuilder *builder, const char *name, gint64 value)
{
  g_autofree char *text = value != HW_UNSET ? hw_time_format (value) : NULL;

  hw_json_add_text (builder, name, text);
}

void
hw_json_add_list (JsonBuilder *builder, const char *name, const char *const *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

/* What is stored in minor units or thousandths and written as people write it. */
static gint64
find_scale (const char *name)
{
  static const struct
  {
    const char *name;
    gint64 scale;
  } scaled[] = { { "pay_min", 100 }, { "pay_max", 100 },         { "low", 100 },
                 { "high", 100 },    { "coverage_floor", 1000 }, { "weight", 1000 } };

  for (guint i = 0; i < G_N_ELEMENTS (scaled); i++)
    if (g_str_equal (scaled[i].name, name))
      return scaled[i].scale;
  return 1;
}

static void
add_field (JsonBuilder *builder, const HwEntity *entity, const HwField *field)
{
  switch (field->type)
    {
    case HW_FIELD_BYTES:
      break;
    case HW_FIELD_LIST:
      hw_json_add_list (builder, field->name, hw_entity_get_list (entity, field));
      break;
    case HW_FIELD_BOOLEAN:
      hw_json_add_boolean (builder, field->name, hw_entity_get_integer (entity, field) != 0);
      break;
    case HW_FIELD_TIME:
      hw_json_add_time (builder, field->name, hw_entity_get_integer (entity, field));
      break;
    case HW_FIELD_INTEGER:
      hw_json_add_scaled (builder, field->name, hw_entity_get_integer (entity, field),
                          find_scale (field->name));
      break;
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    case HW_FIELD_CHOICE:
    default:
      hw_json_add_text (builder, field->name, hw_entity_get_text (entity, field));
      break;
    }
}

void
hw_json_add_fields (JsonBuilder *builder, const HwEntity *entity)
{
  hw_json_add_text (builder, "id", entity->id);
  for (guint i = 0; i < entity->klass->n_fields; i++)
    add_field (builder, entity, &entity->klass->fields[i]);
}

void
hw_json_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, out);
  hw_cli_print ("%s\n", out->str);
}
