/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/hw-rubric.h"
#include "core/hw-shortlist.h"

G_BEGIN_DECLS

/**
 * HwExporter:
 * @extension: "pdf", "xlsx", "csv", "html", "json"
 * @name: shown to the user, translated by the caller
 *
 * One writer a format: a shortlist in, bytes out. Pure: touches no file.
 */
typedef struct
{
  const char *extension;
  const char *name;
  const char *mime_type;
  GBytes *(*write) (HwShortlist *shortlist, GError **error);
  /** check: re-reads what was written and compares it with the shortlist. */
  gboolean (*check) (GBytes *bytes, HwShortlist *shortlist, GError **error);
} HwExporter;

/** hw_exporters: all shortlist formats, terminated by one without extension. */
const HwExporter *hw_exporters (void);
const HwExporter *hw_exporter_find (const char *file_name, GError **error);

/**
 * hw_export_file:
 *
 * Writes, checks what was written by reading it back, and puts it in place whole: temporary file in
 * the same folder, fsync, rename, fsync of the folder; mode 0600. On any error @path is as before.
 */
gboolean hw_export_file (const HwExporter *exporter, HwShortlist *shortlist, const char *path,
                         GCancellable *cancellable, GError **error);

/** hw_export_bytes_to_file: the same placing for bytes that were checked already. */
gboolean hw_export_bytes_to_file (GBytes *bytes, const char *path, GCancellable *cancellable, GError **error);

/** hw_rubric_write_xml: the canonical XML; reading it gives the same parts, writing those the same bytes. */
GBytes *hw_rubric_write_xml (HwRubric *rubric, GError **error);

G_END_DECLS
