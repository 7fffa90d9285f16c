/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-problem-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-widget.h"

struct _HwProblemPage
{
  GtkWidget parent_instance;
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (HwProblemPage, hw_problem_page, GTK_TYPE_WIDGET)

void
hw_problem_page_set (HwProblemPage *self, const char *path, const char *message)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *title = g_strdup_printf (_("“%s” could not be opened"), name);
  g_autofree char *markup = g_markup_escape_text (message, -1);

  g_return_if_fail (HW_IS_PROBLEM_PAGE (self));
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, markup);
}

static void
dispose (GObject *object)
{
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_problem_page_parent_class)->dispose (object);
}

static void
hw_problem_page_class_init (HwProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_widget_set_template (widget_class, "hw-problem-page");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwProblemPage, status);
}

static void
hw_problem_page_init (HwProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
