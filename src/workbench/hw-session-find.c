/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "workbench/hw-session-private.h"

/* Reading what is stored, for commands. */

gpointer
hw_session_find (HwSession *self, const HwEntityClass *klass, const char *id, GCancellable *cancellable,
                 GError **error)
{
  return hw_repository_find (self->repository, klass, id, cancellable, error);
}

GPtrArray *
hw_session_list (HwSession *self, const HwEntityClass *klass, const char *field, const char *value,
                 GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);

  if (field != NULL)
    hw_query_where_text (query, field, value);
  return hw_repository_query (self->repository, query, cancellable, error);
}

gpointer
hw_session_find_where (HwSession *self, const HwEntityClass *klass, const char *field, const char *value,
                       const char *field2, const char *value2, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (klass), field, value);
  g_autoptr (GPtrArray) found = NULL;

  if (field2 != NULL)
    hw_query_where_text (query, field2, value2);
  hw_query_page (query, 0, 1);
  found = hw_repository_query (self->repository, query, cancellable, error);
  if (found == NULL || found->len == 0)
    return NULL;
  return hw_entity_ref (g_ptr_array_index (found, 0));
}

gpointer
hw_session_find_for_save (HwSession *self, gpointer after, GCancellable *cancellable, GError **error)
{
  const HwEntity *image = after;
  g_autoptr (HwEntity) stored = hw_session_find (self, image->klass, image->id, cancellable, error);

  if (stored == NULL)
    return NULL;
  if (image->revision != 0 && stored->revision != image->revision)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT,
                   _ ("“%s” was changed meanwhile; look at the new values and save again"),
                   hw_entity_get_title (stored));
      return NULL;
    }
  return g_steal_pointer (&stored);
}

gint64
hw_session_now (HwSession *self)
{
  return hw_clock_now (self->clock);
}

HwRubric *
hw_session_load_rubric (HwSession *self, const char *rubric_id, GCancellable *cancellable, GError **error)
{
  return hw_rubric_cache_load (self->rubrics, self->repository, rubric_id, cancellable, error);
}

HwAnalyser *
hw_session_load_analyser (HwSession *self, HwRubric *rubric, GError **error)
{
  return hw_rubric_cache_load_analyser (self->rubrics, rubric, error);
}

#define SHIPPED_RUBRIC "director-of-ecommerce"

HwRubric *
hw_session_load_default_rubric (HwSession *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_order_by (
      hw_query_where_text (hw_query_new (&HW_RUBRIC_VERSION), "status", HW_RUBRIC_STATUS_NICKS[HW_RUBRIC_PUBLISHED]),
      "version", TRUE);
  g_autoptr (GPtrArray) found = hw_repository_query (self->repository, query, cancellable, error);
  const HwRubricVersion *best = NULL;

  if (found == NULL)
    return NULL;
  for (guint i = 0; i < found->len; i++)
    {
      const HwRubricVersion *version = g_ptr_array_index (found, i);

      if (best == NULL
          || (g_str_equal (version->key, SHIPPED_RUBRIC) && !g_str_equal (best->key, SHIPPED_RUBRIC)))
        best = version;
    }
  if (best == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                   _ ("This workspace has no published rubric; start it with \"hwb init\" or import and publish one"));
      return NULL;
    }
  return hw_session_load_rubric (self, best->parent.id, cancellable, error);
}
