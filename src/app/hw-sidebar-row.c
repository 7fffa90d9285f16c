/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-sidebar-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-format.h"
#include "app/hw-page.h"
#include "base/hw-text.h"

struct _HwSidebarRow
{
  GtkListBoxRow parent_instance;
  char *place;
  int count;
  GtkImage *icon;
  GtkLabel *label;
  GtkLabel *number;
};

enum
{
  PROP_PLACE = 1,
  PROP_LABEL,
  PROP_ICON_NAME,
  PROP_COUNT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HwSidebarRow, hw_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

const char *
hw_sidebar_row_get_place (HwSidebarRow *self)
{
  return self->place;
}

static void
update_name (HwSidebarRow *self)
{
  const char *label = gtk_label_get_label (self->label);
  g_autofree char *name = NULL;

  /* Translators: a place of the sidebar and how many things are there: "Open, 3" */
  name = self->count > 0 ? g_strdup_printf (_("%s, %d"), label, self->count) : g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
hw_sidebar_row_set_count (HwSidebarRow *self, int count)
{
  g_autofree char *text = hw_format_number (count);

  g_return_if_fail (HW_IS_SIDEBAR_ROW (self));
  if (self->count == count)
    return;
  self->count = count;
  gtk_label_set_label (self->number, text);
  gtk_widget_set_visible (GTK_WIDGET (self->number), count > 0);
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
set_icon (HwSidebarRow *self, const char *name)
{
  gtk_image_set_from_icon_name (self->icon, name);
  if (name == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "hw-inner");
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwSidebarRow *self = HW_SIDEBAR_ROW (object);

  switch (id)
    {
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (self->label));
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (self->icon));
      break;
    case PROP_COUNT:
      g_value_set_int (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwSidebarRow *self = HW_SIDEBAR_ROW (object);

  switch (id)
    {
    case PROP_PLACE:
      hw_set_string (&self->place, g_value_get_string (value));
      break;
    case PROP_LABEL:
      gtk_label_set_label (self->label, g_value_get_string (value));
      update_name (self);
      break;
    case PROP_ICON_NAME:
      set_icon (self, g_value_get_string (value));
      break;
    case PROP_COUNT:
      hw_sidebar_row_set_count (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_SIDEBAR_ROW);
  G_OBJECT_CLASS (hw_sidebar_row_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (HW_SIDEBAR_ROW (object)->place);
  G_OBJECT_CLASS (hw_sidebar_row_parent_class)->finalize (object);
}

static void
hw_sidebar_row_class_init (HwSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, -1, G_MAXINT, -1, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  hw_page_class_set_template (widget_class, "hw-sidebar-row");
  gtk_widget_class_bind_template_child (widget_class, HwSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HwSidebarRow, label);
  gtk_widget_class_bind_template_child (widget_class, HwSidebarRow, number);
}

static void
hw_sidebar_row_init (HwSidebarRow *self)
{
  self->count = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}
