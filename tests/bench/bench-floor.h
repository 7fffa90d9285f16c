/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The least that has to be done, with the same libraries and nothing around it: what the program's figures
 * are held against. No checks, no history, no duplicates, no undo, one process, one thread.
 */

typedef struct
{
  guint n_jobs;
  guint n_statements;
  guint n_matches;
  gsize n_bytes; /* of text */
} BenchWork;

/** bench_floor_parse: the feed by SAX, its descriptions by SAX: text, nothing else. */
void bench_floor_parse (const char *feed, BenchWork *work);

/** bench_floor_import: parses, cuts into statements, matches phrases by a trie, stores with full text. */
void bench_floor_import (const char *feed, const char *database, BenchWork *work);

/** bench_floor_store: the storing alone, of @n made-up postings. */
void bench_floor_store (const char *database, guint n, BenchWork *work);

G_END_DECLS
