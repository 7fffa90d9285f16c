/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-pdf.h"

G_BEGIN_DECLS

/** hw_pdf_find_compounds: the words with a hyphen inside a line: "e-commerce"; in small letters. */
GHashTable *hw_pdf_find_compounds (GPtrArray *lines);

/**
 * hw_pdf_join: appends the next line of a paragraph. A hyphen at the end of the first is taken out, unless the
 * word has it elsewhere too, or its first part asks for one ("e-", "cross-").
 */
void hw_pdf_join (GString *text, const char *next, GHashTable *compounds);

G_END_DECLS
