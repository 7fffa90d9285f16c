/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-import-people.h"
#include "workbench/hw-session-private.h"

/* Tables of candidates. */

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

static gboolean
is_known_column (const char *name)
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

static char *
collect_unknown (const HwRecord *record)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < record->names->len; i++)
    {
      const char *name = g_ptr_array_index (record->names, i);
      const char *value = g_ptr_array_index (record->values, i);

      if (!is_known_column (name) && !hw_text_is_blank (value))
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", name, value);
    }
  return g_string_free (text, text->len == 0);
}

void
hw_people_plan_warn_unknown (HwPeoplePlan *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->plan->document->records->len; i++)
    {
      const HwRecord *record = hw_import_plan_get_record (self->plan, i);

      for (guint j = 0; j < record->names->len; j++)
        {
          char *name = g_ptr_array_index (record->names, j);

          if (!is_known_column (name) && g_hash_table_add (seen, name))
            g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
        }
    }
  if (names->len > 0)
    g_ptr_array_add (self->plan->warnings, g_strdup_printf (_ ("Kept as notes, because they are no known columns: %s"),
                                                            names->str));
}

static gboolean
add_note (HwPeoplePlan *self, const HwCandidate *candidate, gboolean is_stored, const char *text, gboolean *added,
          GError **error)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (HwNote) note = NULL;

  *added = FALSE;
  if (text == NULL)
    return TRUE;
  if (is_stored)
    {
      notes = hw_session_list (self->session, &HW_NOTE, "candidate_id", candidate->parent.id, self->cancellable, error);
      if (notes == NULL)
        return FALSE;
      for (guint i = 0; i < notes->len; i++)
        if (g_strcmp0 (((HwNote *) g_ptr_array_index (notes, i))->text, text) == 0)
          return TRUE;
    }
  note = hw_note_new ();
  hw_set_string (&note->candidate_id, candidate->parent.id);
  hw_set_string (&note->text, text);
  note->created_at = hw_session_now (self->session);
  hw_change_set_add (self->plan->changes, note);
  *added = TRUE;
  return TRUE;
}

static void
append_detail (GString *details, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (details, "%s%s", details->len > 0 ? "\n" : "", text);
}

static void
set_match_key (HwCandidate *candidate)
{
  g_free (candidate->match_key);
  candidate->match_key = hw_text_match_key (candidate->name);
}

/* A person named twice in one file: the same again is a duplicate, a contradiction is for the user to settle. */
static void
plan_repeated (HwPeoplePlan *self, guint index, HwCandidate *known, const HwRecord *record)
{
  guint first = (guint) hw_people_index_get_record (self->people, known) + 1;
  g_autoptr (HwCandidate) again = hw_candidate_dup (known);
  HwChange change = { HW_ENTITY (known), HW_ENTITY (again) };
  g_autofree char *difference = NULL;

  hw_people_record_fill (again, record, FALSE);
  difference = hw_change_describe (&change);
  if (*difference == '\0')
    hw_import_plan_add_line (self->plan, index, HW_IMPORT_DUPLICATE, known->name,
                             g_strdup_printf (_ ("the same as record %u of this file"), first), known->parent.id);
  else
    hw_import_plan_reject (self->plan, index, known->name,
                           _ ("record %u is the same person and says otherwise (%s); leave one of the two"), first,
                           difference);
}

static gboolean
plan_known (HwPeoplePlan *self, guint index, HwCandidate *before, const HwRecord *record, GError **error)
{
  g_autoptr (HwCandidate) after = hw_candidate_dup (before);
  HwChange change = { HW_ENTITY (before), HW_ENTITY (after) };
  g_autoptr (GString) details = g_string_new (NULL);
  g_autofree char *difference = NULL;
  g_autofree char *unknown = collect_unknown (record);
  gboolean noted, joins;

  hw_people_record_fill (after, record, FALSE);
  difference = hw_change_describe (&change);
  append_detail (details, difference);
  set_match_key (after);
  hw_change_set_change (self->plan->changes, before, after);
  hw_people_index_touch (self->people, before, after, index);
  if (!add_note (self, before, TRUE, unknown, &noted, error))
    return FALSE;
  if (noted)
    append_detail (details, _ ("a note is added"));
  hw_people_plan_consider (self, before, &joins);
  if (joins)
    {
      g_autofree char *joined = g_strdup_printf (_ ("joins “%s”"), self->requisition->title);

      append_detail (details, joined);
    }
  if (details->len > 0)
    hw_import_plan_add_line (self->plan, index, HW_IMPORT_UPDATE, after->name, g_strdup (details->str),
                             before->parent.id);
  else
    hw_import_plan_add_line (self->plan, index, HW_IMPORT_DUPLICATE, before->name, g_strdup (_ ("stored already")),
                             before->parent.id);
  return TRUE;
}

HwCandidate *
hw_people_plan_add (HwPeoplePlan *self, guint index, const HwRecord *record, const char *name, const char *email)
{
  g_autoptr (HwCandidate) candidate = hw_candidate_new ();
  gboolean joins;

  hw_set_string (&candidate->name, name);
  hw_set_string (&candidate->email, email);
  hw_people_record_fill (candidate, record, FALSE);
  set_match_key (candidate);
  hw_set_string (&candidate->import_id, self->plan->ledger->parent.id);
  candidate->import_record = (gint64) index + 1;
  candidate->created_at = hw_session_now (self->session);
  hw_change_set_add (self->plan->changes, candidate);
  hw_people_index_add (self->people, candidate, index);
  hw_people_plan_consider (self, candidate, &joins);
  return candidate; /* the index holds it */
}

static gboolean
plan_candidate (HwPeoplePlan *self, guint index, GError **error)
{
  const HwRecord *record = hw_import_plan_get_record (self->plan, index);
  g_autofree char *name = hw_people_record_get_name (record);
  g_autofree char *email = g_strdup (hw_record_get_field (record, "email"));
  g_autofree char *unknown = NULL;
  HwCandidate *known, *added;
  gboolean ambiguous, noted;

  if (hw_import_plan_take_problem (self->plan, index, name))
    return TRUE;
  if (email != NULL)
    g_strstrip (email);
  if (name == NULL)
    hw_import_plan_reject (self->plan, index, email, "%s", _ ("the candidate has no name; fill in the column “name”"));
  else if (!hw_text_is_blank (email) && !hw_email_check (email))
    hw_import_plan_reject (self->plan, index, name, "%s",
                           _ ("the e-mail address is none; correct it or leave the cell empty"));
  else if ((known = hw_people_index_find (self->people, name, email, &ambiguous)) != NULL)
    {
      if (hw_people_index_get_record (self->people, known) < 0)
        return plan_known (self, index, known, record, error);
      plan_repeated (self, index, known, record);
    }
  else if (ambiguous)
    hw_import_plan_reject (self->plan, index, name, "%s",
                           _ ("several candidates bear this name; add the e-mail address of the one meant"));
  else
    {
      unknown = collect_unknown (record);
      added = hw_people_plan_add (self, index, record, name, NULL);
      if (!add_note (self, added, FALSE, unknown, &noted, error))
        return FALSE;
      hw_import_plan_add_line (self->plan, index, HW_IMPORT_ADD, name, NULL, added->parent.id);
    }
  return TRUE;
}

gboolean
hw_import_plan_candidates (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  g_auto (HwPeoplePlan) self = { 0 };

  if (!hw_people_plan_init (&self, session, plan, cancellable, error))
    return FALSE;
  hw_people_plan_warn_unknown (&self);
  for (guint i = 0; i < plan->document->records->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !plan_candidate (&self, i, error))
      return FALSE;
  return TRUE;
}
