/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

/* What hw-page-work.c (loading, changing) knows of hw-page.c (places, properties). */
typedef struct
{
  HwSession *session;
  char *title;
  char *subtitle;
  GtkWidget *child;
  AdwViewStack *view_stack;
  GStrv parts;

  GCancellable *cancellable; /* of the load under way */
  guint generation;
  guint spinner_source;
  guint n_changes; /* under way */
  gboolean loading;
  gboolean stale;  /* refresh when shown */
  gboolean filled; /* has shown content for this place */

  GtkStack *states;
  AdwBin *content;
  AdwStatusPage *problem;
  GtkSpinner *spinner;
} HwPagePrivate;

HwPagePrivate *_hw_page_get_private (HwPage *self);
/** _hw_page_stop_loading: whatever comes of it now is dropped. */
void _hw_page_stop_loading (HwPage *self);

G_END_DECLS
