/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/hw-tokeniser.h"

G_BEGIN_DECLS

/**
 * HwLineMemo:
 *
 * The words of lines that were read before. The postings of a feed repeat headings, duties and legal
 * paragraphs to the letter; what repeats is not read and looked up again. A line is remembered from its
 * second time on. For one thread, one stemmer and a word book that is learned; bounded, whatever is read.
 */
typedef struct _HwLineMemo HwLineMemo;

HwLineMemo *hw_line_memo_new (void);
void hw_line_memo_free (HwLineMemo *self);

/** hw_line_memo_tokenise: the words of @text, exactly as hw_tokenise() gives them without learning. */
GArray *hw_line_memo_tokenise (HwLineMemo *self, HwStemmer *stemmer, HwWordBook *words, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwLineMemo, hw_line_memo_free)

G_END_DECLS
