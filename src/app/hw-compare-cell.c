/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-compare-cell.h"

#include <glib/gi18n-lib.h>

#include "app/hw-page.h"
#include "app/hw-score-text.h"
#include "app/hw-widget.h"

struct _HwCompareCell
{
  GtkWidget parent_instance;
  GtkLabel *mean;
  GtkLabel *gap;
  GtkLabel *basis;
};

G_DEFINE_FINAL_TYPE (HwCompareCell, hw_compare_cell, GTK_TYPE_WIDGET)

static const char *
style_of (const HwCellScore *cell)
{
  if (cell->n == 0 || !cell->has_gap)
    return "unknown";
  if (cell->gap.num >= 0)
    return "met";
  return cell->gap.num + cell->gap.den < 0 ? "far-below" : "below"; /* more than one level */
}

static void
fill (HwCompareCell *self, const HwCellScore *cell)
{
  g_autofree char *mean = hw_score_text_rational (cell->mean, 2);
  g_autofree char *gap = hw_score_text_gap (cell);
  g_autofree char *basis = NULL;

  /* Translators: number of raters of a cell, e.g. "n 4", as short as can be */
  basis = g_strdup_printf (_("n %u"), cell->n);
  gtk_label_set_text (self->mean, mean);
  gtk_label_set_text (self->gap, gap);
  if (hw_score_needs_discussion (cell))
    {
      /* Translators: number of raters and how far apart their ratings are; a mark that the panel should discuss */
      g_autofree char *wide = g_strdup_printf (_("n %u · ↕ %u"), cell->n, cell->spread);

      gtk_label_set_text (self->basis, wide);
      gtk_widget_add_css_class (GTK_WIDGET (self), "discuss");
    }
  else
    gtk_label_set_text (self->basis, basis);
  gtk_widget_add_css_class (GTK_WIDGET (self), style_of (cell));
}

GtkWidget *
hw_compare_cell_new (HwShortlist *shortlist, HwShortlistEntry *entry, guint competency)
{
  HwCompareCell *self = g_object_new (HW_TYPE_COMPARE_CELL, NULL);
  g_autofree char *sentence = hw_score_text_cell (shortlist, entry, competency);

  if (entry->hidden)
    gtk_label_set_text (self->mean, "🔒︎");
  else if (entry->ranked == NULL || entry->ranked->cells[competency].n == 0)
    gtk_label_set_text (self->mean, "–");
  else
    fill (self, &entry->ranked->cells[competency]);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

static void
dispose (GObject *object)
{
  hw_widget_clear (GTK_WIDGET (object));
  G_OBJECT_CLASS (hw_compare_cell_parent_class)->dispose (object);
}

static void
hw_compare_cell_class_init (HwCompareCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  hw_page_class_set_template (widget_class, "hw-compare-cell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "comparecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_bind_template_child (widget_class, HwCompareCell, mean);
  gtk_widget_class_bind_template_child (widget_class, HwCompareCell, gap);
  gtk_widget_class_bind_template_child (widget_class, HwCompareCell, basis);
}

static void
hw_compare_cell_init (HwCompareCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
