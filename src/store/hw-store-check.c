/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-store-check.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "store/hw-store-schema.h"

gboolean
hw_store_check_references (HwSqlite *sqlite, GError **error)
{
  g_autofree char *place = hw_sqlite_read_text (
    sqlite, "SELECT \"table\" || ' ' || coalesce (rowid, '') || ' -> ' || parent FROM pragma_foreign_key_check LIMIT 1",
    error);

  if (place == NULL)
    return FALSE;
  if (*place == '\0')
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
               _ ("“%s” is damaged: something refers to a thing that is not there (%s); restore a backup"),
               sqlite->path, place);
  return FALSE;
}

gboolean
hw_store_check_integrity (HwSqlite *sqlite, gboolean full, GError **error)
{
  g_autofree char *found = hw_sqlite_read_text (
    sqlite, full ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)", error);

  if (found == NULL)
    return FALSE;
  if (g_str_equal (found, "ok"))
    return TRUE;
  g_strdelimit (found, "\n", ' ');
  g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("“%s” is damaged: %s; restore a backup"), sqlite->path, found);
  return FALSE;
}

gboolean
hw_store_check_identity (const char *path, gint64 application_id, gint64 version, guint newest, GError **error)
{
  if (application_id != HW_STORE_APPLICATION_ID)
    g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                 _ ("“%s” is not a workspace: it is empty or the database of another program; choose a .hiring file"),
                 path);
  else if (version > newest)
    g_set_error (error, HW_ERROR, HW_ERROR_UNSUPPORTED,
                 _ ("“%s” was made by a newer version of the program (format %d, this one knows %u); update it"), path,
                 (int) MIN (version, G_MAXINT), newest);
  else if (version < 1)
    g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("“%s” is damaged: it has no version; restore a backup"), path);
  else
    return TRUE;
  return FALSE;
}
