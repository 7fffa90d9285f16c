/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/hw-cli.h"

G_BEGIN_DECLS

/** hw_commands: the table of all commands, ended by one without name. */
const HwCommand *hw_commands (void);

/* One function a line of the table; each parses its own options. */
gboolean hw_cmd_init (HwCli *self, GError **error);
gboolean hw_cmd_import (HwCli *self, GError **error);
gboolean hw_cmd_undo (HwCli *self, GError **error);
gboolean hw_cmd_read (HwCli *self, GError **error);
gboolean hw_cmd_requisition_list (HwCli *self, GError **error);
gboolean hw_cmd_requisition_show (HwCli *self, GError **error);
gboolean hw_cmd_requisition_new (HwCli *self, GError **error);
gboolean hw_cmd_requisition_set (HwCli *self, GError **error);
gboolean hw_cmd_requisition_suggest (HwCli *self, GError **error);
gboolean hw_cmd_requisition_duplicate (HwCli *self, GError **error);
gboolean hw_cmd_requisition_step (HwCli *self, GError **error); /* submit, open, ...: the command's name */
gboolean hw_cmd_requisition_approve (HwCli *self, GError **error);
gboolean hw_cmd_candidate_list (HwCli *self, GError **error);
gboolean hw_cmd_candidate_show (HwCli *self, GError **error);
gboolean hw_cmd_candidate_add (HwCli *self, GError **error);
gboolean hw_cmd_candidate_join (HwCli *self, GError **error);
gboolean hw_cmd_candidate_move (HwCli *self, GError **error);
gboolean hw_cmd_candidate_distinct (HwCli *self, GError **error);
gboolean hw_cmd_candidate_screen (HwCli *self, GError **error);
gboolean hw_cmd_score (HwCli *self, GError **error);
gboolean hw_cmd_rank (HwCli *self, GError **error);
gboolean hw_cmd_export (HwCli *self, GError **error);
gboolean hw_cmd_rubric_list (HwCli *self, GError **error);
gboolean hw_cmd_rubric_show (HwCli *self, GError **error);
gboolean hw_cmd_rubric_export (HwCli *self, GError **error);
gboolean hw_cmd_rubric_import (HwCli *self, GError **error);
gboolean hw_cmd_rubric_publish (HwCli *self, GError **error);
gboolean hw_cmd_rubric_diff (HwCli *self, GError **error);
gboolean hw_cmd_check (HwCli *self, GError **error);
gboolean hw_cmd_jurisdiction_list (HwCli *self, GError **error);
gboolean hw_cmd_jurisdiction_set (HwCli *self, GError **error);
gboolean hw_cmd_jurisdiction_remove (HwCli *self, GError **error);
gboolean hw_cmd_jurisdiction_restore (HwCli *self, GError **error);
gboolean hw_cmd_search (HwCli *self, GError **error);
gboolean hw_cmd_backup (HwCli *self, GError **error);
gboolean hw_cmd_restore (HwCli *self, GError **error);
gboolean hw_cmd_verify (HwCli *self, GError **error);

G_END_DECLS
