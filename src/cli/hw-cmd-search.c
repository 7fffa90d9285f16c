/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"

#define DEFAULT_LIMIT 50
#define MAX_LIMIT 1000
#define MAX_SNIPPET 80u

static void
print_hits_json (GPtrArray *hits)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "hits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len; i++)
    {
      const HwSearchHit *hit = g_ptr_array_index (hits, i);

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "noun", hit->noun);
      hw_json_add_text (builder, "id", hit->id);
      hw_json_add_text (builder, "title", hit->title);
      hw_json_add_text (builder, "snippet", hit->snippet);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  hw_json_print (builder);
}

static void
print_hits (GPtrArray *hits)
{
  g_autoptr (HwTable) table = hw_table_new (_("Kind"), _("Id"), _("Title"), _("Found"), NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const HwSearchHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *clean = hw_cli_clean (hit->snippet);
      g_autofree char *snippet = hw_cli_ellipsize (clean, MAX_SNIPPET);

      hw_table_add (table, hit->noun, hit->id, hit->title != NULL ? hit->title : "", snippet, NULL);
    }
  hw_table_print (table);
  if (hits->len == 0)
    hw_cli_print ("%s\n", _("Nothing matches."));
}

gboolean
hw_cmd_search (HwCli *self, GError **error)
{
  g_autofree char *typed_limit = NULL;
  gint64 limit = DEFAULT_LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 'n', 0, G_OPTION_ARG_FILENAME, &typed_limit, N_("At most so many; 50 unless given"),
      N_("N") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *text = NULL;

  if (!hw_cli_parse (self, entries, 1, G_MAXUINT, error)
      || (typed_limit != NULL
          && !hw_cli_parse_number (self, "--limit", typed_limit, 1, 1, MAX_LIMIT, &limit, error))
      || hw_cli_open (self, error) == NULL)
    return FALSE;
  text = g_strjoinv (" ", self->arguments);
  hits = hw_repository_search (self->repository, text, (guint) limit, NULL, error);
  if (hits == NULL)
    return FALSE;
  if (self->json)
    print_hits_json (hits);
  else
    print_hits (hits);
  return TRUE;
}
