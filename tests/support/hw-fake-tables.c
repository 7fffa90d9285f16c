/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/hw-fake-tables.h"

#include "base/hw-error.h"
#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "core/hw-posting.h"

typedef struct
{
  gatomicrefcount ref_count;
  HwEntity *entity;
  guint64 place;
} Row;

struct _HwFakeTables
{
  HwClock *clock;
  GHashTable *rows; /* "noun id" -> Row */
  guint64 n_added;
  gint64 revision;
  gint64 sequence;
  char *head;
};

static Row *
row_new (HwEntity *entity, guint64 place)
{
  Row *self = g_new0 (Row, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entity = hw_entity_ref (entity);
  self->place = place;
  return self;
}

static Row *
row_ref (Row *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
row_unref (gpointer data)
{
  Row *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  hw_entity_unref (self->entity);
  g_free (self);
}

static GHashTable *
rows_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, row_unref);
}

HwFakeTables *
hw_fake_tables_new (HwClock *clock)
{
  HwFakeTables *self = g_new0 (HwFakeTables, 1);

  self->clock = hw_clock_ref (clock);
  self->rows = rows_new ();
  self->head = g_strdup ("");
  return self;
}

void
hw_fake_tables_free (HwFakeTables *self)
{
  hw_clock_unref (self->clock);
  g_hash_table_unref (self->rows);
  g_free (self->head);
  g_free (self);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Row *left = *(Row *const *) a;
  const Row *right = *(Row *const *) b;

  return left->place < right->place ? -1 : left->place > right->place;
}

GPtrArray *
hw_fake_tables_list (HwFakeTables *self, const char *noun)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (g_str_equal (((Row *) row)->entity->klass->name, noun))
      g_ptr_array_add (rows, row);
  g_ptr_array_sort (rows, compare_places);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (found, hw_entity_ref (((Row *) g_ptr_array_index (rows, i))->entity));
  return found;
}

HwEntity *
hw_fake_tables_find (HwFakeTables *self, const char *noun, const char *id)
{
  g_autofree char *key = g_strconcat (noun, " ", id, NULL);
  Row *row = g_hash_table_lookup (self->rows, key);

  return row != NULL ? row->entity : NULL;
}

static void
put (HwFakeTables *self, HwEntity *entity)
{
  char *key = g_strconcat (entity->klass->name, " ", entity->id, NULL);
  Row *old = g_hash_table_lookup (self->rows, key);

  g_hash_table_replace (self->rows, key, row_new (entity, old != NULL ? old->place : self->n_added++));
}

static gboolean
check_before (HwFakeTables *self, const HwChange *change, GError **error)
{
  const HwEntity *known = change->after != NULL ? change->after : change->before;
  HwEntity *stored = hw_fake_tables_find (self, known->klass->name, known->id);

  if (change->before == NULL && stored == NULL)
    return TRUE;
  if (change->before != NULL && stored != NULL
      && (stored->revision == change->before->revision || hw_entity_equal (stored, change->before)))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT, "The %s “%s” is not as it was; look at it again",
               known->klass->name, hw_entity_get_title (known));
  return FALSE;
}

static void
add_event (HwFakeTables *self, HwChangeSet *changes, const HwChange *change)
{
  g_autoptr (HwEvent) event = hw_event_new ();
  const HwEntity *known = change->after != NULL ? change->after : change->before;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, ++self->sequence);
  g_autofree char *chained = NULL;

  hw_entity_set_id (HW_ENTITY (event), id);
  event->sequence = self->sequence;
  event->at = hw_clock_now (self->clock);
  event->actor = g_strdup (changes->actor);
  event->label = g_strdup (changes->label);
  event->noun = g_strdup (known->klass->name);
  event->subject = g_strdup (known->id);
  event->action = g_strdup (change->before == NULL ? "added" : change->after == NULL ? "removed" : "changed");
  event->details = hw_change_describe (change);
  event->parent.revision = self->revision;
  chained = g_strjoin ("\n", self->head, id, event->noun, event->subject, event->action, event->details, NULL);
  event->hash = hw_sha256_hex (chained, strlen (chained));
  hw_set_string (&self->head, event->hash);
  put (self, HW_ENTITY (event));
}

static gboolean
apply_change (HwFakeTables *self, HwChangeSet *changes, const HwChange *change, HwChangeSet *applied, GError **error)
{
  g_autoptr (HwEntity) after = change->after != NULL ? hw_entity_dup (change->after) : NULL;

  if (!check_before (self, change, error) || !hw_fake_rules_check_change (self, change, self->revision, error))
    return FALSE;
  if (after != NULL)
    {
      after->revision = self->revision;
      put (self, after);
    }
  else
    {
      g_autofree char *key = g_strconcat (change->before->klass->name, " ", change->before->id, NULL);

      g_hash_table_remove (self->rows, key);
    }
  if (change->before == NULL)
    hw_change_set_add (applied, after);
  else if (after == NULL)
    hw_change_set_remove (applied, change->before);
  else
    hw_change_set_change (applied, change->before, after);
  add_event (self, changes, change);
  return TRUE;
}

static GHashTable *
copy_rows (GHashTable *rows)
{
  GHashTable *copy = rows_new ();
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &key, &row))
    g_hash_table_insert (copy, g_strdup (key), row_ref (row));
  return copy;
}

/* As it was, to go back to. */
typedef struct
{
  GHashTable *rows;
  char *head;
  gint64 sequence;
} Saved;

static void
save (HwFakeTables *self, Saved *saved)
{
  *saved = (Saved){ copy_rows (self->rows), g_strdup (self->head), self->sequence };
  self->revision++;
}

static void
settle (HwFakeTables *self, Saved *saved, gboolean ok)
{
  GHashTable *unwanted = saved->rows;

  if (!ok)
    {
      unwanted = self->rows;
      self->rows = saved->rows;
      self->revision--;
      self->sequence = saved->sequence;
      hw_set_string (&self->head, saved->head);
    }
  g_hash_table_unref (unwanted);
  g_free (saved->head);
}

HwChangeSet *
hw_fake_tables_apply (HwFakeTables *self, HwChangeSet *changes, GError **error)
{
  g_autoptr (HwChangeSet) applied = hw_change_set_new (changes->label, changes->actor);
  gboolean ok = TRUE;
  Saved saved;

  if (!hw_change_set_check (changes, error))
    return NULL;
  applied->final = changes->final;
  save (self, &saved);
  for (guint i = 0; ok && i < changes->changes->len; i++)
    ok = apply_change (self, changes, g_ptr_array_index (changes->changes, i), applied, error);
  ok = ok && hw_fake_rules_check_whole (self, error);
  settle (self, &saved, ok);
  return ok ? g_steal_pointer (&applied) : NULL;
}

typedef struct
{
  HwBulk parent;
  HwFakeTables *tables;
  HwChangeSet *applied;
} Bulk;

static GPtrArray *
query_bulk (HwBulk *bulk, HwQuery *query, GError **error)
{
  return hw_fake_query_run (((Bulk *) bulk)->tables, query, FALSE);
}

static gboolean
write_bulk (HwBulk *bulk, HwEntity *before, HwEntity *after, GError **error)
{
  Bulk *self = (Bulk *) bulk;
  const HwChange change = { before, after };

  return hw_change_check (&change, error) && apply_change (self->tables, self->applied, &change, self->applied, error);
}

HwChangeSet *
hw_fake_tables_bulk (HwFakeTables *self, const HwBulkJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwChangeSet) applied = hw_change_set_new (job->label, job->actor);
  Bulk bulk = { { query_bulk, write_bulk, self->revision + 1 }, self, applied };
  gboolean ok;
  Saved saved;

  save (self, &saved);
  ok = job->func (&bulk.parent, job->data, cancellable, error) && hw_fake_rules_check_whole (self, error);
  settle (self, &saved, ok);
  return ok ? g_steal_pointer (&applied) : NULL;
}
