/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-verify-findings.h"
#include "store/hw-verify.h"

#include <glib/gi18n-lib.h>

#include "store/hw-class-sql.h"
#include "store/hw-history.h"

#define LAST_EVENT_SQL                                                                                        \
  "SELECT event.action, event.revision, event.image, event_payload.salt FROM event"                           \
  " LEFT JOIN event_payload ON event_payload.sequence = event.sequence"                                       \
  " WHERE event.noun = ?1 AND event.subject = ?2 ORDER BY event.sequence DESC LIMIT 1"

/* What is said to exist by the history and does not. */
#define MISSING_SQL                                                                                           \
  "SELECT subject FROM event AS this WHERE noun = ?1 AND action <> 'removed' AND NOT EXISTS"                  \
  " (SELECT 1 FROM event AS later WHERE later.noun = this.noun AND later.subject = this.subject"              \
  "  AND later.sequence > this.sequence)"                                                                     \
  " AND NOT EXISTS (SELECT 1 FROM \"%s\" WHERE id = subject)"

static gboolean
image_matches (HwStatement *event, const HwEntity *entity)
{
  const guint8 *salt = sqlite3_column_blob (event, 3);
  guint8 digest[HW_DIGEST_BYTES];

  if (sqlite3_column_bytes (event, 3) != HW_SALT_BYTES)
    return sqlite3_column_type (event, 3) == SQLITE_NULL; /* erased: nothing to compare with */
  hw_history_digest_image (salt, entity, entity->revision, digest);
  return sqlite3_column_bytes (event, 2) == HW_DIGEST_BYTES
         && memcmp (sqlite3_column_blob (event, 2), digest, HW_DIGEST_BYTES) == 0;
}

static gboolean
compare_with_history (HwSqlite *sqlite, const HwEntity *entity, const char *place, GPtrArray *findings, GError **error)
{
  g_autoptr (HwStatement) event = hw_sqlite_prepare (sqlite, LAST_EVENT_SQL, error);
  gboolean has_row = FALSE;

  if (event == NULL || !hw_sqlite_bind_text (sqlite, event, 1, entity->klass->name, error)
      || !hw_sqlite_bind_text (sqlite, event, 2, entity->id, error)
      || !hw_sqlite_step (sqlite, event, &has_row, error))
    return FALSE;
  if (!has_row)
    hw_verify_add (findings, place, _ ("the history does not know it"));
  else if (g_strcmp0 ((const char *) sqlite3_column_text (event, 0), "removed") == 0)
    hw_verify_add (findings, place, _ ("the history says that it was removed"));
  else if (sqlite3_column_int64 (event, 1) != entity->revision || !image_matches (event, entity))
    hw_verify_add (findings, place, _ ("it is not what was stored last; it was changed from outside"));
  return TRUE;
}

static gboolean
check_row (HwSqlite *sqlite, HwStatement *statement, const HwEntityClass *klass, GPtrArray *findings, GError **error)
{
  g_autofree char *table = g_strconcat ("table ", klass->name, NULL);
  g_autofree char *place = NULL;
  g_autoptr (GError) failed = NULL;
  g_autoptr (HwEntity) entity = hw_store_read_row (sqlite, statement, klass, &failed);

  if (entity == NULL)
    return hw_verify_absorb (findings, table, failed, error);
  place = g_strdup_printf ("%s %s", klass->name, entity->id);
  if (!hw_entity_check (entity, &failed))
    hw_verify_add (findings, place, failed->message);
  return compare_with_history (sqlite, entity, place, findings, error);
}

static gboolean
find_missing (HwSqlite *sqlite, const HwEntityClass *klass, GPtrArray *findings, GError **error)
{
  g_autofree char *sql = g_strdup_printf (MISSING_SQL, klass->name);
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, sql, error);
  gboolean has_row = FALSE;

  if (statement == NULL || !hw_sqlite_bind_text (sqlite, statement, 1, klass->name, error))
    return FALSE;
  while (hw_sqlite_step (sqlite, statement, &has_row, error))
    {
      g_autofree char *place = NULL;

      if (!has_row)
        return TRUE;
      place = g_strdup_printf ("%s %s", klass->name, (const char *) sqlite3_column_text (statement, 0));
      hw_verify_add (findings, place, _ ("it is gone, though the history does not say that it was removed"));
    }
  return FALSE;
}

gboolean
hw_verify_rows (HwSqlite *sqlite, const HwEntityClass *klass, GPtrArray *findings, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, hw_class_sql_get (klass)->select, error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  while (hw_sqlite_step (sqlite, statement, &has_row, error))
    {
      if (!has_row)
        return find_missing (sqlite, klass, findings, error);
      if (!check_row (sqlite, statement, klass, findings, error))
        return FALSE;
    }
  return FALSE;
}
