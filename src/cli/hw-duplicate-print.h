/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "workbench/hw-resumes.h"

G_BEGIN_DECLS

/** hw_duplicates_add_json: the member "duplicates": candidate, other, name and reason of each. */
void hw_duplicates_add_json (JsonBuilder *builder, GPtrArray *duplicates);

/** hw_duplicates_print: a table; @both: with the candidate that each is like. */
void hw_duplicates_print (GPtrArray *duplicates, gboolean both);

G_END_DECLS
