/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-json-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "import/hw-read-error.h"

#define CHUNK_BYTES 65536u

struct _HwJsonLines
{
  HwSource *source;
  GString *text;   /* what was read and not yet handed on */
  gsize at;        /* where the next line begins in it */
  guint line;      /* its number */
  gboolean is_all; /* nothing follows @text */
  HwJson *head;
};

static gsize
skip_blanks (const char *text, gsize at, gsize end)
{
  while (at < end && strchr (" \t\r", text[at]) != NULL && text[at] != '\0')
    at++;
  return at;
}

/* Adds the objects of the whole lines to @list, up to the first line that holds something else. */
static void
join_lines (const char *head, gsize length, gboolean goes_on, GString *list)
{
  gboolean first = TRUE;

  for (gsize at = 0; at < length;)
    {
      const char *newline = memchr (head + at, '\n', length - at);
      gsize end = newline != NULL ? (gsize) (newline - head) : length, begin = skip_blanks (head, at, end);

      if (newline == NULL && goes_on)
        return;
      if (begin < end)
        {
          g_autoptr (HwJson) value = hw_json_parse (head + begin, end - begin, 1, HW_JSON_STRICT, NULL, NULL);

          if (value == NULL || value->type != HW_JSON_OBJECT)
            return;
          g_string_append (list, first ? "" : ",");
          g_string_append_len (list, head + begin, (gssize) (end - begin));
          first = FALSE;
        }
      g_string_append_c (list, '\n');
      at = end + 1;
    }
}

HwJson *
hw_json_lines_parse_head (const char *head, gsize length, gboolean goes_on)
{
  g_autoptr (GString) list = g_string_new ("[");
  g_autoptr (HwJson) root = NULL;

  join_lines (head, length, goes_on, list);
  g_string_append_c (list, ']');
  root = hw_json_parse (list->str, list->len, 1, HW_JSON_STRICT, NULL, NULL);
  return root != NULL && root->values->len > 0 ? g_steal_pointer (&root) : NULL;
}

static gboolean
read_piece (HwJsonLines *self, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK_BYTES);
  gssize n = hw_source_read_chunk (self->source, buffer, CHUNK_BYTES, error);

  if (n < 0)
    return FALSE;
  g_string_erase (self->text, 0, (gssize) self->at);
  self->at = 0;
  g_string_append_len (self->text, buffer, n);
  self->is_all = n == 0;
  return TRUE;
}

static gboolean
find_line_end (const HwJsonLines *self, gsize *end)
{
  const char *newline = memchr (self->text->str + self->at, '\n', self->text->len - self->at);

  *end = newline != NULL ? (gsize) (newline - self->text->str) : self->text->len;
  return newline != NULL || self->is_all;
}

/* So that the next line is here as a whole; @end: of it. */
static gboolean
read_line (HwJsonLines *self, gsize *end, GError **error)
{
  while (!find_line_end (self, end))
    {
      if (self->text->len - self->at > HW_LIMIT_RECORD_BYTES)
        {
          hw_read_error_set (error, HW_ERROR_LIMIT, self->line, _("the line takes more than %u MiB; shorten it"),
                             HW_LIMIT_RECORD_BYTES >> 20);
          return FALSE;
        }
      if (!read_piece (self, error))
        return FALSE;
    }
  return TRUE;
}

/* So that the first line that holds something is here; @end: of it. */
static gboolean
read_first_line (HwJsonLines *self, gsize *end, GError **error)
{
  for (;;)
    {
      if (!read_line (self, end, error))
        return FALSE;
      if (*end == self->text->len || skip_blanks (self->text->str, self->at, *end) < *end)
        return TRUE;
      self->at = *end + 1;
      self->line++;
    }
}

HwJsonLines *
hw_json_lines_open (HwSource *source, GError **error)
{
  g_autoptr (HwJsonLines) self = g_new0 (HwJsonLines, 1);
  gsize end, n_first;

  self->source = source;
  self->text = g_string_new (NULL);
  self->line = 1;
  if (!read_first_line (self, &end, error))
    return NULL;
  n_first = end - self->at;
  while (!self->is_all && self->text->len < HW_SOURCE_HEAD_BYTES)
    if (!read_piece (self, error))
      return NULL;
  self->head = hw_json_lines_parse_head (self->text->str + self->at, self->text->len - self->at, !self->is_all);
  if (self->head == NULL)
    { /* its own words about the first line */
      g_autoptr (HwJson) first
          = hw_json_parse (self->text->str + self->at, n_first, self->line, HW_JSON_STRICT, NULL, error);

      if (first != NULL)
        hw_read_error_set (error, HW_ERROR_INPUT, self->line,
                           _("this line holds no JSON object; save one on each line"));
      return NULL;
    }
  return g_steal_pointer (&self);
}

const HwJson *
hw_json_lines_get_head (const HwJsonLines *self)
{
  return self->head;
}

/* The text has been read to its end, and its encoding is known. */
static gboolean
check_encoding (const HwJsonLines *self, GError **error)
{
  if (g_str_has_prefix (hw_source_get_encoding (self->source), "UTF-"))
    return TRUE;
  hw_read_error_set (error, HW_ERROR_INPUT, 0, _("JSON has to be UTF-8; save the file as UTF-8"));
  return FALSE;
}

static gboolean
take_line (HwJson *value, guint line, HwJson **element, GError **error)
{
  g_autoptr (HwJson) owned = value;

  if (value == NULL)
    return FALSE;
  if (value->type != HW_JSON_OBJECT)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, line, _("this line holds no JSON object; save one on each line"));
      return FALSE;
    }
  *element = g_steal_pointer (&owned);
  return TRUE;
}

gboolean
hw_json_lines_next (gpointer data, HwJsonFlags flags, HwJson **element, const char **text, guint *bad_line,
                    GError **error)
{
  HwJsonLines *self = data;

  for (;;)
    {
      gsize end, begin;
      guint line = self->line;

      if (!read_line (self, &end, error))
        return FALSE;
      if (self->at >= self->text->len) /* and nothing follows */
        return check_encoding (self, error);
      begin = skip_blanks (self->text->str, self->at, end);
      self->at = MIN (end + 1, self->text->len);
      self->line++;
      if (begin == end)
        continue;
      *text = self->text->str + begin;
      if (take_line (hw_json_parse (*text, end - begin, line, flags, NULL, error), line, element, error))
        return TRUE;
      *bad_line = line;
      return FALSE;
    }
}

void
hw_json_lines_free (HwJsonLines *self)
{
  g_string_free (self->text, TRUE);
  hw_json_free (self->head);
  g_free (self);
}
