/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-people.h"

G_BEGIN_DECLS

/* How likely two names, or two numbers, are one person's. */

typedef enum
{
  HW_NAME_DIFFERENT,
  HW_NAME_INITIALS,  /* "A. Example" and "Ada Example" */
  HW_NAME_RESPELLED, /* "MÜLLER, Jürgen" and "Juergen Mueller" */
  HW_NAME_SAME,
} HwNameLikeness;

HwNameLikeness hw_names_compare (const char *a, const char *b);

/** hw_phones_are_same: the digits are, with or without the country's number. */
gboolean hw_phones_are_same (const char *a, const char *b);

/** hw_person_list_keys: two who may be one person share at least one of these. */
char **hw_person_list_keys (const HwCandidate *candidate);

G_END_DECLS
