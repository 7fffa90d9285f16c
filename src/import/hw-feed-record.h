/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-bare-postings.h"
#include "import/hw-xml-stream.h"

G_BEGIN_DECLS

#define HW_FEED_NO_PARENT G_MAXUINT

/** HwFeedElement: an element of one job. */
typedef struct
{
  char *name;
  guint parent;          /* HW_FEED_NO_PARENT: the job itself */
  GString *text;         /* directly in it; NULL: none */
  gboolean markup;       /* the text is HTML whose tags stood in the feed as elements */
  gboolean has_children;
  GPtrArray *attributes; /* char *: names and values in turn; NULL: none */
} HwFeedElement;

/** HwFeedRecord: one job as it stands in a feed: its elements in their order, the first is the job itself. */
typedef struct
{
  GArray *elements; /* HwFeedElement */
  gsize n_bytes;
  guint markup_depth;
  guint open; /* index of the innermost open element */
} HwFeedRecord;

HwFeedRecord *hw_feed_record_new (void);
void hw_feed_record_free (HwFeedRecord *self);

/** hw_feed_record_start: an element begins; HTML inside of text stays part of that text. */
void hw_feed_record_start (HwFeedRecord *self, const char *name, gboolean html, const HwXmlAttribute *attributes,
                           guint n_attributes);

/** hw_feed_record_end: TRUE when it was the job itself. */
gboolean hw_feed_record_end (HwFeedRecord *self, const char *name);

void hw_feed_record_add_text (HwFeedRecord *self, const char *text, gsize length);

/** hw_feed_record_is_too_large: beyond what one posting may hold; nothing more need be added. */
gboolean hw_feed_record_is_too_large (const HwFeedRecord *self);

/** hw_feed_record_get_attribute: of the element with this index, whatever the case of its name; or NULL. */
const char *hw_feed_record_get_attribute (const HwFeedRecord *self, guint index, const char *name);

/** HwFeedContext: what the feed says outside of its jobs. */
typedef struct
{
  char *language;     /* "en", "fr" ... or NULL */
  char *organisation; /* of a feed that is one employer's, as far as it can be told; or NULL */
  gboolean french;    /* names its elements in French */
  HwBarePostings *bare; /* where jobs without a description are told */
  GHashTable *meanings; /* of names, by their path: they are the same in all jobs */
} HwFeedContext;

/**
 * hw_feed_record_write:
 *
 * Makes fields and text of what was collected. FALSE with "cause; what to do" for a job that cannot be taken.
 */
gboolean hw_feed_record_write (HwFeedRecord *self, const HwFeedContext *context, HwRecord *record,
                               GPtrArray *warnings, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFeedRecord, hw_feed_record_free)

G_END_DECLS
