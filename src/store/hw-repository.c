/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-repository.h"

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (HwRepository, hw_repository, G_TYPE_OBJECT)

static void
hw_repository_default_init (HwRepositoryInterface *iface)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_INTERFACE (iface), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRV);
}

void
hw_search_hit_free (HwSearchHit *self)
{
  if (self == NULL)
    return;
  g_free (self->noun);
  g_free (self->id);
  g_free (self->title);
  g_free (self->snippet);
  g_free (self);
}

void
hw_finding_free (HwFinding *self)
{
  if (self == NULL)
    return;
  g_free (self->place);
  g_free (self->problem);
  g_free (self);
}

GPtrArray *
hw_bulk_query (HwBulk *self, HwQuery *query, GError **error)
{
  return self->query (self, query, error);
}

gboolean
hw_bulk_write (HwBulk *self, gpointer before, gpointer after, GError **error)
{
  g_return_val_if_fail (before != NULL || after != NULL, FALSE);
  return self->write (self, before, after, error);
}

void
hw_repository_query_async (HwRepository *self, HwQuery *query, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (HW_IS_REPOSITORY (self));
  g_return_if_fail (query != NULL);
  HW_REPOSITORY_GET_IFACE (self)->query_async (self, query, cancellable, callback, user_data);
}

GPtrArray *
hw_repository_query_finish (HwRepository *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (HW_IS_REPOSITORY (self), NULL);
  return HW_REPOSITORY_GET_IFACE (self)->query_finish (self, result, error);
}

void
hw_repository_apply_async (HwRepository *self, HwChangeSet *changes, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (HW_IS_REPOSITORY (self));
  g_return_if_fail (changes != NULL);
  HW_REPOSITORY_GET_IFACE (self)->apply_async (self, changes, cancellable, callback, user_data);
}

HwChangeSet *
hw_repository_apply_finish (HwRepository *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (HW_IS_REPOSITORY (self), NULL);
  return HW_REPOSITORY_GET_IFACE (self)->apply_finish (self, result, error);
}

void
hw_repository_search_async (HwRepository *self, const char *text, guint limit, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (HW_IS_REPOSITORY (self));
  g_return_if_fail (text != NULL);
  HW_REPOSITORY_GET_IFACE (self)->search_async (self, text, limit, cancellable, callback, user_data);
}

GPtrArray *
hw_repository_search_finish (HwRepository *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (HW_IS_REPOSITORY (self), NULL);
  return HW_REPOSITORY_GET_IFACE (self)->search_finish (self, result, error);
}

gboolean
hw_repository_is_read_only (HwRepository *self)
{
  g_return_val_if_fail (HW_IS_REPOSITORY (self), TRUE);
  return HW_REPOSITORY_GET_IFACE (self)->is_read_only (self);
}

const char *
hw_repository_get_holder (HwRepository *self)
{
  g_return_val_if_fail (HW_IS_REPOSITORY (self), NULL);
  return HW_REPOSITORY_GET_IFACE (self)->get_holder (self);
}

const char *
hw_repository_get_path (HwRepository *self)
{
  g_return_val_if_fail (HW_IS_REPOSITORY (self), NULL);
  return HW_REPOSITORY_GET_IFACE (self)->get_path (self);
}

void
hw_repository_emit_changed (HwRepository *self, const char *const *nouns)
{
  g_return_if_fail (HW_IS_REPOSITORY (self));
  g_signal_emit (self, signals[CHANGED], 0, nouns);
}
