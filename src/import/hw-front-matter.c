/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-front-matter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-posting-fields.h"
#include "import/hw-posting-places.h"
#include "import/hw-read-error.h"

#define MAX_LINES 200u
#define MAX_FIELDS 400u /* more are left in the original */

static const struct
{
  const char *field;
  const char *keys; /* lower case, without - and _ */
} known[] = {
  { "title", "title jobtitle position" },
  { "organisation", "organisation organization company employer" },
  { "location", "location locations city place" },
  { "employment_type", "employmenttype type contract" },
  { "work_mode", "workmode remote workplace" },
  { "pay_min", "paymin salarymin minsalary" },
  { "pay_max", "paymax salarymax maxsalary" },
  { "currency", "currency salarycurrency" },
  { "pay_period", "payperiod salaryperiod" },
  { "date_posted", "dateposted date published" },
  { "valid_through", "validthrough expires closingdate deadline" },
  { "reference", "reference ref id jobid requisition" },
};

static gsize
line_length (const char *at)
{
  gsize n = strcspn (at, "\r\n");

  n += at[n] == '\r';
  return n + (at[n] == '\n');
}

static gboolean
is_rule (const char *at, const char *mark)
{
  gsize n = strcspn (at, "\r\n");

  while (n > 3 && (at[n - 1] == ' ' || at[n - 1] == '\t'))
    n--;
  return n == 3 && strncmp (at, mark, 3) == 0;
}

gsize
hw_front_matter_length (const char *text)
{
  const char *at = text;
  guint n_lines = 0;
  gboolean pairs = FALSE;

  if (!is_rule (at, "---"))
    return 0;
  for (at += line_length (at); *at != '\0' && n_lines < MAX_LINES; at += line_length (at), n_lines++)
    {
      gsize n = strcspn (at, "\r\n");

      if (pairs && (is_rule (at, "---") || is_rule (at, "...")))
        return (gsize) (at + line_length (at) - text);
      pairs |= memchr (at, ':', n) != NULL;
    }
  return 0;
}

static const char *
find_field (const char *key)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = key; *at != '\0'; at++)
    if (*at != '-' && *at != '_' && *at != ' ')
      g_string_append_c (plain, g_ascii_tolower (*at));
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_auto (GStrv) keys = g_strsplit (known[i].keys, " ", -1);

      if (g_strv_contains ((const char *const *) keys, plain->str))
        return known[i].field;
    }
  return NULL;
}

/* The value as this program writes it; NULL when nothing can be made of it. */
static char *
convert (const char *field, const char *value)
{
  g_autofree char *date = NULL;

  if (g_str_equal (field, "employment_type"))
    return g_strdup (hw_posting_employment_type (value));
  if (g_str_equal (field, "work_mode"))
    return g_strdup (g_str_equal (value, "true") ? "remote" : hw_posting_work_mode (value));
  if (g_str_equal (field, "pay_period"))
    return g_strdup (hw_posting_pay_period (value));
  if (g_str_equal (field, "currency"))
    return hw_posting_currency (value);
  if (g_str_has_prefix (field, "pay_"))
    return hw_posting_amount (value);
  if (!g_str_equal (field, "date_posted") && !g_str_equal (field, "valid_through"))
    return g_strdup (value);
  return hw_posting_date (value, &date) == HW_DATE_GOOD ? g_steal_pointer (&date) : NULL;
}

/* What is being read. */
typedef struct
{
  HwRecord *record;
  GPtrArray *warnings;
  HwPostingPlaces *places;
  guint n_left; /* values that were too many */
} Matter;

static void
keep (Matter *self, const char *name, const char *value)
{
  if (g_str_equal (name, "location"))
    hw_posting_places_add (self->places, value);
  else if (self->record->names->len < MAX_FIELDS)
    hw_record_add_field (self->record, name, value);
  else
    self->n_left++;
}

static void
add_value (Matter *self, const char *field, const char *key, char *raw, guint line)
{
  g_autofree char *value = NULL;
  gsize n;

  g_strstrip (raw);
  n = strlen (raw);
  if (n >= 2 && (*raw == '"' || *raw == '\'') && raw[n - 1] == *raw)
    {
      raw[n - 1] = '\0';
      raw++;
    }
  if (hw_text_is_blank (raw))
    return;
  value = convert (field != NULL ? field : "", raw);
  if (value == NULL && g_strcmp0 (field, key) != 0)
    {
      /* "type: jobs" is no type of employment but may mean something. */
      keep (self, key, raw);
      return;
    }
  if (value == NULL)
    {
      g_autofree char *shown = hw_text_escape_for_message (raw, -1);

      hw_read_warning_add (self->warnings, line, _("“%s” says nothing known for “%s” and was left out"), shown,
                           key);
      return;
    }
  keep (self, field != NULL ? field : key, value);
}

/* "[New York, Chicago]" is two values. */
static void
add_values (Matter *self, const char *key, char *value, guint line)
{
  g_auto (GStrv) items = NULL;

  if (*value != '[' || !g_str_has_suffix (value, "]"))
    {
      add_value (self, find_field (key), key, value, line);
      return;
    }
  value[strlen (value) - 1] = '\0';
  items = g_strsplit (value + 1, ",", -1);
  for (guint i = 0; items[i] != NULL; i++)
    add_value (self, find_field (key), key, items[i], line);
}

static void
warn (const Matter *self)
{
  hw_posting_places_warn (self->places, self->warnings);
  if (self->n_left > 0)
    hw_read_warning_add (
        self->warnings, 0,
        g_dngettext (GETTEXT_PACKAGE,
                     "%u value before the text was left out, since there are so many; it is only in the "
                     "original",
                     "%u values before the text were left out, since there are so many; they are only "
                     "in the original",
                     self->n_left),
        self->n_left);
}

void
hw_front_matter_add_fields (const char *text, HwRecord *record, GPtrArray *warnings)
{
  gsize length = hw_front_matter_length (text);
  g_autofree char *head = g_strndup (text, length);
  g_autofree char *normal = hw_text_normalise (head, (gssize) length);
  g_auto (GStrv) lines = g_strsplit (normal != NULL ? normal : "", "\n", -1);
  g_autofree char *key = NULL;
  g_autoptr (HwPostingPlaces) places = hw_posting_places_new (record);
  Matter self = { record, warnings, places, 0 };

  for (guint i = 1; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');
      gboolean inner = *lines[i] == ' ' || *lines[i] == '\t' || *lines[i] == '-';
      char *line = g_strstrip (lines[i]);

      if (*line == '#' || *line == '\0' || g_str_has_prefix (line, "---"))
        continue;
      if (key != NULL && g_str_has_prefix (line, "- "))
        add_value (&self, find_field (key), key, line + 2, i + 1);
      else if (!inner && colon != NULL && colon != line)
        {
          *colon = '\0';
          g_free (key);
          key = g_strstrip (g_strdup (line));
          add_values (&self, key, g_strstrip (colon + 1), i + 1);
        }
    }
  warn (&self);
}
