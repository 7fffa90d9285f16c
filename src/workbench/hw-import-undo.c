/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-session-private.h"

/* Taking an import back, also long after: its ledger line holds what it changed and what was there before. */

#define UNDO_TYPE "a(ssmv)" /* noun, id, the image that was replaced */

GBytes *
hw_import_undo_pack (HwChangeSet *changes)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) packed = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UNDO_TYPE));
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (changes->changes, i);
      const HwEntity *image = change->after != NULL ? change->after : change->before;
      g_autoptr (GVariant) before = change->before != NULL ? hw_entity_pack (change->before) : NULL;

      if (image->klass != &HW_IMPORT)
        g_variant_builder_add (&builder, "(ssmv)", image->klass->name, image->id, before);
    }
  packed = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_get_data_as_bytes (packed);
}

static gboolean
take_back (HwSession *session, HwImport *ledger, GVariant *entry, HwChangeSet *changes, GCancellable *cancellable,
           GError **error)
{
  const char *noun, *id;
  g_autoptr (GVariant) packed = NULL;
  g_autoptr (HwEntity) current = NULL;
  g_autoptr (HwEntity) before = NULL;
  g_autoptr (GError) problem = NULL;
  const HwEntityClass *klass;

  g_variant_get (entry, "(&s&smv)", &noun, &id, &packed);
  klass = hw_entity_class_find (noun);
  if (klass == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("The record of the import of “%s” is damaged"),
                   ledger->file_name);
      return FALSE;
    }
  current = hw_session_find (session, klass, id, cancellable, &problem);
  if (current == NULL && !g_error_matches (problem, HW_ERROR, HW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  /* One change set gives all that it writes the same number: another one means another change. */
  if (current == NULL || current->revision != ledger->parent.revision)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT,
                   _ ("The import of “%s” cannot be taken back: “%s” was changed since; change it by hand"),
                   ledger->file_name, current != NULL ? hw_entity_get_title (current) : id);
      return FALSE;
    }
  if (packed == NULL)
    {
      hw_change_set_remove (changes, current);
      return TRUE;
    }
  before = hw_entity_unpack (packed, error);
  if (before == NULL)
    return FALSE;
  hw_change_set_change (changes, current, before);
  return TRUE;
}

HwChangeSet *
hw_import_undo_unpack (HwSession *session, HwImport *ledger, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GVariant) entries = NULL;

  if (ledger->undo == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("The import of “%s” cannot be taken back"), ledger->file_name);
      return NULL;
    }
  changes = hw_session_begin (session, _ ("Take back the import of “%s”"), ledger->file_name);
  entries = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (UNDO_TYPE), ledger->undo, FALSE));
  for (gsize i = g_variant_n_children (entries); i-- > 0;)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (entries, i);

      if (!take_back (session, ledger, entry, changes, cancellable, error))
        return NULL;
    }
  hw_change_set_remove (changes, ledger);
  return g_steal_pointer (&changes);
}

gboolean
hw_import_undo (HwSession *session, const char *import_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwImport) ledger = hw_session_find (session, &HW_IMPORT, import_id, cancellable, error);
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (GError) problem = NULL;

  if (ledger == NULL)
    return FALSE;
  changes = hw_import_undo_unpack (session, ledger, cancellable, error);
  if (changes == NULL)
    return FALSE;
  if (hw_session_apply (session, changes, cancellable, &problem))
    return TRUE;
  if (g_error_matches (problem, HW_ERROR, HW_ERROR_RULE))
    g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT,
                 _ ("The import of “%s” cannot be taken back, because other work was built on it: %s"),
                 ledger->file_name, problem->message);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
