/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-rubric.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/* All blocking. */

GPtrArray *hw_rubric_list (HwSession *session, GCancellable *cancellable,
                           GError **error); /* HwRubricVersion, newest first */
/** hw_rubric_publish: checks it whole (hw_rubric_check()), then freezes it. */
gboolean hw_rubric_publish (HwSession *session, const char *rubric_id, GCancellable *cancellable, GError **error);
/** hw_rubric_ensure_draft: the id itself when it is a draft; else that of the draft derived from it, made if
 * need be. */
char *hw_rubric_ensure_draft (HwSession *session, const char *rubric_id, GCancellable *cancellable, GError **error);
/**
 * hw_rubric_save_part: @after is an edited copy of a part, or a new one. Of a draft: changed in place. Of a published
 * version: a new draft is made and the change goes there. Gives the id of the version that has the change.
 */
char *hw_rubric_save_part (HwSession *session, gpointer after, GCancellable *cancellable, GError **error);
char *hw_rubric_remove_part (HwSession *session, gpointer part, GCancellable *cancellable, GError **error);
/** hw_rubric_export: canonical XML to a file. */
gboolean hw_rubric_export (HwSession *session, const char *rubric_id, const char *path, GCancellable *cancellable,
                           GError **error);
/** hw_rubric_compare: lines that say how @b differs from @a; empty when they are the same. */
GPtrArray *hw_rubric_compare (HwRubric *a, HwRubric *b);
HwRubricVersion *hw_rubric_resolve (HwSession *session, const char *typed, GCancellable *cancellable,
                                    GError **error); /* id, key, or key@version */

G_END_DECLS
