/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-reading.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "core/hw-byte-codec.h"
#include "core/hw-entity.h"
#include "core/hw-packed.h"

/* The stored form of a reading. */

#define READING_MAGIC "hw-reading-3"
#define MAX_MATCHES 200u
#define MAX_KEY_BYTES 4096u
#define KIND_BITS 4u /* of the number that holds kind, level and whether a person corrected it */
#define LEVEL_BITS 2u
/* language title organisation, locations, work_mode, days_on_site, employment_type */
#define WHERE_TYPE "(msmsmsasmsxms)"
/* pay_min pay_max currency pay_period, years_min, degree degree_required degree_preferred */
#define TERMS_TYPE "(xxmsmsxmsbms)"
/* team_size travel tools team profile */
#define WORK_TYPE "(xmsasasms)"
/* date_posted valid_through start_date, other pay, differences */
#define PAY_TYPE "(xxmsmsms)"
#define DIFFERENCE_TYPE "(smsms)"
#define MORE_TYPE "(msmsmsa" PAY_TYPE "a" DIFFERENCE_TYPE ")"
#define MAX_MORE 100u
#define READING_TYPE "(s" WHERE_TYPE TERMS_TYPE WORK_TYPE MORE_TYPE "ay)"

static GVariant *
pack_list (char **list)
{
  static const char *const none[] = { NULL };

  return g_variant_new_strv (list != NULL ? (const char *const *) list : none, -1);
}

static void
put_match (GByteArray *out, const HwMatch *match)
{
  hw_bytes_put_text (out, match->competency);
  hw_bytes_put_number (out, match->confidence);
  hw_bytes_put_number (out, match->evidence->len);
  for (guint i = 0; i < match->evidence->len; i++)
    {
      const HwSpan *span = &g_array_index (match->evidence, HwSpan, i);

      hw_bytes_put_number (out, span->start);
      hw_bytes_put_number (out, span->end);
    }
}

/* Statements are many and small: they have a form of their own, see hw-byte-codec.h. */
static void
put_statement (GByteArray *out, const HwStatement *statement)
{
  hw_bytes_put_number (out, statement->start);
  hw_bytes_put_number (out, statement->end);
  hw_bytes_put_number (out, (guint64) statement->kind | (guint64) statement->level << KIND_BITS
                                | (guint64) (statement->corrected ? 1 : 0) << (KIND_BITS + LEVEL_BITS));
  hw_bytes_put_number (out, statement->matches->len);
  for (guint i = 0; i < statement->matches->len; i++)
    put_match (out, g_ptr_array_index (statement->matches, i));
}

static GVariant *
pack_statements (GPtrArray *statements)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  hw_bytes_put_number (out, statements->len);
  for (guint i = 0; i < statements->len; i++)
    put_statement (out, g_ptr_array_index (statements, i));
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&out));
  return g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE);
}

static GVariant *
pack_more (const HwReading *self)
{
  GVariantBuilder pays, differences;

  g_variant_builder_init (&pays, G_VARIANT_TYPE ("a" PAY_TYPE));
  for (guint i = 0; i < self->other_pay->len; i++)
    {
      const HwPay *pay = g_ptr_array_index (self->other_pay, i);

      g_variant_builder_add (&pays, PAY_TYPE, pay->min, pay->max, pay->currency, pay->period, pay->part);
    }
  g_variant_builder_init (&differences, G_VARIANT_TYPE ("a" DIFFERENCE_TYPE));
  for (guint i = 0; i < self->differences->len; i++)
    {
      const HwDifference *difference = g_ptr_array_index (self->differences, i);

      g_variant_builder_add (&differences, DIFFERENCE_TYPE, difference->field, difference->from_file,
                             difference->from_text);
    }
  return g_variant_new (MORE_TYPE, self->date_posted, self->valid_through, self->start_date, &pays, &differences);
}

GBytes *
hw_reading_pack (HwReading *self)
{
  GVariant *where, *terms, *work;

  where = g_variant_new ("(msmsms@asmsxms)", self->language, self->title, self->organisation,
                         pack_list (self->locations), self->work_mode, self->days_on_site,
                         self->employment_type);
  terms = g_variant_new (TERMS_TYPE, self->pay_min, self->pay_max, self->currency, self->pay_period,
                         self->years_min, self->degree, self->degree_required, self->degree_preferred);
  work = g_variant_new ("(xms@as@asms)", self->team_size, self->travel, pack_list (self->tools),
                        pack_list (self->team), self->profile);
  return hw_packed_close (g_variant_new ("(s@" WHERE_TYPE "@" TERMS_TYPE "@" WORK_TYPE "@" MORE_TYPE "@ay)",
                                         READING_MAGIC, where, terms, work, pack_more (self),
                                         pack_statements (self->statements)));
}

static gboolean
refuse (const char *problem, GError **error)
{
  return hw_packed_refuse (_("reading"), problem, error);
}

/* An empty list and none are the same for the program: none. */
static void
take_list (char ***field, char **list)
{
  if (list[0] == NULL)
    g_strfreev (list);
  else
    *field = list;
}

static gboolean
unpack_fields (HwReading *self, GVariant *where, GVariant *terms, GVariant *work)
{
  char **locations, **tools, **team;

  g_variant_get (where, "(msmsms^asmsxms)", &self->language, &self->title, &self->organisation, &locations,
                 &self->work_mode, &self->days_on_site, &self->employment_type);
  g_variant_get (terms, TERMS_TYPE, &self->pay_min, &self->pay_max, &self->currency, &self->pay_period,
                 &self->years_min, &self->degree, &self->degree_required, &self->degree_preferred);
  g_variant_get (work, "(xms^as^asms)", &self->team_size, &self->travel, &tools, &team, &self->profile);
  take_list (&self->locations, locations);
  take_list (&self->tools, tools);
  take_list (&self->team, team);
  return (self->pay_min == HW_UNSET || self->pay_min >= 0)
         && (self->pay_max == HW_UNSET || self->pay_max >= 0)
         && (self->years_min == HW_UNSET || self->years_min >= 0)
         && (self->team_size == HW_UNSET || self->team_size >= 0)
         && (self->days_on_site == HW_UNSET || (self->days_on_site >= 0 && self->days_on_site <= 7));
}

static gboolean
is_amount (gint64 value)
{
  return value == HW_UNSET || value >= 0;
}

static gboolean
unpack_more (HwReading *self, GVariant *more)
{
  g_autoptr (GVariantIter) pays = NULL;
  g_autoptr (GVariantIter) differences = NULL;
  const char *currency, *period, *part, *field, *from_file, *from_text;
  gint64 min, max;

  g_variant_get (more, MORE_TYPE, &self->date_posted, &self->valid_through, &self->start_date, &pays, &differences);
  if (g_variant_iter_n_children (pays) > MAX_MORE || g_variant_iter_n_children (differences) > MAX_MORE)
    return FALSE;
  while (g_variant_iter_next (pays, "(xxm&sm&sm&s)", &min, &max, &currency, &period, &part))
    {
      if (!is_amount (min) || !is_amount (max))
        return FALSE;
      hw_reading_add_pay (self, min, max, currency, period, part);
    }
  while (g_variant_iter_next (differences, "(&sm&sm&s)", &field, &from_file, &from_text))
    {
      if (*field == '\0')
        return FALSE;
      hw_reading_add_difference (self, field, from_file, from_text);
    }
  return TRUE;
}

static gboolean
take_match (HwByteReader *reader, HwStatement *statement, gsize n_chars, GError **error)
{
  g_autofree char *competency = hw_bytes_take_text (reader, MAX_KEY_BYTES);
  guint confidence = (guint) hw_bytes_take_number (reader, 1000);
  guint n = hw_bytes_take_count (reader, G_MAXUINT);
  HwMatch *match;

  if (reader->bad || competency == NULL || *competency == '\0')
    return refuse (_("a competency or its confidence is out of range"), error);
  match = hw_statement_add_match (statement, competency, confidence);
  for (guint i = 0; i < n; i++)
    {
      guint start = (guint) hw_bytes_take_number (reader, n_chars);
      guint end = (guint) hw_bytes_take_number (reader, n_chars);

      if (reader->bad || start >= end)
        return refuse (_("evidence lies outside the text"), error);
      hw_match_add_evidence (match, start, end);
    }
  return TRUE;
}

static gboolean
take_statement (HwReading *self, HwByteReader *reader, guint *previous, gsize n_chars, GError **error)
{
  guint start = (guint) hw_bytes_take_number (reader, n_chars);
  guint end = (guint) hw_bytes_take_number (reader, n_chars);
  guint mixed = (guint) hw_bytes_take_number (reader, (1u << (KIND_BITS + LEVEL_BITS + 1)) - 1);
  guint n = hw_bytes_take_count (reader, G_MAXUINT);
  guint kind = mixed & ((1u << KIND_BITS) - 1);
  guint level = mixed >> KIND_BITS & ((1u << LEVEL_BITS) - 1);
  HwStatement *statement;

  if (reader->bad || start >= end || start < *previous)
    return refuse (_("a statement lies outside the text or out of order"), error);
  if (kind >= HW_N_KINDS || level > HW_LEVEL_PREFERRED)
    return refuse (_("a statement's kind is not known"), error);
  if (n > MAX_MATCHES)
    return refuse (_("a statement has too many competencies"), error);
  *previous = start;
  statement = hw_reading_add_statement (self, start, end, (HwStatementKind) kind, (HwLevel) level);
  statement->corrected = mixed >> (KIND_BITS + LEVEL_BITS) != 0;
  for (guint i = 0; i < n; i++)
    if (!take_match (reader, statement, n_chars, error))
      return FALSE;
  return TRUE;
}

static gboolean
take_statements (HwReading *self, GVariant *packed, gsize n_chars, GError **error)
{
  HwByteReader reader;
  guint previous = 0;
  guint n;

  hw_byte_reader_init (&reader, g_variant_get_data (packed), g_variant_get_size (packed));
  n = hw_bytes_take_count (&reader, G_MAXUINT);
  for (guint i = 0; i < n; i++)
    if (!take_statement (self, &reader, &previous, n_chars, error))
      return FALSE;
  return hw_byte_reader_is_done (&reader)
         || refuse (_("its bytes are not in the expected form"), error);
}

HwReading *
hw_reading_unpack (GBytes *bytes, gsize n_chars, GError **error)
{
  g_autoptr (HwReading) self = hw_reading_new ();
  g_autoptr (GVariant) packed
      = hw_packed_open (bytes, READING_TYPE, HW_LIMIT_READER_OUTPUT_BYTES, _("reading"), error);
  g_autoptr (GVariant) where = NULL;
  g_autoptr (GVariant) terms = NULL;
  g_autoptr (GVariant) work = NULL;
  g_autoptr (GVariant) more = NULL;
  g_autoptr (GVariant) statements = NULL;
  const char *magic;

  if (packed == NULL)
    return NULL;
  g_variant_get (packed, "(&s@" WHERE_TYPE "@" TERMS_TYPE "@" WORK_TYPE "@" MORE_TYPE "@ay)", &magic,
                 &where, &terms, &work, &more, &statements);
  if (!g_str_equal (magic, READING_MAGIC) || !unpack_fields (self, where, terms, work) || !unpack_more (self, more))
    {
      refuse (_("it comes from another version of the program or a field is out of range"), error);
      return NULL;
    }
  return take_statements (self, statements, n_chars, error) ? g_steal_pointer (&self) : NULL;
}
