/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/**
 * HwBarePostings:
 *
 * The postings of a file that have a title and no description. They are taken, and the user is told which they
 * are, in one warning: lists of hundreds are common.
 */
typedef struct _HwBarePostings HwBarePostings;

HwBarePostings *hw_bare_postings_new (void);
void hw_bare_postings_free (HwBarePostings *self);

/** hw_bare_postings_add: @record has its title by now. */
void hw_bare_postings_add (HwBarePostings *self, const HwRecord *record);

/** hw_bare_postings_warn: names the first of them, with the line of the very first; nothing when there are none. */
void hw_bare_postings_warn (const HwBarePostings *self, GPtrArray *warnings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwBarePostings, hw_bare_postings_free)

G_END_DECLS
