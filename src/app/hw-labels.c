/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-labels.h"

#include <glib/gi18n-lib.h>

/* Looks @index up in a table of N_() words; a value from a newer file has no word yet. */
#define LABEL(table, index) ((guint) (index) < G_N_ELEMENTS (table) ? _ ((table)[(guint) (index)]) : "")

const char *
hw_label_state (HwRequisitionState state)
{
  static const char *const words[] = {
    N_ ("Draft"),  N_ ("Waiting for approval"), N_ ("Approved"),  N_ ("Open"),     N_ ("On hold"),
    N_ ("Filled"), N_ ("Closed"),               N_ ("Cancelled"), N_ ("Rejected"),
  };

  return LABEL (words, state);
}

const char *
hw_label_step (HwStep step)
{
  static const char *const words[] = {
    N_ ("Submit for _approval"), N_ ("_Open"),   N_ ("Put on _hold"), N_ ("Mark as _filled"),
    N_ ("_Close"),               N_ ("Ca_ncel"), N_ ("_Reopen"),      N_ ("_Revise"),
  };

  return LABEL (words, step);
}

const char *
hw_label_stage (HwStage stage)
{
  static const char *const words[] = {
    N_ ("New"),   N_ ("Screening"), N_ ("Interview"), N_ ("Panel"),
    N_ ("Offer"), N_ ("Hired"),     N_ ("Rejected"),  N_ ("Withdrawn"),
  };

  return LABEL (words, stage);
}

const char *
hw_label_answer (HwAnswer answer)
{
  static const char *const words[] = { N_ ("Not known"), N_ ("Pass"), N_ ("Fail") };

  return LABEL (words, answer);
}

const char *
hw_label_demand (HwDemand demand)
{
  static const char *const words[] = { N_ ("Asked"), N_ ("Required"), N_ ("Preferred") };

  return LABEL (words, demand);
}

const char *
hw_label_approval (HwApprovalStatus status)
{
  static const char *const words[] = { N_ ("Waiting"), N_ ("Approved"), N_ ("Rejected"), N_ ("No longer valid") };

  return LABEL (words, status);
}

const char *
hw_label_card_status (HwCardStatus status)
{
  static const char *const words[] = { N_ ("Draft"), N_ ("Submitted"), N_ ("Replaced") };

  return LABEL (words, status);
}

const char *
hw_label_recommendation (HwRecommendation recommendation)
{
  static const char *const words[] = { N_ ("None yet"), N_ ("Strong no"), N_ ("No"), N_ ("Yes"), N_ ("Strong yes") };

  return LABEL (words, recommendation);
}

const char *
hw_label_kind (HwStatementKind kind)
{
  static const char *const words[] = {
    N_ ("Responsibility"), N_ ("Qualification"), N_ ("Offer"), N_ ("Logistics"),
    N_ ("Company"),        N_ ("Legal"),         N_ ("Other"),
  };

  return LABEL (words, kind);
}

const char *
hw_label_level (HwLevel level)
{
  static const char *const words[] = { "", N_ ("Required"), N_ ("Preferred") };

  return level == HW_LEVEL_NONE ? "" : LABEL (words, level);
}

const char *
hw_label_rank_status (HwRankStatus status)
{
  static const char *const words[] = { N_ ("Ranked"), N_ ("Not enough evidence"), N_ ("Not eligible") };

  return LABEL (words, status);
}

const char *
hw_label_severity (HwCheckSeverity severity)
{
  static const char *const words[] = { N_ ("Could be better"), N_ ("Look at this"), N_ ("A rule speaks of this") };

  return LABEL (words, severity);
}

const char *
hw_label_section (HwResumeSectionKind section)
{
  static const char *const words[] = {
    N_ ("Contact"), N_ ("Summary"),   N_ ("Experience"),   N_ ("Education"),
    N_ ("Skills"),  N_ ("Languages"), N_ ("Certificates"), N_ ("Other"),
  };

  return LABEL (words, section);
}

const char *
hw_label_confidence (guint confidence)
{
  if (confidence >= 900)
    return _("Very likely");
  return confidence >= 700 ? _("Likely") : _("Possibly");
}

const char *
hw_label_phrase_weight (gint64 weight)
{
  if (weight < 0)
    return _("Speaks against it");
  if (weight >= 2000)
    return _("Enough by itself");
  return weight >= 1000 ? _("Counts with a second hint") : _("A weak hint");
}

const char *
hw_label_competency (HwRubric *rubric, const char *key)
{
  int index = hw_rubric_find_competency (rubric, key);

  return index >= 0 ? hw_rubric_get_competency (rubric, (guint) index)->name : key;
}

typedef struct
{
  const char *nick;
  const char *label;
} Word;

static const char *
find_word (const Word *words, const char *nick)
{
  for (guint i = 0; nick != NULL && words[i].nick != NULL; i++)
    if (g_str_equal (words[i].nick, nick))
      return _ (words[i].label);
  return nick != NULL ? nick : "";
}

const char *
hw_label_work_mode (const char *mode)
{
  static const Word words[] = {
    { "remote", N_ ("Remote") }, { "hybrid", N_ ("Hybrid") }, { "onsite", N_ ("On site") }, { NULL, NULL }
  };

  return find_word (words, mode);
}

const char *
hw_label_employment (const char *type)
{
  static const Word words[] = {
    { "full_time", N_ ("Full time") }, { "part_time", N_ ("Part time") },   { "contract", N_ ("Contract") },
    { "temporary", N_ ("Temporary") }, { "internship", N_ ("Internship") }, { NULL, NULL },
  };

  return find_word (words, type);
}

const char *
hw_label_degree (const char *degree)
{
  static const Word words[] = {
    { "high_school", N_ ("High school") }, { "associate", N_ ("Associate degree") },
    { "bachelor", N_ ("Bachelor’s degree") }, { "master", N_ ("Master’s degree") },
    { "doctorate", N_ ("Doctorate") }, { NULL, NULL },
  };

  return find_word (words, degree);
}

const char *
hw_label_period (const char *period)
{
  static const Word words[] = {
    { "year", N_ ("a year") }, { "month", N_ ("a month") }, { "week", N_ ("a week") },
    { "day", N_ ("a day") },   { "hour", N_ ("an hour") },  { NULL, NULL },
  };

  return find_word (words, period);
}

const char *
hw_label_field (const char *field)
{
  static const Word words[] = {
    { "title", N_ ("Title") },
    { "description", N_ ("Text of the posting") },
    { "organisation", N_ ("Employer") },
    { "location", N_ ("Place") },
    { "work_mode", N_ ("Work mode") },
    { "employment_type", N_ ("Employment") },
    { "department", N_ ("Department") },
    { "reference", N_ ("Reference number") },
    { "url", N_ ("Address on the web") },
    { "pay_min", N_ ("Lowest pay") },
    { "pay_max", N_ ("Highest pay") },
    { "currency", N_ ("Currency") },
    { "pay_period", N_ ("Pay period") },
    { "pay", N_ ("Pay") },
    { "date_posted", N_ ("Posted on") },
    { "valid_through", N_ ("Valid until") },
    { "seniority", N_ ("Seniority") },
    { "language", N_ ("Language") },
    { "responsibilities", N_ ("Responsibilities") },
    { "requirements", N_ ("Requirements") },
    { "qualifications", N_ ("Qualifications") },
    { "benefits", N_ ("Benefits") },
    { "about_employer", N_ ("About the employer") },
    { "name", N_ ("Name") },
    { "first_name", N_ ("First name") },
    { "last_name", N_ ("Last name") },
    { "email", N_ ("E-mail address") },
    { "phone", N_ ("Telephone") },
    { "current_title", N_ ("Current title") },
    { "current_employer", N_ ("Current employer") },
    { "source", N_ ("Source") },
    { "tags", N_ ("Tags") },
    { "summary", N_ ("Summary") },
    { "candidate", N_ ("Candidate") },
    { "member", N_ ("Panelist") },
    { "competency", N_ ("Competency") },
    { "rating", N_ ("Rating") },
    { "evidence", N_ ("Evidence") },
    { "recommendation", N_ ("Recommendation") },
    { NULL, NULL },
  };

  return find_word (words, field);
}
