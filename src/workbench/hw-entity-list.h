/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** HwItem: a GObject round one entity, for list models. Properties: "id", "title". */
#define HW_TYPE_ITEM (hw_item_get_type ())
G_DECLARE_FINAL_TYPE (HwItem, hw_item, HW, ITEM, GObject)

HwItem *hw_item_new (gpointer entity);
gpointer hw_item_get_entity (HwItem *self); /* not a reference */

/**
 * HwEntityList:
 *
 * A GListModel of HwItem: one page of a query. Loads by itself, again when the store says that the
 * noun has changed, and drops late answers of an older load. Items of unchanged entities stay the
 * same objects. Properties: "loading" (boolean), "error" (string or NULL), "n-total" (int64),
 * "offset" (uint), "n-items".
 */
#define HW_TYPE_ENTITY_LIST (hw_entity_list_get_type ())
G_DECLARE_FINAL_TYPE (HwEntityList, hw_entity_list, HW, ENTITY_LIST, GObject)

#define HW_PAGE_SIZE 100u

HwEntityList *hw_entity_list_new (HwSession *session);
/** hw_entity_list_set_query: takes effect at once; its page is ignored in favour of "offset". NULL: empty. */
void hw_entity_list_set_query (HwEntityList *self, HwQuery *query);
void hw_entity_list_set_offset (HwEntityList *self, guint offset);

G_END_DECLS
