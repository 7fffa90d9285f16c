/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/hw-window.h"
#include "core/hw-requisition.h"
#include "support/hw-fake-repository.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** AppFixture: a session over a repository in memory, and what tests of the screens do again and again. */
typedef struct
{
  HwClock *clock;
  HwRepository *repository;
  HwSession *session;
} AppFixture;

/** app_test_init: the test program's main: display, styles, resources; ends the program where there is no display. */
void app_test_init (int *argc, char ***argv);

void app_fixture_set_up (AppFixture *self, gconstpointer data);
void app_fixture_tear_down (AppFixture *self, gconstpointer data);

/** app_fixture_add: stores an entity; takes the reference; gives its id. */
char *app_fixture_add (AppFixture *self, gpointer entity);
char *app_fixture_add_requisition (AppFixture *self, const char *title, int state);
char *app_fixture_add_candidate (AppFixture *self, const char *name);

/** app_wait_until: runs the main loop until @condition holds; fails the test after half a minute. */
#define app_wait_until(condition)                                                                             \
  G_STMT_START                                                                                                \
  {                                                                                                           \
    gint64 app_deadline = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;                                      \
    while (!(condition) && g_get_monotonic_time () < app_deadline)                                            \
      app_iterate ();                                                                                         \
    g_assert_true (condition);                                                                                \
  }                                                                                                           \
  G_STMT_END

/** app_iterate: one turn of the main loop, or a millisecond's rest when there is nothing to do. */
void app_iterate (void);

/** app_settle: runs what is waiting and a little longer, for what must not happen. */
void app_settle (guint milliseconds);

/** app_settle_until_quiet: for what is filled on the way: until nothing has come for a while, at most so long. */
void app_settle_until_quiet (guint milliseconds);

/** app_finalize: waits for work that is under way to let go of the object, then lets it go and sees that it
 * was the last. */
void app_finalize (gpointer object);

/** app_find_label: whether a mapped label under @root shows @text. */
gboolean app_find_label (GtkWidget *root, const char *text);

/** app_find_widget: the first mapped widget of @type under @root, or NULL. */
GtkWidget *app_find_widget (GtkWidget *root, GType type);

/** app_find_shortcut: what a key does that comes to @widget; or NULL. Free with g_object_unref(). */
GtkShortcut *app_find_shortcut (GtkWidget *widget, guint key, GdkModifierType modifiers);

HwWindow *app_window_new (AppFixture *self, const char *start);
void app_window_close (HwWindow *window);

G_END_DECLS
