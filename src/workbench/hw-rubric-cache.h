/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-analyser.h"
#include "store/hw-repository.h"

G_BEGIN_DECLS

/** HwRubricCache: published rubrics and their analysers, which never change, kept in memory. Thread safe. */
typedef struct _HwRubricCache HwRubricCache;

HwRubricCache *hw_rubric_cache_new (void);
void hw_rubric_cache_free (HwRubricCache *self);
HwRubric *hw_rubric_cache_load (HwRubricCache *self, HwRepository *repository, const char *rubric_id,
                                GCancellable *cancellable, GError **error);
HwAnalyser *hw_rubric_cache_load_analyser (HwRubricCache *self, HwRubric *rubric, GError **error);
void hw_rubric_cache_forget (HwRubricCache *self, const char *rubric_id);

G_END_DECLS
