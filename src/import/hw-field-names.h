/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"

G_BEGIN_DECLS

/** hw_field_make_key: "E-mail Address:", "email_address" and "emailAddress" have one key: folded, letters and
 * digits. */
char *hw_field_make_key (const char *word);

/**
 * hw_field_find:
 * @word: a header of a table or a member of an object, in one of many spellings and languages
 *
 * The field of hw_document_kind_list_fields() that it means; NULL when it means none.
 */
const char *hw_field_find (HwDocumentKind kind, const char *word);

/** hw_field_find_ranked: @rank: (out): how sure the word is that, 0 most of all. */
const char *hw_field_find_ranked (HwDocumentKind kind, const char *word, guint *rank);

G_END_DECLS
