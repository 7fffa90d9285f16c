/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-entity.h"

#include "base/hw-text.h"

/* Getting and setting one field of any entity by its description. */

#define MEMBER(Type, self, field) (*(Type *) G_STRUCT_MEMBER_P (self, (field)->offset))

const HwField *
hw_entity_class_find_field (const HwEntityClass *klass, const char *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, name))
      return &klass->fields[i];
  return NULL;
}

int
hw_choice_from_nick (const char *const *nicks, const char *nick)
{
  for (int i = 0; nicks[i] != NULL; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      return i;
  return -1;
}

const char *
hw_entity_get_text (const HwEntity *self, const HwField *field)
{
  if (field->type == HW_FIELD_CHOICE)
    return field->nicks[MEMBER (int, self, field)];
  g_return_val_if_fail (field->type == HW_FIELD_TEXT || field->type == HW_FIELD_REFERENCE, NULL);
  return MEMBER (char *, self, field);
}

const char *const *
hw_entity_get_list (const HwEntity *self, const HwField *field)
{
  g_return_val_if_fail (field->type == HW_FIELD_LIST, NULL);
  return (const char *const *) MEMBER (char **, self, field);
}

gint64
hw_entity_get_integer (const HwEntity *self, const HwField *field)
{
  if (field->type == HW_FIELD_BOOLEAN)
    return MEMBER (gboolean, self, field) ? 1 : 0;
  g_return_val_if_fail (field->type == HW_FIELD_INTEGER || field->type == HW_FIELD_TIME, HW_UNSET);
  return MEMBER (gint64, self, field);
}

GBytes *
hw_entity_get_bytes (const HwEntity *self, const HwField *field)
{
  g_return_val_if_fail (field->type == HW_FIELD_BYTES, NULL);
  return MEMBER (GBytes *, self, field);
}

void
hw_entity_set_text (HwEntity *self, const HwField *field, const char *value)
{
  if (field->type == HW_FIELD_CHOICE)
    {
      int index = hw_choice_from_nick (field->nicks, value);

      g_return_if_fail (index >= 0);
      MEMBER (int, self, field) = index;
      return;
    }
  g_return_if_fail (field->type == HW_FIELD_TEXT || field->type == HW_FIELD_REFERENCE);
  hw_set_string (&MEMBER (char *, self, field), value);
}

void
hw_entity_set_list (HwEntity *self, const HwField *field, const char *const *value)
{
  char **copy;

  g_return_if_fail (field->type == HW_FIELD_LIST);
  copy = value != NULL && value[0] != NULL ? g_strdupv ((char **) value) : NULL;
  g_strfreev (MEMBER (char **, self, field));
  MEMBER (char **, self, field) = copy;
}

void
hw_entity_set_integer (HwEntity *self, const HwField *field, gint64 value)
{
  if (field->type == HW_FIELD_BOOLEAN)
    {
      MEMBER (gboolean, self, field) = value != 0;
      return;
    }
  g_return_if_fail (field->type == HW_FIELD_INTEGER || field->type == HW_FIELD_TIME);
  MEMBER (gint64, self, field) = value;
}

void
hw_entity_set_bytes (HwEntity *self, const HwField *field, GBytes *value)
{
  g_return_if_fail (field->type == HW_FIELD_BYTES);
  if (value != NULL)
    g_bytes_ref (value);
  g_clear_pointer (&MEMBER (GBytes *, self, field), g_bytes_unref);
  MEMBER (GBytes *, self, field) = value;
}
