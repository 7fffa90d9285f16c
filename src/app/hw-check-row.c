/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-check-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-labels.h"
#include "app/hw-widget.h"
#include "base/hw-text.h"

struct _HwCheckRow
{
  GtkListBoxRow parent_instance;
  GtkImage *icon;
  GtkLabel *severity;
  GtkLabel *message;
  GtkLabel *remedy;
  GtkLabel *source;
  const HwCheckFinding *finding;
};

G_DEFINE_FINAL_TYPE (HwCheckRow, hw_check_row, GTK_TYPE_LIST_BOX_ROW)

const HwCheckFinding *
hw_check_row_get_finding (HwCheckRow *self)
{
  return self->finding;
}

static char *
describe_source (const HwCheckFinding *finding)
{
  if (hw_text_is_blank (finding->source))
    return NULL;
  if (hw_text_is_blank (finding->source_date))
    return g_strdup_printf (_("Source: %s"), finding->source);
  if (finding->severity == HW_CHECK_RULE)
    /* Translators: a law, and the day since when it holds */
    return g_strdup_printf (_("Source: %s, since %s"), finding->source, finding->source_date);
  return g_strdup_printf (_("Source: %s, %s"), finding->source, finding->source_date);
}

static void
show (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), !hw_text_is_blank (text));
}

GtkWidget *
hw_check_row_new (const HwCheckFinding *finding)
{
  static const char *const icons[]
      = { "dialog-information-symbolic", "dialog-warning-symbolic", "dialog-error-symbolic" };
  static const char *const classes[] = { "hw-note", "hw-warn", "hw-bad" };
  HwCheckRow *self = g_object_new (HW_TYPE_CHECK_ROW, NULL);
  guint severity = MIN ((guint) finding->severity, G_N_ELEMENTS (icons) - 1);
  const char *word = hw_label_severity (finding->severity);
  g_autofree char *caption
    = finding->jurisdiction != NULL ? g_strdup_printf ("%s · %s", word, finding->jurisdiction) : g_strdup (word);
  g_autofree char *source = describe_source (finding);
  g_autofree char *sentence = g_strjoin (". ", caption, finding->message,
                                         finding->remedy != NULL ? finding->remedy : "", source, NULL);
  gboolean placed = finding->end > finding->start;

  self->finding = finding;
  gtk_image_set_from_icon_name (self->icon, icons[severity]);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), classes[severity]);
  show (self->severity, caption);
  show (self->message, finding->message);
  show (self->remedy, finding->remedy);
  show (self->source, source);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), placed);
  if (placed)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Show the place in the text"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHECK_ROW);
  G_OBJECT_CLASS (hw_check_row_parent_class)->dispose (object);
}

static void
hw_check_row_class_init (HwCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_widget_set_template (widget_class, "hw-check-row");
  gtk_widget_class_bind_template_child (widget_class, HwCheckRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HwCheckRow, severity);
  gtk_widget_class_bind_template_child (widget_class, HwCheckRow, message);
  gtk_widget_class_bind_template_child (widget_class, HwCheckRow, remedy);
  gtk_widget_class_bind_template_child (widget_class, HwCheckRow, source);
}

static void
hw_check_row_init (HwCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
