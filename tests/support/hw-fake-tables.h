/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/hw-clock.h"
#include "core/hw-change-set.h"
#include "store/hw-query-private.h"
#include "store/hw-repository.h"

G_BEGIN_DECLS

/** HwFakeTables: what the fake repository holds: by noun, by id, in the order of adding. */
typedef struct _HwFakeTables HwFakeTables;

HwFakeTables *hw_fake_tables_new (HwClock *clock);
void hw_fake_tables_free (HwFakeTables *self);

/** hw_fake_tables_list: all of a noun in the order of adding. (element-type HwEntity) */
GPtrArray *hw_fake_tables_list (HwFakeTables *self, const char *noun);
HwEntity *hw_fake_tables_find (HwFakeTables *self, const char *noun, const char *id);
HwChangeSet *hw_fake_tables_apply (HwFakeTables *self, HwChangeSet *changes, GError **error);

HwChangeSet *hw_fake_tables_bulk (HwFakeTables *self, const HwBulkJob *job, GCancellable *cancellable, GError **error);

/** hw_fake_rules_check: the references, unique keys and frozen things that the schema of the store guards. */
gboolean hw_fake_rules_check_change (HwFakeTables *self, const HwChange *change, gint64 revision, GError **error);
gboolean hw_fake_rules_check_whole (HwFakeTables *self, GError **error);

/** hw_fake_query_run: carries out a query; @all: leaves out the page. */
GPtrArray *hw_fake_query_run (HwFakeTables *self, HwQuery *query, gboolean all);
gboolean hw_fake_entity_matches (const HwEntity *entity, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFakeTables, hw_fake_tables_free)

G_END_DECLS
