/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-tabs.h"

static int
measure_natural (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_minimum (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

HwTabPlace
hw_tabs_find_place (AdwViewSwitcher *switcher, GtkWidget *header, GtkWidget *centre, int width)
{
  int room = width - (measure_minimum (header) - measure_minimum (centre));

  adw_view_switcher_set_policy (switcher, ADW_VIEW_SWITCHER_POLICY_WIDE);
  if (measure_natural (GTK_WIDGET (switcher)) <= room)
    return HW_TABS_IN_HEADER;
  adw_view_switcher_set_policy (switcher, ADW_VIEW_SWITCHER_POLICY_NARROW);
  return measure_natural (GTK_WIDGET (switcher)) <= room ? HW_TABS_IN_HEADER : HW_TABS_AT_BOTTOM;
}

void
hw_tabs_show_bar (GtkBox *frame, AdwViewSwitcherBar **bar, AdwViewStack *stack)
{
  if (*bar == NULL && stack == NULL)
    return;
  if (*bar == NULL)
    {
      *bar = ADW_VIEW_SWITCHER_BAR (adw_view_switcher_bar_new ());
      gtk_box_append (frame, GTK_WIDGET (*bar));
    }
  adw_view_switcher_bar_set_stack (*bar, stack);
  adw_view_switcher_bar_set_reveal (*bar, stack != NULL);
}
