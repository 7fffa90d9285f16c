/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/hw-cli-find.h"
#include "cli/hw-cmd-requisition.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-requisitions.h"

/* Who is on the panel of a requisition and who approves it, as typed. */

gboolean
hw_cli_change_panel (HwCli *cli, const char *requisition_id, GStrv joining, GStrv leaving, GError **error)
{
  for (guint i = 0; joining != NULL && joining[i] != NULL; i++)
    {
      g_autofree char *member = hw_cli_ensure_member (cli, joining[i], "panelist", error);

      if (member == NULL || !hw_requisition_add_panelist (cli->session, requisition_id, member, NULL, error))
        return FALSE;
    }
  for (guint i = 0; leaving != NULL && leaving[i] != NULL; i++)
    {
      g_autoptr (HwMember) member = hw_member_resolve (cli->session, leaving[i], NULL, error);

      if (member == NULL
          || !hw_requisition_remove_panelist (cli->session, requisition_id, member->parent.id, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* "Ada,Bob,Cy:2": the ids of the three, two of them needed. */
static GStrv
read_group (HwCli *cli, const char *text, guint *quorum, GError **error)
{
  const char *colon = strrchr (text, ':');
  g_autofree char *names = g_strndup (text, colon != NULL ? (gsize) (colon - text) : strlen (text));
  g_auto (GStrv) members = g_strsplit (names, ",", -1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gint64 needed = 0;

  if (colon != NULL && !hw_cli_parse_number (cli, "--approvers", colon + 1, 1, 1, 1000, &needed, error))
    return NULL;
  *quorum = (guint) needed;
  for (guint i = 0; members[i] != NULL; i++)
    {
      g_autofree char *id = hw_cli_ensure_member (cli, g_strstrip (members[i]), "approver", error);

      if (id == NULL)
        return NULL;
      g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

gboolean
hw_cli_plan_approvers (HwCli *cli, const char *requisition_id, GStrv typed, GError **error)
{
  guint n = typed != NULL ? g_strv_length (typed) : 0;
  g_autofree guint *quorums = g_new0 (guint, n + 1);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < n; i++)
    {
      GStrv group = read_group (cli, typed[i], &quorums[i], error);

      if (group == NULL)
        return FALSE;
      g_ptr_array_add (groups, group);
    }
  return hw_requisition_plan_approvals (cli->session, requisition_id, groups, quorums, NULL, error);
}
