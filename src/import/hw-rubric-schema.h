/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>

/* data/rubrics/rubric.rng, compiled in: the sandboxed helper opens no file. */
extern const unsigned char HW_RUBRIC_SCHEMA[];
extern const size_t HW_RUBRIC_SCHEMA_SIZE;
