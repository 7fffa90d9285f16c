/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-resume-lines.h"
#include "core/hw-document.h"

G_BEGIN_DECLS

/** HwResumeSource: a resume as the parts of its reader see it. */
typedef struct
{
  const HwResumeWords *words;
  const char *text;
  GArray *lines;          /* HwLine */
  const HwRecord *record; /* what the file says outside of the text; or NULL */
  const char *today;      /* "2026-11" */
} HwResumeSource;

G_END_DECLS
