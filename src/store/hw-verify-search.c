/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-verify-findings.h"
#include "store/hw-verify.h"

#include <glib/gi18n-lib.h>

#include "store/hw-search.h"

static gboolean
add_subjects (HwSqlite *sqlite, const char *sql, const HwEntityClass *klass, const char *problem, GPtrArray *findings,
              GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, sql, error);
  gboolean has_row = FALSE;

  if (statement == NULL || !hw_sqlite_bind_text (sqlite, statement, 1, klass->name, error))
    return FALSE;
  while (hw_sqlite_step (sqlite, statement, &has_row, error))
    {
      g_autofree char *place = NULL;

      if (!has_row)
        return TRUE;
      place = g_strdup_printf ("search %s %s", klass->name, (const char *) sqlite3_column_text (statement, 0));
      hw_verify_add (findings, place, problem);
    }
  return FALSE;
}

static gboolean
check_class (HwSqlite *sqlite, const HwEntityClass *klass, GPtrArray *findings, GError **error)
{
  g_autofree char *missing = g_strdup_printf ("SELECT id FROM \"%s\" WHERE NOT EXISTS"
                                              " (SELECT 1 FROM search_key WHERE noun = ?1 AND subject = id)",
                                              klass->name);
  g_autofree char *left = g_strdup_printf ("SELECT subject FROM search_key WHERE noun = ?1 AND NOT EXISTS"
                                           " (SELECT 1 FROM \"%s\" WHERE id = subject)",
                                           klass->name);

  return add_subjects (sqlite, missing, klass, _ ("a search does not find it"), findings, error)
         && add_subjects (sqlite, left, klass, _ ("a search finds it, though it is gone"), findings, error);
}

gboolean
hw_verify_search (HwSqlite *sqlite, GPtrArray *findings, GError **error)
{
  gint64 n_keys = 0, n_indexed = 0;

  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    if (hw_search_is_searched (*klass) && !check_class (sqlite, *klass, findings, error))
      return FALSE;
  if (!hw_sqlite_read_integer (sqlite, "SELECT count (*) FROM search_key", &n_keys, error)
      || !hw_sqlite_read_integer (sqlite, "SELECT count (*) FROM search_docsize", &n_indexed, error))
    return FALSE;
  if (n_keys != n_indexed)
    hw_verify_add (findings, "search", _ ("the index and its list do not hold equally many things"));
  /* FTS5 asks for this as a write, though it writes nothing */
  return sqlite->read_only
         || hw_sqlite_run (sqlite, "INSERT INTO search (search) VALUES ('integrity-check')", error);
}
