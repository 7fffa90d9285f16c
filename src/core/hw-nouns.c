/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-jurisdiction.h"
#include "core/hw-people.h"
#include "core/hw-posting.h"
#include "core/hw-requisition.h"
#include "core/hw-rubric-parts.h"
#include "core/hw-scorecard.h"

/* All nouns, parents before those that refer to them. */

static const HwEntityClass *const classes[] = {
  &HW_MEMBER,
  &HW_IMPORT,
  &HW_RUBRIC_VERSION,
  &HW_COMPETENCY,
  &HW_INDICATOR,
  &HW_ANCHOR,
  &HW_QUESTION,
  &HW_PHRASE,
  &HW_PROFILE,
  &HW_TARGET,
  &HW_CRITERION,
  &HW_TERM,
  &HW_BENCHMARK,
  &HW_POSTING,
  &HW_STORED_READING,
  &HW_REQUISITION,
  &HW_WEIGHT,
  &HW_REQUIREMENT,
  &HW_APPROVAL,
  &HW_PANELIST,
  &HW_CANDIDATE,
  &HW_PAPER,
  &HW_CANDIDACY,
  &HW_SCREENING,
  &HW_NOTE,
  &HW_NAMESAKE,
  &HW_INTERVIEW,
  &HW_KIT,
  &HW_SCORECARD,
  &HW_RATING,
  &HW_SHORTLIST_RECORD,
  &HW_JURISDICTION,
  &HW_EVENT,
  NULL,
};

const HwEntityClass *const *
hw_entity_classes (void)
{
  return classes;
}

const HwEntityClass *
hw_entity_class_find (const char *noun)
{
  for (guint i = 0; classes[i] != NULL; i++)
    if (g_str_equal (classes[i]->name, noun))
      return classes[i];
  return NULL;
}
