/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-resolve.h"
#include "workbench/hw-rubric-private.h"
#include "workbench/hw-session-private.h"

/* Postings and rubrics: what a file brings against what is there. */

#define MAX_TITLE_CHARS 200

typedef struct
{
  HwSession *session;
  HwImportPlan *plan;
  HwRubric *rubric;    /* NULL in a workspace that has none yet: postings are then read when they are looked at */
  GHashTable *seen;    /* SHA-256 -> index + 1, of this file */
  GCancellable *cancellable;
} Planner;

static char *
find_first_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 64);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!hw_text_is_blank (lines[i]))
      return hw_text_slice (g_strstrip (lines[i]), 0, MIN (MAX_TITLE_CHARS, (gsize) g_utf8_strlen (lines[i], -1)));
  return NULL;
}

static const char *
get_text_field (const HwRecord *record, const char *name)
{
  const char *value = hw_record_get_field (record, name);

  return hw_text_is_blank (value) ? NULL : value;
}

/* The posting as this record would have it. */
static HwPosting *
make_posting (Planner *self, guint index, HwReading *reading)
{
  const HwRecord *record = hw_import_plan_get_record (self->plan, index);
  GBytes *original = record->original != NULL ? record->original : self->plan->original;
  HwPosting *posting = hw_posting_new ();
  const char *title = get_text_field (record, "title");
  const char *organisation = get_text_field (record, "organisation");

  hw_set_string (&posting->title, title != NULL ? title : reading != NULL ? reading->title : NULL);
  if (posting->title == NULL)
    posting->title = find_first_line (record->text);
  hw_set_string (&posting->organisation,
                 organisation != NULL ? organisation : reading != NULL ? reading->organisation : NULL);
  hw_set_string (&posting->format, self->plan->document->format);
  hw_set_string (&posting->file_name, self->plan->file_name);
  posting->record = (gint64) index + 1;
  hw_set_string (&posting->reference, get_text_field (record, "reference"));
  posting->sha256 = hw_sha256_hex (g_bytes_get_data (original, NULL), g_bytes_get_size (original));
  posting->original = g_bytes_ref (original);
  hw_set_string (&posting->text, record->text);
  posting->blocks = record->blocks != NULL ? hw_blocks_pack (record->blocks) : NULL;
  posting->fields = hw_record_pack_fields (record);
  hw_set_string (&posting->language, reading != NULL ? reading->language : get_text_field (record, "language"));
  hw_set_string (&posting->import_id, self->plan->ledger->parent.id);
  posting->created_at = hw_session_now (self->session);
  return posting;
}

/* The stored posting that this one is a later state of: the employer's number says so, else employer and title. */
static gboolean
is_same_posting (const HwPosting *stored, const HwPosting *posting)
{
  if (stored->reference != NULL || posting->reference != NULL)
    return g_strcmp0 (stored->reference, posting->reference) == 0
           && g_strcmp0 (stored->organisation, posting->organisation) == 0;
  return hw_text_same_name (stored->organisation, posting->organisation)
         && hw_text_same_name (stored->title, posting->title);
}

static HwPosting *
find_earlier (Planner *self, const HwPosting *posting, GError **error)
{
  const char *field = posting->reference != NULL ? "reference" : "organisation";
  const char *value = posting->reference != NULL ? posting->reference : posting->organisation;
  g_autoptr (HwPosting) same = NULL;
  g_autoptr (GPtrArray) near = NULL;
  g_autoptr (GError) problem = NULL;

  same = hw_session_find_where (self->session, &HW_POSTING, "sha256", posting->sha256, NULL, NULL, self->cancellable,
                                &problem);
  if (same != NULL || problem != NULL)
    {
      if (problem != NULL)
        g_propagate_error (error, g_steal_pointer (&problem));
      return g_steal_pointer (&same);
    }
  if (value == NULL)
    return NULL;
  near = hw_session_list (self->session, &HW_POSTING, field, value, self->cancellable, error);
  for (guint i = 0; near != NULL && i < near->len; i++)
    if (is_same_posting (g_ptr_array_index (near, i), posting))
      return hw_posting_ref (g_ptr_array_index (near, i));
  return NULL;
}

static void
add_posting (Planner *self, guint index, HwPosting *posting, HwReading *reading)
{
  hw_change_set_add (self->plan->changes, posting);
  if (reading != NULL)
    {
      g_autoptr (HwStoredReading) stored
          = hw_stored_reading_make (self->session, posting->parent.id, self->rubric, reading);

      hw_change_set_add (self->plan->changes, stored);
    }
  hw_import_plan_add_line (self->plan, index, HW_IMPORT_ADD, posting->title, NULL, posting->parent.id);
}

static gboolean
update_posting (Planner *self, guint index, HwPosting *before, HwPosting *posting, HwReading *reading, GError **error)
{
  HwChange change = { HW_ENTITY (before), HW_ENTITY (posting) };
  g_autofree char *details = NULL;

  hw_entity_set_id (HW_ENTITY (posting), before->parent.id);
  hw_set_string (&posting->import_id, before->import_id);
  posting->created_at = before->created_at;
  details = hw_change_describe (&change);
  hw_change_set_change (self->plan->changes, before, posting);
  if (reading != NULL
      && !hw_stored_reading_keep (self->session, self->plan->changes, before->parent.id,
                                  (gsize) g_utf8_strlen (posting->text, -1), self->rubric, reading, self->cancellable,
                                  error))
    return FALSE;
  hw_import_plan_add_line (self->plan, index, HW_IMPORT_UPDATE, posting->title, g_steal_pointer (&details),
                           before->parent.id);
  return TRUE;
}

/* Another file of the same advertisement that says no more than the one that is stored. */
static gboolean
says_nothing_new (const HwPosting *stored, const HwPosting *posting)
{
  return g_strcmp0 (stored->text, posting->text) == 0
         && (posting->fields == NULL || (stored->fields != NULL && g_bytes_equal (stored->fields, posting->fields)));
}

static gboolean
plan_posting (Planner *self, guint index, GError **error)
{
  const HwRecord *record = hw_import_plan_get_record (self->plan, index);
  g_autoptr (HwReading) reading = NULL;
  g_autoptr (HwPosting) posting = NULL;
  g_autoptr (HwPosting) earlier = NULL;
  g_autoptr (GError) problem = NULL;
  guint first;

  if (hw_import_plan_take_problem (self->plan, index, get_text_field (record, "title")))
    return TRUE;
  if (hw_text_is_blank (record->text))
    {
      hw_import_plan_reject (self->plan, index, get_text_field (record, "title"), "%s",
                             _ ("the posting has no text; export it again with its description"));
      return TRUE;
    }
  if (self->rubric != NULL)
    {
      reading = hw_posting_read_text (self->session, self->rubric, record->text, record->blocks, record, error);
      if (reading == NULL)
        return FALSE;
    }
  posting = make_posting (self, index, reading);
  first = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, posting->sha256));
  if (first > 0)
    {
      hw_import_plan_add_line (self->plan, index, HW_IMPORT_DUPLICATE, posting->title,
                               g_strdup_printf (_ ("the same as record %u of this file"), first), NULL);
      return TRUE;
    }
  g_hash_table_insert (self->seen, g_strdup (posting->sha256), GUINT_TO_POINTER (index + 1));
  earlier = find_earlier (self, posting, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (earlier == NULL)
    add_posting (self, index, posting, reading);
  else if (g_str_equal (earlier->sha256 != NULL ? earlier->sha256 : "", posting->sha256)
           || says_nothing_new (earlier, posting))
    hw_import_plan_add_line (self->plan, index, HW_IMPORT_DUPLICATE, posting->title,
                             g_strdup_printf (_ ("stored already, from %s"), earlier->file_name), earlier->parent.id);
  else
    return update_posting (self, index, earlier, posting, reading, error);
  return TRUE;
}

gboolean
hw_import_plan_postings (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) problem = NULL;
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (session, cancellable, &problem);
  Planner self = { session, plan, rubric, seen, cancellable };

  if (rubric == NULL && !g_error_matches (problem, HW_ERROR, HW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  for (guint i = 0; i < plan->document->records->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !plan_posting (&self, i, error))
      return FALSE;
  return TRUE;
}

/* Rubrics */

static char *
join_first (GPtrArray *lines, guint max)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len && i < max; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (lines, i));
  if (lines->len > max)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("and %u more"), lines->len - max);
    }
  return g_string_free (text, FALSE);
}

#define MAX_DIFFERENCES 20u

gboolean
hw_import_plan_rubric (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  HwRubric *rubric = plan->document->rubric;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (HwRubric) draft = NULL;
  gint64 last;

  if (!hw_rubric_check (rubric, error))
    {
      g_prefix_error (error, "%s: ", plan->file_name);
      return FALSE;
    }
  versions = hw_session_list (session, &HW_RUBRIC_VERSION, "key", rubric->version->key, cancellable, error);
  if (versions == NULL)
    return FALSE;
  last = hw_rubric_find_last_version (versions, rubric->version->key);
  for (guint i = 0; i < versions->len; i++)
    {
      const HwRubricVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (HwRubric) stored = hw_session_load_rubric (session, version->parent.id, cancellable, error);
      g_autoptr (GPtrArray) lines = stored != NULL ? hw_rubric_compare (stored, rubric) : NULL;

      if (lines == NULL)
        return FALSE;
      if (lines->len == 0)
        {
          hw_import_plan_add_line (plan, 0, HW_IMPORT_DUPLICATE, rubric->version->name,
                                   g_strdup_printf (_ ("the same as version %" PRId64), version->version),
                                   version->parent.id);
          return TRUE;
        }
      if (version->version == last)
        differences = g_steal_pointer (&lines);
    }
  draft = hw_rubric_copy_as_draft (rubric, last + 1);
  hw_set_string (&draft->version->derived_from, NULL);
  hw_rubric_add_to (plan->changes, draft);
  hw_import_plan_add_line (plan, 0, differences != NULL ? HW_IMPORT_UPDATE : HW_IMPORT_ADD, rubric->version->name,
                           differences != NULL ? join_first (differences, MAX_DIFFERENCES) : NULL,
                           draft->version->parent.id);
  return TRUE;
}
