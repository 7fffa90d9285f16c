/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-error.h"
#include "hw-import-support.h"

/* People and their ratings as applicant systems hand them out. */

static void
test_candidates (void)
{
  assert_golden ("people/harvest-candidates.json", -1);
  assert_golden ("people/harvest-candidates.json", HW_DOCUMENT_CANDIDATES);
  assert_golden ("people/people.json", -1);
}

static void
test_scorecards (void)
{
  assert_golden ("people/harvest-scorecards.json", -1);
  assert_golden ("people/harvest-scorecards.json", HW_DOCUMENT_SCORECARDS);
}

static void
test_refused (void)
{
  static const char scorecard[] = "[{\"candidate_id\": 1, \"overall_recommendation\": \"yes\", \"attributes\": []}]";
  static const char nobody[]
      = "[{\"name\": \"Ada\", \"email\": \"a@example.org\"},\n{\"name\": \" \", \"email\": \"\"}]";
  static const char address[] = "[{\"name\": \"Ada\", \"email\": \"nowhere\"}]";
  static const char other[] = "[{\"title\": \"Head\", \"company\": \"Acme\"}]";

  assert_refused (scorecard, strlen (scorecard), -1, HW_ERROR_INPUT,
                  "1: the scorecard rates nothing; leave it out");
  assert_refused (nobody, strlen (nobody), -1, HW_ERROR_INPUT, "2: the name is missing; fill it in");
  assert_refused (address, strlen (address), -1, HW_ERROR_INPUT,
                  "1: \xe2\x80\x9cnowhere\xe2\x80\x9d is not an e-mail address; correct it or leave it empty");
  assert_refused (other, strlen (other), HW_DOCUMENT_CANDIDATES, HW_ERROR_INPUT,
                  "1: this JSON does not hold what was asked for; leave out the kind or choose another file");
  assert_refused (address, strlen (address), HW_DOCUMENT_SCORECARDS, HW_ERROR_INPUT,
                  "1: this JSON does not hold what was asked for; leave out the kind or choose another file");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people-json/candidates", test_candidates);
  g_test_add_func ("/people-json/scorecards", test_scorecards);
  g_test_add_func ("/people-json/refused", test_refused);
  return g_test_run ();
}
