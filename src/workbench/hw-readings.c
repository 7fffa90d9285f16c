/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-session-private.h"

/* What postings say, kept beside them; a person's word on a statement outlives every later reading. */

HwReading *
hw_posting_read_text (HwSession *session, HwRubric *rubric, const char *text, GArray *blocks, const HwRecord *record,
                      GError **error)
{
  g_autoptr (HwAnalyser) analyser = hw_session_load_analyser (session, rubric, error);

  return analyser != NULL ? hw_analyser_read (analyser, text, blocks, record) : NULL;
}

HwStoredReading *
hw_stored_reading_make (HwSession *session, const char *posting_id, HwRubric *rubric, HwReading *reading)
{
  HwStoredReading *self = hw_stored_reading_new ();

  hw_set_string (&self->posting_id, posting_id);
  hw_set_string (&self->rubric_id, rubric->version->parent.id);
  self->reading = hw_reading_pack (reading);
  self->created_at = hw_session_now (session);
  return self;
}

static gsize
count_chars (const HwPosting *posting)
{
  return posting->text != NULL ? (gsize) g_utf8_strlen (posting->text, -1) : 0;
}

/* Of several, the one of this rubric version, else the newest. */
static HwStoredReading *
pick_reading (GPtrArray *stored, const char *rubric_id)
{
  HwStoredReading *best = NULL;

  for (guint i = 0; i < stored->len; i++)
    {
      HwStoredReading *reading = g_ptr_array_index (stored, i);

      if (g_strcmp0 (reading->rubric_id, rubric_id) == 0)
        return reading;
      if (best == NULL || reading->created_at > best->created_at)
        best = reading;
    }
  return best;
}

HwStoredReading *
hw_stored_reading_keep (HwSession *session, GPtrArray *stored, const HwPosting *posting, HwRubric *rubric,
                        HwReading *reading, HwStoredReading **before)
{
  HwStoredReading *old = pick_reading (stored, rubric->version->parent.id);
  HwStoredReading *kept;

  if (old != NULL && old->reading != NULL)
    {
      g_autoptr (HwReading) earlier = hw_reading_unpack (old->reading, count_chars (posting), NULL);

      /* Of another text nothing can be carried over: its places are others. */
      if (earlier != NULL)
        hw_reading_keep_corrections (reading, earlier);
    }
  kept = hw_stored_reading_make (session, posting->parent.id, rubric, reading);
  *before = NULL;
  if (old != NULL && g_strcmp0 (old->rubric_id, kept->rubric_id) == 0)
    {
      hw_entity_set_id (HW_ENTITY (kept), old->parent.id);
      *before = old;
    }
  return kept;
}

/* From its text, whatever is stored of it. */
static HwReading *
read_again (HwSession *session, HwPosting *posting, HwRubric *rubric, GError **error)
{
  g_autoptr (GArray) blocks = NULL;
  g_autoptr (HwRecord) known = hw_record_new (0);

  if (posting->fields != NULL && !hw_record_unpack_fields (known, posting->fields, error))
    return NULL;
  if (posting->blocks != NULL)
    {
      blocks = hw_blocks_unpack (posting->blocks, count_chars (posting), error);
      if (blocks == NULL)
        return NULL;
    }
  if (posting->title != NULL && hw_record_get_field (known, "title") == NULL)
    hw_record_add_field (known, "title", posting->title);
  if (posting->organisation != NULL && hw_record_get_field (known, "organisation") == NULL)
    hw_record_add_field (known, "organisation", posting->organisation);
  return hw_posting_read_text (session, rubric, posting->text != NULL ? posting->text : "", blocks, known, error);
}

static HwReading *
make_reading (HwSession *session, const char *posting_id, HwRubric *rubric, GCancellable *cancellable, GError **error)
{
  /* The caller's may have come without its bytes. */
  g_autoptr (HwPosting) posting = hw_session_find (session, &HW_POSTING, posting_id, cancellable, error);
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (HwStoredReading) kept = NULL;
  HwStoredReading *old = NULL;
  g_autoptr (HwReading) reading = posting != NULL ? read_again (session, posting, rubric, error) : NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (reading == NULL)
    return NULL;
  changes = hw_session_begin (session, _ ("Read “%s”"), hw_entity_get_title (HW_ENTITY (posting)));
  stored = hw_session_list (session, &HW_STORED_READING, "posting_id", posting_id, cancellable, error);
  if (stored == NULL)
    return NULL;
  kept = hw_stored_reading_keep (session, stored, posting, rubric, reading, &old);
  if (old != NULL)
    hw_change_set_change (changes, old, kept);
  else
    hw_change_set_add (changes, kept);
  if (!hw_session_is_read_only (session) && !hw_session_apply_quietly (session, changes, NULL, cancellable, error))
    return NULL;
  return g_steal_pointer (&reading);
}

static HwReading *
load_reading (HwSession *session, HwPosting *posting, HwStoredReading **stored, GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (session, cancellable, error);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) problem = NULL;
  HwStoredReading *known;
  HwReading *reading;

  if (rubric == NULL)
    return NULL;
  all = hw_session_list (session, &HW_STORED_READING, "posting_id", posting->parent.id, cancellable, error);
  if (all == NULL)
    return NULL;
  known = pick_reading (all, rubric->version->parent.id);
  if (known == NULL || known->reading == NULL || g_strcmp0 (known->rubric_id, rubric->version->parent.id) != 0)
    return make_reading (session, posting->parent.id, rubric, cancellable, error);
  reading = hw_reading_unpack (known->reading, count_chars (posting), &problem);
  if (reading == NULL) /* by another version of the program; the text is still there */
    return make_reading (session, posting->parent.id, rubric, cancellable, error);
  if (stored != NULL)
    *stored = hw_stored_reading_ref (known);
  return reading;
}

HwReading *
hw_reading_of_posting (HwSession *session, HwPosting *posting, GCancellable *cancellable, GError **error)
{
  return load_reading (session, posting, NULL, cancellable, error);
}

static HwStatement *
find_statement (HwReading *reading, const HwStatement *wanted)
{
  for (guint i = 0; i < reading->statements->len; i++)
    {
      HwStatement *statement = g_ptr_array_index (reading->statements, i);

      if (statement->start == wanted->start && statement->end == wanted->end)
        return statement;
    }
  return NULL;
}

static void
take_correction (HwStatement *statement, const HwStatement *word)
{
  statement->kind = word->kind;
  statement->level = word->kind == HW_KIND_QUALIFICATION ? word->level : HW_LEVEL_NONE;
  statement->corrected = TRUE;
  g_ptr_array_set_size (statement->matches, 0);
  for (guint i = 0; i < word->matches->len; i++)
    {
      const HwMatch *match = g_ptr_array_index (word->matches, i);

      hw_statement_add_told_match (statement, match->competency, match->confidence, match->evidence, match->n_evidence);
    }
}

/* The stored reading with the statement meant; NULL with @error when there is none such. */
static HwReading *
load_for_change (HwSession *session, HwPosting *posting, const HwStatement *statement, HwStoredReading **before,
                 HwStatement **found, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwReading) reading = load_reading (session, posting, before, cancellable, error);

  if (reading != NULL && *before == NULL) /* made just now */
    {
      g_clear_pointer (&reading, hw_reading_unref);
      reading = load_reading (session, posting, before, cancellable, error);
    }
  if (reading == NULL)
    return NULL;
  *found = *before != NULL ? find_statement (reading, statement) : NULL;
  if (*found == NULL)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                   _ ("“%s” has no such statement any more; look at its text again"),
                   hw_entity_get_title (HW_ENTITY (posting)));
      return NULL;
    }
  return g_steal_pointer (&reading);
}

static gboolean
store_change (HwSession *session, HwStoredReading *before, HwReading *reading, HwChangeSet *changes,
              GCancellable *cancellable, GError **error)
{
  g_autoptr (HwStoredReading) after = hw_stored_reading_dup (before);

  g_clear_pointer (&after->reading, g_bytes_unref);
  after->reading = hw_reading_pack (reading);
  hw_change_set_change (changes, before, after);
  return hw_session_apply (session, changes, cancellable, error);
}

gboolean
hw_reading_correct (HwSession *session, HwPosting *posting, const HwStatement *statement, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwStoredReading) before = NULL;
  HwStatement *found = NULL;
  g_autoptr (HwReading) reading = load_for_change (session, posting, statement, &before, &found, cancellable, error);
  g_autoptr (HwChangeSet) changes = NULL;

  if (reading == NULL)
    return FALSE;
  take_correction (found, statement);
  changes = hw_session_begin (session, _ ("Correct the reading of “%s”"), hw_entity_get_title (HW_ENTITY (posting)));
  return store_change (session, before, reading, changes, cancellable, error);
}

gboolean
hw_reading_set_back (HwSession *session, HwPosting *posting, const HwStatement *statement, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwStoredReading) before = NULL;
  HwStatement *found = NULL, *read;
  g_autoptr (HwReading) reading = load_for_change (session, posting, statement, &before, &found, cancellable, error);
  g_autoptr (HwPosting) whole
      = reading != NULL ? hw_session_find (session, &HW_POSTING, posting->parent.id, cancellable, error) : NULL;
  g_autoptr (HwRubric) rubric = whole != NULL ? hw_session_load_default_rubric (session, cancellable, error) : NULL;
  g_autoptr (HwReading) fresh = rubric != NULL ? read_again (session, whole, rubric, error) : NULL;
  g_autoptr (HwChangeSet) changes = NULL;

  if (fresh == NULL)
    return FALSE;
  read = find_statement (fresh, statement);
  if (read != NULL) /* else the text is cut elsewhere today: what it says stays until it is read as a whole */
    take_correction (found, read);
  found->corrected = FALSE;
  changes = hw_session_begin (session, _ ("Set back the reading of “%s”"), hw_entity_get_title (HW_ENTITY (posting)));
  return store_change (session, before, reading, changes, cancellable, error);
}
