/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-bare-postings.h"
#include "import/hw-csv-columns.h"

G_BEGIN_DECLS

/**
 * hw_csv_record_fill:
 *
 * What a row says, by the columns of its table. What the program needs to be right of it (a name, an address for
 * mail, a rating, a date) and is not becomes the record's problem; what it only shows may be anything.
 */
void hw_csv_record_fill (const HwCsvTable *table, const HwCsvRow *row, HwRecord *record, HwBarePostings *bare,
                         GPtrArray *warnings);

G_END_DECLS
