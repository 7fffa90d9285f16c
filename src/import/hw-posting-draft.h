/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-bare-postings.h"

G_BEGIN_DECLS

/**
 * HwPostingDraft:
 *
 * A posting that comes as named values instead of as a page: a row of a table, an object of a board. Takes the
 * values one by one, whatever their order, and makes fields and one text of them, so that all such formats give
 * the same of the same.
 */
typedef struct _HwPostingDraft HwPostingDraft;

/** hw_posting_draft_new: all are borrowed; a posting that turns out to have no description is added to @bare. */
HwPostingDraft *hw_posting_draft_new (HwRecord *record, HwBarePostings *bare, GPtrArray *warnings);
void hw_posting_draft_free (HwPostingDraft *self);

/**
 * hw_posting_draft_set:
 * @field: one of hw_document_kind_list_fields() for postings; NULL: none of them
 * @own: how the file calls it; what nothing can be made of is kept under this name
 * @value: of any length; blank ones add nothing; of the fields that hold text, it may be markup
 *
 * The first value of a field counts and later ones are kept under their own names, except places, which may be
 * many. An impossible date or an amount that can be read in two ways is an error "cause; what to do".
 */
gboolean hw_posting_draft_set (HwPostingDraft *self, const char *field, const char *own, const char *value,
                               GError **error);

/** hw_posting_draft_add_part: a piece of the text, markup or not, below @heading (NULL: before all that have one). */
void hw_posting_draft_add_part (HwPostingDraft *self, const char *heading, const char *markup);

gboolean hw_posting_draft_has_place (HwPostingDraft *self);

/** hw_posting_draft_finish: writes the text into the record; one without a description says the facts there are. */
gboolean hw_posting_draft_finish (HwPostingDraft *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPostingDraft, hw_posting_draft_free)

G_END_DECLS
