/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <stdlib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-cli-progress.h"
#include "cli/hw-commands.h"
#include "workbench/hw-workspace.h"

/* init, backup, restore, verify: the workspace as a file. */

static void
tell_workspace (HwCli *self, gboolean created, gboolean sample, HwRubric *rubric)
{
  if (self->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "workspace", self->workspace);
      hw_json_add_boolean (builder, "created", created);
      hw_json_add_boolean (builder, "sample_added", sample);
      hw_json_add_text (builder, "rubric", rubric->version->parent.id);
      json_builder_end_object (builder);
      hw_json_print (builder);
      return;
    }
  hw_cli_print (created ? _("Made the workspace %s.\n") : _("The workspace %s is there already.\n"),
                self->workspace);
  hw_cli_print (_("Its rubric is “%s”, version %" PRId64 ".\n"), rubric->version->name,
                rubric->version->version);
  if (sample)
    hw_cli_print ("%s\n", _("Added the sample; “hwb requisition list” shows what to rank."));
}

gboolean
hw_cmd_init (HwCli *self, GError **error)
{
  gboolean sample = FALSE, created = FALSE;
  const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, &sample, N_("Add a complete worked example"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwRubric) rubric = NULL;
  gboolean done;

  if (!hw_cli_parse (self, entries, 0, 0, error) || hw_cli_create (self, &created, error) == NULL
      || !hw_workspace_init (self->session, NULL, error))
    return FALSE;
  if (sample)
    {
      done = hw_workspace_add_sample (self->session, hw_progress_show, NULL, NULL, error);
      hw_progress_hide ();
      if (!done)
        return FALSE;
    }
  rubric = hw_session_load_default_rubric (self->session, NULL, error);
  if (rubric == NULL)
    return FALSE;
  tell_workspace (self, created, sample, rubric);
  return TRUE;
}

/* One thing was done with a file. */
static void
tell_file (HwCli *self, const char *key, const char *path, const char *message)
{
  if (self->json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "workspace", self->workspace);
      hw_json_add_text (builder, key, path);
      json_builder_end_object (builder);
      hw_json_print (builder);
      return;
    }
  hw_cli_print ("%s\n", message);
}

gboolean
hw_cmd_backup (HwCli *self, GError **error)
{
  g_autofree char *message = NULL;

  if (!hw_cli_parse (self, NULL, 1, 1, error) || hw_cli_open (self, error) == NULL
      || !hw_repository_backup (self->repository, self->arguments[0], NULL, error))
    return FALSE;
  message = g_strdup_printf (_("Copied the workspace to %s and checked the copy."), self->arguments[0]);
  tell_file (self, "backup", self->arguments[0], message);
  return TRUE;
}

gboolean
hw_cmd_restore (HwCli *self, GError **error)
{
  g_autofree char *kept = NULL;
  g_autofree char *message = NULL;

  if (!hw_cli_parse (self, NULL, 1, 1, error)
      || !self->maker->restore (self->arguments[0], self->workspace, self->clock, &kept, error))
    return FALSE;
  if (kept != NULL)
    message = g_strdup_printf (_("Restored the workspace from %s; what was there is now %s."),
                               self->arguments[0], kept);
  else
    message = g_strdup_printf (_("Restored the workspace from %s."), self->arguments[0]);
  tell_file (self, "kept", kept, message);
  return TRUE;
}

static void
print_findings_json (GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  hw_json_add_boolean (builder, "sound", findings->len == 0);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (findings, i);

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "place", finding->place);
      hw_json_add_text (builder, "problem", finding->problem);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  hw_json_print (builder);
}

gboolean
hw_cmd_verify (HwCli *self, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!hw_cli_parse (self, NULL, 0, 0, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  findings = hw_repository_verify (self->repository, NULL, error);
  if (findings == NULL)
    return FALSE;
  self->status = findings->len == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
  if (self->json)
    print_findings_json (findings);
  else if (findings->len == 0)
    hw_cli_print (_("%s: the file, its references and its history are sound.\n"), self->workspace);
  for (guint i = 0; i < findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *problem = hw_cli_clean (finding->problem);

      hw_cli_complain ("%s: %s: %s", self->workspace, finding->place, problem);
    }
  return TRUE;
}
