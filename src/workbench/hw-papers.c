/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-reader-client.h"
#include "workbench/hw-session-private.h"

/* Documents of candidates, and notes. */

HwPaper *
hw_paper_new_from_record (HwSession *session, const HwRecord *record, const char *format, const char *file_name,
                          const char *kind, GBytes *original)
{
  HwPaper *paper = hw_paper_new ();
  GBytes *bytes = record->original != NULL ? record->original : original;

  hw_set_string (&paper->name, file_name);
  hw_set_string (&paper->kind, hw_text_is_blank (kind) ? "resume" : kind);
  hw_set_string (&paper->format, format);
  paper->sha256 = hw_sha256_hex (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  paper->original = g_bytes_ref (bytes);
  hw_set_string (&paper->text, record->text != NULL ? record->text : "");
  paper->blocks = record->blocks != NULL ? hw_blocks_pack (record->blocks) : NULL;
  paper->fields = hw_record_pack_fields (record);
  paper->created_at = hw_session_now (session);
  return paper;
}

static gboolean
check_new_paper (HwSession *session, const HwCandidate *candidate, const HwPaper *paper, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (HwPaper) same = hw_session_find_where (session, &HW_PAPER, "candidate_id", candidate->parent.id, "sha256",
                                                    paper->sha256, cancellable, &problem);

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (same != NULL)
    g_set_error (error, HW_ERROR, HW_ERROR_RULE, _ ("%s is among the papers of %s already, as %s"), paper->name,
                 candidate->name, same->name);
  else
    return TRUE;
  return FALSE;
}

char *
hw_paper_add (HwSession *session, const char *candidate_id, const char *path, const char *kind,
              GCancellable *cancellable, GError **error)
{
  const HwReadOptions options = { .wanted = HW_DOCUMENT_RESUME + 1 };
  g_autoptr (HwCandidate) candidate = hw_session_find (session, &HW_CANDIDATE, candidate_id, cancellable, error);
  g_autofree char *file_name = g_path_get_basename (path);
  g_autoptr (GBytes) original = NULL;
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (GRecMutexLocker) lock = NULL;
  g_autoptr (HwPaper) paper = NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (candidate == NULL)
    return NULL;
  document = hw_reader_client_read (path, &options, &original, cancellable, error);
  if (document == NULL)
    return NULL;
  if (document->records->len != 1)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _ ("%s: holds %u documents; a paper is one; import a table of candidates as such"), file_name,
                   document->records->len);
      return NULL;
    }
  paper = hw_paper_new_from_record (session, g_ptr_array_index (document->records, 0), document->format, file_name,
                                    kind, original);
  hw_set_string (&paper->candidate_id, candidate_id);
  lock = hw_session_lock_edits (session);
  if (!check_new_paper (session, candidate, paper, cancellable, error))
    return NULL;
  changes = hw_session_begin (session, _ ("Add %s to the papers of %s"), file_name, candidate->name);
  hw_change_set_add (changes, paper);
  return hw_session_apply (session, changes, cancellable, error) ? g_strdup (paper->parent.id) : NULL;
}

gboolean
hw_paper_remove (HwSession *session, const char *paper_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwPaper) paper = hw_session_find (session, &HW_PAPER, paper_id, cancellable, error);
  g_autoptr (HwChangeSet) changes = NULL;

  if (paper == NULL)
    return FALSE;
  changes = hw_session_begin (session, _ ("Remove %s"), paper->name);
  hw_change_set_remove (changes, paper);
  return hw_session_apply (session, changes, cancellable, error);
}

gboolean
hw_paper_save_original (HwSession *session, const char *paper_id, const char *path, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (HwPaper) paper = hw_session_find (session, &HW_PAPER, paper_id, cancellable, error);
  g_autoptr (GError) problem = NULL;
  gconstpointer data;
  gsize length = 0;

  if (paper == NULL)
    return FALSE;
  data = paper->original != NULL ? g_bytes_get_data (paper->original, &length) : "";
  if (g_file_set_contents_full (path, data, (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &problem))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_STORAGE, _ ("%s cannot be saved: %s; choose another place"), paper->name,
               problem->message);
  return FALSE;
}

HwReading *
hw_paper_find_evidence (HwSession *session, HwPaper *paper, HwRubric *rubric, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (HwAnalyser) analyser = hw_session_load_analyser (session, rubric, error);
  const char *text = paper->text != NULL ? paper->text : "";
  g_autoptr (GArray) blocks = NULL;

  if (analyser == NULL)
    return NULL;
  if (paper->blocks != NULL)
    {
      blocks = hw_blocks_unpack (paper->blocks, (gsize) g_utf8_strlen (text, -1), error);
      if (blocks == NULL)
        return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return hw_analyser_find_evidence (analyser, text, blocks);
}

char *
hw_note_add (HwSession *session, const char *candidate_id, const char *requisition_id, const char *text,
             GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwNote) note = hw_note_new ();
  g_autoptr (HwChangeSet) changes = NULL;

  if (hw_text_is_blank (text))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INPUT, _ ("The note is empty; write something"));
      return NULL;
    }
  hw_set_string (&note->candidate_id, candidate_id);
  hw_set_string (&note->requisition_id, requisition_id);
  note->author_id = hw_session_dup_member_id (session);
  hw_set_string (&note->text, text);
  note->created_at = hw_session_now (session);
  changes = hw_session_begin (session, "%s", _ ("Add a note"));
  hw_change_set_add (changes, note);
  return hw_session_apply (session, changes, cancellable, error) ? g_strdup (note->parent.id) : NULL;
}

gboolean
hw_note_remove (HwSession *session, const char *note_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwNote) note = hw_session_find (session, &HW_NOTE, note_id, cancellable, error);
  g_autoptr (HwChangeSet) changes = NULL;

  if (note == NULL)
    return FALSE;
  changes = hw_session_begin (session, "%s", _ ("Remove a note"));
  hw_change_set_remove (changes, note);
  return hw_session_apply (session, changes, cancellable, error);
}
