/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-cli-test.h"

#include <gio/gio.h>
#include <string.h>

#define WORKSPACE "hiring-workbench/workspace.hiring"

CliTest *
cli_test_new (void)
{
  CliTest *self = g_new0 (CliTest, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("hwb-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->environment = g_environ_setenv (g_get_environ (), "XDG_DATA_HOME", self->folder, TRUE);
  self->environment = g_environ_setenv (self->environment, "HOME", self->folder, TRUE);
  self->environment = g_environ_unsetenv (self->environment, "LANGUAGE");
  return self;
}

static GBytes *
make_workspace (gboolean sample)
{
  g_autoptr (CliTest) test = cli_test_new ();
  g_autofree char *path = cli_path (test, WORKSPACE);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  cli_ok (test, "init", sample ? "--sample" : NULL, NULL);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

CliTest *
cli_test_new_workspace (gboolean sample)
{
  static GBytes *made[2];
  GBytes **workspace = &made[sample ? 1 : 0];
  CliTest *self = cli_test_new ();
  g_autofree char *path = cli_path (self, WORKSPACE);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (*workspace == NULL)
    *workspace = make_workspace (sample);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents_full (path, g_bytes_get_data (*workspace, NULL), (gssize) g_bytes_get_size (*workspace),
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  return self;
}

static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children
    = g_file_enumerate_children (file, "standard::name", G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child = NULL;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_tree (child);
  g_file_delete (file, NULL, NULL);
}

void
cli_test_free (CliTest *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  remove_tree (folder);
  g_free (self->folder);
  g_strfreev (self->environment);
  g_free (self->out);
  g_free (self->err);
  g_clear_pointer (&self->json, json_node_unref);
  g_free (self);
}

static GPtrArray *
collect_words (va_list words)
{
  GPtrArray *argv = g_ptr_array_new ();
  const char *word;

  g_ptr_array_add (argv, (gpointer) HWB_PROGRAM);
  while ((word = va_arg (words, const char *)) != NULL)
    g_ptr_array_add (argv, (gpointer) word);
  return argv;
}

static void
run_words (CliTest *self, GPtrArray *argv)
{
  g_autoptr (GError) error = NULL;
  int wait_status;

  g_ptr_array_add (argv, NULL);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_spawn_sync (self->folder, (char **) argv->pdata, self->environment, G_SPAWN_DEFAULT, NULL, NULL, &self->out,
                &self->err, &wait_status, &error);
  g_assert_no_error (error);
  self->status = -1; /* killed by a signal */
  if (g_spawn_check_wait_status (wait_status, &error))
    self->status = 0;
  else if (error->domain == G_SPAWN_EXIT_ERROR)
    self->status = error->code;
  if (self->status != 0 && self->status != 1 && self->status != 2)
    g_error ("%s %s: %s\n%s", (char *) argv->pdata[0], (char *) argv->pdata[1], error->message, self->err);
}

void
cli_run (CliTest *self, ...)
{
  g_autoptr (GPtrArray) argv = NULL;
  va_list words;

  va_start (words, self);
  argv = collect_words (words);
  va_end (words);
  run_words (self, argv);
}

static void
expect_success (CliTest *self, GPtrArray *argv)
{
  g_autofree char *line = NULL;

  if (self->status == 0)
    return;
  line = g_strjoinv (" ", (char **) argv->pdata);
  g_error ("%s: exit %d: %s", line, self->status, self->err);
}

const char *
cli_ok (CliTest *self, ...)
{
  g_autoptr (GPtrArray) argv = NULL;
  va_list words;

  va_start (words, self);
  argv = collect_words (words);
  va_end (words);
  run_words (self, argv);
  expect_success (self, argv);
  return self->out;
}

const char *
cli_ok_words (CliTest *self, const char *const *words)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();

  g_ptr_array_add (argv, (gpointer) HWB_PROGRAM);
  for (; *words != NULL; words++)
    g_ptr_array_add (argv, (gpointer) *words);
  run_words (self, argv);
  expect_success (self, argv);
  return self->out;
}

void
cli_json (CliTest *self, ...)
{
  g_autoptr (GPtrArray) argv = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  va_list words;

  va_start (words, self);
  argv = collect_words (words);
  va_end (words);
  g_ptr_array_add (argv, (gpointer) "--json");
  run_words (self, argv);
  expect_success (self, argv);
  json_parser_load_from_data (parser, self->out, -1, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->json, json_node_unref);
  self->json = json_parser_steal_root (parser);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (self->json));
}

void
cli_fails (CliTest *self, int status, const char *pattern, ...)
{
  g_autoptr (GPtrArray) argv = NULL;
  g_autofree char *whole = g_strconcat ("hwb: ", pattern, NULL);
  g_auto (GStrv) lines = NULL;
  va_list words;

  va_start (words, pattern);
  argv = collect_words (words);
  va_end (words);
  run_words (self, argv);
  if (self->status != status)
    g_error ("%s: exit %d, not %d: %s%s", (char *) argv->pdata[1], self->status, status, self->out, self->err);
  lines = g_strsplit (self->err, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_pattern_match_simple (whole, lines[i]))
      return;
  g_error ("no line like “%s” in: %s", whole, self->err);
}

static JsonNode *
query (CliTest *self, const char *path, guint *n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) found = json_path_query (path, self->json, &error);
  JsonArray *matches;

  g_assert_no_error (error);
  matches = json_node_get_array (found);
  *n = json_array_get_length (matches);
  return *n > 0 ? json_node_copy (json_array_get_element (matches, 0)) : NULL;
}

static JsonNode *
find_one (CliTest *self, const char *path)
{
  guint n;
  JsonNode *node = query (self, path, &n);

  if (n != 1)
    g_error ("%s: %u matches in %s", path, n, self->out);
  return node;
}

const char *
cli_get_text (CliTest *self, const char *path)
{
  g_autoptr (JsonNode) node = find_one (self, path);

  return JSON_NODE_HOLDS_NULL (node) ? "(null)" : g_intern_string (json_node_get_string (node));
}

gint64
cli_get_integer (CliTest *self, const char *path)
{
  g_autoptr (JsonNode) node = find_one (self, path);

  g_assert_true (json_node_get_value_type (node) == G_TYPE_INT64);
  return json_node_get_int (node);
}

double
cli_get_number (CliTest *self, const char *path)
{
  g_autoptr (JsonNode) node = find_one (self, path);

  return json_node_get_double (node);
}

gboolean
cli_get_boolean (CliTest *self, const char *path)
{
  g_autoptr (JsonNode) node = find_one (self, path);

  g_assert_true (json_node_get_value_type (node) == G_TYPE_BOOLEAN);
  return json_node_get_boolean (node);
}

guint
cli_count (CliTest *self, const char *path)
{
  guint n;
  g_autoptr (JsonNode) first = query (self, path, &n);

  return n;
}

char *
cli_path (CliTest *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
cli_make_folder (CliTest *self, const char *name)
{
  g_autofree char *path = cli_path (self, name);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
}

void
cli_write (CliTest *self, const char *name, const char *contents)
{
  g_autofree char *path = cli_path (self, name);
  g_autofree char *folder = g_path_get_dirname (name);
  g_autoptr (GError) error = NULL;

  cli_make_folder (self, folder);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

char *
cli_data (const char *relative)
{
  return g_build_filename (g_getenv ("HW_DATA_DIR"), relative, NULL);
}

char *
cli_digest (CliTest *self)
{
  g_autofree char *path = cli_path (self, WORKSPACE);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

void
cli_assert_like (const char *text, const char *pattern)
{
  if (!g_pattern_match_simple (pattern, text))
    g_error ("nothing like “%s” in: %s", pattern, text);
}
