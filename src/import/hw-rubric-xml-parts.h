/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-rubric.h"

G_BEGIN_DECLS

/** HwRubricBuilder: turns the elements of a rubric file, valid by the schema, into the parts of a rubric. */
typedef struct _HwRubricBuilder HwRubricBuilder;

/** HwLineFunc: the line of the element with this number, from 1, in the order of the start tags. */
typedef guint (*HwLineFunc) (gconstpointer data, guint number);

HwRubricBuilder *hw_rubric_builder_new (HwLineFunc find_line, gconstpointer data);
void hw_rubric_builder_free (HwRubricBuilder *self);

/** HwAttributeFunc: the value of the current element's attribute, or NULL. */
typedef char *(*HwAttributeFunc) (gpointer data, const char *name);

gboolean hw_rubric_builder_start (HwRubricBuilder *self, const char *element, HwAttributeFunc get,
                                  gpointer data, GError **error);
void hw_rubric_builder_text (HwRubricBuilder *self, const char *text);
void hw_rubric_builder_end (HwRubricBuilder *self, const char *element);

/** hw_rubric_builder_finish: the checked rubric; names the line of a reference that leads nowhere. */
HwRubric *hw_rubric_builder_finish (HwRubricBuilder *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRubricBuilder, hw_rubric_builder_free)

G_END_DECLS
