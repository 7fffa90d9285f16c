/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-limits.h"
#include "import/hw-formats.h"
#include "import/hw-json-elements.h"
#include "import/hw-json-list.h"

/*
 * JSON that is too long to be one record and goes on as a list. An element is all that is held at a time. Shorter
 * files and all else are HW_READER_JSON's, which knows the whole.
 */

#define MORE_THAN_JSON 86u

static guint
sniff_list (const HwSource *source)
{
  g_autoptr (HwJson) root = NULL;
  const HwJson *list;

  if (source->n_bytes <= HW_LIMIT_RECORD_BYTES || !source->goes_on || !g_str_has_prefix (source->encoding, "UTF-"))
    return 0;
  root = hw_json_list_parse_head (source->text, source->length, &list);
  return root != NULL && hw_json_elements_are_known (root, list, source->request->wanted) ? MORE_THAN_JSON : 0;
}

/* Behind a broken element nobody knows where the next one begins. */
static gboolean
next_cb (gpointer list, HwJsonFlags flags, HwJson **element, const char **text, guint *bad_line, GError **error)
{
  return hw_json_list_next (list, flags, element, text, error);
}

static gboolean
stream_list (HwSource *source, HwRecordSink *sink, GError **error)
{
  g_autoptr (HwJsonList) list = hw_json_list_open (source, error);
  const HwJson *root, *array;

  if (list == NULL)
    return FALSE;
  root = hw_json_list_get_head (list, &array);
  return hw_json_elements_stream (source, sink, root, array, next_cb, list, error);
}

const HwReader HW_READER_JSON_LIST = {
  .format = "json",
  .kinds = 1u << HW_DOCUMENT_POSTING | 1u << HW_DOCUMENT_CANDIDATES | 1u << HW_DOCUMENT_SCORECARDS,
  .sniff = sniff_list,
  .stream = stream_list,
};
