/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "export/hw-file-placing.h"
#include "export/hw-formats.h"

static const HwExporter exporters[] = {
  { "pdf", N_ ("PDF document"), "application/pdf", hw_shortlist_write_pdf, hw_shortlist_check_pdf },
  { "xlsx", N_ ("Spreadsheet with formulas (XLSX)"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", hw_shortlist_write_xlsx,
    hw_shortlist_check_xlsx },
  { "csv", N_ ("Table (CSV)"), "text/csv", hw_shortlist_write_csv, hw_shortlist_check_csv },
  { "html", N_ ("Web page (HTML)"), "text/html", hw_shortlist_write_html, hw_shortlist_check_html },
  { "json", N_ ("Data for other programs (JSON)"), "application/json", hw_shortlist_write_json,
    hw_shortlist_check_json },
  { NULL },
};

const HwExporter *
hw_exporters (void)
{
  return exporters;
}

const HwExporter *
hw_exporter_find (const char *file_name, GError **error)
{
  const char *dot = strrchr (file_name, '.');
  g_autofree char *shown = NULL;

  if (dot != NULL && strchr (dot, '/') == NULL)
    for (const HwExporter *at = exporters; at->extension != NULL; at++)
      if (g_ascii_strcasecmp (dot + 1, at->extension) == 0)
        return at;
  shown = hw_text_escape_for_message (file_name, -1);
  g_set_error (error, HW_ERROR, HW_ERROR_UNSUPPORTED,
               _ ("%s: the name tells no format; end it in .pdf, .xlsx, .csv, .html or .json"), shown);
  return NULL;
}

typedef struct
{
  const HwExporter *exporter;
  HwShortlist *shortlist;
} Check;

static gboolean
check_bytes (GBytes *bytes, gpointer data, GError **error)
{
  Check *check = data;

  return check->exporter->check (bytes, check->shortlist, error);
}

gboolean
hw_export_file (const HwExporter *exporter, HwShortlist *shortlist, const char *path, GCancellable *cancellable,
                GError **error)
{
  Check check = { exporter, shortlist };
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  bytes = exporter->write (shortlist, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  return hw_file_place (bytes, path, check_bytes, &check, NULL, cancellable, error);
}

gboolean
hw_export_set_mismatch (GError **error, const char *where)
{
  g_autofree char *shown = hw_text_escape_for_message (where, -1);

  g_set_error (error, HW_ERROR, HW_ERROR_STORAGE,
               _ ("what was written does not read back the same (%s); nothing was saved, try another folder or format"),
               shown);
  return FALSE;
}
