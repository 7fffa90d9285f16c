/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-encoding.h"
#include "import/hw-magic.h"
#include "import/hw-read-error.h"

struct _HwTextPieces
{
  char *text;
  gsize length;
  gsize at;
};

void
hw_source_clear (HwSource *self)
{
  if (self->pieces != NULL)
    g_free (self->pieces->text);
  g_clear_pointer (&self->pieces, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->encoding, g_free);
  g_clear_pointer (&self->delimiter, g_free);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
}

static gboolean
decode (HwSource *self, const guint8 *data, gsize length, GError **error)
{
  g_autofree char *declared = hw_encoding_find_declared (data, length);
  char *text = hw_encoding_decode (data, length, self->request->encoding, declared, &self->encoding, self->warnings,
                                   error);

  if (text == NULL)
    return FALSE;
  self->pieces = g_new0 (struct _HwTextPieces, 1);
  self->pieces->text = text;
  self->pieces->length = strlen (text);
  if (!hw_text_is_blank (text))
    return hw_magic_check_text (text, error);
  hw_read_error_set (error, HW_ERROR_INPUT, 0,
                     _("the file is empty but for white space; choose the file that was meant"));
  return FALSE;
}

/* The length of at most @size bytes of @text that end between two characters. */
static gsize
cut (const char *text, gsize length, gsize size)
{
  gsize n = MIN (length, size);

  while (n < length && n > 0 && ((guchar) text[n] & 0xc0) == 0x80)
    n--;
  return n;
}

static gboolean
take_no_text (HwSource *self)
{
  self->text = g_strdup ("");
  self->encoding = g_strdup ("UTF-8"); /* what the text will be in */
  return TRUE;
}

gboolean
hw_source_init (HwSource *self, const HwReadRequest *request, GError **error)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (request->bytes, &length);

  *self = (HwSource){ .request = request, .warnings = g_ptr_array_new_with_free_func (g_free) };
  if (length > HW_LIMIT_FILE_BYTES)
    hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the file is larger than %u MiB; split it"),
                       HW_LIMIT_FILE_BYTES >> 20);
  else if (length == 0)
    hw_read_error_set (error, HW_ERROR_INPUT, 0, _("the file is empty; choose the file that was meant"));
  else if (hw_magic_check (data, length, &self->container, error)
           && (self->container != HW_CONTAINER_TEXT || decode (self, data, length, error)))
    {
      if (self->container != HW_CONTAINER_TEXT)
        return take_no_text (self);
      self->length = cut (self->pieces->text, self->pieces->length, HW_SOURCE_HEAD_BYTES);
      self->text = g_strndup (self->pieces->text, self->length);
      return TRUE;
    }
  return FALSE;
}

gboolean
hw_source_take_whole (HwSource *self, GError **error)
{
  if (self->container != HW_CONTAINER_TEXT)
    return TRUE;
  g_free (self->text);
  self->text = g_steal_pointer (&self->pieces->text);
  self->length = self->pieces->length;
  return TRUE;
}

void
hw_source_leave_head (HwSource *self)
{
  g_clear_pointer (&self->text, g_free);
  self->length = 0;
}

gssize
hw_source_read_chunk (HwSource *self, char *buffer, gsize size, GError **error)
{
  const char *from = self->pieces->text + self->pieces->at;
  gsize n = cut (from, self->pieces->length - self->pieces->at, size);

  memcpy (buffer, from, n);
  self->pieces->at += n;
  return (gssize) n;
}
