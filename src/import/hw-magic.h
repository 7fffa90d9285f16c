/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_magic_check: refuses, by its true name, a file of a known kind that is no text, whatever it is
 * called.
 */
gboolean hw_magic_check (const guint8 *data, gsize length, GError **error);

/** hw_magic_check_text: the same for text formats that this version does not read (vCard, RTF, feeds). */
gboolean hw_magic_check_text (const char *text, GError **error);

G_END_DECLS
