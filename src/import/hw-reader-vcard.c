/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-formats.h"
#include "import/hw-read-error.h"
#include "import/hw-vcard-card.h"

#define CHUNK_BYTES 65536u

typedef struct
{
  HwSource *source;
  HwRecordSink *sink;
  HwVcard *card; /* the open one */
  guint depth;   /* cards in a card (an agent's) are left out */
  guint begun;   /* line of the open card */
  guint line;    /* the next one */
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
  g_autoptr (HwRecord) record = hw_vcard_finish (self->card);

  g_clear_pointer (&self->card, hw_vcard_free);
  if (record->problem == NULL || self->source->request->keep_going)
    return hw_record_sink_take (self->sink, g_steal_pointer (&record), error);
  hw_read_error_set (error, HW_ERROR_INPUT, record->problem_line, "%s", record->problem);
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
read_lines (Reading *self, const char *text, GError **error)
{
  HwVcardScan scan = { text, self->line };

  for (;;)
    {
      g_auto (HwVcardLine) line = { 0 };

      if (!hw_vcard_scan_next (&scan, &line))
        break;
      if (!take_line (self, &line, error))
        return FALSE;
    }
  self->line = scan.line;
  return TRUE;
}

/*
 * The length of the lines up to the last one that ends a card and is not the last that is here; 0: there is none.
 * @looked: where the lines begin that were not looked at before
 */
static gsize
measure_whole_cards (const char *text, gsize *looked)
{
  static const char mark[] = "END:VCARD";
  gsize length = 0;

  for (const char *at = text + *looked; *at != '\0';)
    {
      const char *end = at + strcspn (at, "\r\n");
      const char *next = end + strspn (end, "\r\n");

      *looked = (gsize) (at - text);
      if (*next != '\0' && g_ascii_strncasecmp (at, mark, strlen (mark)) == 0)
        length = (gsize) (next - text);
      at = next;
    }
  *looked -= MIN (length, *looked);
  return length;
}

/* Whole cards as they come, so that no more than a piece of the file and one card are held. */
static gboolean
read_cards (Reading *self, GString *text, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK_BYTES);
  gsize looked = 0;
  gssize n;

  while ((n = hw_source_read_chunk (self->source, buffer, CHUNK_BYTES, error)) > 0)
    {
      g_autofree char *whole = NULL;
      gsize length;

      g_string_append_len (text, buffer, n);
      length = measure_whole_cards (text->str, &looked);
      whole = g_strndup (text->str, length);
      if (!read_lines (self, whole, error))
        return FALSE;
      g_string_erase (text, 0, (gssize) length);
      if (text->len > HW_LIMIT_FILE_BYTES)
        {
          hw_read_error_set (error, HW_ERROR_LIMIT, self->line, _("a card takes more than %u MiB; leave it out"),
                             HW_LIMIT_FILE_BYTES >> 20);
          return FALSE;
        }
    }
  return n == 0 && read_lines (self, text->str, error);
}

static gboolean
stream_vcard (HwSource *source, HwRecordSink *sink, GError **error)
{
  Reading reading = { .source = source, .sink = sink, .line = 1 };
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean ok
      = hw_record_sink_begin (sink, HW_DOCUMENT_CANDIDATES, "vcard", error) && read_cards (&reading, text, error);

  if (ok && reading.card != NULL)
    hw_read_error_set (error, HW_ERROR_INPUT, reading.begun,
                       _("the card that begins here has no end (END:VCARD); export it again"));
  ok = ok && reading.card == NULL;
  g_clear_pointer (&reading.card, hw_vcard_free);
  return ok;
}

const HwReader HW_READER_VCARD = {
  .format = "vcard",
  .kinds = 1u << HW_DOCUMENT_CANDIDATES,
  .sniff = sniff_vcard,
  .stream = stream_vcard,
};
