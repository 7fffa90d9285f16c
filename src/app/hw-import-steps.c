/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-import-summary.h"
#include "app/hw-import-work.h"

/* From what was given to a file, from the file to its plan, from there into the workspace, and to the next one. */

void
hw_import_dialog_stop_work (HwImportDialog *self)
{
  if (self->run == NULL) /* a run has one progress for all of its files */
    hw_progress_pane_stop (self->working);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* The work's own reference to its progress. */
static HwImportProgress *
start_work (HwImportDialog *self, const char *what)
{
  hw_import_dialog_stop_work (self);
  self->cancellable = g_cancellable_new ();
  if (self->run != NULL)
    return g_atomic_rc_box_new0 (HwImportProgress);
  return g_atomic_rc_box_acquire (hw_progress_pane_start (self->working, what, HW_PROGRESS_RECORDS));
}

/* A run */

static void
tell_run (HwImportDialog *self)
{
  HwImportProgress *progress = self->run_progress;

  g_atomic_int_set (&progress->n_records, (int) self->n_run_done);
  g_atomic_int_set (&progress->share, (int) (1000 * self->n_run_done / MAX (self->n_run, 1)));
}

/* Gives what was imported, for the toast; nothing when it was none. */
static void
end_run (HwImportDialog *self, gboolean stopped)
{
  g_autoptr (HwImportTally) run = g_steal_pointer (&self->run);
  g_autofree char *place = g_steal_pointer (&self->run_place);
  g_autofree char *text = hw_import_tally_describe (run);
  g_autofree char *note = NULL;

  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->run_progress, g_atomic_rc_box_release);
  hw_progress_pane_stop (self->working);
  if (text != NULL || place != NULL)
    g_signal_emit_by_name (self, "imported", self->session != NULL ? place : NULL, text);
  if (self->session == NULL || !stopped)
    return;
  /* Translators: before it stands what was imported: "Imported 12 files: 12 new." */
  note = text != NULL ? g_strdup_printf (_("%s. This one needs you: look at it, then import or skip it."), text)
                      : g_strdup (_("This one needs you: look at it, then import or skip it."));
  hw_import_dialog_show_position (self, note);
}

/* The workspace, or the table, or the reading asks for a person. */
static gboolean
needs_person (HwImportDialog *self)
{
  return self->plan == NULL || !hw_import_plan_is_plain (self->plan)
         || (self->run != NULL && self->plan->kind != self->run_kind);
}

gboolean
hw_import_dialog_can_import_all (HwImportDialog *self)
{
  return self->run == NULL && self->cancellable == NULL && self->plan != NULL && !needs_person (self)
         && hw_import_files_count_more (&self->files) > 0;
}

static void
keep_place (HwImportDialog *self)
{
  gboolean first = self->run_place == NULL;

  g_free (self->run_place);
  self->run_place = first ? hw_import_find_place (self->plan) : hw_import_find_list (self->plan);
}

static void
count_file (HwImportDialog *self)
{
  hw_import_tally_take (self->all, self->path, self->plan);
  if (self->run == NULL)
    return;
  hw_import_tally_take (self->run, self->path, self->plan);
  keep_place (self);
  self->n_run_done++;
  tell_run (self);
}

/* Applying a plan */

static void
finish_file (HwImportDialog *self)
{
  g_autofree char *place = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;

  count_file (self);
  if (self->run == NULL)
    {
      place = hw_import_find_place (self->plan);
      summary = hw_import_summarise (self->plan->ledger);
      /* Translators: of an import: "Imported: 2 new, 1 duplicate" */
      text = hw_import_plan_is_empty (self->plan) ? NULL : g_strdup_printf (_("Imported: %s"), summary);
      g_signal_emit_by_name (self, "imported", self->session != NULL ? place : NULL, text);
    }
  else if (self->session == NULL)
    end_run (self, FALSE);
  if (self->session != NULL)
    hw_import_dialog_next_file (self);
}

static void
apply_failed (HwImportDialog *self, const char *message)
{
  g_autofree char *text = hw_import_work_tell (self->path, message);

  if (self->run != NULL)
    end_run (self, TRUE);
  hw_alert_show (GTK_WIDGET (self), _("Nothing was imported"), text);
  hw_import_dialog_plan_file (self); /* the workspace may have changed since */
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean applied = hw_session_run_finish (HW_SESSION (source), result, &error) != NULL;

  hw_import_dialog_stop_work (self);
  if (applied && self->plan != NULL)
    finish_file (self); /* even if the cancel came too late */
  else if (self->session != NULL)
    apply_failed (self, error->message);
  else if (self->run != NULL)
    end_run (self, FALSE);
}

void
hw_import_dialog_import (HwImportDialog *self)
{
  HwImportProgress *progress;

  g_return_if_fail (self->plan != NULL);
  if (hw_import_plan_is_empty (self->plan))
    {
      finish_file (self);
      return;
    }
  progress = start_work (self, _("Importing…"));
  hw_import_dialog_update (self);
  gtk_widget_set_sensitive (self->skip_button, FALSE);
  hw_session_edit_async (self->session, hw_import_work_apply,
                         hw_import_work_new_apply (self->plan, self->group, progress), hw_import_work_free, NULL,
                         self->cancellable, applied_cb, g_object_ref (self));
  g_atomic_rc_box_release (progress);
}

void
hw_import_dialog_import_all (HwImportDialog *self)
{
  if (!hw_import_dialog_can_import_all (self))
    return;
  self->had_run = TRUE;
  self->run = hw_import_tally_new ();
  self->run_kind = self->plan->kind;
  self->group = g_uuid_string_random ();
  self->n_run = 1 + hw_import_files_count_more (&self->files);
  self->n_run_done = 0;
  self->choosing = FALSE;
  self->run_progress
    = g_atomic_rc_box_acquire (hw_progress_pane_start (self->working, _("Importing the files…"), HW_PROGRESS_FILES));
  gtk_stack_set_visible_child_name (self->outcome, "working");
  hw_import_dialog_import (self);
}

/* Planning */

static void
show_planned (HwImportDialog *self, gboolean is_table)
{
  if (self->run != NULL && !needs_person (self))
    {
      hw_import_dialog_import (self);
      return;
    }
  if (self->run != NULL)
    end_run (self, TRUE);
  hw_import_dialog_show_outcome (self, is_table);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwImportOutcome) outcome = hw_session_run_finish (HW_SESSION (source), result, &error);

  if (self->session == NULL && self->run != NULL)
    end_run (self, FALSE);
  if (outcome == NULL || self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return; /* another one was started since, or the dialog is closed */
  hw_import_dialog_stop_work (self);
  g_clear_pointer (&self->plan, hw_import_plan_unref);
  self->plan = g_steal_pointer (&outcome->plan);
  g_free (self->problem);
  self->problem = g_steal_pointer (&outcome->problem);
  if (outcome->table != NULL)
    hw_columns_row_show (self->columns, outcome->table->kind, outcome->table->columns);
  hw_encoding_row_show (self->encoding, outcome->table != NULL ? outcome->table->encoding : NULL, outcome->unreadable);
  show_planned (self, outcome->table != NULL);
}

void
hw_import_dialog_plan_file (HwImportDialog *self)
{
  g_autofree char *mapping = hw_columns_row_dup_mapping (self->columns);
  HwImportProgress *progress = start_work (self, _("Reading the file…"));
  HwImportWork *work;

  hw_import_dialog_update (self);
  work = hw_import_work_new (self->path, (int) adw_combo_row_get_selected (self->kind),
                             hw_encoding_row_get_encoding (self->encoding), mapping,
                             hw_requisition_row_get_id (self->requisition), progress);
  g_atomic_rc_box_release (progress);
  hw_session_run_async (self->session, hw_import_work_plan, work, hw_import_work_free, hw_import_outcome_free,
                        self->cancellable, planned_cb, g_object_ref (self));
}

/* The next file */

static void
end_files (HwImportDialog *self)
{
  if (self->run != NULL)
    end_run (self, FALSE);
  if (self->had_run && self->all->remarks->len > 0)
    hw_import_dialog_show_report (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

void
hw_import_dialog_next_file (HwImportDialog *self)
{
  g_autoptr (HwImportEntry) entry = hw_import_files_take (&self->files);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->plan, hw_import_plan_unref);
  if (entry == NULL && hw_import_files_is_looking (&self->files))
    hw_import_dialog_show_looking (self);
  else if (entry == NULL)
    end_files (self);
  if (entry == NULL)
    return;
  self->path = g_strdup (entry->path);
  hw_import_dialog_show_file (self);
  if (entry->problem == NULL)
    {
      hw_import_dialog_plan_file (self);
      return;
    }
  self->problem = hw_import_work_tell (entry->path, entry->problem);
  show_planned (self, FALSE);
}

void
hw_import_dialog_skip (HwImportDialog *self)
{
  if (self->path != NULL)
    hw_import_tally_leave_out (self->all, self->path, self->problem);
  hw_import_dialog_next_file (self);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwImportDialog) self = user_data;

  if (!hw_import_files_look_finish (&self->files, result) || self->session == NULL)
    return;
  if (self->path == NULL && self->run == NULL)
    hw_progress_pane_stop (self->working);
  if (self->files.given->len > 0)
    hw_import_dialog_look (self);
  if (self->path != NULL)
    hw_import_dialog_show_position (self, NULL);
  else if (self->ready && hw_import_files_count_more (&self->files) > 0)
    hw_import_dialog_next_file (self);
}

void
hw_import_dialog_look (HwImportDialog *self)
{
  gboolean waiting = self->path == NULL && self->run == NULL;
  HwImportProgress *progress;

  if (waiting)
    hw_import_dialog_show_looking (self);
  progress = waiting ? g_atomic_rc_box_acquire (hw_progress_pane_start (
                         self->working, _("Looking through the folder…"), HW_PROGRESS_FILES))
                     : g_atomic_rc_box_new0 (HwImportProgress);
  hw_import_files_look_async (&self->files, G_OBJECT (self), progress, looked_cb, g_object_ref (self));
  g_atomic_rc_box_release (progress);
}
