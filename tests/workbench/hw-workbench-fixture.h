/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/hw-fake-repository.h"
#include "workbench/hw-import-job.h"
#include "workbench/hw-session.h"

G_BEGIN_DECLS

/** Fixture: a session on a repository in memory, with a small published rubric of three competencies. */
typedef struct
{
  HwClock *clock;
  HwRepository *repository;
  HwSession *session;
} Fixture;

#define FIXTURE_NOW G_GINT64_CONSTANT (1700000000000000)
#define FIXTURE_RUBRIC_ID "rub-test"

/** fixture_new_bare: without the rubric. */
Fixture *fixture_new_bare (void);
Fixture *fixture_new (void);
void fixture_free (Fixture *self);

/** fixture_store_rubric: puts a rubric into any session's workspace as it is. */
void fixture_store_rubric (HwSession *session, HwRubric *rubric);

/** fixture_digest: of everything stored but the history. */
char *fixture_digest (HwRepository *repository);

/** fixture_count: how many of a noun are stored. */
gint64 fixture_count (Fixture *self, const HwEntityClass *klass);

/** fixture_only: the one thing of its noun. (transfer full) */
gpointer fixture_only (Fixture *self, const HwEntityClass *klass);

/** fixture_iterate_until: runs the main context until @done says so; aborts after a second of nothing. */
typedef gboolean (*FixtureDone) (gpointer data);
void fixture_iterate_until (FixtureDone done, gpointer data);
void fixture_iterate (void);

/** fixture_join: lines "action title | details" of a plan. */
char *fixture_show_plan (HwImportPlan *plan);

/** fixture_table: a document of records as the reader gives it: the first row names the columns; NULL ends a
 * row and the table. */
HwDocument *fixture_table (HwDocumentKind kind, const char *const *cells, guint n_columns);
HwImportPlan *fixture_plan (Fixture *self, HwDocument *document, const char *content, const HwImportOptions *options);

/** fixture_add_requisition: a requisition with candidates of these names; gives its id. */
char *fixture_add_requisition (Fixture *self, const char *const *candidates);
/** fixture_candidacy: of the candidate of that name. */
char *fixture_candidacy (Fixture *self, const char *name);
char *fixture_member (Fixture *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

G_END_DECLS
