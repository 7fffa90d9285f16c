/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-simple.h"

#include <string.h>

#include "base/hw-text.h"

#define MAX_DEPTH 16u
#define MAX_BYTES (1u << 20) /* longer ones are rare */
#define USUAL_STEPS 256u

typedef enum
{
  PAGE, /* and what is like it */
  PARAGRAPH,
  LIST,
  ITEM,
  INLINE,
  BREAK,
} Role;

typedef struct
{
  const char *name;
  Role role;
} Tag;

static const Tag page = { "", PAGE };

static const Tag tags[] = {
  { "p", PARAGRAPH },  { "li", ITEM },      { "br", BREAK },     { "b", INLINE },     { "strong", INLINE },
  { "ul", LIST },      { "h3", PARAGRAPH }, { "h2", PARAGRAPH }, { "div", PAGE },     { "em", INLINE },
  { "i", INLINE },     { "u", INLINE },     { "span", INLINE },  { "ol", LIST },      { "h4", PARAGRAPH },
  { "h1", PARAGRAPH }, { "h5", PARAGRAPH }, { "h6", PARAGRAPH },
};

/* What is to be written, once it is known that all is plain. */
typedef struct
{
  const Tag *tag; /* NULL: a text */
  gboolean closes;
  const char *text;
  gsize length;
} Step;

typedef struct
{
  GArray *steps; /* Step */
  const char *at;
  const char *end;
  const Tag *open[MAX_DEPTH];
  guint n_open;
} Walk;

static Role
get_role (const Walk *self)
{
  return self->n_open > 0 ? self->open[self->n_open - 1]->role : page.role;
}

/* In these pairs no parser closes the one for the other. */
static gboolean
may_contain (Role outer, Role inner)
{
  switch (outer)
    {
    case PAGE:
      return inner != ITEM;
    case LIST:
      return inner == ITEM;
    case ITEM:
      return inner == PARAGRAPH || inner == INLINE || inner == BREAK;
    case PARAGRAPH:
    case INLINE:
    case BREAK:
    default:
      return inner == INLINE || inner == BREAK;
    }
}

static const Tag *
find_tag (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (tags[i].name[0] == name[0] && strncmp (tags[i].name, name, length) == 0 && tags[i].name[length] == '\0')
      return &tags[i];
  return NULL;
}

static void
add_text (Walk *self, const char *text, gsize length)
{
  const Step step = { .text = text, .length = length };

  if (length > 0)
    g_array_append_val (self->steps, step);
}

static void
add_tag (Walk *self, const Tag *tag, gboolean closes)
{
  const Step step = { .tag = tag, .closes = closes };

  g_array_append_val (self->steps, step);
}

/* From "<" to behind ">". */
static gboolean
take_tag (Walk *self)
{
  gboolean closes = self->at[1] == '/';
  const char *name = self->at + 1 + closes;
  const char *behind = memchr (name, '>', (gsize) (self->end - name));
  gsize length = behind != NULL ? (gsize) (behind - name) : 0;
  const Tag *tag;

  if (!closes && length > 2 && name[length - 1] == '/') /* "<br/>", "<br />" */
    length -= name[length - 2] == ' ' ? 2u : 1u;
  tag = length > 0 ? find_tag (name, length) : NULL;
  if (tag == NULL || (tag->role == BREAK ? closes : name + length != behind))
    return FALSE;
  self->at = behind + 1;
  if (closes)
    {
      if (self->n_open == 0 || self->open[--self->n_open] != tag)
        return FALSE;
    }
  else if (!may_contain (get_role (self), tag->role) || self->n_open == MAX_DEPTH)
    return FALSE;
  else if (tag->role != BREAK)
    self->open[self->n_open++] = tag;
  add_tag (self, tag, closes);
  return TRUE;
}

/* "&amp;" and its like, and the sign alone between blanks. */
static gboolean
take_reference (Walk *self)
{
  static const struct
  {
    const char *written;
    const char *means;
  } known[] = { { "& ", "&" }, { "&amp;", "&" }, { "&nbsp;", "\xc2\xa0" }, { "&lt;", "<" }, { "&gt;", ">" } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strncmp (self->at, known[i].written, strlen (known[i].written)) == 0)
      {
        add_text (self, known[i].means, strlen (known[i].means));
        self->at += known[i].written[1] == ' ' ? 1 : strlen (known[i].written);
        return get_role (self) != LIST;
      }
  return FALSE;
}

/* What a byte is in text; 0xef begins, among others, what is no character. */
enum
{
  PLAIN,
  MARK,
  STRANGE,
};

static const guint8 bytes[256] = {
  [0x00 ... 0x08] = STRANGE, [0x0b ... 0x1f] = STRANGE, [0xef] = STRANGE, ['<'] = MARK, ['&'] = MARK,
};

static const char *
skip_plain (const char *at, const char *end)
{
  while (at < end)
    {
      const char *next = at + hw_text_skip_unmarked (at, (gsize) (end - at));
      const char *stop = end - next > 8 ? next + 8 : end;

      for (at = next; at < stop; at++)
        if (bytes[(guchar) *at] != PLAIN)
          return at;
    }
  return at;
}

/* Text up to a tag or a reference; lists have blanks only. */
static gboolean
take_text (Walk *self)
{
  const char *start = self->at;

  self->at = skip_plain (start, self->end);
  if (self->at < self->end && bytes[(guchar) *self->at] == STRANGE)
    return FALSE;
  if (get_role (self) == LIST)
    for (const char *at = start; at < self->at; at++)
      if ((guchar) *at > ' ')
        return FALSE;
  add_text (self, start, (gsize) (self->at - start));
  return TRUE;
}

static gboolean
walk (GArray *steps, const char *html, gsize length)
{
  Walk self = { .steps = steps, .at = html, .end = html + length };

  while (self.at < self.end)
    if (!(*self.at == '<' ? take_tag (&self) : *self.at == '&' ? take_reference (&self) : take_text (&self)))
      return FALSE;
  return self.n_open == 0;
}

static void
write_step (HwHtmlWriter *writer, const Step *step)
{
  if (step->tag == NULL)
    {
      hw_html_writer_add_text (writer, step->text, step->length);
      return;
    }
  if (!step->closes)
    hw_html_writer_start (writer, step->tag->name, FALSE);
  if (step->closes || step->tag->role == BREAK)
    hw_html_writer_end (writer, step->tag->name);
}

gboolean
hw_html_simple_write (HwHtmlWriter *writer, const char *html, gsize length)
{
  g_autoptr (GArray) steps = NULL;

  if (length > MAX_BYTES || !hw_text_is_valid (html, length))
    return FALSE;
  steps = g_array_sized_new (FALSE, FALSE, sizeof (Step), USUAL_STEPS);
  if (!walk (steps, html, length))
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    write_step (writer, &g_array_index (steps, Step, i));
  return TRUE;
}
