/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-pages.h"

#include <string.h>

#include "app/hw-candidate-page.h"
#include "app/hw-candidates-page.h"
#include "app/hw-jurisdictions-page.h"
#include "app/hw-posting-page.h"
#include "app/hw-postings-page.h"
#include "app/hw-requisition-page.h"
#include "app/hw-requisitions-page.h"
#include "app/hw-rubric-page.h"
#include "app/hw-rubrics-page.h"
#include "app/hw-scorecard-page.h"
#include "app/hw-search-page.h"
#include "app/hw-tasks-page.h"
#include "app/hw-welcome-page.h"

/* One line a kind of page, by the first part of its places. */
static const HwPageEntry entries[] = {
  { "candidate", hw_candidate_page_get_type },
  { "candidates", hw_candidates_page_get_type },
  { "jurisdictions", hw_jurisdictions_page_get_type },
  { "posting", hw_posting_page_get_type },
  { "postings", hw_postings_page_get_type },
  { "requisition", hw_requisition_page_get_type },
  { "requisitions", hw_requisitions_page_get_type },
  { "rubric", hw_rubric_page_get_type },
  { "rubrics", hw_rubrics_page_get_type },
  { "scorecard", hw_scorecard_page_get_type },
  { "search", hw_search_page_get_type },
  { "tasks", hw_tasks_page_get_type },
  { "welcome", hw_welcome_page_get_type },
  { NULL, NULL },
};

const HwPageEntry *
hw_pages (void)
{
  return entries;
}

const HwPageEntry *
hw_pages_find (const char *place)
{
  gsize length = strcspn (place, "/");

  for (guint i = 0; entries[i].prefix != NULL; i++)
    if (strlen (entries[i].prefix) == length && strncmp (entries[i].prefix, place, length) == 0)
      return &entries[i];
  return NULL;
}
