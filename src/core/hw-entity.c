/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-entity.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "base/hw-limits.h"
#include "base/hw-text.h"

#define MEMBER(Type, self, field) (*(Type *) G_STRUCT_MEMBER_P (self, (field)->offset))

/* Takes @id. */
static HwEntity *
new_blank (const HwEntityClass *klass, char *id)
{
  HwEntity *self = g_malloc0 (klass->size);

  self->klass = klass;
  g_atomic_ref_count_init (&self->ref_count);
  self->id = id;
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == HW_FIELD_INTEGER || klass->fields[i].type == HW_FIELD_TIME)
      MEMBER (gint64, self, &klass->fields[i]) = HW_UNSET;
  return self;
}

HwEntity *
hw_entity_new (const HwEntityClass *klass)
{
  return new_blank (klass, hw_id_new (klass->prefix));
}

HwEntity *
hw_entity_new_with_id (const HwEntityClass *klass, const char *id)
{
  return new_blank (klass, g_strdup (id));
}

HwEntity *
hw_entity_ref (HwEntity *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
clear_field (HwEntity *self, const HwField *field)
{
  switch (field->type)
    {
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
      g_clear_pointer (&MEMBER (char *, self, field), g_free);
      break;
    case HW_FIELD_LIST:
      g_clear_pointer (&MEMBER (char **, self, field), g_strfreev);
      break;
    case HW_FIELD_BYTES:
      g_clear_pointer (&MEMBER (GBytes *, self, field), g_bytes_unref);
      break;
    case HW_FIELD_INTEGER:
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_TIME:
    case HW_FIELD_CHOICE:
    default:
      break;
    }
}

void
hw_entity_unref (HwEntity *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->klass->n_fields; i++)
    clear_field (self, &self->klass->fields[i]);
  g_free (self->id);
  g_free (self);
}

static void
copy_field (HwEntity *to, const HwEntity *from, const HwField *field)
{
  switch (field->type)
    {
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
      hw_entity_set_text (to, field, MEMBER (char *, from, field));
      break;
    case HW_FIELD_LIST:
      hw_entity_set_list (to, field, hw_entity_get_list (from, field));
      break;
    case HW_FIELD_BYTES:
      hw_entity_set_bytes (to, field, hw_entity_get_bytes (from, field));
      break;
    case HW_FIELD_INTEGER:
    case HW_FIELD_TIME:
      MEMBER (gint64, to, field) = MEMBER (gint64, from, field);
      break;
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_CHOICE:
    default:
      MEMBER (int, to, field) = MEMBER (int, from, field);
      break;
    }
}

HwEntity *
hw_entity_dup (const HwEntity *self)
{
  HwEntity *copy = new_blank (self->klass, g_strdup (self->id));

  copy->revision = self->revision;
  for (guint i = 0; i < self->klass->n_fields; i++)
    copy_field (copy, self, &self->klass->fields[i]);
  return copy;
}

static gboolean
lists_equal (const char *const *a, const char *const *b)
{
  static const char *const none[] = { NULL };

  return g_strv_equal (a != NULL ? a : none, b != NULL ? b : none);
}

static gboolean
field_equal (const HwEntity *a, const HwEntity *b, const HwField *field)
{
  GBytes *left, *right;

  switch (field->type)
    {
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    case HW_FIELD_CHOICE:
      return g_strcmp0 (hw_entity_get_text (a, field), hw_entity_get_text (b, field)) == 0;
    case HW_FIELD_LIST:
      return lists_equal (hw_entity_get_list (a, field), hw_entity_get_list (b, field));
    case HW_FIELD_BYTES:
      left = hw_entity_get_bytes (a, field);
      right = hw_entity_get_bytes (b, field);
      return left == right || (left != NULL && right != NULL && g_bytes_equal (left, right));
    case HW_FIELD_INTEGER:
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_TIME:
    default:
      return hw_entity_get_integer (a, field) == hw_entity_get_integer (b, field);
    }
}

gboolean
hw_entity_field_equal (const HwEntity *a, const HwEntity *b, const HwField *field)
{
  return field_equal (a, b, field);
}

gboolean
hw_entity_equal (const HwEntity *a, const HwEntity *b)
{
  if (a->klass != b->klass || g_strcmp0 (a->id, b->id) != 0)
    return FALSE;
  for (guint i = 0; i < a->klass->n_fields; i++)
    if (!field_equal (a, b, &a->klass->fields[i]))
      return FALSE;
  return TRUE;
}

void
hw_entity_set_id (HwEntity *self, const char *id)
{
  hw_set_string (&self->id, id);
}

const char *
hw_entity_get_title (const HwEntity *self)
{
  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      const HwField *field = &self->klass->fields[i];

      if ((field->flags & HW_FIELD_TITLE) != 0 && !hw_text_is_blank (hw_entity_get_text (self, field)))
        return hw_entity_get_text (self, field);
    }
  return self->id;
}

static gboolean
check_text (const HwEntity *self, const HwField *field, const char *text, GError **error)
{
  gboolean is_long = g_strcmp0 (field->name, "text") == 0;
  gsize length = text != NULL ? strlen (text) : 0;

  if ((field->flags & HW_FIELD_REQUIRED) != 0 && hw_text_is_blank (text))
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("The %s has no %s; give it one"), self->klass->name,
                 field->name);
  else if (length > (is_long ? HW_LIMIT_READER_OUTPUT_BYTES : HW_LIMIT_FIELD_BYTES))
    g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                 _("The %s of the %s is %" PRIu64 " bytes long; shorten it"), field->name, self->klass->name,
                 (guint64) length);
  else if (text != NULL && !hw_text_is_valid (text, length))
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("The %s of the %s is not valid UTF-8; convert it first"),
                 field->name, self->klass->name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_bytes (const HwEntity *self, const HwField *field, GError **error)
{
  GBytes *bytes = hw_entity_get_bytes (self, field);
  gsize length = bytes != NULL ? g_bytes_get_size (bytes) : 0;

  if (length <= HW_LIMIT_FILE_BYTES)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
               _("The %s of the %s is %" PRIu64 " bytes long; use a smaller file"), field->name,
               self->klass->name, (guint64) length);
  return FALSE;
}

static gboolean
check_field (const HwEntity *self, const HwField *field, GError **error)
{
  const char *const *list;

  if (field->type == HW_FIELD_CHOICE
      && (MEMBER (int, self, field) < 0
          || (guint) MEMBER (int, self, field) >= g_strv_length ((char **) field->nicks)))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("The %s of the %s is not one of those known"),
                   field->name, self->klass->name);
      return FALSE;
    }
  if (field->type == HW_FIELD_TEXT || field->type == HW_FIELD_REFERENCE)
    return check_text (self, field, MEMBER (char *, self, field), error);
  if (field->type == HW_FIELD_BYTES)
    return check_bytes (self, field, error);
  if (field->type != HW_FIELD_LIST)
    return TRUE;
  list = hw_entity_get_list (self, field);
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      if (!check_text (self, field, list[i], error))
        return FALSE;
      if (strchr (list[i], '\n') != NULL || *list[i] == '\0')
        {
          g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                       _("An entry of %s is empty or has a line break; write it on one line"), field->name);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
hw_entity_check (const HwEntity *self, GError **error)
{
  if (!hw_id_is_valid (self->id))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _("A %s has no valid id; use a-z, 0-9 and -"),
                   self->klass->name);
      return FALSE;
    }
  for (guint i = 0; i < self->klass->n_fields; i++)
    if (!check_field (self, &self->klass->fields[i], error))
      return FALSE;
  return TRUE;
}
