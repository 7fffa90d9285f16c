/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-fields.h"

G_BEGIN_DECLS

/*
 * What a saved page says of itself outside of its text. Each reader takes one line alone, with its cues.
 */

/** hw_page_read_title: title and employer of "Buyer | Careers at Acorn". */
void hw_page_read_title (const HwFieldSource *line, HwReading *page);

/** hw_page_read_site: the employer whose site is called so; the name of a job board is none. */
void hw_page_read_site (const HwFieldSource *line, HwReading *page);

/** hw_page_read_owner: the employer of "© 2026 Acorn Ltd". */
void hw_page_read_owner (const HwFieldSource *line, HwReading *page);

/**
 * hw_page_apply:
 * @title: what hw_page_read_title() found
 * @site: what its site or owner is called
 *
 * Where the text of @source names no employer, the page's; where a line of the text is the page's title and the title
 * read is not in it, that line.
 */
void hw_page_apply (const HwFieldSource *source, const char *page_title, const HwReading *title,
                    const HwReading *site, HwReading *reading);

G_END_DECLS
