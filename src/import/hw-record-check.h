/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/*
 * What the program needs to be right of a record itself; what it only shows may be anything. NULL, or why the
 * record cannot be taken: "cause; what to do".
 */
char *hw_record_check_candidate (const HwRecord *record);
char *hw_record_check_rating (const HwRecord *record);

/** hw_record_join_name: gives a record with a first or a last name the name of both, unless it has one. */
void hw_record_join_name (HwRecord *record);

G_END_DECLS
