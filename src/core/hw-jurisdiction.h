/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-entity.h"

G_BEGIN_DECLS

/**
 * HwJurisdiction:
 *
 * What a city, state or union of states asks of job postings about pay. A new workspace gets the table that is
 * shipped (data/lexicons/jurisdictions.tsv); from then on it is the users' own. It informs; it is no legal advice.
 */
typedef struct
{
  HwEntity parent;
  char *name;           /* "New York City" */
  char **places;        /* as postings write them: "NYC", "New York, NY", "NY" */
  gboolean remote;      /* also asked of work that could be done from there */
  gint64 employees_min; /* the smallest employer that it binds */
  char *range_since;    /* ISO date from which a posting has to give the pay range; NULL: no such rule */
  char *range_source;   /* "Labor Code § 432.3" */
  char *range_note;     /* what exactly */
  char *history_since;  /* ISO date from which pay history may not be asked for; NULL: no such rule */
  char *history_source;
  gint64 position;
} HwJurisdiction;

HW_DECLARE_ENTITY (HwJurisdiction, hw_jurisdiction, HW_JURISDICTION)

/**
 * hw_jurisdiction_covers:
 * @location: as a posting writes it: "Irvine, CA, US", "Hybrid, New York City"
 *
 * Whether one of the places is named. Codes of two letters count as a part between commas only, and in capitals.
 */
gboolean hw_jurisdiction_covers (const HwJurisdiction *self, const char *location);

/** hw_jurisdiction_covers_pair: as hw_jurisdiction_covers(), by a town with its state only: "Brooklyn, NY". */
gboolean hw_jurisdiction_covers_pair (const HwJurisdiction *self, const char *location);

/** hw_jurisdiction_holds: whether a rule that began on @since (nullable) holds on @today; both ISO dates. */
gboolean hw_jurisdiction_holds (const char *since, const char *today);

/** hw_jurisdiction_check: the dates are dates, and the sizes are sizes. */
gboolean hw_jurisdiction_check (const HwJurisdiction *self, GError **error);

G_END_DECLS
