/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-csv-table.h"

#include "base/hw-text.h"

static void
free_column (HwCsvColumn *column)
{
  g_free (column->header);
  g_free (column);
}

void
hw_csv_table_clear (HwCsvTable *self)
{
  g_clear_pointer (&self->columns, g_ptr_array_unref);
}

const HwCsvColumn *
hw_csv_table_get_column (const HwCsvTable *self, guint index)
{
  return g_ptr_array_index (self->columns, index);
}

void
hw_csv_table_take_header (HwCsvTable *self, const HwCsvRow *header)
{
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  for (guint i = 0; i < header->n_fields; i++)
    {
      HwCsvColumn *column = g_new0 (HwCsvColumn, 1);
      const char *own = hw_csv_row_get (header, i);

      column->header
          = hw_text_is_blank (own) ? g_strdup_printf ("column %u", i + 1) : g_strstrip (g_strdup (own));
      g_ptr_array_add (self->columns, column);
    }
}
