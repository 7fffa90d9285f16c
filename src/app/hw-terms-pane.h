/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-rubric-work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_TERMS_PANE (hw_terms_pane_get_type ())

/** HwTermsPane: screening criteria, taxonomies and benchmarks of a rubric version. */
G_DECLARE_FINAL_TYPE (HwTermsPane, hw_terms_pane, HW, TERMS_PANE, GtkWidget)

void hw_terms_pane_set_state (HwTermsPane *self, HwRubricState *state); /* NULL: forget it */

G_END_DECLS
