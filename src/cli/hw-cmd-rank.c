/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-text.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"
#include "export/hw-export-text.h"
#include "export/hw-exporter.h"
#include "export/hw-shortlist-json.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-scorecards.h"

/* rank and export: the same shortlist, to look at and to take along. */

static void
print_json (HwShortlist *shortlist)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  JsonNode *candidates = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (candidates, hw_shortlist_build_json_candidates (shortlist, FALSE));
  json_builder_begin_object (builder);
  hw_json_add_text (builder, "requisition", shortlist->requisition->parent.id);
  hw_json_add_text (builder, "title", shortlist->requisition->title);
  hw_json_add_text (builder, "profile", shortlist->profile_key);
  hw_json_add_scaled (builder, "coverage_floor", hw_export_get_coverage_floor (shortlist), 1000);
  hw_json_add_boolean (builder, "equal_weights", shortlist->equal_weights);
  json_builder_set_member_name (builder, "candidates");
  json_builder_add_value (builder, candidates);
  json_builder_end_object (builder);
  hw_json_print (builder);
}

static void
print_ranking (HwShortlist *shortlist)
{
  g_autoptr (HwTable) table = hw_table_new (_(">Rank"), _("Candidate"), _(">Score"), _(">Coverage"),
                                            _(">Scorecards"), _("Status"), NULL);

  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      gboolean hidden = hw_export_is_hidden (entry);
      g_autofree char *rank = hw_export_dup_rank (entry);
      g_autofree char *score = hidden ? g_strdup (HW_EXPORT_DASH) : hw_export_dup_score (entry->ranked);
      g_autofree char *coverage
          = hidden ? g_strdup (HW_EXPORT_DASH) : hw_export_dup_percent (entry->ranked->coverage);
      g_autofree char *cards = hidden ? g_strdup (HW_EXPORT_DASH) : g_strdup_printf ("%u", entry->cards->len);

      hw_table_add (table, rank, entry->candidate->name, score, coverage, cards, hw_export_get_status (entry),
                    NULL);
    }
  hw_table_print (table);
  if (shortlist->entries->len == 0)
    hw_cli_print ("%s\n", _("The requisition has no candidates yet."));
}

static void
print_reasons (HwShortlist *shortlist)
{
  gboolean first = TRUE;

  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);
      g_autofree char *name = hw_cli_clean (entry->candidate->name);

      for (guint j = 0; j < entry->reasons->len; j++)
        {
          g_autofree char *reason = hw_cli_clean (g_ptr_array_index (entry->reasons, j));

          hw_cli_print ("%s%s: %s\n", first ? "\n" : "", name, reason);
          first = FALSE;
        }
    }
}

static void
print_cells (HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  g_autofree char *name = hw_cli_clean (entry->candidate->name);
  g_autoptr (HwTable) table = hw_table_new (_("Competency"), _(">Weight"), _(">Mean"), _(">Raters"),
                                            _(">Spread"), _(">Gap"), NULL);

  hw_cli_print ("\n%s\n", name);
  for (guint k = 0; k < shortlist->n_competencies; k++)
    {
      const HwCellScore *cell = &entry->ranked->cells[k];
      g_autofree char *weight = hw_decimal_format (shortlist->weights[k], 1000);
      g_autofree char *mean = hw_export_dup_mean (cell);
      g_autofree char *n = g_strdup_printf ("%u", cell->n);
      g_autofree char *spread
          = cell->n > 0 ? g_strdup_printf ("%u", cell->spread) : g_strdup (HW_EXPORT_DASH);
      g_autofree char *gap = hw_export_dup_gap (cell);

      hw_table_add (table, hw_export_get_competency_name (shortlist, k), weight, mean, n, spread, gap, NULL);
    }
  hw_table_print (table);
}

static void
print_text (HwShortlist *shortlist, gboolean details)
{
  g_autofree char *title = hw_cli_clean (shortlist->requisition->title);
  g_autofree char *profile = hw_export_dup_profile (shortlist);
  g_autofree char *floor
      = hw_export_dup_percent (hw_rational_new (hw_export_get_coverage_floor (shortlist), 1000));

  hw_cli_print (_("%s\nProfile: %s. Weights: %s. Coverage floor: %s.\n\n"), title, profile,
                shortlist->equal_weights ? _("equal") : _("set for this requisition"), floor);
  print_ranking (shortlist);
  print_reasons (shortlist);
  for (guint i = 0; details && i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);

      if (!hw_export_is_hidden (entry))
        print_cells (shortlist, entry);
    }
}

gboolean
hw_cmd_rank (HwCli *self, GError **error)
{
  g_autofree char *profile = NULL;
  g_autofree char *member = NULL;
  gboolean details = FALSE;
  const GOptionEntry entries[] = {
    { "profile", 'p', 0, G_OPTION_ARG_FILENAME, &profile,
      N_("Read the same scores against another role profile"), N_("PROFILE") },
    { "member", 'm', 0, G_OPTION_ARG_FILENAME, &member, N_("Show what this member may see"), N_("MEMBER") },
    { "details", 'd', 0, G_OPTION_ARG_NONE, &details, N_("With every competency of every candidate"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwRequisition) requisition = NULL;
  g_autoptr (HwShortlist) shortlist = NULL;

  if (!hw_cli_parse (self, entries, 1, 1, error) || hw_cli_open (self, error) == NULL
      || !hw_cli_act_as (self, member, error))
    return FALSE;
  requisition = hw_requisition_resolve (self->session, self->arguments[0], NULL, error);
  if (requisition == NULL)
    return FALSE;
  shortlist = hw_session_build_shortlist (self->session, requisition->parent.id, profile, NULL, error);
  if (shortlist == NULL)
    return FALSE;
  if (self->json)
    print_json (shortlist);
  else
    print_text (shortlist, details);
  return TRUE;
}

static void
tell_export (HwCli *self, const HwRequisition *requisition, const char *path)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!self->json)
    {
      hw_cli_print (_("Wrote the shortlist of “%s” to %s.\n"), requisition->title, path);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  hw_json_add_text (builder, "requisition", requisition->parent.id);
  hw_json_add_text (builder, "file", path);
  json_builder_end_object (builder);
  hw_json_print (builder);
}

gboolean
hw_cmd_export (HwCli *self, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *profile = NULL;
  g_autofree char *member = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("Where to: .pdf, .xlsx, .csv, .html or .json"),
      N_("FILE") },
    { "profile", 'p', 0, G_OPTION_ARG_FILENAME, &profile,
      N_("Read the same scores against another role profile"), N_("PROFILE") },
    { "member", 'm', 0, G_OPTION_ARG_FILENAME, &member, N_("Only what this member may see"), N_("MEMBER") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwRequisition) requisition = NULL;

  if (!hw_cli_parse (self, entries, 1, 1, error))
    return FALSE;
  if (path == NULL)
    return hw_cli_refuse_usage (self, error, _("no file to write to was named with -o"));
  if (hw_exporter_find (path, error) == NULL || hw_cli_open (self, error) == NULL
      || !hw_cli_act_as (self, member, error))
    return FALSE;
  requisition = hw_requisition_resolve (self->session, self->arguments[0], NULL, error);
  if (requisition == NULL
      || !hw_shortlist_export (self->session, requisition->parent.id, profile, path, NULL, error))
    return FALSE;
  tell_export (self, requisition, path);
  return TRUE;
}
