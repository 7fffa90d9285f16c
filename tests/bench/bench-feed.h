/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * bench_feed_write: @n_jobs postings as aggregators take them, about 3.2 KB each, the same ones every time;
 * every one differs from all others. Returns the file's size, or 0 with errno set.
 */
gsize bench_feed_write (const char *path, guint n_jobs);

/** bench_feed_make_text: the text of one posting without markup, about 2.5 KB. */
char *bench_feed_make_text (guint number);

G_END_DECLS
