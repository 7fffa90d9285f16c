/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** hw_verify_add: @problem is translated and complete; takes nothing. No more than a thousand are kept. */
void hw_verify_add (GPtrArray *findings, const char *place, const char *problem);

/** hw_verify_absorb: damage that stopped a part is a finding; other errors are handed on. FALSE for those. */
gboolean hw_verify_absorb (GPtrArray *findings, const char *place, GError *failed, GError **error);

G_END_DECLS
