/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "cli/hw-candidate-print.h"
#include "cli/hw-cli-find.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"
#include "cli/hw-duplicate-print.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-requisitions.h"

/* candidate list, show, add, join, move, screen. */

static gboolean
list_duplicates (HwCli *self, GError **error)
{
  g_autoptr (GPtrArray) found = hw_duplicates_list (self->session, NULL, NULL, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (found == NULL)
    return FALSE;
  json_builder_begin_object (builder);
  hw_duplicates_add_json (builder, found);
  json_builder_end_object (builder);
  if (self->json)
    hw_json_print (builder);
  else if (found->len == 0)
    hw_cli_print ("%s\n", _("No two candidates look like one person."));
  else
    hw_duplicates_print (found, TRUE);
  return TRUE;
}

/* Two who look alike and are two: they are not proposed again. */
gboolean
hw_cmd_candidate_distinct (HwCli *self, GError **error)
{
  g_autoptr (HwCandidate) candidate = NULL;
  g_autoptr (HwCandidate) other = NULL;

  if (!hw_cli_parse (self, NULL, 2, 2, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  candidate = hw_candidate_resolve (self->session, self->arguments[0], NULL, error);
  other = candidate != NULL ? hw_candidate_resolve (self->session, self->arguments[1], NULL, error) : NULL;
  if (other == NULL
      || !hw_candidates_set_distinct (self->session, candidate->parent.id, other->parent.id, NULL, error))
    return FALSE;
  if (!self->json)
    {
      hw_cli_print ("%s\n", _("They are kept apart."));
      return TRUE;
    }
  return hw_candidate_print (self, candidate, error);
}

gboolean
hw_cmd_candidate_list (HwCli *self, GError **error)
{
  g_autofree char *typed = NULL;
  g_autofree char *typed_stage = NULL;
  gboolean duplicates = FALSE;
  int stage = -1;
  const GOptionEntry entries[] = {
    { "duplicates", 0, 0, G_OPTION_ARG_NONE, &duplicates, N_("Those who may be one person, and why"), NULL },
    { "requisition", 'r', 0, G_OPTION_ARG_FILENAME, &typed, N_("Only those considered for it"), N_("REQ") },
    { "stage", 's', 0, G_OPTION_ARG_FILENAME, &typed_stage, N_("Only those in this stage"), N_("STAGE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwRequisition) requisition = NULL;

  if (!hw_cli_parse (self, entries, 0, 0, error)
      || (typed_stage != NULL
          && !hw_cli_parse_choice (self, "--stage", typed_stage, HW_STAGE_NICKS, &stage, error))
      || hw_cli_open (self, error) == NULL)
    return FALSE;
  if (duplicates)
    return list_duplicates (self, error);
  if (typed != NULL)
    {
      requisition = hw_requisition_resolve (self->session, typed, NULL, error);
      if (requisition == NULL)
        return FALSE;
    }
  return hw_candidates_print (self, requisition != NULL ? requisition->parent.id : NULL, stage, error);
}

gboolean
hw_cmd_candidate_show (HwCli *self, GError **error)
{
  g_autoptr (HwCandidate) candidate = NULL;

  if (!hw_cli_parse (self, NULL, 1, 1, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  candidate = hw_candidate_resolve (self->session, self->arguments[0], NULL, error);
  return candidate != NULL && hw_candidate_print (self, candidate, error);
}

/* One thing was done with a candidate: the candidate as JSON, or a line. */
static gboolean
tell_candidate (HwCli *self, const char *candidate_id, const char *message, GError **error)
{
  g_autoptr (HwCandidate) candidate = NULL;

  if (!self->json)
    {
      hw_cli_print ("%s\n", message);
      return TRUE;
    }
  candidate = hw_repository_find (self->repository, &HW_CANDIDATE, candidate_id, NULL, error);
  return candidate != NULL && hw_candidate_print (self, candidate, error);
}

typedef struct
{
  char *email, *phone, *location, *current_title, *current_employer, *source, *summary;
  GStrv tags;
  char *requisition;
  char *resume;
} AddOptions;

static void
clear_options (AddOptions *options)
{
  g_free (options->email);
  g_free (options->phone);
  g_free (options->location);
  g_free (options->current_title);
  g_free (options->current_employer);
  g_free (options->source);
  g_free (options->summary);
  g_strfreev (options->tags);
  g_free (options->requisition);
  g_free (options->resume);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AddOptions, clear_options)

static gboolean
fill_candidate (HwCli *self, const char *id, const AddOptions *options, GError **error)
{
  g_autoptr (HwCandidate) before = hw_repository_find (self->repository, &HW_CANDIDATE, id, NULL, error);
  g_autoptr (HwCandidate) after = before != NULL ? hw_candidate_dup (before) : NULL;

  if (before == NULL)
    return FALSE;
  hw_set_string (&after->phone, options->phone);
  hw_set_string (&after->location, options->location);
  hw_set_string (&after->current_title, options->current_title);
  hw_set_string (&after->current_employer, options->current_employer);
  hw_set_string (&after->source, options->source);
  hw_set_string (&after->summary, options->summary);
  hw_entity_set_list (HW_ENTITY (after), hw_entity_class_find_field (&HW_CANDIDATE, "tags"),
                      (const char *const *) options->tags);
  return hw_entity_equal (HW_ENTITY (before), HW_ENTITY (after))
         || hw_candidate_save (self->session, after, NULL, error);
}

static gboolean
add_rest (HwCli *self, const char *id, const AddOptions *options, const char *requisition_id, GError **error)
{
  g_autofree char *paper = NULL;
  g_autofree char *candidacy = NULL;

  if (!fill_candidate (self, id, options, error))
    return FALSE;
  if (options->resume != NULL)
    {
      paper = hw_paper_add (self->session, id, options->resume, "resume", NULL, error);
      if (paper == NULL)
        return FALSE;
    }
  if (requisition_id == NULL)
    return TRUE;
  candidacy = hw_candidacy_create (self->session, id, requisition_id, NULL, error);
  return candidacy != NULL;
}

static gboolean
add_candidate (HwCli *self, const AddOptions *options, GError **error)
{
  g_autoptr (HwRequisition) requisition = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = hw_cli_clean (self->arguments[0]);
  g_autofree char *message = NULL;

  if (options->requisition != NULL)
    {
      requisition = hw_requisition_resolve (self->session, options->requisition, NULL, error);
      if (requisition == NULL)
        return FALSE;
    }
  id = hw_candidate_create (self->session, self->arguments[0], options->email, NULL, error);
  if (id == NULL)
    return FALSE;
  if (!add_rest (self, id, options, requisition != NULL ? requisition->parent.id : NULL, error))
    {
      /* the session began with this command: all that it can undo is half a candidate */
      while (hw_session_can_undo (self->session) && hw_session_undo (self->session, NULL, NULL))
        ;
      return FALSE;
    }
  message = g_strdup_printf (_("Added %s as %s."), name, id);
  return tell_candidate (self, id, message, error);
}

gboolean
hw_cmd_candidate_add (HwCli *self, GError **error)
{
  g_auto (AddOptions) options = { 0 };
  const GOptionArg text = G_OPTION_ARG_FILENAME;
  const GOptionEntry entries[] = {
    { "email", 0, 0, text, &options.email, N_("E-mail address"), N_("ADDRESS") },
    { "phone", 0, 0, text, &options.phone, N_("Telephone number"), N_("NUMBER") },
    { "location", 0, 0, text, &options.location, N_("Where they live"), N_("TEXT") },
    { "current-title", 0, 0, text, &options.current_title, N_("Present position"), N_("TEXT") },
    { "current-employer", 0, 0, text, &options.current_employer, N_("Present employer"), N_("TEXT") },
    { "source", 0, 0, text, &options.source, N_("Where they came from, as referral"), N_("TEXT") },
    { "summary", 0, 0, text, &options.summary, N_("In a few words"), N_("TEXT") },
    { "tag", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.tags, N_("A word to find them by; may be repeated"),
      N_("WORD") },
    { "requisition", 'r', 0, text, &options.requisition, N_("Consider them for it"), N_("REQ") },
    { "resume", 0, 0, text, &options.resume, N_("Keep this file as their resume"), N_("FILE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  return hw_cli_parse (self, entries, 1, 1, error) && hw_cli_open (self, error) != NULL
         && add_candidate (self, &options, error);
}

gboolean
hw_cmd_candidate_join (HwCli *self, GError **error)
{
  g_autoptr (HwCandidate) candidate = NULL;
  g_autoptr (HwRequisition) requisition = NULL;
  g_autofree char *candidacy = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (!hw_cli_parse (self, NULL, 2, 2, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  candidate = hw_candidate_resolve (self->session, self->arguments[0], NULL, error);
  if (candidate == NULL)
    return FALSE;
  requisition = hw_requisition_resolve (self->session, self->arguments[1], NULL, error);
  if (requisition == NULL)
    return FALSE;
  candidacy = hw_candidacy_create (self->session, candidate->parent.id, requisition->parent.id, NULL, error);
  if (candidacy == NULL)
    return FALSE;
  name = hw_cli_clean (candidate->name);
  title = hw_cli_clean (requisition->title);
  message = g_strdup_printf (_("%s is now considered for “%s”."), name, title);
  return tell_candidate (self, candidate->parent.id, message, error);
}

gboolean
hw_cmd_candidate_move (HwCli *self, GError **error)
{
  g_autofree char *requisition = NULL;
  g_autofree char *reason = NULL;
  int stage = -1;
  const GOptionEntry entries[] = {
    { "requisition", 'r', 0, G_OPTION_ARG_FILENAME, &requisition,
      N_("In which requisition, if there are several"), N_("REQ") },
    { "reason", 0, 0, G_OPTION_ARG_FILENAME, &reason, N_("Why; rejecting needs one"), N_("TEXT") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwCandidacy) candidacy = NULL;
  g_autofree char *message = NULL;
  const char *ids[2] = { NULL, NULL };

  if (!hw_cli_parse (self, entries, 2, 2, error)
      || !hw_cli_parse_choice (self, "STAGE", self->arguments[1], HW_STAGE_NICKS, &stage, error)
      || hw_cli_open (self, error) == NULL)
    return FALSE;
  candidacy = hw_cli_find_candidacy (self, self->arguments[0], requisition, error);
  if (candidacy == NULL)
    return FALSE;
  ids[0] = candidacy->parent.id;
  if (!hw_candidacy_move (self->session, ids, (HwStage) stage, reason, NULL, error))
    return FALSE;
  message = g_strdup_printf (_("Moved to “%s”."), HW_STAGE_NICKS[stage]);
  return tell_candidate (self, candidacy->candidate_id, message, error);
}

static gboolean
parse_answer (HwCli *self, const char *text, char **criterion, int *answer, GError **error)
{
  g_autofree char *value = NULL;

  return hw_cli_split_pair (self, "CRITERION=ANSWER", text, criterion, &value, error)
         && hw_cli_parse_choice (self, *criterion, value, HW_ANSWER_NICKS, answer, error);
}

gboolean
hw_cmd_candidate_screen (HwCli *self, GError **error)
{
  g_autofree char *requisition = NULL;
  g_autofree char *note = NULL;
  g_autofree char *member = NULL;
  const GOptionEntry entries[] = {
    { "requisition", 'r', 0, G_OPTION_ARG_FILENAME, &requisition,
      N_("In which requisition, if there are several"), N_("REQ") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &note, N_("What the answers rest on"), N_("TEXT") },
    { "member", 'm', 0, G_OPTION_ARG_FILENAME, &member, N_("Who decides"), N_("MEMBER") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwCandidacy) candidacy = NULL;

  if (!hw_cli_parse (self, entries, 2, G_MAXUINT, error))
    return FALSE;
  for (guint pass = 0; pass < 2; pass++) /* everything is looked at before anything is stored */
    {
      for (guint i = 1; self->arguments[i] != NULL; i++)
        {
          g_autofree char *criterion = NULL;
          int answer = 0;

          if (!parse_answer (self, self->arguments[i], &criterion, &answer, error)
              || (pass == 1
                  && !hw_candidacy_screen (self->session, candidacy->parent.id, criterion, (HwAnswer) answer,
                                           note, NULL, error)))
            return FALSE;
        }
      if (pass == 1)
        break;
      if (hw_cli_open (self, error) == NULL || !hw_cli_act_as (self, member, error))
        return FALSE;
      candidacy = hw_cli_find_candidacy (self, self->arguments[0], requisition, error);
      if (candidacy == NULL)
        return FALSE;
    }
  return tell_candidate (self, candidacy->candidate_id, _("The answers are noted."), error);
}
