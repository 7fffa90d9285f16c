/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-posting-check.h"
#include "core/hw-posting.h"
#include "core/hw-reading.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/**
 * hw_posting_checks_of:
 *
 * What a stored posting lacks or risks (element-type HwCheckFinding), the gravest first, by the workspace's
 * jurisdictions and default rubric. Blocking.
 */
GPtrArray *hw_posting_checks_of (HwSession *session, HwPosting *posting, GCancellable *cancellable, GError **error);

/**
 * hw_posting_checks_run: the same of a text that is not stored.
 * @jurisdictions: (element-type HwJurisdiction)
 * @now: microseconds since 1970; the day decides which rules hold
 */
GPtrArray *hw_posting_checks_run (const char *text, HwReading *reading, HwRubric *rubric, GPtrArray *jurisdictions,
                                  gint64 now, GError **error);

G_END_DECLS
