/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/hw-fields.h"

#include <string.h>

#include "analysis/hw-pay-amount.h"
#include "base/hw-text.h"

#define MAX_OFFERS 64u
#define MAX_OTHERS 8u
#define MIN_TRUST 3
#define FILED_TRUST 4 /* of a field that is called pay */
#define SHORT_LINE 10u
#define BARE_WORDS 3u /* of a line that is an amount or a range and nothing else */
#define TITLE_WORDS 24u /* with all that boards put beside a title */
#define FAR 10u     /* what another clause is farther away */
#define WINDOW 40u  /* words before and behind the figures that may speak of them */

/* One amount or range that the posting pays. */
typedef struct
{
  gint64 min;
  gint64 max;
  const char *currency;
  const char *period;
  const char *part; /* "base", "ote", "fte", "actual"; NULL: not said */
  gboolean is_dollar;
  int trust;
  guint piece;
} Offer;

/* Between which words the figures of an offer stand. */
typedef struct
{
  const HwAmount *low;
  const HwAmount *high; /* the same for a single amount */
} Figures;

/* "base 60,000 plus bonus": whether the words between a cue and figures begin with something else. */
static gboolean
begins_anew (const HwFieldSource *source, const char *between)
{
  if (strpbrk (between, ",;.+&()") != NULL)
    return TRUE;
  for (const char *at = strchr (between, ' '); at != NULL; at = strchr (at + 1, ' '))
    if (hw_word_list_measure (source->words[HW_FIELD_WORD_BESIDES], HW_ANY_LANGUAGE, at + 1) > 0)
      return TRUE;
  return FALSE;
}

/* How many words lie between the cue and the figures; those of another clause are far. */
static guint
measure_distance (const HwFieldSource *source, const HwCue *cue, const Figures *figures)
{
  const HwToken *tokens = (const HwToken *) (gpointer) source->tokens->data;
  guint begin, end, words;
  g_autofree char *between = NULL;

  if (cue->last <= figures->low->first_token)
    {
      begin = tokens[cue->last - 1].byte_end;
      end = figures->low->byte;
      words = figures->low->first_token - cue->last;
    }
  else if (cue->first >= figures->high->last_token)
    {
      begin = figures->high->byte_end;
      end = tokens[cue->first].byte;
      words = cue->first - figures->high->last_token;
    }
  else
    return 0;
  between = g_strndup (source->text + begin, end > begin ? end - begin : 0);
  if (begins_anew (source, between))
    words += FAR;
  return words;
}

/* The nearest cue of @field around the figures; @distance is G_MAXUINT when there is none. */
static const HwCue *
find_nearest (const HwFieldSource *source, HwCueField field, guint piece, const Figures *figures, guint *distance)
{
  const HwCue *best = NULL;
  guint low = figures->low->first_token,
        first = MAX (low - MIN (low, WINDOW), hw_field_get_piece (source, piece)->first_token);
  gboolean labels_follow = FALSE;

  *distance = G_MAXUINT;
  for (guint i = hw_field_find_cues (source, first); i < source->cues->len; i++)
    {
      const HwCue *cue = &g_array_index (source->cues, HwCue, i);
      guint far;

      if (cue->piece > piece || cue->first > figures->high->last_token + WINDOW)
        break;
      if (cue->field != field)
        continue;
      far = measure_distance (source, cue, figures);
      if (best == NULL)
        labels_follow = cue->first >= figures->low->first_token;
      if (best == NULL || far < *distance || (far == *distance && labels_follow))
        {
          best = cue;
          *distance = far;
        }
    }
  return best;
}

static const char *
find_period (const HwFieldSource *source, guint piece, const Figures *figures, const char *currency)
{
  guint distance;
  const HwCue *cue;

  if (figures->high->period != NULL || figures->low->period != NULL)
    return figures->high->period != NULL ? figures->high->period : figures->low->period;
  cue = find_nearest (source, HW_CUE_PERIOD, piece, figures, &distance);
  if (cue != NULL && distance >= FAR && currency != NULL && hw_pay_is_yearly (figures->high->value, currency))
    return "year"; /* "to £40k, and two days a week at home" */
  if (cue != NULL)
    return cue->value;
  return currency != NULL && hw_pay_is_yearly (figures->high->value, currency) ? "year" : NULL;
}

/* The line of the title: "Charity Manager, £40k" speaks of no gift, and pay stands there with no word about it. */
static gboolean
is_title_line (const HwFieldSource *source, const HwPiece *piece)
{
  return piece->line < 3 && hw_piece_is_whole_line (piece) && !(piece->flags & HW_PIECE_ITEM)
         && source->text[piece->byte_end - 1] != '.' && hw_piece_count_words (piece) <= TITLE_WORDS;
}

/* "What you get: $62,000, a pension": what a label of offers begins with. */
static gboolean
begins_offer (const HwFieldSource *source, guint piece)
{
  return g_array_index (source->places, HwPlace, piece).label == HW_SECTION_OFFER
         && (hw_field_get_piece (source, piece)->flags & HW_PIECE_LINE_START);
}

/* How sure it is that the amounts of the piece, @priced with a currency, are the pay; 0: they are something else. */
static int
weigh_piece (const HwFieldSource *source, guint piece, gboolean priced)
{
  const HwPiece *p = hw_field_get_piece (source, piece);
  HwStatementKind kind = hw_field_get_kind (source, piece);
  gboolean head = p->line < 8 && p->last_token - p->first_token <= 40;
  gboolean says_pay = hw_field_has_cue (source, HW_CUE_PAY, piece, NULL), title = is_title_line (source, p);
  int trust = 0;

  if (source->kinds == NULL)
    return FILED_TRUST;
  if (!says_pay && !title && !begins_offer (source, piece) && hw_field_has_cue (source, HW_CUE_NOT_PAY, piece, NULL))
    return 0;
  if (says_pay)
    trust += 4;
  if (hw_text_find (source->text + p->byte, p->byte_end - p->byte, "💰") != NULL)
    trust += 3;
  if (hw_field_has_cue (source, HW_CUE_PERIOD, piece, NULL))
    trust += 2;
  if (head && priced && (title || kind == HW_KIND_LOGISTICS || kind == HW_KIND_OTHER || kind == HW_KIND_OFFER))
    trust += title || p->last_token - p->first_token <= SHORT_LINE ? 3 : 1; /* "£32,500 FTE" stands there alone */
  else if (priced && hw_piece_is_whole_line (p) && hw_piece_count_words (p) <= BARE_WORDS
           && (kind == HW_KIND_OTHER || kind == HW_KIND_OFFER || kind == HW_KIND_LOGISTICS))
    trust += 3; /* "£42,000", and nothing else in its line */
  else if (kind == HW_KIND_OFFER)
    trust += 1;
  else if (kind == HW_KIND_COMPANY || kind == HW_KIND_RESPONSIBILITY || kind == HW_KIND_QUALIFICATION)
    trust -= 4;
  return MAX (trust, 0);
}

/* "20 hours", "Hours: 35", "5 years", "in 2027": a number without any mark of money that counts something else. */
static gboolean
is_count (const HwFieldSource *source, const HwPiece *piece, const HwAmount *amount)
{
  guint next = amount->last_token;

  if (amount->currency != NULL || amount->thousands || amount->lakhs)
    return FALSE;
  if (amount->plain && amount->value >= 1950 * 100 && amount->value <= 2050 * 100)
    return TRUE;
  if (amount->first_token > piece->first_token
      && source->text[g_array_index (source->tokens, HwToken, amount->first_token - 1).byte_end] == ':'
      && hw_field_is_cue (source, HW_CUE_COUNT, amount->first_token - 1))
    return TRUE;
  return next < piece->last_token
         && (hw_field_is_cue (source, HW_CUE_COUNT, next) || hw_field_is_cue (source, HW_CUE_DAYS, next)
             || hw_field_is_cue (source, HW_CUE_YEARS, next));
}

/* "up to" and "from" leave one end open: the cue right before a single amount. */
static void
set_ends (const HwFieldSource *source, guint piece, const Figures *figures, gint64 low, Offer *offer)
{
  guint distance;
  const HwCue *bound = find_nearest (source, HW_CUE_BOUND, piece, figures, &distance);

  offer->min = low;
  offer->max = figures->high->value;
  if (figures->low != figures->high)
    return;
  if (figures->low->open
      || hw_field_has_cue (source, HW_CUE_BOUND, piece,
                           "least")) /* the least by law or agreement, "and up" */
    offer->max = HW_UNSET;
  else if (bound != NULL && bound->last <= figures->low->first_token && distance <= 3)
    {
      if (g_str_equal (bound->value, "from"))
        offer->max = HW_UNSET;
      else
        offer->min = HW_UNSET;
    }
}

/* Whether the figures are pay at all, and what part of it. */
static gboolean
tell_part (const HwFieldSource *source, guint piece, const Figures *figures, const char **part)
{
  guint to_part, to_pay, to_other;
  const HwCue *said = find_nearest (source, HW_CUE_PAY_PART, piece, figures, &to_part);

  find_nearest (source, HW_CUE_PAY, piece, figures, &to_pay);
  find_nearest (source, HW_CUE_NOT_PAY, piece, figures, &to_other);
  if (!is_title_line (source, hw_field_get_piece (source, piece)) && to_other < FAR && to_other < to_pay
      && to_other <= to_part)
    return FALSE;
  *part = said != NULL && to_part < FAR && to_part <= to_pay ? said->value : NULL;
  return g_strcmp0 (*part, "bonus") != 0;
}

/* "$20 an hour", "52.50/hr": the period right behind an amount. */
static gboolean
says_period_behind (const HwFieldSource *source, guint piece, const HwAmount *amount)
{
  return amount->period != NULL
         || (amount->last_token < hw_field_get_piece (source, piece)->last_token
             && hw_field_is_cue (source, HW_CUE_PERIOD, amount->last_token));
}

static gboolean
read_offer (const HwFieldSource *source, guint index, const Figures *figures, int trust, Offer *offer)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  const HwAmount *low = figures->low, *high = figures->high;
  gboolean range = low != high;
  gint64 least = hw_pay_complete_low (low, high);
  const HwAmount *of = high->currency != NULL && (low->currency == NULL || low->is_dollar) ? high : low;

  if (is_count (source, piece, low) || is_count (source, piece, high))
    return FALSE;
  *offer = (Offer) { .currency = of->currency, .is_dollar = of->is_dollar, .piece = index };
  if (of->is_dollar && hw_pay_has_super (source->text, high))
    {
      offer->currency = "AUD";
      offer->is_dollar = FALSE;
    }
  offer->period = find_period (source, index, figures,
                               offer->currency != NULL || high->thousands ? offer->currency : NULL);
  if (offer->period == NULL && (high->thousands || (trust >= 4 && !high->plain))
      && hw_pay_is_yearly (high->value, offer->currency))
    offer->period = "year";
  if (offer->currency != NULL && says_period_behind (source, index, high))
    trust += 2;
  if ((offer->currency == NULL && !high->thousands && trust < 3) || trust + 2 * range < MIN_TRUST || least > high->value
      || (low->currency != NULL && high->currency != NULL && !low->is_dollar && !high->is_dollar
          && !g_str_equal (low->currency, high->currency))
      || !hw_pay_is_plausible (least, offer->currency, offer->period)
      || !hw_pay_is_plausible (high->value, offer->currency, offer->period)
      || !tell_part (source, index, figures, &offer->part))
    return FALSE;
  offer->trust = trust + 3 * range + (offer->currency != NULL) - 4 * (g_strcmp0 (offer->part, "ote") == 0)
                 - 2 * (g_strcmp0 (offer->part, "actual") == 0); /* rates of pay are compared for full time */
  set_ends (source, index, figures, least, offer);
  return TRUE;
}

/* "$100,800—$133,200 in New York, $84,000—$111,000 in Colorado": one posting pays from the least to the most. */
static gboolean
join_offer (GArray *offers, const Offer *offer)
{
  for (guint i = 0; i < offers->len; i++)
    {
      Offer *known = &g_array_index (offers, Offer, i);

      if (known->piece != offer->piece || g_strcmp0 (known->currency, offer->currency) != 0
          || g_strcmp0 (known->period, offer->period) != 0 || g_strcmp0 (known->part, offer->part) != 0)
        continue;
      if (offer->min != HW_UNSET && (known->min == HW_UNSET || offer->min < known->min))
        known->min = offer->min;
      if (offer->max != HW_UNSET && (known->max == HW_UNSET || offer->max > known->max))
        known->max = offer->max;
      known->trust = MAX (known->trust, offer->trust);
      return TRUE;
    }
  return FALSE;
}

static void
read_piece (const HwFieldSource *source, guint index, GArray *amounts, GArray *offers)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  gboolean any = hw_pay_find_amounts (source->text, source->tokens, piece, amounts), priced = FALSE;
  int trust;

  for (guint i = 0; i < amounts->len && any && !priced; i++)
    priced = g_array_index (amounts, HwAmount, i).currency != NULL;
  trust = any ? weigh_piece (source, index, priced) : 0;
  for (guint i = 0; i < amounts->len && offers->len < MAX_OFFERS; i++)
    {
      const HwAmount *low = &g_array_index (amounts, HwAmount, i), *next = low + 1;
      Figures figures = { low, low };
      Offer offer;

      if (i + 2 < amounts->len && low->plain && next->currency != NULL
          && hw_pay_is_range (source->text, piece, next, next + 1))
        continue; /* "Band 6 – £37,000 to £44,000" */
      if (i + 1 < amounts->len && hw_pay_is_range (source->text, piece, low, next))
        {
          figures.high = next;
          i++;
        }
      if (read_offer (source, index, &figures, trust, &offer) && !join_offer (offers, &offer))
        g_array_append_val (offers, offer);
    }
}

static const char *
get_currency (const Offer *offer, const HwReading *reading)
{
  return offer->is_dollar ? hw_pay_tell_dollar (reading->locations) : offer->currency;
}

static gboolean
is_same_pay (const Offer *a, const Offer *b)
{
  return a->min == b->min && a->max == b->max && g_strcmp0 (a->currency, b->currency) == 0
         && g_strcmp0 (a->period, b->period) == 0;
}

/* A further range says something when it is in another currency, for another period, or of another part. */
static void
add_others (const GArray *offers, const Offer *best, HwReading *reading)
{
  for (guint i = 0; i < offers->len && reading->other_pay->len < MAX_OTHERS; i++)
    {
      const Offer *offer = &g_array_index (offers, Offer, i);
      gboolean known = is_same_pay (offer, best);

      for (guint j = 0; j < i && !known; j++)
        known = is_same_pay (offer, &g_array_index (offers, Offer, j));
      if (!known)
        hw_reading_add_pay (reading, offer->min, offer->max, get_currency (offer, reading), offer->period, offer->part);
    }
}

/* Whether the piece is the file's own word, put into the text by who read the file. */
static gboolean
is_filed (const HwFieldSource *source, guint index)
{
  const HwPiece *piece = hw_field_get_piece (source, index);
  g_autofree char *words = NULL;

  if (source->filed_pay == NULL || piece->byte_end - piece->byte > strlen (source->filed_pay))
    return FALSE;
  words = g_strndup (source->text + piece->byte, piece->byte_end - piece->byte);
  return strstr (source->filed_pay, words) != NULL;
}

void
hw_field_read_pay (const HwFieldSource *source, HwReading *reading)
{
  g_autoptr (GArray) offers = g_array_new (FALSE, FALSE, sizeof (Offer));
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE, sizeof (HwAmount));
  const Offer *best = NULL;

  for (guint i = 0; i < source->pieces->len; i++)
    if (!is_filed (source, i))
      read_piece (source, i, amounts, offers);
  for (guint i = 0; i < offers->len; i++)
    if (best == NULL || g_array_index (offers, Offer, i).trust > best->trust)
      best = &g_array_index (offers, Offer, i);
  if (best == NULL)
    return;
  reading->pay_min = best->min;
  reading->pay_max = best->max;
  hw_set_string (&reading->currency, get_currency (best, reading));
  hw_set_string (&reading->pay_period, best->period);
  add_others (offers, best, reading);
}
