/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_POSTING_TAB (hw_posting_tab_get_type ())

/** HwPostingTab: the posting that a requisition came from; its reading can become the weights. */
G_DECLARE_FINAL_TYPE (HwPostingTab, hw_posting_tab, HW, POSTING_TAB, HwPage)

G_END_DECLS
