/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-fields.h"

G_BEGIN_DECLS

/** hw_name_skip_aside: the word behind the name that ends before @end: "Acme (YC S21) helps" goes on behind
 * the brackets. */
guint hw_name_skip_aside (const HwFieldSource *source, guint end, guint last);

/**
 * hw_name_skip_apposition:
 *
 * "Acorn Group, the specialist in hats (220 shops), is looking": the word that says what an employer does,
 * behind what it is said to be; @end when none does.
 */
guint hw_name_skip_apposition (const HwFieldSource *source, guint end, guint last);

/** hw_name_has_own_word: whether a word of the name is more than a firm's: "the Foundation" alone is no name. */
gboolean hw_name_has_own_word (const HwFieldSource *source, guint first, guint end);

/** hw_name_is_own: whether the name has two words with capitals, or one that is none of the language. */
gboolean hw_name_is_own (const HwFieldSource *source, guint first, guint end);

/**
 * hw_name_skip_sort:
 *
 * Where the name of the client begins that @before announces: what sort of house it is stands before it in German, as
 * in "unseres Mandanten, des Traditionshauses Acorn".
 */
guint hw_name_skip_sort (const HwFieldSource *source, const HwCue *before, guint last);

/** hw_name_is_article: "The Acorn Trust", "Die Acorn AG", "L'Acorn" */
gboolean hw_name_is_article (const HwFieldSource *source, guint at);

G_END_DECLS
