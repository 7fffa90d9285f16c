/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-rubric-work.h"

#include <glib/gi18n-lib.h>

#include "analysis/hw-analyser.h"
#include "app/hw-call.h"
#include "app/hw-format.h"
#include "base/hw-error.h"
#include "base/hw-text.h"
#include "base/hw-text-index.h"
#include "workbench/hw-rubrics.h"

void
hw_rubric_state_free (gpointer state)
{
  HwRubricState *self = state;

  if (self == NULL)
    return;
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRubricState, hw_rubric_state_free)

gboolean
hw_rubric_state_is_draft (HwRubricState *self)
{
  return self->rubric->version->status == HW_RUBRIC_DRAFT;
}

gpointer
hw_work_load_rubric (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwRubricState) self = g_new0 (HwRubricState, 1);
  g_autoptr (HwRubric) base = NULL;

  self->rubric = hw_session_load_rubric (session, ((HwCall *) data)->id, cancellable, error);
  if (self->rubric == NULL)
    return NULL;
  if (self->rubric->version->derived_from == NULL)
    return g_steal_pointer (&self);
  base = hw_session_load_rubric (session, self->rubric->version->derived_from, cancellable, error);
  if (base == NULL)
    return NULL;
  self->differences = hw_rubric_compare (base, self->rubric);
  return g_steal_pointer (&self);
}

gpointer
hw_work_save_part (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_rubric_save_part (session, ((HwCall *) data)->entity, cancellable, error);
}

gpointer
hw_work_remove_part (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_rubric_remove_part (session, ((HwCall *) data)->entity, cancellable, error);
}

gpointer
hw_work_make_draft (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_rubric_ensure_draft (session, ((HwCall *) data)->id, cancellable, error);
}

gpointer
hw_work_publish (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (hw_rubric_publish (session, ((HwCall *) data)->id, cancellable, error));
}

gpointer
hw_work_export_rubric (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_rubric_export (session, call->id, call->text, cancellable, error));
}

static void
append_match (GString *found, HwRubric *rubric, const HwTextIndex *index, const HwMatch *match)
{
  int place = hw_rubric_find_competency (rubric, match->competency);
  const char *name = place >= 0 ? hw_rubric_get_competency (rubric, (guint) place)->name : match->competency;
  g_autofree char *confidence = hw_format_percent (match->confidence);

  g_string_append_printf (found, "%s%s, %s:", found->len > 0 ? "\n" : "", name, confidence);
  for (guint i = 0; i < match->n_evidence; i++)
    {
      HwSpan *span = &match->evidence[i];
      g_autofree char *words = hw_text_index_slice (index, span->start, span->end);

      g_string_append (found, i > 0 ? ", " : " ");
      g_string_append_printf (found, _("“%s”"), words);
    }
}

gpointer
hw_work_try_out (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;
  g_autoptr (HwRubric) rubric = hw_session_load_rubric (session, call->id, cancellable, error);
  g_autoptr (HwAnalyser) analyser = rubric != NULL ? hw_session_load_analyser (session, rubric, error) : NULL;
  g_autofree char *text = hw_text_normalise (call->text, -1);
  g_autoptr (HwTextIndex) index = hw_text_index_new (text);
  g_autoptr (HwReading) reading = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  if (analyser == NULL)
    return NULL;
  reading = hw_analyser_find_evidence (analyser, text != NULL ? text : "", NULL);
  for (guint i = 0; i < reading->statements->len; i++)
    {
      HwStatement *statement = g_ptr_array_index (reading->statements, i);

      for (guint k = 0; k < statement->matches->len; k++)
        append_match (found, rubric, index, g_ptr_array_index (statement->matches, k));
    }
  return found->len > 0 ? g_string_free (g_steal_pointer (&found), FALSE) : g_strdup (_("No phrase matches."));
}
