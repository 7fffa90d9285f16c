/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-jurisdictions.h"

#include <glib/gi18n-lib.h>

#include "analysis/hw-lexicon.h"
#include "base/hw-text.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-session-private.h"

#define SHIPPED_FILE "jurisdictions.tsv"

enum
{
  COLUMN_NAME,
  COLUMN_PLACES,
  COLUMN_REMOTE,
  COLUMN_EMPLOYEES,
  COLUMN_RANGE_SINCE,
  COLUMN_RANGE_SOURCE,
  COLUMN_RANGE_NOTE,
  COLUMN_HISTORY_SINCE,
  COLUMN_HISTORY_SOURCE,
  N_COLUMNS,
};

static const char *
get_cell (const HwLexicon *table, guint row, guint column)
{
  const char *cell = hw_lexicon_get (table, row, column);

  return g_str_equal (cell, "-") ? NULL : cell;
}

static HwJurisdiction *
make_row (const HwLexicon *table, guint row, GError **error)
{
  g_autoptr (HwJurisdiction) self = hw_jurisdiction_new ();
  const char *places = get_cell (table, row, COLUMN_PLACES);
  const char *employees = get_cell (table, row, COLUMN_EMPLOYEES);

  hw_set_string (&self->name, get_cell (table, row, COLUMN_NAME));
  self->places = places != NULL ? g_strsplit (places, ";", -1) : NULL;
  self->remote = g_strcmp0 (get_cell (table, row, COLUMN_REMOTE), "yes") == 0;
  if (employees != NULL && !hw_decimal_parse (employees, 1, &self->employees_min, error))
    return NULL;
  hw_set_string (&self->range_since, get_cell (table, row, COLUMN_RANGE_SINCE));
  hw_set_string (&self->range_source, get_cell (table, row, COLUMN_RANGE_SOURCE));
  hw_set_string (&self->range_note, get_cell (table, row, COLUMN_RANGE_NOTE));
  hw_set_string (&self->history_since, get_cell (table, row, COLUMN_HISTORY_SINCE));
  hw_set_string (&self->history_source, get_cell (table, row, COLUMN_HISTORY_SOURCE));
  self->position = (gint64) row + 1;
  return hw_jurisdiction_check (self, error) ? g_steal_pointer (&self) : NULL;
}

GPtrArray *
hw_jurisdictions_load_shipped (GError **error)
{
  g_autoptr (GHashTable) lexicons = hw_data_load_lexicons (error);
  g_autoptr (HwLexicon) table = lexicons != NULL ? hw_lexicon_find (lexicons, SHIPPED_FILE, N_COLUMNS, error) : NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);

  if (table == NULL)
    return NULL;
  for (guint i = 0; i < table->rows->len; i++)
    {
      HwJurisdiction *one = make_row (table, i, error);

      if (one == NULL)
        {
          g_prefix_error (error, "%s: ", SHIPPED_FILE);
          return NULL;
        }
      g_ptr_array_add (all, one);
    }
  return g_steal_pointer (&all);
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const HwJurisdiction *x = *(HwJurisdiction *const *) a, *y = *(HwJurisdiction *const *) b;

  if (x->position != y->position)
    return x->position < y->position ? -1 : 1;
  return g_strcmp0 (x->name, y->name);
}

GPtrArray *
hw_jurisdictions_list (HwSession *session, GCancellable *cancellable, GError **error)
{
  GPtrArray *all = hw_session_list (session, &HW_JURISDICTION, NULL, NULL, cancellable, error);

  if (all != NULL)
    g_ptr_array_sort (all, compare_positions);
  return all;
}

gboolean
hw_jurisdiction_save (HwSession *session, HwJurisdiction *after, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwChangeSet) changes = NULL;
  g_autoptr (HwJurisdiction) before = NULL;

  if (!hw_jurisdiction_check (after, error))
    return FALSE;
  if (after->parent.revision == 0)
    {
      changes = hw_session_begin (session, _ ("Add the rules of “%s”"), after->name);
      hw_change_set_add (changes, after);
      return hw_session_apply (session, changes, cancellable, error);
    }
  before = hw_session_find_for_save (session, after, cancellable, error);
  if (before == NULL)
    return FALSE;
  changes = hw_session_begin (session, _ ("Change the rules of “%s”"), after->name);
  hw_change_set_change (changes, before, after);
  return hw_session_apply (session, changes, cancellable, error);
}

gboolean
hw_jurisdiction_remove (HwSession *session, const char *id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwJurisdiction) before = hw_session_find (session, &HW_JURISDICTION, id, cancellable, error);
  g_autoptr (HwChangeSet) changes = NULL;

  if (before == NULL)
    return FALSE;
  changes = hw_session_begin (session, _ ("Remove the rules of “%s”"), before->name);
  hw_change_set_remove (changes, before);
  return hw_session_apply (session, changes, cancellable, error);
}

gboolean
hw_jurisdictions_restore (HwSession *session, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (GPtrArray) shipped = hw_jurisdictions_load_shipped (error);
  g_autoptr (GPtrArray) present = shipped != NULL ? hw_jurisdictions_list (session, cancellable, error) : NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (present == NULL)
    return FALSE;
  changes = hw_session_begin (session, "%s", _ ("Take the shipped rules on pay in postings"));
  for (guint i = 0; i < present->len; i++)
    hw_change_set_remove (changes, g_ptr_array_index (present, i));
  for (guint i = 0; i < shipped->len; i++)
    hw_change_set_add (changes, g_ptr_array_index (shipped, i));
  return hw_session_apply (session, changes, cancellable, error);
}
