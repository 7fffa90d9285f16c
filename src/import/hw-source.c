/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-encoding-decode.h"
#include "import/hw-encoding.h"
#include "import/hw-magic.h"
#include "import/hw-read-error.h"

struct _HwSourceBytes
{
  HwReadRequest request; /* with the bytes that are here */
  GBytes *here;
  gsize at; /* of them, for the pieces */
  HwByteInput rest;
  guint64 length;
  HwTextPieces *pieces;
};

void
hw_source_clear (HwSource *self)
{
  if (self->bytes != NULL)
    {
      g_clear_pointer (&self->bytes->pieces, hw_text_pieces_free);
      g_clear_pointer (&self->bytes->here, g_bytes_unref);
    }
  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->encoding, g_free);
  g_clear_pointer (&self->delimiter, g_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
}

static gboolean
fail_broken_off (GError **error)
{
  hw_read_error_set (error, HW_ERROR_INPUT, 0, _("the file broke off while it was read; try again"));
  return FALSE;
}

/* Makes the first @size bytes of the file be here. */
static gboolean
fetch (HwSource *self, gsize size, GError **error)
{
  gsize have = 0;
  const guint8 *data = g_bytes_get_data (self->bytes->here, &have);
  g_autofree guint8 *more = NULL;

  if (have >= size)
    return TRUE;
  more = g_try_malloc (size);
  if (more == NULL)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the file is too large for the memory; split it"));
      return FALSE;
    }
  if (have > 0)
    memcpy (more, data, have);
  while (have < size)
    {
      gssize n = self->bytes->rest.read (self->bytes->rest.data, more + have, size - have);

      if (n <= 0)
        return fail_broken_off (error);
      have += (gsize) n;
    }
  g_bytes_unref (self->bytes->here);
  self->bytes->here = self->bytes->request.bytes = g_bytes_new_take (g_steal_pointer (&more), size);
  return TRUE;
}

/* The same with all of them, and what can be told only of all. */
static gboolean
fetch_whole (HwSource *self, GError **error)
{
  gsize length = 0;
  const guint8 *data;

  if (self->bytes->length > HW_LIMIT_FILE_BYTES)
    {
      hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the file is larger than %u MiB; split it"),
                         HW_LIMIT_FILE_BYTES >> 20);
      return FALSE;
    }
  if (!fetch (self, (gsize) self->bytes->length, error))
    return FALSE;
  data = g_bytes_get_data (self->bytes->here, &length);
  return hw_magic_check (data, length, &self->container, error);
}

/* First what is here, then the rest. */
static gssize
read_on (gpointer data, guint8 *buffer, gsize size)
{
  struct _HwSourceBytes *self = data;
  gsize length = 0;
  const guint8 *here = g_bytes_get_data (self->here, &length);
  gsize n = MIN (length - self->at, size);

  if (n == 0)
    return self->rest.read != NULL ? self->rest.read (self->rest.data, buffer, size) : 0;
  memcpy (buffer, here + self->at, n);
  self->at += n;
  return (gssize) n;
}

static gboolean
refuse_blank (const char *text, GError **error)
{
  if (!hw_text_is_blank (text))
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, 0,
                     _("the file is empty but for white space; choose the file that was meant"));
  return FALSE;
}

/* The encoding, as far as the head shows it, and the head's text. */
static gboolean
decode_head (HwSource *self, GError **error)
{
  gsize length = 0, n_read = 0;
  const guint8 *data = g_bytes_get_data (self->bytes->here, &length);
  gsize n = MIN (length, HW_SOURCE_HEAD_BYTES);
  gboolean is_whole = n == self->bytes->length;
  g_autofree char *declared = hw_encoding_find_declared (data, n);
  const HwByteInput input = { read_on, self->bytes };
  HwTextPlace place = { .line = 1 };
  const char *found;
  gboolean open;

  if (!is_whole)
    n = hw_utf8_cut ((const char *) data, n, n - 4);
  found = hw_encoding_find (data, n, self->request->encoding, declared, &place.offset, self->warnings, error);
  if (found == NULL)
    return FALSE;
  self->encoding = g_strdup (found);
  self->text = hw_decode_as (found, data + place.offset, n - place.offset, &place, is_whole ? NULL : &n_read, error);
  if (self->text == NULL)
    return FALSE;
  self->length = strlen (self->text);
  self->goes_on = !is_whole;
  open = !is_whole && self->request->encoding == NULL && declared == NULL && place.offset == 0
         && !g_str_has_prefix (self->text, "<?xml")
         && (g_str_equal (found, "UTF-8") ? g_str_is_ascii (self->text) : g_str_equal (found, "windows-1252"));
  self->bytes->at = place.offset;
  self->bytes->pieces = hw_text_pieces_new (&input, found, open, place.offset, self->warnings);
  return !is_whole || refuse_blank (self->text, error);
}

static gboolean
take_no_text (HwSource *self)
{
  self->text = g_strdup ("");
  self->encoding = g_strdup ("UTF-8"); /* what the text will be in */
  return TRUE;
}

gboolean
hw_source_init (HwSource *self, const HwReadRequest *request, const HwByteInput *rest, guint64 length, GError **error)
{
  gsize n = 0;
  const guint8 *data;

  *self = (HwSource){ .warnings = g_ptr_array_new_with_free_func (g_free) };
  self->bytes = g_new0 (struct _HwSourceBytes, 1);
  self->bytes->request = *request;
  self->bytes->here = request->bytes != NULL ? g_bytes_ref (request->bytes) : g_bytes_new_static ("", 0);
  self->bytes->length = request->bytes != NULL ? g_bytes_get_size (request->bytes) : length;
  self->n_bytes = self->bytes->length;
  if (rest != NULL)
    self->bytes->rest = *rest;
  self->request = &self->bytes->request;
  if (self->bytes->length == 0)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0, _("the file is empty; choose the file that was meant"));
      return FALSE;
    }
  if (!fetch (self, (gsize) MIN (self->bytes->length, HW_SOURCE_HEAD_BYTES), error))
    return FALSE;
  data = g_bytes_get_data (self->bytes->here, &n);
  if (!hw_magic_check (data, MIN (n, HW_SOURCE_HEAD_BYTES), &self->container, error))
    return FALSE;
  if (self->container != HW_CONTAINER_TEXT)
    return fetch_whole (self, error) && take_no_text (self);
  return decode_head (self, error) && hw_magic_check_text (self->text, error);
}

gboolean
hw_source_take_whole (HwSource *self, GError **error)
{
  g_autofree char *declared = NULL;
  gsize length = 0;
  const guint8 *data;

  if (self->container != HW_CONTAINER_TEXT || self->bytes->length <= HW_SOURCE_HEAD_BYTES)
    return TRUE;
  if (!fetch_whole (self, error))
    return FALSE;
  data = g_bytes_get_data (self->bytes->here, &length);
  declared = hw_encoding_find_declared (data, length);
  g_ptr_array_set_size (self->warnings, 0); /* said of the head, and again of the whole */
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->encoding, g_free);
  self->text = hw_encoding_decode (data, length, self->request->encoding, declared, &self->encoding, self->warnings,
                                   error);
  if (self->text == NULL)
    return FALSE;
  self->length = strlen (self->text);
  self->goes_on = FALSE;
  return refuse_blank (self->text, error);
}

const char *
hw_source_get_encoding (HwSource *self)
{
  return hw_text_pieces_get_encoding (self->bytes->pieces);
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
  return hw_text_pieces_read (self->bytes->pieces, buffer, size, error);
}

gboolean
hw_source_finish (HwSource *self, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (HW_SOURCE_HEAD_BYTES);
  gssize n = 1;

  if (self->text == NULL) /* streamed */
    hw_set_string (&self->encoding, hw_source_get_encoding (self));
  while (n > 0 && self->bytes->rest.read != NULL && g_bytes_get_size (self->bytes->here) < self->bytes->length)
    n = self->bytes->rest.read (self->bytes->rest.data, buffer, HW_SOURCE_HEAD_BYTES);
  return n >= 0 || fail_broken_off (error);
}
