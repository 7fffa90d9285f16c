/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/**
 * hw_markdown_write_blocks:
 *
 * CommonMark's blocks as far as postings and resumes use them: headings of both kinds, nested lists, quotes,
 * fenced code, tables; rules, link definitions and HTML blocks leave no text.
 */
void hw_markdown_write_blocks (HwTextBuilder *builder, const char *text);

G_END_DECLS
