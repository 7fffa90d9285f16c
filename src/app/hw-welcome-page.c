/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-welcome-page.h"

struct _HwWelcomePage
{
  HwPage parent_instance;
};

G_DEFINE_FINAL_TYPE (HwWelcomePage, hw_welcome_page, HW_TYPE_PAGE)

static void
hw_welcome_page_class_init (HwWelcomePageClass *klass)
{
  hw_page_class_set_template (GTK_WIDGET_CLASS (klass), "hw-welcome-page");
}

static void
hw_welcome_page_init (HwWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
