/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* posix_spawn extensions */
#include "config.h"

#include "workbench/hw-helper-process.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/hw-error.h"
#include "base/hw-place.h"
#include "workbench/hw-helper-wrapper.h"

#define FIRST_OWN_FD 10 /* above the three that the helper gets */
#define CHUNK_BYTES 65536u
#define UNDER_WAY_BYTES (1 << 20)
#define PART_USEC (G_USEC_PER_SEC / 4) /* of waiting, at most this is counted at a time */
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

struct _HwHelper
{
  HwHelperJob job;
  char *program;
  GCancellable *cancellable;
  GPollFD cancel;
  gboolean has_cancel;
  pid_t pid; /* -1: has ended */
  int status;
  Descriptor input; /* our ends; -1: closed */
  Descriptor output;
  gboolean has_output;
  gint64 patience; /* microseconds */
  guint8 *chunk;   /* under way to the helper */
  gsize n_chunk;
  gsize at_chunk;
  gsize n_head;    /* bytes of the head that have been taken */
};

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

/* What its death says; an exit of 0 is a life well lived. A wrapper reports the helper's signal as shells
 * do. */
static gboolean
judge_end (const HwHelper *self, GError **error)
{
  int status = self->status;
  int code = WIFEXITED (status) ? WEXITSTATUS (status) : 0;
  int signal_number = WIFSIGNALED (status) ? WTERMSIG (status) : code > SIGNAL_EXIT ? code - SIGNAL_EXIT : 0;

  if (WIFEXITED (status) && code == 0)
    return TRUE;
  if (signal_number == SIGKILL) /* the limit of computing time is told by SIGXCPU */
    g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                 _("the system stopped the reading helper, perhaps for want of memory; try again, or split the file"));
  else if (signal_number == SIGXCPU)
    g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                 _("reading took more than %u seconds of computing; simplify the file or split it"),
                 self->job.cpu_seconds);
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

/* So much may be under way each way that the two sides seldom wait for each other; where the system grants
 * less, they wait more often. */
static void
widen (int output, int input)
{
  const int n_bytes = UNDER_WAY_BYTES;

  (void) fcntl (output, F_SETPIPE_SZ, n_bytes);
  (void) setsockopt (input, SOL_SOCKET, SO_SNDBUF, &n_bytes, sizeof n_bytes);
}

static gboolean
start (HwHelper *self, GError **error)
{
  g_auto (Descriptor) output = -1;
  g_auto (Descriptor) input = -1;
  int ends[2];
  int pair[2];

  if (!g_unix_open_pipe (ends, FD_CLOEXEC, error))
    return FALSE;
  self->output = move_up (ends[0]);
  output = move_up (ends[1]);
  /* a socket: writing to one whose reader is gone is an error and no signal */
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
    return fail_errno ("socketpair", error);
  self->input = move_up (pair[0]);
  input = move_up (pair[1]);
  if (self->output < 0 || output < 0 || self->input < 0 || input < 0)
    return fail_errno ("fcntl", error);
  widen (self->output, self->input);
  g_unix_set_fd_nonblocking (self->output, TRUE, NULL);
  g_unix_set_fd_nonblocking (self->input, TRUE, NULL);
  self->pid = spawn (&self->job, input, output, error);
  return self->pid > 0; /* our ends of its descriptors close here, so that its death ends both */
}

static void
wait_for_end (HwHelper *self)
{
  while (self->pid > 0 && waitpid (self->pid, &self->status, 0) < 0 && errno == EINTR)
    ;
  self->pid = -1;
}

HwHelper *
hw_helper_start (const HwHelperJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (HwHelper) self = g_new0 (HwHelper, 1);

  self->job = *job;
  self->program = g_strdup (job->program);
  self->job.program = self->program;
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->input = self->output = self->pid = -1;
  self->patience = (gint64) job->wall_seconds * G_USEC_PER_SEC;
  self->chunk = g_malloc (CHUNK_BYTES);
  g_bytes_ref (job->head);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !start (self, error))
    return NULL;
  self->has_cancel = g_cancellable_make_pollfd (cancellable, &self->cancel);
  return g_steal_pointer (&self);
}

void
hw_helper_free (HwHelper *self)
{
  if (self == NULL)
    return;
  if (self->pid > 0)
    kill (self->pid, SIGKILL);
  wait_for_end (self);
  descriptor_clear (&self->input);
  descriptor_clear (&self->output);
  if (self->has_cancel)
    g_cancellable_release_fd (self->cancellable);
  g_clear_object (&self->cancellable);
  g_bytes_unref (self->job.head);
  g_free (self->chunk);
  g_free (self->program);
  g_free (self);
}

/* Takes the next bytes of the head or the feed; at their end the helper's input is closed. */
static gboolean
refill (HwHelper *self, GError **error)
{
  gsize length = 0;
  const guint8 *head = g_bytes_get_data (self->job.head, &length);
  gsize n = MIN (length - self->n_head, CHUNK_BYTES);
  gssize fed = 0;

  if (n > 0)
    memcpy (self->chunk, head + self->n_head, n);
  else if (self->job.feed != NULL)
    {
      fed = self->job.feed (self->job.feed_data, self->chunk, CHUNK_BYTES, error);
      if (fed < 0)
        return FALSE;
    }
  self->n_head += n;
  self->n_chunk = n > 0 ? n : (gsize) fed;
  self->at_chunk = 0;
  if (self->n_chunk == 0)
    descriptor_clear (&self->input);
  return TRUE;
}

/* Gives the helper as much as it has room for: it is then busy for a while, and this side is woken seldom. */
static gboolean
feed (HwHelper *self, GError **error)
{
  gssize n = 0;

  while (n >= 0 && !g_cancellable_is_cancelled (self->cancellable))
    {
      if (self->at_chunk == self->n_chunk && !refill (self, error))
        return FALSE;
      if (self->input < 0)
        return TRUE;
      n = send (self->input, self->chunk + self->at_chunk, self->n_chunk - self->at_chunk, MSG_NOSIGNAL);
      if (n > 0)
        self->at_chunk += (gsize) n;
    }
  if (n < 0 && errno != EINTR && errno != EAGAIN)
    descriptor_clear (&self->input); /* it wants no more; its output tells why */
  return TRUE;
}

/* Waits until there is output, feeding the while. While this process or the whole machine is stopped the helper cannot
 * answer either: of such a pause only one part is counted. */
static gboolean
wait_for_output (HwHelper *self, GError **error)
{
  for (;;)
    {
      struct pollfd fds[] = { { .fd = self->output, .events = POLLIN },
                              { .fd = self->has_cancel ? self->cancel.fd : -1, .events = POLLIN },
                              { .fd = self->input, .events = POLLOUT } };
      gint64 begun = g_get_monotonic_time (), part = CLAMP (self->patience, 0, PART_USEC);
      int n = poll (fds, G_N_ELEMENTS (fds), (int) ((part + 999) / 1000));

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (n < 0 && errno != EINTR)
        return fail_errno ("poll", error);
      self->patience -= MIN (g_get_monotonic_time () - begun, part);
      if (n == 0 && part == 0)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_LIMIT,
                       _("reading took longer than %u seconds; simplify the file or split it"),
                       self->job.wall_seconds);
          return FALSE;
        }
      if (n > 0 && fds[2].revents != 0 && !feed (self, error))
        return FALSE;
      if (n > 0 && fds[0].revents != 0)
        return TRUE;
    }
}

/* The room could not be made: the helper, which ends with 0 or 2, never ran and nothing was answered. */
static gboolean
has_wrapper_failed (const HwHelper *self)
{
  return self->job.wrapper != NULL && !self->has_output && WIFEXITED (self->status)
         && WEXITSTATUS (self->status) != 0 && WEXITSTATUS (self->status) != 2
         && WEXITSTATUS (self->status) < SIGNAL_EXIT;
}

static gboolean
start_without_wrapper (HwHelper *self, GError **error)
{
  hw_helper_wrapper_give_up ();
  self->job.wrapper = NULL;
  self->n_head = self->n_chunk = self->at_chunk = 0;
  if (self->job.rewind != NULL)
    self->job.rewind (self->job.feed_data);
  descriptor_clear (&self->input);
  descriptor_clear (&self->output);
  return start (self, error);
}

gssize
hw_helper_read (HwHelper *self, guint8 *buffer, gsize size, GError **error)
{
  for (;;)
    {
      gssize n;

      if (!wait_for_output (self, error))
        return -1;
      n = read (self->output, buffer, size);
      if (n < 0 && (errno == EINTR || errno == EAGAIN))
        continue;
      self->has_output |= n > 0;
      if (n > 0)
        return n;
      wait_for_end (self);
      if (!has_wrapper_failed (self))
        return judge_end (self, error) ? 0 : -1;
      if (!start_without_wrapper (self, error))
        return -1;
    }
}
