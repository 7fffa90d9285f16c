/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-rubric-cache.h"

#include "workbench/hw-data-files.h"

struct _HwRubricCache
{
  GMutex mutex;
  GMutex loading; /* of an analyser: who wants the same one waits for it */
  GHashTable *rubrics;   /* id -> HwRubric */
  GHashTable *analysers; /* id -> HwAnalyser */
};

HwRubricCache *
hw_rubric_cache_new (void)
{
  HwRubricCache *self = g_new0 (HwRubricCache, 1);

  g_mutex_init (&self->mutex);
  g_mutex_init (&self->loading);
  self->rubrics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hw_rubric_unref);
  self->analysers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hw_analyser_unref);
  return self;
}

void
hw_rubric_cache_free (HwRubricCache *self)
{
  g_hash_table_unref (self->rubrics);
  g_hash_table_unref (self->analysers);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->loading);
  g_free (self);
}

static HwRubric *
query_rubric (HwRepository *repository, const char *rubric_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  const HwEntityClass *const *classes = hw_rubric_part_classes ();
  HwEntity *version = hw_repository_find (repository, &HW_RUBRIC_VERSION, rubric_id, cancellable, error);

  if (version == NULL)
    return NULL;
  g_ptr_array_add (parts, version);
  for (guint i = 0; classes[i] != NULL; i++)
    {
      g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (classes[i]), "rubric_id", rubric_id);
      g_autoptr (GPtrArray) found = hw_repository_query (repository, query, cancellable, error);

      if (found == NULL)
        return NULL;
      for (guint j = 0; j < found->len; j++)
        g_ptr_array_add (parts, hw_entity_ref (g_ptr_array_index (found, j)));
    }
  return hw_rubric_new (parts, error);
}

HwRubric *
hw_rubric_cache_load (HwRubricCache *self, HwRepository *repository, const char *rubric_id, GCancellable *cancellable,
                      GError **error)
{
  HwRubric *rubric;

  g_mutex_lock (&self->mutex);
  rubric = g_hash_table_lookup (self->rubrics, rubric_id);
  if (rubric != NULL)
    hw_rubric_ref (rubric);
  g_mutex_unlock (&self->mutex);
  if (rubric != NULL)
    return rubric;
  rubric = query_rubric (repository, rubric_id, cancellable, error);
  if (rubric == NULL || rubric->version->status != HW_RUBRIC_PUBLISHED)
    return rubric;
  g_mutex_lock (&self->mutex);
  g_hash_table_replace (self->rubrics, g_strdup (rubric_id), hw_rubric_ref (rubric));
  g_mutex_unlock (&self->mutex);
  return rubric;
}

HwAnalyser *
hw_rubric_cache_load_analyser (HwRubricCache *self, HwRubric *rubric, GError **error)
{
  g_autoptr (GMutexLocker) loading = g_mutex_locker_new (&self->loading);
  const char *id = rubric->version->parent.id;
  g_autoptr (GHashTable) lexicons = NULL;
  HwAnalyser *analyser;

  g_mutex_lock (&self->mutex);
  analyser = g_hash_table_lookup (self->analysers, id);
  if (analyser != NULL)
    hw_analyser_ref (analyser);
  g_mutex_unlock (&self->mutex);
  if (analyser != NULL)
    return analyser;
  lexicons = hw_data_load_lexicons (error);
  if (lexicons == NULL)
    return NULL;
  analyser = hw_analyser_new (lexicons, rubric, error);
  if (analyser == NULL || rubric->version->status != HW_RUBRIC_PUBLISHED)
    return analyser;
  g_mutex_lock (&self->mutex);
  g_hash_table_replace (self->analysers, g_strdup (id), hw_analyser_ref (analyser));
  g_mutex_unlock (&self->mutex);
  return analyser;
}

void
hw_rubric_cache_forget (HwRubricCache *self, const char *rubric_id)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_remove (self->rubrics, rubric_id);
  g_hash_table_remove (self->analysers, rubric_id);
  g_mutex_unlock (&self->mutex);
}
