/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * hw_list_replace:
 * @items: what the model holds: an array of objects with g_object_unref()
 * @wanted: what it shall hold; objects that stay are the same pointers
 *
 * Turns @items into @wanted with the fewest rows touched, emitting items-changed on @model after
 * each step, so that what a view has selected or focused stays where it can.
 */
void hw_list_replace (GListModel *model, GPtrArray *items, GPtrArray *wanted);

G_END_DECLS
