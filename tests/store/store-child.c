/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/store-child.h"

#include <stdarg.h>
#include <unistd.h>

#include "core/hw-people.h"

gboolean
hw_test_child_main (int argc, char *argv[], const HwTestRole *roles, gsize n_roles, int *status)
{
  g_autoptr (HwClock) clock = NULL;
  g_autoptr (HwRepository) repository = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 4 || !g_str_equal (argv[1], "--child"))
    return FALSE;
  *status = 99;
  g_set_prgname ("hw-child");
  clock = hw_clock_new_system ();
  repository = hw_sqlite_repository_open (argv[3], HW_SQLITE_CREATE, clock, &error);
  if (repository == NULL)
    {
      hw_test_child_say ("error %s", error->message);
      return TRUE;
    }
  for (gsize i = 0; i < n_roles; i++)
    if (g_str_equal (roles[i].name, argv[2]))
      *status = roles[i].run (repository);
  hw_sqlite_repository_close (HW_SQLITE_REPOSITORY (repository));
  return TRUE;
}

GSubprocess *
hw_test_child_start (const char *program, const char *role, HwTestWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE, &error,
                                         program, "--child", role, workspace->path, NULL);

  g_assert_no_error (error);
  return child;
}

char *
hw_test_child_read (GSubprocess *child, GDataInputStream **lines)
{
  if (*lines == NULL)
    *lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  return g_data_input_stream_read_line (*lines, NULL, NULL, NULL);
}

void
hw_test_child_say (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = g_strconcat (text, "\n", NULL);
  if (write (STDOUT_FILENO, line, strlen (line)) != (ssize_t) strlen (line))
    _exit (98);
}

int
hw_test_child_fill (HwRepository *repository)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_MEMBER);
  gint64 n = hw_repository_count (repository, query, NULL, NULL);
  g_autoptr (GError) error = NULL;

  hw_test_child_say ("%" G_GINT64_FORMAT, n);
  while (error == NULL)
    {
      g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add", NULL);
      g_autoptr (HwChangeSet) applied = NULL;
      g_autoptr (HwMember) member = hw_member_new ();

      member->name = g_strdup_printf ("%" G_GINT64_FORMAT, n + 1);
      member->email = g_strnfill (2000, 'x');
      hw_change_set_add (changes, member);
      applied = hw_repository_apply (repository, changes, NULL, &error);
      if (applied != NULL)
        hw_test_child_say ("%" G_GINT64_FORMAT, ++n);
    }
  hw_test_child_say ("error %d %s", error->code, error->message);
  return 0;
}
