/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/hw-verify-findings.h"
#include "store/hw-verify.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/hw-history.h"

#define EVENTS_SQL                                                                                            \
  "SELECT event.sequence, revision, at, actor, noun, subject, action, payload, image, hash, salt, label,"     \
  " details FROM event LEFT JOIN event_payload ON event_payload.sequence = event.sequence"                    \
  " ORDER BY event.sequence"

static const char *
column_text (HwStatement *statement, int at)
{
  return (const char *) sqlite3_column_text (statement, at);
}

static gboolean
copy_digest (HwStatement *statement, int at, guint8 *digest)
{
  if (sqlite3_column_bytes (statement, at) != HW_DIGEST_BYTES)
    return FALSE;
  memcpy (digest, sqlite3_column_blob (statement, at), HW_DIGEST_BYTES);
  return TRUE;
}

static gboolean
hash_matches (HwStatement *statement, const HwHistoryHead *before)
{
  HwHistoryEntry entry = {
    .sequence = sqlite3_column_int64 (statement, 0),
    .revision = sqlite3_column_int64 (statement, 1),
    .at = sqlite3_column_int64 (statement, 2),
    .actor = column_text (statement, 3),
    .noun = column_text (statement, 4),
    .subject = column_text (statement, 5),
    .action = column_text (statement, 6),
  };
  guint8 stored[HW_DIGEST_BYTES];
  guint8 hash[HW_DIGEST_BYTES];

  entry.has_image = copy_digest (statement, 8, entry.image);
  if (entry.noun == NULL || entry.subject == NULL || entry.action == NULL
      || !copy_digest (statement, 7, entry.payload) || !copy_digest (statement, 9, stored))
    return FALSE;
  hw_history_hash_entry (before->hash, &entry, hash);
  return memcmp (hash, stored, HW_DIGEST_BYTES) == 0;
}

static gboolean
payload_matches (HwStatement *statement)
{
  guint8 stored[HW_DIGEST_BYTES];
  guint8 digest[HW_DIGEST_BYTES];

  if (sqlite3_column_type (statement, 10) == SQLITE_NULL)
    return TRUE; /* erased with the person it spoke of */
  if (sqlite3_column_bytes (statement, 10) != HW_SALT_BYTES || column_text (statement, 11) == NULL
      || !copy_digest (statement, 7, stored))
    return FALSE;
  hw_history_digest_payload (sqlite3_column_blob (statement, 10), column_text (statement, 11),
                             column_text (statement, 12), digest);
  return memcmp (digest, stored, HW_DIGEST_BYTES) == 0;
}

static void
check_event (HwStatement *statement, HwHistoryHead *before, GPtrArray *findings)
{
  gint64 sequence = sqlite3_column_int64 (statement, 0);
  g_autofree char *place = g_strdup_printf ("history %" G_GINT64_FORMAT, sequence);

  if (sequence != before->sequence + 1)
    hw_verify_add (findings, place, _ ("one or more events before it are missing"));
  else if (!hash_matches (statement, before))
    hw_verify_add (findings, place, _ ("it does not follow from the events before it; it was changed from outside"));
  if (!payload_matches (statement))
    hw_verify_add (findings, place, _ ("what it says was changed from outside"));
  if (sqlite3_column_int64 (statement, 1) < before->revision)
    hw_verify_add (findings, place, _ ("its change has a lower number than the one before"));
  /* on with what is stored, so that one fault is told once */
  before->sequence = sequence;
  before->revision = sqlite3_column_int64 (statement, 1);
  copy_digest (statement, 9, before->hash);
}

gboolean
hw_verify_history (HwSqlite *sqlite, GPtrArray *findings, GError **error)
{
  g_autoptr (HwStatement) statement = hw_sqlite_prepare (sqlite, EVENTS_SQL, error);
  HwHistoryHead before = { 0 };
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  while (hw_sqlite_step (sqlite, statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      check_event (statement, &before, findings);
    }
  return FALSE;
}
