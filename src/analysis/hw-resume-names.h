/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-resume-lines.h"
#include "analysis/hw-resume-parts.h"

G_BEGIN_DECLS

/** HwNames: which parts of an entry are the title and the employer; -1: none of them. */
typedef struct
{
  int title;
  int organisation;
} HwNames;

/** hw_names_settle: tells towns and names from titles by what stands beside them, and finds both. */
void hw_names_settle (const HwResumeWords *words, GArray *parts, HwNames *names);

/** hw_names_add_labelled: "Name and address of employer: Acme" stands below what was done, within the lines @after. */
void hw_names_add_labelled (const HwResumeWords *words, GArray *lines, guint after, GArray *parts, HwNames *names);

/** hw_names_guess: nothing says which of two names is the position: the first is, as most resumes have it. */
void hw_names_guess (const GArray *parts, gboolean grouped, HwNames *names);

/** hw_names_dup_place: where the employer is, or NULL. */
char *hw_names_dup_place (const GArray *parts, const HwNames *names);

/** hw_names_lead_to_places: whether all that follows part @index, the first of its line, is place. */
gboolean hw_names_lead_to_places (const GArray *parts, guint index);

G_END_DECLS
