/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** hw_compound_file_is: whether it is one: documents of Office before 2007, and those with a password. */
gboolean hw_compound_file_is (const guint8 *data, gsize length);

/**
 * hw_compound_file_has_stream:
 * @name: ASCII, as the directory of the file writes it
 *
 * Whether it is one with such a stream. Its directory is looked through as far as it can be followed, and nothing
 * else.
 */
gboolean hw_compound_file_has_stream (const guint8 *data, gsize length, const char *name);

G_END_DECLS
