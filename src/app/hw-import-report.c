/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-report.h"

#include <glib/gi18n-lib.h>

#include "app/hw-widget.h"

#define MAX_ROWS 200u

struct _HwImportReport
{
  GtkWidget parent_instance;
  GtkLabel *summary;
  GtkListBox *remarks;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (HwImportReport, hw_import_report, GTK_TYPE_WIDGET)

static GtkWidget *
make_row (const HwImportRemark *remark)
{
  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", remark->name, "subtitle", remark->text,
                       "title-lines", 2, NULL);
}

void
hw_import_report_show (HwImportReport *self, const HwImportTally *tally)
{
  g_autofree char *summary = hw_import_tally_describe (tally);
  g_autofree char *more = NULL;
  GtkWidget *row;

  g_return_if_fail (HW_IS_IMPORT_REPORT (self));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->remarks))) != NULL)
    gtk_list_box_remove (self->remarks, row);
  for (guint i = 0; i < tally->remarks->len && i < MAX_ROWS; i++)
    gtk_list_box_append (self->remarks, make_row (tally->remarks->pdata[i]));
  if (tally->remarks->len > MAX_ROWS)
    more = g_strdup_printf (_("and %u more"), tally->remarks->len - MAX_ROWS);
  gtk_label_set_label (self->more, more != NULL ? more : "");
  gtk_widget_set_visible (GTK_WIDGET (self->more), more != NULL);
  gtk_label_set_label (self->summary, summary != NULL ? summary : _("No file was imported"));
}

static void
dispose (GObject *object)
{
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_import_report_parent_class)->dispose (object);
}

static void
hw_import_report_class_init (HwImportReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_widget_set_template (widget_class, "hw-import-report");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwImportReport, summary);
  gtk_widget_class_bind_template_child (widget_class, HwImportReport, remarks);
  gtk_widget_class_bind_template_child (widget_class, HwImportReport, more);
}

static void
hw_import_report_init (HwImportReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
