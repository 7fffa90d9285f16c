/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "core/hw-shortlist.h"

G_BEGIN_DECLS

/**
 * hw_shortlist_build_json_candidates:
 * @with_cards: with every scorecard's ratings and evidence
 *
 * The array "candidates" of data/formats/shortlist.schema.json, which `hwb rank --json` prints as well.
 */
JsonArray *hw_shortlist_build_json_candidates (HwShortlist *shortlist, gboolean with_cards);

/** hw_json_set_text: a string, or null where there is none. */
void hw_json_set_text (JsonObject *object, const char *name, const char *value);

G_END_DECLS
