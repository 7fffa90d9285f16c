/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workbench/hw-import-private.h"

G_BEGIN_DECLS

/** HwPostingMaker: what turns records into postings; unchanging, so many threads may make with one. */
typedef struct
{
  HwSession *session;
  HwRubric *rubric;     /* NULL in a workspace that has none yet: postings are then read when they are looked at */
  HwAnalyser *analyser; /* of the rubric */
  char *format;
  char *file_name;
  char *import_id;
  GBytes *original; /* of a file that is one posting; or NULL */
  gint64 created_at;
  gboolean sparing; /* readings are made only where the fields do not name the posting: enough to compare */
} HwPostingMaker;

gboolean hw_posting_maker_init (HwPostingMaker *self, HwSession *session, HwImportPlan *plan,
                                GCancellable *cancellable, GError **error);
void hw_posting_maker_clear (HwPostingMaker *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwPostingMaker, hw_posting_maker_clear)

/** HwMadePosting: a record as a posting with what was understood of it. */
typedef struct
{
  guint index; /* of the record in its file, from 0 */
  guint line;
  HwPosting *posting; /* NULL: it cannot be taken */
  HwStoredReading *stored; /* what was understood, packed; or NULL */
  char *title;   /* of one that cannot be taken */
  char *problem; /* why */
  char *note;    /* what a person should know of one that can; or NULL */
} HwMadePosting;

void hw_posting_maker_make (const HwPostingMaker *self, guint index, const HwRecord *record, HwMadePosting *made);
void hw_made_posting_clear (HwMadePosting *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwMadePosting, hw_made_posting_clear)

/** HwPostingJudge: compares postings with what is stored and with those before them in their file. */
typedef struct
{
  HwSession *session;
  HwImportPlan *plan; /* gets the lines */
  HwRubric *rubric;
  HwImportStore store;
  GHashTable *updated; /* ids of what this import has updated */
  struct _HwDigestMap *seen;
  gboolean alone; /* nothing was stored before */
} HwPostingJudge;

gboolean hw_posting_judge_init (HwPostingJudge *self, const HwPostingMaker *maker, HwImportPlan *plan,
                                const HwImportStore *store, GError **error);
void hw_posting_judge_clear (HwPostingJudge *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwPostingJudge, hw_posting_judge_clear)

/** hw_posting_judge_take: writes what is to be written of one posting, and its line. */
gboolean hw_posting_judge_take (HwPostingJudge *self, HwMadePosting *made, GError **error);

G_END_DECLS
