/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/hw-cli.h"
#include "core/hw-people.h"
#include "core/hw-requisition.h"

G_BEGIN_DECLS

/* From what was typed or stored to the thing meant. */

/** hw_cli_list: all of a class whose @field is @value; @field NULL: all. Without bytes. */
GPtrArray *hw_cli_list (HwCli *self, const HwEntityClass *klass, const char *field, const char *value,
                        GError **error);

/** hw_cli_count: how many have @field = @value; -1 with an error. */
gint64 hw_cli_count (HwCli *self, const HwEntityClass *klass, const char *field, const char *value,
                     GError **error);

/** hw_cli_load_rubric: the version that a requisition is pinned to. */
HwRubric *hw_cli_load_rubric (HwCli *self, const HwRequisition *requisition, GError **error);

/**
 * hw_cli_load_reading_rubric: what files are read with: the default of the workspace named on the command line, which
 * is then open; without one the rubric that the program came with.
 */
HwRubric *hw_cli_load_reading_rubric (HwCli *self, GError **error);

/** hw_cli_ensure_member: the id of the member typed; "Name" or "Name <address>" of an unknown one adds it. */
char *hw_cli_ensure_member (HwCli *self, const char *typed, const char *role, GError **error);

/** hw_cli_dup_title: the title of a thing by its id, or the id itself when it is not there. */
char *hw_cli_dup_title (HwCli *self, const HwEntityClass *klass, const char *id);

/**
 * hw_cli_find_candidacy:
 * @requisition: (nullable): what was typed; NULL is enough when the candidate has one candidacy only
 */
HwCandidacy *hw_cli_find_candidacy (HwCli *self, const char *candidate, const char *requisition,
                                    GError **error);

G_END_DECLS
