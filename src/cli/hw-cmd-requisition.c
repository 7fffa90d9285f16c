/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-cmd-requisition.h"

#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "cli/hw-cli-find.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-resolve.h"

/* requisition list, show, new, set, suggest, duplicate, approve and the steps of its state. */

static gboolean
print_list (HwCli *self, GPtrArray *requisitions, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (HwTable) table = hw_table_new (_("Id"), _("Title"), _("Organisation"), _("State"),
                                            _("Profile"), _(">Candidates"), NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "requisitions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < requisitions->len; i++)
    {
      const HwRequisition *requisition = g_ptr_array_index (requisitions, i);
      gint64 n = hw_cli_count (self, &HW_CANDIDACY, "requisition_id", requisition->parent.id, error);
      g_autofree char *candidates = hw_decimal_format (n, 1);

      if (n < 0)
        return FALSE;
      json_builder_begin_object (builder);
      hw_json_add_fields (builder, &requisition->parent);
      hw_json_add_integer (builder, "candidates", n);
      json_builder_end_object (builder);
      hw_table_add (table, requisition->parent.id, requisition->title,
                    requisition->organisation != NULL ? requisition->organisation : "",
                    HW_REQUISITION_STATE_NICKS[requisition->state],
                    requisition->profile != NULL ? requisition->profile : "", candidates, NULL);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (self->json)
    hw_json_print (builder);
  else
    hw_table_print (table);
  if (!self->json && requisitions->len == 0)
    hw_cli_print ("%s\n", _("There are no requisitions."));
  return TRUE;
}

gboolean
hw_cmd_requisition_list (HwCli *self, GError **error)
{
  g_autofree char *typed = NULL;
  int state = -1;
  const GOptionEntry entries[] = {
    { "state", 's', 0, G_OPTION_ARG_FILENAME, &typed, N_("Only those in this state, as draft or open"),
      N_("STATE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwQuery) query = hw_query_order_by (hw_query_new (&HW_REQUISITION), "created_at", FALSE);
  g_autoptr (GPtrArray) requisitions = NULL;

  if (!hw_cli_parse (self, entries, 0, 0, error)
      || (typed != NULL
          && !hw_cli_parse_choice (self, "--state", typed, HW_REQUISITION_STATE_NICKS, &state, error))
      || hw_cli_open (self, error) == NULL)
    return FALSE;
  if (typed != NULL)
    hw_query_where_text (query, "state", typed);
  requisitions = hw_repository_query (self->repository, query, NULL, error);
  return requisitions != NULL && print_list (self, requisitions, error);
}

/* The requisition named first on the command line, of the opened workspace. */
static HwRequisition *
open_requisition (HwCli *self, const GOptionEntry *entries, GError **error)
{
  if (!hw_cli_parse (self, entries, 1, 1, error) || hw_cli_open (self, error) == NULL)
    return NULL;
  return hw_requisition_resolve (self->session, self->arguments[0], NULL, error);
}

gboolean
hw_cmd_requisition_show (HwCli *self, GError **error)
{
  g_autoptr (HwRequisition) requisition = open_requisition (self, NULL, error);

  return requisition != NULL && hw_requisition_print (self, requisition, error);
}

static gboolean
tell_new (HwCli *self, const char *id, GError **error)
{
  g_autofree char *title = hw_cli_dup_title (self, &HW_REQUISITION, id);
  g_autofree char *clean = hw_cli_clean (title);
  g_autofree char *message = g_strdup_printf (_("Added the requisition “%s” as %s."), clean, id);

  return hw_requisition_tell (self, id, message, error);
}

static char *
create_requisition (HwCli *self, const char *posting, GError **error)
{
  g_autoptr (HwPosting) found = NULL;

  if (posting == NULL)
    return hw_requisition_create (self->session, self->arguments[0], NULL, error);
  found = hw_resolve (self->session, &HW_POSTING, posting, NULL, NULL, error);
  return found != NULL ? hw_requisition_create_from_posting (self->session, found->parent.id, NULL, error)
                       : NULL;
}

gboolean
hw_cmd_requisition_new (HwCli *self, GError **error)
{
  g_autoptr (HwRequisitionOptions) options = hw_requisition_options_new ();
  g_autofree char *posting = NULL;
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry from = { "from-posting",        0,        0,
                              G_OPTION_ARG_FILENAME, &posting, N_("Fill it in from what this posting says"),
                              N_("POSTING") };
  g_autofree char *id = NULL;

  g_array_append_val (entries, from);
  for (const GOptionEntry *entry = hw_requisition_options_get_entries (options); entry->long_name != NULL;
       entry++)
    g_array_append_val (entries, *entry);
  if (!hw_cli_parse (self, (const GOptionEntry *) entries->data, 0, 1, error))
    return FALSE;
  if ((posting != NULL) == (self->arguments[0] != NULL))
    return hw_cli_refuse_usage (self, error, _("give a title or --from-posting"));
  if (!hw_requisition_options_check (self, options, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  id = create_requisition (self, posting, error);
  return id != NULL && hw_requisition_options_apply (self, options, id, error) && tell_new (self, id, error);
}

gboolean
hw_cmd_requisition_set (HwCli *self, GError **error)
{
  g_autoptr (HwRequisitionOptions) options = hw_requisition_options_new ();
  g_autoptr (HwRequisition) requisition = NULL;
  g_autofree char *message = NULL;

  if (!hw_cli_parse (self, hw_requisition_options_get_entries (options), 1, 1, error)
      || !hw_requisition_options_check (self, options, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  requisition = hw_requisition_resolve (self->session, self->arguments[0], NULL, error);
  if (requisition == NULL || !hw_requisition_options_apply (self, options, requisition->parent.id, error))
    return FALSE;
  message = g_strdup_printf (_("Changed the requisition %s."), requisition->parent.id);
  return hw_requisition_tell (self, requisition->parent.id, message, error);
}

static void
print_suggestion (HwCli *self, const HwRequisition *requisition, HwRubric *rubric, GPtrArray *suggestion,
                  gboolean accepted)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (HwTable) table = hw_table_new (_("Competency"), _(">Points"), _("Why"), NULL);

  json_builder_begin_object (builder);
  hw_json_add_text (builder, "requisition", requisition->parent.id);
  hw_json_add_boolean (builder, "accepted", accepted);
  json_builder_set_member_name (builder, "weights");
  json_builder_begin_array (builder);
  for (guint i = 0; i < suggestion->len; i++)
    {
      const HwSuggestedWeight *weight = g_ptr_array_index (suggestion, i);
      g_autofree char *points = hw_decimal_format (weight->weight, 1000);

      json_builder_begin_object (builder);
      hw_json_add_text (builder, "competency", weight->competency);
      hw_json_add_scaled (builder, "weight", weight->weight, 1000);
      hw_json_add_text (builder, "reason", weight->reason);
      json_builder_end_object (builder);
      hw_table_add (table, hw_rubric_get_competency (rubric, i)->name, points, weight->reason, NULL);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (self->json)
    hw_json_print (builder);
  else
    hw_table_print (table);
  if (!self->json)
    hw_cli_print ("%s\n", accepted ? _("These are the weights now.")
                                   : _("Nothing was changed; --accept takes these weights."));
}

gboolean
hw_cmd_requisition_suggest (HwCli *self, GError **error)
{
  gboolean accept = FALSE;
  const GOptionEntry entries[] = {
    { "accept", 0, 0, G_OPTION_ARG_NONE, &accept, N_("Take the suggested weights"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwRequisition) requisition = open_requisition (self, entries, error);
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (GPtrArray) suggestion = NULL;

  if (requisition == NULL)
    return FALSE;
  suggestion = hw_requisition_suggest_weights (self->session, requisition->parent.id, &rubric, NULL, error);
  if (suggestion == NULL
      || (accept && !hw_requisition_accept_suggestion (self->session, requisition->parent.id, NULL, error)))
    return FALSE;
  print_suggestion (self, requisition, rubric, suggestion, accept);
  return TRUE;
}

gboolean
hw_cmd_requisition_duplicate (HwCli *self, GError **error)
{
  g_autoptr (HwRequisition) requisition = open_requisition (self, NULL, error);
  g_autofree char *id = NULL;

  if (requisition == NULL)
    return FALSE;
  id = hw_requisition_duplicate (self->session, requisition->parent.id, NULL, error);
  return id != NULL && tell_new (self, id, error);
}

static gboolean
tell_state (HwCli *self, const char *id, GError **error)
{
  g_autoptr (HwRequisition) requisition
      = hw_repository_find (self->repository, &HW_REQUISITION, id, NULL, error);
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (requisition == NULL)
    return FALSE;
  title = hw_cli_clean (requisition->title);
  message = g_strdup_printf (_("“%s” (%s) is now “%s”."), title, id,
                             HW_REQUISITION_STATE_NICKS[requisition->state]);
  return hw_requisition_tell (self, id, message, error);
}

gboolean
hw_cmd_requisition_step (HwCli *self, GError **error)
{
  int step = hw_choice_from_nick (HW_STEP_NICKS, self->command->name);
  g_autoptr (HwRequisition) requisition = open_requisition (self, NULL, error);

  g_return_val_if_fail (step >= 0, FALSE);
  return requisition != NULL
         && hw_requisition_take_step (self->session, requisition->parent.id, (HwStep) step, NULL, error)
         && tell_state (self, requisition->parent.id, error);
}

gboolean
hw_cmd_requisition_approve (HwCli *self, GError **error)
{
  g_autofree char *member = NULL;
  g_autofree char *reason = NULL;
  gboolean reject = FALSE;
  const GOptionEntry entries[] = {
    { "member", 'm', 0, G_OPTION_ARG_FILENAME, &member, N_("The approver who decides"), N_("MEMBER") },
    { "reject", 0, 0, G_OPTION_ARG_NONE, &reject, N_("Reject it instead; needs a reason"), NULL },
    { "reason", 0, 0, G_OPTION_ARG_FILENAME, &reason, N_("Why"), N_("TEXT") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwRequisition) requisition = NULL;
  g_autoptr (HwMember) approver = NULL;

  if (!hw_cli_parse (self, entries, 1, 1, error))
    return FALSE;
  if (member == NULL)
    return hw_cli_refuse_usage (self, error, _("name the approver with --member"));
  if (hw_cli_open (self, error) == NULL)
    return FALSE;
  requisition = hw_requisition_resolve (self->session, self->arguments[0], NULL, error);
  approver = requisition != NULL ? hw_member_resolve (self->session, member, NULL, error) : NULL;
  return approver != NULL
         && hw_requisition_decide (self->session, requisition->parent.id, approver->parent.id, !reject,
                                   reason, NULL, error)
         && tell_state (self, requisition->parent.id, error);
}
