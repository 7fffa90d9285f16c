/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-desk.h"
#include "analysis/hw-fields.h"

G_BEGIN_DECLS

/** HwLineDesk: what it takes to read lines that stand alone, beside the text of their posting. */
typedef struct
{
  const HwCueTable *cues;
  HwWordBook *words;
  const HwDesk *desk;
} HwLineDesk;

/** hw_line_read: has @read read one line. */
void hw_line_read (const HwLineDesk *self, const char *line,
                   void (*read) (const HwFieldSource *source, HwReading *reading), HwReading *reading);

/** hw_line_read_filed_pay: what the file says of the pay in words: a reading with nothing else in it; NULL
 * when there is none. */
HwReading *hw_line_read_filed_pay (const HwLineDesk *self, const HwRecord *record, const HwReading *reading);

/** hw_line_read_page: what a saved page calls itself, as a witness of what the text of @source does not say. */
void hw_line_read_page (const HwLineDesk *self, const HwFieldSource *source, const HwRecord *record,
                        HwReading *reading);

G_END_DECLS
