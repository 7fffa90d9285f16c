/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-feed-names.h"
#include "import/hw-feed-parts.h"
#include "import/hw-feed-places.h"
#include "import/hw-feed-record.h"
#include "import/hw-feed-values.h"
#include "import/hw-html-escaped.h"
#include "import/hw-posting-draft.h"

#define MAX_PATH 16u
#define MAX_MEANINGS 2000u /* that are remembered: a feed has some dozens of names */
#define OWN_RANK 100u /* behind all that the program understands */
#define SENTENCE_CHARS 40
#define TEXT_CHARS 250 /* of an unknown element: then it is one of text */

/* A value for a field of the posting; the best of several is chosen when all are known. */
typedef struct
{
  const char *field; /* NULL: its own */
  char *own;
  const char *value;
  guint rank;
} Candidate;

typedef struct
{
  HwFeedRecord *feed;
  const HwFeedContext *context;
  HwPostingDraft *draft;
  GArray *candidates; /* Candidate */
  HwFeedPlaces *places;
  HwFeedParts *parts;
  gboolean day_first;
} Writer;

static const HwFeedElement *
get_element (const Writer *self, guint index)
{
  return &g_array_index (self->feed->elements, HwFeedElement, index);
}

static void
candidate_clear (gpointer data)
{
  g_free (((Candidate *) data)->own);
}

/* The names from below the job down to the element; the deepest @max of them when it lies deeper. */
static guint
list_path (const Writer *self, guint index, const char **path)
{
  guint n = 0;

  for (guint i = index; i > 0 && i != HW_FEED_NO_PARENT && n < MAX_PATH; i = get_element (self, i)->parent)
    path[n++] = get_element (self, i)->name;
  for (guint i = 0; i < n / 2; i++)
    {
      const char *swapped = path[i];

      path[i] = path[n - 1 - i];
      path[n - 1 - i] = swapped;
    }
  return n;
}

static char *
join_path (const char *const *path, guint n)
{
  GString *joined;

  if (n == 1)
    return g_strdup (path[0]);
  joined = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (joined, '/');
      g_string_append (joined, path[i]);
    }
  return g_string_free (joined, FALSE);
}

static HwFeedMeaning
find_meaning (const Writer *self, const char *const *path, guint n, const char *joined)
{
  GHashTable *known = self->context->meanings;
  const HwFeedMeaning *found = g_hash_table_lookup (known, joined);
  HwFeedMeaning meaning;

  if (found != NULL)
    return *found;
  meaning = hw_feed_find_meaning (path, n);
  meaning.french = hw_feed_is_french (path[n - 1]);
  if (g_hash_table_size (known) < MAX_MEANINGS)
    g_hash_table_insert (known, g_strdup (joined), g_memdup2 (&meaning, sizeof meaning));
  return meaning;
}

static void
add_candidate (Writer *self, const char *field, const char *own, const char *value, guint rank)
{
  Candidate candidate = { field, g_strdup (own), value, rank };

  g_array_append_val (self->candidates, candidate);
}

/* The heading that stands beside a block's text. */
static const char *
find_block_name (Writer *self, guint index)
{
  guint parent = get_element (self, index)->parent;

  for (guint i = parent + 1; i < self->feed->elements->len; i++)
    {
      const char *path[MAX_PATH];
      const HwFeedElement *element = get_element (self, i);

      if (element->parent != parent || i == index || element->text == NULL)
        continue;
      if (hw_feed_find_meaning (path, list_path (self, i, path)).role == HW_FEED_BLOCK_NAME)
        return element->text->str;
    }
  return NULL;
}

/* In France, what stands between the region and the postal code is a part of the country. */
static gboolean
is_french_department (Writer *self, guint index, const char *field)
{
  static const char *const postal[] = { "postal_code", "postalcode", "codepostal", "code_postal", NULL };
  const HwFeedElement *element = get_element (self, index);
  const HwFeedElement *next;
  g_autofree char *lower = NULL;

  if (g_strcmp0 (field, "department") != 0 || g_ascii_strcasecmp (element->name, "department") != 0)
    return FALSE;
  next = index + 1 < self->feed->elements->len ? get_element (self, index + 1) : element;
  lower = g_ascii_strdown (next->name, -1);
  return next->parent == element->parent && g_strv_contains (postal, lower);
}

static gboolean
is_text (const char *value, gsize chars)
{
  return (hw_text_count_chars (value, strlen (value)) >= chars && strchr (value, ' ') != NULL)
         || hw_html_has_tags (value);
}

static void
take_part (Writer *self, guint index, HwFeedMeaning meaning, const char *own)
{
  const HwFeedElement *element = get_element (self, index);
  const char *label = hw_feed_record_get_attribute (self->feed, index, "label");
  g_autofree char *pretty = NULL;

  switch (meaning.role)
    {
    case HW_FEED_BLOCK:
      hw_feed_parts_add (self->parts, HW_FEED_DESCRIPTION, find_block_name (self, index), element->text->str);
      break;
    case HW_FEED_OWN:
      pretty = hw_feed_prettify (element->name);
      hw_feed_parts_add (self->parts, HW_FEED_MORE, label != NULL ? label : pretty, element->text->str);
      break;
    default:
      hw_feed_parts_add (self->parts, meaning.part, label, element->text->str);
      break;
    }
}

static void
take_text (Writer *self, guint index, HwFeedMeaning meaning, const char *own)
{
  const HwFeedElement *element = get_element (self, index);
  const char *label = hw_feed_record_get_attribute (self->feed, index, "label");
  const char *value = element->text->str;

  self->day_first |= meaning.french;
  switch (meaning.role)
    {
    case HW_FEED_FIELD:
      if (is_french_department (self, index, meaning.field))
        add_candidate (self, NULL, "département", value, OWN_RANK);
      else
        add_candidate (self, meaning.field, own, value, meaning.rank);
      break;
    case HW_FEED_PART:
    case HW_FEED_BLOCK:
      take_part (self, index, meaning, own);
      break;
    case HW_FEED_CITY:
    case HW_FEED_PLACE_NAME:
    case HW_FEED_REGION:
    case HW_FEED_COUNTRY:
      hw_feed_places_add (self->places, element->parent, meaning.role, value);
      break;
    case HW_FEED_BLOCK_NAME:
      break;
    case HW_FEED_NOTE:
    case HW_FEED_OWN:
    default:
      if (is_text (value, meaning.role == HW_FEED_NOTE ? SENTENCE_CHARS : TEXT_CHARS))
        take_part (self, index, meaning, own);
      else
        add_candidate (self, NULL, label != NULL ? label : own, value, OWN_RANK);
      break;
    }
}

/* Attributes count where they stand for elements: of the job itself, of pay, and of links. */
static void
take_attributes (Writer *self, guint index, const char **path, guint n, const char *own)
{
  const HwFeedElement *element = get_element (self, index);

  for (guint i = 0; element->attributes != NULL && i < element->attributes->len && n < MAX_PATH; i += 2)
    {
      const char *name = g_ptr_array_index (element->attributes, i);
      const char *value = g_ptr_array_index (element->attributes, i + 1);
      g_autofree char *joined = g_strconcat (own, "@", name, NULL);
      const char *rel = hw_feed_record_get_attribute (self->feed, index, "rel");
      HwFeedMeaning meaning;

      if (hw_text_is_blank (value))
        continue;
      path[n] = name;
      meaning = find_meaning (self, path, n + 1, joined);
      if (index > 0 && g_ascii_strcasecmp (name, "href") == 0 && (rel == NULL || g_str_equal (rel, "alternate")))
        add_candidate (self, "url", joined, value, 2);
      else if (meaning.role == HW_FEED_FIELD
               && (index == 0 || g_str_has_prefix (meaning.field, "pay_") || g_str_equal (meaning.field, "currency")))
        add_candidate (self, meaning.field, joined, value, meaning.rank + 10);
      else if (index == 0 || (element->text == NULL && !element->has_children))
        add_candidate (self, NULL, joined, value, OWN_RANK);
    }
}

static void
take_elements (Writer *self)
{
  for (guint i = 0; i < self->feed->elements->len; i++)
    {
      const HwFeedElement *element = get_element (self, i);
      const char *path[MAX_PATH + 1];
      guint n = list_path (self, i, path);
      g_autofree char *own = join_path (path, n);

      take_attributes (self, i, path, n, own);
      if (i > 0 && element->text != NULL && !hw_text_is_blank (element->text->str))
        take_text (self, i, find_meaning (self, path, n, own), own);
    }
}

static gboolean
has_field (Writer *self, const char *field)
{
  for (guint i = 0; i < self->candidates->len; i++)
    if (g_strcmp0 (g_array_index (self->candidates, Candidate, i).field, field) == 0)
      return TRUE;
  return FALSE;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a, *right = b;

  return (left->rank > right->rank) - (left->rank < right->rank);
}

/* The first of a field that something can be made of counts; a place in words where there is none in parts. */
static gboolean
write_candidates (Writer *self, HwRecord *record, GError **error)
{
  gboolean placed = hw_record_get_field (record, "location") != NULL;

  g_array_sort (self->candidates, compare_candidates); /* keeps the order of equal ones */
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      const char *field = candidate->field;
      gboolean place = g_strcmp0 (field, "location") == 0;
      gboolean taken = field == NULL || (place ? placed : hw_record_get_field (record, field) != NULL);
      g_autofree char *value = taken ? NULL : hw_feed_value (field, candidate->value, self->day_first);

      if (!hw_posting_draft_set (self->draft, value != NULL ? field : NULL, candidate->own,
                                 value != NULL ? value : candidate->value, error))
        return FALSE;
    }
  return TRUE;
}

/* The language that the posting or its feed says it is in, else that of its country. */
static const char *
find_language (Writer *self)
{
  const char *said = hw_feed_record_get_attribute (self->feed, 0, "lang");

  for (guint i = 0; i < self->candidates->len && said == NULL; i++)
    if (g_strcmp0 (g_array_index (self->candidates, Candidate, i).field, "language") == 0)
      said = g_array_index (self->candidates, Candidate, i).value;
  if (said == NULL)
    said = self->context->language;
  if (said == NULL)
    said = self->day_first ? "fr" : hw_feed_places_find_language (self->places);
  if (said == NULL)
    return "en";
  return g_ascii_strncasecmp (said, "fr", 2) == 0 ? "fr" : g_ascii_strncasecmp (said, "de", 2) == 0 ? "de" : "en";
}

gboolean
hw_feed_record_write (HwFeedRecord *feed, const HwFeedContext *context, HwRecord *record, GPtrArray *warnings,
                      GError **error)
{
  g_autoptr (HwPostingDraft) draft = hw_posting_draft_new (record, context->bare, warnings);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (HwFeedPlaces) places = hw_feed_places_new ();
  g_autoptr (HwFeedParts) parts = hw_feed_parts_new ();
  Writer self = { feed, context, draft, candidates, places, parts, context->french };

  g_array_set_clear_func (candidates, candidate_clear);
  take_elements (&self);
  if (!hw_feed_places_write (places, draft, has_field (&self, "location"), error)
      || !write_candidates (&self, record, error))
    return FALSE;
  if (context->organisation != NULL && hw_record_get_field (record, "organisation") == NULL)
    hw_record_add_field (record, "organisation", context->organisation);
  hw_feed_parts_write (parts, draft, find_language (&self));
  return hw_posting_draft_finish (draft, error);
}
