/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "store/hw-store-lock.h"
#include "store/store-child.h"
#include "support/hw-store-things.h"

static const char *program;

static int
hold (HwRepository *repository)
{
  char byte;

  hw_test_child_say ("%s", hw_repository_is_read_only (repository) ? "reading" : "writing");
  return read (STDIN_FILENO, &byte, 1) < 0; /* until the parent closes its end */
}

static void
test_second_program_reads_and_is_told_who_writes (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GSubprocess) child = hw_test_child_start (program, "hold", workspace);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *line = hw_test_child_read (child, &lines);
  g_autofree char *process = g_strdup_printf ("process %s on %s", g_subprocess_get_identifier (child),
                                              g_get_host_name ());
  g_autoptr (HwMember) member = hw_member_new ();
  g_autoptr (GError) error = NULL;
  HwRepository *repository;

  g_assert_cmpstr (line, ==, "writing");
  repository = hw_test_workspace_open (workspace);
  g_assert_true (hw_repository_is_read_only (repository));
  g_test_message ("%s", hw_repository_get_holder (repository));
  g_assert_nonnull (strstr (hw_repository_get_holder (repository), "hw-child"));
  g_assert_nonnull (strstr (hw_repository_get_holder (repository), process));
  HW_ASSERT_TITLES (repository, hw_query_new (&HW_MEMBER), "");
  member->name = g_strdup ("Mo");
  g_assert_false (hw_things_try_add (repository, member, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, process));
  hw_test_workspace_close (repository);

  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  repository = hw_test_workspace_open (workspace); /* nothing stale is left by the one that was killed */
  g_assert_false (hw_repository_is_read_only (repository));
  g_assert_null (hw_repository_get_holder (repository));
  hw_test_workspace_close (repository);
}

static void
test_second_repository_of_one_program_reads_too (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  HwRepository *first = hw_test_workspace_open (workspace);
  HwRepository *second = hw_test_workspace_open (workspace);
  g_autoptr (HwMember) member = hw_things_add_member (first, "Mo");

  g_assert_false (hw_repository_is_read_only (first));
  g_assert_true (hw_repository_is_read_only (second));
  HW_ASSERT_TITLES (second, hw_query_new (&HW_MEMBER), "Mo");
  hw_test_workspace_close (second);
  /* closing the reader has not cost the writer its locks */
  hw_member_unref (hw_things_add_member (first, "Jo"));
  hw_test_workspace_close (first);
}

static void
test_reading_only_when_asked (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (GError) error = NULL;
  HwRepository *reader, *writer;

  hw_test_workspace_close (hw_test_workspace_open (workspace));
  reader = hw_sqlite_repository_open (workspace->path, HW_SQLITE_READ_ONLY, workspace->clock, &error);
  g_assert_no_error (error);
  g_assert_true (hw_repository_is_read_only (reader));
  g_assert_null (hw_repository_get_holder (reader));
  writer = hw_test_workspace_open (workspace);
  g_assert_false (hw_repository_is_read_only (writer));
  hw_test_workspace_close (writer);
  hw_test_workspace_close (reader);
}

static void
test_lock_tells_of_an_unclean_end (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *name = g_strconcat (workspace->path, ".lock", NULL);
  g_autoptr (GError) error = NULL;
  gboolean unclean = TRUE;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HwStoreLock) lock = hw_store_lock_take (workspace->path, HW_LOCK_WRITE, 0, NULL, &unclean, &error);

      g_assert_no_error (error);
      g_assert_nonnull (lock);
      g_assert_false (unclean);
    }
  g_assert_true (g_file_set_contents (name, "hwb\n1\nhost\n2026-01-01T00:00:00Z", -1, NULL));
  {
    g_autoptr (HwStoreLock) lock = hw_store_lock_take (workspace->path, HW_LOCK_WRITE, 0, NULL, &unclean, &error);

    g_assert_true (unclean);
  }
}

static void
test_whole_lock_waits_for_no_reader (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autoptr (HwStoreLock) reader = hw_store_lock_take (workspace->path, HW_LOCK_READ, 0, NULL, NULL, NULL);
  g_autoptr (HwStoreLock) other = hw_store_lock_take (workspace->path, HW_LOCK_READ, 0, NULL, NULL, NULL);
  g_autoptr (HwStoreLock) whole = NULL;
  g_autofree char *holder = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (reader);
  g_assert_nonnull (other);
  whole = hw_store_lock_take (workspace->path, HW_LOCK_WHOLE, 0, &holder, NULL, &error);
  g_assert_null (whole);
  g_assert_no_error (error);
  g_assert_nonnull (holder);
  g_clear_pointer (&reader, hw_store_lock_free);
  g_clear_pointer (&other, hw_store_lock_free);
  whole = hw_store_lock_take (workspace->path, HW_LOCK_WHOLE, 0, NULL, NULL, &error);
  g_assert_nonnull (whole);
}

static void
test_planted_lock_file_is_shown_harmless (void)
{
  g_autoptr (HwTestWorkspace) workspace = hw_test_workspace_new ();
  g_autofree char *name = g_strconcat (workspace->path, ".lock", NULL);
  g_autoptr (HwStoreLock) lock = hw_store_lock_take (workspace->path, HW_LOCK_WRITE, 0, NULL, NULL, NULL);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autofree char *holder = NULL;

  stream = g_file_append_to (file, 0, NULL, NULL);
  g_output_stream_write_all (G_OUTPUT_STREAM (stream), "\x1b[2J\xff", 5, NULL, NULL, NULL);
  g_assert_null (hw_store_lock_take (workspace->path, HW_LOCK_WRITE, 0, &holder, NULL, NULL));
  g_assert_true (g_utf8_validate (holder, -1, NULL));
  g_assert_null (strchr (holder, '\x1b'));
}

int
main (int argc, char *argv[])
{
  static const HwTestRole roles[] = { { "hold", hold } };
  int status;

  if (hw_test_child_main (argc, argv, roles, G_N_ELEMENTS (roles), &status))
    return status;
  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-lock/second-program", test_second_program_reads_and_is_told_who_writes);
  g_test_add_func ("/store-lock/same-program", test_second_repository_of_one_program_reads_too);
  g_test_add_func ("/store-lock/read-only", test_reading_only_when_asked);
  g_test_add_func ("/store-lock/unclean", test_lock_tells_of_an_unclean_end);
  g_test_add_func ("/store-lock/whole", test_whole_lock_waits_for_no_reader);
  g_test_add_func ("/store-lock/planted", test_planted_lock_file_is_shown_harmless);
  return g_test_run ();
}
