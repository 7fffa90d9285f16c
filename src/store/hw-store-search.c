/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-store.h"

#include "store/hw-class-sql.h"
#include "store/hw-search.h"

/*
 * Ranking every hit of a short beginning takes a hundred milliseconds with as many thousand candidates,
 * and nobody reads beyond the first page: so the newest hits are taken, and the best of those are shown.
 */
#define RANKED_HITS 2000
#define MAX_HITS 500

/* bm25 is the smaller the better; a word in the title counts eight times as much. */
#define SEARCH_SQL                                                                                            \
  "SELECT search_key.noun, search_key.subject FROM"                                                           \
  " (SELECT rowid AS place, bm25 (search, 8.0, 1.0) AS score FROM search WHERE search MATCH ?1"               \
  "  ORDER BY rowid DESC LIMIT ?2) AS hit"                                                                    \
  " JOIN search_key ON search_key.place = hit.place ORDER BY hit.score, hit.place DESC LIMIT ?3"

static HwSearchHit *
make_hit (HwStore *self, HwStatement *statement, const char *text, GError **error)
{
  const char *noun = (const char *) sqlite3_column_text (statement, 0);
  const char *id = (const char *) sqlite3_column_text (statement, 1);
  const HwEntityClass *klass = noun != NULL ? hw_entity_class_find (noun) : NULL;
  g_autoptr (HwEntity) entity = NULL;
  HwSearchHit *hit;

  if (klass == NULL || id == NULL)
    return NULL;
  entity = hw_store_find (self->sqlite, klass, id, TRUE, error);
  if (entity == NULL)
    return NULL;
  hit = g_new0 (HwSearchHit, 1);
  hit->noun = g_strdup (noun);
  hit->id = g_strdup (id);
  hit->title = g_strdup (hw_entity_get_title (entity));
  hit->snippet = hw_search_make_snippet (entity, text);
  return hit;
}

GPtrArray *
hw_store_search (HwStore *self, const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_search_hit_free);
  g_autofree char *expression = hw_search_make_expression (text);
  g_autoptr (GError) failed = NULL;
  g_autoptr (HwStatement) statement = NULL;
  gboolean has_row = FALSE;

  if (limit == 0)
    return g_steal_pointer (&hits);
  statement = hw_sqlite_prepare (self->sqlite, SEARCH_SQL, error);
  if (statement == NULL || !hw_sqlite_bind_text (self->sqlite, statement, 1, expression, error)
      || !hw_sqlite_bind_integer (self->sqlite, statement, 2, RANKED_HITS, error)
      || !hw_sqlite_bind_integer (self->sqlite, statement, 3, MIN (limit, MAX_HITS), error))
    return NULL;
  while (hw_sqlite_step (self->sqlite, statement, &has_row, error))
    {
      HwSearchHit *hit;

      if (!has_row)
        return g_steal_pointer (&hits);
      hit = make_hit (self, statement, text, &failed);
      if (hit != NULL)
        g_ptr_array_add (hits, hit);
      else if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
    }
  return NULL;
}
