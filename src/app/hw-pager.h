/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workbench/hw-entity-list.h"

G_BEGIN_DECLS

#define HW_TYPE_PAGER (hw_pager_get_type ())

/**
 * HwPager:
 *
 * Under a list: "1 to 100 of 2,310" with Previous and Next; hidden while everything fits on one page.
 * Property "list" (HwEntityList).
 */
G_DECLARE_FINAL_TYPE (HwPager, hw_pager, HW, PAGER, GtkWidget)

void hw_pager_set_list (HwPager *self, HwEntityList *list);

G_END_DECLS
