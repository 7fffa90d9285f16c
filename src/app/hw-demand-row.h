/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_DEMAND_ROW (hw_demand_row_get_type ())

/** HwDemandRow: how strongly a posting asks for one competency, as a bar beside that of its weight. */
G_DECLARE_FINAL_TYPE (HwDemandRow, hw_demand_row, HW, DEMAND_ROW, GtkListBoxRow)

/** HwDemandBars: two shares of two wholes; no weight is shown where @all_weights is 0. */
typedef struct
{
  gint64 points;
  gint64 all_points;
  gint64 weight;
  gint64 all_weights;
  double most; /* the share that fills a bar */
} HwDemandBars;

GtkWidget *hw_demand_row_new (const char *name, const HwDemandBars *bars, const char *details);

G_END_DECLS
