/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-check-run.h"

G_BEGIN_DECLS

/** hw_check_pay: a pay range that the law of a place asks for, and questions about former pay. */
void hw_check_pay (HwCheckRun *run);

/** hw_check_wording: words coded for a gender or an age, and vague ones. */
void hw_check_wording (HwCheckRun *run);

/** hw_check_requirements: degrees, years, missing figures, and how many requirements there are. */
void hw_check_requirements (HwCheckRun *run);

/** hw_check_coverage: requirements with no competency behind them, and competencies that nothing asks for. */
void hw_check_coverage (HwCheckRun *run);

G_END_DECLS
