/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>

/* data/formats/alphabets.tsv, compiled in: the sandboxed helper opens no file. */
extern const unsigned char HW_ALPHABETS[];
extern const size_t HW_ALPHABETS_SIZE;
