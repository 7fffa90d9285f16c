/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-dialog-private.h"

#include <glib/gi18n-lib.h>

#include "app/hw-file-picker.h"
#include "app/hw-page.h"
#include "app/hw-widget.h"
#include "workbench/hw-import-list.h"

G_DEFINE_FINAL_TYPE (HwImportDialog, hw_import_dialog, ADW_TYPE_WINDOW)

static void
slow_cb (HwImportDialog *self)
{
  gtk_stack_set_visible_child_name (self->outcome, "working");
}

/* What can be pressed */

static void
update_rest (HwImportDialog *self)
{
  guint n = hw_import_files_count_more (&self->files);
  g_autofree char *text = NULL;

  /* Translators: under "Import this and the rest" */
  text = g_strdup_printf (ngettext ("This file and the %u after it are taken as they are read, up to one that needs a "
                                    "decision. One Undo takes them back.",
                                    "This file and the %u after it are taken as they are read, up to one that needs a "
                                    "decision. One Undo takes them back.",
                                    n),
                          n);
  adw_action_row_set_subtitle (self->rest_row, text);
  gtk_widget_set_visible (GTK_WIDGET (self->rest_row), hw_import_dialog_can_import_all (self));
}

void
hw_import_dialog_update (HwImportDialog *self)
{
  gboolean empty = self->plan != NULL && hw_import_plan_is_empty (self->plan);
  gboolean rejected = self->plan != NULL && self->plan->ledger->n_rejected > 0;
  gboolean can_open = empty && self->plan->ledger->n_duplicate > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->keep_going_row), rejected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button),
                            self->plan != NULL && self->cancellable == NULL
                                && (empty ? can_open : !rejected || gtk_switch_get_active (self->keep_going)));
  gtk_button_set_label (self->import_button, can_open ? _("_Open") : _("_Import"));
  gtk_widget_set_sensitive (self->choices, self->run == NULL);
  gtk_widget_set_sensitive (self->skip_button, self->run == NULL);
  update_rest (self);
}

/* What became of the file */

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
show_problem (HwImportDialog *self, gboolean is_table)
{
  g_autofree char *markup = g_markup_escape_text (self->problem, -1);
  const char *title = is_table                                         ? _("Say which column is which")
                      : g_file_test (self->path, G_FILE_TEST_IS_DIR) ? _("This folder cannot be imported")
                                                                       : _("This file cannot be imported");

  adw_status_page_set_title (self->problem_page, title);
  adw_status_page_set_icon_name (self->problem_page, is_table ? NULL : "dialog-warning-symbolic");
  if (is_table)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->columns), TRUE);
  adw_status_page_set_description (self->problem_page, markup);
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
  if (gtk_widget_get_visible (GTK_WIDGET (self->encoding)))
    return GTK_WIDGET (self->encoding);
  return gtk_widget_get_visible (self->skip_button) ? self->skip_button
                                                    : adw_status_page_get_child (self->problem_page);
}

void
hw_import_dialog_show_outcome (HwImportDialog *self, gboolean is_table)
{
  hw_import_dialog_update (self);
  if (self->plan != NULL)
    show_plan (self);
  else
    show_problem (self, is_table);
  if (!self->choosing)
    gtk_widget_child_focus (find_next_step (self), GTK_DIR_TAB_FORWARD);
}

void
hw_import_dialog_show_position (HwImportDialog *self, const char *note)
{
  g_autofree char *position = hw_import_files_describe (&self->files);
  const char *notice = self->files.notice;
  g_autofree char *text = notice != NULL && note != NULL ? g_strconcat (note, "\n", notice, NULL) : NULL;

  adw_window_title_set_subtitle (self->title, position);
  gtk_widget_set_visible (self->skip_button, hw_import_files_count_more (&self->files) > 0);
  gtk_label_set_label (self->notice, text != NULL ? text : note != NULL ? note : notice != NULL ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL || note != NULL);
  update_rest (self);
}

static void
show_title (HwImportDialog *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *title = g_strdup_printf (_("Import “%s”"), name);

  adw_window_title_set_title (self->title, title);
}

void
hw_import_dialog_show_file (HwImportDialog *self)
{
  show_title (self, self->path);
  hw_import_dialog_show_position (self, NULL);
  gtk_switch_set_active (self->keep_going, FALSE);
  hw_encoding_row_forget (self->encoding);
  hw_columns_row_forget (self->columns);
  self->choosing = FALSE;
  gtk_stack_set_visible_child_name (self->states, "file");
  if (self->run == NULL)
    gtk_stack_set_visible_child_name (self->outcome, "blank");
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), TRUE);
}

void
hw_import_dialog_show_looking (HwImportDialog *self)
{
  if (self->files.given->len > 0)
    show_title (self, self->files.given->pdata[0]);
  gtk_stack_set_visible_child_name (self->states, "file");
  gtk_stack_set_visible_child_name (self->outcome, "blank");
}

void
hw_import_dialog_show_report (HwImportDialog *self)
{
  hw_import_report_show (self->report, self->all);
  adw_window_title_set_title (self->title, _("Import"));
  adw_window_title_set_subtitle (self->title, "");
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), FALSE);
  gtk_widget_set_visible (self->skip_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
  gtk_button_set_label (self->cancel_button, _("_Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cancel_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
  gtk_stack_set_visible_child_name (self->states, "report");
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel_button));
}

/* Choosing */

static void
options_changed_cb (HwImportDialog *self)
{
  self->choosing = TRUE;
  if (self->path != NULL)
    hw_import_dialog_plan_file (self);
}

/* Of another kind the columns are other fields, in another encoding they have other names. */
static void
reading_changed_cb (HwImportDialog *self)
{
  hw_columns_row_forget (self->columns);
  options_changed_cb (self);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  HwImportDialog *self = HW_IMPORT_DIALOG (source);
  g_autoptr (GFile) file = hw_file_picker_finish (result, NULL);
  g_autofree char *path = file != NULL && self->session != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    return;
  hw_import_files_put_first (&self->files, path);
  hw_import_dialog_next_file (self);
}

static void
choose_cb (HwImportDialog *self)
{
  const HwFileFilter filters[] = {
    { _("All that can be read"), HW_IMPORT_LIST_PATTERNS },
    { _("All files"), "*" },
    { NULL, NULL },
  };

  hw_file_picker_open_async (GTK_WIDGET (self), _("Import a file"), filters, chosen_cb, NULL);
}

/* All that is given in one go is looked through in one go. */
static void
look_cb (gpointer user_data)
{
  HwImportDialog *self = user_data;

  self->look_source = 0;
  if (self->files.looking == NULL)
    hw_import_dialog_look (self);
}

void
hw_import_dialog_add_file (HwImportDialog *self, const char *path)
{
  g_return_if_fail (HW_IS_IMPORT_DIALOG (self) && path != NULL);
  hw_import_files_give (&self->files, path);
  if (self->look_source == 0)
    self->look_source = g_idle_add_once (look_cb, self);
}

static void
ready_cb (HwImportDialog *self)
{
  self->ready = TRUE;
  if (self->session != NULL && self->path == NULL && hw_import_files_count_more (&self->files) > 0)
    hw_import_dialog_next_file (self);
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
  g_clear_handle_id (&self->look_source, g_source_remove);
  hw_import_files_stop_looking (&self->files);
  hw_import_dialog_stop_work (self);
  g_clear_object (&self->session);
}

static void
dispose (GObject *object)
{
  HwImportDialog *self = HW_IMPORT_DIALOG (object);

  let_go (self);
  hw_import_files_clear (&self->files);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->plan, hw_import_plan_unref);
  g_clear_pointer (&self->all, hw_import_tally_free);
  g_clear_pointer (&self->run, hw_import_tally_free);
  g_clear_pointer (&self->run_place, g_free);
  g_clear_pointer (&self->run_progress, g_atomic_rc_box_release);
  g_clear_pointer (&self->group, g_free);
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
  g_type_ensure (HW_TYPE_ENCODING_ROW);
  g_type_ensure (HW_TYPE_COLUMNS_ROW);
  g_type_ensure (HW_TYPE_PROGRESS_PANE);
  g_type_ensure (HW_TYPE_IMPORT_REPORT);
  hw_page_class_set_template (widget_class, "hw-import-dialog");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, states);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, skip_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, requisition);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, encoding);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, keep_going_row);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, keep_going);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, rest_row);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, plan_view);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, working);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, problem_page);
  gtk_widget_class_bind_template_child (widget_class, HwImportDialog, report);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, hw_import_dialog_import);
  gtk_widget_class_bind_template_callback (widget_class, hw_import_dialog_import_all);
  gtk_widget_class_bind_template_callback (widget_class, hw_import_dialog_skip);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, slow_cb);
  gtk_widget_class_bind_template_callback (widget_class, hw_import_dialog_update);
}

static void
hw_import_dialog_init (HwImportDialog *self)
{
  hw_import_files_init (&self->files);
  self->all = hw_import_tally_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->choose_button); /* Enter chooses, and does not cancel */
  hw_widget_when_closed (self, G_CALLBACK (let_go));
}
