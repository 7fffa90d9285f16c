/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-commands.h"

#include <glib/gi18n-lib.h>

static const HwCommand commands[] = {
  { NULL, "init", NULL, N_("Make the workspace, with the shipped rubric"), hw_cmd_init },
  { NULL, "import", N_("FILE…"), N_("Import postings, candidates, scorecards or a rubric"), hw_cmd_import },
  { NULL, "undo", N_("[IMPORT]"), N_("Take back an import, the latest unless named"), hw_cmd_undo },
  { NULL, "read", N_("FILE"), N_("Read one file and say what it contains, storing nothing"), hw_cmd_read },
  { "requisition", "list", NULL, N_("List the requisitions"), hw_cmd_requisition_list },
  { "requisition", "show", N_("REQ"), N_("Show one with its weights, criteria, panel and approvals"),
    hw_cmd_requisition_show },
  { "requisition", "new", N_("[TITLE]"), N_("Add one, from nothing or from a posting"),
    hw_cmd_requisition_new },
  { "requisition", "set", N_("REQ"), N_("Change fields, weights, criteria, panel or approvers"),
    hw_cmd_requisition_set },
  { "requisition", "suggest", N_("REQ"), N_("Suggest weights from its posting, with the reasons"),
    hw_cmd_requisition_suggest },
  { "requisition", "duplicate", N_("REQ"), N_("Add another one like it"), hw_cmd_requisition_duplicate },
  { "requisition", "submit", N_("REQ"), N_("Submit it for approval"), hw_cmd_requisition_step },
  { "requisition", "approve", N_("REQ"), N_("Approve or reject it as one of its approvers"),
    hw_cmd_requisition_approve },
  { "requisition", "open", N_("REQ"), N_("Open it for candidates"), hw_cmd_requisition_step },
  { "requisition", "hold", N_("REQ"), N_("Put it on hold"), hw_cmd_requisition_step },
  { "requisition", "fill", N_("REQ"), N_("Mark it as filled"), hw_cmd_requisition_step },
  { "requisition", "close", N_("REQ"), N_("Close it"), hw_cmd_requisition_step },
  { "requisition", "cancel", N_("REQ"), N_("Cancel it"), hw_cmd_requisition_step },
  { "requisition", "reopen", N_("REQ"), N_("Open a filled or closed one again"), hw_cmd_requisition_step },
  { "requisition", "revise", N_("REQ"), N_("Make a rejected or cancelled one a draft again"),
    hw_cmd_requisition_step },
  { "candidate", "list", NULL, N_("List the candidates"), hw_cmd_candidate_list },
  { "candidate", "show", N_("CANDIDATE"), N_("Show one with their candidacies, papers and notes"),
    hw_cmd_candidate_show },
  { "candidate", "add", N_("NAME"), N_("Add one"), hw_cmd_candidate_add },
  { "candidate", "join", N_("CANDIDATE REQ"), N_("Consider one for a requisition"), hw_cmd_candidate_join },
  { "candidate", "move", N_("CANDIDATE STAGE"), N_("Move one to another stage"), hw_cmd_candidate_move },
  { "candidate", "screen", N_("CANDIDATE CRITERION=ANSWER…"),
    N_("Answer screening criteria: pass, fail or unknown"), hw_cmd_candidate_screen },
  { NULL, "score", N_("REQ CANDIDATE"), N_("Fill in or show a member's scorecard"), hw_cmd_score },
  { NULL, "rank", N_("REQ"), N_("Rank the candidates, with coverage, gaps and screening"), hw_cmd_rank },
  { NULL, "export", N_("REQ"), N_("Export the shortlist; the format follows the file's extension"),
    hw_cmd_export },
  { "rubric", "list", NULL, N_("List the rubrics and their versions"), hw_cmd_rubric_list },
  { "rubric", "show", N_("[RUBRIC [COMPETENCY]]"), N_("Show a rubric, or one competency whole"),
    hw_cmd_rubric_show },
  { "rubric", "export", N_("[RUBRIC]"), N_("Write a rubric as XML"), hw_cmd_rubric_export },
  { "rubric", "import", N_("FILE"), N_("Import a rubric from XML as a new draft"), hw_cmd_rubric_import },
  { "rubric", "publish", N_("RUBRIC"), N_("Publish a draft; it never changes afterwards"),
    hw_cmd_rubric_publish },
  { "rubric", "diff", N_("RUBRIC RUBRIC"), N_("Say how the second differs from the first"),
    hw_cmd_rubric_diff },
  { NULL, "search", N_("TEXT…"), N_("Find everything that matches, best first"), hw_cmd_search },
  { NULL, "backup", N_("FILE"), N_("Copy the workspace while it is in use, and check the copy"),
    hw_cmd_backup },
  { NULL, "restore", N_("FILE"), N_("Put a backup in the place of the workspace, which is kept"),
    hw_cmd_restore },
  { NULL, "verify", NULL, N_("Check file, references and the history's chain"), hw_cmd_verify },
  { NULL, NULL, NULL, NULL, NULL },
};

const HwCommand *
hw_commands (void)
{
  return commands;
}
