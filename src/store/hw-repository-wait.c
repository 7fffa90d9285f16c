/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-repository.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "core/hw-posting.h"

/*
 * The blocking forms: the asynchronous call in a main context of its own, iterated until it has
 * answered. So a worker thread needs no main loop, and the caller's sources are not run meanwhile.
 */

typedef struct
{
  GMainContext *context;
  GAsyncResult *result;
} Wait;

static void
wait_begin (Wait *self)
{
  self->result = NULL;
  self->context = g_main_context_new ();
  g_main_context_push_thread_default (self->context);
}

static void
wait_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *self = user_data;

  self->result = g_object_ref (result);
}

static GAsyncResult *
wait_for_answer (Wait *self)
{
  while (self->result == NULL)
    g_main_context_iteration (self->context, TRUE);
  return self->result;
}

static void
wait_end (Wait *self)
{
  if (self->context == NULL)
    return;
  g_main_context_pop_thread_default (self->context);
  g_clear_object (&self->result);
  g_clear_pointer (&self->context, g_main_context_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wait, wait_end)

GPtrArray *
hw_repository_query (HwRepository *self, HwQuery *query, GCancellable *cancellable, GError **error)
{
  g_auto (Wait) wait = { NULL, NULL };

  g_return_val_if_fail (HW_IS_REPOSITORY (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);
  wait_begin (&wait);
  hw_repository_query_async (self, query, cancellable, wait_answered_cb, &wait);
  return hw_repository_query_finish (self, wait_for_answer (&wait), error);
}

gpointer
hw_repository_find (HwRepository *self, const HwEntityClass *klass, const char *id, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (klass), "id", id);
  g_autoptr (GPtrArray) found = hw_repository_query (self, query, cancellable, error);

  if (found == NULL)
    return NULL;
  if (found->len == 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("There is no %s “%s”; it may have been removed"),
                   klass->name, id != NULL ? id : "");
      return NULL;
    }
  return hw_entity_ref (g_ptr_array_index (found, 0));
}

gint64
hw_repository_count (HwRepository *self, HwQuery *query, GCancellable *cancellable, GError **error)
{
  g_auto (Wait) wait = { NULL, NULL };

  g_return_val_if_fail (HW_IS_REPOSITORY (self), -1);
  g_return_val_if_fail (query != NULL, -1);
  wait_begin (&wait);
  HW_REPOSITORY_GET_IFACE (self)->count_async (self, query, cancellable, wait_answered_cb, &wait);
  return HW_REPOSITORY_GET_IFACE (self)->count_finish (self, wait_for_answer (&wait), error);
}

HwChangeSet *
hw_repository_apply (HwRepository *self, HwChangeSet *changes, GCancellable *cancellable, GError **error)
{
  g_auto (Wait) wait = { NULL, NULL };

  g_return_val_if_fail (HW_IS_REPOSITORY (self), NULL);
  g_return_val_if_fail (changes != NULL, NULL);
  wait_begin (&wait);
  hw_repository_apply_async (self, changes, cancellable, wait_answered_cb, &wait);
  return hw_repository_apply_finish (self, wait_for_answer (&wait), error);
}

gboolean
hw_repository_bulk (HwRepository *self, const HwBulkJob *job, GCancellable *cancellable, GError **error)
{
  HwRepositoryInterface *iface = HW_REPOSITORY_GET_IFACE (self);
  g_auto (Wait) wait = { NULL, NULL };

  g_return_val_if_fail (HW_IS_REPOSITORY (self), FALSE);
  wait_begin (&wait);
  iface->bulk_async (self, job, cancellable, wait_answered_cb, &wait);
  return iface->bulk_finish (self, wait_for_answer (&wait), error);
}

GPtrArray *
hw_repository_search (HwRepository *self, const char *text, guint limit, GCancellable *cancellable, GError **error)
{
  g_auto (Wait) wait = { NULL, NULL };

  g_return_val_if_fail (HW_IS_REPOSITORY (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  wait_begin (&wait);
  hw_repository_search_async (self, text, limit, cancellable, wait_answered_cb, &wait);
  return hw_repository_search_finish (self, wait_for_answer (&wait), error);
}

gboolean
hw_repository_backup (HwRepository *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_auto (Wait) wait = { NULL, NULL };

  g_return_val_if_fail (HW_IS_REPOSITORY (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  wait_begin (&wait);
  HW_REPOSITORY_GET_IFACE (self)->backup_async (self, path, cancellable, wait_answered_cb, &wait);
  return HW_REPOSITORY_GET_IFACE (self)->backup_finish (self, wait_for_answer (&wait), error);
}

GPtrArray *
hw_repository_verify (HwRepository *self, GCancellable *cancellable, GError **error)
{
  g_auto (Wait) wait = { NULL, NULL };

  g_return_val_if_fail (HW_IS_REPOSITORY (self), NULL);
  wait_begin (&wait);
  HW_REPOSITORY_GET_IFACE (self)->verify_async (self, cancellable, wait_answered_cb, &wait);
  return HW_REPOSITORY_GET_IFACE (self)->verify_finish (self, wait_for_answer (&wait), error);
}

char *
hw_repository_dup_history_head (HwRepository *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_page (hw_query_order_by (hw_query_new (&HW_EVENT), "sequence", TRUE), 0, 1);
  g_autoptr (GPtrArray) found = hw_repository_query (self, query, cancellable, error);

  if (found == NULL)
    return NULL;
  return g_strdup (found->len > 0 ? ((HwEvent *) g_ptr_array_index (found, 0))->hash : "");
}
