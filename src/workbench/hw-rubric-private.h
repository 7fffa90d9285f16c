/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-rubrics.h"

G_BEGIN_DECLS

/** hw_rubric_find_last_version: the highest version number among @versions with that key; 0 when there is none. */
gint64 hw_rubric_find_last_version (GPtrArray *versions, const char *key);

/** hw_rubric_add_to: the version and all its parts as added. */
void hw_rubric_add_to (HwChangeSet *changes, HwRubric *rubric);

G_END_DECLS
