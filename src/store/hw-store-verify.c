/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-store.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "core/hw-posting.h"
#include "store/hw-verify-findings.h"
#include "store/hw-verify.h"

static gboolean
check_structure (HwSqlite *sqlite, GPtrArray *findings, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, "PRAGMA integrity_check (100)", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  while (hw_sqlite_step (sqlite, statement, &has_row, error))
    {
      const char *found = has_row ? (const char *) sqlite3_column_text (statement, 0) : NULL;

      if (!has_row)
        return TRUE;
      if (g_strcmp0 (found, "ok") != 0)
        hw_verify_add (findings, "file", found != NULL ? found : "?");
    }
  return FALSE;
}

static gboolean
check_references (HwSqlite *sqlite, GPtrArray *findings, GError **error)
{
  g_autoptr (HwStatement) statement
    = hw_sqlite_prepare (sqlite, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check", error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  while (hw_sqlite_step (sqlite, statement, &has_row, error))
    {
      g_autofree char *place = NULL;
      g_autofree char *problem = NULL;

      if (!has_row)
        return TRUE;
      place = g_strdup_printf ("table %s", (const char *) sqlite3_column_text (statement, 0));
      problem = g_strdup_printf (_ ("row %s refers to a %s that is not there"),
                                 (const char *) sqlite3_column_text (statement, 1),
                                 (const char *) sqlite3_column_text (statement, 2));
      hw_verify_add (findings, place, problem);
    }
  return FALSE;
}

static gboolean
check_schema (HwStore *self, GPtrArray *findings, GError **error)
{
  return hw_store_schema_check (self->sqlite, self->migrations, error);
}

/* One part; damage that stops it is one more finding. */
#define PART(call, place)                                                                                     \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    g_autoptr (GError) failed_ = NULL;                                                                        \
    GError **part_error = &failed_;                                                                           \
                                                                                                              \
    if (!(call) && !hw_verify_absorb (findings, place, failed_, error))                                       \
      return FALSE;                                                                                           \
  }                                                                                                           \
  G_STMT_END

static gboolean
check_all (HwStore *self, GPtrArray *findings, GError **error)
{
  PART (check_structure (self->sqlite, findings, part_error), "file");
  PART (check_schema (self, findings, part_error), "file");
  PART (check_references (self->sqlite, findings, part_error), "file");
  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    {
      g_autofree char *place = g_strconcat ("table ", (*klass)->name, NULL);

      if (*klass != &HW_EVENT)
        PART (hw_verify_rows (self->sqlite, *klass, findings, part_error), place);
    }
  PART (hw_verify_history (self->sqlite, findings, part_error), "history");
  PART (hw_verify_search (self->sqlite, findings, part_error), "search");
  return TRUE;
}

GPtrArray *
hw_store_verify (HwStore *self, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_finding_free);
  gboolean ok;

  /* one view of the file for all parts, whoever writes meanwhile */
  if (!hw_sqlite_run (self->sqlite, "BEGIN", error))
    return NULL;
  ok = check_all (self, findings, error);
  hw_sqlite_rollback (self->sqlite);
  return ok ? g_steal_pointer (&findings) : NULL;
}
