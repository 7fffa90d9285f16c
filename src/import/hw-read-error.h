/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/hw-error.h"

G_BEGIN_DECLS

/** hw_read_error_set: "LINE: cause; what to do" in HW_ERROR; without the number when @line is 0. */
void hw_read_error_set (GError **error, HwError code, guint line, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/** hw_read_warning_add: the same form for what was odd and could be dealt with. */
void hw_read_warning_add (GPtrArray *warnings, guint line, const char *format, ...) G_GNUC_PRINTF (3, 4);

/** hw_read_error_skip_line: the message without the line number that hw_read_error_set() put before it. */
const char *hw_read_error_skip_line (const char *message);

/**
 * hw_count_line: the number, from 1, of the line that holds @text + @offset; CR, LF and CRLF all end
 * lines.
 */
guint hw_count_line (const char *text, gsize offset);

G_END_DECLS
