/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-json-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "import/hw-json-scan.h"

#define CHUNK_BYTES 65536u

struct _HwJsonList
{
  HwSource *source;
  GString *text;   /* what was read and not yet handed on */
  HwJsonScan scan; /* of it */
  gboolean is_all; /* nothing follows @text */
  guint n_elements;
  gboolean ended;
  GString *around; /* the text without the elements */
  guint n_lines;   /* of the elements */
  HwJson *head;
  const HwJson *list;
};

/* Where brackets open and close, outside of strings. */
typedef struct
{
  const char *at;
  const char *end;
  gboolean quoted;
} Brackets;

/* The next one, with the place behind it; '\0' at the end. */
static char
find_bracket (Brackets *self)
{
  while (self->at < self->end)
    {
      char c = *self->at++;

      if (c == '"')
        self->quoted = !self->quoted;
      else if (self->quoted && c == '\\')
        self->at += self->at < self->end;
      else if (!self->quoted && (c == '{' || c == '[' || c == '}' || c == ']'))
        return c;
    }
  return '\0';
}

/* The outermost array that is still open at the end: where it opens, where its last whole element ends, and in how
 * many objects it stands. */
static gboolean
find_open_list (const char *head, gsize length, gsize *start, gsize *end, guint *n_objects)
{
  Brackets brackets = { head, head + length, FALSE };
  guint depth = 0, list_depth = 0;
  char bracket;

  *end = 0;
  while ((bracket = find_bracket (&brackets)) != '\0')
    {
      gboolean opens = bracket == '{' || bracket == '[';

      if (!opens && depth == 0)
        return FALSE;
      depth += opens ? 1 : -1u;
      if (bracket == '[' && list_depth == 0)
        {
          list_depth = depth;
          *start = (gsize) (brackets.at - head) - 1;
          *end = 0;
        }
      else if (!opens && depth < list_depth)
        list_depth = 0;
      else if (!opens && depth == list_depth)
        *end = (gsize) (brackets.at - head);
    }
  *n_objects = list_depth - 1;
  return list_depth > 0 && list_depth <= HW_LIMIT_JSON_DEPTH && *end > 0;
}

static const HwJson *
find_at (const HwJson *value, gsize start)
{
  if (value->start == start)
    return value;
  for (guint i = 0; value->values != NULL && i < value->values->len; i++)
    {
      const HwJson *inner = g_ptr_array_index (value->values, i);

      if (inner->start <= start && start < inner->end)
        return find_at (inner, start);
    }
  return NULL;
}

HwJson *
hw_json_list_parse_head (const char *head, gsize length, const HwJson **list)
{
  g_autoptr (GString) closed = NULL;
  g_autoptr (HwJson) root = NULL;
  gsize start = 0, end;
  guint n_objects;

  if (!find_open_list (head, length, &start, &end, &n_objects))
    return NULL;
  closed = g_string_new_len (head, (gssize) end);
  g_string_append_c (closed, ']');
  for (guint i = 0; i < n_objects; i++)
    g_string_append_c (closed, '}');
  root = hw_json_parse (closed->str, closed->len, 1, HW_JSON_STRICT, NULL, NULL);
  *list = root != NULL ? find_at (root, start) : NULL;
  return *list != NULL ? g_steal_pointer (&root) : NULL;
}

/* Sets the scan upon @self->text again, @at bytes into it. */
static void
place_scan (HwJsonList *self, gsize at)
{
  self->scan.start = self->text->str;
  self->scan.at = self->text->str + at;
  self->scan.end = self->text->str + self->text->len;
}

/* One more piece of the file behind what is left of the text. */
static gboolean
read_piece (HwJsonList *self, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK_BYTES);
  gssize n = hw_source_read_chunk (self->source, buffer, CHUNK_BYTES, error);

  if (n < 0)
    return FALSE;
  g_string_erase (self->text, 0, self->scan.at - self->scan.start);
  g_string_append_len (self->text, buffer, n);
  place_scan (self, 0);
  self->is_all = n == 0;
  return TRUE;
}

/* So that what stands between two elements is here, and the beginning of the second. */
static gboolean
read_separator (HwJsonList *self, GError **error)
{
  while (!self->is_all)
    {
      guint n = 0;

      for (const char *at = self->scan.at; n < 2 && at < self->scan.end; at++)
        n += !g_ascii_isspace (*at);
      if (n == 2)
        break;
      if (!read_piece (self, error))
        return FALSE;
    }
  return TRUE;
}

/* The length of the value at the scan; 0: it goes on behind the text. */
static gsize
measure_element (const HwJsonList *self)
{
  Brackets brackets = { self->scan.at, self->scan.end, FALSE };
  guint depth = 0;
  char bracket;

  if (*self->scan.at != '{' && *self->scan.at != '[')
    return strcspn (self->scan.at + 1, ",]}\n") + 1; /* none of those is read */
  while ((bracket = find_bracket (&brackets)) != '\0')
    {
      depth += bracket == '{' || bracket == '[' ? 1 : -1u;
      if (depth == 0)
        return (gsize) (brackets.at - self->scan.at);
    }
  return 0;
}

static gboolean
read_element (HwJsonList *self, gsize *length, GError **error)
{
  while ((*length = measure_element (self)) == 0 && !self->is_all)
    {
      if (self->text->len > HW_LIMIT_RECORD_BYTES + CHUNK_BYTES)
        return hw_json_scan_refuse (&self->scan, HW_ERROR_LIMIT, error,
                                    _("an element of the list takes more than %u MiB; shorten it"),
                                    HW_LIMIT_RECORD_BYTES >> 20);
      if (!read_piece (self, error))
        return FALSE;
    }
  if (*length == 0)
    *length = (gsize) (self->scan.end - self->scan.at); /* cut off, and refused for it */
  return TRUE;
}

/* Behind the list: what stands around its elements has to be JSON as well. */
static gboolean
finish (HwJsonList *self, GError **error)
{
  g_autoptr (HwJson) around = NULL;

  self->ended = TRUE;
  while (!self->is_all && self->text->len < HW_LIMIT_FILE_BYTES)
    if (!read_piece (self, error))
      return FALSE;
  g_string_append (self->around, self->scan.at);
  around = hw_json_parse (self->around->str, self->around->len, 1 + self->n_lines, HW_JSON_STRICT, NULL, error);
  if (around == NULL)
    return FALSE;
  return g_str_has_prefix (hw_source_get_encoding (self->source), "UTF-")
         || hw_json_scan_refuse (&self->scan, HW_ERROR_INPUT, error, _("JSON has to be UTF-8; save the file as UTF-8"));
}

HwJsonList *
hw_json_list_open (HwSource *source, GError **error)
{
  g_autoptr (HwJsonList) self = g_new0 (HwJsonList, 1);

  self->source = source;
  self->text = g_string_new (NULL);
  self->scan.line = 1;
  place_scan (self, 0);
  while (!self->is_all && self->text->len < HW_SOURCE_HEAD_BYTES)
    if (!read_piece (self, error))
      return NULL;
  self->head = hw_json_list_parse_head (self->text->str, MIN (self->text->len, HW_SOURCE_HEAD_BYTES), &self->list);
  if (self->head == NULL)
    {
      hw_json_scan_refuse (&self->scan, HW_ERROR_INPUT, error, _("this is no JSON; a value was expected here"));
      return NULL;
    }
  self->around = g_string_new_len (self->text->str, (gssize) self->list->start + 1);
  place_scan (self, self->around->len);
  self->scan.line = self->list->line;
  return g_steal_pointer (&self);
}

const HwJson *
hw_json_list_get_head (const HwJsonList *self, const HwJson **list)
{
  *list = self->list;
  return self->head;
}

gboolean
hw_json_list_next (HwJsonList *self, HwJsonFlags flags, HwJson **element, const char **text, GError **error)
{
  gboolean more = TRUE;
  gsize length;

  *element = NULL;
  if (self->ended)
    return TRUE;
  if (!read_separator (self, error)
      || !(self->n_elements > 0 ? hw_json_scan_separator (&self->scan, ']', &more, error)
                                : hw_json_scan_blanks (&self->scan, error)))
    return FALSE;
  if (!more)
    {
      self->scan.at--; /* the bracket stands around the elements */
      self->n_lines = self->scan.line - self->list->line;
      return finish (self, error);
    }
  if (!read_element (self, &length, error))
    return FALSE;
  *element = hw_json_parse (self->scan.at, length, self->scan.line, flags, NULL, error);
  *text = self->scan.at;
  if (*element == NULL)
    return FALSE;
  self->scan.line += hw_count_line (self->scan.at, length) - 1;
  self->scan.at += length;
  self->n_elements++;
  return TRUE;
}

void
hw_json_list_free (HwJsonList *self)
{
  g_string_free (self->text, TRUE);
  if (self->around != NULL)
    g_string_free (self->around, TRUE);
  hw_json_free (self->head);
  g_free (self);
}
