/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-read-protocol.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "core/hw-document.h"

#define HEADER_TYPE G_VARIANT_TYPE ("(isssbsb)")
#define FAILURE_TYPE G_VARIANT_TYPE ("(us)")
#define MAX_MESSAGE_BYTES 4096u

enum
{
  ANSWER_DOCUMENT,
  ANSWER_FAILURE,
};

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
hw_read_protocol_pack_request (const HwReadRequest *request)
{
  g_autoptr (GVariant) header = NULL;
  g_autoptr (GByteArray) out = g_byte_array_new ();

  header = g_variant_ref_sink (g_variant_new (
      "(isssbsb)", request->wanted, or_empty (request->file_name), or_empty (request->encoding),
      or_empty (request->delimiter), request->keep_going,
      or_empty (request->mapping), request->columns_only));
  g_byte_array_append (out, (const guint8 *) "HWQ1", 4);
  append_number (out, g_variant_get_size (header), 4);
  append_number (out, g_bytes_get_size (request->bytes), 8);
  g_byte_array_append (out, g_variant_get_data (header), (guint) g_variant_get_size (header));
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

gboolean
hw_read_protocol_parse_request_head (const guint8 *head, gsize *header_length, gsize *file_length)
{
  if (memcmp (head, "HWQ1", 4) != 0)
    return FALSE;
  *header_length = (gsize) read_number (head + 4, 4);
  *file_length = (gsize) read_number (head + 8, 8);
  /* One byte above the limit may come, so that the limit is reported by who knows its name. */
  return *header_length <= HW_READ_MAX_HEADER && *file_length <= HW_LIMIT_FILE_BYTES + 1;
}

GVariant *
hw_read_protocol_unpack_request (GBytes *header, GBytes *file, HwReadRequest *request)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_from_bytes (HEADER_TYPE, header, FALSE));
  const char *name, *encoding, *delimiter, *mapping;

  if (!g_variant_is_normal_form (variant))
    return NULL;
  *request = (HwReadRequest){ .bytes = file };
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

GBytes *
hw_read_protocol_pack_answer (GBytes *document, const GError *failure, guint protection)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GBytes) payload = document != NULL ? g_bytes_ref (document) : NULL;

  if (payload == NULL)
    {
      guint code = failure->domain == HW_ERROR ? (guint) failure->code : HW_ERROR_INPUT;
      g_autoptr (GVariant) packed = g_variant_ref_sink (g_variant_new ("(us)", code, failure->message));

      payload = g_variant_get_data_as_bytes (packed);
    }
  g_byte_array_append (out, (const guint8 *) "HWA1", 4);
  append_number (out, protection, 4);
  append_number (out, document != NULL ? ANSWER_DOCUMENT : ANSWER_FAILURE, 4);
  append_number (out, g_bytes_get_size (payload), 8);
  g_byte_array_append (out, g_bytes_get_data (payload, NULL), (guint) g_bytes_get_size (payload));
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static gboolean
propagate_failure (GBytes *payload, GError **error)
{
  g_autoptr (GVariant) failure = g_variant_ref_sink (g_variant_new_from_bytes (FAILURE_TYPE, payload, FALSE));
  guint code;
  const char *message;

  if (!g_variant_is_normal_form (failure))
    return FALSE;
  g_variant_get (failure, "(u&s)", &code, &message);
  if (code > HW_ERROR_USAGE || *message == '\0' || strlen (message) > MAX_MESSAGE_BYTES)
    return FALSE;
  g_set_error_literal (error, HW_ERROR, (int) code, message);
  return TRUE;
}

GBytes *
hw_read_protocol_unpack_answer (GBytes *answer, guint *protection, GError **error)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (answer, &size);
  g_autoptr (GBytes) payload = NULL;
  guint kind;

  if (size >= HW_READ_ANSWER_HEAD && memcmp (data, "HWA1", 4) == 0
      && read_number (data + 12, 8) == size - HW_READ_ANSWER_HEAD)
    {
      *protection = (guint) read_number (data + 4, 4);
      kind = (guint) read_number (data + 8, 4);
      payload = g_bytes_new_from_bytes (answer, HW_READ_ANSWER_HEAD, size - HW_READ_ANSWER_HEAD);
      if (kind == ANSWER_DOCUMENT)
        return g_steal_pointer (&payload);
      if (kind == ANSWER_FAILURE && propagate_failure (payload, error))
        return NULL;
    }
  g_set_error (
      error, HW_ERROR, HW_ERROR_DAMAGED,
      _("the reading helper gave an answer that makes no sense; the file may be built to attack it"));
  return NULL;
}
