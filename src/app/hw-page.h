/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workbench/hw-session.h"

G_BEGIN_DECLS

#define HW_TYPE_PAGE (hw_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (HwPage, hw_page, HW, PAGE, GtkWidget)

/**
 * HwPage:
 *
 * What fills the window beside the sidebar, and each tab inside such a page: an abstract widget with
 * a session, a title and a way to load and to change things off the interface's thread.
 *
 * To write a page:
 *  1. `ui/hw-x-page.ui`: <template class="HwXPage" parent="HwPage"> with the content as its property
 *     `child`, and in ui/hiring-workbench.gresource.xml one line for the file;
 *  2. `src/app/hw-x-page.[ch]`: G_DECLARE_FINAL_TYPE (HwXPage, hw_x_page, HW, X_PAGE, HwPage). class_init
 *     ensures the types that the template names, fills in the vfuncs, sets `nouns`, then calls
 *     hw_page_class_set_template (widget_class, "hw-x-page"); init calls gtk_widget_init_template ();
 *     dispose calls nothing: HwPage disposes of the template;
 *  3. one line in the table of hw-pages.c: the first part of its places, and its get_type function.
 * hw-candidates-page.[ch] is the complete example; tests/app/test-templates.c finds the page by the table.
 *
 * A part of a page that derives from GtkWidget itself calls hw_widget_clear() in dispose (hw-widget.h);
 * one that derives from a row or a window may use gtk_widget_dispose_template().
 *
 * A place is a string: "candidates", "candidate/cnd-…", "requisition/req-…/panel". To go somewhere:
 * hw_page_go (self, "candidate/%s", id), or in a template the action `win.go` with a string target.
 * One widget a table line is kept: it is opened again for another place of its kind.
 *
 * The page's tabs: a property `view-stack` (AdwViewStack) shows its switcher in the header bar. A tab
 * may be an HwPage itself: bind its `session`, call hw_page_open () with the parts; it loads when it is
 * first shown and is refreshed only while it is shown.
 */
struct _HwPageClass
{
  GtkWidgetClass parent_class;

  /** nouns: NULL-terminated names of tables whose change calls refresh; NULL: none. */
  const char *const *nouns;

  /** open: go to a place; @parts are the place's, the first is the page's own. Chain up: it ends in refresh(). */
  void (*open) (HwPage *self, const char *const *parts);

  /** refresh: load again with hw_page_load(), or set the query of a list. Called when shown and out of date. */
  void (*refresh) (HwPage *self);

  /** leave: another page is about to be shown: save what is still being typed. May be NULL. */
  void (*leave) (HwPage *self);
};

/** HwPageLoaded: @result is what the work returned, never NULL; it belongs to the function. */
typedef void (*HwPageLoaded) (HwPage *self, gpointer result);

/**
 * hw_page_load:
 * @func: blocking work, run in another thread; must not touch widgets
 * @data: (nullable): its argument, freed with @free_data; see hw-call.h
 *
 * Loads what the page shows. A later load drops this one's answer, and so does leaving for another
 * place. After 300 ms a spinner shows. An error takes the content's place, with a button to try again.
 */
void hw_page_load (HwPage *self, HwSessionFunc func, gpointer data, GDestroyNotify free_data,
                   GDestroyNotify free_result, HwPageLoaded loaded);

/**
 * hw_page_do:
 * @toast: (nullable): what was done, past tense, shown with Undo; NULL for what is saved in passing
 * @done: (nullable): called after success; @result belongs to it. Without it @free_result frees it
 *
 * Changes something. Never dropped. An error is shown once, as a dialog over the page; then the page is
 * refreshed, so that it shows what is stored.
 */
void hw_page_do (HwPage *self, const char *toast, HwSessionFunc func, gpointer data, GDestroyNotify free_data,
                 GDestroyNotify free_result, HwPageLoaded done);

/** hw_page_class_set_template: from the resource ui/NAME.ui. */
void hw_page_class_set_template (GtkWidgetClass *widget_class, const char *name);

void hw_page_open (HwPage *self, const char *const *parts);
/** hw_page_refresh: at once when shown, else as soon as it is. */
void hw_page_refresh (HwPage *self);
void hw_page_leave (HwPage *self);
/** hw_page_take_focus: the keys go to its first control; FALSE: it has none yet. What a field holds is not to be
 * written over by stray keys: where one with text comes first the page itself has the keys, and Tab goes there. */
gboolean hw_page_take_focus (HwPage *self);

/** hw_page_go: printf-like; activates win.go with that place. */
void hw_page_go (HwPage *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/** hw_page_moved: the page itself went to another of its places (a tab): Back and a restart find it there. */
void hw_page_moved (HwPage *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void hw_page_show_toast (HwPage *self, const char *text);
void hw_page_show_error (HwPage *self, const GError *error);

HwSession *hw_page_get_session (HwPage *self); /* NULL before the workspace is open */
void hw_page_set_session (HwPage *self, HwSession *session);
/** hw_page_get_part: the place's part @index, or NULL: 1 is the id in "candidate/ID". */
const char *hw_page_get_part (HwPage *self, guint index);
const char *hw_page_get_title (HwPage *self);
void hw_page_set_title (HwPage *self, const char *title, const char *subtitle);
/** hw_page_set_view_stack: the tabs to switch in the header bar; a property too. */
void hw_page_set_view_stack (HwPage *self, AdwViewStack *stack);
AdwViewStack *hw_page_get_view_stack (HwPage *self);
/** hw_page_filled: what the page shows has just come: the keys may go there. Called by hw_page_load() itself. */
void hw_page_filled (HwPage *self);
/** hw_page_is_changing: whether something that hw_page_do() began has not ended, so that what is read may be older. */
gboolean hw_page_is_changing (HwPage *self);
/** hw_page_is_loading: for tests. */
gboolean hw_page_is_loading (HwPage *self);

G_END_DECLS
