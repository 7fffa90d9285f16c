/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-jurisdiction.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/* The workspace's table of what jurisdictions ask of postings. Blocking. */

/** hw_jurisdictions_load_shipped: (element-type HwJurisdiction): the table that the program comes with. */
GPtrArray *hw_jurisdictions_load_shipped (GError **error);

/** hw_jurisdictions_list: (element-type HwJurisdiction): of the workspace, in their order. */
GPtrArray *hw_jurisdictions_list (HwSession *session, GCancellable *cancellable, GError **error);

/** hw_jurisdiction_save: adds it, or changes the one of that id. */
gboolean hw_jurisdiction_save (HwSession *session, HwJurisdiction *after, GCancellable *cancellable, GError **error);
gboolean hw_jurisdiction_remove (HwSession *session, const char *id, GCancellable *cancellable, GError **error);

/** hw_jurisdictions_restore: the shipped table takes the place of what is there; one step to undo. */
gboolean hw_jurisdictions_restore (HwSession *session, GCancellable *cancellable, GError **error);

G_END_DECLS
