/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-text.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"
#include "workbench/hw-jurisdictions.h"
#include "workbench/hw-resolve.h"

gboolean
hw_cmd_jurisdiction_list (HwCli *self, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (HwTable) table = hw_table_new (_("Name"), _("Pay range since"), _("Source"), _("Pay history since"),
                                            _("Source"), NULL);

  if (!hw_cli_parse (self, NULL, 0, 0, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  all = hw_jurisdictions_list (self->session, NULL, error);
  if (all == NULL)
    return FALSE;
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "jurisdictions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < all->len; i++)
    {
      const HwJurisdiction *one = g_ptr_array_index (all, i);
      const char *const cells[] = { one->range_since, one->range_source, one->history_since, one->history_source };

      json_builder_begin_object (builder);
      hw_json_add_fields (builder, HW_ENTITY (one));
      json_builder_end_object (builder);
      hw_table_add (table, one->name, cells[0] != NULL ? cells[0] : "", cells[1] != NULL ? cells[1] : "",
                    cells[2] != NULL ? cells[2] : "", cells[3] != NULL ? cells[3] : "", NULL);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (self->json)
    hw_json_print (builder);
  else
    hw_table_print (table);
  return TRUE;
}

static gboolean
set_value (HwCli *self, HwJurisdiction *one, const char *name, const char *value, GError **error)
{
  const HwField *field = hw_entity_class_find_field (&HW_JURISDICTION, name);
  gint64 number = HW_UNSET;

  if (field == NULL)
    return hw_cli_refuse_usage (self, error,
                                _("“%s” is no field of a jurisdiction: name, places, remote, employees_min,"
                                   " range_since, range_source, range_note, history_since, history_source"),
                                name);
  if (field->type == HW_FIELD_TEXT)
    hw_entity_set_text (HW_ENTITY (one), field, *value != '\0' ? value : NULL);
  else if (field->type == HW_FIELD_LIST)
    {
      g_auto (GStrv) list = g_strsplit (value, ";", -1);

      hw_entity_set_list (HW_ENTITY (one), field, (const char *const *) list);
    }
  else if (*value != '\0'
           && !hw_cli_parse_number (self, name, value, 1, 0, field->type == HW_FIELD_BOOLEAN ? 1 : G_MAXINT32, &number,
                                    error))
    return FALSE;
  else
    hw_entity_set_integer (HW_ENTITY (one), field,
                           number == HW_UNSET && field->type == HW_FIELD_BOOLEAN ? 0 : number);
  return TRUE;
}

gboolean
hw_cmd_jurisdiction_set (HwCli *self, GError **error)
{
  g_autoptr (HwJurisdiction) one = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (!hw_cli_parse (self, NULL, 2, G_MAXUINT, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  all = hw_jurisdictions_list (self->session, NULL, error);
  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len && one == NULL; i++)
    if (hw_text_same_name (((HwJurisdiction *) g_ptr_array_index (all, i))->name, self->arguments[0]))
      one = hw_jurisdiction_dup (g_ptr_array_index (all, i));
  if (one == NULL)
    {
      one = hw_jurisdiction_new ();
      hw_set_string (&one->name, self->arguments[0]);
      one->position = (gint64) all->len + 1;
    }
  for (guint i = 1; self->arguments[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (!hw_cli_split_pair (self, "FIELD", self->arguments[i], &name, &value, error)
          || !set_value (self, one, name, value, error))
        return FALSE;
    }
  return hw_jurisdiction_save (self->session, one, NULL, error);
}

gboolean
hw_cmd_jurisdiction_remove (HwCli *self, GError **error)
{
  g_autoptr (HwJurisdiction) one = NULL;

  if (!hw_cli_parse (self, NULL, 1, 1, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  one = hw_resolve (self->session, &HW_JURISDICTION, self->arguments[0], NULL, NULL, error);
  return one != NULL && hw_jurisdiction_remove (self->session, one->parent.id, NULL, error);
}

gboolean
hw_cmd_jurisdiction_restore (HwCli *self, GError **error)
{
  return hw_cli_parse (self, NULL, 0, 0, error) && hw_cli_open (self, error) != NULL
         && hw_jurisdictions_restore (self->session, NULL, error);
}
