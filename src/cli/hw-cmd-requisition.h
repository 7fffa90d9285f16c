/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/hw-cli-json.h"
#include "cli/hw-cli.h"
#include "core/hw-requisition.h"

G_BEGIN_DECLS

/** hw_requisition_tell: what it now is: whole as JSON, else @message. */
gboolean hw_requisition_tell (HwCli *self, const char *requisition_id, const char *message, GError **error);

/** hw_requisition_print: whole, as text or JSON. */
gboolean hw_requisition_print (HwCli *self, HwRequisition *requisition, GError **error);

/** HwRequisitionOptions: what `requisition new` and `requisition set` can set. */
typedef struct _HwRequisitionOptions HwRequisitionOptions;

HwRequisitionOptions *hw_requisition_options_new (void);
void hw_requisition_options_free (HwRequisitionOptions *self);
/** hw_requisition_options_get_entries: for hw_cli_parse(); owned by @self. */
const GOptionEntry *hw_requisition_options_get_entries (HwRequisitionOptions *self);
/** hw_requisition_options_check: HW_ERROR_USAGE for a value that cannot be, before anything is stored. */
gboolean hw_requisition_options_check (HwCli *cli, HwRequisitionOptions *self, GError **error);
/** hw_requisition_options_apply: all or nothing: on an error everything the session has done is taken back.
 */
gboolean hw_requisition_options_apply (HwCli *cli, HwRequisitionOptions *self, const char *requisition_id,
                                       GError **error);

/** hw_cli_change_panel: @joining members are added to the workspace when they are not known yet. */
gboolean hw_cli_change_panel (HwCli *cli, const char *requisition_id, GStrv joining, GStrv leaving,
                              GError **error);
/** hw_cli_plan_approvers: one "MEMBER[,MEMBER...][:K]" a group, in order; none: nobody has to approve. */
gboolean hw_cli_plan_approvers (HwCli *cli, const char *requisition_id, GStrv typed, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRequisitionOptions, hw_requisition_options_free)

G_END_DECLS
