/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/hw-fake-tables.h"

#include "base/hw-text.h"

static const char *
text_of (const HwEntity *entity, const HwField *field)
{
  return field == NULL ? entity->id : hw_entity_get_text (entity, field);
}

gboolean
hw_fake_entity_matches (const HwEntity *entity, const char *text)
{
  g_autofree char *wanted = hw_text_match_key (text);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  g_autoptr (GString) all = g_string_new (" ");

  for (guint i = 0; i < entity->klass->n_fields; i++)
    {
      const HwField *field = &entity->klass->fields[i];
      g_autofree char *joined = NULL;
      g_autofree char *key = NULL;

      if ((field->flags & HW_FIELD_SEARCHED) == 0)
        continue;
      if (field->type == HW_FIELD_LIST && hw_entity_get_list (entity, field) != NULL)
        joined = g_strjoinv (" ", (char **) hw_entity_get_list (entity, field));
      else if (field->type != HW_FIELD_LIST)
        joined = g_strdup (hw_entity_get_text (entity, field));
      key = joined != NULL ? hw_text_match_key (joined) : NULL;
      g_string_append_printf (all, "%s ", key != NULL ? key : "");
    }
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *start = g_strconcat (" ", words[i], words[i + 1] != NULL ? " " : NULL, NULL);

      if (strstr (all->str, start) == NULL)
        return FALSE;
    }
  return all->len > 1;
}

static gboolean
meets (const HwEntity *entity, const HwCondition *condition)
{
  const char *text;

  switch (condition->kind)
    {
    case HW_CONDITION_INTEGER:
      return hw_entity_get_integer (entity, condition->field) == condition->integer;
    case HW_CONDITION_ANY:
      text = text_of (entity, condition->field);
      return text != NULL && g_strv_contains ((const char *const *) condition->values, text);
    case HW_CONDITION_MATCHES:
      return hw_fake_entity_matches (entity, condition->text);
    case HW_CONDITION_TEXT:
    default:
      return g_strcmp0 (text_of (entity, condition->field), condition->text) == 0;
    }
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_field (const HwEntity *a, const HwEntity *b, const HwField *field)
{
  const char *left, *right;

  if (field != NULL && field->type == HW_FIELD_CHOICE)
    return compare_numbers (hw_choice_from_nick (field->nicks, hw_entity_get_text (a, field)),
                            hw_choice_from_nick (field->nicks, hw_entity_get_text (b, field)));
  if (field != NULL && field->type != HW_FIELD_TEXT && field->type != HW_FIELD_REFERENCE)
    return compare_numbers (hw_entity_get_integer (a, field), hw_entity_get_integer (b, field));
  left = text_of (a, field);
  right = text_of (b, field);
  if (left == NULL || right == NULL)
    return (left != NULL) - (right != NULL);
  return g_ascii_strcasecmp (left, right);
}

static int
compare_entities_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GArray *orders = user_data;

  for (guint i = 0; i < orders->len; i++)
    {
      const HwOrder *order = &g_array_index (orders, HwOrder, i);
      int result = compare_field (*(HwEntity *const *) a, *(HwEntity *const *) b, order->field);

      if (result != 0)
        return order->descending ? -result : result;
    }
  return 0;
}

static HwEntity *
strip_bytes (HwEntity *entity)
{
  HwEntity *copy = hw_entity_dup (entity);

  for (guint i = 0; i < copy->klass->n_fields; i++)
    if (copy->klass->fields[i].type == HW_FIELD_BYTES)
      hw_entity_set_bytes (copy, &copy->klass->fields[i], NULL);
  return copy;
}

GPtrArray *
hw_fake_query_run (HwFakeTables *self, HwQuery *query, gboolean all)
{
  g_autoptr (GPtrArray) rows = hw_fake_tables_list (self, query->klass->name);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  guint n_met = 0;

  g_ptr_array_sort_with_data (rows, compare_entities_cb, query->orders);
  for (guint i = 0; i < rows->len; i++)
    {
      HwEntity *entity = g_ptr_array_index (rows, i);
      gboolean met = TRUE;

      for (guint j = 0; met && j < query->conditions->len; j++)
        met = meets (entity, g_ptr_array_index (query->conditions, j));
      if (!met || (!all && n_met++ < query->offset))
        continue;
      if (!all && query->limit > 0 && found->len == query->limit)
        break;
      g_ptr_array_add (found, query->without_bytes ? strip_bytes (entity) : hw_entity_ref (entity));
    }
  return found;
}
