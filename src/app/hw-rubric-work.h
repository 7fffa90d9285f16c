/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-rubric.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** HwRubricState: a rubric version, and how it differs from the one it derives from. */
typedef struct
{
  HwRubric *rubric;
  GPtrArray *differences; /* char *; NULL when it derives from none */
} HwRubricState;

void hw_rubric_state_free (gpointer state);
gboolean hw_rubric_state_is_draft (HwRubricState *self);

/** call->id: rubric version. */
gpointer hw_work_load_rubric (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->entity: an edited copy of a part, or a new part. Gives the version's id. */
gpointer hw_work_save_part (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->entity: the part. Gives the version's id. */
gpointer hw_work_remove_part (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: rubric version. Gives the draft's id. */
gpointer hw_work_make_draft (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: rubric version. */
gpointer hw_work_publish (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: rubric version, call->text: path. */
gpointer hw_work_export_rubric (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);
/** call->id: rubric version, call->text: a sentence. Gives a text: what the phrases find in it, and by which words. */
gpointer hw_work_try_out (HwSession *session, gpointer call, GCancellable *cancellable, GError **error);

G_END_DECLS
