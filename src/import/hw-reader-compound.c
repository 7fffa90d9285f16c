/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "import/hw-compound-file.h"
#include "import/hw-formats.h"
#include "import/hw-paper.h"
#include "import/hw-read-error.h"

/* Nothing in compound files is read; the two kinds of them need different help. */

static guint
sniff_compound (const HwSource *source)
{
  return 100;
}

static HwDocument *
read_compound (const HwSource *source, GError **error)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (source->request->bytes, &length);

  GError *cause = NULL;

  if (!hw_compound_file_has_stream (data, length, "EncryptedPackage")) /* what Office makes of one with a password */
    {
      hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0, _("this is %s, which this version does not read; %s"),
                         _("an old Office document (DOC, XLS)"),
                         _("open it in its own program and save it as DOCX, ODT or PDF"));
      return NULL;
    }
  hw_read_error_set (&cause, HW_ERROR_UNSUPPORTED, 0, _("the file is protected with a password; save it without one"));
  return hw_paper_keep_unread (source, "compound", NULL, "password", cause, error);
}

const HwReader HW_READER_COMPOUND = {
  .format = "compound",
  .container = HW_CONTAINER_COMPOUND,
  .kinds = G_MAXUINT,
  .sniff = sniff_compound,
  .read = read_compound,
};
