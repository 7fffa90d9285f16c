/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-formats.h"
#include "import/hw-read-error.h"
#include "import/hw-vcard-card.h"

typedef struct
{
  const HwSource *source;
  HwDocument *document;
  HwVcard *card; /* the open one */
  guint depth;   /* cards in a card (an agent's) are left out */
  guint begun;   /* line of the open card */
  gboolean binary; /* the last property was a picture; some go on without being folded */
} Reading;

static guint
sniff_vcard (const HwSource *source)
{
  const char *at = source->text + strspn (source->text, " \t\r\n");

  return g_ascii_strncasecmp (at, "BEGIN:VCARD", strlen ("BEGIN:VCARD")) == 0 ? 100 : 0;
}

static gboolean
is_marker (const HwVcardLine *line, const char *name)
{
  return line->name != NULL && line->value != NULL && g_str_equal (line->name, name)
         && g_ascii_strncasecmp (line->value, "VCARD", 5) == 0;
}

static gboolean
end_card (Reading *self, GError **error)
{
  HwRecord *record = hw_vcard_finish (self->card);

  g_clear_pointer (&self->card, hw_vcard_free);
  hw_document_take_record (self->document, record);
  if (record->problem != NULL && !self->source->request->keep_going)
    hw_read_error_set (error, HW_ERROR_INPUT, record->problem_line, "%s", record->problem);
  else if (self->document->records->len > HW_LIMIT_RECORDS)
    hw_read_error_set (error, HW_ERROR_LIMIT, record->line, _("the file has more than %u cards; split it"),
                       HW_LIMIT_RECORDS);
  else
    return TRUE;
  return FALSE;
}

static void
warn_of_stray (Reading *self, const HwVcardLine *line)
{
  g_autofree char *shown = hw_text_escape_for_message (line->name != NULL ? line->name : line->value, -1);

  if (!hw_text_is_blank (shown))
    hw_read_warning_add (self->source->warnings, line->line, _("“%s” is no part of a card; it was left out"),
                         shown);
}

static gboolean
take_line (Reading *self, const HwVcardLine *line, GError **error)
{
  if (is_marker (line, "BEGIN"))
    {
      if (self->depth++ > 0)
        return TRUE;
      self->begun = line->line;
      self->card = hw_vcard_new (line->line);
    }
  else if (is_marker (line, "END"))
    {
      self->depth -= self->depth > 0;
      if (self->depth == 0 && self->card != NULL)
        return end_card (self, error);
    }
  else if (self->depth == 0 || line->name == NULL)
    {
      if (!self->binary || line->name != NULL)
        warn_of_stray (self, line);
      return TRUE;
    }
  else if (self->depth == 1)
    hw_vcard_take (self->card, line);
  self->binary = line->value == NULL;
  return TRUE;
}

static gboolean
read_lines (Reading *self, GError **error)
{
  HwVcardScan scan = { self->source->text, 1 };

  for (;;)
    {
      g_auto (HwVcardLine) line = { 0 };

      if (!hw_vcard_scan_next (&scan, &line))
        break;
      if (!take_line (self, &line, error))
        return FALSE;
    }
  if (self->card == NULL)
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, self->begun,
                     _("the card that begins here has no end (END:VCARD); export it again"));
  return FALSE;
}

static HwDocument *
read_vcard (const HwSource *source, GError **error)
{
  g_autoptr (HwDocument) document = hw_document_new (HW_DOCUMENT_CANDIDATES, "vcard");
  Reading reading = { .source = source, .document = document };
  gboolean ok = read_lines (&reading, error);

  g_clear_pointer (&reading.card, hw_vcard_free);
  return ok ? g_steal_pointer (&document) : NULL;
}

const HwReader HW_READER_VCARD = {
  .format = "vcard",
  .kinds = 1u << HW_DOCUMENT_CANDIDATES,
  .sniff = sniff_vcard,
  .read = read_vcard,
};
