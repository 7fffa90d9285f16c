/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** HwFileFilter: one choice of the filter, e.g. "Spreadsheets" with "*.xlsx;*.csv". */
typedef struct
{
  const char *name;
  const char *patterns; /* separated by semicolons */
} HwFileFilter;

/** hw_file_picker_open_async: @filters end with one without name; NULL: all files. */
void hw_file_picker_open_async (GtkWidget *parent, const char *title, const HwFileFilter *filters,
                                GAsyncReadyCallback callback, gpointer user_data);
/** hw_file_picker_save_async: @name is proposed; the chooser asks before an existing file is replaced. */
void hw_file_picker_save_async (GtkWidget *parent, const char *title, const char *name, const HwFileFilter *filters,
                                GAsyncReadyCallback callback, gpointer user_data);
/** hw_file_picker_finish: for both; NULL with G_IO_ERROR_CANCELLED when the person thought better of it. */
GFile *hw_file_picker_finish (GAsyncResult *result, GError **error);

G_END_DECLS
