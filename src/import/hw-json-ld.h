/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/hw-document.h"
#include "import/hw-html-tree.h"
#include "import/hw-json.h"
#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/**
 * HwJobPosting: one schema.org JobPosting of a page. Other things in the blocks are not looked at, remote
 * contexts are never fetched.
 */
typedef struct
{
  const HwJson *object;
  const HwHtmlScript *script;
  char *source;    /* the repaired text that @object's offsets point into; borrowed from the set */
  xmlNodePtr node; /* of one that is marked up in elements, which has no script and no source; else NULL */
} HwJobPosting;

/** HwJobPostings: all of a page, in its order. */
typedef struct
{
  GPtrArray *roots;   /* HwJson */
  GPtrArray *sources; /* char * */
  GArray *postings;   /* HwJobPosting */
} HwJobPostings;

/** hw_json_ld_is_posting: by its type. */
gboolean hw_json_ld_is_posting (const HwJson *object);

/**
 * hw_json_ld_find:
 *
 * Parses the blocks, mends what is known to be broken in real pages (comment and CDATA wrappers, a trailing
 * semicolon, raw line ends in strings, a block encoded as entities) with a warning each, and passes over what
 * is worse with a warning: one bad block does not lose its siblings.
 */
HwJobPostings *hw_json_ld_find (GPtrArray *scripts, GPtrArray *warnings, GError **error);
void hw_job_postings_free (HwJobPostings *self);

/**
 * hw_json_ld_add_fields:
 *
 * What the object says of the posting. A value that is wrong (an impossible date, a salary from high to low)
 * is an error with its JSON pointer; one of a form that nothing can be made of is left to the text.
 */
gboolean hw_json_ld_add_fields (const HwJobPosting *posting, HwRecord *record, GPtrArray *warnings,
                                GError **error);

/** hw_json_ld_dup_description: as HTML; doubly encoded ones decoded; NULL without. */
char *hw_json_ld_dup_description (const HwJobPosting *posting, GPtrArray *warnings);

/**
 * hw_json_ld_write_description:
 *
 * The text of the posting: its title, its description through the same path as a page, and the parts that
 * have members of their own (responsibilities, qualifications ...) unless the description has them. NULL when
 * there is none of it, or with @error.
 */
HwTextBuilder *hw_json_ld_write_description (const HwJobPosting *posting, const char *title,
                                             GPtrArray *warnings, GError **error);

/** hw_json_ld_describe_thing: what it says in words: a degree, an experience in months, a term; "" for nothing. */
char *hw_json_ld_describe_thing (const HwJson *thing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwJobPostings, hw_job_postings_free)

G_END_DECLS
