/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-import-posting.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "workbench/hw-digest-map.h"
#include "workbench/hw-session-private.h"

/* Postings: records made into them, and compared with what is there. */

#define MAX_TITLE_CHARS 200

void
hw_posting_maker_clear (HwPostingMaker *self)
{
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->analyser, hw_analyser_unref);
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->import_id, g_free);
  g_clear_pointer (&self->original, g_bytes_unref);
}

gboolean
hw_posting_maker_init (HwPostingMaker *self, HwSession *session, HwImportPlan *plan, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GError) problem = NULL;

  *self = (HwPostingMaker){ .session = session, .created_at = hw_session_now (session) };
  self->format = g_strdup (plan->document->format);
  self->file_name = g_strdup (plan->file_name);
  self->import_id = g_strdup (plan->ledger->parent.id);
  self->original = plan->original != NULL ? g_bytes_ref (plan->original) : NULL;
  self->rubric = hw_session_load_default_rubric (session, cancellable, &problem);
  if (self->rubric == NULL && !g_error_matches (problem, HW_ERROR, HW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (self->rubric != NULL)
    self->analyser = hw_session_load_analyser (session, self->rubric, error);
  return self->rubric == NULL || self->analyser != NULL;
}

void
hw_made_posting_clear (HwMadePosting *self)
{
  g_clear_pointer (&self->posting, hw_posting_unref);
  g_clear_pointer (&self->stored, hw_stored_reading_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->note, g_free);
}

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

/* The employer's number of it tells a posting from others, else employer and title do. */
static char *
make_match_key (const HwPosting *posting)
{
  g_autofree char *organisation = NULL;
  g_autofree char *title = NULL;

  if (posting->reference != NULL)
    return g_strconcat ("number\n", posting->reference, "\n",
                        posting->organisation != NULL ? posting->organisation : "", NULL);
  organisation = posting->organisation != NULL ? hw_text_match_key (posting->organisation) : NULL;
  title = posting->title != NULL ? hw_text_match_key (posting->title) : NULL;
  if (organisation == NULL || title == NULL)
    return NULL;
  return g_strconcat ("name\n", organisation, "\n", title, NULL);
}

/* The posting as this record would have it. */
static HwPosting *
make_posting (const HwPostingMaker *self, guint index, const HwRecord *record, const HwReading *reading)
{
  GBytes *original = record->original != NULL ? record->original : self->original;
  HwPosting *posting = hw_posting_new ();
  const char *title = get_text_field (record, "title");
  const char *organisation = get_text_field (record, "organisation");

  hw_set_string (&posting->title, title != NULL ? title : reading != NULL ? reading->title : NULL);
  if (posting->title == NULL)
    posting->title = find_first_line (record->text);
  hw_set_string (&posting->organisation,
                 organisation != NULL ? organisation : reading != NULL ? reading->organisation : NULL);
  hw_set_string (&posting->format, self->format);
  hw_set_string (&posting->file_name, self->file_name);
  posting->record = (gint64) index + 1;
  hw_set_string (&posting->reference, get_text_field (record, "reference"));
  posting->match_key = make_match_key (posting);
  if (original != NULL)
    posting->original = g_bytes_ref (original);
  posting->sha256 = original != NULL ? hw_sha256_hex (g_bytes_get_data (original, NULL), g_bytes_get_size (original))
                                     : hw_sha256_hex (record->text, strlen (record->text));
  hw_set_string (&posting->text, record->text);
  posting->blocks = record->blocks != NULL ? hw_blocks_pack (record->blocks) : NULL;
  posting->fields = hw_record_pack_fields (record);
  hw_set_string (&posting->language, reading != NULL ? reading->language : get_text_field (record, "language"));
  hw_set_string (&posting->import_id, self->import_id);
  posting->created_at = self->created_at;
  return posting;
}

/* Nobody can apply any more: worth knowing, and no reason to leave it out. */
static char *
describe_expiry (const HwPostingMaker *self, const HwRecord *record)
{
  const char *until = get_text_field (record, "valid_through");
  g_autofree char *now = hw_time_format (self->created_at);

  if (until == NULL || strncmp (until, now, strlen ("2026-01-31")) >= 0)
    return NULL;
  return g_strdup_printf (_ ("was open until %s"), until);
}

void
hw_posting_maker_make (const HwPostingMaker *self, guint index, const HwRecord *record, HwMadePosting *made)
{
  const char *title = get_text_field (record, "title");
  gboolean named = title != NULL && get_text_field (record, "organisation") != NULL;
  g_autoptr (HwReading) reading = NULL;

  *made = (HwMadePosting){ .index = index, .line = record->line };
  if (record->problem != NULL)
    made->problem = g_strdup (record->problem);
  else if (hw_text_is_blank (record->text))
    made->problem = g_strdup (_ ("the posting has no text; export it again with its description"));
  if (made->problem != NULL)
    {
      made->line = record->problem != NULL && record->problem_line > 0 ? record->problem_line : record->line;
      made->title = g_strdup (title);
      return;
    }
  if (self->analyser != NULL && !(self->sparing && named))
    reading = hw_analyser_read (self->analyser, record->text, record->blocks, record);
  made->posting = make_posting (self, index, record, reading);
  made->note = describe_expiry (self, record);
  if (reading != NULL && !self->sparing)
    made->stored = hw_stored_reading_make (self->session, made->posting->parent.id, self->rubric, reading);
}

void
hw_posting_judge_clear (HwPostingJudge *self)
{
  g_clear_pointer (&self->rubric, hw_rubric_unref);
  g_clear_pointer (&self->updated, g_hash_table_unref);
  g_clear_pointer (&self->seen, hw_digest_map_free);
}

gboolean
hw_posting_judge_init (HwPostingJudge *self, const HwPostingMaker *maker, HwImportPlan *plan,
                       const HwImportStore *store, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_page (hw_query_without_bytes (hw_query_new (&HW_POSTING)), 0, 1);
  g_autoptr (GPtrArray) any = NULL;

  *self = (HwPostingJudge){ .session = maker->session, .plan = plan, .store = *store };
  self->rubric = maker->rubric != NULL ? hw_rubric_ref (maker->rubric) : NULL;
  self->updated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->seen = hw_digest_map_new ();
  any = store->query (store->data, query, error);
  self->alone = any != NULL && any->len == 0;
  return any != NULL;
}

/* Stored ones that are not of this import and that it has not updated yet. */
static GPtrArray *
find_stored (HwPostingJudge *self, const char *field, const char *value, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (&HW_POSTING), field, value);
  GPtrArray *found = self->store.query (self->store.data, query, error);

  for (guint i = found != NULL ? found->len : 0; i-- > 0;)
    {
      const HwPosting *posting = g_ptr_array_index (found, i);

      if (g_strcmp0 (posting->import_id, self->plan->ledger->parent.id) == 0
          || g_hash_table_contains (self->updated, posting->parent.id))
        g_ptr_array_remove_index (found, i);
    }
  return found;
}

/* The stored posting that is the same, or that this one is a later state of. */
static gboolean
find_earlier (HwPostingJudge *self, const HwPosting *posting, HwPosting **earlier, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  *earlier = NULL;
  if (self->alone)
    return TRUE;
  found = find_stored (self, "sha256", posting->sha256, error);
  if (found != NULL && found->len == 0 && posting->match_key != NULL)
    {
      g_ptr_array_unref (found);
      found = find_stored (self, "match_key", posting->match_key, error);
    }
  if (found != NULL && found->len > 0)
    *earlier = hw_posting_ref (g_ptr_array_index (found, 0));
  return found != NULL;
}

/* Another file of the same advertisement that says no more than the one that is stored. */
static gboolean
says_nothing_new (const HwPosting *stored, const HwPosting *posting)
{
  return g_strcmp0 (stored->text, posting->text) == 0
         && (posting->fields == NULL || (stored->fields != NULL && g_bytes_equal (stored->fields, posting->fields)));
}

static gboolean
store_change (HwPostingJudge *self, gpointer before, gpointer after, GError **error)
{
  return self->store.write == NULL || self->store.write (self->store.data, before, after, error);
}

static gboolean
add_posting (HwPostingJudge *self, HwMadePosting *made, GError **error)
{
  if (!store_change (self, NULL, made->posting, error)
      || (made->stored != NULL && !store_change (self, NULL, made->stored, error)))
    return FALSE;
  hw_import_plan_count (self->plan, made->index, made->line, HW_IMPORT_ADD, made->posting->title,
                        g_strdup (made->note), made->posting->parent.id);
  return TRUE;
}

static gboolean
update_reading (HwPostingJudge *self, const HwMadePosting *made, GError **error)
{
  const HwPosting *posting = made->posting;
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (&HW_STORED_READING), "posting_id", posting->parent.id);
  g_autoptr (GPtrArray) stored = self->store.query (self->store.data, query, error);
  g_autoptr (HwStoredReading) kept = NULL;
  g_autoptr (HwReading) reading = NULL;
  HwStoredReading *old = NULL;

  if (stored == NULL)
    return FALSE;
  reading = hw_reading_unpack (made->stored->reading, (gsize) g_utf8_strlen (posting->text, -1), error);
  if (reading == NULL)
    return FALSE;
  kept = hw_stored_reading_keep (self->session, stored, posting, self->rubric, reading, &old);
  return store_change (self, old, kept, error);
}

static gboolean
update_posting (HwPostingJudge *self, HwMadePosting *made, HwPosting *before, GError **error)
{
  HwPosting *posting = made->posting;
  HwChange change = { HW_ENTITY (before), HW_ENTITY (posting) };

  hw_entity_set_id (HW_ENTITY (posting), before->parent.id);
  hw_set_string (&posting->import_id, before->import_id);
  posting->created_at = before->created_at;
  g_hash_table_add (self->updated, g_strdup (before->parent.id));
  if (self->store.write != NULL
      && (!store_change (self, before, posting, error)
          || (made->stored != NULL && !update_reading (self, made, error))))
    return FALSE;
  hw_import_plan_count (self->plan, made->index, made->line, HW_IMPORT_UPDATE, posting->title,
                        hw_change_describe (&change), before->parent.id);
  return TRUE;
}

gboolean
hw_posting_judge_take (HwPostingJudge *self, HwMadePosting *made, GError **error)
{
  g_autoptr (HwPosting) earlier = NULL;
  guint first;

  if (made->posting == NULL)
    {
      hw_import_plan_count (self->plan, made->index, made->line, HW_IMPORT_REJECT, made->title,
                            g_strdup (made->problem), NULL);
      return TRUE;
    }
  first = hw_digest_map_add (self->seen, made->posting->sha256, made->index + 1);
  if (first > 0)
    {
      hw_import_plan_count (self->plan, made->index, made->line, HW_IMPORT_DUPLICATE, made->posting->title,
                            g_strdup_printf (_ ("the same as record %u of this file"), first), NULL);
      return TRUE;
    }
  if (!find_earlier (self, made->posting, &earlier, error))
    return FALSE;
  if (earlier == NULL)
    return add_posting (self, made, error);
  if (g_strcmp0 (earlier->sha256, made->posting->sha256) != 0 && !says_nothing_new (earlier, made->posting))
    return update_posting (self, made, earlier, error);
  hw_import_plan_count (self->plan, made->index, made->line, HW_IMPORT_DUPLICATE, made->posting->title,
                        g_strdup_printf (_ ("stored already, from %s"), earlier->file_name), earlier->parent.id);
  return TRUE;
}
