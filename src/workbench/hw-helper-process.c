/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memfd_create, posix_spawn extensions */
#include "config.h"

#include "workbench/hw-helper-process.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "base/hw-limits.h"
#include "base/hw-place.h"
#include "workbench/hw-helper-wrapper.h"

#define FIRST_OWN_FD 10 /* above the three that the helper gets */
#define CHUNK_BYTES 65536u
#define SIGNAL_EXIT 128 /* an exit above it tells a signal */

typedef int Descriptor;

static void
descriptor_clear (Descriptor *fd)
{
  if (*fd >= 0)
    close (*fd);
  *fd = -1;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Descriptor, descriptor_clear)

static gboolean
fail_errno (const char *what, GError **error)
{
  g_set_error (error, HW_ERROR, HW_ERROR_STORAGE,
               _("the reading helper cannot be started (%s: %s); try again"), what, g_strerror (errno));
  return FALSE;
}

static Descriptor
move_up (Descriptor fd)
{
  Descriptor moved = fd >= 0 ? fcntl (fd, F_DUPFD_CLOEXEC, FIRST_OWN_FD) : -1;

  descriptor_clear (&fd);
  return moved;
}

static gboolean
write_bytes (int fd, GBytes *bytes)
{
  gsize left = 0;
  const guint8 *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize n = write (fd, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      left -= (gsize) n;
    }
  return TRUE;
}

/* The input as a sealed file in memory: nothing to feed while the output is awaited, and no one can change
 * it. */
static Descriptor
make_input (const HwHelperJob *job, GError **error)
{
  g_auto (Descriptor) fd = move_up (memfd_create ("hw-input", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  Descriptor result;

  if (fd < 0 || !write_bytes (fd, job->head) || !write_bytes (fd, job->body) || lseek (fd, 0, SEEK_SET) != 0
      || fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    {
      fail_errno ("memfd", error);
      return -1;
    }
  result = fd;
  fd = -1;
  return result;
}

/* The helper speaks the user's language and knows nothing else of the surroundings. */
static GStrv
make_environment (const char *catalogues)
{
  g_autofree char *languages = g_strjoinv (":", (char **) g_get_language_names ());
  g_auto (GStrv) environment = g_environ_setenv (NULL, "LC_ALL", "C.UTF-8", TRUE);

  environment = g_environ_setenv (g_steal_pointer (&environment), "LANGUAGE", languages, TRUE);
  environment = g_environ_setenv (g_steal_pointer (&environment), "HW_LOCALE_DIR", catalogues, TRUE);
  return g_steal_pointer (&environment);
}

static GStrv
make_arguments (const HwHelperJob *job, const char *catalogues)
{
  const char *alone[] = { job->program, NULL };

  return job->wrapper != NULL ? hw_helper_wrapper_make_arguments (job->wrapper, job->program, catalogues)
                              : g_strdupv ((char **) alone);
}

static pid_t
spawn (const HwHelperJob *job, int input, int output, GError **error)
{
  g_autofree char *catalogues = hw_place_find ("HW_LOCALE_DIR", HW_LOCALEDIR);
  g_auto (GStrv) arguments = make_arguments (job, catalogues);
  g_auto (GStrv) environment = make_environment (catalogues);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  pid_t pid = -1;

  sigemptyset (&none);
  sigfillset (&all);
  posix_spawnattr_init (&attributes);
  posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask (&attributes, &none);
  posix_spawnattr_setsigdefault (&attributes, &all);
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2 (&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen (&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np (&actions, STDERR_FILENO + 1);
  errno = posix_spawn (&pid, arguments[0], &actions, &attributes, arguments, environment);
  if (errno != 0)
    {
      pid = -1;
      fail_errno (arguments[0], error);
    }
  posix_spawn_file_actions_destroy (&actions);
  posix_spawnattr_destroy (&attributes);
  return pid;
}

/* Collects the output until its end; FALSE with @error when it has to be given up. */
static gboolean
collect (const HwHelperJob *job, int output, GByteArray *collected, GCancellable *cancellable, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + (gint64) job->wall_seconds * G_USEC_PER_SEC;
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  GPollFD cancel = { .fd = -1 };
  gboolean has_cancel = g_cancellable_make_pollfd (cancellable, &cancel);
  gboolean more = TRUE, ok = TRUE;

  while (more && ok)
    {
      struct pollfd fds[] = { { .fd = output, .events = POLLIN }, { .fd = cancel.fd, .events = POLLIN } };
      gint64 left = (deadline - g_get_monotonic_time ()) / 1000;
      gssize n;

      if (left > 0 && poll (fds, has_cancel ? 2 : 1, (int) left) < 0 && errno != EINTR)
        ok = fail_errno ("poll", error);
      else if (g_cancellable_set_error_if_cancelled (cancellable, error))
        ok = FALSE;
      else if (left <= 0)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                       _("reading took longer than %u seconds; simplify the file or split it"),
                       job->wall_seconds);
          ok = FALSE;
        }
      else if (fds[0].revents != 0)
        {
          n = read (output, chunk, CHUNK_BYTES);
          more = n > 0 || (n < 0 && (errno == EINTR || errno == EAGAIN));
          if (n > 0)
            g_byte_array_append (collected, chunk, (guint) n);
          if (collected->len > job->max_output)
            {
              g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                           _("the text of the file takes more than %u MiB; split it"),
                           (guint) (job->max_output >> 20));
              ok = FALSE;
            }
        }
    }
  if (has_cancel)
    g_cancellable_release_fd (cancellable);
  return ok;
}

/* What its death says; an exit of 0 is a life well lived. A wrapper reports the helper's signal as shells
 * do. */
static gboolean
judge_end (int status, GError **error)
{
  int code = WIFEXITED (status) ? WEXITSTATUS (status) : 0;
  int signal_number = WIFSIGNALED (status) ? WTERMSIG (status) : code > SIGNAL_EXIT ? code - SIGNAL_EXIT : 0;

  if (WIFEXITED (status) && code == 0)
    return TRUE;
  if (signal_number == SIGXCPU || signal_number == SIGKILL)
    g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                 _("reading took more than %u seconds of computing; simplify the file or split it"),
                 HW_LIMIT_READER_CPU_SECONDS);
  else if (signal_number == SIGSYS)
    g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
                 _("the file made the reading helper try something forbidden; it is built to attack, do not "
                    "open it"));
  else
    g_set_error (
        error, HW_ERROR, HW_ERROR_DAMAGED,
        _("the reading helper broke down over this file (%s %d); save the file anew in its own program"),
        signal_number > 0 ? "signal" : "exit", signal_number > 0 ? signal_number : code);
  return FALSE;
}

/* The room could not be made: the helper, which ends with 0 or 2, never ran and nothing was answered. */
static gboolean
has_wrapper_failed (const HwHelperJob *job, int status, GByteArray *collected)
{
  return job->wrapper != NULL && collected->len == 0 && WIFEXITED (status) && WEXITSTATUS (status) != 0
         && WEXITSTATUS (status) != 2 && WEXITSTATUS (status) < SIGNAL_EXIT;
}

GBytes *
hw_helper_run (const HwHelperJob *job, GCancellable *cancellable, GError **error)
{
  g_auto (Descriptor) input = -1;
  g_auto (Descriptor) from_helper = -1;
  g_auto (Descriptor) to_us = -1;
  g_autoptr (GByteArray) collected = g_byte_array_new ();
  int ends[2];
  int status = 0;
  gboolean complete;
  pid_t pid;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!g_unix_open_pipe (ends, FD_CLOEXEC, error))
    return NULL;
  from_helper = move_up (ends[0]);
  to_us = move_up (ends[1]);
  input = make_input (job, error);
  if (input < 0)
    return NULL;
  g_unix_set_fd_nonblocking (from_helper, TRUE, NULL);
  pid = spawn (job, input, to_us, error);
  if (pid < 0)
    return NULL;
  descriptor_clear (&to_us); /* so that its death ends the pipe */
  descriptor_clear (&input);
  complete = collect (job, from_helper, collected, cancellable, error);
  if (!complete)
    kill (pid, SIGKILL);
  while (waitpid (pid, &status, 0) < 0 && errno == EINTR)
    ;
  if (complete && has_wrapper_failed (job, status, collected))
    {
      HwHelperJob bare = *job;

      hw_helper_wrapper_give_up ();
      bare.wrapper = NULL;
      return hw_helper_run (&bare, cancellable, error);
    }
  if (!complete || !judge_end (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&collected));
}
