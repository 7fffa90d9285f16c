/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-session-private.h"

#define HW_IMPORT_MAX_LINES 500u /* of a long file */
#define HW_IMPORT_MAX_PEOPLE 20000u /* the same: lines of people are short, and each is wanted */
#define HW_IMPORT_MAX_REJECTED 200

const char *const HW_IMPORT_ACTION_NICKS[] = { "added", "updated", "duplicate", "rejected", NULL };

static void
free_line (gpointer data)
{
  HwImportLine *self = data;

  g_free (self->title);
  g_free (self->details);
  g_free (self->entity_id);
  g_free (self);
}

HwImportPlan *
hw_import_plan_ref (HwImportPlan *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_import_plan_unref (HwImportPlan *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->file_name);
  g_free (self->requisition_id);
  g_free (self->path);
  g_free (self->read.encoding);
  g_free (self->read.delimiter);
  g_free (self->read.mapping);
  g_clear_pointer (&self->document, hw_document_unref);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_clear_pointer (&self->ledger, hw_import_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->changes, hw_change_set_unref);
  g_free (self);
}

HwRecord *
hw_import_plan_get_record (HwImportPlan *self, guint index)
{
  return g_ptr_array_index (self->document->records, index);
}

static HwImportLine *
append_line (HwImportPlan *self, guint index, guint number, HwImportAction action, const char *title, char *details,
             const char *entity_id)
{
  HwImportLine *line = g_new0 (HwImportLine, 1);

  line->record = index + 1;
  line->line = number;
  line->action = action;
  line->title = g_strdup (title != NULL ? title : "");
  line->details = details;
  line->entity_id = g_strdup (entity_id);
  g_ptr_array_add (self->lines, line);
  self->counts[action]++;
  return line;
}

HwImportLine *
hw_import_plan_add_line (HwImportPlan *self, guint index, HwImportAction action, const char *title, char *details,
                         const char *entity_id)
{
  guint number = index < self->document->records->len ? hw_import_plan_get_record (self, index)->line : 0;

  return append_line (self, index, number, action, title, details, entity_id);
}

void
hw_import_plan_count (HwImportPlan *self, guint index, guint line, HwImportAction action, const char *title,
                      char *details, const char *entity_id)
{
  g_autofree char *owned = details;
  guint max_lines = self->kind == HW_DOCUMENT_CANDIDATES ? HW_IMPORT_MAX_PEOPLE : HW_IMPORT_MAX_LINES;

  if (self->streamed && self->lines->len >= max_lines
      && !(action == HW_IMPORT_REJECT && self->counts[action] < HW_IMPORT_MAX_REJECTED))
    self->counts[action]++;
  else
    append_line (self, index, line, action, title, g_steal_pointer (&owned), entity_id);
}

void
hw_import_plan_reject (HwImportPlan *self, guint index, const char *title, const char *format, ...)
{
  va_list args;
  char *details;

  va_start (args, format);
  details = g_strdup_vprintf (format, args);
  va_end (args);
  hw_import_plan_add_line (self, index, HW_IMPORT_REJECT, title, details, NULL);
}

gboolean
hw_import_plan_take_problem (HwImportPlan *self, guint index, const char *title)
{
  const HwRecord *record = hw_import_plan_get_record (self, index);
  HwImportLine *line;

  if (record->problem == NULL)
    return FALSE;
  line = hw_import_plan_add_line (self, index, HW_IMPORT_REJECT, title, g_strdup (record->problem), NULL);
  if (record->problem_line > 0)
    line->line = record->problem_line;
  return TRUE;
}

gboolean
hw_import_plan_is_empty (HwImportPlan *self)
{
  return self->ledger->n_added + self->ledger->n_updated == 0;
}

gboolean
hw_import_plan_is_plain (HwImportPlan *self)
{
  if (self->streamed || (self->kind != HW_DOCUMENT_POSTING && self->kind != HW_DOCUMENT_RESUME)
      || self->document->columns->len > 0 || self->lines->len == 0 || self->ledger->n_rejected > 0)
    return FALSE;
  for (guint i = 0; i < self->changes->changes->len; i++)
    {
      const HwChange *change = g_ptr_array_index (self->changes->changes, i);

      if (change->before != NULL && (change->before->klass == &HW_POSTING || change->before->klass == &HW_PAPER))
        return FALSE;
    }
  return TRUE;
}

static const char *
kind_nick (HwDocumentKind kind)
{
  static const char *const nicks[] = {
    [HW_DOCUMENT_POSTING] = "posting",       [HW_DOCUMENT_CANDIDATES] = "candidates",
    [HW_DOCUMENT_RESUME] = "resume",         [HW_DOCUMENT_SCORECARDS] = "scorecards",
    [HW_DOCUMENT_RUBRIC] = "rubric",
  };

  return nicks[kind];
}

static char *
make_label (HwImportPlan *self)
{
  gulong n = (gulong) (self->ledger->n_added + self->ledger->n_updated);
  const char *format;

  switch (self->kind)
    {
    case HW_DOCUMENT_POSTING:
      format = g_dngettext (GETTEXT_PACKAGE, "Import %lu posting", "Import %lu postings", n);
      break;
    case HW_DOCUMENT_CANDIDATES:
      format = g_dngettext (GETTEXT_PACKAGE, "Import %lu candidate", "Import %lu candidates", n);
      break;
    case HW_DOCUMENT_RESUME:
      format = g_dngettext (GETTEXT_PACKAGE, "Import %lu resume", "Import %lu resumes", n);
      break;
    case HW_DOCUMENT_SCORECARDS:
      format = g_dngettext (GETTEXT_PACKAGE, "Import %lu rating", "Import %lu ratings", n);
      break;
    case HW_DOCUMENT_RUBRIC:
    default:
      format = g_dngettext (GETTEXT_PACKAGE, "Import %lu rubric", "Import %lu rubrics", n);
      break;
    }
  return g_strdup_printf (format, n);
}

gboolean
hw_import_check_rejected (HwImportPlan *plan, GError **error)
{
  if (plan->keep_going)
    return TRUE;
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const HwImportLine *line = g_ptr_array_index (plan->lines, i);

      if (line->action != HW_IMPORT_REJECT)
        continue;
      if (line->line > 0)
        g_set_error (error, HW_ERROR, HW_ERROR_INPUT, "%s:%u: %s", plan->file_name, line->line, line->details);
      else
        g_set_error (error, HW_ERROR, HW_ERROR_INPUT, _ ("%s: record %u: %s"), plan->file_name, line->record,
                     line->details);
      return FALSE;
    }
  return TRUE;
}

void
hw_import_plan_finish (HwImportPlan *self)
{
  HwImport *ledger = self->ledger;
  g_autofree char *label = NULL;

  ledger->n_read = 0;
  for (guint i = 0; i < HW_IMPORT_N_ACTIONS; i++)
    ledger->n_read += self->counts[i];
  ledger->n_added = self->counts[HW_IMPORT_ADD];
  ledger->n_updated = self->counts[HW_IMPORT_UPDATE];
  ledger->n_duplicate = self->counts[HW_IMPORT_DUPLICATE];
  ledger->n_rejected = self->counts[HW_IMPORT_REJECT];
  label = make_label (self);
  hw_set_string (&self->changes->label, label);
}

HwImportPlan *
hw_import_plan_new (HwSession *session, HwDocument *document, GBytes *original, const char *file_name,
                    const HwImportOptions *options)
{
  HwImportPlan *self = g_new0 (HwImportPlan, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->file_name = g_strdup (file_name);
  self->document = hw_document_ref (document);
  self->original = original != NULL ? g_bytes_ref (original) : NULL;
  self->read = (HwReadOptions){ .wanted = options->read.wanted, .keep_going = options->read.keep_going };
  self->read.encoding = g_strdup (options->read.encoding);
  self->read.delimiter = g_strdup (options->read.delimiter);
  self->read.mapping = g_strdup (options->read.mapping);
  self->kind = document->kind;
  self->keep_going = options->read.keep_going;
  self->requisition_id = g_strdup (options->requisition_id);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < document->warnings->len; i++)
    g_ptr_array_add (self->warnings, g_strdup (g_ptr_array_index (document->warnings, i)));
  self->ledger = hw_import_new ();
  hw_set_string (&self->ledger->file_name, file_name);
  if (original != NULL)
    self->ledger->sha256 = hw_sha256_hex (g_bytes_get_data (original, NULL), g_bytes_get_size (original));
  hw_set_string (&self->ledger->kind, kind_nick (document->kind));
  hw_set_string (&self->ledger->format, document->format);
  self->ledger->created_at = hw_session_now (session);
  self->epoch = hw_session_get_epoch (session);
  self->changes = hw_session_begin (session, "%s", _ ("Import"));
  hw_change_set_add (self->changes, self->ledger);
  return self;
}

HwImportPlan *
hw_import_plan_document (HwSession *session, HwDocument *document, GBytes *original, const char *file_name,
                         const HwImportOptions *options, GCancellable *cancellable, GError **error)
{
  static gboolean (*const planners[]) (HwSession *, HwImportPlan *, GCancellable *, GError **) = {
    [HW_DOCUMENT_POSTING] = hw_import_plan_postings,       [HW_DOCUMENT_CANDIDATES] = hw_import_plan_candidates,
    [HW_DOCUMENT_RESUME] = hw_import_plan_resumes,         [HW_DOCUMENT_SCORECARDS] = hw_import_plan_scorecards,
    [HW_DOCUMENT_RUBRIC] = hw_import_plan_rubric,
  };
  g_autoptr (GRecMutexLocker) lock = hw_session_lock_edits (session);
  g_autoptr (HwImportPlan) plan = hw_import_plan_new (session, document, original, file_name, options);
  g_autoptr (HwRequisition) requisition = NULL;

  if (plan->requisition_id != NULL)
    {
      requisition = hw_session_find (session, &HW_REQUISITION, plan->requisition_id, cancellable, error);
      if (requisition == NULL)
        return NULL;
    }
  if (!planners[plan->kind](session, plan, cancellable, error))
    return NULL;
  hw_import_plan_finish (plan);
  plan->ledger->undo = hw_import_undo_pack (plan->changes);
  return g_steal_pointer (&plan);
}
