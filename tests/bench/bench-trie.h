/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** BenchTrie: the phrases of the shipped rubric, by words: the least machine that finds all of them in one pass. */
typedef struct _BenchTrie BenchTrie;

BenchTrie *bench_trie_new (void);
void bench_trie_free (BenchTrie *self);

/** bench_trie_match: adds four bytes a match to @matches (statement's offset is the caller's); returns how many. */
guint bench_trie_match (BenchTrie *self, const char *text, gsize length, GByteArray *matches);

G_END_DECLS
