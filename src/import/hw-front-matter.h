/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/**
 * hw_front_matter_length: bytes of "---", lines "key: value", "---" at the head of a Markdown file; 0
 * without.
 */
gsize hw_front_matter_length (const char *text);

/** hw_front_matter_add_fields: what it says of the posting; keys that mean nothing here keep their names. */
void hw_front_matter_add_fields (const char *text, HwRecord *record, GPtrArray *warnings);

G_END_DECLS
