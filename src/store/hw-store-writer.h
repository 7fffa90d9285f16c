/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/hw-history.h"
#include "store/hw-search.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/** HwStoreWriter: one transaction that writes changes, their history and the index. Zeroed, then begun. */
typedef struct
{
  HwStore *store;
  HwChangeSet *about; /* whose label and actor the history gets */
  HwSearchBatch *batch;
  guint max_pending;  /* things that change or go whose images are kept until the index is written; 0: all */
  HwHistoryHead head;
  gint64 revision;
  gint64 now;
  gboolean begun;
  gboolean committing;
} HwStoreWriter;

gboolean hw_store_writer_begin (HwStoreWriter *self, HwStore *store, HwChangeSet *about, GError **error);
gboolean hw_store_writer_write (HwStoreWriter *self, const HwChange *change, GError **error);
gboolean hw_store_writer_commit (HwStoreWriter *self, GError **error);

/** hw_store_writer_give_up: after a failure of one of the above: nothing stays, @error says what was not done. */
void hw_store_writer_give_up (HwStoreWriter *self, GError **error);
void hw_store_writer_clear (HwStoreWriter *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwStoreWriter, hw_store_writer_clear)

G_END_DECLS
