/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/hw-page.h"

G_BEGIN_DECLS

#define HW_TYPE_CANDIDATE_PAGE (hw_candidate_page_get_type ())

/** HwCandidatePage: "candidate/ID" and "candidate/ID/CANDIDACY": a person: details, papers, assessment, notes
 * and history. */
G_DECLARE_FINAL_TYPE (HwCandidatePage, hw_candidate_page, HW, CANDIDATE_PAGE, HwPage)

G_END_DECLS
