/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/hw-reading.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "core/hw-entity.h"
#include "core/hw-packed.h"

/* The stored form of a reading. */

#define READING_MAGIC "hw-reading-1"
#define MATCH_TYPE "(sua(uu))"
#define MAX_MATCHES 200u
#define STATEMENT_TYPE "(uuuuba" MATCH_TYPE ")"
/* language title organisation, locations, work_mode, days_on_site, employment_type */
#define WHERE_TYPE "(msmsmsasmsxms)"
/* pay_min pay_max currency pay_period, years_min, degree degree_required degree_preferred */
#define TERMS_TYPE "(xxmsmsxmsbms)"
/* team_size travel tools team profile */
#define WORK_TYPE "(xmsasasms)"
#define READING_TYPE "(s" WHERE_TYPE TERMS_TYPE WORK_TYPE "a" STATEMENT_TYPE ")"

static GVariant *
pack_list (char **list)
{
  static const char *const none[] = { NULL };

  return g_variant_new_strv (list != NULL ? (const char *const *) list : none, -1);
}

static GVariant *
pack_statement (const HwStatement *statement)
{
  GVariantBuilder matches;

  g_variant_builder_init (&matches, G_VARIANT_TYPE ("a" MATCH_TYPE));
  for (guint i = 0; i < statement->matches->len; i++)
    {
      const HwMatch *match = g_ptr_array_index (statement->matches, i);
      GVariantBuilder spans;

      g_variant_builder_init (&spans, G_VARIANT_TYPE ("a(uu)"));
      for (guint j = 0; j < match->evidence->len; j++)
        {
          const HwSpan *span = &g_array_index (match->evidence, HwSpan, j);

          g_variant_builder_add (&spans, "(uu)", span->start, span->end);
        }
      g_variant_builder_add (&matches, MATCH_TYPE, match->competency, match->confidence, &spans);
    }
  return g_variant_new (STATEMENT_TYPE, statement->start, statement->end, (guint) statement->kind,
                        (guint) statement->level, statement->corrected, &matches);
}

GBytes *
hw_reading_pack (HwReading *self)
{
  GVariantBuilder statements;
  GVariant *where, *terms, *work;

  where = g_variant_new ("(msmsms@asmsxms)", self->language, self->title, self->organisation,
                         pack_list (self->locations), self->work_mode, self->days_on_site,
                         self->employment_type);
  terms = g_variant_new (TERMS_TYPE, self->pay_min, self->pay_max, self->currency, self->pay_period,
                         self->years_min, self->degree, self->degree_required, self->degree_preferred);
  work = g_variant_new ("(xms@as@asms)", self->team_size, self->travel, pack_list (self->tools),
                        pack_list (self->team), self->profile);
  g_variant_builder_init (&statements, G_VARIANT_TYPE ("a" STATEMENT_TYPE));
  for (guint i = 0; i < self->statements->len; i++)
    g_variant_builder_add_value (&statements, pack_statement (g_ptr_array_index (self->statements, i)));
  return hw_packed_close (g_variant_new ("(s@" WHERE_TYPE "@" TERMS_TYPE "@" WORK_TYPE "a" STATEMENT_TYPE ")",
                                         READING_MAGIC, where, terms, work, &statements));
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
unpack_match (HwStatement *statement, GVariant *packed, gsize n_chars, GError **error)
{
  g_autoptr (GVariantIter) spans = NULL;
  const char *competency;
  HwMatch *match;
  guint confidence, start, end;

  g_variant_get (packed, "(&sua(uu))", &competency, &confidence, &spans);
  if (confidence > 1000 || *competency == '\0')
    return refuse (_("a competency or its confidence is out of range"), error);
  match = hw_statement_add_match (statement, competency, confidence);
  while (g_variant_iter_next (spans, "(uu)", &start, &end))
    {
      if (start >= end || end > n_chars)
        return refuse (_("evidence lies outside the text"), error);
      hw_match_add_evidence (match, start, end);
    }
  return TRUE;
}

static gboolean
unpack_statement (HwReading *self, GVariant *packed, guint *previous, gsize n_chars, GError **error)
{
  g_autoptr (GVariantIter) matches = NULL;
  guint start, end, kind, level;
  gboolean corrected;
  HwStatement *statement;
  GVariant *child;

  g_variant_get (packed, "(uuuuba" MATCH_TYPE ")", &start, &end, &kind, &level, &corrected, &matches);
  if (start >= end || end > n_chars || start < *previous)
    return refuse (_("a statement lies outside the text or out of order"), error);
  if (kind >= HW_N_KINDS || level > HW_LEVEL_PREFERRED)
    return refuse (_("a statement's kind is not known"), error);
  if (g_variant_iter_n_children (matches) > MAX_MATCHES)
    return refuse (_("a statement has too many competencies"), error);
  *previous = start;
  statement = hw_reading_add_statement (self, start, end, (HwStatementKind) kind, (HwLevel) level);
  statement->corrected = corrected;
  while ((child = g_variant_iter_next_value (matches)) != NULL)
    {
      g_autoptr (GVariant) own = child;

      if (!unpack_match (statement, own, n_chars, error))
        return FALSE;
    }
  return TRUE;
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
  g_autoptr (GVariantIter) statements = NULL;
  const char *magic;
  GVariant *child;
  guint previous = 0;

  if (packed == NULL)
    return NULL;
  g_variant_get (packed, "(&s@" WHERE_TYPE "@" TERMS_TYPE "@" WORK_TYPE "a" STATEMENT_TYPE ")", &magic,
                 &where, &terms, &work, &statements);
  if (!g_str_equal (magic, READING_MAGIC) || !unpack_fields (self, where, terms, work))
    {
      refuse (_("it comes from another version of the program or a field is out of range"), error);
      return NULL;
    }
  while ((child = g_variant_iter_next_value (statements)) != NULL)
    {
      g_autoptr (GVariant) own = child;

      if (!unpack_statement (self, own, &previous, n_chars, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}
