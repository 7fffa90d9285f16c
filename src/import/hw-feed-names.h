/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HwFeedRole: what an element of a job in a feed says. */
typedef enum
{
  HW_FEED_OWN,   /* something that is kept under its own name */
  HW_FEED_FIELD, /* a field of postings */
  HW_FEED_PART,  /* a piece of the text */
  HW_FEED_NOTE,  /* the same where it is as long as a sentence; else its own */
  HW_FEED_BLOCK, /* the same with a heading that stands beside it */
  HW_FEED_BLOCK_NAME,
  HW_FEED_CITY,
  HW_FEED_PLACE_NAME,
  HW_FEED_REGION,
  HW_FEED_COUNTRY,
} HwFeedRole;

/** HwFeedPart: which piece of the text; its heading is in the posting's language. */
typedef enum
{
  HW_FEED_DESCRIPTION,
  HW_FEED_SUMMARY, /* of the description, often only its beginning */
  HW_FEED_RESPONSIBILITIES,
  HW_FEED_PROFILE,
  HW_FEED_REQUIREMENTS,
  HW_FEED_QUALIFICATIONS,
  HW_FEED_EDUCATION,
  HW_FEED_EXPERIENCE,
  HW_FEED_SKILLS,
  HW_FEED_BENEFITS,
  HW_FEED_COMPANY,
  HW_FEED_CONTEXT,
  HW_FEED_APPLY,
  HW_FEED_MORE,
} HwFeedPart;

/** HwFeedMeaning: of an element, by its name and those of the elements around it. */
typedef struct
{
  HwFeedRole role;
  const char *field; /* HW_FEED_FIELD: of hw_document_kind_list_fields() */
  HwFeedPart part;
  guint rank;      /* of several elements for one field the lowest counts */
  gboolean french; /* the name is, and so are the dates of the feed */
} HwFeedMeaning;

/** hw_feed_is_record: whether an element of this name is a job of a feed. */
gboolean hw_feed_is_record (const char *name);

/** hw_feed_find_meaning: @path has the names from below the job down to the element, @n of them. */
HwFeedMeaning hw_feed_find_meaning (const char *const *path, guint n);

/** hw_feed_heading: of a piece of the text in "en", "de" or "fr". */
const char *hw_feed_heading (HwFeedPart part, const char *language);

/** hw_feed_is_french: whether the name of an element is French. */
gboolean hw_feed_is_french (const char *name);

G_END_DECLS
