/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-encoding-detect.h"

#include <uchardet/uchardet.h>

#include "import/hw-encoding-tables.h"

#define DETECTED_WITHIN 65536u

const char *
hw_encoding_detect (const guint8 *data, gsize length)
{
  uchardet_t detector = uchardet_new ();
  const char *found = NULL;

  if (uchardet_handle_data (detector, (const char *) data, MIN (length, DETECTED_WITHIN)) == 0)
    {
      uchardet_data_end (detector);
      found = hw_encoding_canonical (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  return found;
}
