/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-field-head-part.h"

G_BEGIN_DECLS

#define HW_HEAD_NO_TITLE G_MAXUINT

/**
 * hw_head_find_marked_title:
 *
 * The piece among the first ones that a mark such as "(m/w/d)" or "H/F", or the line above it, says to be the title of
 * a German or French posting; HW_HEAD_NO_TITLE when there is none.
 */
guint hw_head_find_marked_title (const HwHead *head);

/**
 * hw_head_find_title_before_mark:
 *
 * The words before a mark such as "(m/w/d)" in the running text of the first @pieces of a German or French
 * posting, with the mark; NULL when there is none.
 */
char *hw_head_find_title_before_mark (const HwFieldSource *source, guint pieces);

/**
 * hw_head_part_employer:
 *
 * "Acier - Responsable digital (H/F)": takes the employer's name off the line of a title. What stands before a title
 * that has no mark is a name only when it is a firm's or comes again.
 */
void hw_head_part_employer (HwHead *head, HwChip *line, gboolean marked);

G_END_DECLS
