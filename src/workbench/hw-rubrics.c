/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-rubrics.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "export/hw-exporter.h"
#include "workbench/hw-rubric-private.h"
#include "workbench/hw-session-private.h"

GPtrArray *
hw_rubric_list (HwSession *session, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_RUBRIC_VERSION);

  hw_query_order_by (query, "key", FALSE);
  hw_query_order_by (query, "version", TRUE);
  return hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
}

gboolean
hw_rubric_publish (HwSession *session, const char *rubric_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRubric) rubric = hw_session_load_rubric (session, rubric_id, cancellable, error);
  g_autoptr (HwRubricVersion) after = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (rubric == NULL)
    return FALSE;
  if (rubric->version->status == HW_RUBRIC_PUBLISHED)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("Version %" PRId64 " of “%s” is published already"),
                   rubric->version->version, rubric->version->name);
      return FALSE;
    }
  if (!hw_rubric_check (rubric, error))
    return FALSE;
  after = hw_rubric_version_dup (rubric->version);
  after->status = HW_RUBRIC_PUBLISHED;
  after->published_at = hw_session_now (session);
  changes = hw_session_begin (session, _ ("Publish version %" PRId64 " of “%s”"), after->version, after->name);
  changes->final = TRUE;
  hw_change_set_change (changes, rubric->version, after);
  return hw_session_apply (session, changes, cancellable, error);
}

/* Drafts */

gint64
hw_rubric_find_last_version (GPtrArray *versions, const char *key)
{
  gint64 last = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      const HwRubricVersion *version = g_ptr_array_index (versions, i);

      if (g_strcmp0 (version->key, key) == 0)
        last = MAX (last, version->version);
    }
  return last;
}

void
hw_rubric_add_to (HwChangeSet *changes, HwRubric *rubric)
{
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (rubric);

  for (guint i = 0; i < parts->len; i++)
    hw_change_set_add (changes, g_ptr_array_index (parts, i));
}

static HwRubricVersion *
find_draft_of (GPtrArray *versions, const char *rubric_id)
{
  for (guint i = 0; i < versions->len; i++)
    {
      HwRubricVersion *version = g_ptr_array_index (versions, i);

      if (version->status == HW_RUBRIC_DRAFT && g_strcmp0 (version->derived_from, rubric_id) == 0)
        return version;
    }
  return NULL;
}

static HwRubric *
make_draft (HwSession *session, HwRubric *rubric, GPtrArray *versions, HwChangeSet *changes)
{
  HwRubric *draft
      = hw_rubric_copy_as_draft (rubric, hw_rubric_find_last_version (versions, rubric->version->key) + 1);

  hw_set_string (&draft->version->derived_from, rubric->version->parent.id);
  hw_rubric_add_to (changes, draft);
  return draft;
}

/* The draft that takes changes meant for @rubric_id: loaded, or made within @changes. */
static HwRubric *
load_or_make_draft (HwSession *session, const char *rubric_id, HwChangeSet *changes, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (HwRubric) rubric = hw_session_load_rubric (session, rubric_id, cancellable, error);
  g_autoptr (GPtrArray) versions = NULL;
  const HwRubricVersion *draft;

  if (rubric == NULL || rubric->version->status == HW_RUBRIC_DRAFT)
    return g_steal_pointer (&rubric);
  versions = hw_session_list (session, &HW_RUBRIC_VERSION, "key", rubric->version->key, cancellable, error);
  if (versions == NULL)
    return NULL;
  draft = find_draft_of (versions, rubric_id);
  if (draft != NULL)
    return hw_session_load_rubric (session, draft->parent.id, cancellable, error);
  return make_draft (session, rubric, versions, changes);
}

char *
hw_rubric_ensure_draft (HwSession *session, const char *rubric_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwChangeSet) changes = hw_session_begin (session, "%s", _ ("Start a draft of the rubric"));
  g_autoptr (HwRubric) draft = load_or_make_draft (session, rubric_id, changes, cancellable, error);

  if (draft == NULL || !hw_session_apply (session, changes, cancellable, error))
    return NULL;
  return g_strdup (draft->version->parent.id);
}

/* Parts */

static const char *
get_rubric_id (const HwEntity *part)
{
  return part->klass == &HW_RUBRIC_VERSION
             ? part->id
             : hw_entity_get_text (part, hw_entity_class_find_field (part->klass, "rubric_id"));
}

/* Whether two parts of two versions are the same one: a copy has what its original has, but the ids. */
static gboolean
is_copy_of (const HwEntity *copy, const HwEntity *original)
{
  static const char *const own[] = { "rubric_id", "version", "status", "published_at", "derived_from", NULL };

  if (copy->klass != original->klass)
    return FALSE;
  if (copy->klass == &HW_RUBRIC_VERSION)
    return TRUE;
  for (guint i = 0; i < copy->klass->n_fields; i++)
    if (!g_strv_contains (own, copy->klass->fields[i].name)
        && !hw_entity_field_equal (copy, original, &copy->klass->fields[i]))
      return FALSE;
  return TRUE;
}

/* In a draft that was changed meanwhile the copy is known by what names it. */
static gboolean
has_same_name (const HwEntity *a, const HwEntity *b)
{
  static const char *const names[] = { "key", "competency", "profile", "level", "position", "kind" };

  if (a->klass != b->klass)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const HwField *field = hw_entity_class_find_field (a->klass, names[i]);

      if (field == NULL || (a->klass == &HW_QUESTION && g_str_equal (names[i], "kind"))
          || (a->klass == &HW_TARGET && g_str_equal (names[i], "level")))
        continue;
      if (!hw_entity_field_equal (a, b, field))
        return FALSE;
    }
  return TRUE;
}

static HwEntity *
find_part (HwRubric *rubric, const HwEntity *part)
{
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (rubric);

  for (guint i = 0; i < parts->len; i++)
    if (is_copy_of (g_ptr_array_index (parts, i), part))
      return hw_entity_ref (g_ptr_array_index (parts, i));
  for (guint i = 0; i < parts->len; i++)
    if (has_same_name (g_ptr_array_index (parts, i), part))
      return hw_entity_ref (g_ptr_array_index (parts, i));
  return NULL;
}

/* In a draft just made all images are new ones: the part is exchanged where it stands. */
static gboolean
exchange_added (HwChangeSet *changes, const HwEntity *old, HwEntity *new)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      HwChange *change = g_ptr_array_index (changes->changes, i);

      if (change->before != NULL || change->after == NULL || !g_str_equal (change->after->id, old->id))
        continue;
      if (new != NULL)
        {
          hw_entity_unref (change->after);
          change->after = hw_entity_ref (new);
        }
      else
        g_ptr_array_remove_index (changes->changes, i);
      return TRUE;
    }
  return FALSE;
}

static HwEntity *
find_target_part (HwSession *session, HwRubric *draft, HwEntity *part, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwEntity) stored = NULL;

  if (part->revision == 0) /* a new one */
    return NULL;
  if (g_str_equal (get_rubric_id (part), draft->version->parent.id))
    return hw_session_find (session, part->klass, part->id, cancellable, error);
  /* The edited copy may name itself anew; what it was is stored. */
  stored = hw_session_find (session, part->klass, part->id, cancellable, error);
  return stored != NULL ? find_part (draft, stored) : NULL;
}

static void
move_to_draft (HwEntity *part, HwRubric *draft, const HwEntity *target)
{
  if (part->klass != &HW_RUBRIC_VERSION)
    hw_entity_set_text (part, hw_entity_class_find_field (part->klass, "rubric_id"), draft->version->parent.id);
  if (target != NULL)
    {
      hw_entity_set_id (part, target->id);
      part->revision = target->revision;
    }
  if (part->klass == &HW_RUBRIC_VERSION && target != NULL)
    {
      HwRubricVersion *version = (HwRubricVersion *) part;
      const HwRubricVersion *old = (const HwRubricVersion *) target;

      version->version = old->version;
      version->status = HW_RUBRIC_DRAFT;
      version->published_at = HW_UNSET;
      hw_set_string (&version->derived_from, old->derived_from);
    }
}

char *
hw_rubric_save_part (HwSession *session, gpointer after, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwChangeSet) changes
      = hw_session_begin (session, _ ("Change the rubric: %s"), hw_entity_get_title (after));
  g_autoptr (HwRubric) draft
      = load_or_make_draft (session, get_rubric_id (after), changes, cancellable, error);
  g_autoptr (HwEntity) target = NULL;
  g_autoptr (HwEntity) part = NULL;
  g_autoptr (GError) problem = NULL;

  if (draft == NULL)
    return NULL;
  target = find_target_part (session, draft, after, cancellable, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  part = hw_entity_dup (after);
  move_to_draft (part, draft, target);
  if (target == NULL)
    hw_change_set_add (changes, part);
  else if (!exchange_added (changes, target, part))
    hw_change_set_change (changes, target, part);
  if (!hw_session_apply (session, changes, cancellable, error))
    return NULL;
  return g_strdup (draft->version->parent.id);
}

char *
hw_rubric_remove_part (HwSession *session, gpointer part, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwChangeSet) changes
      = hw_session_begin (session, _ ("Take out of the rubric: %s"), hw_entity_get_title (part));
  g_autoptr (HwRubric) draft = load_or_make_draft (session, get_rubric_id (part), changes, cancellable, error);
  g_autoptr (HwEntity) target = NULL;
  g_autoptr (GError) problem = NULL;

  if (draft == NULL)
    return NULL;
  target = find_target_part (session, draft, part, cancellable, &problem);
  if (target == NULL)
    {
      if (problem != NULL)
        g_propagate_error (error, g_steal_pointer (&problem));
      else
        g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("“%s” is not in the draft any more"),
                     hw_entity_get_title (part));
      return NULL;
    }
  if (!exchange_added (changes, target, NULL))
    hw_change_set_remove (changes, target);
  if (!hw_session_apply (session, changes, cancellable, error))
    return NULL;
  return g_strdup (draft->version->parent.id);
}

gboolean
hw_rubric_export (HwSession *session, const char *rubric_id, const char *path, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (HwRubric) rubric = hw_session_load_rubric (session, rubric_id, cancellable, error);
  g_autoptr (GBytes) xml = NULL;

  if (rubric == NULL)
    return FALSE;
  xml = hw_rubric_write_xml (rubric, error);
  return xml != NULL && hw_export_bytes_to_file (xml, path, cancellable, error);
}
