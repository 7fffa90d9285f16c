/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-card-work.h"

#include <glib/gi18n-lib.h>

#include "app/hw-call.h"
#include "base/hw-text-index.h"
#include "workbench/hw-candidates.h"

void
hw_card_state_free (gpointer state)
{
  HwCardState *self = state;

  if (self == NULL)
    return;
  g_clear_pointer (&self->sheet, hw_card_sheet_free);
  g_clear_pointer (&self->indexes, g_ptr_array_unref);
  g_clear_pointer (&self->papers, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCardState, hw_card_state_free)

HwRating *
hw_card_state_find_rating (HwCardState *self, const char *competency)
{
  for (guint i = 0; i < self->sheet->ratings->len; i++)
    {
      HwRating *rating = g_ptr_array_index (self->sheet->ratings, i);

      if (g_str_equal (rating->competency, competency))
        return rating;
    }
  return NULL;
}

static gboolean
bears_on (const HwStatement *passage, const char *competency)
{
  for (guint i = 0; i < passage->matches->len; i++)
    if (g_str_equal (((HwMatch *) g_ptr_array_index (passage->matches, i))->competency, competency))
      return TRUE;
  return FALSE;
}

void
hw_card_state_index (HwCardState *self)
{
  g_clear_pointer (&self->indexes, g_ptr_array_unref);
  self->indexes = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_text_index_free);
  for (guint i = 0; i < self->papers->len; i++)
    g_ptr_array_add (self->indexes, hw_text_index_new (((HwPaper *) g_ptr_array_index (self->papers, i))->text));
}

GPtrArray *
hw_card_state_dup_passages (HwCardState *self, const char *competency, guint limit)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->papers->len; i++)
    {
      HwPaper *paper = g_ptr_array_index (self->papers, i);
      HwReading *reading = g_ptr_array_index (self->evidence, i);

      for (guint k = 0; k < reading->statements->len && passages->len < limit; k++)
        {
          HwStatement *passage = g_ptr_array_index (reading->statements, k);
          g_autofree char *text = NULL;

          if (!bears_on (passage, competency))
            continue;
          text = hw_text_index_slice (g_ptr_array_index (self->indexes, i), passage->start, passage->end);
          /* Translators: a quotation, and the name of the paper in which it stands */
          g_ptr_array_add (passages, g_strdup_printf (_("“%s” (%s)"), g_strstrip (text), paper->name));
        }
    }
  return g_steal_pointer (&passages);
}

static gboolean
load_evidence (HwCardState *self, HwSession *session, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_PAPER);

  hw_query_where_text (query, "candidate_id", HW_ENTITY (self->sheet->candidate)->id);
  hw_query_without_bytes (query);
  self->papers = hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
  if (self->papers == NULL)
    return FALSE;
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_reading_unref);
  for (guint i = 0; i < self->papers->len; i++)
    {
      HwPaper *paper = g_ptr_array_index (self->papers, i);
      HwReading *reading = hw_paper_find_evidence (session, paper, self->sheet->rubric, cancellable, error);

      if (reading == NULL)
        return FALSE;
      g_ptr_array_add (self->evidence, reading);
    }
  hw_card_state_index (self);
  return TRUE;
}

gpointer
hw_work_open_card (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;
  g_autoptr (HwCardState) self = g_new0 (HwCardState, 1);

  self->sheet = hw_scorecard_open (session, call->id, call->key, cancellable, error);
  if (self->sheet == NULL || !load_evidence (self, session, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

gpointer
hw_work_rate (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_scorecard_rate (session, call->id, call->key, call->number, call->text, cancellable,
                                             error));
}

gpointer
hw_work_recommend (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_scorecard_recommend (session, call->id, (HwRecommendation) call->number, cancellable,
                                                  error));
}

gpointer
hw_work_submit_card (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_scorecard_submit (session, ((HwCall *) data)->id, cancellable, error));
}

gpointer
hw_work_revise_card (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return hw_scorecard_revise (session, call->id, call->text, cancellable, error);
}
