/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-widget.h"

void
hw_widget_clear (GtkWidget *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self)) != NULL)
    gtk_widget_unparent (child);
}

void
hw_widget_set_template (GtkWidgetClass *widget_class, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/org/hiringworkbench/HiringWorkbench/ui/%s.ui", name);

  gtk_widget_class_set_template_from_resource (widget_class, path);
}
