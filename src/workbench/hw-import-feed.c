/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-candidate-judge.h"
#include "workbench/hw-import-pipeline.h"
#include "workbench/hw-session-private.h"

/*
 * Postings and people that come one by one out of a file of any length. A preview reads and compares them; the
 * import reads the file again (or for the first time) and writes them in one transaction, while they are still
 * being read and understood. Neither holds more of them than a few batches. People are compared with those
 * before them in their file, so their preview writes them too, and takes all of it back.
 */

#define PROGRESS_EVERY (100 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  HwSession *session;
  HwReaderStream *stream;
  HwImportPlan *plan;
  HwImportPlan *expected;
  const HwImportOptions *options;
  GCancellable *cancellable;
  HwImportPipeline *pipeline; /* of postings */
  HwPostingMaker maker;
  HwCandidateJudge people;
  HwImportUndo *undo;
  HwBulk *bulk; /* NULL in a preview of postings */
  gboolean previewed; /* its bulk failed because it was to */
  gint64 told_at;
} Feed;

static void
feed_clear (Feed *self)
{
  g_clear_pointer (&self->pipeline, hw_import_pipeline_free); /* it borrows the maker */
  hw_posting_maker_clear (&self->maker);
  hw_candidate_judge_clear (&self->people);
  g_clear_pointer (&self->undo, hw_import_undo_free);
  g_clear_pointer (&self->plan, hw_import_plan_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Feed, feed_clear)

static gboolean
feed_init (Feed *self, HwSession *session, HwReaderStream *stream, const char *path, const HwImportOptions *options,
           GCancellable *cancellable, GError **error)
{
  g_autofree char *file_name = g_path_get_basename (path);

  self->session = session;
  self->stream = stream;
  self->options = options;
  self->cancellable = cancellable;
  self->undo = hw_import_undo_new ();
  self->plan = hw_import_plan_new (session, hw_reader_stream_get_document (stream), NULL, file_name, options);
  self->plan->streamed = TRUE;
  self->plan->path = g_strdup (path);
  if (self->plan->kind == HW_DOCUMENT_CANDIDATES)
    return hw_candidate_judge_init (&self->people, session, self->plan, FALSE, cancellable, error);
  self->pipeline = hw_import_pipeline_new (stream); /* the file is read while the maker gets ready */
  return hw_posting_maker_init (&self->maker, session, self->plan, cancellable, error);
}

static GPtrArray *
query_session (gpointer data, HwQuery *query, GError **error)
{
  Feed *self = data;

  return hw_repository_query (hw_session_get_repository (self->session), query, self->cancellable, error);
}

static GPtrArray *
query_bulk (gpointer data, HwQuery *query, GError **error)
{
  return hw_bulk_query (((Feed *) data)->bulk, query, error);
}

static gboolean
is_refused (const HwImportPlan *plan)
{
  return !plan->keep_going && plan->counts[HW_IMPORT_REJECT] > 0;
}

static gboolean
write_bulk (gpointer data, HwEntity *before, HwEntity *after, GError **error)
{
  Feed *self = data;

  if (is_refused (self->plan)) /* the rest is only looked at, to name all that is wrong */
    return TRUE;
  hw_import_undo_add (self->undo, before, after, self->plan->ledger->parent.id);
  return hw_bulk_write (self->bulk, before, after, error);
}

static void
tell_progress (Feed *self)
{
  gint64 now = g_get_monotonic_time ();
  guint n = 0;

  if (self->options->progress == NULL || now - self->told_at < PROGRESS_EVERY)
    return;
  self->told_at = now;
  for (guint i = 0; i < HW_IMPORT_N_ACTIONS; i++)
    n += (guint) self->plan->counts[i];
  self->options->progress (n, hw_reader_stream_get_progress (self->stream), self->options->progress_data);
}

static gboolean
judge_batch (Feed *self, HwPostingJudge *judge, HwPostingBatch *batch, GError **error)
{
  HwMadePosting *made;

  for (guint i = 0; (made = hw_posting_batch_get (batch, i)) != NULL; i++)
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !hw_posting_judge_take (judge, made, error))
      return FALSE;
  tell_progress (self);
  return TRUE;
}

static gboolean
judge_people (Feed *self, guint *index, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
        || !hw_candidate_judge_take (&self->people, (*index)++, g_ptr_array_index (records, i), error))
      return FALSE;
  tell_progress (self);
  return TRUE;
}

/* The first ones were taken off the stream, to see whether there are many. */
static gboolean
run_people (Feed *self, GError **error)
{
  GPtrArray *first = hw_reader_stream_get_document (self->stream)->records;
  guint index = 0;
  gboolean ok = judge_people (self, &index, first, error);

  g_ptr_array_set_size (first, 0);
  while (ok)
    {
      g_autoptr (GPtrArray) records = NULL;

      if (!hw_reader_stream_next (self->stream, &records, error))
        return FALSE;
      if (records == NULL)
        return TRUE;
      ok = judge_people (self, &index, records, error);
    }
  return FALSE;
}

/* Reads the whole file; its postings go by the judge. */
static gboolean
run_postings (Feed *self, const HwImportStore *store, GError **error)
{
  g_autoptr (HwImportPipeline) pipeline = g_steal_pointer (&self->pipeline);
  g_auto (HwPostingJudge) judge = { 0 };

  hw_import_pipeline_start (pipeline, &self->maker);
  if (!hw_posting_judge_init (&judge, &self->maker, self->plan, store, error))
    return FALSE;
  for (;;)
    {
      HwPostingBatch *batch;

      if (!hw_import_pipeline_next (pipeline, &batch, error))
        return FALSE;
      if (batch == NULL)
        return TRUE;
      if (!judge_batch (self, &judge, batch, error))
        return FALSE;
    }
}

static gboolean
run_through (Feed *self, const HwImportStore *store, GError **error)
{
  if (self->plan->kind != HW_DOCUMENT_CANDIDATES)
    return run_postings (self, store, error);
  self->people.store = *store;
  return run_people (self, error);
}

/* The end of the file tells the rest of what is known of it. */
static void
finish_plan (Feed *self)
{
  HwDocument *document = hw_reader_stream_get_document (self->stream);

  g_ptr_array_set_size (self->plan->warnings, 0);
  for (guint i = 0; i < document->warnings->len; i++)
    g_ptr_array_add (self->plan->warnings, g_strdup (g_ptr_array_index (document->warnings, i)));
  if (self->plan->kind == HW_DOCUMENT_CANDIDATES)
    hw_candidate_judge_warn (&self->people);
  hw_set_string (&self->plan->ledger->sha256, hw_reader_stream_get_sha256 (self->stream));
  hw_import_plan_finish (self->plan);
}

static char *
make_label (const Feed *self)
{
  return g_strdup_printf (_ ("Import of “%s”"), self->plan->file_name);
}

static gboolean
preview_people_cb (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error)
{
  Feed *self = data;
  const HwImportStore store = { query_bulk, write_bulk, self };

  self->bulk = bulk;
  if (run_through (self, &store, error))
    {
      finish_plan (self);
      self->previewed = TRUE;
      g_set_error_literal (error, HW_ERROR, HW_ERROR_CONFLICT, "only a preview");
    }
  return FALSE;
}

static gboolean
preview_people (Feed *self, GError **error)
{
  g_autofree char *actor = hw_session_dup_member_id (self->session);
  g_autofree char *label = make_label (self);
  const HwBulkJob job = { label, actor, preview_people_cb, self };
  g_autoptr (GError) failure = NULL;

  hw_repository_bulk (hw_session_get_repository (self->session), &job, self->cancellable, &failure);
  if (!self->previewed)
    g_propagate_error (error, g_steal_pointer (&failure));
  return self->previewed;
}

HwImportPlan *
hw_import_feed_preview (HwSession *session, HwReaderStream *stream, const char *path, const HwImportOptions *options,
                        GCancellable *cancellable, GError **error)
{
  g_auto (Feed) self = { 0 };
  const HwImportStore store = { .query = query_session, .data = &self };

  if (!feed_init (&self, session, stream, path, options, cancellable, error))
    return NULL;
  if (self.plan->kind == HW_DOCUMENT_CANDIDATES)
    return preview_people (&self, error) ? g_steal_pointer (&self.plan) : NULL;
  self.maker.sparing = TRUE;
  if (!run_through (&self, &store, error))
    return NULL;
  finish_plan (&self);
  return g_steal_pointer (&self.plan);
}

/* What was shown is what is done. */
static gboolean
check_expected (Feed *self, GError **error)
{
  const HwImportPlan *expected = self->expected;

  if (expected == NULL
      || (memcmp (expected->counts, self->plan->counts, sizeof expected->counts) == 0
          && g_strcmp0 (expected->ledger->sha256, self->plan->ledger->sha256) == 0))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT,
               _ ("The file or the workspace has changed since “%s” was looked at; import it again"),
               self->plan->file_name);
  return FALSE;
}

static gboolean
import_cb (HwBulk *bulk, gpointer data, GCancellable *cancellable, GError **error)
{
  Feed *self = data;
  const HwImportStore store = { query_bulk, write_bulk, self };

  self->bulk = bulk;
  if (!run_through (self, &store, error))
    return FALSE;
  finish_plan (self);
  if (!check_expected (self, error) || !hw_import_check_rejected (self->plan, error))
    return FALSE;
  if (hw_import_plan_is_empty (self->plan))
    return TRUE;
  self->plan->ledger->undo = hw_import_undo_close (self->undo, self->plan->ledger->parent.id);
  return hw_bulk_write (bulk, NULL, self->plan->ledger, error);
}

HwImportPlan *
hw_import_feed_apply (HwSession *session, HwReaderStream *stream, const char *path, const HwImportOptions *options,
                      HwImportPlan *expected, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_auto (Feed) self = { .expected = expected };
  g_autoptr (GError) failure = NULL;
  g_autofree char *label = NULL;
  g_autofree char *actor = hw_session_dup_member_id (session);
  HwBulkJob job;

  if (!feed_init (&self, session, stream, path, options, cancellable, error))
    return NULL;
  label = make_label (&self);
  job = (HwBulkJob){ label, actor, import_cb, &self };
  if (hw_repository_bulk (hw_session_get_repository (session), &job, cancellable, &failure))
    {
      self.plan->stored = !hw_import_plan_is_empty (self.plan);
      if (self.plan->stored)
        hw_session_note_import (session, self.plan->changes->label, self.plan->ledger->parent.id, NULL);
    }
  else if (expected != NULL || !is_refused (self.plan) || !g_error_matches (failure, HW_ERROR, HW_ERROR_INPUT))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&self.plan);
}
