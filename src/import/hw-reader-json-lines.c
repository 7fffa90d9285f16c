/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/hw-formats.h"
#include "import/hw-json-elements.h"
#include "import/hw-json-lines.h"

/* JSON Lines: an object on each line, of a file of any length. */

#define MORE_THAN_JSON_LIST 87u

static gboolean
is_called_lines (const HwSource *source)
{
  static const char *const endings[] = { ".jsonl", ".ndjson", ".jsonlines", NULL };
  const char *name = source->request->file_name, *ending = name != NULL ? strrchr (name, '.') : NULL;
  g_autofree char *lower = ending != NULL ? g_ascii_strdown (ending, -1) : NULL;

  return lower != NULL && g_strv_contains (endings, lower);
}

/* Whether objects begin on two lines, and the first ends where its line does. */
static gboolean
looks_like_lines (const char *text)
{
  const char *newline = strchr (text, '\n'), *last = newline;

  while (last != NULL && last > text && g_ascii_isspace (*last))
    last--;
  return last != NULL && *last == '}' && newline[strspn (newline, " \t\r\n")] == '{';
}

static guint
sniff_lines (const HwSource *source)
{
  const char *text = source->text + strspn (source->text, " \t\r\n");
  g_autoptr (HwJson) head = NULL;
  gsize n = strcspn (text, "\n");

  if (*text != '{' || !g_str_has_prefix (source->encoding, "UTF-")
      || !(looks_like_lines (text) || is_called_lines (source)))
    return 0;
  if (text[n] == '\0' && source->goes_on) /* a line longer than the beginning */
    return MORE_THAN_JSON_LIST;
  head = hw_json_parse (text, n, 1, HW_JSON_STRICT, NULL, NULL);
  return head != NULL ? MORE_THAN_JSON_LIST : 0;
}

static gboolean
stream_lines (HwSource *source, HwRecordSink *sink, GError **error)
{
  g_autoptr (HwJsonLines) lines = hw_json_lines_open (source, error);
  const HwJson *head = lines != NULL ? hw_json_lines_get_head (lines) : NULL;

  return head != NULL && hw_json_elements_stream (source, sink, head, head, hw_json_lines_next, lines, error);
}

const HwReader HW_READER_JSON_LINES = {
  .format = "json",
  .kinds = 1u << HW_DOCUMENT_POSTING | 1u << HW_DOCUMENT_CANDIDATES | 1u << HW_DOCUMENT_SCORECARDS,
  .sniff = sniff_lines,
  .stream = stream_lines,
};
