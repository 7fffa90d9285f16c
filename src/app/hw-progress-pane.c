/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-progress-pane.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-widget.h"

#define SLOW_MS 300
#define TICK_MS 100

struct _HwProgressPane
{
  GtkWidget parent_instance;
  HwImportProgress *progress; /* of the work under way */
  HwProgressUnit unit;
  guint slow_source;
  guint tick_source;

  GtkProgressBar *bar;
  GtkLabel *what;
};

G_DEFINE_FINAL_TYPE (HwProgressPane, hw_progress_pane, GTK_TYPE_WIDGET)

static guint slow_signal;

static void
slow_cb (gpointer user_data)
{
  HwProgressPane *self = user_data;

  self->slow_source = 0;
  g_signal_emit (self, slow_signal, 0);
}

static gboolean
tick_cb (gpointer user_data)
{
  HwProgressPane *self = user_data;
  int share = g_atomic_int_get (&self->progress->share);
  int n_records = g_atomic_int_get (&self->progress->n_records);
  g_autofree char *number = hw_format_number (n_records);
  g_autofree char *text = NULL;

  if (share > 0)
    gtk_progress_bar_set_fraction (self->bar, share / 1000.0);
  else
    gtk_progress_bar_pulse (self->bar);
  if (n_records > 0 && self->unit == HW_PROGRESS_FILES)
    text = g_strdup_printf (ngettext ("%s file", "%s files", (gulong) n_records), number);
  else if (n_records > 0)
    text = g_strdup_printf (ngettext ("%s record", "%s records", (gulong) n_records), number);
  gtk_progress_bar_set_text (self->bar, text);
  gtk_progress_bar_set_show_text (self->bar, text != NULL);
  return G_SOURCE_CONTINUE;
}

void
hw_progress_pane_stop (HwProgressPane *self)
{
  g_return_if_fail (HW_IS_PROGRESS_PANE (self));
  g_clear_handle_id (&self->slow_source, g_source_remove);
  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_pointer (&self->progress, g_atomic_rc_box_release);
}

HwImportProgress *
hw_progress_pane_start (HwProgressPane *self, const char *what, HwProgressUnit unit)
{
  g_return_val_if_fail (HW_IS_PROGRESS_PANE (self), NULL);
  hw_progress_pane_stop (self);
  self->progress = g_atomic_rc_box_new0 (HwImportProgress);
  self->unit = unit;
  self->tick_source = g_timeout_add (TICK_MS, tick_cb, self);
  self->slow_source = g_timeout_add_once (SLOW_MS, slow_cb, self);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_progress_bar_set_show_text (self->bar, FALSE);
  gtk_label_set_label (self->what, what);
  return self->progress;
}

static void
dispose (GObject *object)
{
  HwProgressPane *self = HW_PROGRESS_PANE (object);

  hw_progress_pane_stop (self);
  hw_widget_clear (GTK_WIDGET (self));
  G_OBJECT_CLASS (hw_progress_pane_parent_class)->dispose (object);
}

static void
hw_progress_pane_class_init (HwProgressPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  slow_signal = g_signal_new ("slow", HW_TYPE_PROGRESS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  hw_widget_set_template (widget_class, "hw-progress-pane");
  gtk_widget_class_bind_template_child (widget_class, HwProgressPane, bar);
  gtk_widget_class_bind_template_child (widget_class, HwProgressPane, what);
}

static void
hw_progress_pane_init (HwProgressPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
