/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Packed forms: a GVariant as little-endian bytes. Packing takes a floating reference; opening
 * trusts nothing: the size has a cap, the bytes must be the one normal form of @type (which makes
 * every string valid UTF-8 without NUL), else HW_ERROR_DAMAGED names @what.
 */
GBytes *hw_packed_close (GVariant *value);
GVariant *hw_packed_open (GBytes *bytes, const char *type, gsize max_size, const char *what, GError **error);

/** hw_packed_refuse: sets HW_ERROR_DAMAGED with a message for @what; always FALSE. */
gboolean hw_packed_refuse (const char *what, const char *problem, GError **error);

G_END_DECLS
