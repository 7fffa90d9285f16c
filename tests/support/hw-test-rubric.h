/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-rubric.h"

G_BEGIN_DECLS

/*
 * For tests only: rubrics without the reader and its sandbox. Loads what is well formed and aborts
 * on the rest; ids are made from the places of the parts, so they are the same at every run.
 */

/** hw_test_rubric_load: from a file of the data folder, "rubrics/director-of-ecommerce.xml". */
HwRubric *hw_test_rubric_load (const char *relative);

/** hw_test_rubric_parse: from XML text. */
HwRubric *hw_test_rubric_parse (const char *xml);

/** hw_test_rubric_load_shipped: the shipped rubric, published. */
HwRubric *hw_test_rubric_load_shipped (void);

G_END_DECLS
