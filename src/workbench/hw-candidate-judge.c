/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-candidate-judge.h"

#include <glib/gi18n-lib.h>

#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "workbench/hw-session-private.h"

/* Tables of candidates. */

void
hw_candidate_judge_clear (HwCandidateJudge *self)
{
  g_clear_pointer (&self->requisition, hw_requisition_unref);
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->updated, hw_digest_map_free);
  g_clear_pointer (&self->planned, g_hash_table_unref);
  g_clear_pointer (&self->planned_ids, g_hash_table_unref);
  g_clear_pointer (&self->columns, g_hash_table_unref);
  if (self->column_names != NULL)
    g_string_free (g_steal_pointer (&self->column_names), TRUE);
}

gboolean
hw_candidate_judge_init (HwCandidateJudge *self, HwSession *session, HwImportPlan *plan, gboolean holds,
                         GCancellable *cancellable, GError **error)
{
  *self = (HwCandidateJudge){ .session = session, .plan = plan };
  self->updated = hw_digest_map_new ();
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->column_names = g_string_new (NULL);
  if (holds)
    {
      self->planned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
      self->planned_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  if (plan->requisition_id == NULL)
    return TRUE;
  self->requisition = hw_session_find (session, &HW_REQUISITION, plan->requisition_id, cancellable, error);
  if (self->requisition == NULL)
    return FALSE;
  self->rubric = hw_requisition_load_rubric (session, self->requisition, cancellable, error);
  return self->rubric != NULL;
}

static void
remember_as (HwCandidateJudge *self, const char *field, const char *key, HwCandidate *candidate)
{
  g_autofree char *place = key != NULL ? g_strconcat (field, "\n", key, NULL) : NULL;
  GPtrArray *bearers = place != NULL ? g_hash_table_lookup (self->planned, place) : NULL;

  if (place == NULL)
    return;
  if (bearers == NULL)
    {
      bearers = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
      g_hash_table_insert (self->planned, g_steal_pointer (&place), bearers);
    }
  g_ptr_array_add (bearers, hw_candidate_ref (candidate));
}

static gboolean
store_person (HwCandidateJudge *self, HwCandidate *before, HwCandidate *after, GError **error)
{
  hw_candidate_set_keys (after);
  if (self->planned != NULL)
    {
      g_hash_table_add (self->planned_ids, g_strdup (after->parent.id));
      remember_as (self, "match_key", after->match_key, after);
      remember_as (self, "email_key", after->email_key, after);
    }
  return self->store.write (self->store.data, (HwEntity *) before, HW_ENTITY (after), error);
}

/* Who bears @key, two of them at most where the store holds all; @bare: only who has no address. */
static GPtrArray *
list_bearers (HwCandidateJudge *self, const char *field, const char *key, gboolean bare, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (&HW_CANDIDATE), field, key);
  g_autofree char *place = g_strconcat (field, "\n", key, NULL);
  const GPtrArray *planned = self->planned != NULL ? g_hash_table_lookup (self->planned, place) : NULL;
  GPtrArray *found;

  if (bare)
    hw_query_where_text (query, "email_key", NULL);
  if (self->planned == NULL)
    hw_query_page (query, 0, 2);
  found = self->store.query (self->store.data, query, error);
  for (guint i = self->planned != NULL && found != NULL ? found->len : 0; i-- > 0;)
    if (g_hash_table_contains (self->planned_ids, ((HwEntity *) g_ptr_array_index (found, i))->id))
      g_ptr_array_remove_index (found, i);
  for (guint i = 0; planned != NULL && found != NULL && i < planned->len; i++)
    if (!bare || ((HwCandidate *) g_ptr_array_index (planned, i))->email_key == NULL)
      g_ptr_array_add (found, hw_entity_ref (g_ptr_array_index (planned, i)));
  return found;
}

/* @known: who is meant; or NULL. An address that nobody has is another one than a namesake's. */
static gboolean
find_person (HwCandidateJudge *self, const char *name, const char *email, HwCandidate **known, gboolean *ambiguous,
             GError **error)
{
  g_autofree char *email_key = hw_text_is_blank (email) ? NULL : hw_text_match_key (email);
  g_autofree char *name_key = hw_text_match_key (name);
  g_autoptr (GPtrArray) found = NULL;

  *known = NULL;
  *ambiguous = FALSE;
  if (email_key != NULL)
    {
      found = list_bearers (self, "email_key", email_key, FALSE, error);
      if (found == NULL)
        return FALSE;
    }
  if (found == NULL || found->len == 0)
    {
      g_clear_pointer (&found, g_ptr_array_unref);
      found = list_bearers (self, "match_key", name_key, email_key != NULL, error);
      if (found == NULL)
        return FALSE;
      *ambiguous = email_key == NULL && found->len > 1;
    }
  if (found->len > 0 && !*ambiguous)
    *known = hw_candidate_ref (g_ptr_array_index (found, 0));
  return TRUE;
}

/* What no field holds; the columns are remembered. */
static char *
collect_unknown (HwCandidateJudge *self, const HwRecord *record)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < record->names->len; i++)
    {
      const char *name = g_ptr_array_index (record->names, i);
      const char *value = g_ptr_array_index (record->values, i);

      if (hw_people_record_is_known (name))
        continue;
      if (!g_hash_table_contains (self->columns, name))
        {
          g_string_append_printf (self->column_names, "%s%s", self->column_names->len > 0 ? ", " : "", name);
          g_hash_table_add (self->columns, g_strdup (name));
        }
      if (!hw_text_is_blank (value))
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", name, value);
    }
  return g_string_free (text, text->len == 0);
}

void
hw_candidate_judge_warn (HwCandidateJudge *self)
{
  if (self->column_names->len > 0)
    g_ptr_array_add (self->plan->warnings, g_strdup_printf (_ ("Kept as notes, because they are no known columns: %s"),
                                                            self->column_names->str));
}

static gboolean
add_note (HwCandidateJudge *self, const HwCandidate *candidate, gboolean is_stored, const char *text,
          gboolean *added, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (&HW_NOTE), "candidate_id", candidate->parent.id);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (HwNote) note = NULL;

  *added = FALSE;
  if (text == NULL)
    return TRUE;
  notes = is_stored ? self->store.query (self->store.data, query, error) : g_ptr_array_new ();
  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    if (g_strcmp0 (((HwNote *) g_ptr_array_index (notes, i))->text, text) == 0)
      return TRUE;
  note = hw_note_new ();
  hw_set_string (&note->candidate_id, candidate->parent.id);
  hw_set_string (&note->text, text);
  note->created_at = hw_session_now (self->session);
  *added = TRUE;
  return self->store.write (self->store.data, NULL, HW_ENTITY (note), error);
}

/* The person joins the requisition, unless there is none or they are in it. */
static gboolean
add_candidacy (HwCandidateJudge *self, const HwCandidate *candidate, gboolean is_stored, gboolean *joins,
               GError **error)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (&HW_CANDIDACY), "candidate_id", candidate->parent.id);
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("", NULL);
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (HwCandidacy) candidacy = NULL;

  *joins = FALSE;
  if (self->requisition == NULL)
    return TRUE;
  hw_query_where_text (query, "requisition_id", self->requisition->parent.id);
  known = is_stored ? self->store.query (self->store.data, query, error) : g_ptr_array_new ();
  if (known == NULL || known->len > 0)
    return known != NULL;
  candidacy = hw_candidacy_add_to (changes, self->session, candidate->parent.id, self->requisition->parent.id,
                                   self->rubric);
  *joins = TRUE;
  for (guint i = 0; i < changes->changes->len; i++)
    if (!self->store.write (self->store.data, NULL, ((HwChange *) g_ptr_array_index (changes->changes, i))->after,
                            error))
      return FALSE;
  return TRUE;
}

static void
append_detail (GString *details, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (details, "%s%s", details->len > 0 ? "\n" : "", text);
}

static void
tell (HwCandidateJudge *self, guint index, const HwRecord *record, HwImportAction action, const char *title,
      char *details, const char *id)
{
  hw_import_plan_count (self->plan, index, record->line, action, title, details, id);
}

/* A person named twice in one file: the same again is a duplicate, a contradiction is for the user to settle. */
static void
judge_repeated (HwCandidateJudge *self, guint index, guint first, HwCandidate *known, const HwRecord *record)
{
  g_autoptr (HwCandidate) again = hw_candidate_dup (known);
  HwChange change = { HW_ENTITY (known), HW_ENTITY (again) };
  g_autofree char *difference = NULL;

  hw_people_record_fill (again, record, FALSE);
  difference = hw_change_describe (&change);
  if (*difference == '\0')
    tell (self, index, record, HW_IMPORT_DUPLICATE, known->name,
          g_strdup_printf (_ ("the same as record %u of this file"), first), known->parent.id);
  else
    tell (self, index, record, HW_IMPORT_REJECT, known->name,
          g_strdup_printf (_ ("record %u is the same person and says otherwise (%s); leave one of the two"), first,
                           difference),
          NULL);
}

static gboolean
judge_stored (HwCandidateJudge *self, guint index, HwCandidate *before, const HwRecord *record, GError **error)
{
  g_autoptr (HwCandidate) after = hw_candidate_dup (before);
  HwChange change = { HW_ENTITY (before), HW_ENTITY (after) };
  g_autoptr (GString) details = g_string_new (NULL);
  g_autofree char *difference = NULL;
  g_autofree char *unknown = collect_unknown (self, record);
  gboolean noted, joins;

  hw_people_record_fill (after, record, FALSE);
  difference = hw_change_describe (&change);
  append_detail (details, difference);
  if ((*difference != '\0' && !store_person (self, before, after, error))
      || !add_note (self, before, TRUE, unknown, &noted, error)
      || !add_candidacy (self, before, TRUE, &joins, error))
    return FALSE;
  if (noted)
    append_detail (details, _ ("a note is added"));
  if (joins)
    {
      g_autofree char *joined = g_strdup_printf (_ ("joins “%s”"), self->requisition->title);

      append_detail (details, joined);
    }
  if (details->len > 0)
    tell (self, index, record, HW_IMPORT_UPDATE, after->name, g_strdup (details->str), before->parent.id);
  else
    tell (self, index, record, HW_IMPORT_DUPLICATE, before->name, g_strdup (_ ("stored already")), before->parent.id);
  return TRUE;
}

static gboolean
judge_known (HwCandidateJudge *self, guint index, HwCandidate *known, const HwRecord *record, GError **error)
{
  g_autofree char *digest = hw_sha256_hex (known->parent.id, strlen (known->parent.id));
  guint first = g_strcmp0 (known->import_id, self->plan->ledger->parent.id) == 0
                    ? (guint) known->import_record
                    : hw_digest_map_add (self->updated, digest, index + 1);

  if (first == 0)
    return judge_stored (self, index, known, record, error);
  judge_repeated (self, index, first, known, record);
  return TRUE;
}

static gboolean
judge_new (HwCandidateJudge *self, guint index, const char *name, const HwRecord *record, GError **error)
{
  g_autoptr (HwCandidate) candidate = hw_candidate_new ();
  g_autofree char *unknown = collect_unknown (self, record);
  gboolean joins, noted;

  hw_set_string (&candidate->name, name);
  hw_people_record_fill (candidate, record, FALSE);
  hw_set_string (&candidate->import_id, self->plan->ledger->parent.id);
  candidate->import_record = (gint64) index + 1;
  candidate->created_at = hw_session_now (self->session);
  if (!store_person (self, NULL, candidate, error) || !add_candidacy (self, candidate, FALSE, &joins, error)
      || !add_note (self, candidate, FALSE, unknown, &noted, error))
    return FALSE;
  tell (self, index, record, HW_IMPORT_ADD, name, NULL, candidate->parent.id);
  return TRUE;
}

static gboolean
refuse (HwCandidateJudge *self, guint index, const HwRecord *record, const char *title, const char *cause)
{
  tell (self, index, record, HW_IMPORT_REJECT, title, g_strdup (cause), NULL);
  return TRUE;
}

gboolean
hw_candidate_judge_take (HwCandidateJudge *self, guint index, const HwRecord *record, GError **error)
{
  g_autofree char *name = hw_people_record_get_name (record);
  g_autofree char *email = g_strdup (hw_record_get_field (record, "email"));
  g_autoptr (HwCandidate) known = NULL;
  gboolean ambiguous;

  if (record->problem != NULL)
    {
      hw_import_plan_count (self->plan, index, record->problem_line > 0 ? record->problem_line : record->line,
                            HW_IMPORT_REJECT, name, g_strdup (record->problem), NULL);
      return TRUE;
    }
  if (email != NULL)
    g_strstrip (email);
  if (name == NULL)
    return refuse (self, index, record, email, _ ("the candidate has no name; fill in the column “name”"));
  if (!hw_text_is_blank (email) && !hw_email_check (email))
    return refuse (self, index, record, name, _ ("the e-mail address is none; correct it or leave the cell empty"));
  if (!find_person (self, name, email, &known, &ambiguous, error))
    return FALSE;
  if (ambiguous)
    return refuse (self, index, record, name,
                   _ ("several candidates bear this name; add the e-mail address of the one meant"));
  return known != NULL ? judge_known (self, index, known, record, error)
                       : judge_new (self, index, name, record, error);
}
