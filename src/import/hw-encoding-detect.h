/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * hw_encoding_detect: what uchardet finds in the letters and their neighbours
 * @data: no UTF-8; a few dozen bytes of it should be foreign, with fewer the answer is not to be relied upon
 *
 * The canonical name; NULL when it finds none, or one that is not read.
 */
const char *hw_encoding_detect (const guint8 *data, gsize length);

G_END_DECLS
