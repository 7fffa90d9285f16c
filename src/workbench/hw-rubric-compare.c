/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-rubrics.h"
#include "workbench/hw-session-private.h"

/* What differs between two versions, and which version a person means. */

/* What names a part within its version. */
static char *
name_part (const HwEntity *part, GHashTable *counts)
{
  static const char *const keys[] = { "key", "profile", "competency" };
  GString *name = g_string_new (part->klass->name);
  gboolean has_key = FALSE;
  guint *count;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const HwField *field = hw_entity_class_find_field (part->klass, keys[i]);

      if (field == NULL || hw_entity_get_text (part, field) == NULL)
        continue;
      g_string_append_printf (name, " %s", hw_entity_get_text (part, field));
      has_key |= i == 0;
    }
  if (part->klass == &HW_ANCHOR)
    g_string_append_printf (name, " %" G_GINT64_FORMAT, ((const HwAnchor *) part)->level);
  else if (part->klass == &HW_TERM)
    g_string_append_printf (name, " %s", ((const HwTerm *) part)->name);
  else if (!has_key && part->klass != &HW_TARGET)
    {
      /* Questions, indicators, phrases and figures are told apart by their place. */
      count = g_hash_table_lookup (counts, name->str);
      if (count == NULL)
        {
          count = g_new0 (guint, 1);
          g_hash_table_insert (counts, g_strdup (name->str), count);
        }
      g_string_append_printf (name, " %u", ++*count);
    }
  return g_string_free (name, FALSE);
}

static GHashTable *
index_parts (HwRubric *rubric, GPtrArray **order)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hw_entity_unref);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (rubric);

  *order = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < parts->len; i++)
    {
      HwEntity *part = g_ptr_array_index (parts, i);
      char *name = part->klass == &HW_RUBRIC_VERSION ? g_strdup ("rubric") : name_part (part, counts);

      g_ptr_array_add (*order, g_strdup (name));
      g_hash_table_replace (index, name, hw_entity_ref (part));
    }
  return index;
}

static gboolean
is_content (const HwEntity *part, const HwField *field)
{
  static const char *const bookkeeping[]
      = { "rubric_id", "position", "version", "status", "published_at", "derived_from", NULL };

  return !g_strv_contains (bookkeeping, field->name);
}

static void
compare_part (const char *name, const HwEntity *a, const HwEntity *b, GPtrArray *lines)
{
  HwEntity *left = hw_entity_dup (a);
  HwEntity *right = hw_entity_dup (b);
  HwChange change = { left, right };
  g_autofree char *details = NULL;

  for (guint i = 0; i < a->klass->n_fields; i++)
    {
      const HwField *field = &a->klass->fields[i];

      if (is_content (a, field))
        continue;
      if (field->type == HW_FIELD_TEXT || field->type == HW_FIELD_REFERENCE || field->type == HW_FIELD_CHOICE)
        hw_entity_set_text (right, field, hw_entity_get_text (left, field));
      else
        hw_entity_set_integer (right, field, hw_entity_get_integer (left, field));
    }
  hw_entity_set_id (right, left->id);
  details = hw_change_describe (&change);
  if (*details != '\0')
    {
      g_auto (GStrv) split = g_strsplit (details, "\n", -1);

      for (guint i = 0; split[i] != NULL; i++)
        g_ptr_array_add (lines, g_strdup_printf ("%s: %s", name, split[i]));
    }
  hw_entity_unref (left);
  hw_entity_unref (right);
}

GPtrArray *
hw_rubric_compare (HwRubric *a, HwRubric *b)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) order_a = NULL;
  g_autoptr (GPtrArray) order_b = NULL;
  g_autoptr (GHashTable) index_a = index_parts (a, &order_a);
  g_autoptr (GHashTable) index_b = index_parts (b, &order_b);

  for (guint i = 0; i < order_a->len; i++)
    {
      const char *name = g_ptr_array_index (order_a, i);
      const HwEntity *other = g_hash_table_lookup (index_b, name);

      if (other == NULL)
        g_ptr_array_add (lines, g_strdup_printf (_ ("%s: removed"), name));
      else
        compare_part (name, g_hash_table_lookup (index_a, name), other, lines);
    }
  for (guint i = 0; i < order_b->len; i++)
    if (!g_hash_table_contains (index_a, g_ptr_array_index (order_b, i)))
      g_ptr_array_add (lines, g_strdup_printf (_ ("%s: added"), (char *) g_ptr_array_index (order_b, i)));
  return lines;
}

/* Whether @typed names @version: id, key@number, or name; the key alone names the newest. */
static gboolean
is_named (const HwRubricVersion *version, const char *typed)
{
  g_autofree char *numbered = g_strdup_printf ("%s@%" G_GINT64_FORMAT, version->key, version->version);

  return g_str_equal (version->parent.id, typed) || g_str_equal (numbered, typed);
}

HwRubricVersion *
hw_rubric_resolve (HwSession *session, const char *typed, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) versions = hw_rubric_list (session, cancellable, error); /* newest of a key first */
  g_autoptr (GString) choices = g_string_new (NULL);
  g_autofree char *shown = hw_text_escape_for_message (typed != NULL ? typed : "", -1);

  if (versions == NULL)
    return NULL;
  for (guint i = 0; typed != NULL && i < versions->len; i++)
    if (is_named (g_ptr_array_index (versions, i), typed))
      return hw_rubric_version_ref (g_ptr_array_index (versions, i));
  for (guint i = 0; i < versions->len; i++)
    {
      HwRubricVersion *version = g_ptr_array_index (versions, i);

      if (g_strcmp0 (version->key, typed) == 0)
        return hw_rubric_version_ref (version);
      g_string_append_printf (choices, "%s%s@%" G_GINT64_FORMAT, choices->len > 0 ? ", " : "", version->key,
                              version->version);
    }
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("There is no rubric \"%s\"; choose one of %s"), shown,
               choices->len > 0 ? choices->str : _ ("those that you import first"));
  return NULL;
}
