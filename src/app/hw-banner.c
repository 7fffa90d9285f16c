/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-banner.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "app/hw-widget.h"

struct _HwBanner
{
  GtkWidget parent_instance;
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (HwBanner, hw_banner, GTK_TYPE_WIDGET)

void
hw_banner_set (HwBanner *self, const char *text, const char *button, const char *action)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (HW_IS_BANNER (self));
  gtk_revealer_set_reveal_child (self->revealer, text != NULL);
  if (text == NULL)
    return;
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button == NULL)
    return;
  parts = g_strsplit (button, "_", -1); /* read aloud without the mark of the mnemonic */
  name = g_strjoinv (NULL, parts);
  gtk_button_set_label (self->button, button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
}

void
hw_banner_set_session (HwBanner *self, HwSession *session)
{
  const char *holder = hw_session_get_holder (session);
  g_autofree char *text = NULL;

  if (hw_session_is_read_only (session) && holder != NULL)
    text = g_strdup_printf (_("You can look but not change: %s has this workspace open."), holder);
  else if (hw_session_is_read_only (session))
    text = g_strdup (_("You can look but not change: this workspace’s file cannot be written."));
  hw_banner_set (self, text, _("_Try again"), "win.reopen");
}

static void
dispose (GObject *object)
{
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_banner_parent_class)->dispose (object);
}

static void
hw_banner_class_init (HwBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-banner");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_bind_template_child (widget_class, HwBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, HwBanner, label);
  gtk_widget_class_bind_template_child (widget_class, HwBanner, button);
}

static void
hw_banner_init (HwBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
