/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-csv-scan.h"
#include "import/hw-reader.h"

G_BEGIN_DECLS

#define HW_CSV_MAX_PREAMBLE_ROWS 20u

/** hw_csv_is_preamble: programs put a title or notes before the header: lines of one cell. */
gboolean hw_csv_is_preamble (const HwCsvRow *row, const HwReadRequest *request);

/** hw_csv_get_given_delimiter: what the request says it is; 0: to be found out. */
char hw_csv_get_given_delimiter (const HwReadRequest *request);

/**
 * hw_csv_sniff: how sure the text is a table that is read, 0 to 100
 * @is_part: (out): of a resume, not one record a row
 */
guint hw_csv_sniff (const HwSource *source, gboolean *is_part);

G_END_DECLS
