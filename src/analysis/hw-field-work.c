/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <string.h>

#include "base/hw-text.h"

/* How far around a mention of days its number and "in the office" are looked for. */
#define NEAR_WORDS 8u
#define TRAVEL_LEAD 3u   /* "You must be" before "able to travel" */
#define TRAVEL_WORDS 20u /* of a statement that is about travel only */
#define CLAUSE 4u /* what another clause is farther away */

/* "not remote", "no remote work": the word right before, or two before. */
static gboolean
is_negated (const HwFieldSource *source, const HwCue *cue)
{
  guint begin = hw_field_find_cues (source, cue->first - MIN (cue->first, 4));

  for (int i = hw_field_next_cue (source, HW_CUE_NEGATION, begin); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_NEGATION, (guint) i + 1))
    {
      const HwCue *no = &g_array_index (source->cues, HwCue, i);

      if (no->first > cue->first)
        break;
      if (no->piece == cue->piece && no->last <= cue->first && cue->first - no->last <= 2
          && g_str_equal (no->value, "no"))
        return TRUE;
    }
  return FALSE;
}

/* Work at a place is spoken of in logistics, in the head and in offers; elsewhere "remote teams" means others. */
static int
weigh_mode (const HwFieldSource *source, const HwCue *cue)
{
  gboolean strong = cue->value[0] == '+'; /* the phrase alone leaves no doubt: "fully remote" */

  if (is_negated (source, cue))
    return 0;
  switch (hw_field_get_kind (source, cue->piece))
    {
    case HW_KIND_LOGISTICS:
      return strong ? 4 : 3;
    case HW_KIND_OFFER: /* "an on-site gym" */
      return strong ? 3 : !g_str_equal (cue->value, "onsite");
    case HW_KIND_OTHER:
      return strong ? 3 : hw_field_get_piece (source, cue->piece)->line < 8 ? 2 : 1;
    default:
      return strong ? 2 : 0;
    }
}

static void
read_mode (const HwFieldSource *source, HwReading *reading)
{
  static const char *const MODES[] = { "hybrid", "remote", "onsite" };
  int weights[G_N_ELEMENTS (MODES)] = { 0 };
  guint best = 0;

  for (int i = hw_field_next_cue (source, HW_CUE_WORK_MODE, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_WORK_MODE, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      const char *mode = cue->value + (cue->value[0] == '+');

      for (guint m = 0; m < G_N_ELEMENTS (MODES); m++)
        if (g_str_equal (MODES[m], mode))
          weights[m] = MAX (weights[m], weigh_mode (source, cue));
    }
  if (weights[0] >= 2) /* "hybrid" speaks of both other modes as well */
    weights[0] = 5;
  for (guint m = 1; m < G_N_ELEMENTS (MODES); m++)
    if (weights[m] > weights[best])
      best = m;
  if (weights[best] >= 1)
    reading->work_mode = g_strdup (MODES[best]);
}

static gboolean
has_comma_between (const HwFieldSource *source, const HwCue *a, const HwCue *b)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint begin = tokens[MIN (a->last, b->last) - 1].byte_end, end = tokens[MAX (a->first, b->first)].byte;

  return end > begin && memchr (source->text + begin, ',', end - begin) != NULL;
}

/* "three days in the shop, two at home": the next days are those at home. */
static gboolean
has_days_between (const HwFieldSource *source, const HwCue *cue, const HwCue *office)
{
  for (guint i = hw_field_find_cues (source, cue->last); i < source->cues->len; i++)
    {
      const HwCue *other = &g_array_index (source->cues, HwCue, i);

      if (other->first >= office->first)
        return FALSE;
      if (other->field == HW_CUE_DAYS)
        return TRUE;
    }
  return FALSE;
}

/* The nearest word of the piece for where the work is done; NULL when none is near. */
static const HwCue *
find_office (const HwFieldSource *source, const HwCue *cue)
{
  const HwCue *best = NULL;
  guint nearest = NEAR_WORDS + 1;

  for (guint i = hw_field_find_cues (source, hw_field_get_piece (source, cue->piece)->first_token);
       i < source->cues->len; i++)
    {
      const HwCue *office = &g_array_index (source->cues, HwCue, i);
      guint far;

      if (office->piece != cue->piece)
        break;
      far = office->first >= cue->last   ? office->first - cue->last
            : office->last <= cue->first ? cue->first - office->last
                                         : 0;
      if (has_comma_between (source, cue, office))
        far += CLAUSE; /* "a day a week on campus, otherwise from home" */
      if (office->field == HW_CUE_OFFICE && far < nearest && !has_days_between (source, cue, office))
        {
          best = office;
          nearest = far;
        }
    }
  return best;
}

/* The number before "days", or before "home office days"; -1 when there is none. */
static int
read_number_of_days (const HwFieldSource *source, const HwCue *cue)
{
  guint first = hw_field_get_piece (source, cue->piece)->first_token;

  for (guint at = cue->first; at > first && cue->first - at < 3; at--)
    {
      int days = hw_field_read_number (source, at - 1);
      int office = hw_field_find_cue_at (source, HW_CUE_OFFICE, at);

      if (days >= 0)
        return at == cue->first
                       || (office >= 0 && g_array_index (source->cues, HwCue, office).last == cue->first)
                   ? days
                   : -1;
    }
  return -1;
}

/* How many days "Tuesdays and Thursdays", "Monday through Thursday" are; @weekday is the first one. */
static int
count_weekdays (const HwFieldSource *source, const HwCue *weekday, guint *end_of_list)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  int count = 1, low = weekday->value[0] - '0';
  guint end = weekday->last;

  for (guint i = hw_field_find_cues (source, weekday->last); i < source->cues->len; i++)
    {
      const HwCue *next = &g_array_index (source->cues, HwCue, i);
      g_autofree char *between = NULL;

      if (next->piece != weekday->piece || next->first > end + 2)
        break;
      if (next->field != HW_CUE_WEEKDAY)
        continue;
      between = g_strndup (source->text + tokens[end - 1].byte_end,
                           tokens[next->first].byte - tokens[end - 1].byte_end);
      count = strstr (between, "thr") || strstr (between, " to ") || strstr (between, "-") || strstr (between, "–")
                ? next->value[0] - '0' - low + 1 : count + 1;
      end = next->last;
    }
  *end_of_list = end;
  return count;
}

/* Days that the cue speaks of, with "3 office" in a line that says hybrid; -1 for none. */
static int
read_cue_days (const HwFieldSource *source, const HwCue *cue, guint *weekdays)
{
  switch (cue->field)
    {
    case HW_CUE_DAYS:
      return read_number_of_days (source, cue);
    case HW_CUE_WEEKDAY:
      return cue->first >= *weekdays ? count_weekdays (source, cue, weekdays) : -1;
    case HW_CUE_OFFICE:
      return cue->first > hw_field_get_piece (source, cue->piece)->first_token
                     && hw_field_has_cue (source, HW_CUE_WORK_MODE, cue->piece, "+hybrid")
                 ? hw_field_read_number (source, cue->first - 1)
                 : -1;
    default:
      return -1;
    }
}

static void
read_days_on_site (const HwFieldSource *source, HwReading *reading)
{
  guint weekdays = 0; /* where those end that are counted already */

  for (guint i = 0; i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i), *office;
      int days = read_cue_days (source, cue, &weekdays);

      if (days < 1 || days > 5 || hw_field_get_kind (source, cue->piece) == HW_KIND_COMPANY)
        continue;
      office = cue->field == HW_CUE_OFFICE ? cue : find_office (source, cue);
      if (office == NULL || (cue->field == HW_CUE_WEEKDAY && (days > 4 || g_str_equal (office->value, "home"))))
        continue;
      reading->days_on_site = g_str_equal (office->value, "home") ? 5 - days : days;
      return;
    }
}

/* Who comes on some days works on the others elsewhere. */
static void
tell_mode_by_days (HwReading *reading)
{
  if (reading->days_on_site == HW_UNSET)
    return;
  if (reading->days_on_site >= 1 && reading->days_on_site <= 4)
    hw_set_string (&reading->work_mode, "hybrid");
  else if (reading->work_mode == NULL && reading->days_on_site == 5)
    hw_set_string (&reading->work_mode, "onsite");
}

static void
read_employment (const HwFieldSource *source, HwReading *reading)
{
  int best = reading->employment_type != NULL ? 3 : 0; /* the head may have said it */

  for (int i = hw_field_next_cue (source, HW_CUE_EMPLOYMENT, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_EMPLOYMENT, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      HwStatementKind kind = hw_field_get_kind (source, cue->piece);
      guint line = hw_field_get_piece (source, cue->piece)->line;
      int weight = 0;

      if (is_negated (source, cue) || g_str_equal (cue->value, "none")) /* "our full-time employees" */
        continue;
      if (kind == HW_KIND_LOGISTICS || line < 8)
        weight = 3;
      else if (kind != HW_KIND_COMPANY && kind != HW_KIND_QUALIFICATION)
        weight = 1;
      if (weight > best)
        {
          best = weight;
          g_free (reading->employment_type);
          reading->employment_type = g_strdup (cue->value);
        }
    }
}

/* "Must be able to travel up to 20%" under the requirements is a term of the work like one that stands by itself. */
void
hw_field_settle_travel (const HwFieldSource *source, GArray *kinds)
{
  for (int i = hw_field_next_cue (source, HW_CUE_TRAVEL, 0); i >= 0;
       i = hw_field_next_cue (source, HW_CUE_TRAVEL, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      const HwPiece *piece = hw_field_get_piece (source, cue->piece);
      guint8 *kind = &g_array_index (kinds, guint8, cue->piece);

      if (*kind == HW_KIND_QUALIFICATION && cue->last - cue->first > 1 && cue->first - piece->first_token <= TRAVEL_LEAD
          && piece->last_token - piece->first_token <= TRAVEL_WORDS)
        *kind = HW_KIND_LOGISTICS;
    }
}

static gboolean
is_share_sign (const char *at)
{
  return *at == '%' || g_ascii_strncasecmp (at, "percent", 7) == 0 || g_ascii_strncasecmp (at, "prozent", 7) == 0;
}

/* "up to 20%", "10 - 25 %": the first share of the piece as it is written, NULL when there is none. */
static char *
dup_share (const HwFieldSource *source, const HwPiece *piece)
{
  for (guint i = piece->first_token; i < piece->last_token; i++)
    {
      const HwToken *token = &g_array_index (source->tokens, HwToken, i);
      const char *sign = source->text + token->byte_end;
      guint first = i;

      sign += *sign == ' ';
      if (!(token->flags & HW_TOKEN_NUMBER) || !is_share_sign (sign))
        continue;
      if (i > piece->first_token && (token[-1].flags & HW_TOKEN_NUMBER) && token->byte - token[-1].byte_end <= 5)
        first--;
      for (int c
           = hw_field_next_cue (source, HW_CUE_BOUND, hw_field_find_cues (source, first - MIN (first, 3)));
           c >= 0; c = hw_field_next_cue (source, HW_CUE_BOUND, (guint) c + 1))
        {
          const HwCue *cue = &g_array_index (source->cues, HwCue, c);

          if (cue->first >= first || cue->first < piece->first_token)
            break;
          if (cue->last == first)
            {
              first = cue->first;
              break;
            }
        }
      sign += *sign == '%' ? 1 : 7;
      return g_strndup (source->text + g_array_index (source->tokens, HwToken, first).byte,
                        (gsize) (sign - source->text) - g_array_index (source->tokens, HwToken, first).byte);
    }
  return NULL;
}

/* A share says most. Without one the statement is kept as it is; "what makes a story travel" and a heading are none. */
static void
read_travel (const HwFieldSource *source, HwReading *reading)
{
  int said = -1;

  for (int i = hw_field_next_cue (source, HW_CUE_TRAVEL, 0); i >= 0 && reading->travel == NULL;
       i = hw_field_next_cue (source, HW_CUE_TRAVEL, (guint) i + 1))
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      const HwPiece *piece = hw_field_get_piece (source, cue->piece);
      HwStatementKind kind = hw_field_get_kind (source, cue->piece);

      /* "travel" is a trade, too; "Reisetätigkeit" and "déplacements" are not */
      if (kind == HW_KIND_COMPANY
          || (kind == HW_KIND_RESPONSIBILITY && cue->last - cue->first == 1 && source->language == HW_LANGUAGE_EN))
        continue;
      reading->travel = dup_share (source, piece);
      if (said < 0 && (kind == HW_KIND_LOGISTICS || kind == HW_KIND_QUALIFICATION)
          && piece->last_token - piece->first_token >= 4
          && (kind == HW_KIND_LOGISTICS || cue->last - cue->first > 1))
        said = (int) cue->piece;
    }
  if (reading->travel == NULL && said >= 0)
    reading->travel = hw_field_dup_piece (source, (guint) said);
}

void
hw_field_read_work (const HwFieldSource *source, HwReading *reading)
{
  read_mode (source, reading);
  read_days_on_site (source, reading);
  tell_mode_by_days (reading);
  read_employment (source, reading);
  read_travel (source, reading);
}
