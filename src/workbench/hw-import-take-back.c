/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-import-job.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-session-private.h"

/* Taking imports back, also long after, by what hw-import-undo.c wrote of them. */

#define PAGE 256u

/* Where it is looked and written: a change set with the session, or a bulk. */
typedef struct
{
  HwSession *session;
  HwImport *ledger;
  HwChangeSet *changes; /* or */
  HwBulk *bulk;
  GCancellable *cancellable;
} Undo;

static GPtrArray *
look (Undo *self, const HwEntityClass *klass, const char *field, const char *value, guint limit, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_page (hw_query_where_text (hw_query_new (klass), field, value), 0, limit);

  return self->bulk != NULL ? hw_bulk_query (self->bulk, query, error)
                            : hw_repository_query (hw_session_get_repository (self->session), query,
                                                   self->cancellable, error);
}

static gboolean
store_change (Undo *self, gpointer before, gpointer after, GError **error)
{
  if (self->bulk != NULL)
    return hw_bulk_write (self->bulk, before, after, error);
  if (after != NULL)
    hw_change_set_change (self->changes, before, after);
  else
    hw_change_set_remove (self->changes, before);
  return TRUE;
}

/* One change set gives all that it writes the same number: another one means another change. */
static gboolean
check_untouched (Undo *self, const HwEntity *current, const char *id, GError **error)
{
  if (current != NULL && current->revision == self->ledger->parent.revision)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT,
               _ ("The import of “%s” cannot be taken back: “%s” was changed since; change it by hand"),
               self->ledger->file_name, current != NULL ? hw_entity_get_title (current) : id);
  return FALSE;
}

static gboolean
take_back (Undo *self, GVariant *entry, GError **error)
{
  const char *noun, *id;
  g_autoptr (GVariant) packed = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (HwEntity) before = NULL;
  const HwEntityClass *klass;
  HwEntity *current;

  g_variant_get (entry, "(&s&smv)", &noun, &id, &packed);
  klass = hw_entity_class_find (noun);
  if (klass == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("The record of the import of “%s” is damaged"),
                   self->ledger->file_name);
      return FALSE;
    }
  if (klass == &HW_IMPORT)
    return TRUE;
  found = look (self, klass, "id", id, 1, error);
  if (found == NULL)
    return FALSE;
  current = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
  if (!check_untouched (self, current, id, error))
    return FALSE;
  if (packed == NULL)
    return store_change (self, current, NULL, error);
  before = hw_entity_unpack (packed, error);
  return before != NULL && store_change (self, current, before, error);
}

static gboolean
remove_posting (Undo *self, HwEntity *posting, GError **error)
{
  g_autoptr (GPtrArray) readings = NULL;

  if (!check_untouched (self, posting, posting->id, error))
    return FALSE;
  readings = look (self, &HW_STORED_READING, "posting_id", posting->id, 0, error);
  for (guint i = 0; readings != NULL && i < readings->len; i++)
    if (!check_untouched (self, g_ptr_array_index (readings, i), posting->id, error)
        || !store_change (self, g_ptr_array_index (readings, i), NULL, error))
      return FALSE;
  return readings != NULL && store_change (self, posting, NULL, error);
}

/*
 * What the import wrote of @klass whose @field is @value. What others wrote stays, and the check of the references
 * then says that work was built on it.
 */
static gboolean
remove_own (Undo *self, const HwEntityClass *klass, const char *field, const char *value, GError **error)
{
  g_autoptr (GPtrArray) found = look (self, klass, field, value, 0, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      HwEntity *entity = g_ptr_array_index (found, i);

      if (entity->revision != self->ledger->parent.revision)
        continue;
      if ((klass == &HW_CANDIDACY && !remove_own (self, &HW_SCREENING, "candidacy_id", entity->id, error))
          || !store_change (self, entity, NULL, error))
        return FALSE;
    }
  return found != NULL;
}

static gboolean
remove_candidate (Undo *self, HwEntity *candidate, GError **error)
{
  return check_untouched (self, candidate, candidate->id, error)
         && remove_own (self, &HW_NOTE, "candidate_id", candidate->id, error)
         && remove_own (self, &HW_CANDIDACY, "candidate_id", candidate->id, error)
         && store_change (self, candidate, NULL, error);
}

/* All that carries the import's id, a page at a time: what was removed is not found again. */
static gboolean
remove_imported (Undo *self, const HwEntityClass *klass, GError **error)
{
  for (;;)
    {
      g_autoptr (GPtrArray) page = look (self, klass, "import_id", self->ledger->parent.id, PAGE, error);

      if (page == NULL || page->len == 0)
        return page != NULL;
      for (guint i = 0; i < page->len; i++)
        if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
            || !(klass == &HW_POSTING ? remove_posting (self, g_ptr_array_index (page, i), error)
                                      : remove_candidate (self, g_ptr_array_index (page, i), error)))
          return FALSE;
    }
}

static GVariant *
get_entries (HwImport *ledger)
{
  return g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (HW_IMPORT_UNDO_TYPE), ledger->undo, FALSE));
}

static gboolean
take_all_back (Undo *self, GError **error)
{
  g_autoptr (GVariant) entries = get_entries (self->ledger);

  for (gsize i = g_variant_n_children (entries); i-- > 0;)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (entries, i);

      if (!take_back (self, entry, error))
        return FALSE;
    }
  return store_change (self, self->ledger, NULL, error);
}

static gboolean
is_feed (HwImport *ledger)
{
  g_autoptr (GVariant) entries = ledger->undo != NULL ? get_entries (ledger) : NULL;
  g_autoptr (GVariant) first = NULL;
  const char *noun;

  if (entries == NULL || g_variant_n_children (entries) == 0)
    return FALSE;
  first = g_variant_get_child_value (entries, 0);
  g_variant_get (first, "(&s&smv)", &noun, NULL, NULL);
  return g_str_equal (noun, HW_IMPORT.name);
}

static gboolean
undo_in_bulk_cb (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error)
{
  Undo *self = data;

  self->bulk = bulk;
  if (!is_feed (self->ledger))
    return take_all_back (self, error);
  return remove_imported (self, &HW_POSTING, error) && remove_imported (self, &HW_CANDIDATE, error)
         && take_all_back (self, error);
}

static char *
make_label (const HwImport *ledger)
{
  return g_strdup_printf (_ ("Take back the import of “%s”"), ledger->file_name);
}

static gboolean
undo_feed (HwSession *session, HwImport *ledger, GCancellable *cancellable, GError **error)
{
  Undo self = { .session = session, .ledger = ledger, .cancellable = cancellable };
  g_autofree char *label = make_label (ledger);
  g_autofree char *actor = hw_session_dup_member_id (session);
  const HwBulkJob job = { label, actor, undo_in_bulk_cb, &self };

  if (!hw_repository_bulk (hw_session_get_repository (session), &job, cancellable, error))
    return FALSE;
  hw_session_note_undone_import (session, ledger->parent.id);
  return TRUE;
}

static gboolean
undo_change_set (HwSession *session, HwImport *ledger, GCancellable *cancellable, GError **error)
{
  g_autofree char *label = make_label (ledger);
  g_autoptr (HwChangeSet) changes = hw_session_begin (session, "%s", label);
  Undo self = { .session = session, .ledger = ledger, .changes = changes, .cancellable = cancellable };

  return take_all_back (&self, error) && hw_session_apply (session, changes, cancellable, error);
}

static gboolean
check_ledger (const HwImport *ledger, GError **error)
{
  if (ledger->undo != NULL)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("The import of “%s” cannot be taken back"), ledger->file_name);
  return FALSE;
}

static void
explain_built_on (const HwImport *ledger, GError *problem, GError **error)
{
  if (g_error_matches (problem, HW_ERROR, HW_ERROR_RULE))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT,
                   _ ("The import of “%s” cannot be taken back, because other work was built on it: %s"),
                   ledger->file_name, problem->message);
      g_error_free (problem);
    }
  else
    g_propagate_error (error, problem);
}

gboolean
hw_import_undo (HwSession *session, const char *import_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwImport) ledger = hw_session_find (session, &HW_IMPORT, import_id, cancellable, error);
  GError *problem = NULL;

  if (ledger == NULL || !check_ledger (ledger, error))
    return FALSE;
  if (is_feed (ledger) ? undo_feed (session, ledger, cancellable, &problem)
                       : undo_change_set (session, ledger, cancellable, &problem))
    return TRUE;
  explain_built_on (ledger, problem, error);
  return FALSE;
}

/* Several imports as one: all of them or none */

typedef struct
{
  HwSession *session;
  const char *const *ids;
  HwImport *ledger; /* the one at hand */
} Together;

static gboolean
undo_together_cb (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error)
{
  Together *self = data;

  for (guint i = g_strv_length ((GStrv) self->ids); i-- > 0;)
    {
      Undo undo = { .session = self->session, .bulk = bulk, .cancellable = cancellable };
      g_autoptr (GPtrArray) found = look (&undo, &HW_IMPORT, "id", self->ids[i], 1, error);

      if (found == NULL)
        return FALSE;
      if (found->len == 0) /* it was taken back on another way */
        continue;
      g_clear_pointer (&self->ledger, hw_import_unref);
      self->ledger = hw_import_ref (found->pdata[0]);
      undo.ledger = self->ledger;
      if (!check_ledger (self->ledger, error) || !undo_in_bulk_cb (bulk, &undo, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_import_undo_together (HwSession *session, const char *const *import_ids, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  guint n = g_strv_length ((GStrv) import_ids);
  g_autofree char *label = NULL;
  g_autofree char *actor = hw_session_dup_member_id (session);
  Together self = { session, import_ids, NULL };
  HwBulkJob job = { NULL, actor, undo_together_cb, &self };
  GError *problem = NULL;
  gboolean done;

  if (n == 1)
    return hw_import_undo (session, import_ids[0], cancellable, error);
  label = g_strdup_printf (ngettext ("Take back the import of %u file", "Take back the import of %u files", n), n);
  job.label = label;
  done = hw_repository_bulk (hw_session_get_repository (session), &job, cancellable, &problem);
  for (guint i = 0; done && i < n; i++)
    hw_session_note_undone_import (session, import_ids[i]);
  if (!done && self.ledger != NULL)
    explain_built_on (self.ledger, problem, error);
  else if (!done)
    g_propagate_error (error, problem);
  g_clear_pointer (&self.ledger, hw_import_unref);
  return done;
}
