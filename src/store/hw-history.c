/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-history.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/random.h>

#include "base/hw-error.h"

gboolean
hw_history_read_head (HwSqlite *sqlite, HwHistoryHead *head, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (
    sqlite, "SELECT sequence, revision, hash FROM event ORDER BY sequence DESC LIMIT 1", error);
  gboolean has_row = FALSE;

  memset (head, 0, sizeof *head);
  if (statement == NULL || !hw_sqlite_step (sqlite, statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  head->sequence = sqlite3_column_int64 (statement, 0);
  head->revision = sqlite3_column_int64 (statement, 1);
  if (sqlite3_column_bytes (statement, 2) == HW_DIGEST_BYTES)
    memcpy (head->hash, sqlite3_column_blob (statement, 2), HW_DIGEST_BYTES);
  return TRUE;
}

/* Several are drawn at once: a call for each would take longer than the event's digests. */
static gboolean
take_salt (HwHistoryHead *head, guint8 *salt, GError **error)
{
  G_STATIC_ASSERT (sizeof head->salts <= 256);

  if (head->n_salts == 0)
    {
      if (getrandom (head->salts, sizeof head->salts, 0) != (gssize) sizeof head->salts)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_STORAGE, _ ("The system gives no random numbers: %s"),
                       g_strerror (errno));
          return FALSE;
        }
      head->n_salts = HW_SALTS_AT_ONCE;
    }
  memcpy (salt, head->salts[--head->n_salts], HW_SALT_BYTES);
  memset (head->salts[head->n_salts], 0, HW_SALT_BYTES); /* it is the event's alone */
  return TRUE;
}

static gboolean
write_event (HwSqlite *sqlite, const HwHistoryEntry *entry, const guint8 *hash, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (
    sqlite,
    "INSERT INTO event (sequence, revision, at, actor, noun, subject, action, payload, image, hash)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    error);

  return statement != NULL && hw_sqlite_bind_integer (sqlite, statement, 1, entry->sequence, error)
         && hw_sqlite_bind_integer (sqlite, statement, 2, entry->revision, error)
         && hw_sqlite_bind_integer (sqlite, statement, 3, entry->at, error)
         && hw_sqlite_bind_text (sqlite, statement, 4, entry->actor, error)
         && hw_sqlite_bind_text (sqlite, statement, 5, entry->noun, error)
         && hw_sqlite_bind_text (sqlite, statement, 6, entry->subject, error)
         && hw_sqlite_bind_text (sqlite, statement, 7, entry->action, error)
         && hw_sqlite_bind_data (sqlite, statement, 8, entry->payload, HW_DIGEST_BYTES, error)
         && (entry->has_image ? hw_sqlite_bind_data (sqlite, statement, 9, entry->image, HW_DIGEST_BYTES, error)
                              : hw_sqlite_bind_text (sqlite, statement, 9, NULL, error))
         && hw_sqlite_bind_data (sqlite, statement, 10, hash, HW_DIGEST_BYTES, error)
         && hw_sqlite_finish (sqlite, statement, error);
}

static gboolean
write_payload (HwSqlite *sqlite, gint64 sequence, const guint8 *salt, const char *label, const char *details,
               GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (
    sqlite, "INSERT INTO event_payload (sequence, salt, label, details) VALUES (?1, ?2, ?3, ?4)", error);

  return statement != NULL && hw_sqlite_bind_integer (sqlite, statement, 1, sequence, error)
         && hw_sqlite_bind_data (sqlite, statement, 2, salt, HW_SALT_BYTES, error)
         && hw_sqlite_bind_text (sqlite, statement, 3, label, error)
         && hw_sqlite_bind_text (sqlite, statement, 4, details, error)
         && hw_sqlite_finish (sqlite, statement, error);
}

gboolean
hw_history_append (HwSqlite *sqlite, HwHistoryHead *head, const HwChangeSet *changes, const HwChange *change,
                   gint64 revision, gint64 now, GError **error)
{
  const HwEntity *known = change->after != NULL ? change->after : change->before;
  g_autofree char *details = hw_change_describe (change);
  guint8 salt[HW_SALT_BYTES];
  guint8 hash[HW_DIGEST_BYTES];
  HwHistoryEntry entry = {
    .sequence = head->sequence + 1,
    .revision = revision,
    .at = now,
    .actor = changes->actor,
    .noun = known->klass->name,
    .subject = known->id,
    .action = change->before == NULL ? "added" : change->after == NULL ? "removed" : "changed",
    .has_image = change->after != NULL,
  };

  if (!take_salt (head, salt, error))
    return FALSE;
  hw_history_digest_payload (salt, changes->label, details, entry.payload);
  if (change->after != NULL)
    hw_history_digest_image (salt, change->after, revision, entry.image);
  hw_history_hash_entry (head->hash, &entry, hash);
  if (!write_event (sqlite, &entry, hash, error)
      || !write_payload (sqlite, entry.sequence, salt, changes->label, details, error))
    return FALSE;
  head->sequence = entry.sequence;
  head->revision = revision;
  memcpy (head->hash, hash, HW_DIGEST_BYTES);
  return TRUE;
}
