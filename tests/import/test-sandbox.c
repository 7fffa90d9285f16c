/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/hw-limits.h"
#include "core/hw-read-protocol.h"
#include "import/hw-encoding.h"
#include "import/hw-sandbox.h"

/* What a child tries after the door is shut; it reports by its exit status, errno where something was
 * refused. */
typedef int (*Attempt) (void);

static guint reached;

static int
run_confined (Attempt attempt)
{
  pid_t pid = fork ();
  int status = 0;

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      hw_sandbox_enter (HW_LIMIT_READER_CPU_SECONDS);
      _exit (attempt ());
    }
  while (waitpid (pid, &status, 0) < 0 && errno == EINTR)
    ;
  return status;
}

static int
ask_protection (void)
{
  return 0;
}

static void
learn_protection (void)
{
  int ends[2];
  pid_t pid;
  int status = 0;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  if (pid == 0)
    {
      guint level = hw_sandbox_enter (HW_LIMIT_READER_CPU_SECONDS);

      _exit (write (ends[1], &level, sizeof level) == sizeof level ? 0 : 1);
    }
  g_assert_cmpint (read (ends[0], &reached, sizeof reached), ==, sizeof reached);
  close (ends[0]);
  close (ends[1]);
  waitpid (pid, &status, 0);
}

static gboolean
skip_without (guint protection)
{
  if ((reached & protection) != 0)
    return FALSE;
  g_test_skip ("this system does not confine programs that far");
  return TRUE;
}

static int
open_for_reading (void)
{
  return open ("/etc/passwd", O_RDONLY) >= 0 ? 0 : errno;
}

static int
open_for_writing (void)
{
  return open ("/tmp/hw-sandbox-test", O_WRONLY | O_CREAT, 0600) >= 0 ? 0 : errno;
}

static int
open_own_input (void)
{
  return open ("/proc/self/fd/0", O_RDONLY) >= 0 ? 0 : errno;
}

static int
make_socket (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0 ? 0 : errno;
}

static int
run_program (void)
{
  char *arguments[] = { (char *) "/bin/true", NULL };

  execve ("/bin/true", arguments, NULL);
  return errno;
}

static int
fork_child (void)
{
  return fork () >= 0 ? 0 : errno;
}

static int
map_code (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED ? 0
                                                                                                    : errno;
}

static int
raise_limit (void)
{
  struct rlimit limit = { RLIM_INFINITY, RLIM_INFINITY };

  return setrlimit (RLIMIT_CPU, &limit) == 0 ? 0 : errno;
}

static int
do_honest_work (void)
{
  g_autofree char *text = g_strnfill (10 << 20, 'x');
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  /* the converter was loaded before the door was shut */
  g_autofree char *decoded
      = hw_encoding_decode ((const guint8 *) "\xcf\xf0", 2, "windows-1251", NULL, &name, warnings, NULL);

  return strlen (text) == 10 << 20 && g_strcmp0 (decoded, "\xd0\x9f\xd1\x80") == 0 ? 42 : 1;
}

static void
test_honest_work_goes_on (void)
{
  int status;

  hw_encoding_preload ();
  status = run_confined (do_honest_work);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 42);
}

static void
test_no_file_can_be_opened (void)
{
  static const Attempt attempts[] = { open_for_reading, open_for_writing, open_own_input };

  if (skip_without (HW_PROTECTION_LANDLOCK | HW_PROTECTION_SECCOMP))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      int status = run_confined (attempts[i]);

      g_assert_true (WIFEXITED (status));
      g_assert_true (WEXITSTATUS (status) == EPERM || WEXITSTATUS (status) == EACCES);
    }
  g_assert_cmpint (access ("/tmp/hw-sandbox-test", F_OK), !=, 0);
}

static void
test_attacks_end_the_process (void)
{
  static const Attempt attempts[] = { make_socket, run_program, fork_child };

  if (skip_without (HW_PROTECTION_SECCOMP))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      int status = run_confined (attempts[i]);

      g_assert_true (WIFSIGNALED (status));
      g_assert_cmpint (WTERMSIG (status), ==, SIGSYS);
    }
}

static void
test_no_code_and_no_higher_limits (void)
{
  static const Attempt attempts[] = { map_code, raise_limit };

  if (skip_without (HW_PROTECTION_SECCOMP))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      int status = run_confined (attempts[i]);

      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, EPERM);
    }
}

static void
test_this_system_gives_limits_at_least (void)
{
  int status = run_confined (ask_protection);

  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  g_test_message ("protection %x", reached);
  g_assert_true ((reached & HW_PROTECTION_LIMITS) != 0);
  g_assert_true ((reached & HW_PROTECTION_NO_NEW_PRIVILEGES) != 0);
}

static void
test_only_three_descriptors_stay (void)
{
  pid_t pid = fork ();
  int status = 0;

  if (pid == 0)
    {
      int fd = dup2 (1, 77);

      hw_sandbox_close_descriptors ();
      _exit (fd == 77 && fcntl (77, F_GETFD) < 0 && fcntl (1, F_GETFD) >= 0 ? 0 : 1);
    }
  waitpid (pid, &status, 0);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  learn_protection ();
  g_test_add_func ("/sandbox/level", test_this_system_gives_limits_at_least);
  g_test_add_func ("/sandbox/honest-work", test_honest_work_goes_on);
  g_test_add_func ("/sandbox/files", test_no_file_can_be_opened);
  g_test_add_func ("/sandbox/attacks", test_attacks_end_the_process);
  g_test_add_func ("/sandbox/code", test_no_code_and_no_higher_limits);
  g_test_add_func ("/sandbox/descriptors", test_only_three_descriptors_stay);
  return g_test_run ();
}
