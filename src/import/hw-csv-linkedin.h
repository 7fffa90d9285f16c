/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-csv-scan.h"
#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/**
 * HwLinkedinTable: a table of the archive that LinkedIn gives a person of their own data: their positions, their
 * education, their skills. None of them names the person, so they are parts of a resume and no candidates.
 */
typedef struct _HwLinkedinTable HwLinkedinTable;

/** hw_linkedin_table_find: by its header; @file_name (nullable) tells tables of one column apart. */
const HwLinkedinTable *hw_linkedin_table_find (const HwCsvRow *header, const char *file_name);

/** hw_linkedin_table_write: the heading of the section. */
void hw_linkedin_table_write_heading (const HwLinkedinTable *self, HwTextBuilder *builder);

/** hw_linkedin_table_write_row: one entry below it. */
void hw_linkedin_table_write_row (const HwLinkedinTable *self, HwTextBuilder *builder, const HwCsvRow *row);

/** hw_linkedin_is_connections: the table of contacts, some of whom have closed their accounts and left empty rows. */
gboolean hw_linkedin_is_connections (const HwCsvRow *header);

G_END_DECLS
