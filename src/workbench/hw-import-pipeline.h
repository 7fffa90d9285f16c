/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-import-posting.h"

G_BEGIN_DECLS

/** HwPostingBatch: some postings of a file, in its order. */
typedef struct _HwPostingBatch HwPostingBatch;

/** hw_posting_batch_get: (transfer none): NULL behind the last. */
HwMadePosting *hw_posting_batch_get (HwPostingBatch *self, guint index);

/**
 * HwImportPipeline:
 *
 * Takes the records of a file as the helper process reads them, makes them into postings on several threads,
 * and hands these on in the file's order. Only a few batches are under way at a time: who is quicker waits.
 */
typedef struct _HwImportPipeline HwImportPipeline;

/** hw_import_pipeline_new: reads at once, some way ahead; borrows @stream, which nobody else may use meanwhile. */
HwImportPipeline *hw_import_pipeline_new (HwReaderStream *stream);

/** hw_import_pipeline_start: the records can be made into postings now; once, before the first is asked for;
 * borrows @maker. */
void hw_import_pipeline_start (HwImportPipeline *self, const HwPostingMaker *maker);

/** hw_import_pipeline_next: @batch: (out) (transfer none): valid until the next is asked for; NULL behind the
 * last. Helps to make postings rather than to wait. */
gboolean hw_import_pipeline_next (HwImportPipeline *self, HwPostingBatch **batch, GError **error);

/** hw_import_pipeline_free: what is under way is given up, at the next posting. */
void hw_import_pipeline_free (HwImportPipeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwImportPipeline, hw_import_pipeline_free)

G_END_DECLS
