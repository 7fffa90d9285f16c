/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-query-private.h"

#include "base/hw-text.h"

static HwCondition *
condition_new (HwConditionKind kind, const HwField *field)
{
  HwCondition *self = g_new0 (HwCondition, 1);

  self->kind = kind;
  self->field = field;
  return self;
}

static void
condition_free (gpointer data)
{
  HwCondition *self = data;

  g_free (self->text);
  g_strfreev (self->values);
  g_free (self);
}

HwQuery *
hw_query_new (const HwEntityClass *klass)
{
  HwQuery *self;

  g_return_val_if_fail (klass != NULL, NULL);
  self = g_new0 (HwQuery, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->klass = klass;
  self->conditions = g_ptr_array_new_with_free_func (condition_free);
  self->orders = g_array_new (FALSE, TRUE, sizeof (HwOrder));
  return self;
}

HwQuery *
hw_query_ref (HwQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_query_unref (HwQuery *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->conditions);
  g_array_unref (self->orders);
  g_free (self);
}

HwQuery *
hw_query_dup (HwQuery *self)
{
  HwQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);
  copy = hw_query_new (self->klass);
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const HwCondition *from = g_ptr_array_index (self->conditions, i);
      HwCondition *to = condition_new (from->kind, from->field);

      to->text = g_strdup (from->text);
      to->integer = from->integer;
      to->values = g_strdupv (from->values);
      g_ptr_array_add (copy->conditions, to);
    }
  g_array_append_vals (copy->orders, self->orders->data, self->orders->len);
  copy->offset = self->offset;
  copy->limit = self->limit;
  copy->without_bytes = self->without_bytes;
  return copy;
}

const HwEntityClass *
hw_query_get_class (HwQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->klass;
}

/* The id is a field of every class, but stands in no field table. */
static gboolean
find_field (HwQuery *self, const char *name, const HwField **field)
{
  *field = hw_entity_class_find_field (self->klass, name);
  return *field != NULL || g_str_equal (name, "id");
}

static gboolean
is_textual (const HwField *field)
{
  return field == NULL || field->type == HW_FIELD_TEXT || field->type == HW_FIELD_REFERENCE
         || field->type == HW_FIELD_CHOICE;
}

static gboolean
is_numeric (const HwField *field)
{
  return field != NULL
         && (field->type == HW_FIELD_INTEGER || field->type == HW_FIELD_TIME || field->type == HW_FIELD_BOOLEAN);
}

HwQuery *
hw_query_where_text (HwQuery *self, const char *field, const char *value)
{
  const HwField *found;
  HwCondition *condition;

  g_return_val_if_fail (find_field (self, field, &found) && is_textual (found), self);
  condition = condition_new (HW_CONDITION_TEXT, found);
  condition->text = g_strdup (value);
  g_ptr_array_add (self->conditions, condition);
  return self;
}

HwQuery *
hw_query_where_integer (HwQuery *self, const char *field, gint64 value)
{
  const HwField *found;
  HwCondition *condition;

  g_return_val_if_fail (find_field (self, field, &found), self);
  if (found != NULL && found->type == HW_FIELD_CHOICE)
    {
      g_return_val_if_fail (value >= 0 && value < (gint64) g_strv_length ((char **) found->nicks), self);
      return hw_query_where_text (self, field, found->nicks[value]);
    }
  g_return_val_if_fail (is_numeric (found), self);
  condition = condition_new (HW_CONDITION_INTEGER, found);
  condition->integer = value;
  g_ptr_array_add (self->conditions, condition);
  return self;
}

HwQuery *
hw_query_where_any (HwQuery *self, const char *field, const char *const *values)
{
  static const char *const none[] = { NULL };
  const HwField *found;
  HwCondition *condition;

  g_return_val_if_fail (find_field (self, field, &found) && is_textual (found), self);
  condition = condition_new (HW_CONDITION_ANY, found);
  condition->values = g_strdupv ((char **) (values != NULL ? values : none));
  g_ptr_array_add (self->conditions, condition);
  return self;
}

HwQuery *
hw_query_where_matches (HwQuery *self, const char *text)
{
  HwCondition *condition;

  if (hw_text_is_blank (text))
    return self;
  condition = condition_new (HW_CONDITION_MATCHES, NULL);
  condition->text = g_strdup (text);
  g_ptr_array_add (self->conditions, condition);
  return self;
}

HwQuery *
hw_query_order_by (HwQuery *self, const char *field, gboolean descending)
{
  HwOrder order = { NULL, descending };

  g_return_val_if_fail (find_field (self, field, &order.field), self);
  g_return_val_if_fail (is_textual (order.field) || is_numeric (order.field), self);
  g_array_append_val (self->orders, order);
  return self;
}

HwQuery *
hw_query_page (HwQuery *self, guint offset, guint limit)
{
  g_return_val_if_fail (self != NULL, NULL);
  self->offset = offset;
  self->limit = limit;
  return self;
}

HwQuery *
hw_query_without_bytes (HwQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  self->without_bytes = TRUE;
  return self;
}
