/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-change-set.h"
#include "store/hw-sqlite.h"

G_BEGIN_DECLS

/*
 * The history: one event for each change, chained.
 *
 *   payload = SHA-256 (salt, decimal length of the label, LF, label, details)
 *   image   = SHA-256 (salt, image of the thing after the change)
 *   hash    = SHA-256 (hash of the event before, 32 zero bytes for the first; entry)
 *   entry   = sequence LF revision LF at LF actor LF noun LF subject LF action LF payload LF image LF
 *
 * Numbers are decimal, digests in the entry lower-case hexadecimal, what is not set is empty. The image
 * of a thing is "noun LF id LF revision LF", then for each field with a value that is not the default
 * (NULL, unset, false, the first choice) "name LF byte length LF value LF", in the order of the field
 * table; a new field with its default value so leaves old images as they are. The salt, 16 random bytes,
 * stands beside the payload: erasing both leaves a valid chain from which nothing can be guessed.
 *
 * Whoever holds the hash of an event can tell whether anything up to it was changed, taken out, or put
 * in. The sole owner of a sole copy can build a whole new chain: only heads kept by others make it evidence.
 */

#define HW_DIGEST_BYTES 32
#define HW_SALT_BYTES 16
#define HW_SALTS_AT_ONCE 16 /* 256 bytes, which the system gives whole */

typedef struct
{
  gint64 sequence; /* 0: no event yet */
  gint64 revision;
  guint8 hash[HW_DIGEST_BYTES];
  guint8 salts[HW_SALTS_AT_ONCE][HW_SALT_BYTES]; /* of events to come */
  guint n_salts;
} HwHistoryHead;

/** HwHistoryEntry: what the hash of an event is taken over, beside the hash before it. */
typedef struct
{
  gint64 sequence;
  gint64 revision;
  gint64 at;
  const char *actor;
  const char *noun;
  const char *subject;
  const char *action;
  guint8 payload[HW_DIGEST_BYTES];
  guint8 image[HW_DIGEST_BYTES];
  gboolean has_image;
} HwHistoryEntry;

gboolean hw_history_read_head (HwSqlite *sqlite, HwHistoryHead *head, GError **error);

/**
 * hw_history_append:
 * @head: (inout): the event before; becomes this one
 * @revision: of the change set
 *
 * Writes the event of one change, inside the caller's transaction.
 */
gboolean hw_history_append (HwSqlite *sqlite, HwHistoryHead *head, const HwChangeSet *changes, const HwChange *change,
                            gint64 revision, gint64 now, GError **error);

void hw_history_digest_payload (const guint8 *salt, const char *label, const char *details, guint8 *digest);
void hw_history_digest_image (const guint8 *salt, const HwEntity *entity, gint64 revision, guint8 *digest);
void hw_history_hash_entry (const guint8 *before, const HwHistoryEntry *entry, guint8 *hash);

G_END_DECLS
