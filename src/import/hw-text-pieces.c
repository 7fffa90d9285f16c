/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-text-pieces.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/hw-encoding-decode.h"
#include "import/hw-encoding.h"
#include "import/hw-read-error.h"

#define PIECE_BYTES 65536u

struct _HwTextPieces
{
  HwByteInput input;
  const char *encoding;
  gboolean open;
  gboolean ended;
  GPtrArray *warnings;
  HwTextPlace place; /* of raw */
  guint8 raw[PIECE_BYTES];
  gsize n_raw; /* of them not yet decoded: the beginning of a character */
  char *text;
  gsize length;
  gsize at;
};

HwTextPieces *
hw_text_pieces_new (const HwByteInput *input, const char *encoding, gboolean open, gsize skipped, GPtrArray *warnings)
{
  HwTextPieces *self = g_new0 (HwTextPieces, 1);

  self->input = *input;
  self->encoding = encoding;
  self->open = open;
  self->warnings = g_ptr_array_ref (warnings);
  self->place = (HwTextPlace){ skipped, 1 };
  return self;
}

void
hw_text_pieces_free (HwTextPieces *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->warnings);
  g_free (self->text);
  g_free (self);
}

const char *
hw_text_pieces_get_encoding (HwTextPieces *self)
{
  return self->encoding;
}

static gboolean
is_ascii (const guint8 *data, gsize length)
{
  guint8 all = 0;

  for (gsize i = 0; i < length; i++)
    all |= data[i];
  return all < 0x80;
}

/* What was taken for an old encoding of one byte a letter has none of UTF-8: in the whole file it would have been
 * refused as a mixture. */
static gboolean
check_guess (HwTextPieces *self, GError **error)
{
  HwUtf8Findings findings;
  gsize at;

  hw_utf8_examine (self->raw, self->n_raw, &findings);
  if (findings.n_sequences == 0)
    return TRUE;
  at = findings.first_sequence;
  hw_read_error_set (error, HW_ERROR_ENCODING, self->place.line - 1 + hw_count_line ((const char *) self->raw, at),
                     _("\\x%02x at byte %zu begins a letter of UTF-8, and the text before it was read as %s; save the "
                       "file in one encoding, or name it"),
                     self->raw[at], at + self->place.offset, self->encoding);
  return FALSE;
}

static gboolean
settle_encoding (HwTextPieces *self, GError **error)
{
  if (!self->open || is_ascii (self->raw, self->n_raw))
    return TRUE;
  if (!g_str_equal (self->encoding, "UTF-8"))
    return check_guess (self, error);
  self->encoding = hw_encoding_guess (self->raw, self->n_raw);
  self->open = !g_str_equal (self->encoding, "UTF-8");
  if (!self->open)
    return TRUE;
  hw_read_warning_add (self->warnings, 0, _("no encoding is named in the file; it was read as %s"), self->encoding);
  return TRUE;
}

static gboolean
fill_raw (HwTextPieces *self, GError **error)
{
  while (!self->ended && self->n_raw < PIECE_BYTES)
    {
      gssize n = self->input.read (self->input.data, self->raw + self->n_raw, PIECE_BYTES - self->n_raw);

      if (n < 0)
        {
          hw_read_error_set (error, HW_ERROR_INPUT, 0, _("the file broke off while it was read; try again"));
          return FALSE;
        }
      self->ended = n == 0;
      self->n_raw += (gsize) n;
    }
  return TRUE;
}

/* Lines end with LF, CR or both; a pair cut between two pieces is counted with its second half. */
static guint
count_line_ends (const char *text, gsize length, gboolean more)
{
  guint n = 0;

  if (memchr (text, '\r', length) == NULL)
    {
      for (const char *at = text; (at = memchr (at, '\n', length - (gsize) (at - text))) != NULL; at++)
        n++;
      return n;
    }
  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n' || (text[i] == '\r' && (i + 1 < length ? text[i + 1] != '\n' : !more));
  return n;
}

static gboolean
decode_next (HwTextPieces *self, GError **error)
{
  gsize n_taken;

  if (self->text != NULL)
    self->place.line += count_line_ends (self->text, self->length, TRUE);
  g_clear_pointer (&self->text, g_free);
  self->at = self->length = 0;
  if (!fill_raw (self, error))
    return FALSE;
  if (self->n_raw == 0)
    return TRUE;
  n_taken = self->n_raw;
  if (!settle_encoding (self, error))
    return FALSE;
  self->text = hw_decode_as (self->encoding, self->raw, self->n_raw, &self->place,
                             self->ended ? NULL : &n_taken, error);
  if (self->text == NULL)
    return FALSE;
  self->length = strlen (self->text);
  self->n_raw -= n_taken;
  self->place.offset += n_taken;
  memmove (self->raw, self->raw + n_taken, self->n_raw);
  return TRUE;
}

gssize
hw_text_pieces_read (HwTextPieces *self, char *buffer, gsize size, GError **error)
{
  gsize n;

  if (self->at == self->length && !decode_next (self, error))
    return -1;
  n = hw_utf8_cut (self->text != NULL ? self->text + self->at : "", self->length - self->at, size);
  memcpy (buffer, self->text != NULL ? self->text + self->at : "", n);
  self->at += n;
  return (gssize) n;
}
