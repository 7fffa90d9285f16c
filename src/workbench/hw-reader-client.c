/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/hw-reader-client.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "core/hw-read-protocol.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-helper-process.h"
#include "workbench/hw-helper-wrapper.h"
#include "workbench/hw-input-file.h"

/* "12: cause" of FILE is "FILE:12: cause"; a message without a line is "FILE: cause". */
static void
prefix_with_path (GError **error, const char *path)
{
  g_autofree char *shown = hw_input_file_show (path);
  const char *message;
  gsize digits = 0;

  if (error == NULL || *error == NULL || (*error)->domain != HW_ERROR)
    return;
  message = (*error)->message;
  while (g_ascii_isdigit (message[digits]))
    digits++;
  if (digits > 0 && message[digits] == ':')
    g_prefix_error (error, "%s:", shown);
  else
    g_prefix_error (error, "%s: ", shown);
}

static GBytes *
run_helper (const HwReadRequest *request, guint *protection, GCancellable *cancellable, GError **error)
{
  g_autofree char *program = hw_libexec_find ("hwb-reader", error);
  g_autoptr (GBytes) head = NULL;
  g_autoptr (GBytes) answer = NULL;
  HwHelperJob job;

  if (program == NULL)
    return NULL;
  head = hw_read_protocol_pack_request (request);
  job = (HwHelperJob){ .program = program,
                       .wrapper = hw_helper_wrapper_find (),
                       .head = head,
                       .body = request->bytes,
                       .wall_seconds = HW_LIMIT_READER_WALL_SECONDS,
                       .max_output = HW_LIMIT_READER_OUTPUT_BYTES };
  answer = hw_helper_run (&job, cancellable, error);
  return answer != NULL ? hw_read_protocol_unpack_answer (answer, protection, error) : NULL;
}

HwDocument *
hw_reader_client_read (const char *path, const HwReadOptions *options, GBytes **original,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (HwInputFile) file = hw_input_file_open (path, error);
  g_autoptr (GBytes) bytes = file != NULL ? hw_input_file_read (file, cancellable, error) : NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (HwDocument) document = NULL;
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) failure = NULL;
  HwReadRequest request;
  guint protection = 0;

  if (bytes == NULL)
    return NULL;
  request = (HwReadRequest){ .bytes = bytes, .file_name = name, .wanted = -1 };
  if (options != NULL)
    {
      request.wanted = options->wanted - 1;
      request.encoding = options->encoding;
      request.delimiter = options->delimiter;
      request.keep_going = options->keep_going;
      request.mapping = options->mapping;
      request.columns_only = options->columns_only;
    }
  packed = run_helper (&request, &protection, cancellable, &failure);
  document = packed != NULL ? hw_document_unpack (packed, &failure) : NULL;
  if (document == NULL)
    {
      prefix_with_path (&failure, path);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if ((protection & (HW_PROTECTION_LANDLOCK | HW_PROTECTION_SECCOMP)) == 0)
    g_ptr_array_add (document->warnings,
                     g_strdup (_("read with less protection than usual: this system confines no programs")));
  if (original != NULL)
    *original = g_steal_pointer (&bytes);
  return g_steal_pointer (&document);
}
