/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-fixture.h"

#include "app/hw-posting-text.h"

G_BEGIN_DECLS

/** AppWorkspace: the window over a real workspace file in a folder of its own, with the shipped rubric. */
typedef struct
{
  char *folder;
  HwClock *clock;
  HwRepository *repository;
  HwSession *session;
  HwWindow *window;
} AppWorkspace;

/** app_workspace_set_up: @sample not NULL: with the worked example in it. */
void app_workspace_set_up (AppWorkspace *self, gconstpointer sample);
void app_workspace_tear_down (AppWorkspace *self, gconstpointer sample);

/** app_workspace_set_up_sample: with the worked example, for tests that have other data. */
void app_workspace_set_up_sample (AppWorkspace *self, gconstpointer data);
void app_workspace_tear_down_sample (AppWorkspace *self, gconstpointer data);

/** app_workspace_list: all of a noun in the order of adding; @field (may be NULL) has @value. (element-type
 * HwEntity) */
GPtrArray *app_workspace_list (AppWorkspace *self, const HwEntityClass *klass, const char *field, const char *value);
/** app_workspace_only: the id of the only one of a noun. */
char *app_workspace_only (AppWorkspace *self, const HwEntityClass *klass);
/** app_workspace_candidacy_of: the id of the named candidate's candidacy. */
char *app_workspace_candidacy_of (AppWorkspace *self, const char *name);

/** app_workspace_go: printf-like; as a link in the window does, and waits for the page to be loaded. */
void app_workspace_go (AppWorkspace *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** app_workspace_open_posting: the Posting tab of the only requisition; its text. */
HwPostingText *app_workspace_open_posting (AppWorkspace *self);

/** app_workspace_tab: the mapped page of @type, loaded. */
gpointer app_workspace_tab (AppWorkspace *self, GType type);

/** app_find_button: a button of that label that can be pressed now, in another window than @except, or under @root. */
GtkWidget *app_find_button (GtkWidget *root, const char *label);
GtkWidget *app_find_dialog_button (GtkWindow *except, const char *label);
/** app_press: waits for the button and presses it. */
void app_press (gpointer root, const char *label);
void app_press_dialog (GtkWindow *except, const char *label);

/** app_find_dialog: another window of @type that is shown, or NULL. */
gpointer app_find_dialog (GType type);

/** app_answer: waits for the question with a line to fill in, fills it in and presses the button. */
void app_answer (GtkWindow *except, const char *text, const char *label);

/** app_list_widgets: all mapped widgets of @type under @root in their order. (element-type GtkWidget) */
GPtrArray *app_list_widgets (gpointer root, GType type);

/** app_collect_text: all text of mapped labels and all tooltips under @root, a line each. */
char *app_collect_text (gpointer root);
gboolean app_shows (gpointer root, const char *text);
/** app_shows_import: whether a row of what an import would do, not of the columns' values, has the @title. */
gboolean app_shows_import (gpointer dialog, const char *title);

G_END_DECLS
