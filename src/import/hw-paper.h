/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-reader.h"
#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/**
 * hw_paper_make_document:
 * @builder: the whole text of an office paper, with what it hides
 *
 * The posting or the resume that a paper is: what was asked for, or what its text says. Refuses one without
 * text.
 */
HwDocument *hw_paper_make_document (const HwSource *source, const char *format, HwTextBuilder *builder,
                                    GError **error);

G_END_DECLS
