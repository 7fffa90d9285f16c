/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-json.h"
#include "import/hw-read-error.h"

G_BEGIN_DECLS

/** HwJsonScan: the place in the text that is read next; the words of JSON, without its structure. */
typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint line;
  HwJsonFlags flags;
  guint n_repairs;
} HwJsonScan;

/** hw_json_scan_blanks: over white space; refuses comments, which are the one thing people put there. */
gboolean hw_json_scan_blanks (HwJsonScan *scan, GError **error);

/**
 * hw_json_scan_separator: behind a value of an array or object that ends with @close
 * @more: (out): whether it was a comma, else it was @close
 */
gboolean hw_json_scan_separator (HwJsonScan *scan, char close, gboolean *more, GError **error);

/** hw_json_scan_string: from the opening quote to behind the closing one; decoded. */
char *hw_json_scan_string (HwJsonScan *scan, GError **error);

/** hw_json_scan_number: as written. */
char *hw_json_scan_number (HwJsonScan *scan, GError **error);

/** hw_json_scan_word: true, false or null. */
char *hw_json_scan_word (HwJsonScan *scan, GError **error);

/** hw_json_scan_refuse: sets the error for what stands at the place: FALSE, for the caller to return. */
gboolean hw_json_scan_refuse (const HwJsonScan *scan, HwError code, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_END_DECLS
