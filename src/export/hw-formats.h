/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/hw-exporter.h"

G_BEGIN_DECLS

/* The formats behind hw_exporters(), one pair of functions a file. */

GBytes *hw_shortlist_write_csv (HwShortlist *shortlist, GError **error);
gboolean hw_shortlist_check_csv (GBytes *bytes, HwShortlist *shortlist, GError **error);
GBytes *hw_shortlist_write_json (HwShortlist *shortlist, GError **error);
gboolean hw_shortlist_check_json (GBytes *bytes, HwShortlist *shortlist, GError **error);
GBytes *hw_shortlist_write_html (HwShortlist *shortlist, GError **error);
gboolean hw_shortlist_check_html (GBytes *bytes, HwShortlist *shortlist, GError **error);
GBytes *hw_shortlist_write_xlsx (HwShortlist *shortlist, GError **error);
gboolean hw_shortlist_check_xlsx (GBytes *bytes, HwShortlist *shortlist, GError **error);
GBytes *hw_shortlist_write_pdf (HwShortlist *shortlist, GError **error);
gboolean hw_shortlist_check_pdf (GBytes *bytes, HwShortlist *shortlist, GError **error);

/** hw_export_set_mismatch: the error of every check: what was read back is not what was written; gives FALSE. */
gboolean hw_export_set_mismatch (GError **error, const char *where);

G_END_DECLS
