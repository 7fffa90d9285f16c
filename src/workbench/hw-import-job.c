/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-import-job.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-session-private.h"

static const HwImportOptions defaults = { 0 };

#define MIN_BYTES_OF_FEED (1 << 20)
#define MAX_HELD_PEOPLE 2000u /* with more, a table of people is a feed, which can be undone and not redone */

static HwImportPlan *
plan_whole (HwSession *session, HwReaderStream *stream, const char *path, const HwImportOptions *options,
            GCancellable *cancellable, GError **error)
{
  g_autofree char *file_name = g_path_get_basename (path);
  g_autoptr (HwDocument) document = hw_reader_stream_collect (stream, error);
  HwImportPlan *plan;

  if (document == NULL)
    return NULL;
  plan = hw_import_plan_document (session, document, hw_reader_stream_get_original (stream), file_name, options,
                                  cancellable, error);
  if (plan != NULL)
    hw_set_string (&plan->ledger->sha256, hw_reader_stream_get_sha256 (stream));
  return plan;
}

/* A stream whose records are not to be held; of people the first ones are then in its document. */
static gboolean
find_feed (HwReaderStream *stream, gboolean *is_feed, GError **error)
{
  HwDocumentKind kind = hw_reader_stream_get_document (stream)->kind;
  gboolean all = TRUE;

  *is_feed = !hw_reader_stream_is_whole (stream) && kind == HW_DOCUMENT_POSTING;
  if (hw_reader_stream_is_whole (stream) || kind != HW_DOCUMENT_CANDIDATES)
    return TRUE;
  if (!hw_reader_stream_hold (stream, MAX_HELD_PEOPLE, &all, error))
    return FALSE;
  *is_feed = !all;
  return TRUE;
}

HwImportPlan *
hw_import_plan_file (HwSession *session, const char *path, const HwImportOptions *options, GCancellable *cancellable,
                     GError **error)
{
  const HwImportOptions *used = options != NULL ? options : &defaults;
  g_autoptr (HwReaderStream) stream = hw_reader_stream_open (path, &used->read, cancellable, error);
  gboolean is_feed;

  if (stream == NULL || !find_feed (stream, &is_feed, error))
    return NULL;
  if (is_feed)
    return hw_import_feed_preview (session, stream, path, used, cancellable, error);
  return plan_whole (session, stream, path, used, cancellable, error);
}

/* What postings are understood with is loaded while the helper starts and begins to read them. */

static gpointer
load_analyser_thread (gpointer data)
{
  HwSession *session = data;
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (session, NULL, NULL);
  g_autoptr (HwAnalyser) analyser = rubric != NULL ? hw_session_load_analyser (session, rubric, NULL) : NULL;

  return NULL; /* whoever needs it finds it with the session, or the error once more */
}

/* NULL: the file is small, and perhaps has no posting in it. */
static GThread *
start_loading_analyser (HwSession *session, const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size >= MIN_BYTES_OF_FEED
           ? g_thread_new ("hw-analyser", load_analyser_thread, session)
           : NULL;
}

static HwImportPlan *
import_stream (HwSession *session, HwReaderStream *stream, const char *path, const HwImportOptions *options,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (HwImportPlan) plan = NULL;
  gboolean is_feed;

  if (!find_feed (stream, &is_feed, error))
    return NULL;
  if (is_feed)
    return hw_import_feed_apply (session, stream, path, options, NULL, cancellable, error);
  plan = plan_whole (session, stream, path, options, cancellable, error);
  if (plan == NULL)
    return NULL;
  if ((plan->keep_going || plan->ledger->n_rejected == 0) && !hw_import_apply (session, plan, cancellable, error))
    return NULL;
  return g_steal_pointer (&plan);
}

HwImportPlan *
hw_import_file (HwSession *session, const char *path, const HwImportOptions *options, GCancellable *cancellable,
                GError **error)
{
  const HwImportOptions *used = options != NULL ? options : &defaults;
  GThread *loading = start_loading_analyser (session, path);
  g_autoptr (HwReaderStream) stream = hw_reader_stream_open (path, &used->read, cancellable, error);
  HwImportPlan *plan = stream != NULL ? import_stream (session, stream, path, used, cancellable, error) : NULL;

  if (loading != NULL)
    g_thread_join (loading);
  return plan;
}

static gboolean
is_same_outcome (HwImportPlan *a, HwImportPlan *b)
{
  if (a->lines->len != b->lines->len)
    return FALSE;
  for (guint i = 0; i < a->lines->len; i++)
    {
      const HwImportLine *left = g_ptr_array_index (a->lines, i);
      const HwImportLine *right = g_ptr_array_index (b->lines, i);

      if (left->action != right->action || g_strcmp0 (left->details, right->details) != 0)
        return FALSE;
    }
  return TRUE;
}

/* What was shown is what is done: when the workspace has moved on, the plan has to come out the same. */
static HwImportPlan *
renew_plan (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  const HwImportOptions options
      = { .read = { .keep_going = plan->keep_going }, .requisition_id = plan->requisition_id };
  g_autoptr (HwImportPlan) fresh = NULL;

  if (plan->epoch == hw_session_get_epoch (session))
    return hw_import_plan_ref (plan);
  fresh = hw_import_plan_document (session, plan->document, plan->original, plan->file_name, &options, cancellable,
                                   error);
  if (fresh == NULL)
    return NULL;
  if (!is_same_outcome (plan, fresh))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_CONFLICT,
                   _ ("The workspace has changed since “%s” was looked at; import it again"), plan->file_name);
      return NULL;
    }
  return g_steal_pointer (&fresh);
}

static void
take_outcome (HwImportPlan *plan, HwImportPlan *done)
{
  if (plan == done)
    return;
  for (guint i = 0; i < MIN (plan->lines->len, done->lines->len); i++)
    hw_set_string (&((HwImportLine *) g_ptr_array_index (plan->lines, i))->entity_id,
                   ((HwImportLine *) g_ptr_array_index (done->lines, i))->entity_id);
  hw_import_unref (plan->ledger);
  plan->ledger = hw_import_ref (done->ledger);
  hw_change_set_unref (plan->changes);
  plan->changes = hw_change_set_ref (done->changes);
}

/* The file is read once more, and has to be the same. */
static gboolean
apply_feed (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  const HwImportOptions options = { .read = plan->read,
                                    .requisition_id = plan->requisition_id,
                                    .progress = plan->progress,
                                    .progress_data = plan->progress_data };
  g_autoptr (HwReaderStream) stream = NULL;
  g_autoptr (HwImportPlan) done = NULL;

  if (hw_import_plan_is_empty (plan))
    return TRUE;
  stream = hw_reader_stream_open (plan->path, &plan->read, cancellable, error);
  done = stream != NULL
             ? hw_import_feed_apply (session, stream, plan->path, &options, plan, cancellable, error)
             : NULL;
  if (done == NULL)
    return FALSE;
  take_outcome (plan, done);
  plan->stored = done->stored;
  return TRUE;
}

/* As one step to undo, or as part of a group by the id of its ledger line. */
static gboolean
store_plan (HwSession *session, HwImportPlan *plan, const char *group, GCancellable *cancellable, GError **error)
{
  if (group == NULL)
    return hw_session_apply (session, plan->changes, cancellable, error);
  if (!hw_session_apply_quietly (session, plan->changes, NULL, cancellable, error))
    return FALSE;
  hw_session_note_import (session, plan->changes->label, plan->ledger->parent.id, group);
  return TRUE;
}

static gboolean
apply_plan (HwSession *session, HwImportPlan *plan, const char *group, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwImportPlan) current = NULL;

  if (!hw_import_check_rejected (plan, error))
    return FALSE;
  if (plan->streamed)
    return apply_feed (session, plan, cancellable, error);
  current = renew_plan (session, plan, cancellable, error);
  if (current == NULL)
    return FALSE;
  take_outcome (plan, current);
  if (hw_import_plan_is_empty (plan))
    return TRUE;
  if (!store_plan (session, plan, group, cancellable, error))
    {
      g_prefix_error (error, "%s: ", plan->file_name);
      return FALSE;
    }
  plan->stored = TRUE;
  return TRUE;
}

gboolean
hw_import_apply (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  return apply_plan (session, plan, NULL, cancellable, error);
}

gboolean
hw_import_apply_together (HwSession *session, HwImportPlan *plan, const char *group, GCancellable *cancellable,
                          GError **error)
{
  return apply_plan (session, plan, group, cancellable, error);
}

HwReading *
hw_read_file (const char *path, const HwReadOptions *options, HwRubric *rubric, HwDocument **document,
              GCancellable *cancellable, GError **error)
{
  g_autoptr (HwDocument) read
      = hw_reader_client_read (path, options != NULL ? options : &defaults.read, NULL, cancellable, error);
  g_autoptr (GHashTable) lexicons = NULL;
  g_autoptr (HwAnalyser) analyser = NULL;
  g_autofree char *file_name = g_path_get_basename (path);
  const HwRecord *record;
  HwReading *reading;

  if (read == NULL)
    return NULL;
  record = read->records->len > 0 ? g_ptr_array_index (read->records, 0) : NULL;
  if ((read->kind != HW_DOCUMENT_POSTING && read->kind != HW_DOCUMENT_RESUME) || record == NULL
      || record->text == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _ ("%s: holds no text of a posting or a resume; import it instead, or say what it is"), file_name);
      return NULL;
    }
  lexicons = hw_data_load_lexicons (error);
  if (lexicons == NULL)
    return NULL;
  analyser = hw_analyser_new (lexicons, rubric, error);
  if (analyser == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (read->kind == HW_DOCUMENT_POSTING)
    reading = hw_analyser_read (analyser, record->text, record->blocks, record);
  else
    reading = hw_analyser_find_evidence (analyser, record->text, record->blocks);
  if (document != NULL)
    *document = g_steal_pointer (&read);
  return reading;
}
