/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-pay-chart.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/hw-format.h"

#define BAR_HEIGHT 8
#define GAP 4
#define MIN_BAR 6

/* One range: the requisition's own first, then the benchmarks in its currency and period. */
typedef struct
{
  gint64 low;
  gint64 high;
  GtkWidget *label;
  GtkWidget *bar; /* coloured by the style sheet */
} Range;

struct _HwPayChart
{
  GtkWidget parent_instance;
  GArray *ranges;
  GString *description;
};

G_DEFINE_FINAL_TYPE (HwPayChart, hw_pay_chart, GTK_TYPE_WIDGET)

static void
clear_ranges (HwPayChart *self)
{
  for (guint i = 0; i < self->ranges->len; i++)
    {
      gtk_widget_unparent (g_array_index (self->ranges, Range, i).label);
      gtk_widget_unparent (g_array_index (self->ranges, Range, i).bar);
    }
  g_array_set_size (self->ranges, 0);
  g_string_truncate (self->description, 0);
}

static void
append_range (HwPayChart *self, gint64 low, gint64 high, gboolean own, const char *text)
{
  Range range = { low != HW_UNSET ? low : high, high != HW_UNSET ? high : low, gtk_label_new (text),
                  adw_bin_new () };

  gtk_label_set_xalign (GTK_LABEL (range.label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (range.label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (range.label, own ? "heading" : "caption");
  gtk_widget_add_css_class (range.bar, own ? "own" : "market");
  gtk_widget_add_css_class (range.bar, "hw-range");
  gtk_widget_set_parent (range.label, GTK_WIDGET (self));
  gtk_widget_set_parent (range.bar, GTK_WIDGET (self));
  g_array_append_val (self->ranges, range);
  g_string_append_printf (self->description, "%s%s", self->description->len > 0 ? "\n" : "", text);
}

static void
append_benchmarks (HwPayChart *self, const HwRequisition *requisition, HwRubric *rubric)
{
  for (guint i = 0; i < rubric->benchmarks->len; i++)
    {
      HwBenchmark *mark = g_ptr_array_index (rubric->benchmarks, i);
      g_autofree char *pay = NULL;
      g_autofree char *text = NULL;

      if (requisition->currency != NULL && g_strcmp0 (mark->currency, requisition->currency) != 0)
        continue;
      if (requisition->pay_period != NULL && g_strcmp0 (mark->period, requisition->pay_period) != 0)
        continue;
      pay = hw_format_pay (mark->low, mark->high, mark->currency, mark->period);
      text = g_strdup_printf (_("Market: %s. %s Source: %s"), pay, mark->text, mark->source);
      append_range (self, mark->low, mark->high, FALSE, text);
    }
}

void
hw_pay_chart_set (HwPayChart *self, const HwRequisition *requisition, HwRubric *rubric)
{
  g_autofree char *pay = hw_format_pay (requisition->pay_min, requisition->pay_max, requisition->currency,
                                        requisition->pay_period);
  g_autofree char *own = g_strdup_printf (_("This requisition: %s"), pay);

  clear_ranges (self);
  if (*pay != '\0')
    append_range (self, requisition->pay_min, requisition->pay_max, TRUE, own);
  append_benchmarks (self, requisition, rubric);
  gtk_widget_set_visible (GTK_WIDGET (self), self->ranges->len > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->description->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->description->str, -1);
}

static gint64
find_top (HwPayChart *self)
{
  gint64 top = 1;

  for (guint i = 0; i < self->ranges->len; i++)
    top = MAX (top, g_array_index (self->ranges, Range, i).high);
  return top;
}

static int
measure_label (const Range *range)
{
  int natural;

  gtk_widget_measure (range->label, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HwPayChart *self = HW_PAY_CHART (widget);
  gint64 top = find_top (self);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (guint i = 0; i < self->ranges->len; i++)
    {
      const Range *range = &g_array_index (self->ranges, Range, i);
      int length = MAX ((int) (width * (range->high - range->low) / top), MIN_BAR);
      int start = MIN ((int) (width * range->low / top), width - length);
      int text = measure_label (range);

      gtk_widget_size_allocate (range->label, &(GtkAllocation){ 0, y, width, text }, -1);
      y += text + GAP;
      gtk_widget_size_allocate (range->bar,
                                &(GtkAllocation){ mirrored ? width - start - length : start, y, length, BAR_HEIGHT },
                                -1);
      y += BAR_HEIGHT + 2 * GAP;
    }
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  HwPayChart *self = HW_PAY_CHART (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : 0;
  for (guint i = 0; orientation == GTK_ORIENTATION_VERTICAL && i < self->ranges->len; i++)
    *minimum += measure_label (&g_array_index (self->ranges, Range, i)) + BAR_HEIGHT + 3 * GAP;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 400 : *minimum;
}

static void
dispose (GObject *object)
{
  clear_ranges (HW_PAY_CHART (object));
  G_OBJECT_CLASS (hw_pay_chart_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  HwPayChart *self = HW_PAY_CHART (object);

  g_array_unref (self->ranges);
  g_string_free (self->description, TRUE);
  G_OBJECT_CLASS (hw_pay_chart_parent_class)->finalize (object);
}

static void
hw_pay_chart_class_init (HwPayChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->size_allocate = size_allocate;
  widget_class->measure = measure;
  gtk_widget_class_set_css_name (widget_class, "paychart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hw_pay_chart_init (HwPayChart *self)
{
  self->ranges = g_array_new (FALSE, TRUE, sizeof (Range));
  self->description = g_string_new (NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}
