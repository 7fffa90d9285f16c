/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-banner.h"
#include "app/hw-fold.h"
#include "app/hw-history.h"
#include "app/hw-sidebar.h"
#include "app/hw-window.h"

G_BEGIN_DECLS

/* Shared by hw-window.c (pages, history) and hw-window-header.c (title, tabs, search). */
struct _HwWindow
{
  AdwApplicationWindow parent_instance;
  HwSession *session;
  HwHistory *history;
  HwPage *page; /* in the stack */
  GCancellable *running; /* what the banner says is under way */

  HwSidebar *sidebar;
  HwBanner *banner;
  HwFold *fold;
  AdwToastOverlay *toasts;
  GtkStack *root;
  GtkStack *pages;
  GtkBox *frame;
  AdwHeaderBar *header;
  AdwViewSwitcherBar *bottom_tabs; /* made when it is first needed */
  GtkStack *header_centre;
  AdwWindowTitle *title;
  GtkLabel *place_title; /* of the page whose tabs are in the header */
  AdwViewSwitcher *switcher;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkLabel *opening_label;
  GtkMenuButton *menu_button;
};

/** _hw_window_show_place: the place is in the history already. */
void _hw_window_show_place (HwWindow *self, const char *place);
/** _hw_window_update_header: shows the title and the tabs of the page. */
void _hw_window_update_header (HwWindow *self);
/** _hw_window_place_tabs: puts the tabs where the window has room for them. */
void _hw_window_place_tabs (HwWindow *self);
/** _hw_window_search: goes to what the search entry asks for. */
void _hw_window_search (HwWindow *self);

G_END_DECLS
