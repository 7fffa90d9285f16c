/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-read-error.h"

#include <string.h>

#define MAX_WARNINGS 200u /* a file with more of them says so once and keeps quiet */

static char *
format_with_line (guint line, const char *format, va_list args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);

  return line > 0 ? g_strdup_printf ("%u: %s", line, message) : g_steal_pointer (&message);
}

void
hw_read_error_set (GError **error, HwError code, guint line, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = format_with_line (line, format, args);
  va_end (args);
  g_set_error_literal (error, HW_ERROR, code, message);
}

void
hw_read_warning_add (GPtrArray *warnings, guint line, const char *format, ...)
{
  va_list args;

  if (warnings->len >= MAX_WARNINGS)
    return;
  va_start (args, format);
  g_ptr_array_add (warnings, format_with_line (line, format, args));
  va_end (args);
}

const char *
hw_read_error_skip_line (const char *message)
{
  gsize digits = strspn (message, "0123456789");

  return digits > 0 && g_str_has_prefix (message + digits, ": ") ? message + digits + 2 : message;
}

guint
hw_count_line (const char *text, gsize offset)
{
  guint line = 1;

  for (gsize i = 0; i < offset; i++)
    line += text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
  return line;
}
