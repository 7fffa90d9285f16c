/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-record-sink.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "import/hw-read-error.h"

gboolean
hw_record_sink_begin (HwRecordSink *self, HwDocumentKind kind, const char *format, GError **error)
{
  g_return_val_if_fail (!self->begun, FALSE);
  self->begun = TRUE;
  return self->begin (self, kind, format, error);
}

gboolean
hw_record_sink_take (HwRecordSink *self, HwRecord *record, GError **error)
{
  g_autoptr (HwRecord) owned = record;

  g_return_val_if_fail (self->begun, FALSE);
  if (self->n_records >= HW_LIMIT_STREAMED_RECORDS)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, record->line,
                         _("the file has more than %u records; split it"), HW_LIMIT_STREAMED_RECORDS);
      return FALSE;
    }
  self->n_records++;
  return self->take (self, g_steal_pointer (&owned), error);
}
