/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-resume-words.h"

G_BEGIN_DECLS

/** HwResumeDates: a stretch of time in a line; "" where the line does not say. */
typedef struct
{
  char since[8]; /* "2019" or "2019-04" */
  char until[8];
  gboolean current;
  gboolean single; /* one date, not a stretch: it is in both */
} HwResumeDates;

/**
 * hw_resume_dates_take:
 * @rest: (out): the line without the dates and without how long they are, a tab in their place
 *
 * The first stretch of time of a line: "Jan 2019 – Present", "01/2019 - 03/2021", "2019–2021", "seit 03/2020",
 * "depuis 2018 (4 ans)". FALSE when there is none; @rest is set all the same.
 */
gboolean hw_resume_dates_take (const HwResumeWords *words, const char *line, HwResumeDates *dates, char **rest);

G_END_DECLS
