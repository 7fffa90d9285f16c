/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-cli-progress.h"
#include "cli/hw-commands.h"
#include "cli/hw-import-paths.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-requisitions.h"

/* import and undo. One line a record; a file goes in whole or, without --keep-going, not at all. */

static const char *const KIND_NICKS[] = { "posting", "candidates", "resume", "scorecards", "rubric", NULL };

typedef struct
{
  HwImportOptions options;
  gboolean dry_run;
} ImportJob;

static void
clear_job (ImportJob *job)
{
  g_free (job->options.requisition_id);
  g_free (job->options.read.encoding);
  g_free (job->options.read.delimiter);
  g_free (job->options.read.mapping);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportJob, clear_job)

static gint64
count_of (gint64 value)
{
  return value != HW_UNSET ? value : 0;
}

/* Warnings come as "LINE: what was odd" or without a line; both get the file in front. */
static void
complain_of (const char *path, const char *problem)
{
  g_autofree char *file = hw_cli_clean (path);
  g_autofree char *clean = hw_cli_clean (problem);

  hw_cli_complain (clean[strspn (clean, "0123456789")] == ':' ? "%s:%s" : "%s: %s", file, clean);
}

static void
complain_of_rejected (const char *path, HwImportPlan *plan)
{
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const HwImportLine *line = g_ptr_array_index (plan->lines, i);
      g_autofree char *problem = NULL;

      if (line->action != HW_IMPORT_REJECT)
        continue;
      problem = line->line > 0 ? g_strdup_printf ("%u: %s", line->line, line->details)
                               : g_strdup_printf (_("record %u: %s"), line->record, line->details);
      complain_of (path, problem);
    }
}

static void
print_lines (const char *path, HwImportPlan *plan)
{
  const HwImport *ledger = plan->ledger;
  g_autofree char *file = hw_cli_clean (path);
  g_autoptr (HwTable) table
      = hw_table_new (_("Record"), _(">Line"), _("Outcome"), _("Title"), _("Details"), NULL);

  for (guint i = 0; i < plan->lines->len; i++)
    {
      const HwImportLine *line = g_ptr_array_index (plan->lines, i);
      g_autofree char *record = g_strdup_printf ("%u", line->record);
      g_autofree char *number = line->line > 0 ? g_strdup_printf ("%u", line->line) : g_strdup ("");

      hw_table_add (table, record, number, HW_IMPORT_ACTION_NICKS[line->action],
                    line->title != NULL ? line->title : "", line->details != NULL ? line->details : "", NULL);
    }
  hw_cli_print ("%s: %s, %s, %s\n", file, KIND_NICKS[plan->kind], plan->document->format,
                plan->document->encoding != NULL ? plan->document->encoding : "");
  hw_table_print (table);
  hw_cli_print (_("%" PRId64 " read: %" PRId64 " added, %" PRId64 " updated, %" PRId64 " duplicate, %" PRId64
                   " rejected\n"),
                count_of (ledger->n_read), count_of (ledger->n_added), count_of (ledger->n_updated),
                count_of (ledger->n_duplicate), count_of (ledger->n_rejected));
}

static void
add_records (JsonBuilder *builder, HwImportPlan *plan)
{
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const HwImportLine *line = g_ptr_array_index (plan->lines, i);

      json_builder_begin_object (builder);
      hw_json_add_integer (builder, "record", line->record);
      hw_json_add_integer (builder, "line", line->line > 0 ? line->line : HW_UNSET);
      hw_json_add_text (builder, "outcome", HW_IMPORT_ACTION_NICKS[line->action]);
      hw_json_add_text (builder, "title", line->title);
      hw_json_add_text (builder, "details", line->details);
      hw_json_add_text (builder, "id", line->entity_id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What the columns of a table were taken for. */
static void
add_columns (JsonBuilder *builder, HwDocument *document)
{
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < document->columns->len; i++)
    {
      const HwColumn *column = g_ptr_array_index (document->columns, i);

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "header", column->header);
      hw_json_add_text (builder, "field", column->field);
      hw_json_add_text (builder, "sample", column->sample);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_plan (JsonBuilder *builder, const char *path, HwImportPlan *plan, gboolean stored)
{
  const HwImport *ledger = plan->ledger;

  json_builder_begin_object (builder);
  hw_json_add_text (builder, "file", path);
  hw_json_add_text (builder, "kind", KIND_NICKS[plan->kind]);
  hw_json_add_text (builder, "format", plan->document->format);
  hw_json_add_text (builder, "encoding", plan->document->encoding);
  hw_json_add_text (builder, "delimiter", plan->document->delimiter);
  add_columns (builder, plan->document);
  hw_json_add_text (builder, "import", stored ? ledger->parent.id : NULL);
  hw_json_add_integer (builder, "read", count_of (ledger->n_read));
  hw_json_add_integer (builder, "added", count_of (ledger->n_added));
  hw_json_add_integer (builder, "updated", count_of (ledger->n_updated));
  hw_json_add_integer (builder, "duplicate", count_of (ledger->n_duplicate));
  hw_json_add_integer (builder, "rejected", count_of (ledger->n_rejected));
  add_records (builder, plan);
  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->warnings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (plan->warnings, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* What became of one file: told as text at once, or added to the JSON. */
static void
tell_outcome (const char *path, HwImportPlan *plan, gboolean refused, gboolean dry_run, JsonBuilder *builder)
{
  gboolean stored = plan->stored;

  if (builder != NULL)
    add_plan (builder, path, plan, stored);
  else
    print_lines (path, plan);
  for (guint i = 0; builder == NULL && i < plan->warnings->len; i++)
    complain_of (path, g_ptr_array_index (plan->warnings, i));
  complain_of_rejected (path, plan);
  if (refused)
    complain_of (path,
                 _("nothing of the file was imported; correct it, or take the rest with --keep-going"));
  else if (builder == NULL && stored)
    hw_cli_print (_("Imported as %s; “hwb undo %s” takes it back.\n"), plan->ledger->parent.id,
                  plan->ledger->parent.id);
  else if (builder == NULL)
    hw_cli_print ("%s\n",
                  dry_run ? _("Nothing was changed: this was a dry run.") : _("Nothing was changed."));
}

/* On the thread that writes, while this one waits. */
static void
show_progress (guint n_records, double share, gpointer path)
{
  hw_progress_show (path, share, NULL);
}

static gboolean
import_file (HwCli *self, ImportJob *job, const char *path, JsonBuilder *builder, GError **error)
{
  HwImportOptions options = job->options;
  g_autoptr (HwImportPlan) plan = NULL;

  options.progress = show_progress;
  options.progress_data = (gpointer) path;
  plan = job->dry_run ? hw_import_plan_file (self->session, path, &options, NULL, error)
                      : hw_import_file (self->session, path, &options, NULL, error);
  hw_progress_hide ();
  if (plan == NULL)
    return FALSE;
  tell_outcome (path, plan, !plan->keep_going && count_of (plan->ledger->n_rejected) > 0, job->dry_run, builder);
  if (!plan->keep_going && count_of (plan->ledger->n_rejected) > 0)
    self->status = EXIT_FAILURE;
  return TRUE;
}

/* Each file is one transaction; what is wrong with one does not keep the others out. */
static void
import_files (HwCli *self, ImportJob *job, char **paths, JsonBuilder *builder)
{
  guint n = g_strv_length (paths);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      hw_progress_show (paths[i], (double) i / n, NULL);
      if (import_file (self, job, paths[i], builder, &error))
        continue;
      hw_progress_hide ();
      hw_cli_complain ("%s", error->message);
      self->status = EXIT_FAILURE;
    }
}

static gboolean
run_import (HwCli *self, ImportJob *job, char **paths)
{
  g_autoptr (JsonBuilder) builder = self->json ? json_builder_new () : NULL;

  if (builder != NULL)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "files");
      json_builder_begin_array (builder);
    }
  import_files (self, job, paths, builder);
  if (builder != NULL)
    {
      json_builder_end_array (builder);
      json_builder_end_object (builder);
      hw_json_print (builder);
    }
  return TRUE;
}

static gboolean
resolve_requisition (HwCli *self, ImportJob *job, const char *typed, GError **error)
{
  g_autoptr (HwRequisition) requisition = NULL;

  if (typed == NULL)
    return TRUE;
  requisition = hw_requisition_resolve (self->session, typed, NULL, error);
  if (requisition == NULL)
    return FALSE;
  job->options.requisition_id = g_strdup (requisition->parent.id);
  return TRUE;
}

gboolean
hw_cmd_import (HwCli *self, GError **error)
{
  g_auto (ImportJob) job = { 0 };
  g_autofree char *as = NULL;
  g_autofree char *requisition = NULL;
  g_auto (GStrv) maps = NULL;
  g_auto (GStrv) paths = NULL;
  gboolean complete = TRUE;
  int kind = -1;
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &as,
      N_("posting, candidates, resume, scorecards or rubric; found out unless given"), N_("KIND") },
    { "requisition", 'r', 0, G_OPTION_ARG_FILENAME, &requisition,
      N_("Candidates become candidates of it; scorecards need it"), N_("REQ") },
    { "keep-going", 'k', 0, G_OPTION_ARG_NONE, &job.options.read.keep_going,
      N_("Take the good records of a file that has bad ones"), NULL },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &job.dry_run, N_("Only say what would be done"), NULL },
    { "encoding", 0, 0, G_OPTION_ARG_FILENAME, &job.options.read.encoding,
      N_("Of the file, as UTF-8 or windows-1252; found out unless given"), N_("NAME") },
    { "delimiter", 0, 0, G_OPTION_ARG_FILENAME, &job.options.read.delimiter,
      N_("Of a CSV table; found out unless given"), N_("CHARACTER") },
    { "map", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &maps,
      N_("Which field a column of a CSV table fills; “HEADER=-” leaves it out; may be repeated"),
      N_("HEADER=FIELD") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!hw_cli_parse (self, entries, 1, G_MAXUINT, error)
      || (as != NULL && !hw_cli_parse_choice (self, "--as", as, KIND_NICKS, &kind, error))
      || hw_cli_open (self, error) == NULL || !resolve_requisition (self, &job, requisition, error))
    return FALSE;
  job.options.read.wanted = kind + 1;
  job.options.read.mapping = maps != NULL ? g_strjoinv ("\n", maps) : NULL;
  paths = hw_import_paths_expand (self->arguments, &complete);
  if (!complete)
    self->status = EXIT_FAILURE;
  return run_import (self, &job, paths);
}

gboolean
hw_cmd_rubric_import (HwCli *self, GError **error)
{
  g_auto (ImportJob) job = { .options = { .read = { .wanted = HW_DOCUMENT_RUBRIC + 1 } } };

  if (!hw_cli_parse (self, NULL, 1, 1, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  return run_import (self, &job, self->arguments);
}

static HwImport *
find_import (HwCli *self, const char *id, GError **error)
{
  g_autoptr (HwQuery) query = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (id != NULL)
    return hw_repository_find (self->repository, &HW_IMPORT, id, NULL, error);
  query = hw_query_page (hw_query_order_by (hw_query_new (&HW_IMPORT), "created_at", TRUE), 0, 1);
  found = hw_repository_query (self->repository, query, NULL, error);
  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return hw_import_ref (g_ptr_array_index (found, 0));
  g_set_error_literal (error, HW_ERROR, HW_ERROR_NOT_FOUND, _("there is no import to take back"));
  return NULL;
}

gboolean
hw_cmd_undo (HwCli *self, GError **error)
{
  g_autoptr (HwImport) import = NULL;
  g_autofree char *file = NULL;

  if (!hw_cli_parse (self, NULL, 0, 1, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  import = find_import (self, self->arguments[0], error);
  if (import == NULL || !hw_import_undo (self->session, import->parent.id, NULL, error))
    return FALSE;
  file = hw_cli_clean (import->file_name);
  if (self->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "undone", import->parent.id);
      hw_json_add_text (builder, "file", import->file_name);
      json_builder_end_object (builder);
      hw_json_print (builder);
    }
  else
    hw_cli_print (_("Took back the import of “%s” (%s).\n"), file, import->parent.id);
  return TRUE;
}
