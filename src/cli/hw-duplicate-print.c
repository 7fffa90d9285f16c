/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-duplicate-print.h"

#include <glib/gi18n-lib.h>

#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"

void
hw_duplicates_add_json (JsonBuilder *builder, GPtrArray *duplicates)
{
  json_builder_set_member_name (builder, "duplicates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < duplicates->len; i++)
    {
      const HwDuplicate *duplicate = g_ptr_array_index (duplicates, i);

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "candidate", duplicate->candidate->parent.id);
      hw_json_add_text (builder, "other", duplicate->other->parent.id);
      hw_json_add_text (builder, "name", duplicate->other->name);
      hw_json_add_text (builder, "reason", duplicate->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
hw_duplicates_print (GPtrArray *duplicates, gboolean both)
{
  g_autoptr (HwTable) table
      = both ? hw_table_new (_ ("Name"), _ ("Perhaps the same"), _ ("Id"), _ ("Why"), NULL)
             : hw_table_new (_ ("Name"), _ ("Id"), _ ("Why"), NULL);

  for (guint i = 0; i < duplicates->len; i++)
    {
      const HwDuplicate *duplicate = g_ptr_array_index (duplicates, i);

      if (both)
        hw_table_add (table, duplicate->candidate->name, duplicate->other->name, duplicate->other->parent.id,
                      duplicate->reason, NULL);
      else
        hw_table_add (table, duplicate->other->name, duplicate->other->parent.id, duplicate->reason, NULL);
    }
  hw_table_print (table);
}
