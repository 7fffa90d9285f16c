/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-entity.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"

/* The packed form of an entity: (sa{sv}). Unset fields are left out. */

static GVariant *
pack_field (const HwEntity *self, const HwField *field)
{
  const char *text;
  const char *const *list;
  gint64 number;
  GBytes *bytes;

  switch (field->type)
    {
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    case HW_FIELD_CHOICE:
      text = hw_entity_get_text (self, field);
      return text != NULL ? g_variant_new_string (text) : NULL;
    case HW_FIELD_LIST:
      list = hw_entity_get_list (self, field);
      return list != NULL ? g_variant_new_strv (list, -1) : NULL;
    case HW_FIELD_BYTES:
      bytes = hw_entity_get_bytes (self, field);
      return bytes != NULL ? g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE) : NULL;
    case HW_FIELD_INTEGER:
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_TIME:
    default:
      number = hw_entity_get_integer (self, field);
      return number != HW_UNSET ? g_variant_new_int64 (number) : NULL;
    }
}

GVariant *
hw_entity_pack (const HwEntity *self)
{
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&fields, "{sv}", "id", g_variant_new_string (self->id));
  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      GVariant *value = pack_field (self, &self->klass->fields[i]);

      if (value != NULL)
        g_variant_builder_add (&fields, "{sv}", self->klass->fields[i].name, value);
    }
  return g_variant_ref_sink (g_variant_new ("(sa{sv})", self->klass->name, &fields));
}

static const GVariantType *
packed_type (const HwField *field)
{
  switch (field->type)
    {
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    case HW_FIELD_CHOICE:
      return G_VARIANT_TYPE_STRING;
    case HW_FIELD_LIST:
      return G_VARIANT_TYPE_STRING_ARRAY;
    case HW_FIELD_BYTES:
      return G_VARIANT_TYPE_BYTESTRING;
    case HW_FIELD_INTEGER:
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_TIME:
    default:
      return G_VARIANT_TYPE_INT64;
    }
}

static gboolean
unpack_field (HwEntity *self, const HwField *field, GVariant *value)
{
  if (!g_variant_is_of_type (value, packed_type (field)))
    return FALSE;
  if (field->type == HW_FIELD_CHOICE
      && hw_choice_from_nick (field->nicks, g_variant_get_string (value, NULL)) < 0)
    return FALSE;
  if (g_variant_type_equal (packed_type (field), G_VARIANT_TYPE_STRING))
    hw_entity_set_text (self, field, g_variant_get_string (value, NULL));
  else if (field->type == HW_FIELD_LIST)
    {
      g_autofree const char **list = g_variant_get_strv (value, NULL);

      hw_entity_set_list (self, field, list);
    }
  else if (field->type == HW_FIELD_BYTES)
    {
      g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (value);

      hw_entity_set_bytes (self, field, bytes);
    }
  else
    hw_entity_set_integer (self, field, g_variant_get_int64 (value));
  return TRUE;
}

HwEntity *
hw_entity_unpack (GVariant *packed, GError **error)
{
  g_autoptr (GVariantIter) fields = NULL;
  g_autoptr (HwEntity) self = NULL;
  const HwEntityClass *klass;
  const char *noun, *name;
  GVariant *value;

  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE ("(sa{sv})")))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _("Packed data are not of the expected shape"));
      return NULL;
    }
  g_variant_get (packed, "(&sa{sv})", &noun, &fields);
  klass = hw_entity_class_find (noun);
  if (klass == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _("Packed data hold an unknown kind of thing"));
      return NULL;
    }
  self = hw_entity_new (klass);
  while (g_variant_iter_next (fields, "{&sv}", &name, &value))
    {
      g_autoptr (GVariant) owned = value;
      const HwField *field = hw_entity_class_find_field (klass, name);

      if (g_str_equal (name, "id") && g_variant_is_of_type (owned, G_VARIANT_TYPE_STRING))
        hw_entity_set_id (self, g_variant_get_string (owned, NULL));
      else if (field == NULL || !unpack_field (self, field, owned))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
                       _("A packed %s has a field that does not belong there"), noun);
          return NULL;
        }
    }
  return hw_entity_check (self, error) ? g_steal_pointer (&self) : NULL;
}
