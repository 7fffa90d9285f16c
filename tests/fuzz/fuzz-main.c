/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hw-fuzz-targets.h"
#include "import/hw-encoding.h"
#include "import/hw-pdf.h"
#include "import/hw-xml-setup.h"

/* The entries of libFuzzer: one program a target, named by HW_FUZZ_TARGET when it is compiled. */

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize length);

/* What the helper does before it shuts its doors. */
int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  hw_encoding_preload ();
  hw_xml_setup ();
  hw_pdf_preload ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  for (const HwFuzzTarget *target = hw_fuzz_targets; target->name != NULL; target++)
    if (strcmp (target->name, HW_FUZZ_TARGET) == 0)
      target->run (data, length);
  return 0;
}
