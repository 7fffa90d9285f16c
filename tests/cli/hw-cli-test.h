/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CliTest: for tests only: a folder of its own in which the real program runs, once a call. The
 * user's data folder lies in it, so the workspace needs no naming.
 */
typedef struct
{
  char *folder;
  GStrv environment;
  int status; /* of the last run */
  char *out;
  char *err;
  JsonNode *json; /* of the last cli_json() */
} CliTest;

CliTest *cli_test_new (void);
/** cli_test_new_workspace: after `init`, with @sample after `init --sample`; made once, copied for each test. */
CliTest *cli_test_new_workspace (gboolean sample);
void cli_test_free (CliTest *self);

/** cli_run: the program with these words, whatever comes of it. */
void cli_run (CliTest *self, ...) G_GNUC_NULL_TERMINATED;
/** cli_ok: must exit 0; gives what it printed. */
const char *cli_ok (CliTest *self, ...) G_GNUC_NULL_TERMINATED;
/** cli_ok_words: the same with the words in an array. */
const char *cli_ok_words (CliTest *self, const char *const *words);
/** cli_json: cli_ok() with --json; the result is read and kept for the functions below. */
void cli_json (CliTest *self, ...) G_GNUC_NULL_TERMINATED;
/** cli_fails: must exit with @status, and a line of standard error must match "hwb: @pattern". */
void cli_fails (CliTest *self, int status, const char *pattern, ...) G_GNUC_NULL_TERMINATED;

/* Of the last cli_json(), by JSONPath; they abort when there is none or several. */
const char *cli_get_text (CliTest *self, const char *path); /* "(null)" for null */
gint64 cli_get_integer (CliTest *self, const char *path);
double cli_get_number (CliTest *self, const char *path);
gboolean cli_get_boolean (CliTest *self, const char *path);
guint cli_count (CliTest *self, const char *path); /* how many match */

/** cli_make_folder: in the test's folder. */
void cli_make_folder (CliTest *self, const char *name);
/** cli_write: a file in the test's folder; @name may name one in it, which is made. */
void cli_write (CliTest *self, const char *name, const char *contents);
char *cli_path (CliTest *self, const char *name);
/** cli_data: a file of the program's data folder. */
char *cli_data (const char *relative);
/** cli_digest: SHA-256 of the stored workspace file. */
char *cli_digest (CliTest *self);

/** cli_assert_like: glob pattern. */
void cli_assert_like (const char *text, const char *pattern);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliTest, cli_test_free)

G_END_DECLS
