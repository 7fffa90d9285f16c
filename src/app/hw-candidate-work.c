/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-candidate-work.h"

#include <string.h>

#include "app/hw-call.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-scorecards.h"

#define MAX_EVENTS 100u

void
hw_candidate_state_free (gpointer state)
{
  HwCandidateState *self = state;

  if (self == NULL)
    return;
  g_clear_pointer (&self->candidate, hw_candidate_unref);
  g_clear_pointer (&self->candidacies, g_ptr_array_unref);
  g_clear_pointer (&self->requisitions, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->resumes, g_ptr_array_unref);
  g_clear_pointer (&self->duplicates, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->panel, g_ptr_array_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->shortlist, hw_shortlist_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCandidateState, hw_candidate_state_free)

const char *
hw_candidate_state_get_member_name (HwCandidateState *self, const char *member_id)
{
  for (guint i = 0; member_id != NULL && i < self->members->len; i++)
    {
      HwMember *member = g_ptr_array_index (self->members, i);

      if (g_str_equal (HW_ENTITY (member)->id, member_id))
        return member->name;
    }
  return NULL;
}

HwRequisition *
hw_candidate_state_find_requisition (HwCandidateState *self, const char *candidacy_id)
{
  for (guint i = 0; i < self->candidacies->len; i++)
    if (g_str_equal (((HwEntity *) g_ptr_array_index (self->candidacies, i))->id, candidacy_id))
      return g_ptr_array_index (self->requisitions, i);
  return NULL;
}

static GPtrArray *
query_where (HwSession *session, const HwEntityClass *klass, const char *field, const char *value, const char *order,
             gboolean descending, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);

  if (field != NULL)
    hw_query_where_text (query, field, value);
  if (order != NULL)
    hw_query_order_by (query, order, descending);
  hw_query_without_bytes (query);
  return hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
}

static gboolean
load_requisitions (HwCandidateState *self, HwSession *session, GCancellable *cancellable, GError **error)
{
  HwRepository *repository = hw_session_get_repository (session);
  g_autoptr (GPtrArray) all
    = query_where (session, &HW_REQUISITION, NULL, NULL, "created_at", TRUE, cancellable, error);

  self->requisitions = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  self->open = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  for (guint i = 0; all != NULL && i < self->candidacies->len; i++)
    {
      HwCandidacy *candidacy = g_ptr_array_index (self->candidacies, i);
      HwRequisition *requisition
        = hw_repository_find (repository, &HW_REQUISITION, candidacy->requisition_id, cancellable, error);

      if (requisition == NULL)
        return FALSE;
      g_ptr_array_add (self->requisitions, requisition);
    }
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      HwRequisition *requisition = g_ptr_array_index (all, i);
      gboolean joined = FALSE;

      for (guint k = 0; k < self->requisitions->len; k++)
        joined |= g_str_equal (HW_ENTITY (requisition)->id,
                               ((HwEntity *) g_ptr_array_index (self->requisitions, k))->id);
      if (!joined && requisition->state <= HW_STATE_ON_HOLD && self->open->len < 50)
        g_ptr_array_add (self->open, hw_requisition_ref (requisition));
    }
  return all != NULL;
}

static gboolean
load_candidacy (HwCandidateState *self, HwSession *session, const char *wanted, GCancellable *cancellable,
                GError **error)
{
  HwCandidacy *chosen = self->candidacies->len > 0 ? g_ptr_array_index (self->candidacies, 0) : NULL;

  for (guint i = 0; wanted != NULL && i < self->candidacies->len; i++)
    if (g_str_equal (((HwEntity *) g_ptr_array_index (self->candidacies, i))->id, wanted))
      chosen = g_ptr_array_index (self->candidacies, i);
  if (chosen == NULL)
    {
      self->rubric = hw_session_load_default_rubric (session, cancellable, error);
      return self->rubric != NULL;
    }
  self->shortlist = hw_session_build_shortlist (session, chosen->requisition_id, NULL, cancellable, error);
  if (self->shortlist == NULL)
    return FALSE;
  self->rubric = hw_rubric_ref (self->shortlist->rubric);
  for (guint i = 0; i < self->shortlist->entries->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (self->shortlist->entries, i);

      if (g_str_equal (HW_ENTITY (entry->candidacy)->id, HW_ENTITY (chosen)->id))
        self->entry = entry;
    }
  self->panel = query_where (session, &HW_PANELIST, "requisition_id", chosen->requisition_id, NULL, FALSE, cancellable,
                             error);
  return self->panel != NULL;
}

static void
blocks_free (gpointer blocks)
{
  if (blocks != NULL)
    g_array_unref (blocks);
}

/* With the rubric of the candidacy, as the panel rates by it; nothing of it is stored. */
static HwResume *
read_paper (HwCandidateState *self, HwSession *session, HwPaper *paper, GArray *blocks, GError **error)
{
  g_autoptr (HwAnalyser) analyser = hw_session_load_analyser (session, self->rubric, error);
  g_autoptr (HwRecord) fields = hw_record_new (0);
  g_autofree char *today = hw_time_format (hw_clock_now (hw_session_get_clock (session)));

  if (analyser == NULL || (paper->fields != NULL && !hw_record_unpack_fields (fields, paper->fields, error)))
    return NULL;
  today[strlen ("2026-11")] = '\0';
  return hw_analyser_read_resume (analyser, paper->text != NULL ? paper->text : "", blocks, fields, today);
}

/* The papers were listed without their bytes: what is large is not kept. */
static gboolean
load_resumes (HwCandidateState *self, HwSession *session, GCancellable *cancellable, GError **error)
{
  self->blocks = g_ptr_array_new_with_free_func (blocks_free);
  self->resumes = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_resume_free);
  for (guint i = 0; i < self->papers->len; i++)
    {
      g_autoptr (HwPaper) paper
        = hw_repository_find (hw_session_get_repository (session), &HW_PAPER,
                              ((HwEntity *) g_ptr_array_index (self->papers, i))->id, cancellable, error);
      g_autoptr (GArray) blocks = NULL;
      HwResume *resume;

      if (paper == NULL)
        return FALSE;
      if (paper->blocks != NULL && paper->text != NULL)
        blocks = hw_blocks_unpack (paper->blocks, (gsize) g_utf8_strlen (paper->text, -1), NULL);
      resume = read_paper (self, session, paper, blocks, error);
      if (resume == NULL)
        return FALSE;
      g_ptr_array_add (self->resumes, resume);
      g_ptr_array_add (self->blocks, g_steal_pointer (&blocks));
    }
  return TRUE;
}

/* Events of the person and of what hangs on them. */
static gboolean
load_events (HwCandidateState *self, HwSession *session, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_EVENT);
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();

  g_ptr_array_add (subjects, HW_ENTITY (self->candidate)->id);
  for (guint i = 0; i < self->candidacies->len; i++)
    g_ptr_array_add (subjects, ((HwEntity *) g_ptr_array_index (self->candidacies, i))->id);
  for (guint i = 0; i < self->papers->len; i++)
    g_ptr_array_add (subjects, ((HwEntity *) g_ptr_array_index (self->papers, i))->id);
  for (guint i = 0; i < self->notes->len; i++)
    g_ptr_array_add (subjects, ((HwEntity *) g_ptr_array_index (self->notes, i))->id);
  g_ptr_array_add (subjects, NULL);
  hw_query_where_any (query, "subject", (const char *const *) subjects->pdata);
  hw_query_order_by (query, "sequence", TRUE);
  hw_query_page (query, 0, MAX_EVENTS);
  self->events = hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
  return self->events != NULL;
}

gpointer
hw_work_load_candidate (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;
  g_autoptr (HwCandidateState) self = g_new0 (HwCandidateState, 1);

  self->candidate
    = hw_repository_find (hw_session_get_repository (session), &HW_CANDIDATE, call->id, cancellable, error);
  if (self->candidate == NULL)
    return NULL;
  self->candidacies
    = query_where (session, &HW_CANDIDACY, "candidate_id", call->id, "stage_since", TRUE, cancellable, error);
  if (self->candidacies == NULL)
    return NULL;
  self->papers = query_where (session, &HW_PAPER, "candidate_id", call->id, "created_at", TRUE, cancellable, error);
  if (self->papers == NULL)
    return NULL;
  self->notes = query_where (session, &HW_NOTE, "candidate_id", call->id, "created_at", TRUE, cancellable, error);
  if (self->notes == NULL)
    return NULL;
  self->duplicates = hw_duplicates_of_candidate (session, call->id, cancellable, error);
  if (self->duplicates == NULL)
    return NULL;
  self->members = query_where (session, &HW_MEMBER, NULL, NULL, "name", FALSE, cancellable, error);
  if (self->members == NULL || !load_requisitions (self, session, cancellable, error)
      || !load_candidacy (self, session, call->key, cancellable, error)
      || !load_resumes (self, session, cancellable, error) || !load_events (self, session, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

gpointer
hw_work_save_candidate (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_candidate_save (session, (HwCandidate *) call->entity, cancellable, error));
}

gpointer
hw_work_remove_candidate (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_candidate_remove (session, ((HwCall *) data)->id, cancellable, error));
}

gpointer
hw_work_join_requisition (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return hw_candidacy_create (session, call->id, call->key, cancellable, error);
}

gpointer
hw_work_set_distinct (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_candidates_set_distinct (session, call->id, call->key, cancellable, error));
}

gpointer
hw_work_screen (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_candidacy_screen (session, call->id, call->key, (HwAnswer) call->number, call->text,
                                               cancellable, error));
}

gpointer
hw_work_add_paper (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return hw_paper_add (session, call->id, call->text, "resume", cancellable, error);
}

gpointer
hw_work_remove_paper (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_paper_remove (session, ((HwCall *) data)->id, cancellable, error));
}

gpointer
hw_work_save_original (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_paper_save_original (session, call->id, call->text, cancellable, error));
}

gpointer
hw_work_add_note (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return hw_note_add (session, call->id, NULL, call->text, cancellable, error);
}

gpointer
hw_work_remove_note (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_note_remove (session, ((HwCall *) data)->id, cancellable, error));
}
