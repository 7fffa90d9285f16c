/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

#include "import/hw-pdf.h"

G_BEGIN_DECLS

/** hw_pdf_get_pieces: the text of a page as HwPdfPiece, with @light for all that is of a light colour. */
GPtrArray *hw_pdf_get_pieces (PopplerPage *page, guint number);

/** hw_pdf_find_unseen: clears @light where the page is dark enough behind the letters for them to be seen. */
void hw_pdf_find_unseen (PopplerPage *page, GPtrArray *pieces);

G_END_DECLS
