/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-posting-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/hw-jurisdiction.h"

/* What jurisdictions ask of postings about pay. */

#define CODE_LENGTH 2u /* of a state or country: "CO", "AT" */

typedef enum
{
  RULE_RANGE,
  RULE_HISTORY,
} Rule;

/* The jurisdictions that speak of a posting, as the finding names them. */
typedef struct
{
  GPtrArray *names;   /* char *, borrowed */
  GPtrArray *sources; /* char *, borrowed */
  const char *since;  /* the first of them */
  const char *note;
} Speakers;

static void
speakers_clear (Speakers *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->sources);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Speakers, speakers_clear)

/* A state without its postal code: "CA 92618" is "CA". */
static char *
dup_state (const char *part)
{
  char *state = g_strdup (part);

  for (gsize length = strlen (state); length > 0 && strchr (" 0123456789-", state[length - 1]) != NULL; length--)
    state[length - 1] = '\0';
  return g_strchug (state);
}

/* Whether a jurisdiction says which states its towns are in: its places are states, codes, or towns with
 * their state. */
static gboolean
knows_states (const HwCheckRun *run, const HwJurisdiction *jurisdiction)
{
  for (guint i = 0; jurisdiction->places != NULL && jurisdiction->places[i] != NULL; i++)
    {
      const char *place = jurisdiction->places[i], *comma = strrchr (place, ',');
      g_autofree char *state = dup_state (comma != NULL ? comma + 1 : place);

      if (strlen (state) == CODE_LENGTH || g_hash_table_contains (run->states, state))
        return TRUE;
    }
  return FALSE;
}

/* @location without the towns of states that @jurisdiction does not know: of "Vienna, VA" nothing is left for
 * Vienna. */
static char *
drop_other_states (const HwCheckRun *run, const HwJurisdiction *jurisdiction, const char *location)
{
  g_auto (GStrv) parts = g_strsplit_set (location, ",;/|()", -1);
  g_autoptr (GString) left = g_string_new (NULL);
  gsize before = 0; /* where the part before begins in what is left */

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *state = dup_state (parts[i]);

      if (i > 0 && g_hash_table_contains (run->states, state) && !hw_jurisdiction_covers (jurisdiction, state))
        {
          g_string_truncate (left, before);
          continue;
        }
      before = left->len;
      g_string_append_printf (left, "%s,", parts[i]);
    }
  return g_string_free (g_steal_pointer (&left), FALSE);
}

static gboolean
covers_posting (const HwCheckRun *run, const HwJurisdiction *jurisdiction)
{
  const HwReading *reading = run->input->reading;

  for (guint i = 0; reading->locations != NULL && reading->locations[i] != NULL; i++)
    {
      g_autofree char *left = NULL;

      if (!hw_jurisdiction_covers (jurisdiction, reading->locations[i]))
        continue;
      if (!knows_states (run, jurisdiction))
        return TRUE;
      left = drop_other_states (run, jurisdiction, reading->locations[i]);
      if (hw_jurisdiction_covers (jurisdiction, left)
          || hw_jurisdiction_covers_pair (jurisdiction, reading->locations[i]))
        return TRUE;
    }
  return FALSE;
}

/* A remote position of no stated place, or of a whole country, may be held from anywhere in it. */
static gboolean
may_reach (const HwJurisdiction *jurisdiction, const HwReading *reading)
{
  static const char *const wide[] = { "United States", "USA", "U.S.", "US", "Anywhere", "Worldwide", "North America" };

  if (!jurisdiction->remote || g_strcmp0 (reading->work_mode, "remote") != 0)
    return FALSE;
  if (reading->locations == NULL || reading->locations[0] == NULL)
    return TRUE;
  for (guint i = 0; reading->locations[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (wide); j++)
      if (g_str_equal (reading->locations[i], wide[j]))
        return TRUE;
  return FALSE;
}

/* Those that speak of the posting: by its place, or with @remote by what it leaves open. */
static Speakers
find_speakers (const HwCheckRun *run, Rule rule, gboolean remote, gboolean coming)
{
  Speakers found = { g_ptr_array_new (), g_ptr_array_new (), NULL, NULL };
  const GPtrArray *all = run->input->jurisdictions;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const HwJurisdiction *one = g_ptr_array_index (all, i);
      const char *since = rule == RULE_RANGE ? one->range_since : one->history_since;
      const char *source = rule == RULE_RANGE ? one->range_source : one->history_source;

      if (since == NULL || hw_jurisdiction_holds (since, run->input->today) == coming
          || (remote ? !may_reach (one, run->input->reading) : !covers_posting (run, one)))
        continue;
      g_ptr_array_add (found.names, one->name);
      if (source != NULL)
        g_ptr_array_add (found.sources, (char *) source);
      if (found.since == NULL || g_strcmp0 (since, found.since) < 0)
        found.since = since;
      if (found.note == NULL)
        found.note = one->range_note;
    }
  return found;
}

static char *
join (GPtrArray *texts, const char *separator)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? separator : "", (char *) g_ptr_array_index (texts, i));
  return g_string_free (joined, FALSE);
}

static void
cite_speakers (HwCheckFinding *finding, const Speakers *speakers)
{
  g_autofree char *sources = join (speakers->sources, "; ");

  finding->jurisdiction = join (speakers->names, ", ");
  hw_check_run_cite (finding, sources, speakers->since);
}

typedef struct
{
  const char *check;
  const char *problem; /* "no pay range" as a sentence */
  const char *remedy;
  guint start;
  guint end;
} RangeProblem;

static void
report_range (HwCheckRun *run, const RangeProblem *problem)
{
  g_auto (Speakers) bound = find_speakers (run, RULE_RANGE, FALSE, FALSE);
  g_auto (Speakers) coming = find_speakers (run, RULE_RANGE, FALSE, TRUE);
  g_auto (Speakers) remote = find_speakers (run, RULE_RANGE, TRUE, FALSE);
  g_autofree char *places = NULL;
  HwCheckFinding *finding;

  if (bound.names->len > 0)
    {
      places = join (bound.names, ", ");
      finding = hw_check_run_report (run, problem->check, HW_CHECK_RULE, problem->start, problem->end,
                                     g_strdup_printf (_("%s; a posting for %s is to give one. %s."), problem->problem,
                                                      places, bound.note != NULL ? bound.note : ""),
                                     problem->remedy);
      cite_speakers (finding, &bound);
    }
  else if (coming.names->len > 0)
    {
      places = join (coming.names, ", ");
      finding = hw_check_run_report (
          run, problem->check, HW_CHECK_WARNING, problem->start, problem->end,
          g_strdup_printf (_("%s; from %s a posting for %s is to give one"), problem->problem, coming.since, places),
          problem->remedy);
      cite_speakers (finding, &coming);
    }
  else if (remote.names->len > 0)
    {
      places = join (remote.names, ", ");
      finding = hw_check_run_report (
          run, problem->check, HW_CHECK_WARNING, problem->start, problem->end,
          g_strdup_printf (_("%s; the work can be done from places that ask for one: %s"), problem->problem, places),
          problem->remedy);
      cite_speakers (finding, &remote);
    }
  else
    {
      finding = hw_check_run_report (run, problem->check, HW_CHECK_NOTE, problem->start, problem->end,
                                     g_strdup (problem->problem), problem->remedy);
      hw_check_run_cite (finding, _("practice"), NULL);
    }
}

/* "competitive salary" is where a reader looks for the figure. */
static void
find_pay_words (const HwCheckRun *run, guint *start, guint *end)
{
  for (guint i = 0; i < run->hits->len; i++)
    {
      const HwCheckHit *hit = &g_array_index (run->hits, HwCheckHit, i);

      if (hit->words == HW_WORDS_VAGUE && g_str_equal (hit->group, "pay"))
        {
          *start = hit->start;
          *end = hit->end;
          return;
        }
    }
}

static void
check_range (HwCheckRun *run)
{
  const HwReading *reading = run->input->reading;
  RangeProblem problem = { 0 };

  find_pay_words (run, &problem.start, &problem.end);
  if (reading->pay_min == HW_UNSET && reading->pay_max == HW_UNSET)
    {
      problem.check = "pay-range-missing";
      problem.problem = _("The posting gives no pay range");
      problem.remedy = _("Give the lowest and the highest base pay that is really meant, with currency and period");
    }
  else if (reading->pay_min == HW_UNSET || reading->pay_max == HW_UNSET)
    {
      problem.check = "pay-range-open";
      problem.problem = _("The pay range has only one end");
      problem.remedy = _("Give both ends: “from” or “up to” alone is no range");
    }
  else
    return;
  report_range (run, &problem);
}

/* Where the clause of @hit ends, at the latest with its statement. */
static guint
find_clause_end (const HwCheckRun *run, const HwStatement *statement, const HwCheckHit *hit)
{
  g_autofree char *rest = hw_text_index_slice (run->text, hit->end, statement->end);

  return hit->end + (guint) g_utf8_strlen (rest, (gssize) strcspn (rest, ",;:."));
}

/* "We never ask for X" and "X is not asked for", but neither "X is a must; ... not" nor "without X nobody
 * will be considered". */
static gboolean
is_denied (const HwCheckRun *run, const HwStatement *statement, const HwCheckHit *hit)
{
  if (hw_check_run_has (run, HW_WORDS_INSIST, statement->start, statement->end))
    return FALSE;
  return hw_check_run_has (run, HW_WORDS_DENIAL, statement->start, find_clause_end (run, statement, hit));
}

/* A payroll clerk's work is other people's payslips; a candidate is asked to send some. */
static gboolean
is_the_work (const HwCheckRun *run, const HwStatement *statement, const HwCheckHit *hit)
{
  return g_str_equal (hit->group, "paper")
         && (statement->kind == HW_KIND_RESPONSIBILITY
             || !hw_check_run_has (run, HW_WORDS_ASK, statement->start, statement->end));
}

static void
report_history (HwCheckRun *run, const HwCheckHit *hit)
{
  g_auto (Speakers) bound = find_speakers (run, RULE_HISTORY, FALSE, FALSE);
  g_autofree char *words = hw_check_run_dup_words (run, hit);
  HwCheckFinding *finding
      = hw_check_run_report (run, "pay-history", bound.names->len > 0 ? HW_CHECK_RULE : HW_CHECK_WARNING, hit->start,
                             hit->end, g_strdup_printf (_("“%s” asks what somebody earned before"), words),
                             _("Ask what pay a candidate expects; leave earlier pay out"));

  if (bound.names->len > 0)
    cite_speakers (finding, &bound);
  else
    hw_check_run_cite (finding, _("practice: earlier pay carries earlier discrimination on"), NULL);
}

static void
check_history (HwCheckRun *run)
{
  for (guint i = 0; i < run->hits->len; i++)
    {
      const HwCheckHit *hit = &g_array_index (run->hits, HwCheckHit, i);
      const HwStatement *statement = hw_check_run_get_statement (run, hit->start);

      if (hit->words == HW_WORDS_PAY_HISTORY
          && (statement == NULL || (!is_denied (run, statement, hit) && !is_the_work (run, statement, hit))))
        report_history (run, hit);
    }
}

void
hw_check_pay (HwCheckRun *run)
{
  check_range (run);
  check_history (run);
}
