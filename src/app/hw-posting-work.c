/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-posting-work.h"

#include "analysis/hw-phrase-proposal.h"
#include "app/hw-call.h"
#include "base/hw-text-index.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-posting-checks.h"
#include "workbench/hw-requisitions.h"

void
hw_posting_state_free (gpointer state)
{
  HwPostingState *self = state;

  if (self == NULL)
    return;
  g_clear_pointer (&self->posting, hw_posting_unref);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->reading, hw_reading_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->common_words, g_hash_table_unref);
  g_clear_pointer (&self->requisition, hw_requisition_unref);
  g_clear_pointer (&self->weights, g_ptr_array_unref);
  g_free (self);
}

/* As many postings as a phrase of the rubric is tried on where none is on screen. */
#define MAX_POSTINGS 20u

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPostingState, hw_posting_state_free)

/* Without them a phrase is proposed all the same. */
static GHashTable *
load_common_words (const char *language)
{
  g_autoptr (GBytes) bytes = hw_data_load ("lexicons/languages.tsv", NULL);
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
  g_autoptr (HwLexicon) languages = text != NULL ? hw_lexicon_parse ("languages.tsv", text, 2, NULL) : NULL;

  return languages != NULL ? hw_common_words_new (languages, language) : NULL;
}

static gboolean
load_reading (HwPostingState *self, HwSession *session, const char *posting_id, GCancellable *cancellable,
              GError **error)
{
  self->posting
    = hw_repository_find (hw_session_get_repository (session), &HW_POSTING, posting_id, cancellable, error);
  if (self->posting == NULL)
    return FALSE;
  if (self->posting->blocks != NULL && self->posting->text != NULL)
    self->blocks = hw_blocks_unpack (self->posting->blocks, (gsize) g_utf8_strlen (self->posting->text, -1), NULL);
  self->reading = hw_reading_of_posting (session, self->posting, cancellable, error);
  if (self->reading == NULL)
    return FALSE;
  self->common_words = load_common_words (self->reading->language);
  self->checks = hw_posting_checks_of (session, self->posting, cancellable, error);
  return self->checks != NULL;
}

gpointer
hw_work_load_posting (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwPostingState) self = g_new0 (HwPostingState, 1);

  self->rubric = hw_session_load_default_rubric (session, cancellable, error);
  if (self->rubric == NULL || !load_reading (self, session, ((HwCall *) data)->id, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

gpointer
hw_work_load_requisition_posting (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwPostingState) self = g_new0 (HwPostingState, 1);

  self->requisition = hw_repository_find (hw_session_get_repository (session), &HW_REQUISITION, ((HwCall *) data)->id,
                                          cancellable, error);
  if (self->requisition == NULL)
    return NULL;
  self->rubric = hw_session_load_rubric (session, self->requisition->rubric_id, cancellable, error);
  if (self->rubric == NULL)
    return NULL;
  self->weights = hw_requisition_load_weights (session, self->requisition, self->rubric, cancellable, error);
  if (self->weights == NULL)
    return NULL;
  if (self->requisition->posting_id != NULL
      && !load_reading (self, session, self->requisition->posting_id, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

static GPtrArray *
list_postings (HwSession *session, const char *id, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_POSTING);

  if (id != NULL)
    hw_query_where_text (query, "id", id);
  hw_query_order_by (query, "created_at", TRUE);
  hw_query_page (query, 0, MAX_POSTINGS);
  return hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
}

gpointer
hw_work_load_statements (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) postings = list_postings (session, ((HwCall *) data)->id, cancellable, error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; postings != NULL && i < postings->len; i++)
    {
      HwPosting *posting = g_ptr_array_index (postings, i);
      g_autoptr (HwReading) reading = hw_reading_of_posting (session, posting, cancellable, error);
      g_autoptr (HwTextIndex) index = NULL;

      if (reading == NULL)
        return NULL;
      index = hw_text_index_new (posting->text);
      for (guint k = 0; k < reading->statements->len; k++)
        {
          HwStatement *statement = g_ptr_array_index (reading->statements, k);

          g_ptr_array_add (texts, hw_text_index_slice (index, statement->start, statement->end));
        }
    }
  return postings != NULL ? g_steal_pointer (&texts) : NULL;
}

gpointer
hw_work_create_from_posting (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_requisition_create_from_posting (session, ((HwCall *) data)->id, cancellable, error);
}

gpointer
hw_work_accept_weights (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_requisition_accept_suggestion (session, ((HwCall *) data)->id, cancellable, error));
}

HwStatement *
hw_statement_copy_into (HwReading *holder, const HwStatement *statement)
{
  HwStatement *copy
    = hw_reading_add_statement (holder, statement->start, statement->end, statement->kind, statement->level);

  copy->corrected = statement->corrected;
  for (guint i = 0; i < statement->matches->len; i++)
    {
      const HwMatch *match = g_ptr_array_index (statement->matches, i);

      hw_statement_add_told_match (copy, match->competency, match->confidence, match->evidence, match->n_evidence);
    }
  return copy;
}

HwCorrection *
hw_correction_new (HwPosting *posting, const HwStatement *statement)
{
  HwCorrection *self = g_new0 (HwCorrection, 1);

  self->posting = hw_posting_ref (posting);
  self->holder = hw_reading_new ();
  hw_statement_copy_into (self->holder, statement);
  return self;
}

void
hw_correction_free (gpointer correction)
{
  HwCorrection *self = correction;

  hw_posting_unref (self->posting);
  hw_reading_unref (self->holder);
  g_free (self);
}

gpointer
hw_work_correct (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCorrection *self = data;

  return GINT_TO_POINTER (hw_reading_correct (session, self->posting, g_ptr_array_index (self->holder->statements, 0),
                                              cancellable, error));
}

gpointer
hw_work_set_back (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCorrection *self = data;

  return GINT_TO_POINTER (hw_reading_set_back (session, self->posting, g_ptr_array_index (self->holder->statements, 0),
                                               cancellable, error));
}
