/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_id_new:
 * @prefix: two to four lower-case letters that tell the noun, e.g. "req"
 *
 * A new identifier, "req-" and 16 characters of Crockford's base 32 (80 random bits from the
 * system's generator), short enough to be typed and read aloud.
 */
char *hw_id_new (const char *prefix);

/** hw_id_is_valid: whether @id could have come from hw_id_new() or names a shipped element (a-z 0-9 -). */
gboolean hw_id_is_valid (const char *id);

G_END_DECLS
