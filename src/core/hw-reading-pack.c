/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-reading.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "core/hw-byte-codec.h"
#include "core/hw-entity.h"
#include "core/hw-packed.h"

/*
 * The stored form of a reading, see hw-byte-codec.h: a mark of the version, the fields in the order of FIELDS,
 * further pay, differences, statements.
 */

#define READING_MAGIC "hw-reading-4"
#define MAX_KEY_BYTES 4096u
#define KIND_BITS 4u /* of the number that holds kind, level and whether a person corrected it */
#define LEVEL_BITS 2u
#define FORESEEN_BYTES 2048u

#define NUMBERS_AT_ONCE 12u /* enough for the evidence of most matches */

#define MAX_MORE 100u

/* What texts and rubrics may make more of than this is cut: it could not be unpacked. */
#define MAX_MATCHES 200u
#define MAX_LISTED 10000u

typedef enum
{
  TEXT,
  LIST,   /* of texts; an empty one and none are the same for the program: none */
  NUMBER, /* at least 0, or HW_UNSET */
  FLAG,
} FieldType;

static const struct
{
  FieldType type;
  gsize offset;
} FIELDS[] = {
  { TEXT, G_STRUCT_OFFSET (HwReading, language) },
  { TEXT, G_STRUCT_OFFSET (HwReading, title) },
  { TEXT, G_STRUCT_OFFSET (HwReading, organisation) },
  { LIST, G_STRUCT_OFFSET (HwReading, locations) },
  { TEXT, G_STRUCT_OFFSET (HwReading, work_mode) },
  { NUMBER, G_STRUCT_OFFSET (HwReading, days_on_site) },
  { TEXT, G_STRUCT_OFFSET (HwReading, employment_type) },
  { NUMBER, G_STRUCT_OFFSET (HwReading, pay_min) },
  { NUMBER, G_STRUCT_OFFSET (HwReading, pay_max) },
  { TEXT, G_STRUCT_OFFSET (HwReading, currency) },
  { TEXT, G_STRUCT_OFFSET (HwReading, pay_period) },
  { NUMBER, G_STRUCT_OFFSET (HwReading, years_min) },
  { TEXT, G_STRUCT_OFFSET (HwReading, degree) },
  { FLAG, G_STRUCT_OFFSET (HwReading, degree_required) },
  { TEXT, G_STRUCT_OFFSET (HwReading, degree_preferred) },
  { NUMBER, G_STRUCT_OFFSET (HwReading, team_size) },
  { TEXT, G_STRUCT_OFFSET (HwReading, travel) },
  { LIST, G_STRUCT_OFFSET (HwReading, tools) },
  { LIST, G_STRUCT_OFFSET (HwReading, team) },
  { TEXT, G_STRUCT_OFFSET (HwReading, profile) },
  { TEXT, G_STRUCT_OFFSET (HwReading, date_posted) },
  { TEXT, G_STRUCT_OFFSET (HwReading, valid_through) },
  { TEXT, G_STRUCT_OFFSET (HwReading, start_date) },
};

static void
put_amount (GByteArray *out, gint64 value)
{
  hw_bytes_put_number (out, value == HW_UNSET ? 0 : (guint64) value + 1);
}

static void
put_list (GByteArray *out, char **list)
{
  guint n = list != NULL ? MIN (g_strv_length (list), MAX_LISTED) : 0;

  hw_bytes_put_number (out, n);
  for (guint i = 0; i < n; i++)
    hw_bytes_put_text (out, list[i]);
}

static void
put_fields (GByteArray *out, const HwReading *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    switch (FIELDS[i].type)
      {
      case TEXT:
        hw_bytes_put_text (out, G_STRUCT_MEMBER (char *, self, FIELDS[i].offset));
        break;
      case LIST:
        put_list (out, G_STRUCT_MEMBER (char **, self, FIELDS[i].offset));
        break;
      case NUMBER:
        put_amount (out, G_STRUCT_MEMBER (gint64, self, FIELDS[i].offset));
        break;
      case FLAG:
      default:
        hw_bytes_put_number (out, G_STRUCT_MEMBER (gboolean, self, FIELDS[i].offset) ? 1 : 0);
        break;
      }
}

static void
put_more (GByteArray *out, const HwReading *self)
{
  hw_bytes_put_number (out, self->other_pay->len);
  for (guint i = 0; i < self->other_pay->len; i++)
    {
      const HwPay *pay = g_ptr_array_index (self->other_pay, i);

      put_amount (out, pay->min);
      put_amount (out, pay->max);
      hw_bytes_put_text (out, pay->currency);
      hw_bytes_put_text (out, pay->period);
      hw_bytes_put_text (out, pay->part);
    }
  hw_bytes_put_number (out, self->differences->len);
  for (guint i = 0; i < self->differences->len; i++)
    {
      const HwDifference *difference = g_ptr_array_index (self->differences, i);

      hw_bytes_put_text (out, difference->field);
      hw_bytes_put_text (out, difference->from_file);
      hw_bytes_put_text (out, difference->from_text);
    }
}

static void
put_match (GByteArray *out, const HwMatch *match)
{
  guint64 numbers[NUMBERS_AT_ONCE] = { match->confidence, match->n_evidence };
  guint n = 2;

  hw_bytes_put_text (out, match->competency);
  for (guint i = 0; i < match->n_evidence; i++)
    {
      const HwSpan *span = &match->evidence[i];

      if (n + 2 > NUMBERS_AT_ONCE)
        {
          hw_bytes_put_numbers (out, numbers, n);
          n = 0;
        }
      numbers[n++] = span->start;
      numbers[n++] = span->end;
    }
  hw_bytes_put_numbers (out, numbers, n);
}

static void
put_statement (GByteArray *out, const HwStatement *statement)
{
  guint n = MIN (statement->matches->len, MAX_MATCHES); /* the surest come first */

  const guint64 numbers[] = { statement->start, statement->end,
                              (guint64) statement->kind | (guint64) statement->level << KIND_BITS
                                | (guint64) (statement->corrected ? 1 : 0) << (KIND_BITS + LEVEL_BITS),
                              n };

  hw_bytes_put_numbers (out, numbers, G_N_ELEMENTS (numbers));
  for (guint i = 0; i < n; i++)
    put_match (out, g_ptr_array_index (statement->matches, i));
}

GBytes *
hw_reading_pack (HwReading *self)
{
  g_autoptr (GByteArray) out = g_byte_array_sized_new (FORESEEN_BYTES);

  hw_bytes_put_text (out, READING_MAGIC);
  put_fields (out, self);
  put_more (out, self);
  hw_bytes_put_number (out, self->statements->len);
  for (guint i = 0; i < self->statements->len; i++)
    put_statement (out, g_ptr_array_index (self->statements, i));
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static gboolean
refuse (const char *problem, GError **error)
{
  return hw_packed_refuse (_("reading"), problem, error);
}

static gint64
take_amount (HwByteReader *reader)
{
  guint64 value = hw_bytes_take_number (reader, (guint64) G_MAXINT64 + 1);

  return value == 0 ? HW_UNSET : (gint64) (value - 1);
}

static char *
take_text (HwByteReader *reader)
{
  return hw_bytes_take_text (reader, HW_LIMIT_READER_OUTPUT_BYTES);
}

static char **
take_list (HwByteReader *reader)
{
  guint n = hw_bytes_take_count (reader, MAX_LISTED);
  g_autoptr (GPtrArray) list = n > 0 ? g_ptr_array_new_with_free_func (g_free) : NULL;

  for (guint i = 0; i < n && !reader->bad; i++)
    {
      char *text = take_text (reader);

      if (text != NULL)
        g_ptr_array_add (list, text);
      else
        reader->bad = TRUE;
    }
  if (list == NULL)
    return NULL;
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_steal (list, NULL);
}

static gboolean
take_fields (HwReading *self, HwByteReader *reader)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    switch (FIELDS[i].type)
      {
      case TEXT:
        G_STRUCT_MEMBER (char *, self, FIELDS[i].offset) = take_text (reader);
        break;
      case LIST:
        G_STRUCT_MEMBER (char **, self, FIELDS[i].offset) = take_list (reader);
        break;
      case NUMBER:
        G_STRUCT_MEMBER (gint64, self, FIELDS[i].offset) = take_amount (reader);
        break;
      case FLAG:
      default:
        G_STRUCT_MEMBER (gboolean, self, FIELDS[i].offset) = hw_bytes_take_number (reader, 1) != 0;
        break;
      }
  return !reader->bad && (self->days_on_site == HW_UNSET || self->days_on_site <= 7);
}

static gboolean
take_more (HwReading *self, HwByteReader *reader)
{
  guint n = hw_bytes_take_count (reader, MAX_MORE);

  for (guint i = 0; i < n && !reader->bad; i++)
    {
      gint64 min = take_amount (reader), max = take_amount (reader);
      g_autofree char *currency = take_text (reader);
      g_autofree char *period = take_text (reader);
      g_autofree char *part = take_text (reader);

      hw_reading_add_pay (self, min, max, currency, period, part);
    }
  n = hw_bytes_take_count (reader, MAX_MORE);
  for (guint i = 0; i < n && !reader->bad; i++)
    {
      g_autofree char *field = take_text (reader);
      g_autofree char *from_file = take_text (reader);
      g_autofree char *from_text = take_text (reader);

      if (field == NULL || *field == '\0')
        return FALSE;
      hw_reading_add_difference (self, field, from_file, from_text);
    }
  return !reader->bad;
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
take_statements (HwReading *self, HwByteReader *reader, gsize n_chars, GError **error)
{
  guint n = hw_bytes_take_count (reader, G_MAXUINT);
  guint previous = 0;

  for (guint i = 0; i < n; i++)
    if (!take_statement (self, reader, &previous, n_chars, error))
      return FALSE;
  return hw_byte_reader_is_done (reader)
         || refuse (_("its bytes are not in the expected form"), error);
}

HwReading *
hw_reading_unpack (GBytes *bytes, gsize n_chars, GError **error)
{
  g_autoptr (HwReading) self = hw_reading_new ();
  g_autofree char *magic = NULL;
  HwByteReader reader;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size > HW_LIMIT_READER_OUTPUT_BYTES)
    {
      refuse (_("its bytes are not in the expected form"), error);
      return NULL;
    }
  hw_byte_reader_init (&reader, data, size);
  magic = hw_bytes_take_text (&reader, MAX_KEY_BYTES);
  if (g_strcmp0 (magic, READING_MAGIC) != 0 || !take_fields (self, &reader) || !take_more (self, &reader))
    {
      refuse (_("it comes from another version of the program or a field is out of range"), error);
      return NULL;
    }
  return take_statements (self, &reader, n_chars, error) ? g_steal_pointer (&self) : NULL;
}
