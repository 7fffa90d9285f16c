/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

G_BEGIN_DECLS

/** HwPosting: an imported advertisement: the original, its plain text, and where it came from. */
typedef struct
{
  HwEntity parent;
  char *title;
  char *organisation;
  char *format;
  char *file_name; /* a label; never used as a path */
  gint64 record;   /* number in the file, from 1 */
  char *reference; /* the employer's own number of the posting, where the file gives one */
  char *match_key; /* what an earlier or later state of the same posting has too; NULL when nothing tells */
  char *sha256;    /* of the record's original bytes: the same again is a duplicate */
  GBytes *original;
  char *text;     /* NFC, LF */
  GBytes *blocks; /* see hw_blocks_pack() */
  GBytes *fields; /* what the file said of it outside of the text, see hw_record_pack_fields(); or NULL */
  char *language;
  char *import_id;
  gint64 created_at;
} HwPosting;

/** HwStoredReading: what was understood of a posting, packed (see hw_reading_pack()). */
typedef struct
{
  HwEntity parent;
  char *posting_id;
  char *rubric_id;
  GBytes *reading;
  gint64 created_at;
} HwStoredReading;

/** HwImport: the ledger line of one import: n_read is the sum of the other five. */
typedef struct
{
  HwEntity parent;
  char *file_name;
  char *sha256;
  char *kind;   /* "posting", "candidates", "resume", "scorecards", "rubric" */
  char *format;
  gint64 n_read;
  gint64 n_added;
  gint64 n_updated;
  gint64 n_duplicate;
  gint64 n_rejected;
  gint64 created_at;
  GBytes *undo; /* what the import changed and the images it replaced, so that it can be taken back later */
} HwImport;

/** HwEvent: one line of the append-only history; written by the store only. The id is the sequence number. */
typedef struct
{
  HwEntity parent;
  gint64 sequence;
  gint64 at;
  char *actor;   /* member id, or NULL for the program */
  char *label;   /* what was done, as shown to the user */
  char *noun;
  char *subject; /* id of the thing */
  char *action;  /* "added", "changed", "removed" */
  char *details; /* lines "field: old -> new"; NULL once erased */
  char *hash;    /* hexadecimal SHA-256, chained */
} HwEvent;

HW_DECLARE_ENTITY (HwPosting, hw_posting, HW_POSTING)
HW_DECLARE_ENTITY (HwStoredReading, hw_stored_reading, HW_STORED_READING)
HW_DECLARE_ENTITY (HwImport, hw_import, HW_IMPORT)
HW_DECLARE_ENTITY (HwEvent, hw_event, HW_EVENT)

G_END_DECLS
