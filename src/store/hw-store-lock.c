/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* locks of an open file rather than of a process */
#include "store/hw-store-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "base/hw-text.h"

/* One byte of the lock file for the writer, one for the readers. */
#define WRITER_BYTE 0
#define READERS_BYTE 1
#define MAX_HOLDER_BYTES 1024

struct _HwStoreLock
{
  int descriptor; /* -1: not open */
  gboolean writes; /* the text is its own */
};

static gboolean
lock_bytes (int descriptor, short type, off_t start, off_t length)
{
  struct flock lock = { .l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = length };
  int result;

  do
    result = fcntl (descriptor, F_OFD_SETLK, &lock);
  while (result < 0 && errno == EINTR);
  return result == 0;
}

static char *
read_holder (int descriptor)
{
  char text[MAX_HOLDER_BYTES + 1];
  ssize_t length = pread (descriptor, text, MAX_HOLDER_BYTES, 0);
  g_autofree char *shown = NULL;
  g_auto (GStrv) lines = NULL;

  if (length <= 0)
    return NULL;
  text[length] = '\0';
  for (char *at = text; *at != '\0'; at++)
    if (*at == '\n')
      *at = '|';
  shown = hw_text_escape_for_message (text, -1); /* anybody may have written there */
  lines = g_strsplit (shown, "|", 5);            /* program, process, host, since */
  if (g_strv_length (lines) < 4)
    return g_strdup (_ ("another program"));
  return g_strdup_printf (_ ("%s, process %s on %s, since %s"), lines[0], lines[1], lines[2], lines[3]);
}

static void
write_holder (int descriptor, gint64 since)
{
  g_autofree char *time = hw_time_format (since);
  g_autofree char *text = g_strdup_printf ("%s\n%ld\n%s\n%s", g_get_prgname () != NULL ? g_get_prgname () : "?",
                                           (long) getpid (), g_get_host_name (), time);

  /* only a help for people: the lock holds without it */
  if (ftruncate (descriptor, 0) < 0 || pwrite (descriptor, text, strlen (text), 0) < 0)
    g_debug ("The lock file cannot say who holds it: %s", g_strerror (errno));
}

static gboolean
take (int descriptor, HwLockKind kind)
{
  switch (kind)
    {
    case HW_LOCK_READ:
      return lock_bytes (descriptor, F_RDLCK, READERS_BYTE, 1);
    case HW_LOCK_WHOLE:
      return lock_bytes (descriptor, F_WRLCK, WRITER_BYTE, 1) && lock_bytes (descriptor, F_WRLCK, READERS_BYTE, 1);
    case HW_LOCK_WRITE:
    default:
      return lock_bytes (descriptor, F_WRLCK, WRITER_BYTE, 1);
    }
}

static HwStoreLock *
refuse (const char *path, HwLockKind kind, int number, GError **error)
{
  if (kind == HW_LOCK_READ)
    return NULL;
  if (number == EACCES || number == EPERM || number == EROFS)
    g_set_error (error, HW_ERROR, HW_ERROR_READ_ONLY, _ ("“%s” cannot be locked for writing: %s"), path,
                 g_strerror (number));
  else
    g_set_error (error, HW_ERROR, HW_ERROR_STORAGE, _ ("“%s.lock” cannot be used: %s; check the folder"), path,
                 g_strerror (number));
  return NULL;
}

HwStoreLock *
hw_store_lock_take (const char *path, HwLockKind kind, gint64 since, char **holder, gboolean *unclean, GError **error)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  g_autoptr (HwStoreLock) self = g_new0 (HwStoreLock, 1);
  g_autofree char *left = NULL;
  int number;

  self->descriptor = open (name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600);
  if (self->descriptor < 0)
    return refuse (path, kind, errno, error);
  left = read_holder (self->descriptor);
  if (!take (self->descriptor, kind))
    {
      number = errno;
      if (number != EAGAIN && number != EACCES)
        return refuse (path, kind, number, error);
      if (holder != NULL)
        *holder = left != NULL ? g_steal_pointer (&left) : g_strdup (_ ("another program"));
      return NULL;
    }
  if (unclean != NULL)
    *unclean = kind != HW_LOCK_READ && left != NULL;
  self->writes = kind != HW_LOCK_READ;
  if (self->writes)
    write_holder (self->descriptor, since);
  return g_steal_pointer (&self);
}

void
hw_store_lock_free (HwStoreLock *self)
{
  if (self == NULL)
    return;
  /* an empty text tells the next one that all was closed in order */
  if (self->writes && ftruncate (self->descriptor, 0) < 0)
    g_debug ("The lock file cannot be emptied: %s", g_strerror (errno));
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_free (self);
}
