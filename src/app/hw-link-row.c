/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-link-row.h"

#include "app/hw-page.h"
#include "base/hw-text.h"

struct _HwLinkRow
{
  GtkListBoxRow parent_instance;
  char *place;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *details;
};

G_DEFINE_FINAL_TYPE (HwLinkRow, hw_link_row, GTK_TYPE_LIST_BOX_ROW)

GtkWidget *
hw_link_row_new (const char *icon_name, const char *title, const char *details, const char *place)
{
  HwLinkRow *self = g_object_new (HW_TYPE_LINK_ROW, NULL);
  g_autofree char *name = NULL;

  self->place = g_strdup (place);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->details, details != NULL ? details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details), !hw_text_is_blank (details) && g_strcmp0 (title, details) != 0);
  name = g_strjoin (", ", title, hw_text_is_blank (details) ? NULL : details, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

const char *
hw_link_row_get_place (HwLinkRow *self)
{
  return self->place;
}

void
hw_link_row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  g_return_if_fail (HW_IS_LINK_ROW (row));
  gtk_widget_activate_action (GTK_WIDGET (row), "win.go", "s", HW_LINK_ROW (row)->place);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_LINK_ROW);
  G_OBJECT_CLASS (hw_link_row_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (HW_LINK_ROW (object)->place);
  G_OBJECT_CLASS (hw_link_row_parent_class)->finalize (object);
}

static void
hw_link_row_class_init (HwLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  hw_page_class_set_template (widget_class, "hw-link-row");
  gtk_widget_class_bind_template_child (widget_class, HwLinkRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HwLinkRow, title);
  gtk_widget_class_bind_template_child (widget_class, HwLinkRow, details);
}

static void
hw_link_row_init (HwLinkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
