/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-feed-record.h"

#include <string.h>

#include "base/hw-limits.h"
#include "import/hw-html-elements.h"

#define MAX_ELEMENTS 5000u
#define MAX_MARKUP_BYTES 6u /* of the names below */

static void
element_clear (gpointer data)
{
  HwFeedElement *element = data;

  g_free (element->name);
  g_clear_pointer (&element->attributes, g_ptr_array_unref);
  if (element->text != NULL)
    g_string_free (element->text, TRUE);
}

HwFeedRecord *
hw_feed_record_new (void)
{
  HwFeedRecord *self = g_new0 (HwFeedRecord, 1);

  self->elements = g_array_new (FALSE, FALSE, sizeof (HwFeedElement));
  g_array_set_clear_func (self->elements, element_clear);
  self->open = HW_FEED_NO_PARENT;
  return self;
}

void
hw_feed_record_free (HwFeedRecord *self)
{
  g_array_unref (self->elements);
  g_free (self);
}

static HwFeedElement *
get_element (const HwFeedRecord *self, guint index)
{
  return &g_array_index (self->elements, HwFeedElement, index);
}

/* Tags of HTML that feeds do not use as names of their own. */
static gboolean
is_markup (const char *name)
{
  static const char *const names[] = { "p",  "br", "ul",     "ol", "li",  "b",    "strong", "i",     "em", "u",
                                       "a",  "h1", "h2",     "h3", "h4",  "h5",   "h6",     "div",   "hr", "table",
                                       "tr", "td", "strike", "th", "pre", "span", "font",   "tbody", NULL };
  gsize length = strlen (name);
  g_autofree char *lower = length <= MAX_MARKUP_BYTES ? g_ascii_strdown (name, (gssize) length) : NULL;

  return lower != NULL && g_strv_contains (names, lower);
}

static void
append_text (HwFeedRecord *self, const char *text, gsize length)
{
  HwFeedElement *element = get_element (self, self->open);

  if (element->text == NULL)
    element->text = g_string_new (NULL);
  g_string_append_len (element->text, text, (gssize) length);
  self->n_bytes += length;
}

static void
append_tag (HwFeedRecord *self, const char *opening, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *tag = g_strconcat (opening, lower, ">", NULL);

  append_text (self, tag, strlen (tag));
}

static GPtrArray *
copy_attributes (const HwXmlAttribute *attributes, guint n)
{
  GPtrArray *copy = n > 0 ? g_ptr_array_new_with_free_func (g_free) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (copy, g_strdup (attributes[i].name));
      g_ptr_array_add (copy, g_strdup (attributes[i].value));
    }
  return copy;
}

/* What was text becomes HTML with the first tag in it. */
static void
make_markup (HwFeedElement *element)
{
  g_autofree char *escaped = NULL;

  if (element->markup)
    return;
  element->markup = TRUE;
  if (element->text == NULL)
    return;
  escaped = g_markup_escape_text (element->text->str, (gssize) element->text->len);
  g_string_assign (element->text, escaped);
}

void
hw_feed_record_start (HwFeedRecord *self, const char *name, gboolean html, const HwXmlAttribute *attributes,
                      guint n_attributes)
{
  HwFeedElement element = { .name = NULL, .parent = self->open };

  if (hw_feed_record_is_too_large (self))
    {
      self->markup_depth++; /* only counted, until the end of the job */
      return;
    }
  if (self->markup_depth > 0 || (self->open != HW_FEED_NO_PARENT && self->open > 0 && (html || is_markup (name))))
    {
      make_markup (get_element (self, self->open));
      append_tag (self, "<", name);
      self->markup_depth++;
      return;
    }
  if (self->open != HW_FEED_NO_PARENT)
    get_element (self, self->open)->has_children = TRUE;
  element.name = g_strdup (name);
  element.attributes = copy_attributes (attributes, n_attributes);
  for (guint i = 0; i < n_attributes; i++)
    self->n_bytes += strlen (attributes[i].value);
  self->open = self->elements->len;
  g_array_append_val (self->elements, element);
}

gboolean
hw_feed_record_end (HwFeedRecord *self, const char *name)
{
  if (self->markup_depth > 0)
    {
      self->markup_depth--;
      if (!hw_feed_record_is_too_large (self) && hw_html_element_find (name) != HW_HTML_BREAK)
        append_tag (self, "</", name);
      return FALSE;
    }
  self->open = get_element (self, self->open)->parent;
  return self->open == HW_FEED_NO_PARENT;
}

void
hw_feed_record_add_text (HwFeedRecord *self, const char *text, gsize length)
{
  g_autofree char *escaped = NULL;

  if (hw_feed_record_is_too_large (self))
    return;
  if (!get_element (self, self->open)->markup)
    {
      append_text (self, text, length);
      return;
    }
  escaped = g_markup_escape_text (text, (gssize) length);
  append_text (self, escaped, strlen (escaped));
}

gboolean
hw_feed_record_is_too_large (const HwFeedRecord *self)
{
  return self->n_bytes > HW_LIMIT_RECORD_BYTES || self->elements->len > MAX_ELEMENTS;
}

const char *
hw_feed_record_get_attribute (const HwFeedRecord *self, guint index, const char *name)
{
  GPtrArray *attributes = get_element (self, index)->attributes;

  for (guint i = 0; attributes != NULL && i < attributes->len; i += 2)
    if (g_ascii_strcasecmp (g_ptr_array_index (attributes, i), name) == 0)
      return g_ptr_array_index (attributes, i + 1);
  return NULL;
}
