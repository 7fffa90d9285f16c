/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** hw_reader_serve: answers the one request that comes on @input; FALSE when there was none to answer. */
gboolean hw_reader_serve (int input, int output, guint protection);

G_END_DECLS
