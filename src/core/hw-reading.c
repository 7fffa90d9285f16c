/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-reading.h"

#include <string.h>

#include "base/hw-text.h"
#include "core/hw-entity.h"

const char *const HW_KIND_NICKS[]
    = { "responsibility", "qualification", "offer", "logistics", "company", "legal", "other", NULL };

const char *const HW_LEVEL_NICKS[] = { "none", "required", "preferred", NULL };

/* The evidence that a match was made with lies right behind it, because a reading has very many of them. */
static HwSpan *
get_room (const HwMatch *match)
{
  return (HwSpan *) (gpointer) (match + 1);
}

static void
free_match (HwMatch *match)
{
  if (match->evidence != get_room (match))
    g_free (match->evidence);
  g_free (match);
}

static void
free_statement (HwStatement *statement)
{
  g_ptr_array_unref (statement->matches);
  g_free (statement);
}

static void
free_pay (HwPay *pay)
{
  g_free (pay->currency);
  g_free (pay->period);
  g_free (pay->part);
  g_free (pay);
}

static void
free_difference (HwDifference *difference)
{
  g_free (difference->field);
  g_free (difference->from_file);
  g_free (difference->from_text);
  g_free (difference);
}

HwReading *
hw_reading_new (void)
{
  HwReading *self = g_new0 (HwReading, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->days_on_site = HW_UNSET;
  self->pay_min = HW_UNSET;
  self->pay_max = HW_UNSET;
  self->years_min = HW_UNSET;
  self->team_size = HW_UNSET;
  self->other_pay = g_ptr_array_new_with_free_func ((GDestroyNotify) free_pay);
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) free_difference);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) free_statement);
  return self;
}

HwReading *
hw_reading_ref (HwReading *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
hw_reading_unref (HwReading *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->language);
  g_free (self->title);
  g_free (self->organisation);
  g_strfreev (self->locations);
  g_free (self->work_mode);
  g_free (self->employment_type);
  g_free (self->currency);
  g_free (self->pay_period);
  g_free (self->degree);
  g_free (self->degree_preferred);
  g_free (self->travel);
  g_strfreev (self->tools);
  g_strfreev (self->team);
  g_free (self->date_posted);
  g_free (self->valid_through);
  g_free (self->start_date);
  g_free (self->profile);
  g_ptr_array_unref (self->other_pay);
  g_ptr_array_unref (self->differences);
  g_ptr_array_unref (self->statements);
  g_free (self);
}

HwPay *
hw_reading_add_pay (HwReading *self, gint64 min, gint64 max, const char *currency, const char *period, const char *part)
{
  HwPay *pay = g_new0 (HwPay, 1);

  pay->min = min;
  pay->max = max;
  pay->currency = g_strdup (currency);
  pay->period = g_strdup (period);
  pay->part = g_strdup (part);
  g_ptr_array_add (self->other_pay, pay);
  return pay;
}

void
hw_reading_add_difference (HwReading *self, const char *field, const char *from_file, const char *from_text)
{
  HwDifference *difference = g_new0 (HwDifference, 1);

  difference->field = g_strdup (field);
  difference->from_file = g_strdup (from_file);
  difference->from_text = g_strdup (from_text);
  g_ptr_array_add (self->differences, difference);
}

gboolean
hw_reading_is_expired (const HwReading *self, const char *today)
{
  return self->valid_through != NULL && strcmp (self->valid_through, today) < 0;
}

char *
hw_pay_describe (gint64 min, gint64 max, const char *currency, const char *period)
{
  g_autofree char *low = min != HW_UNSET ? hw_decimal_format (min, 100) : g_strdup ("…");
  g_autofree char *high = max != HW_UNSET ? hw_decimal_format (max, 100) : g_strdup ("…");

  if (min == HW_UNSET && max == HW_UNSET)
    return NULL;
  return g_strdup_printf ("%s%s%s%s%s%s%s", low, min != max ? " – " : "", min != max ? high : "",
                          currency != NULL ? " " : "", currency != NULL ? currency : "",
                          period != NULL ? " / " : "", period != NULL ? period : "");
}

static HwStatement *
new_statement (guint start, guint end, HwStatementKind kind, HwLevel level)
{
  HwStatement *statement = g_new0 (HwStatement, 1);

  statement->start = start;
  statement->end = end;
  statement->kind = kind;
  statement->level = level;
  statement->matches = g_ptr_array_new_with_free_func ((GDestroyNotify) free_match);
  return statement;
}

HwStatement *
hw_reading_add_statement (HwReading *self, guint start, guint end, HwStatementKind kind, HwLevel level)
{
  HwStatement *statement = new_statement (start, end, kind, level);

  g_ptr_array_add (self->statements, statement);
  return statement;
}

/* With all that it has in one piece, its key at the end. */
static HwMatch *
new_match (const char *competency, guint confidence, const HwSpan *spans, guint n)
{
  const gsize n_spans = n * sizeof *spans, n_key = strlen (competency) + 1;
  HwMatch *match = g_malloc (sizeof *match + n_spans + n_key);

  match->confidence = confidence;
  match->n_evidence = n;
  match->evidence = get_room (match);
  if (n > 0)
    memcpy (match->evidence, spans, n_spans);
  match->competency = memcpy (match->evidence + n, competency, n_key);
  return match;
}

HwMatch *
hw_statement_add_told_match (HwStatement *self, const char *competency, guint confidence, const HwSpan *spans, guint n)
{
  HwMatch *match = new_match (competency, confidence, spans, n);
  guint place = 0;

  while (place < self->matches->len
         && ((HwMatch *) g_ptr_array_index (self->matches, place))->confidence >= confidence)
    place++;
  g_ptr_array_insert (self->matches, (gint) place, match);
  return match;
}

HwMatch *
hw_statement_add_match (HwStatement *self, const char *competency, guint confidence)
{
  return hw_statement_add_told_match (self, competency, confidence, NULL, 0);
}

void
hw_match_add_evidence (HwMatch *self, guint start, guint end)
{
  const guint n = self->n_evidence;
  gboolean behind = self->evidence == get_room (self);

  g_return_if_fail (start < end);
  if (behind || (n & (n - 1)) == 0) /* room of its own, up to the next power of two */
    {
      HwSpan *spans = g_renew (HwSpan, behind ? NULL : self->evidence, 1u << g_bit_storage (n));

      if (behind && n > 0)
        memcpy (spans, self->evidence, n * sizeof *spans);
      self->evidence = spans;
    }
  self->evidence[self->n_evidence++] = (HwSpan) { start, end };
}

static HwStatement *
copy_statement (const HwStatement *statement)
{
  HwStatement *copy = new_statement (statement->start, statement->end, statement->kind, statement->level);

  copy->corrected = statement->corrected;
  for (guint i = 0; i < statement->matches->len; i++)
    {
      const HwMatch *match = g_ptr_array_index (statement->matches, i);

      hw_statement_add_told_match (copy, match->competency, match->confidence, match->evidence, match->n_evidence);
    }
  return copy;
}

/* A later reading may cut the text differently: the person's statement takes the place of all it covers. */
static void
replace_covered (HwReading *self, const HwStatement *corrected)
{
  guint place = 0;

  while (place < self->statements->len)
    {
      const HwStatement *other = g_ptr_array_index (self->statements, place);

      if (other->start >= corrected->end)
        break;
      if (other->end > corrected->start)
        g_ptr_array_remove_index (self->statements, place);
      else
        place++;
    }
  g_ptr_array_insert (self->statements, (gint) place, copy_statement (corrected));
}

void
hw_reading_keep_corrections (HwReading *self, HwReading *old)
{
  for (guint i = 0; i < old->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (old->statements, i);

      if (statement->corrected)
        replace_covered (self, statement);
    }
}

static void
count_statement (const HwStatement *statement, const char *key, HwDemandShare *share)
{
  for (guint i = 0; i < statement->matches->len; i++)
    {
      const HwMatch *match = g_ptr_array_index (statement->matches, i);

      if (g_strcmp0 (match->competency, key) != 0)
        continue;
      share->n_statements++;
      share->n_required += statement->level == HW_LEVEL_REQUIRED;
      share->n_preferred += statement->level == HW_LEVEL_PREFERRED;
      share->points += statement->level == HW_LEVEL_PREFERRED ? match->confidence / 2 : match->confidence;
      return;
    }
}

GArray *
hw_reading_count_demand (HwReading *self, const char *const *keys)
{
  GArray *shares = g_array_new (FALSE, TRUE, sizeof (HwDemandShare));

  for (guint i = 0; keys[i] != NULL; i++)
    {
      HwDemandShare share = { 0 };

      for (guint j = 0; j < self->statements->len; j++)
        count_statement (g_ptr_array_index (self->statements, j), keys[i], &share);
      g_array_append_val (shares, share);
    }
  return shares;
}
