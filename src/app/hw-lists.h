/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-session.h"

G_BEGIN_DECLS

/* HwSessionFuncs that list what can be chosen: a GPtrArray of at most a hundred entities; @data is not used. */

gpointer hw_list_requisitions (HwSession *session, gpointer data, GCancellable *cancellable,
                               GError **error); /* newest first */
gpointer hw_list_members (HwSession *session, gpointer data, GCancellable *cancellable, GError **error); /* by name */

G_END_DECLS
