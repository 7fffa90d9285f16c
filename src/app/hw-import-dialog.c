/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-columns-row.h"
#include "app/hw-file-picker.h"
#include "app/hw-import-files.h"
#include "app/hw-import-plan-view.h"
#include "app/hw-import-summary.h"
#include "app/hw-import-work.h"
#include "app/hw-page.h"
#include "app/hw-progress-pane.h"
#include "app/hw-requisition-row.h"
#include "app/hw-widget.h"

struct _HwImportDialog
{
  AdwWindow parent_instance;
  HwSession *session;
  HwImportFiles files;
  char *path; /* under way */
  HwImportPlan *plan;
  GCancellable *cancellable;
  gboolean ready;    /* the requisitions are listed, so a plan is made for the right one at once */
  gboolean choosing; /* a person is going through the choices: the keys stay there */

  GtkStack *states;
  GtkStack *outcome;
  AdwWindowTitle *title;
  GtkWidget *choose_button;
  GtkWidget *skip_button;
  GtkButton *import_button;
  AdwComboRow *kind;
  HwRequisitionRow *requisition;
  HwColumnsRow *columns;
  AdwActionRow *keep_going_row;
  GtkSwitch *keep_going;
  HwImportPlanView *plan_view;
  HwProgressPane *working;
  AdwStatusPage *problem;
};

G_DEFINE_FINAL_TYPE (HwImportDialog, hw_import_dialog, ADW_TYPE_WINDOW)

static void
stop_work (HwImportDialog *self)
{
  hw_progress_pane_stop (self->working);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
slow_cb (HwImportDialog *self)
{
  gtk_stack_set_visible_child_name (self->outcome, "working");
}

static HwImportProgress *
start_work (HwImportDialog *self, const char *what)
{
  stop_work (self);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  return hw_progress_pane_start (self->working, what);
}

/* The plan */

static void
update_button_cb (HwImportDialog *self)
{
  gboolean empty = self->plan != NULL && hw_import_plan_is_empty (self->plan);
  gboolean rejected = self->plan != NULL && self->plan->ledger->n_rejected > 0;
  gboolean can_open = empty && self->plan->ledger->n_duplicate > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->keep_going_row), rejected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button),
                            self->plan != NULL && self->cancellable == NULL
                                && (empty ? can_open : !rejected || gtk_switch_get_active (self->keep_going)));
  gtk_button_set_label (self->import_button, can_open ? _("_Open") : _("_Import"));
}

static void
show_plan (HwImportDialog *self)
{
  gboolean about_people = self->plan->kind == HW_DOCUMENT_CANDIDATES || self->plan->kind == HW_DOCUMENT_RESUME
                          || self->plan->kind == HW_DOCUMENT_SCORECARDS;

  hw_import_plan_view_show (self->plan_view, self->plan);
  gtk_widget_set_visible (GTK_WIDGET (self->requisition), about_people);
  gtk_stack_set_visible_child_name (self->outcome, "plan");
}

static void
show_problem (HwImportDialog *self, const char *message, gboolean is_table)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  adw_status_page_set_title (self->problem,
                             is_table ? _("Say which column is which") : _("This file cannot be imported"));
  adw_status_page_set_icon_name (self->problem, is_table ? NULL : "dialog-warning-symbolic");
  if (is_table)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->columns), TRUE);
  adw_status_page_set_description (self->problem, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->requisition), hw_requisition_row_has_any (self->requisition));
  gtk_stack_set_visible_child_name (self->outcome, "problem");
}

static GtkWidget *
find_next_step (HwImportDialog *self)
{
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->import_button)))
    return GTK_WIDGET (self->import_button); /* Enter imports */
  if (self->plan != NULL)
    return GTK_WIDGET (self->keep_going);
  if (gtk_widget_get_visible (GTK_WIDGET (self->columns)))
    return GTK_WIDGET (self->columns);
  return gtk_widget_get_visible (self->skip_button) ? self->skip_button : adw_status_page_get_child (self->problem);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwImportOutcome) outcome = hw_session_run_finish (HW_SESSION (source), result, &error);

  if (outcome == NULL || self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return; /* another one was started since, or the dialog is closed */
  stop_work (self);
  g_clear_pointer (&self->plan, hw_import_plan_unref);
  self->plan = g_steal_pointer (&outcome->plan);
  if (outcome->table != NULL)
    hw_columns_row_show (self->columns, outcome->table->kind, outcome->table->columns);
  if (self->plan != NULL)
    show_plan (self);
  else
    show_problem (self, outcome->problem, outcome->table != NULL);
  update_button_cb (self);
  if (!self->choosing)
    gtk_widget_child_focus (find_next_step (self), GTK_DIR_TAB_FORWARD);
}

static void
plan_file (HwImportDialog *self)
{
  g_autofree char *mapping = hw_columns_row_dup_mapping (self->columns);
  HwImportProgress *progress = start_work (self, _("Reading the file…"));
  HwImportWork *work;

  gtk_widget_set_sensitive (self->skip_button, TRUE);
  work = hw_import_work_new (self->path, (int) adw_combo_row_get_selected (self->kind), mapping,
                             hw_requisition_row_get_id (self->requisition), progress);
  hw_session_run_async (self->session, hw_import_work_plan, work, hw_import_work_free, hw_import_outcome_free,
                        self->cancellable, planned_cb, g_object_ref (self));
}

static void
options_changed_cb (HwImportDialog *self)
{
  self->choosing = TRUE;
  if (self->path != NULL)
    plan_file (self);
}

/* Of another kind the columns are other fields. */
static void
kind_changed_cb (HwImportDialog *self)
{
  hw_columns_row_forget (self->columns);
  options_changed_cb (self);
}

static void
show_position (HwImportDialog *self)
{
  g_autofree char *position = hw_import_files_describe (&self->files);

  adw_window_title_set_subtitle (self->title, position);
  gtk_widget_set_visible (self->skip_button, hw_import_files_has_more (&self->files));
}

static void
next_file (HwImportDialog *self)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->plan, hw_import_plan_unref);
  self->path = hw_import_files_take (&self->files);
  if (self->path == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  name = g_filename_display_basename (self->path);
  title = g_strdup_printf (_("Import “%s”"), name);
  adw_window_title_set_title (self->title, title);
  show_position (self);
  gtk_switch_set_active (self->keep_going, FALSE);
  hw_columns_row_forget (self->columns);
  self->choosing = FALSE;
  gtk_stack_set_visible_child_name (self->states, "file");
  gtk_stack_set_visible_child_name (self->outcome, "blank");
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), TRUE);
  plan_file (self);
}

/* Applying it */

static void
finish_file (HwImportDialog *self, const char *text)
{
  g_autofree char *place = hw_import_find_place (self->plan);

  g_signal_emit_by_name (self, "imported", place, text);
  next_file (self);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean applied = hw_session_run_finish (HW_SESSION (source), result, &error) != NULL;
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;

  stop_work (self);
  if (self->session == NULL && (!applied || self->plan == NULL))
    return;
  if (!applied)
    {
      text = hw_import_work_tell (self->path, error->message);
      hw_alert_show (GTK_WIDGET (self), _("Nothing was imported"), text);
      plan_file (self); /* the workspace may have changed since */
      return;
    }
  summary = hw_import_summarise (self->plan->ledger); /* Translators: of an import: "Imported: 2 new, 1 duplicate" */
  text = g_strdup_printf (_("Imported: %s"), summary);
  if (self->session != NULL)
    finish_file (self, text);
  else /* the cancel came too late */
    g_signal_emit_by_name (self, "imported", NULL, text);
}

static void
import_cb (HwImportDialog *self)
{
  HwImportProgress *progress;

  g_return_if_fail (self->plan != NULL);
  if (hw_import_plan_is_empty (self->plan))
    {
      finish_file (self, NULL);
      return;
    }
  progress = start_work (self, _("Importing…"));
  gtk_widget_set_sensitive (self->skip_button, FALSE);
  hw_session_edit_async (self->session, hw_import_work_apply, hw_import_work_new_apply (self->plan, progress),
                         hw_import_work_free, NULL, self->cancellable, applied_cb, g_object_ref (self));
}

/* Choosing */

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HwImportDialog *self = HW_IMPORT_DIALOG (source);
  g_autoptr (GFile) file = hw_file_picker_finish (result, NULL);
  g_autofree char *path = file != NULL && self->session != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    return;
  hw_import_files_put_first (&self->files, path);
  next_file (self);
}

static void
choose_cb (HwImportDialog *self)
{
  const HwFileFilter filters[] = {
    { _("All that can be read"),
      "*.txt;*.md;*.markdown;*.html;*.htm;*.csv;*.tsv;*.json;*.xml;*.rss;*.atom;*.docx;*.odt;*.pdf;*.vcf" },
    { _("All files"), "*" },
    { NULL, NULL },
  };

  hw_file_picker_open_async (GTK_WIDGET (self), _("Import a file"), filters, chosen_cb, NULL);
}

void
hw_import_dialog_add_file (HwImportDialog *self, const char *path)
{
  g_return_if_fail (HW_IS_IMPORT_DIALOG (self) && path != NULL);
  hw_import_files_add (&self->files, path);
  if (self->path == NULL && self->ready)
    next_file (self);
  else if (self->path != NULL)
    show_position (self);
}

static void
ready_cb (HwImportDialog *self)
{
  self->ready = TRUE;
  if (self->session != NULL && self->path == NULL && hw_import_files_has_more (&self->files))
    next_file (self);
}

HwImportDialog *
hw_import_dialog_new (GtkWindow *parent, HwSession *session, const char *requisition_id)
{
  HwImportDialog *self = g_object_new (HW_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  hw_requisition_row_load (self->requisition, session, requisition_id);
  return self;
}

static void
let_go (HwImportDialog *self)
{
  stop_work (self);
  g_clear_object (&self->session);
}

static void
dispose (GObject *object)
{
  HwImportDialog *self = HW_IMPORT_DIALOG (object);

  let_go (self);
  hw_import_files_clear (&self->files);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->plan, hw_import_plan_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (hw_import_dialog_parent_class)->dispose (object);
}

static void
hw_import_dialog_class_init (HwImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_signal_new ("imported", HW_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_STRING, G_TYPE_STRING);
  g_type_ensure (HW_TYPE_IMPORT_PLAN_VIEW);
  g_type_ensure (HW_TYPE_REQUISITION_ROW);
  g_type_ensure (HW_TYPE_COLUMNS_ROW);
  g_type_ensure (HW_TYPE_PROGRESS_PANE);
  hw_page_class_set_template (widget_class, "hw-import-dialog");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, states);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, skip_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, requisition);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, keep_going_row);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, keep_going);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, plan_view);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, working);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_file);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, slow_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_button_cb);
}

static void
hw_import_dialog_init (HwImportDialog *self)
{
  hw_import_files_init (&self->files);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->choose_button); /* Enter chooses, and does not cancel */
  hw_widget_when_closed (self, G_CALLBACK (let_go));
}
