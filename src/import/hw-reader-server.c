/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-reader-server.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "base/hw-limits.h"
#include "import/hw-read-error.h"
#include "import/hw-reader.h"

static gboolean
read_all (int fd, guint8 *data, gsize length)
{
  while (length > 0)
    {
      gssize n = read (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static gboolean
write_all (int fd, const guint8 *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static GBytes *
read_bytes (int fd, gsize length)
{
  g_autofree guint8 *data = g_try_malloc (length + 1);

  if (data == NULL || !read_all (fd, data, length))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static GBytes *
answer (const HwReadRequest *request, guint protection)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HwDocument) document = hw_read_document (request, &failure);
  g_autoptr (GBytes) packed = document != NULL ? hw_document_pack (document) : NULL;

  if (packed != NULL && g_bytes_get_size (packed) + HW_READ_ANSWER_HEAD > HW_LIMIT_READER_OUTPUT_BYTES)
    {
      g_clear_pointer (&packed, g_bytes_unref);
      hw_read_error_set (&failure, HW_ERROR_LIMIT, 0,
                         _("the text of the file takes more than %u MiB; split it"),
                         HW_LIMIT_READER_OUTPUT_BYTES >> 20);
    }
  return hw_read_protocol_pack_answer (packed, failure, protection);
}

gboolean
hw_reader_serve (int input, int output, guint protection)
{
  guint8 head[HW_READ_REQUEST_HEAD];
  gsize header_length = 0, file_length = 0;
  g_autoptr (GBytes) header = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GVariant) owner = NULL;
  g_autoptr (GBytes) reply = NULL;
  HwReadRequest request;

  if (!read_all (input, head, sizeof head)
      || !hw_read_protocol_parse_request_head (head, &header_length, &file_length))
    return FALSE;
  header = read_bytes (input, header_length);
  file = header != NULL ? read_bytes (input, file_length) : NULL;
  owner = file != NULL ? hw_read_protocol_unpack_request (header, file, &request) : NULL;
  if (owner == NULL)
    return FALSE;
  reply = answer (&request, protection);
  return write_all (output, g_bytes_get_data (reply, NULL), g_bytes_get_size (reply));
}
