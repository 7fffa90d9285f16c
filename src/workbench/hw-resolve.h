/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-session.h"

G_BEGIN_DECLS

/**
 * hw_resolve:
 * @fields: names of text fields that also name the thing, e.g. "email"; NULL-terminated
 *
 * What a person typed -> the thing meant: its id, a unique start of its id, its title or one of
 * @fields as hw_text_match_key() sees them. Errors name what was looked for and list the choices.
 */
gpointer hw_resolve (HwSession *session, const HwEntityClass *klass, const char *typed, const char *const *fields,
                     GCancellable *cancellable, GError **error);

/** hw_text_same_name: both are set and hw_text_match_key() sees no difference. */
gboolean hw_text_same_name (const char *a, const char *b);

G_END_DECLS
