/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-import-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "base/hw-text.h"

struct _HwImportRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *action;
  GtkLabel *title;
  GtkLabel *place;
  GtkLabel *details;
};

G_DEFINE_FINAL_TYPE (HwImportRow, hw_import_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
label_action (HwImportAction action)
{
  switch (action)
    {
    case HW_IMPORT_ADD:
      return _("New");
    case HW_IMPORT_UPDATE:
      return _("Update");
    case HW_IMPORT_DUPLICATE:
      return _("Duplicate");
    case HW_IMPORT_REJECT:
    default:
      return _("Not taken");
    }
}

GtkWidget *
hw_import_row_new (const HwImportLine *line)
{
  static const char *const classes[] = { "hw-good", "hw-note", "hw-quiet", "hw-bad" };
  HwImportRow *self = g_object_new (HW_TYPE_IMPORT_ROW, NULL);
  const char *action = label_action (line->action);
  const char *title = hw_text_is_blank (line->title) ? _("No name or title") : line->title;
  g_autofree char *place = NULL;
  g_autofree char *name = NULL;

  gtk_label_set_label (self->action, action);
  gtk_widget_add_css_class (GTK_WIDGET (self->action), classes[MIN ((guint) line->action, G_N_ELEMENTS (classes) - 1)]);
  gtk_label_set_label (self->title, title);
  if (line->line > 0)
    place = g_strdup_printf (_("Line %u"), line->line);
  gtk_label_set_label (self->place, place != NULL ? place : "");
  gtk_label_set_label (self->details, line->details != NULL ? line->details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details), !hw_text_is_blank (line->details));
  name = g_strjoin (", ", action, title, line->details, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_IMPORT_ROW);
  G_OBJECT_CLASS (hw_import_row_parent_class)->dispose (object);
}

static void
hw_import_row_class_init (HwImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-import-row");
  gtk_widget_class_bind_template_child (widget_class, HwImportRow, action);
  gtk_widget_class_bind_template_child (widget_class, HwImportRow, title);
  gtk_widget_class_bind_template_child (widget_class, HwImportRow, place);
  gtk_widget_class_bind_template_child (widget_class, HwImportRow, details);
}

static void
hw_import_row_init (HwImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
