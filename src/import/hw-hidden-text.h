/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/** HW_FIELD_HIDDEN_TEXT: the field of a record with the text that its file hides from those who read it. */
#define HW_FIELD_HIDDEN_TEXT "hidden-text"

/**
 * HwHiddenText: text that a file holds and does not show (white on white, too small, marked as hidden). It
 * is kept apart: the record's text is what a person sees.
 */
typedef struct
{
  GString *text; /* its beginning */
  guint n_chars; /* of all of it, without blanks */
} HwHiddenText;

HwHiddenText *hw_hidden_text_new (void);
void hw_hidden_text_free (HwHiddenText *self);

/** hw_hidden_text_add: the next stretch, valid UTF-8. */
void hw_hidden_text_add (HwHiddenText *self, const char *text, gsize length);

/** hw_hidden_text_end: what comes next stands elsewhere. */
void hw_hidden_text_end (HwHiddenText *self);

/** hw_hidden_text_flag: gives @record the field, when there is anything. */
void hw_hidden_text_flag (HwHiddenText *self, HwRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwHiddenText, hw_hidden_text_free)

G_END_DECLS
