/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"
#include "store/hw-query.h"
#include "workbench/hw-entity-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_LIST_VIEW (hw_list_view_get_type ())

/**
 * HwListView:
 *
 * A table over one kind of entity with all that belongs to it: a field to find by, a column view of at
 * most a hundred rows, the pager, a status page when there is nothing and another when nothing matches.
 *
 * In a template: properties `session`, `placeholder` (what the field finds), `empty-icon`, `empty-title`,
 * `empty-description`; children: GtkColumnViewColumn as columns, type "action" for buttons beside the
 * field, type "empty" for the button of the empty status page.
 * Signal "open" (entity id): a row was activated.
 */
G_DECLARE_FINAL_TYPE (HwListView, hw_list_view, HW, LIST_VIEW, GtkWidget)

/** HwListQuery: the query without the text that the person looks for. */
typedef HwQuery *(*HwListQuery) (gpointer user_data);

/** hw_list_view_set_query: @query is asked now and at each hw_list_view_refresh(). */
void hw_list_view_set_query (HwListView *self, HwListQuery query, gpointer user_data);
void hw_list_view_refresh (HwListView *self);
HwEntityList *hw_list_view_get_list (HwListView *self);

G_END_DECLS
