/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwFuzzTarget: what is fed with arbitrary bytes. It must return, and abort when a promise is broken: a document
 * that the other side would refuse, blocks outside the text.
 */
typedef struct
{
  const char *name;
  void (*run) (const guint8 *data, gsize length);
} HwFuzzTarget;

/** hw_fuzz_targets: terminated by one without name. */
extern const HwFuzzTarget hw_fuzz_targets[];

G_END_DECLS
