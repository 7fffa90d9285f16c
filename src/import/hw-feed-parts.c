/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-feed-parts.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-feed-values.h"
#include "import/hw-html-fragment.h"

#define MAX_COMPARED 32u

typedef struct
{
  HwFeedPart part;
  char *heading;
  const char *markup;
  char *said; /* its text, squeezed */
} Part;

struct _HwFeedParts
{
  GArray *parts; /* Part */
};

static void
part_clear (gpointer data)
{
  g_free (((Part *) data)->heading);
  g_free (((Part *) data)->said);
}

HwFeedParts *
hw_feed_parts_new (void)
{
  HwFeedParts *self = g_new0 (HwFeedParts, 1);

  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, part_clear);
  return self;
}

void
hw_feed_parts_free (HwFeedParts *self)
{
  g_array_unref (self->parts);
  g_free (self);
}

void
hw_feed_parts_add (HwFeedParts *self, HwFeedPart part, const char *heading, const char *markup)
{
  Part added = { part, NULL, markup, NULL };

  if (hw_text_is_blank (markup))
    return;
  added.heading = g_strdup (heading);
  g_array_append_val (self->parts, added);
}

static void
squeeze_all (HwFeedParts *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);
      g_autoptr (HwTextBuilder) text = hw_text_builder_new ();

      /* What cannot be read is refused when it is written. */
      hw_html_fragment_write (text, part->markup, strlen (part->markup), NULL, NULL);
      part->said = hw_feed_squeeze (hw_text_builder_get_text (text));
    }
}

/* A summary is often the beginning of the description, with a few words of its own at the end. */
static gboolean
is_beginning_of (const Part *part, const Part *other)
{
  gsize n = strlen (part->said) * 7 / 10;

  return (part->part == HW_FEED_DESCRIPTION || part->part == HW_FEED_SUMMARY) && other->part == HW_FEED_DESCRIPTION
         && strlen (other->said) > strlen (part->said) && strncmp (part->said, other->said, n) == 0;
}

static gboolean
is_said_by (const Part *part, const Part *other, gboolean other_is_later)
{
  gsize length = strlen (part->said), other_length = strlen (other->said);

  if (length == other_length && strcmp (part->said, other->said) == 0)
    {
      /* Of two equal ones that with tags stays, for its structure; else the first. */
      gboolean tags = strchr (part->markup, '<') != NULL, other_tags = strchr (other->markup, '<') != NULL;

      return tags != other_tags ? other_tags : !other_is_later;
    }
  return length < other_length && (strstr (other->said, part->said) != NULL || is_beginning_of (part, other));
}

static gboolean
is_needless (HwFeedParts *self, guint index)
{
  const Part *part = &g_array_index (self->parts, Part, index);

  for (guint i = 0; i < MIN (self->parts->len, MAX_COMPARED); i++)
    if (i != index && is_said_by (part, &g_array_index (self->parts, Part, i), i > index))
      return TRUE;
  return FALSE;
}

void
hw_feed_parts_write (HwFeedParts *self, HwPostingDraft *draft, const char *language)
{
  gboolean first = TRUE;

  if (self->parts->len > 1)
    squeeze_all (self);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      const char *heading = part->heading;

      if (part->said != NULL && is_needless (self, i))
        continue;
      /* The description needs no heading where it comes first; later it would belong to the section before it. */
      if (heading == NULL && (!first || part->part > HW_FEED_SUMMARY))
        heading = hw_feed_heading (part->part, language);
      hw_posting_draft_add_part (draft, heading, part->markup);
      first = FALSE;
    }
}
