/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/hw-clock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"

struct _HwClock
{
  gatomicrefcount ref_count;
  gboolean is_fixed;
  gint64 fixed; /* read and advanced by tests on one thread, read by the store's: guarded */
  GMutex mutex;
};

static HwClock *
clock_new (gboolean is_fixed, gint64 fixed)
{
  HwClock *self = g_new0 (HwClock, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->is_fixed = is_fixed;
  self->fixed = fixed;
  return self;
}

HwClock *
hw_clock_new_system (void)
{
  return clock_new (FALSE, 0);
}

HwClock *
hw_clock_new_fixed (gint64 microseconds)
{
  return clock_new (TRUE, microseconds);
}

HwClock *
hw_clock_ref (HwClock *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_clock_unref (HwClock *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_mutex_clear (&self->mutex);
  g_free (self);
}

gint64
hw_clock_now (HwClock *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  if (!self->is_fixed)
    return g_get_real_time ();
  locker = g_mutex_locker_new (&self->mutex);
  return self->fixed;
}

void
hw_clock_advance (HwClock *self, gint64 microseconds)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_return_if_fail (self->is_fixed);
  self->fixed += microseconds;
}

char *
hw_time_format (gint64 microseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
}

static gboolean
read_digits (const char *text, guint at, guint n, int *value)
{
  *value = 0;
  for (guint i = at; i < at + n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }
  return TRUE;
}

gboolean
hw_time_parse (const char *text, gint64 *microseconds, GError **error)
{
  g_autoptr (GDateTime) time = NULL;
  gsize length = strlen (text);
  int year, month, day, hour = 0, minute = 0, second = 0;
  gboolean ok = (length == 10 || length == 20) && text[4] == '-' && text[7] == '-'
                && read_digits (text, 0, 4, &year) && read_digits (text, 5, 2, &month)
                && read_digits (text, 8, 2, &day);

  if (ok && length == 20)
    ok = text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == 'Z' && read_digits (text, 11, 2, &hour)
         && read_digits (text, 14, 2, &minute) && read_digits (text, 17, 2, &second);
  if (ok)
    time = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (time == NULL)
    {
      g_autofree char *shown = hw_text_escape_for_message (text, -1);

      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _("“%s” is not a date; write it as 2026-11-22 or 2026-11-22T21:40:00Z"), shown);
      return FALSE;
    }
  *microseconds = g_date_time_to_unix (time) * G_USEC_PER_SEC;
  return TRUE;
}
