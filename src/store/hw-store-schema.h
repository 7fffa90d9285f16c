/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/hw-clock.h"
#include "store/hw-sqlite.h"

G_BEGIN_DECLS

#define HW_STORE_APPLICATION_ID G_GINT64_CONSTANT (0x48695257) /* "HiRW", at byte 68 of the file */

/**
 * HwMigration: a step from the version before it. The place in the array gives the version, from 1.
 * @digest is that of hw_store_schema_digest() after the step: what a released step makes never changes.
 */
typedef struct
{
  const char *sql;  /* the text, or NULL: the compiled-in file */
  const char *file; /* "0001-initial.sql" */
  const char *digest;
} HwMigration;

/** HwMigrations: all steps, in order; tests bring their own. */
typedef struct
{
  const HwMigration *steps;
  guint n_steps;
} HwMigrations;

extern const HwMigrations HW_STORE_MIGRATIONS;

/** hw_store_schema_digest: SHA-256 over all that the file defines, but for what FTS5 makes for itself. */
char *hw_store_schema_digest (HwSqlite *sqlite, GError **error);

/** hw_store_schema_check: whether the file defines exactly what its version should: no foreign trigger, view
 * or table. */
gboolean hw_store_schema_check (HwSqlite *sqlite, const HwMigrations *migrations, GError **error);

/** hw_store_schema_create: makes an empty file a workspace of the newest version. */
gboolean hw_store_schema_create (HwSqlite *sqlite, const HwMigrations *migrations, GError **error);

/**
 * hw_store_schema_migrate:
 *
 * Brings an older file up to date, each step with its version in one transaction, after a verified
 * backup beside it. Does nothing for one that is up to date. When a step fails, the file stays as it was
 * before that step.
 */
gboolean hw_store_schema_migrate (HwSqlite *sqlite, const HwMigrations *migrations, gint64 now, GError **error);

G_END_DECLS
