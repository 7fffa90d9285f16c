/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-read-protocol.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "core/hw-document.h"
#include "core/hw-packed.h"

#define HEADER_TYPE G_VARIANT_TYPE ("(isssbsb)")
#define FAILURE_TYPE "(us)"
#define MAX_MESSAGE_BYTES 4096u

#define END_TYPE "(tsas)"
#define MAX_ENCODING_BYTES 64u

static void
append_number (GByteArray *out, guint64 value, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    {
      guint8 byte = (guint8) (value >> (8 * i));

      g_byte_array_append (out, &byte, 1);
    }
}

static guint64
read_number (const guint8 *at, guint n_bytes)
{
  guint64 value = 0;

  for (guint i = 0; i < n_bytes; i++)
    value |= (guint64) at[i] << (8 * i);
  return value;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

GBytes *
hw_read_protocol_pack_request (const HwReadRequest *request, guint64 file_length)
{
  g_autoptr (GVariant) header = NULL;
  g_autoptr (GByteArray) out = g_byte_array_new ();

  header = g_variant_ref_sink (g_variant_new (
      "(isssbsb)", request->wanted, or_empty (request->file_name), or_empty (request->encoding),
      or_empty (request->delimiter), request->keep_going,
      or_empty (request->mapping), request->columns_only));
  g_byte_array_append (out, (const guint8 *) "HWQ1", 4);
  append_number (out, g_variant_get_size (header), 4);
  append_number (out, file_length, 8);
  g_byte_array_append (out, g_variant_get_data (header), (guint) g_variant_get_size (header));
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

gboolean
hw_read_protocol_parse_request_head (const guint8 *head, gsize *header_length, guint64 *file_length)
{
  if (memcmp (head, "HWQ1", 4) != 0)
    return FALSE;
  *header_length = (gsize) read_number (head + 4, 4);
  *file_length = read_number (head + 8, 8);
  return *header_length <= HW_READ_MAX_HEADER && *file_length <= HW_LIMIT_STREAM_BYTES;
}

GVariant *
hw_read_protocol_unpack_request (GBytes *header, HwReadRequest *request)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_from_bytes (HEADER_TYPE, header, FALSE));
  const char *name, *encoding, *delimiter, *mapping;

  if (!g_variant_is_normal_form (variant))
    return NULL;
  *request = (HwReadRequest){ .bytes = NULL };
  g_variant_get (variant, "(i&s&s&sb&sb)", &request->wanted, &name, &encoding, &delimiter, &request->keep_going,
                 &mapping, &request->columns_only);
  if (request->wanted < -1 || request->wanted > HW_DOCUMENT_RUBRIC)
    return NULL;
  request->file_name = name;
  request->encoding = or_null (encoding);
  request->delimiter = or_null (delimiter);
  request->mapping = or_null (mapping);
  return g_steal_pointer (&variant);
}

static void
write_number (guint8 *at, guint64 value, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    at[i] = (guint8) (value >> (8 * i));
}

void
hw_read_protocol_write_answer_head (guint8 *head, guint protection)
{
  memcpy (head, "HWA2", 4);
  write_number (head + 4, protection, 4);
}

gboolean
hw_read_protocol_parse_answer_head (const guint8 *head, guint *protection)
{
  *protection = (guint) read_number (head + 4, 4);
  return memcmp (head, "HWA2", 4) == 0;
}

void
hw_read_protocol_write_frame_head (guint8 *head, HwFrameKind kind, gsize length)
{
  write_number (head, kind, 4);
  write_number (head + 4, length, 4);
}

gboolean
hw_read_protocol_parse_frame_head (const guint8 *head, HwFrameKind *kind, gsize *length)
{
  guint number = (guint) read_number (head, 4);

  *kind = (HwFrameKind) number;
  *length = (gsize) read_number (head + 4, 4);
  return number <= HW_FRAME_FAILURE && *length <= HW_LIMIT_READER_OUTPUT_BYTES;
}

gboolean
hw_read_protocol_refuse (GError **error)
{
  g_set_error (
      error, HW_ERROR, HW_ERROR_DAMAGED,
      _("the reading helper gave an answer that makes no sense; the file may be built to attack it"));
  return FALSE;
}

GBytes *
hw_read_protocol_pack_failure (const GError *failure)
{
  guint code = failure->domain == HW_ERROR ? (guint) failure->code : HW_ERROR_INPUT;

  return hw_packed_close (g_variant_new ("(us)", code, failure->message));
}

void
hw_read_protocol_unpack_failure (GBytes *packed, GError **error)
{
  g_autoptr (GVariant) failure = hw_packed_open (packed, FAILURE_TYPE, HW_READ_MAX_HEADER, "", NULL);
  guint code;
  const char *message;

  if (failure != NULL)
    {
      g_variant_get (failure, "(u&s)", &code, &message);
      if (code <= HW_ERROR_USAGE && *message != '\0' && strlen (message) <= MAX_MESSAGE_BYTES)
        {
          g_set_error_literal (error, HW_ERROR, (int) code, message);
          return;
        }
    }
  hw_read_protocol_refuse (error);
}

GBytes *
hw_read_protocol_pack_end (const HwReadEnd *end)
{
  GVariantBuilder warnings;

  g_variant_builder_init (&warnings, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < end->warnings->len; i++)
    g_variant_builder_add (&warnings, "s", g_ptr_array_index (end->warnings, i));
  return hw_packed_close (g_variant_new ("(tsas)", end->n_records, end->encoding, &warnings));
}

void
hw_read_end_clear (HwReadEnd *self)
{
  g_clear_pointer (&self->encoding, g_free);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
}

gboolean
hw_read_protocol_unpack_end (GBytes *packed, HwReadEnd *end, GError **error)
{
  g_autoptr (GVariant) variant = hw_packed_open (packed, END_TYPE, HW_LIMIT_READER_OUTPUT_BYTES, "", NULL);
  g_autoptr (GVariantIter) warnings = NULL;
  const char *warning;

  *end = (HwReadEnd){ .warnings = g_ptr_array_new_with_free_func (g_free) };
  if (variant == NULL)
    return hw_read_protocol_refuse (error);
  g_variant_get (variant, "(tsas)", &end->n_records, &end->encoding, &warnings);
  if (end->n_records > HW_LIMIT_STREAMED_RECORDS || strlen (end->encoding) > MAX_ENCODING_BYTES
      || g_variant_iter_n_children (warnings) > HW_READ_MAX_WARNINGS)
    return hw_read_protocol_refuse (error);
  while (g_variant_iter_next (warnings, "&s", &warning))
    g_ptr_array_add (end->warnings, g_strdup (warning));
  return TRUE;
}
