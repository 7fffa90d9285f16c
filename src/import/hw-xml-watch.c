/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-xml-watch.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-read-error.h"

#define MAX_NAME_BYTES 1000u
#define CDATA "[CDATA["

enum
{
  IN_TEXT,
  AT_OPENING,  /* behind "<" */
  IN_OPENING,  /* behind "<!", until it is clear what it opens */
  IN_COMMENT,
  IN_CDATA,
  IN_INSTRUCTION,
  IN_DECLARATION,
  IN_END_TAG,
  IN_NAME,
  IN_TAG,
  IN_DOCTYPE,
  STOPPED,
};

/* The piece that is looked over. */
typedef struct
{
  const char *text;
  const char *at;
  const char *end;
  const char *tag; /* its "<"; NULL when it is in an earlier piece */
} Piece;

/* Line ends in @text; @after_cr carries a CR whose LF may follow. */
static guint
count_line_ends (const char *text, gsize length, gboolean *after_cr)
{
  guint n = 0;

  if (length == 0 || (!*after_cr && memchr (text, '\r', length) == NULL))
    return (guint) hw_text_count_byte (text, length, '\n');
  for (gsize i = 0; i < length; i++)
    {
      n += text[i] == '\r' || (text[i] == '\n' && !*after_cr);
      *after_cr = text[i] == '\r';
    }
  return n;
}

static guint
get_tag_line (const HwXmlWatch *self, const Piece *piece)
{
  gboolean after_cr = self->after_cr;

  if (piece->tag == NULL)
    return self->tag_line;
  return self->line + 1 + count_line_ends (piece->text, (gsize) (piece->tag - piece->text), &after_cr);
}

static gboolean
refuse_size (const HwXmlWatch *self, const Piece *piece, const char *message, guint limit, GError **error)
{
  hw_read_error_set (error, HW_ERROR_LIMIT, get_tag_line (self, piece), _("%s (the limit is %u); simplify the file"),
                     message, limit);
  return FALSE;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static gboolean
refuse_doctype (const HwXmlWatch *self, const Piece *piece, GError **error)
{
  hw_read_error_set (error, HW_ERROR_INPUT, get_tag_line (self, piece),
                     _("document types and entity declarations are not accepted; remove the DOCTYPE"));
  return FALSE;
}

/* Behind "<!": a comment, a CDATA section, or a declaration, which is refused when it can declare entities. */
static gboolean
take_opening (HwXmlWatch *self, Piece *piece, GError **error)
{
  char c = *piece->at;
  gboolean doctype;

  if (self->n_opening == 0 && (gsize) (piece->end - piece->at) >= strlen (CDATA)
      && memcmp (piece->at, CDATA, strlen (CDATA)) == 0)
    {
      self->state = IN_CDATA; /* as most do that stand whole in one piece */
      piece->at += strlen (CDATA);
      return TRUE;
    }
  self->opening[self->n_opening++] = c;
  self->opening[self->n_opening] = '\0';
  doctype = g_ascii_strcasecmp (self->opening, "doctype") == 0;
  if (doctype && self->bare_doctype)
    {
      self->state = IN_DOCTYPE;
      self->tag_bytes = 0;
      self->quote = '\0';
    }
  else if (g_str_equal (self->opening, "--"))
    self->state = IN_COMMENT;
  else if (g_str_equal (self->opening, CDATA))
    self->state = IN_CDATA;
  else if (doctype || g_ascii_strcasecmp (self->opening, "entity") == 0)
    return refuse_doctype (self, piece, error);
  else if (c == '>' || self->n_opening + 1 == sizeof self->opening)
    self->state = c == '>' ? IN_TEXT : IN_DECLARATION;
  memset (self->before, 0, sizeof self->before);
  piece->at++;
  return TRUE;
}

/* A document type that has a name and an address only declares nothing; what declares begins with "[". */
static gboolean
take_doctype (HwXmlWatch *self, Piece *piece, GError **error)
{
  for (; piece->at < piece->end; piece->at++)
    {
      char c = *piece->at;

      if (++self->tag_bytes > HW_LIMIT_TAG_BYTES)
        return refuse_size (self, piece, _("a tag has too many bytes"), HW_LIMIT_TAG_BYTES, error);
      if (self->quote != '\0')
        self->quote = c == self->quote ? '\0' : self->quote;
      else if (c == '"' || c == '\'')
        self->quote = c;
      else if (c == '[' || c == '<')
        return refuse_doctype (self, piece, error);
      else if (c == '>')
        {
          piece->at++;
          self->state = IN_TEXT;
          return TRUE;
        }
    }
  return TRUE;
}

/* Up to ">" with these two before it, or with any when they are 0. */
static void
skip_past (HwXmlWatch *self, Piece *piece, char first, char second)
{
  const char *start = piece->at;

  for (;;)
    {
      const char *found = memchr (piece->at, '>', (gsize) (piece->end - piece->at));
      const char *stop = found != NULL ? found : piece->end;
      gsize n = (gsize) (stop - start);
      char last = n >= 1 ? stop[-1] : self->before[1];
      char last_but_one = n >= 2 ? stop[-2] : n == 1 ? self->before[1] : self->before[0];

      if (found == NULL)
        {
          self->before[0] = last_but_one;
          self->before[1] = last;
          piece->at = piece->end;
          return;
        }
      piece->at = found + 1;
      if ((first == 0 || last_but_one == first) && (second == 0 || last == second))
        {
          self->state = IN_TEXT;
          return;
        }
    }
}

static gboolean
open_tag (HwXmlWatch *self, const Piece *piece, GError **error)
{
  self->n_tags++;
  self->tag_bytes = 0;
  self->n_attributes = 0;
  self->quote = '\0';
  memset (self->before, 0, sizeof self->before);
  self->state = self->n_tags == self->stop_at ? STOPPED : IN_NAME;
  if (self->max_tags > 0 && self->n_tags > self->max_tags)
    return refuse_size (self, piece, _("the file has too many tags"), self->max_tags, error);
  return TRUE;
}

static gboolean
close_tag (HwXmlWatch *self, const Piece *piece, GError **error)
{
  self->state = IN_TEXT;
  if (self->before[1] != '/' && ++self->depth > HW_LIMIT_MARKUP_DEPTH)
    return refuse_size (self, piece, _("elements are nested too deeply"), HW_LIMIT_MARKUP_DEPTH, error);
  return TRUE;
}

/* Inside a start tag; quotes count behind "=" only. */
static gboolean
take_tag (HwXmlWatch *self, Piece *piece, GError **error)
{
  for (; piece->at < piece->end; piece->at++)
    {
      char c = *piece->at;

      if (++self->tag_bytes > HW_LIMIT_TAG_BYTES)
        return refuse_size (self, piece, _("a tag has too many bytes"), HW_LIMIT_TAG_BYTES, error);
      if (self->quote != '\0')
        {
          self->quote = c == self->quote ? '\0' : self->quote;
          continue;
        }
      if (c == '>')
        {
          piece->at++;
          return close_tag (self, piece, error);
        }
      if (self->state == IN_NAME && (is_space (c) || c == '/'))
        self->state = IN_TAG;
      if (self->state == IN_NAME && self->tag_bytes > MAX_NAME_BYTES)
        return refuse_size (self, piece, _("an element name is too long"), MAX_NAME_BYTES, error);
      if (c == '=' && ++self->n_attributes > HW_LIMIT_ATTRIBUTES)
        return refuse_size (self, piece, _("a tag has too many attributes"), HW_LIMIT_ATTRIBUTES, error);
      if ((c == '"' || c == '\'') && self->before[1] == '=')
        self->quote = c;
      if (!is_space (c))
        self->before[1] = c;
    }
  return TRUE;
}

static gboolean
take_next (HwXmlWatch *self, Piece *piece, GError **error)
{
  switch (self->state)
    {
    case IN_TEXT:
      piece->tag = memchr (piece->at, '<', (gsize) (piece->end - piece->at));
      piece->at = piece->tag != NULL ? piece->tag + 1 : piece->end;
      self->state = piece->tag != NULL ? AT_OPENING : IN_TEXT;
      return TRUE;
    case AT_OPENING:
      self->n_opening = 0;
      memset (self->before, 0, sizeof self->before);
      if (*piece->at != '!' && *piece->at != '?' && *piece->at != '/')
        return open_tag (self, piece, error);
      self->state = *piece->at == '!' ? IN_OPENING : *piece->at == '?' ? IN_INSTRUCTION : IN_END_TAG;
      self->depth -= *piece->at == '/' && self->depth > 0;
      piece->at++;
      return TRUE;
    case IN_OPENING:
      return take_opening (self, piece, error);
    case IN_DOCTYPE:
      return take_doctype (self, piece, error);
    case IN_COMMENT:
      skip_past (self, piece, '-', '-');
      return TRUE;
    case IN_CDATA:
      skip_past (self, piece, ']', ']');
      return TRUE;
    case IN_INSTRUCTION:
      skip_past (self, piece, 0, '?');
      return TRUE;
    case IN_DECLARATION:
    case IN_END_TAG:
      skip_past (self, piece, 0, 0);
      return TRUE;
    default:
      return take_tag (self, piece, error);
    }
}

gboolean
hw_xml_watch_take (HwXmlWatch *self, const char *text, gsize length, GError **error)
{
  Piece piece = { text, text, text + length, NULL };

  while (piece.at < piece.end && self->state != STOPPED)
    if (!take_next (self, &piece, error))
      return FALSE;
  if (self->state == AT_OPENING || self->state == IN_OPENING || self->state >= IN_NAME)
    self->tag_line = get_tag_line (self, &piece);
  self->line += count_line_ends (text, length, &self->after_cr);
  return TRUE;
}

gboolean
hw_xml_scan (const char *text, gsize length, GError **error)
{
  HwXmlWatch watch = { .max_tags = HW_LIMIT_MARKUP_NODES };

  return hw_xml_watch_take (&watch, text, length, error);
}

guint
hw_xml_find_tag_line (const char *text, gsize length, guint number)
{
  HwXmlWatch watch = { .stop_at = MAX (number, 1u) };

  hw_xml_watch_take (&watch, text, length, NULL);
  return watch.state == STOPPED ? watch.tag_line : watch.line + 1;
}
