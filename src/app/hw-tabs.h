/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Where the window has room for the tabs of a page. */
typedef enum
{
  HW_TABS_NONE,
  HW_TABS_IN_HEADER,
  HW_TABS_AT_BOTTOM,
} HwTabPlace;

/**
 * hw_tabs_find_place:
 * @centre: what is in the middle of @header, the switcher being one of its pages
 *
 * The place for a header of @width; sets the switcher's policy. Follows the size of the text.
 */
HwTabPlace hw_tabs_find_place (AdwViewSwitcher *switcher, GtkWidget *header, GtkWidget *centre, int width);

/** hw_tabs_show_bar: the bar at the bottom of @frame, made at need, for @stack; NULL: none. */
void hw_tabs_show_bar (GtkBox *frame, AdwViewSwitcherBar **bar, AdwViewStack *stack);

G_END_DECLS
