/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-json.h"

#include <glib/gi18n-lib.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-json-scan.h"

typedef struct
{
  HwJsonScan scan;
  guint depth;
  guint n_values;
} Parse;

static HwJson *parse_value (Parse *parse, GError **error);

void
hw_json_free (HwJson *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self);
}

static char
peek (const Parse *parse)
{
  return parse->scan.at < parse->scan.end ? *parse->scan.at : '\0';
}

static gboolean
parse_key (Parse *parse, HwJson *object, GHashTable *seen, GError **error)
{
  g_autofree char *key = NULL;
  gpointer first;

  if (peek (parse) != '"')
    return hw_json_scan_refuse (&parse->scan, HW_ERROR_INPUT, error,
                                _("a name in double quotes was expected here; correct it"));
  key = hw_json_scan_string (&parse->scan, error);
  if (key == NULL)
    return FALSE;
  first = g_hash_table_lookup (seen, key);
  if (first != NULL && (parse->scan.flags & HW_JSON_GRAMMAR_ONLY) == 0)
    {
      g_autofree char *shown = hw_text_escape_for_message (key, -1);

      return hw_json_scan_refuse (&parse->scan, HW_ERROR_INPUT, error,
                                  _("the name “%s” is already used in line %u; remove one"), shown,
                                  GPOINTER_TO_UINT (first));
    }
  g_hash_table_replace (seen, key, GUINT_TO_POINTER (parse->scan.line));
  g_ptr_array_add (object->keys, g_steal_pointer (&key));
  if (!hw_json_scan_blanks (&parse->scan, error))
    return FALSE;
  if (peek (parse) != ':')
    return hw_json_scan_refuse (&parse->scan, HW_ERROR_INPUT, error,
                                _("a colon is missing behind a name; add it"));
  parse->scan.at++;
  return TRUE;
}

static gboolean
parse_members (Parse *parse, HwJson *self, GError **error)
{
  gboolean object = self->type == HW_JSON_OBJECT;
  char close = object ? '}' : ']';
  g_autoptr (GHashTable) seen = object ? g_hash_table_new (g_str_hash, g_str_equal) : NULL;
  gboolean more = TRUE;

  parse->scan.at++;
  if (++parse->depth > HW_LIMIT_JSON_DEPTH)
    return hw_json_scan_refuse (&parse->scan, HW_ERROR_LIMIT, error,
                                _("values are nested more than %u deep; simplify the file"),
                                HW_LIMIT_JSON_DEPTH);
  if (!hw_json_scan_blanks (&parse->scan, error))
    return FALSE;
  if (peek (parse) == close)
    {
      parse->scan.at++;
      more = FALSE;
    }
  while (more)
    {
      HwJson *value;

      if (object && !parse_key (parse, self, seen, error))
        return FALSE;
      value = parse_value (parse, error);
      if (value == NULL)
        return FALSE;
      g_ptr_array_add (self->values, value);
      if (!hw_json_scan_separator (&parse->scan, close, &more, error))
        return FALSE;
    }
  parse->depth--;
  return TRUE;
}

static HwJson *
parse_value (Parse *parse, GError **error)
{
  g_autoptr (HwJson) self = g_new0 (HwJson, 1);
  gboolean ok;

  if (!hw_json_scan_blanks (&parse->scan, error))
    return NULL;
  self->line = parse->scan.line;
  self->start = (gsize) (parse->scan.at - parse->scan.start);
  if (++parse->n_values > HW_LIMIT_MARKUP_NODES)
    ok = hw_json_scan_refuse (&parse->scan, HW_ERROR_LIMIT, error,
                              _("the file has more than %u values; split it"), HW_LIMIT_MARKUP_NODES);
  else if (parse->scan.at == parse->scan.end)
    ok = hw_json_scan_refuse (&parse->scan, HW_ERROR_INPUT, error,
                              _("the text ends too early; is the file cut?"));
  else if (peek (parse) == '{' || peek (parse) == '[')
    {
      self->type = peek (parse) == '{' ? HW_JSON_OBJECT : HW_JSON_ARRAY;
      self->keys = g_ptr_array_new_with_free_func (g_free);
      self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_json_free);
      ok = parse_members (parse, self, error);
    }
  else
    {
      char first = peek (parse);

      self->type = first == '"' ? HW_JSON_STRING : HW_JSON_NUMBER;
      if (first == '"')
        self->text = hw_json_scan_string (&parse->scan, error);
      else if (first == '-' || g_ascii_isdigit (first))
        self->text = hw_json_scan_number (&parse->scan, error);
      else
        {
          self->text = hw_json_scan_word (&parse->scan, error);
          self->type = g_strcmp0 (self->text, "null") == 0 ? HW_JSON_NULL : HW_JSON_BOOLEAN;
        }
      ok = self->text != NULL;
    }
  self->end = (gsize) (parse->scan.at - parse->scan.start);
  return ok ? g_steal_pointer (&self) : NULL;
}

HwJson *
hw_json_parse (const char *text, gsize length, guint first_line, HwJsonFlags flags, guint *n_repairs,
               GError **error)
{
  Parse parse = { .scan = { text, text, text + length, first_line, flags, 0 } };
  g_autoptr (HwJson) root = parse_value (&parse, error);

  if (root == NULL || !hw_json_scan_blanks (&parse.scan, error))
    return NULL;
  if (parse.scan.at != parse.scan.end)
    {
      hw_json_scan_refuse (&parse.scan, HW_ERROR_INPUT, error,
                           _("something follows the end of the JSON text; remove it"));
      return NULL;
    }
  if (n_repairs != NULL)
    *n_repairs = parse.scan.n_repairs;
  return g_steal_pointer (&root);
}

const HwJson *
hw_json_get (const HwJson *self, const char *key)
{
  if (self == NULL || self->type != HW_JSON_OBJECT)
    return NULL;
  for (guint i = 0; i < self->keys->len; i++)
    if (g_str_equal (g_ptr_array_index (self->keys, i), key))
      {
        const HwJson *value = g_ptr_array_index (self->values, i);

        return value->type != HW_JSON_NULL ? value : NULL;
      }
  return NULL;
}

const char *
hw_json_get_text (const HwJson *self, const char *key)
{
  const HwJson *value = hw_json_get (self, key);

  if (value == NULL || value->type != HW_JSON_STRING || hw_text_is_blank (value->text))
    return NULL;
  return value->text;
}

GPtrArray *
hw_json_get_items (const HwJson *self, const char *key)
{
  const HwJson *value = hw_json_get (self, key);
  GPtrArray *items = g_ptr_array_new ();

  if (value != NULL && value->type == HW_JSON_ARRAY)
    g_ptr_array_extend (items, value->values, NULL, NULL);
  else if (value != NULL)
    g_ptr_array_add (items, (gpointer) value);
  return items;
}
