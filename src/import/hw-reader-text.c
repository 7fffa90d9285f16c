/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-formats.h"
#include "import/hw-plain-lines.h"
#include "import/hw-read-error.h"
#include "import/hw-resume-text.h"

static guint
sniff_text (const HwSource *source)
{
  return 5; /* any text is plain text when nothing knows better */
}

static HwDocument *
read_text (const HwSource *source, GError **error)
{
  gboolean resume = hw_resume_text_decide (source->request->wanted, source->text);
  g_autoptr (HwDocument) document
      = hw_document_new (resume ? HW_DOCUMENT_RESUME : HW_DOCUMENT_POSTING, "text");
  HwRecord *record = hw_document_add_record (document, 1);

  if (source->length > HW_LIMIT_RECORD_BYTES)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the text is longer than %u MiB; shorten it"),
                         HW_LIMIT_RECORD_BYTES >> 20);
      return NULL;
    }
  record->text = hw_text_normalise (source->text, (gssize) source->length);
  hw_plain_lines_add_blocks (record, record->text);
  if (resume)
    hw_resume_text_add_fields (record);
  return g_steal_pointer (&document);
}

const HwReader HW_READER_TEXT = {
  .format = "text",
  .kinds = 1u << HW_DOCUMENT_POSTING | 1u << HW_DOCUMENT_RESUME,
  .sniff = sniff_text,
  .read = read_text,
};
