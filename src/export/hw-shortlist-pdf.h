/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-shortlist.h"
#include "export/hw-pdf-page.h"

G_BEGIN_DECLS

/** hw_pdf_write_ranking: the first page: ranking, remarks, weights. */
void hw_pdf_write_ranking (HwPdfPaper *paper, HwShortlist *shortlist);
/** hw_pdf_write_candidate: a page or more of one candidate. */
void hw_pdf_write_candidate (HwPdfPaper *paper, HwShortlist *shortlist, const HwShortlistEntry *entry);

/** hw_pdf_dup_mark: what the document's properties say of the shortlist it was made from: a digest of its data. */
char *hw_pdf_dup_mark (HwShortlist *shortlist, GError **error);

G_END_DECLS
