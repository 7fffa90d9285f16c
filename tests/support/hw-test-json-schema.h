/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * For tests only: the part of JSON Schema 2020-12 that our schemas use. A keyword that is not known here fails the
 * test, so that no schema says something that nobody checks.
 */

/** hw_test_json_schema_check: NULL when @node obeys, else where and why it does not. */
char *hw_test_json_schema_check (JsonNode *schema, JsonNode *node);

G_END_DECLS
