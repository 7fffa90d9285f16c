/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-vcard-card.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-record-check.h"

typedef struct
{
  char *text;
  gboolean preferred;
} Value;

struct _HwVcard
{
  guint line;
  char *full_name;
  char *name; /* put together of its parts */
  char *title;
  char *role;
  char *employer;
  char *organisation; /* with its units */
  char *location;
  char *notes;
  char *tags;
  GArray *emails; /* Value */
  GArray *phones; /* Value */
  GPtrArray *links;
  char *problem;
  guint problem_line;
};

static void
clear_value (Value *value)
{
  g_free (value->text);
}

HwVcard *
hw_vcard_new (guint line)
{
  HwVcard *self = g_new0 (HwVcard, 1);

  self->line = line;
  self->emails = g_array_new (FALSE, FALSE, sizeof (Value));
  self->phones = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (self->emails, (GDestroyNotify) clear_value);
  g_array_set_clear_func (self->phones, (GDestroyNotify) clear_value);
  self->links = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
hw_vcard_free (HwVcard *self)
{
  g_free (self->full_name);
  g_free (self->name);
  g_free (self->title);
  g_free (self->role);
  g_free (self->employer);
  g_free (self->organisation);
  g_free (self->location);
  g_free (self->notes);
  g_free (self->tags);
  g_free (self->problem);
  g_array_unref (self->emails);
  g_array_unref (self->phones);
  g_ptr_array_unref (self->links);
  g_free (self);
}

static void
set_problem (HwVcard *self, guint line, char *problem)
{
  g_autofree char *owned = problem;

  if (self->problem != NULL)
    return;
  self->problem = g_steal_pointer (&owned);
  self->problem_line = line;
}

/* A value of one line; the first of its kind counts. */
static void
take_text (char **field, const char *value)
{
  g_autofree char *text = hw_vcard_unescape (value);

  if (*field != NULL || hw_text_is_blank (text))
    return;
  g_strdelimit (text, "\r\n\t", ' ');
  *field = g_strdup (g_strstrip (text));
}

static char *
join (GPtrArray *parts, const guint *order, guint n, const char *separator)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *part = order[i] < parts->len ? g_ptr_array_index (parts, order[i]) : "";

      if (*part != '\0')
        g_string_append_printf (out, "%s%s", out->len > 0 ? separator : "", part);
    }
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static void
take_name (HwVcard *self, const char *value)
{
  static const guint order[] = { 1, 2, 0 }; /* family, given, additional names, prefixes, suffixes */
  g_autoptr (GPtrArray) parts = hw_vcard_split (value);

  if (self->name == NULL)
    self->name = join (parts, order, G_N_ELEMENTS (order), " ");
}

/* City and region as in every other format; the country where there is no region. */
static void
take_address (HwVcard *self, const HwVcardLine *line)
{
  static const guint order[] = { 3, 4 }, abroad[] = { 3, 6 };
  g_autoptr (GPtrArray) parts = hw_vcard_split (line->value);
  gboolean region = parts->len > 4 && *(const char *) g_ptr_array_index (parts, 4) != '\0';
  g_autofree char *place = join (parts, region ? order : abroad, 2, ", ");

  if (place != NULL && (self->location == NULL || hw_vcard_line_has (line, "PREF")))
    hw_set_string (&self->location, place);
}

static void
take_organisation (HwVcard *self, const char *value)
{
  static const guint order[] = { 0, 1, 2, 3 };
  g_autoptr (GPtrArray) parts = hw_vcard_split (value);

  if (self->employer != NULL)
    return;
  self->organisation = join (parts, order, G_N_ELEMENTS (order), ", ");
  self->employer = join (parts, order, 1, "");
  if (self->employer == NULL)
    self->employer = g_strdup (self->organisation);
}

static void
take_value (GArray *values, const HwVcardLine *line, const char *scheme)
{
  g_autofree char *text = hw_vcard_unescape (line->value);
  Value value = { .preferred = hw_vcard_line_has (line, "PREF") || hw_vcard_line_has (line, "PREF=1") };

  if (text == NULL)
    return;
  g_strstrip (text);
  if (g_ascii_strncasecmp (text, scheme, strlen (scheme)) == 0)
    memmove (text, text + strlen (scheme), strlen (text + strlen (scheme)) + 1);
  if (*text == '\0')
    return;
  value.text = g_steal_pointer (&text);
  g_array_append_val (values, value);
}

/* What would end a header of a letter, and begin another, is no address. */
static void
take_email (HwVcard *self, const HwVcardLine *line)
{
  g_autoptr (HwRecord) trial = hw_record_new (line->line);
  char *problem;

  take_value (self->emails, line, "mailto:");
  if (self->emails->len == 0)
    return;
  hw_record_add_field (trial, "name", "-");
  hw_record_add_field (trial, "email", g_array_index (self->emails, Value, self->emails->len - 1).text);
  problem = hw_record_check_candidate (trial);
  if (problem != NULL)
    set_problem (self, line->line, problem);
}

static void
take_phone (HwVcard *self, const HwVcardLine *line)
{
  static const char *const machines[] = { "FAX", "PAGER", "MODEM", "BBS" };

  for (guint i = 0; i < G_N_ELEMENTS (machines); i++)
    if (hw_vcard_line_has (line, machines[i]))
      return;
  take_value (self->phones, line, "tel:");
}

static void
take_link (HwVcard *self, const char *value)
{
  g_autofree char *link = hw_vcard_unescape (value);

  if (link != NULL && (g_str_has_prefix (g_strstrip (link), "http://") || g_str_has_prefix (link, "https://"))
      && strpbrk (link, " \r\n\t") == NULL)
    g_ptr_array_add (self->links, g_steal_pointer (&link));
}

void
hw_vcard_take (HwVcard *self, const HwVcardLine *line)
{
  if (line->value == NULL)
    return;
  if (strlen (line->value) > HW_LIMIT_FIELD_BYTES)
    set_problem (self, line->line,
                 g_strdup_printf (_("“%s” has more than %u KiB; shorten it"), "vCard", HW_LIMIT_FIELD_BYTES >> 10));
  else if (g_str_equal (line->name, "FN"))
    take_text (&self->full_name, line->value);
  else if (g_str_equal (line->name, "N"))
    take_name (self, line->value);
  else if (g_str_equal (line->name, "EMAIL"))
    take_email (self, line);
  else if (g_str_equal (line->name, "TEL"))
    take_phone (self, line);
  else if (g_str_equal (line->name, "ADR"))
    take_address (self, line);
  else if (g_str_equal (line->name, "ORG"))
    take_organisation (self, line->value);
  else if (g_str_equal (line->name, "TITLE"))
    take_text (&self->title, line->value);
  else if (g_str_equal (line->name, "ROLE"))
    take_text (&self->role, line->value);
  else if (g_str_equal (line->name, "CATEGORIES"))
    take_text (&self->tags, line->value);
  else if (g_str_equal (line->name, "URL") || g_str_equal (line->name, "X-SOCIALPROFILE"))
    take_link (self, line->value);
  else if (g_str_equal (line->name, "NOTE") && self->notes == NULL)
    self->notes = hw_vcard_unescape (line->value);
}

static void
add_field (HwRecord *record, const char *name, const char *value)
{
  if (!hw_text_is_blank (value))
    hw_record_add_field (record, name, value);
}

static void
add_values (HwRecord *record, GArray *values, const char *name, const char *other)
{
  guint first = 0;

  for (guint i = values->len; i-- > 0;)
    if (g_array_index (values, Value, i).preferred)
      first = i;
  if (values->len > 0)
    add_field (record, name, g_array_index (values, Value, first).text);
  for (guint i = 0; i < values->len; i++)
    if (i != first)
      add_field (record, other, g_array_index (values, Value, i).text);
}

HwRecord *
hw_vcard_finish (HwVcard *self)
{
  HwRecord *record = hw_record_new (self->line);

  add_field (record, "name", self->full_name != NULL ? self->full_name : self->name);
  add_values (record, self->emails, "email", "other_email");
  add_values (record, self->phones, "phone", "other_phone");
  add_field (record, "location", self->location);
  add_field (record, "current_title", self->title != NULL ? self->title : self->role);
  add_field (record, "current_employer", self->employer);
  if (g_strcmp0 (self->organisation, self->employer) != 0)
    add_field (record, "organisation", self->organisation);
  for (guint i = 0; i < self->links->len; i++)
    add_field (record, "link", g_ptr_array_index (self->links, i));
  add_field (record, "tags", self->tags);
  add_field (record, "notes", self->notes);
  if (self->problem == NULL)
    set_problem (self, self->line, hw_record_check_candidate (record));
  record->problem = g_steal_pointer (&self->problem);
  record->problem_line = record->problem != NULL ? self->problem_line : 0;
  return record;
}
