/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-import-people.h"
#include "workbench/hw-session-private.h"

/* What the plans of people's resumes, scorecards and tables have in common. */

void
hw_people_plan_clear (HwPeoplePlan *self)
{
  g_clear_pointer (&self->people, hw_people_index_free);
  g_clear_pointer (&self->requisition, hw_requisition_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->considered, g_hash_table_unref);
}

gboolean
hw_people_plan_init (HwPeoplePlan *self, HwSession *session, HwImportPlan *plan, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray) candidacies = NULL;

  self->session = session;
  self->plan = plan;
  self->cancellable = cancellable;
  self->considered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->people = hw_people_index_load (session, cancellable, error);
  if (self->people == NULL || plan->requisition_id == NULL)
    return self->people != NULL;
  self->requisition = hw_session_find (session, &HW_REQUISITION, plan->requisition_id, cancellable, error);
  if (self->requisition == NULL)
    return FALSE;
  self->rubric = hw_requisition_load_rubric (session, self->requisition, cancellable, error);
  if (self->rubric == NULL)
    return FALSE;
  candidacies = hw_session_list (session, &HW_CANDIDACY, "requisition_id", plan->requisition_id, cancellable, error);
  for (guint i = 0; candidacies != NULL && i < candidacies->len; i++)
    {
      const HwCandidacy *candidacy = g_ptr_array_index (candidacies, i);

      g_hash_table_replace (self->considered, g_strdup (candidacy->candidate_id), g_strdup (candidacy->parent.id));
    }
  return candidacies != NULL;
}

const char *
hw_people_plan_consider (HwPeoplePlan *self, const HwCandidate *candidate, gboolean *is_new)
{
  const char *known = g_hash_table_lookup (self->considered, candidate->parent.id);
  g_autoptr (HwCandidacy) candidacy = NULL;

  *is_new = FALSE;
  if (self->requisition == NULL || known != NULL)
    return known;
  candidacy = hw_candidacy_add_to (self->plan->changes, self->session, candidate->parent.id,
                                   self->requisition->parent.id, self->rubric);
  *is_new = TRUE;
  g_hash_table_replace (self->considered, g_strdup (candidate->parent.id), g_strdup (candidacy->parent.id));
  return g_hash_table_lookup (self->considered, candidate->parent.id);
}

/* The known columns; everything else becomes a note. */
static const struct
{
  const char *column;
  const char *field;
} columns[] = {
  { "name", "name" },
  { "email", "email" },
  { "phone", "phone" },
  { "location", "location" },
  { "current_title", "current_title" },
  { "current_employer", "current_employer" },
  { "source", "source" },
  { "summary", "summary" },
};

gboolean
hw_people_record_is_known (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].column, name))
      return TRUE;
  return g_str_equal (name, "first_name") || g_str_equal (name, "last_name") || g_str_equal (name, "tags");
}

char *
hw_people_record_get_name (const HwRecord *record)
{
  const char *name = hw_record_get_field (record, "name");
  const char *first = hw_record_get_field (record, "first_name");
  const char *last = hw_record_get_field (record, "last_name");
  g_autofree char *joined = NULL;

  if (!hw_text_is_blank (name))
    return g_strstrip (g_strdup (name));
  joined = g_strdup_printf ("%s %s", first != NULL ? first : "", last != NULL ? last : "");
  return hw_text_is_blank (joined) ? NULL : g_strdup (g_strstrip (joined));
}

static char **
split_tags (const char *text)
{
  const char *separators = strpbrk (text, ";,") != NULL ? ";," : " ";
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (text, separators, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!hw_text_is_blank (parts[i]))
      g_strv_builder_add (tags, g_strstrip (parts[i]));
  return g_strv_builder_end (tags);
}

/* Values that the record has win; what it leaves out stays: absence never deletes. */
void
hw_people_record_fill (HwCandidate *candidate, const HwRecord *record, gboolean only_blanks)
{
  g_autofree char *name = hw_people_record_get_name (record);
  const char *tags = hw_record_get_field (record, "tags");

  if (name != NULL && (!only_blanks || hw_text_is_blank (candidate->name)))
    hw_set_string (&candidate->name, name);
  for (guint i = 1; i < G_N_ELEMENTS (columns); i++)
    {
      const HwField *field = hw_entity_class_find_field (&HW_CANDIDATE, columns[i].field);
      const char *value = hw_record_get_field (record, columns[i].column);
      g_autofree char *trimmed = hw_text_is_blank (value) ? NULL : g_strstrip (g_strdup (value));

      if (trimmed != NULL && (!only_blanks || hw_entity_get_text (HW_ENTITY (candidate), field) == NULL))
        hw_entity_set_text (HW_ENTITY (candidate), field, trimmed);
    }
  if (!hw_text_is_blank (tags) && (!only_blanks || candidate->tags == NULL))
    {
      g_strfreev (candidate->tags);
      candidate->tags = split_tags (tags);
    }
}

HwCandidate *
hw_people_plan_add (HwPeoplePlan *self, guint index, const HwRecord *record, const char *name, const char *email)
{
  g_autoptr (HwCandidate) candidate = hw_candidate_new ();
  gboolean joins;

  hw_set_string (&candidate->name, name);
  hw_set_string (&candidate->email, email);
  hw_people_record_fill (candidate, record, FALSE);
  hw_candidate_set_keys (candidate);
  hw_set_string (&candidate->import_id, self->plan->ledger->parent.id);
  candidate->import_record = (gint64) index + 1;
  candidate->created_at = hw_session_now (self->session);
  hw_change_set_add (self->plan->changes, candidate);
  hw_people_index_add (self->people, candidate, index);
  hw_people_plan_consider (self, candidate, &joins);
  return candidate; /* the index holds it */
}
