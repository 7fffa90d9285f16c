/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "config.h"

/* The only file that names AdwAboutWindow: later libraries have another class for it. */

void
hw_about_show (GtkWindow *parent)
{
  GtkWidget *window = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                    "transient-for", parent,
                                    "modal", TRUE,
                                    "application-name", _("Hiring Workbench"),
                                    "application-icon", HW_APP_ID,
                                    "version", HW_VERSION,
                                    "developer-name", _("The Hiring Workbench contributors"),
                                    "license-type", GTK_LICENSE_GPL_3_0,
                                    "comments", _("From a job posting to a structured, defensible decision."),
                                    /* Translators: put your names here, one a line */
                                    "translator-credits", _("translator-credits"),
                                    NULL);

  gtk_window_present (GTK_WINDOW (window));
}
