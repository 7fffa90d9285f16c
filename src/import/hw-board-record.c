/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-board-record.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-field-names.h"
#include "import/hw-json-values.h"
#include "import/hw-posting-text.h"

#define MAX_REST_BYTES 300u /* longer values are other forms of the text */
#define MAX_REST_DEPTH 4u

static void
mark_used (HwBoardElement *self, GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    g_hash_table_add (self->used, g_ptr_array_index (values, i));
}

static gboolean
is_true (const HwJson *value)
{
  return g_strcmp0 (value->text, "true") == 0 || g_strcmp0 (value->text, "1") == 0;
}

static gboolean
is_date (const char *field)
{
  return g_str_equal (field, "date_posted") || g_str_equal (field, "valid_through");
}

gboolean
hw_board_set (HwBoardElement *self, const char *field, const char *own, const HwJson *value, GError **error)
{
  g_autofree char *text = NULL;

  if (g_strcmp0 (field, "location") == 0)
    text = hw_json_describe_place (value);
  else if (field != NULL && is_date (field))
    text = hw_json_describe_date (value);
  else
    text = hw_json_describe (value);
  return text == NULL || hw_posting_draft_set (self->draft, field, own, text, error);
}

static char *
describe_range (const HwPayRange *range)
{
  g_autoptr (GString) text = g_string_new (range->title);

  if (text->len > 0)
    g_string_append (text, ": ");
  g_string_append (text, range->min != NULL ? range->min : "");
  if (range->max != NULL && g_strcmp0 (range->min, range->max) != 0)
    g_string_append_printf (text, "%s%s", range->min != NULL ? " – " : "up to ", range->max);
  if (range->currency != NULL)
    g_string_append_printf (text, " %s", range->currency);
  if (range->period != NULL)
    g_string_append_printf (text, " / %s", range->period);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
set_range (HwBoardElement *self, const char *own, const HwPayRange *range, GError **error)
{
  const struct
  {
    const char *field;
    const char *value;
  } rows[] = { { "pay_min", range->min },
               { "pay_max", range->max },
               { "currency", range->currency },
               { "pay_period", range->period } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat (own, ".", rows[i].field, NULL);

      if (!hw_posting_draft_set (self->draft, rows[i].field, name, rows[i].value, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_board_set_pay (HwBoardElement *self, const char *own, GPtrArray *values, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;
  gboolean ok = TRUE;

  for (guint pass = 0; pass < 2 && ok; pass++)
    for (guint i = 0; i < values->len && ok; i++)
      {
        g_auto (HwPayRange) range = { 0 };
        g_autofree char *line = NULL;

        if (!hw_json_read_pay_range (g_ptr_array_index (values, i), &range))
          continue;
        n += pass == 0;
        line = describe_range (&range);
        if (pass == 1 && n == 1)
          ok = set_range (self, own, &range, error);
        else if (pass == 1)
          g_string_append_printf (text, "%s\n", line);
      }
  if (ok && text->len > 0)
    hw_posting_draft_add_part (self->draft, "Pay", text->str);
  return ok;
}

/* "Web development (Master): HTML, CSS" of a thing with a name; a text as it is. */
static char *
describe_item (const HwJson *value)
{
  g_autofree char *name = hw_json_describe (value);
  const char *level = hw_json_get_text (value, "level");
  g_autoptr (GPtrArray) words = hw_json_get_items (value, "keywords");
  g_autoptr (GString) text = g_string_new (name);

  if (level != NULL)
    g_string_append_printf (text, " (%s)", level);
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *word = hw_json_describe (g_ptr_array_index (words, i));

      if (word != NULL)
        g_string_append_printf (text, "%s%s", i == 0 ? ": " : ", ", word);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
hw_board_add_text (HwBoardElement *self, const char *heading, GPtrArray *values)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;
  g_autofree char *markup = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *item = describe_item (g_ptr_array_index (values, i));

      if (!hw_text_is_blank (item))
        g_strv_builder_add (builder, item);
    }
  items = g_strv_builder_end (builder);
  markup = hw_posting_join_items ((const char *const *) items);
  if (!hw_text_is_blank (markup))
    hw_posting_draft_add_part (self->draft, heading, markup);
}

/* "HEADING@PATH": pieces whose headings stand beside them. */
static gboolean
add_headed_text (HwBoardElement *self, const char *field_heading, const char *path)
{
  const char *sign = strchr (path, '@');
  const char *dot = strrchr (sign, '.');
  g_autofree char *heading_name = g_strndup (path, (gsize) (sign - path));
  g_autofree char *parent = dot != NULL ? g_strndup (sign + 1, (gsize) (dot - sign - 1)) : g_strdup ("");
  g_autoptr (GPtrArray) parents = g_ptr_array_new ();
  gboolean found = FALSE;

  hw_json_collect (self->object, parent, parents);
  for (guint i = 0; i < parents->len; i++)
    {
      g_autoptr (GPtrArray) texts = g_ptr_array_new ();
      g_autoptr (GPtrArray) headings = g_ptr_array_new ();
      g_autofree char *heading = NULL;

      hw_json_collect (g_ptr_array_index (parents, i), dot != NULL ? dot + 1 : sign + 1, texts);
      hw_json_collect (g_ptr_array_index (parents, i), heading_name, headings);
      mark_used (self, texts);
      mark_used (self, headings);
      heading = headings->len > 0 ? hw_json_describe (g_ptr_array_index (headings, 0)) : NULL;
      hw_board_add_text (self, heading != NULL ? heading : field_heading, texts);
      found |= texts->len > 0;
    }
  return found;
}

static gboolean
says_something (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const HwJson *value = g_ptr_array_index (values, i);

      if (value->type == HW_JSON_OBJECT ? value->keys->len > 0 : !hw_text_is_blank (value->text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
set_values (HwBoardElement *self, const char *field, const char *own, GPtrArray *values, GError **error)
{
  gboolean ok = TRUE;

  if (g_str_equal (field, "pay_range"))
    return hw_board_set_pay (self, own, values, error);
  for (guint i = 0; i < values->len && ok; i++)
    ok = hw_board_set (self, field, own, g_ptr_array_index (values, i), error);
  return ok;
}

/* One path of a field; @taken when it said something. */
static gboolean
take_path (HwBoardElement *self, const HwBoardField *field, const char *path, gboolean *taken, GError **error)
{
  gsize sign = strcspn (field->field, "=");
  gboolean is_text = field->field[sign] == '=';
  g_autofree char *heading = is_text && sign > 0 ? g_strndup (field->field, sign) : NULL;
  const char *question = strchr (path, '?');
  const char *plain = question != NULL ? question + 1 : path + (*path == '/');
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  if (strchr (path, '@') != NULL)
    {
      *taken = add_headed_text (self, heading, path);
      return TRUE;
    }
  hw_json_collect (*path == '/' ? self->root : self->object, plain, values);
  mark_used (self, values);
  if (question != NULL)
    {
      g_autofree char *word = g_strndup (path, (gsize) (question - path));

      *taken = values->len > 0 && is_true (g_ptr_array_index (values, 0));
      return !*taken || hw_posting_draft_set (self->draft, field->field, plain, word, error);
    }
  *taken = says_something (values);
  if (!*taken)
    return TRUE;
  if (!is_text)
    return set_values (self, field->field, plain, values, error);
  hw_board_add_text (self, heading, values);
  return TRUE;
}

gboolean
hw_board_fill (const HwBoard *board, HwBoardElement *self, GError **error)
{
  for (guint i = 0; i < HW_BOARD_FIELDS && board->fields[i].field != NULL; i++)
    {
      g_auto (GStrv) paths = g_strsplit (board->fields[i].paths, " ", -1);
      gboolean taken = FALSE;

      for (guint p = 0; paths[p] != NULL && !taken; p++)
        if (!take_path (self, &board->fields[i], paths[p], &taken, error))
          return FALSE;
    }
  return TRUE;
}

/* {"name": "Employment Type", "value": "Regular"}: boards let their users add fields this way. */
static gboolean
keep_pair (HwBoardElement *self, const HwJson *object, gboolean *is_pair, GError **error)
{
  const char *name = hw_json_get_text (object, "name");
  const char *value_name = "value";
  g_autofree char *value = NULL;
  const char *field;

  if (name == NULL && (name = hw_json_get_text (object, "fieldLabel")) != NULL)
    value_name = "valueLabel";
  *is_pair = name != NULL && hw_json_has (object, value_name);
  value = *is_pair ? hw_json_describe (hw_json_get (object, value_name)) : NULL;
  if (value == NULL)
    return TRUE;
  field = hw_field_find (HW_DOCUMENT_POSTING, name);
  if (g_strcmp0 (field, "employment_type") != 0 && g_strcmp0 (field, "work_mode") != 0)
    field = NULL;
  return hw_posting_draft_set (self->draft, field, name, value, error);
}

static gboolean
keep_rest (HwBoardElement *self, const HwJson *value, const char *path, guint depth, GError **error)
{
  gboolean is_pair = FALSE;

  if (g_hash_table_contains (self->used, value) || depth > MAX_REST_DEPTH)
    return TRUE;
  if (value->values == NULL)
    {
      if (value->type == HW_JSON_NULL || g_strcmp0 (value->text, "false") == 0 || strlen (value->text) > MAX_REST_BYTES
          || strpbrk (value->text, "<\n") != NULL)
        return TRUE;
      return hw_posting_draft_set (self->draft, NULL, path, value->text, error);
    }
  if (value->type == HW_JSON_OBJECT && !keep_pair (self, value, &is_pair, error))
    return FALSE;
  for (guint i = 0; i < value->values->len && !is_pair; i++)
    {
      const char *key = value->type == HW_JSON_OBJECT ? g_ptr_array_index (value->keys, i) : NULL;
      g_autofree char *name
          = key == NULL ? g_strdup (path) : *path == '\0' ? g_strdup (key) : g_strconcat (path, ".", key, NULL);

      if (!keep_rest (self, g_ptr_array_index (value->values, i), name, depth + 1, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_board_keep_rest (HwBoardElement *self, GError **error)
{
  return keep_rest (self, self->object, "", 0, error);
}
