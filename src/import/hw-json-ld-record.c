/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-json-ld-record.h"

#include <glib/gi18n-lib.h>

#include "import/hw-read-error.h"

gboolean
hw_json_ld_fill_record (const HwJobPosting *posting, HwRecord *record, HwBarePostings *bare, GPtrArray *warnings,
                        GError **error)
{
  const HwJson *object = posting->object;
  g_autoptr (HwTextBuilder) builder = NULL;
  g_autoptr (GError) cause = NULL;

  record->original = g_bytes_new (posting->source + object->start, object->end - object->start);
  if (hw_json_ld_add_fields (posting, record, warnings, &cause))
    builder = hw_json_ld_write_description (posting, hw_record_get_field (record, "title"), warnings, &cause);
  if (builder == NULL && cause == NULL)
    hw_read_error_set (&cause, HW_ERROR_INPUT, object->line, _("the posting has neither title nor text"));
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (!hw_text_builder_finish (builder, record, error))
    return FALSE;
  if (record->blocks->len <= 1) /* its title */
    hw_bare_postings_add (bare, record);
  return TRUE;
}
