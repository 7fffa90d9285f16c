/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** HwHelperFeed: the helper's next input bytes: their number, 0 at the end, -1 with @error. */
typedef gssize (*HwHelperFeed) (gpointer data, guint8 *buffer, gsize size, GError **error);

/** HwHelperJob: one run of a helper program: bytes in on its descriptor 0, bytes out on 1, nothing else. */
typedef struct
{
  const char *program;
  const char *wrapper; /* bubblewrap, or NULL */
  GBytes *head;        /* written first */
  HwHelperFeed feed;   /* then these; or NULL */
  void (*rewind) (gpointer feed_data); /* the feed begins anew: the helper is started once more */
  gpointer feed_data;
  guint wall_seconds;  /* of waiting for it, all together */
  guint cpu_seconds;   /* that it allows itself: for the message */
} HwHelperJob;

/**
 * HwHelper:
 *
 * A program that runs with a clean environment and no other descriptor, in a room of its own where a wrapper
 * can make one. It is fed while its output is read, so neither its input nor its output is ever held whole.
 * Used by one thread at a time.
 */
typedef struct _HwHelper HwHelper;

HwHelper *hw_helper_start (const HwHelperJob *job, GCancellable *cancellable, GError **error);

/**
 * hw_helper_read: up to @size bytes of output, 0 at its end.
 *
 * -1 with @error when the time is over, the cancellable cancelled, the feed failed, or the helper died a death
 * of its own, which the message tells.
 */
gssize hw_helper_read (HwHelper *self, guint8 *buffer, gsize size, GError **error);

/** hw_helper_free: ends the program at once if it still runs. */
void hw_helper_free (HwHelper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwHelper, hw_helper_free)

G_END_DECLS
