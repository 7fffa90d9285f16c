/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "hw-fuzz-targets.h"

/* The entry of libFuzzer: one program a target, named by HW_FUZZ_TARGET when it is compiled. */

int LLVMFuzzerTestOneInput (const guint8 *data, gsize length);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  for (const HwFuzzTarget *target = hw_fuzz_targets; target->name != NULL; target++)
    if (strcmp (target->name, HW_FUZZ_TARGET) == 0)
      target->run (data, length);
  return 0;
}
