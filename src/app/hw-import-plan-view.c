/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-plan-view.h"

#include <glib/gi18n-lib.h>

#include "app/hw-import-row.h"
#include "app/hw-import-summary.h"
#include "app/hw-page.h"
#include "app/hw-widget.h"

#define MAX_ROWS 100u

struct _HwImportPlanView
{
  GtkWidget parent_instance;
  GtkLabel *summary;
  GtkLabel *warnings;
  GtkListBox *lines;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (HwImportPlanView, hw_import_plan_view, GTK_TYPE_WIDGET)

static void
show_warnings (HwImportPlanView *self, GPtrArray *warnings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < warnings->len && i < MAX_ROWS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) g_ptr_array_index (warnings, i));
  gtk_label_set_label (self->warnings, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), text->len > 0);
}

void
hw_import_plan_view_show (HwImportPlanView *self, HwImportPlan *plan)
{
  g_autofree char *counts = hw_import_summarise (plan->ledger);
  g_autofree char *description = hw_import_describe_file (plan);
  g_autofree char *summary = g_strdup_printf ("%s – %s", description, counts);
  guint n_all = MAX (plan->lines->len, (guint) plan->ledger->n_read); /* of a long file not all lines are here */
  g_autofree char *more = NULL;
  GtkWidget *row;

  g_return_if_fail (HW_IS_IMPORT_PLAN_VIEW (self));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_list_box_remove (self->lines, row);
  for (guint i = 0; i < plan->lines->len && i < MAX_ROWS; i++)
    gtk_list_box_append (self->lines, hw_import_row_new (g_ptr_array_index (plan->lines, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->lines), plan->lines->len > 0);
  if (n_all > MAX_ROWS)
    more = g_strdup_printf (_("and %u more"), n_all - MAX_ROWS);
  gtk_label_set_label (self->more, more != NULL ? more : "");
  gtk_widget_set_visible (GTK_WIDGET (self->more), more != NULL);
  gtk_label_set_label (self->summary, summary);
  show_warnings (self, plan->warnings);
}

static void
dispose (GObject *object)
{
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_import_plan_view_parent_class)->dispose (object);
}

static void
hw_import_plan_view_class_init (HwImportPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-import-plan-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwImportPlanView, summary);
  gtk_widget_class_bind_template_child (widget_class, HwImportPlanView, warnings);
  gtk_widget_class_bind_template_child (widget_class, HwImportPlanView, lines);
  gtk_widget_class_bind_template_child (widget_class, HwImportPlanView, more);
}

static void
hw_import_plan_view_init (HwImportPlanView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
