/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-analyser.h"

G_BEGIN_DECLS

/*
 * For tests only: the shipped word lists and an analyser of the shipped rubric.
 */

/** hw_test_lexicons_load: texts of data/lexicons by file name. */
GHashTable *hw_test_lexicons_load (void);

/** hw_test_analyser_new: an analyser of the shipped rubric that has read nothing yet. */
HwAnalyser *hw_test_analyser_new (void);

/** hw_test_analyser_get: the shipped analyser, built once a process and kept. */
HwAnalyser *hw_test_analyser_get (void);

/** HwTestHead: how a posting begins, and what is to be read from that; NULL for nothing. */
typedef struct
{
  const char *head;
  const char *title;
  const char *organisation;
  const char *location; /* the first */
} HwTestHead;

void hw_test_head_check (const HwTestHead *self, const HwReading *reading);

G_END_DECLS
