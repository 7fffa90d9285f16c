/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <string.h>

#define MAX_YEARS 25
#define MAX_TEAM 500
#define SHORT_LABEL 9u   /* words of a label with its value */
#define MONTHS_BEFORE 3u /* words: "months to three" */
#define FAR_PREFERENCE 10u /* words from the degree to "preferred": the subjects stand between */

/* In the order of what they take to reach. */
static const char *const DEGREES[] = { "high_school", "associate", "bachelor", "master", "doctorate" };

static guint
find_degree (const char *value)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (DEGREES) - 1 && !g_str_equal (DEGREES[i], value))
    i++;
  return i;
}

/* "Master's degree or PhD preferred" speaks of both, "bachelor's degree, MBA preferred" of the second. */
static gboolean
is_alternative (const HwFieldSource *source, guint before, guint at)
{
  guint begin = g_array_index (source->tokens, HwToken, before - 1).byte_end;
  g_autofree char *between = g_strndup (source->text + begin, g_array_index (source->tokens, HwToken, at).byte - begin);

  return g_str_equal (between, " or ") || g_str_equal (between, "/") || g_str_equal (between, " or a ");
}

static gboolean
has_degree_between (const HwFieldSource *source, guint first, guint last)
{
  for (guint at = first; at < last; at++)
    if (hw_field_is_cue (source, HW_CUE_DEGREE, at) && !is_alternative (source, first, at))
      return TRUE;
  return FALSE;
}

/* Whether something else is asked for between the degree and the word: "degree, five years of retail preferred". */
static gboolean
begins_other (const HwFieldSource *source, guint at)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;

  return memchr (source->text + tokens[at - 1].byte_end, ';', tokens[at].byte - tokens[at - 1].byte_end) != NULL
         || hw_field_is_cue (source, HW_CUE_YEARS, at) || hw_field_is_cue (source, HW_CUE_REQUIRED, at);
}

/* "MBA preferred", "MBA or other advanced degree a plus"; in "bachelor's degree, MBA preferred" it is the MBA. */
static gboolean
is_followed_by_preference (const HwFieldSource *source, const HwCue *cue)
{
  guint end = MIN (cue->last + FAR_PREFERENCE, hw_field_get_piece (source, cue->piece)->last_token);

  for (guint at = cue->first + 1; at < end; at++) /* "master's preferred" is a degree with its preference */
    {
      if (begins_other (source, at))
        return FALSE;
      if (hw_field_is_cue (source, HW_CUE_PREFERRED, at) && !has_degree_between (source, cue->last, at))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_preferred (const HwFieldSource *source, const HwCue *cue)
{
  return g_array_index (source->levels, guint8, cue->piece) == HW_LEVEL_PREFERRED
         || is_followed_by_preference (source, cue);
}

/* "Any equivalent combination of education and experience may be considered": a sentence of its own, soon after. */
static gboolean
is_followed_by_equivalent (const HwFieldSource *source, guint piece)
{
  for (guint i = piece + 1; i < source->pieces->len && i <= piece + 3; i++)
    if (hw_field_has_cue (source, HW_CUE_EQUIVALENT, i, "alone"))
      return TRUE;
  return FALSE;
}

/* Among the qualifications, and in a sentence that says who is looked for: "We are looking for a person with ...". */
static gboolean
may_ask (const HwFieldSource *source, guint piece)
{
  HwStatementKind kind = hw_field_get_kind (source, piece);

  return kind == HW_KIND_QUALIFICATION
         || (kind == HW_KIND_OTHER && hw_field_has_cue (source, HW_CUE_TITLE_LEAD, piece, NULL));
}

void
hw_field_read_degree (const HwFieldSource *source, HwReading *reading)
{
  int asked = -1, wanted_low = -1;
  guint wanted = 0; /* a bit for each degree */
  gboolean equivalent = FALSE;

  for (int i = hw_field_next_cue (source, HW_CUE_DEGREE, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_DEGREE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      int degree = (int) find_degree (cue->value);

      if (!may_ask (source, cue->piece)
          || hw_field_has_cue (source, HW_CUE_DEGREE, cue->piece, "none"))
        continue;
      equivalent |= hw_field_has_cue (source, HW_CUE_EQUIVALENT, cue->piece, NULL)
                    || is_followed_by_equivalent (source, cue->piece);
      if (is_preferred (source, cue))
        {
          wanted |= 1u << degree;
          wanted_low = wanted_low < 0 ? degree : MIN (wanted_low, degree);
        }
      else if (asked < 0 || degree < asked)
        asked = degree;
    }
  if (asked < 0 && wanted_low < 0)
    return;
  reading->degree = g_strdup (DEGREES[asked >= 0 ? asked : wanted_low]);
  reading->degree_required = asked >= 0 && !equivalent;
  for (guint i = (guint) (asked + 1); i < G_N_ELEMENTS (DEGREES); i++)
    if (wanted & (1u << i)) /* "master's degree or PhD preferred" is content with the first */
      {
        reading->degree_preferred = g_strdup (DEGREES[i]);
        return;
      }
}

/* The lower number of "5", "5+", "5-7", "3 to 5" that ends right before token @at, -1 when none stands there. */
static int
read_number_before (const HwFieldSource *source, const HwPiece *piece, guint at)
{
  int number = -1, low;
  guint i = at;

  for (guint steps = 0; i > piece->first_token && steps < 3 && number < 0; steps++)
    number = hw_field_read_number (source, --i);
  if (number < 0)
    return -1;
  if (i > piece->first_token)
    {
      const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
      guint gap = tokens[i].byte - tokens[i - 1].byte_end;
      gboolean dash = gap > 0 && gap <= 5
                      && (memchr (source->text + tokens[i - 1].byte_end, '-', gap)
                          || g_strstr_len (source->text + tokens[i - 1].byte_end, (gssize) gap, "–"));

      low = dash ? hw_field_read_number (source, i - 1) : -1;
      if (low < 0 && i - 1 > piece->first_token
          && hw_field_is_word (source, HW_FIELD_WORD_TO, i - 1)) /* "3 to 5", "3 bis 5", "3 à 5" */
        low = hw_field_read_number (source, i - 2);
      if (low >= 0 && low < number)
        number = low;
    }
  return number;
}

/* "18 months to 3 years", "12 - 24 months": whole years of the months that stand last before the token @at, else -1. */
static int
read_months_before (const HwFieldSource *source, const HwPiece *piece, guint at)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint from = at - MIN (at - piece->first_token, MONTHS_BEFORE);

  for (guint i = MAX (from, piece->first_token + 1); i < at; i++)
    {
      int months = g_ascii_strncasecmp (source->text + tokens[i].byte, "month", 5) == 0
                     ? read_number_before (source, piece, i) : -1;

      if (months >= 0)
        return months / 12;
    }
  return -1;
}

/* Years are asked for among the qualifications, and in a line "Experience: 6-9 years" of the head. */
static gboolean
is_asked (const HwFieldSource *source, const HwCue *cue)
{
  const HwPiece *piece = hw_field_get_piece (source, cue->piece);
  int label = hw_field_find_cue_at (source, HW_CUE_NOISE, piece->first_token);
  const HwToken *word = &g_array_index (source->tokens, HwToken, cue->first - MIN (cue->first, 1));

  if (may_ask (source, cue->piece))
    return g_array_index (source->levels, guint8, cue->piece) != HW_LEVEL_PREFERRED;
  return label >= 0 && g_str_equal (g_array_index (source->cues, HwCue, label).value, "experience")
         && (word->flags & HW_TOKEN_NUMBER) && piece->last_token - piece->first_token <= SHORT_LABEL;
}

/* "4-year degree", "four year degree" */
static gboolean
is_length_of_study (const HwFieldSource *source, const HwCue *cue)
{
  int degree = cue->first > 0 ? hw_field_find_cue_at (source, HW_CUE_DEGREE, cue->first - 1) : -1;

  return degree >= 0 && g_array_index (source->cues, HwCue, degree).last > cue->first;
}

static void
read_years_cue (const HwFieldSource *source, const HwCue *cue, HwReading *reading)
{
  const HwPiece *piece = hw_field_get_piece (source, cue->piece);
  int years, months;

  if (!is_asked (source, cue) || is_length_of_study (source, cue))
    return;
  years = g_str_equal (cue->value, "decade")      ? 10
          : g_str_equal (cue->value, "half decade") ? 5
                                                    : read_number_before (source, piece, cue->first);
  if (g_str_equal (cue->value, "months"))
    years /= 12;
  months = read_months_before (source, piece, cue->first);
  if (months >= 0 && months < years)
    years = months;
  if (years < 1 || years > MAX_YEARS)
    return;
  if (reading->years_min == HW_UNSET || years > reading->years_min)
    reading->years_min = years;
}

/* "8 direct reports", "six capable people", but not "3+ years, leading people" */
static int
read_team_before (const HwFieldSource *source, const HwPiece *piece, guint at)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;

  if (at > piece->first_token && hw_field_read_number (source, at - 1) < 0
      && tokens[at - 1].byte_end - tokens[at - 1].byte > 3
      && g_ascii_strncasecmp (source->text + tokens[at - 1].byte_end - 3, "ing", 3) == 0)
    return -1;
  return read_number_before (source, piece, at);
}

/* "lead six support agents", "manage two buyers": a number, and then people by what they are. */
static int
read_people_after (const HwFieldSource *source, const HwPiece *piece, guint at)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  int number = at < piece->last_token ? hw_field_read_number (source, at) : -1;

  for (guint i = at + 1; number > 0 && i < MIN (at + 4, piece->last_token); i++)
    {
      int role = hw_field_find_cue_at (source, HW_CUE_PROFILE, i), one = hw_field_find_cue_at (source, HW_CUE_TEAM, i);
      guint last = role >= 0 ? g_array_index (source->cues, HwCue, role).last : 0;

      if (one >= 0 && g_str_equal (g_array_index (source->cues, HwCue, one).value, "role"))
        last = MAX (last, g_array_index (source->cues, HwCue, one).last);
      if (last > 0 && last <= piece->last_token && source->text[tokens[last - 1].byte_end - 1] == 's')
        return number;
    }
  return -1;
}

static void
read_team_cue (const HwFieldSource *source, const HwCue *cue, HwReading *reading)
{
  const HwPiece *piece = hw_field_get_piece (source, cue->piece);
  HwStatementKind kind = hw_field_get_kind (source, cue->piece);
  int number = -1;

  if ((kind != HW_KIND_QUALIFICATION && kind != HW_KIND_RESPONSIBILITY) || g_str_equal (cue->value, "role")
      || hw_field_has_cue (source, HW_CUE_AFTER_NAME, cue->piece, "staff")) /* "Acier emploie 300 personnes" */
    return;
  if (g_str_equal (cue->value, "self")) /* "ein zwölfköpfiges Team" */
    number = hw_field_read_number (source, cue->first);
  else if (g_str_equal (cue->value, "verb"))
    number = read_people_after (source, piece, cue->last);
  else if (g_str_equal (cue->value, "after")) /* "a team of six": the number follows */
    for (guint i = cue->last; i < MIN (cue->last + 2, piece->last_token) && number < 0; i++)
      number = hw_field_read_number (source, i);
  else
    number = read_team_before (source, piece, cue->first);
  if (number > 1 && number <= MAX_TEAM && reading->team_size == HW_UNSET)
    reading->team_size = number;
}

void
hw_field_read_years (const HwFieldSource *source, HwReading *reading)
{
  for (guint i = 0; i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);

      if (cue->field == HW_CUE_YEARS)
        read_years_cue (source, cue, reading);
      else if (cue->field == HW_CUE_TEAM)
        read_team_cue (source, cue, reading);
    }
}
