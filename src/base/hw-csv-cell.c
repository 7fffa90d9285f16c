/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-csv-cell.h"

static gboolean
starts_formula (gunichar c)
{
  return c == '=' || c == '+' || c == '-' || c == '@' || c == 0xff1d || c == 0xff0b || c == 0xff0d || c == 0xff20;
}

gboolean
hw_csv_cell_is_risky (const char *text)
{
  /* Leading apostrophes are skipped, so that a text with one of its own is guarded by a second: only then can
   * the guard be told from the text. */
  while (*text == '\'')
    text++;
  if (*text == '\t' || *text == '\r' || *text == '\n')
    return TRUE;
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return starts_formula (g_utf8_get_char (text));
}

char *
hw_csv_cell_guard (const char *text)
{
  return hw_csv_cell_is_risky (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

char *
hw_csv_cell_unguard (const char *text)
{
  return g_strdup (*text == '\'' && hw_csv_cell_is_risky (text + 1) ? text + 1 : text);
}
