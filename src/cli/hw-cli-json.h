/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "core/hw-entity.h"

G_BEGIN_DECLS

/* Building what --json prints. Numbers and dates are locale-free; null is what is not known. */

void hw_json_add_text (JsonBuilder *builder, const char *name, const char *value);
void hw_json_add_integer (JsonBuilder *builder, const char *name, gint64 value); /* HW_UNSET: null */
/** hw_json_add_scaled: @value / @scale as a number, an integer when whole; HW_UNSET: null. */
void hw_json_add_scaled (JsonBuilder *builder, const char *name, gint64 value, gint64 scale);
void hw_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value);
void hw_json_add_time (JsonBuilder *builder, const char *name, gint64 value);
void hw_json_add_list (JsonBuilder *builder, const char *name, const char *const *values); /* NULL: [] */

/** hw_json_add_fields: "id" and every field of an entity but bytes, money and weights as people write them.
 */
void hw_json_add_fields (JsonBuilder *builder, const HwEntity *entity);

/** hw_json_print: what was built, indented, to standard output. */
void hw_json_print (JsonBuilder *builder);

G_END_DECLS
