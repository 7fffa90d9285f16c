/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-field-line.h"

#include <string.h>

#include "analysis/hw-field-page.h"

void
hw_line_read (const HwLineDesk *self, const char *line,
              void (*read) (const HwFieldSource *source, HwReading *reading), HwReading *reading)
{
  g_autoptr (GArray) tokens = hw_tokenise (self->desk->stemmer, self->words, line, FALSE);
  g_autoptr (GArray) pieces = g_array_new (FALSE, TRUE, sizeof (HwPiece));
  HwFieldSource source = { .text = line, .tokens = tokens, .pieces = pieces };
  HwPiece piece = { .byte_end = (guint) strlen (line), .last_token = tokens->len };

  g_array_append_val (pieces, piece);
  hw_cue_table_find (self->cues, self->desk->language, &source);
  read (&source, reading);
  hw_field_clear_cues (&source);
}

HwReading *
hw_line_read_filed_pay (const HwLineDesk *self, const HwRecord *record, const HwReading *reading)
{
  const char *words = record != NULL ? hw_field_get_filed_pay (record) : NULL;
  g_autoptr (HwReading) filed = words != NULL ? hw_reading_new () : NULL;

  if (filed == NULL)
    return NULL;
  hw_field_copy_head (reading, filed); /* a dollar is one of the place */
  hw_line_read (self, words, hw_field_read_pay, filed);
  return filed->pay_min != HW_UNSET || filed->pay_max != HW_UNSET ? g_steal_pointer (&filed) : NULL;
}

void
hw_line_read_page (const HwLineDesk *self, const HwFieldSource *source, const HwRecord *record, HwReading *reading)
{
  const char *title = hw_record_get_field (record, "page_title"), *name = hw_record_get_field (record, "page_site"),
             *owner = hw_record_get_field (record, "page_owner");
  g_autoptr (HwReading) said = NULL, site = NULL;

  if (title == NULL && name == NULL && owner == NULL)
    return;
  said = hw_reading_new ();
  site = hw_reading_new ();
  if (title != NULL)
    hw_line_read (self, title, hw_page_read_title, said);
  if (name != NULL)
    hw_line_read (self, name, hw_page_read_site, site);
  if (owner != NULL)
    hw_line_read (self, owner, hw_page_read_owner, site);
  hw_page_apply (source, title != NULL ? title : "", said, site, reading);
}
