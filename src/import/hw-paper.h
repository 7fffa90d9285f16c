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

/**
 * hw_paper_keep_unread:
 * @builder: (nullable): what there is of it, with what it hides
 * @why: kept as the field "no-text": "scan", "letters", "hidden", "password", "empty"
 * @cause: (transfer full): "cause; what to do"
 *
 * A paper in which nothing can be read. As a resume it is one of the candidate's papers all the same: a record
 * without text, and @cause a warning. Where no resume was asked for, @cause is the error.
 */
HwDocument *hw_paper_keep_unread (const HwSource *source, const char *format, HwTextBuilder *builder, const char *why,
                                  GError *cause, GError **error);

G_END_DECLS
