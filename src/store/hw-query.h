/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

G_BEGIN_DECLS

/** HwQuery: what to read, as a value: conditions that must all hold, an order, a page. Unchanging once sent. */
typedef struct _HwQuery HwQuery;

HwQuery *hw_query_new (const HwEntityClass *klass);
HwQuery *hw_query_ref (HwQuery *self);
void hw_query_unref (HwQuery *self);
/** hw_query_dup: an unshared copy, for another page of the same. */
HwQuery *hw_query_dup (HwQuery *self);
/** hw_query_get_class: of what is asked for. */
const HwEntityClass *hw_query_get_class (HwQuery *self);

/* Each returns @self; field names are those of the class; an unknown name is a programming error. "id" is a field. */
HwQuery *hw_query_where_text (HwQuery *self, const char *field, const char *value); /* NULL: is not set */
/** hw_query_where_integer: HW_UNSET: is not set; of a choice: its index. */
HwQuery *hw_query_where_integer (HwQuery *self, const char *field, gint64 value);
HwQuery *hw_query_where_any (HwQuery *self, const char *field, const char *const *values);
/** hw_query_where_matches: a full-text search as typed by a person: words, the last one a prefix; blank: all. */
HwQuery *hw_query_where_matches (HwQuery *self, const char *text);
/**
 * hw_query_order_by: adds a key; what is not set comes first; texts without regard to the case of A to Z, choices
 * in the order of their nicks. Behind the keys (and without any) things stand as they were added.
 */
HwQuery *hw_query_order_by (HwQuery *self, const char *field, gboolean descending);
/** hw_query_page: @limit 0: all from @offset on. */
HwQuery *hw_query_page (HwQuery *self, guint offset, guint limit);
/** hw_query_without_bytes: leaves HW_FIELD_BYTES members NULL. Such entities must not go into a change set. */
HwQuery *hw_query_without_bytes (HwQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwQuery, hw_query_unref)

G_END_DECLS
