/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-score-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/hw-format.h"
#include "app/hw-labels.h"

#define DISCUSSION_SPREAD 2u

char *
hw_score_text_rational (HwRational value, guint places)
{
  g_autofree char *plain = hw_rational_format_decimal (value, places);
  char *point = strchr (plain, '.');
  gboolean negative = plain[0] == '-';
  g_autofree char *whole = NULL;

  if (point != NULL)
    *point++ = '\0';
  whole = g_strdup (negative ? plain + 1 : plain);
  return g_strconcat (negative ? "−" : "", whole, point != NULL ? hw_format_get_point () : "",
                      point != NULL ? point : "", NULL);
}

char *
hw_score_text_score (const HwShortlistEntry *entry)
{
  if (entry->hidden || entry->ranked == NULL || !entry->ranked->has_score)
    return g_strdup ("–");
  return hw_score_text_rational (entry->ranked->score, 2);
}

char *
hw_score_text_coverage (const HwShortlistEntry *entry)
{
  g_autofree char *number = NULL;
  HwRational percent;

  if (entry->hidden || entry->ranked == NULL)
    return g_strdup ("–");
  percent = hw_rational_new (entry->ranked->coverage.num * 100, entry->ranked->coverage.den);
  number = hw_score_text_rational (percent, 0);
  /* Translators: a percentage */
  return g_strdup_printf (_("%s %%"), number);
}

char *
hw_score_text_basis (const HwShortlistEntry *entry, guint n_competencies)
{
  g_autofree char *panelists = NULL;
  guint spread = 0;

  if (entry->hidden)
    return g_strdup (_("Hidden until you have submitted your scorecard"));
  if (entry->ranked == NULL || entry->cards->len == 0)
    return g_strdup (_("No scorecards yet"));
  for (guint i = 0; i < n_competencies; i++)
    spread = MAX (spread, entry->ranked->cells[i].spread);
  panelists = g_strdup_printf (ngettext ("%u scorecard", "%u scorecards", entry->cards->len), entry->cards->len);
  /* Translators: the first is "4 scorecards", the second how far ratings of one competency are apart */
  return g_strdup_printf (_("%s, spread up to %u"), panelists, spread);
}

static const char *
find_criterion_name (const HwShortlist *shortlist, const char *key)
{
  HwCriterion *criterion = hw_rubric_find_criterion (shortlist->rubric, key);

  return criterion != NULL ? criterion->name : key;
}

char *
hw_score_text_screening (const HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  guint n_passed = 0, n_open = 0;
  g_autofree char *passed = NULL;
  g_autofree char *open = NULL;

  for (guint i = 0; i < entry->screening->len; i++)
    {
      HwScreening *screening = g_ptr_array_index (entry->screening, i);

      if (screening->answer == HW_ANSWER_FAIL)
        /* Translators: the name of a screening criterion, e.g. "Location" */
        return g_strdup_printf (_("Fails: %s"), find_criterion_name (shortlist, screening->criterion));
      n_passed += screening->answer == HW_ANSWER_PASS;
      n_open += screening->answer == HW_ANSWER_UNKNOWN;
    }
  passed = g_strdup_printf (ngettext ("%u passed", "%u passed", n_passed), n_passed);
  if (n_open == 0)
    return g_steal_pointer (&passed);
  open = g_strdup_printf (ngettext ("%u open", "%u open", n_open), n_open);
  return g_strdup_printf (_("%s, %s"), passed, open);
}

static gboolean
screening_is_open (const HwShortlistEntry *entry)
{
  for (guint i = 0; i < entry->screening->len; i++)
    if (((HwScreening *) g_ptr_array_index (entry->screening, i))->answer == HW_ANSWER_UNKNOWN)
      return TRUE;
  return FALSE;
}

char *
hw_score_text_next_step (const HwShortlistEntry *entry, guint n_panelists)
{
  guint n_cards = entry->cards->len;

  if (entry->candidacy->stage >= HW_STAGE_HIRED)
    return g_strdup (_("Nothing"));
  if (entry->hidden)
    return g_strdup (_("Your scorecard"));
  if (n_panelists > n_cards && entry->candidacy->stage >= HW_STAGE_INTERVIEW)
    return g_strdup_printf (ngettext ("%u scorecard due", "%u scorecards due", n_panelists - n_cards),
                            n_panelists - n_cards);
  if (entry->candidacy->decision != NULL)
    return g_strdup (entry->candidacy->stage == HW_STAGE_OFFER ? _("Offer") : _("Act on the decision"));
  if (n_cards > 0)
    return g_strdup (_("Decide"));
  return g_strdup (screening_is_open (entry) ? _("Screen") : _("Interview"));
}

char *
hw_score_text_gap (const HwCellScore *cell)
{
  g_autofree char *number = NULL;

  if (cell->n == 0 || !cell->has_gap)
    return g_strdup ("");
  number = hw_score_text_rational (cell->gap, 2);
  return g_strconcat (cell->gap.num > 0 ? "+" : cell->gap.num == 0 ? "±" : "", number, NULL);
}

gboolean
hw_score_needs_discussion (const HwCellScore *cell)
{
  return cell->n > 1 && cell->spread >= DISCUSSION_SPREAD;
}

static void
append_ratings (GString *sentence, const HwShortlistEntry *entry, guint competency)
{
  for (guint i = 0; i < entry->cards->len; i++)
    {
      HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

      if (card->ratings[competency] > 0)
        g_string_append_printf (sentence, "\n%s: %d", card->member, card->ratings[competency]);
      else if (card->ratings[competency] == HW_NOT_OBSERVED)
        g_string_append_printf (sentence, _("\n%s: not observed"), card->member);
    }
}

char *
hw_score_text_cell (const HwShortlist *shortlist, const HwShortlistEntry *entry, guint competency)
{
  HwCompetency *row = hw_rubric_get_competency (shortlist->rubric, competency);
  const HwCellScore *cell = entry->ranked != NULL ? &entry->ranked->cells[competency] : NULL;
  g_autoptr (GString) sentence = g_string_new (NULL);
  g_autofree char *mean = NULL;
  g_autofree char *gap = NULL;

  g_string_append_printf (sentence, "%s, %s: ", entry->candidate->name, row->name);
  if (entry->hidden)
    g_string_append (sentence, _("hidden until you have submitted your scorecard"));
  else if (cell == NULL || cell->n == 0)
    g_string_append (sentence, _("not observed by anyone"));
  else
    {
      mean = hw_score_text_rational (cell->mean, 2);
      gap = hw_score_text_gap (cell);
      g_string_append_printf (sentence, ngettext ("%s from %u panelist", "%s from %u panelists", cell->n),
                              mean, cell->n);
      if (*gap != '\0')
        g_string_append_printf (sentence, _(", %s to the target"), gap);
      if (cell->n > 1)
        g_string_append_printf (sentence, _(", spread %u"), cell->spread);
    }
  if (!entry->hidden)
    append_ratings (sentence, entry, competency);
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}
