/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-change-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "core/hw-rules.h"

#define MAX_DESCRIBED_CHARS 120 /* of a text in the history; longer ones are told by their size */

static void
free_change (HwChange *change)
{
  g_clear_pointer (&change->before, hw_entity_unref);
  g_clear_pointer (&change->after, hw_entity_unref);
  g_free (change);
}

HwChangeSet *
hw_change_set_new (const char *label, const char *actor)
{
  HwChangeSet *self = g_new0 (HwChangeSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->label = g_strdup (label);
  self->actor = g_strdup (actor);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_change);
  return self;
}

HwChangeSet *
hw_change_set_ref (HwChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_change_set_unref (HwChangeSet *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->label);
  g_free (self->actor);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

static void
append_change (HwChangeSet *self, HwEntity *before, HwEntity *after)
{
  HwChange *change = g_new0 (HwChange, 1);

  change->before = before != NULL ? hw_entity_ref (before) : NULL;
  change->after = after != NULL ? hw_entity_ref (after) : NULL;
  g_ptr_array_add (self->changes, change);
}

void
hw_change_set_add (HwChangeSet *self, gpointer after)
{
  g_return_if_fail (after != NULL);
  append_change (self, NULL, after);
}

void
hw_change_set_change (HwChangeSet *self, gpointer before, gpointer after)
{
  g_return_if_fail (before != NULL && after != NULL);
  if (!hw_entity_equal (before, after))
    append_change (self, before, after);
}

void
hw_change_set_remove (HwChangeSet *self, gpointer before)
{
  g_return_if_fail (before != NULL);
  append_change (self, before, NULL);
}

gboolean
hw_change_set_is_empty (HwChangeSet *self)
{
  return self->changes->len == 0;
}

HwChangeSet *
hw_change_set_invert (HwChangeSet *self, const char *label)
{
  HwChangeSet *inverse = hw_change_set_new (label, self->actor);

  for (guint i = self->changes->len; i > 0; i--)
    {
      const HwChange *change = g_ptr_array_index (self->changes, i - 1);

      append_change (inverse, change->after, change->before);
    }
  return inverse;
}

static void
append_number (GString *lines, gint64 number)
{
  char digits[HW_NUMBER_BYTES];
  const char *start = hw_text_write_number (digits + sizeof digits, number);

  g_string_append_len (lines, start, digits + sizeof digits - start);
}

/* "(12 bytes)"; by hand, because an import describes some hundred thousand values */
static void
append_size (GString *lines, gsize size, const char *unit)
{
  g_string_append_c (lines, '(');
  append_number (lines, (gint64) size);
  g_string_append (lines, unit);
}

static void
append_text (GString *lines, const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;
  gsize n_chars = text != NULL ? hw_text_count_chars (text, length) : 0;

  if (text == NULL)
    g_string_append (lines, "(none)");
  else if (n_chars > MAX_DESCRIBED_CHARS || memchr (text, '\n', length) != NULL)
    append_size (lines, n_chars, " characters)");
  else
    g_string_append_len (lines, text, (gssize) length);
}

static void
append_value (GString *lines, const HwEntity *entity, const HwField *field)
{
  gint64 number;
  g_autofree char *joined = NULL;

  if (entity == NULL)
    {
      g_string_append (lines, "(none)");
      return;
    }
  switch (field->type)
    {
    case HW_FIELD_LIST:
      if (hw_entity_get_list (entity, field) != NULL)
        joined = g_strjoinv (", ", (char **) hw_entity_get_list (entity, field));
      append_text (lines, joined);
      return;
    case HW_FIELD_BYTES:
      if (hw_entity_get_bytes (entity, field) == NULL)
        g_string_append (lines, "(none)");
      else
        append_size (lines, g_bytes_get_size (hw_entity_get_bytes (entity, field)), " bytes)");
      return;
    case HW_FIELD_INTEGER:
    case HW_FIELD_BOOLEAN:
    case HW_FIELD_TIME:
      number = hw_entity_get_integer (entity, field);
      if (number == HW_UNSET)
        g_string_append (lines, "(none)");
      else
        append_number (lines, number);
      return;
    case HW_FIELD_TEXT:
    case HW_FIELD_REFERENCE:
    case HW_FIELD_CHOICE:
    default:
      append_text (lines, hw_entity_get_text (entity, field));
      return;
    }
}

static void
append_field (GString *lines, const HwChange *change, const HwField *field)
{
  gsize start = lines->len;
  gsize before, behind, after;

  if (start > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, field->name);
  g_string_append (lines, ": ");
  before = lines->len;
  append_value (lines, change->before, field);
  behind = lines->len;
  g_string_append (lines, " -> ");
  after = lines->len;
  append_value (lines, change->after, field);
  if ((change->before == NULL || change->after == NULL) && lines->len - after == behind - before
      && memcmp (lines->str + before, lines->str + after, behind - before) == 0)
    g_string_truncate (lines, start); /* an unset field of a thing that came or went */
}

char *
hw_change_describe (const HwChange *change)
{
  const HwEntity *known = change->after != NULL ? change->after : change->before;
  g_autoptr (GString) lines = g_string_sized_new (1024);

  for (guint i = 0; i < known->klass->n_fields; i++)
    {
      const HwField *field = &known->klass->fields[i];

      if (change->before == NULL || change->after == NULL
          || !hw_entity_field_equal (change->before, change->after, field))
        append_field (lines, change, field);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static gboolean
check_images (const HwChange *change, GError **error)
{
  if (change->before != NULL && change->after != NULL
      && (change->before->klass != change->after->klass
          || g_strcmp0 (change->before->id, change->after->id) != 0))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_RULE,
                   _("A change cannot turn the %s %s into another thing; remove it and add the other"),
                   change->before->klass->name, change->before->id);
      return FALSE;
    }
  return change->after == NULL || hw_entity_check (change->after, error);
}

gboolean
hw_change_check (const HwChange *change, GError **error)
{
  return check_images (change, error) && hw_rules_check_change (change, error);
}

gboolean
hw_change_set_check (HwChangeSet *self, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (hw_text_is_blank (self->label))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_RULE, _("A change needs a label that says what it does"));
      return FALSE;
    }
  for (guint i = 0; i < self->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (self->changes, i);
      const HwEntity *known = change->after != NULL ? change->after : change->before;

      if (!hw_change_check (change, error))
        return FALSE;
      if (!g_hash_table_add (seen, g_strconcat (known->klass->name, " ", known->id, NULL)))
        {
          g_set_error (error, HW_ERROR, HW_ERROR_RULE,
                       _("The %s %s appears twice in one change; join the two"), known->klass->name,
                       known->id);
          return FALSE;
        }
    }
  return TRUE;
}
