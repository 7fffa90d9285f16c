/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-boards.h"

G_BEGIN_DECLS

/** HwHtmlData: the postings that a page does not show but has in a script, as the data of a list. */
typedef struct
{
  const char *text; /* of the page, where the data begin: borrowed */
  HwJson *root;
  const HwBoard *board;
  GPtrArray *elements; /* HwJson */
} HwHtmlData;

/**
 * hw_html_data_find:
 *
 * Looks for "name = {...}" in the scripts of a page, where the value is JSON and that of a board which delivers its
 * pages so. Nothing is run. NULL when there is none.
 */
HwHtmlData *hw_html_data_find (const char *html, gsize length);
void hw_html_data_free (HwHtmlData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwHtmlData, hw_html_data_free)

G_END_DECLS
