/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-work.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "workbench/hw-input-file.h"

/* Called in the thread of the work. */
static void
told_cb (guint n_records, double share_of_file, gpointer data)
{
  HwImportProgress *progress = data;

  g_atomic_int_set (&progress->n_records, (int) MIN (n_records, (guint) G_MAXINT));
  g_atomic_int_set (&progress->share, (int) (CLAMP (share_of_file, 0, 1) * 1000));
}

HwImportWork *
hw_import_work_new (const char *path, int wanted, const char *encoding, const char *mapping,
                    const char *requisition_id, HwImportProgress *progress)
{
  HwImportWork *self = g_new0 (HwImportWork, 1);

  self->progress = g_atomic_rc_box_acquire (progress);
  self->options.progress = told_cb;
  self->options.progress_data = self->progress;

  self->path = g_strdup (path);
  self->options.read.wanted = wanted;
  self->options.read.encoding = g_strdup (encoding);
  self->options.read.mapping = g_strdup (mapping);
  self->options.read.keep_going = TRUE;
  self->options.requisition_id = g_strdup (requisition_id);
  return self;
}

HwImportWork *
hw_import_work_new_apply (HwImportPlan *plan, const char *group, HwImportProgress *progress)
{
  HwImportWork *self = g_new0 (HwImportWork, 1);

  self->plan = hw_import_plan_ref (plan);
  self->group = g_strdup (group);
  self->progress = g_atomic_rc_box_acquire (progress);
  return self;
}

void
hw_import_work_free (gpointer work)
{
  HwImportWork *self = work;

  g_clear_pointer (&self->plan, hw_import_plan_unref);
  g_clear_pointer (&self->progress, g_atomic_rc_box_release);
  g_free (self->path);
  g_free (self->group);
  g_free (self->options.read.encoding);
  g_free (self->options.read.mapping);
  g_free (self->options.requisition_id);
  g_free (self);
}

void
hw_import_outcome_free (gpointer outcome)
{
  HwImportOutcome *self = outcome;

  if (self == NULL)
    return;
  g_clear_pointer (&self->plan, hw_import_plan_unref);
  g_clear_pointer (&self->table, hw_document_unref);
  g_free (self->problem);
  g_free (self);
}

/* A table that misses a column may have it under another name: its columns alone can be read all the same. */
static HwDocument *
read_columns (const HwImportWork *work, GCancellable *cancellable)
{
  HwReadOptions options = work->options.read;
  g_autoptr (HwDocument) table = NULL;

  options.columns_only = TRUE;
  options.mapping = NULL;
  table = hw_reader_client_read (work->path, &options, NULL, cancellable, NULL);
  return table != NULL && table->columns->len > 0 ? g_steal_pointer (&table) : NULL;
}

/* A message about a file begins with the path that was given, shown as it can be read. */
static const char *
skip_path (const char *message, const char *path)
{
  g_autofree char *shown = hw_input_file_show (path);

  if (!g_str_has_prefix (message, shown) || message[strlen (shown)] != ':')
    return message;
  return message + strlen (shown) + 1;
}

char *
hw_import_work_tell (const char *path, const char *message)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *folder = g_filename_display_name (parent);
  const char *cause = skip_path (message, path);
  guint64 line = 0;

  if (cause == message)
    return g_strdup (message);
  if (g_ascii_isdigit (*cause))
    line = g_ascii_strtoull (cause, (char **) &cause, 10);
  cause += strspn (cause, ": ");
  if (line > 0)
    /* Translators: a file's name, the number of a line, what is wrong there, and the file's folder */
    return g_strdup_printf (_("%s, line %u: %s\n\nFolder: %s"), name, (guint) line, cause, folder);
  /* Translators: a file's name, what is wrong with it, and the file's folder */
  return g_strdup_printf (_("%s: %s\n\nFolder: %s"), name, cause, folder);
}

gpointer
hw_import_work_plan (HwSession *session, gpointer work, GCancellable *cancellable, GError **error)
{
  HwImportWork *self = work;
  g_autoptr (HwImportOutcome) outcome = g_new0 (HwImportOutcome, 1);
  g_autoptr (GError) problem = NULL;

  outcome->plan = hw_import_plan_file (session, self->path, &self->options, cancellable, &problem);
  if (outcome->plan != NULL)
    outcome->table = outcome->plan->document != NULL ? hw_document_ref (outcome->plan->document) : NULL;
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  else
    {
      outcome->problem = hw_import_work_tell (self->path, problem->message);
      outcome->unreadable = g_error_matches (problem, HW_ERROR, HW_ERROR_ENCODING);
      outcome->table = read_columns (self, cancellable);
    }
  return g_steal_pointer (&outcome);
}

gpointer
hw_import_work_apply (HwSession *session, gpointer work, GCancellable *cancellable, GError **error)
{
  HwImportWork *self = work;
  gboolean applied;

  self->plan->progress = told_cb;
  self->plan->progress_data = self->progress;
  applied = self->group != NULL ? hw_import_apply_together (session, self->plan, self->group, cancellable, error)
                                : hw_import_apply (session, self->plan, cancellable, error);
  self->plan->progress = NULL; /* the plan may live longer */
  self->plan->progress_data = NULL;
  return GINT_TO_POINTER (applied);
}
