/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-screening-row.h"

#include <glib/gi18n-lib.h>

#include "app/hw-labels.h"
#include "app/hw-page.h"

struct _HwScreeningRow
{
  GtkListBoxRow parent_instance;
  GtkLabel *name;
  GtkLabel *asked;
  GtkToggleButton *answers[3]; /* by HwAnswer */
  GtkEntry *note;
  char *criterion;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (HwScreeningRow, hw_screening_row, GTK_TYPE_LIST_BOX_ROW)

static guint answered_signal;

const char *
hw_screening_row_get_criterion (HwScreeningRow *self)
{
  return self->criterion;
}

HwAnswer
hw_screening_row_get_answer (HwScreeningRow *self)
{
  for (int i = HW_ANSWER_PASS; i <= HW_ANSWER_FAIL; i++)
    if (gtk_toggle_button_get_active (self->answers[i]))
      return (HwAnswer) i;
  return HW_ANSWER_UNKNOWN;
}

const char *
hw_screening_row_get_note (HwScreeningRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->note));
}

static void
answered_cb (HwScreeningRow *self)
{
  if (!self->filling)
    g_signal_emit (self, answered_signal, 0);
}

static void
toggled_cb (HwScreeningRow *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button)) /* the one that loses tells too */
    answered_cb (self);
}

GtkWidget *
hw_screening_row_new (HwCriterion *criterion, HwScreening *screening, const char *asked)
{
  HwScreeningRow *self = g_object_new (HW_TYPE_SCREENING_ROW, NULL);
  g_autofree char *note = g_strdup_printf (_("Note on %s"), criterion->name);

  self->filling = TRUE;
  self->criterion = g_strdup (criterion->key);
  gtk_label_set_text (self->name, criterion->name);
  gtk_label_set_text (self->asked, asked != NULL ? asked : criterion->question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, note, -1);
  for (int i = 0; i <= HW_ANSWER_FAIL; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s: %s", criterion->name, hw_label_answer ((HwAnswer) i));

      gtk_button_set_label (GTK_BUTTON (self->answers[i]), hw_label_answer ((HwAnswer) i));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  gtk_toggle_button_set_active (self->answers[screening != NULL ? screening->answer : HW_ANSWER_UNKNOWN], TRUE);
  if (screening != NULL && screening->note != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->note), screening->note);
  self->filling = FALSE;
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  HW_SCREENING_ROW (object)->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_SCREENING_ROW);
  G_OBJECT_CLASS (hw_screening_row_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_free (HW_SCREENING_ROW (object)->criterion);
  G_OBJECT_CLASS (hw_screening_row_parent_class)->finalize (object);
}

#define BIND_ANSWER(id, answer)                                                                               \
  gtk_widget_class_bind_template_child_full (widget_class, id, FALSE,                                         \
                                             G_STRUCT_OFFSET (HwScreeningRow, answers[answer]))

static void
hw_screening_row_class_init (HwScreeningRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  hw_page_class_set_template (widget_class, "hw-screening-row");
  gtk_widget_class_bind_template_child (widget_class, HwScreeningRow, name);
  gtk_widget_class_bind_template_child (widget_class, HwScreeningRow, asked);
  gtk_widget_class_bind_template_child (widget_class, HwScreeningRow, note);
  BIND_ANSWER ("pass", HW_ANSWER_PASS);
  BIND_ANSWER ("fail", HW_ANSWER_FAIL);
  BIND_ANSWER ("unknown", HW_ANSWER_UNKNOWN);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  answered_signal = g_signal_new ("answered", HW_TYPE_SCREENING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
hw_screening_row_init (HwScreeningRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
