/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-formats.h"
#include "import/hw-json.h"
#include "import/hw-read-error.h"
#include "import/hw-resume-sections.h"

/*
 * JSON Resume (jsonresume.org, schema 1.0.0) and its older spellings. Nothing is required by its schema: one
 * without a name is read too, but says nobody's.
 */

#define SNIFFED_WITHIN 65536

static guint
sniff_json_resume (const HwSource *source)
{
  const char *at = source->text + strspn (source->text, " \t\r\n");

  if (*at != '{' && *at != '[')
    return 0;
  if (*at == '{'
      && (g_strstr_len (at, SNIFFED_WITHIN, "\"basics\"") != NULL
          || (g_strstr_len (at, SNIFFED_WITHIN, "\"bio\"") != NULL
              && g_strstr_len (at, SNIFFED_WITHIN, "\"lastName\"") != NULL)))
    return 95;
  return 0;
}

static char *
get_name (const HwJson *basics)
{
  const char *name = hw_json_get_text (basics, "name");
  const char *first = hw_json_get_text (basics, "firstName");
  const char *last = hw_json_get_text (basics, "lastName");

  if (name != NULL)
    return g_strdup (name);
  if (first == NULL && last == NULL)
    return NULL;
  return g_strstrip (g_strconcat (first != NULL ? first : "", " ", last != NULL ? last : "", NULL));
}

static char *
get_location (const HwJson *basics)
{
  const HwJson *location = hw_json_get (basics, "location");
  const char *region = hw_json_get_text (location, "region");
  const char *parts[3] = { hw_json_get_text (location, "city"),
                           region != NULL ? region : hw_json_get_text (location, "state"), NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  if (location != NULL && location->type == HW_JSON_STRING)
    return g_strdup (location->text);
  if (parts[1] == NULL)
    parts[1] = hw_json_get_text (location, "countryCode");
  if (parts[1] == NULL)
    parts[1] = hw_json_get_text (location, "country");
  for (guint i = 0; i < 2; i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
add_field (HwRecord *record, const char *name, const char *value)
{
  g_autofree char *line = value != NULL ? g_strdup (value) : NULL;

  if (line == NULL)
    return;
  g_strdelimit (line, "\r\n\t", ' ');
  hw_record_add_field (record, name, g_strstrip (line));
}

/* The first position without an end, else the first: what the person does now, or did last. */
static const HwJson *
find_current_work (const HwJson *root)
{
  g_autoptr (GPtrArray) work = hw_json_get_items (root, "work");

  for (guint i = 0; i < work->len; i++)
    {
      const char *end = hw_json_get_text (g_ptr_array_index (work, i), "endDate");

      if (hw_resume_is_open (end))
        return g_ptr_array_index (work, i);
    }
  return work->len > 0 ? g_ptr_array_index (work, 0) : NULL;
}

static void
add_fields (HwRecord *record, const HwJson *root, const char *name)
{
  const HwJson *basics = hw_resume_get_basics (root);
  const HwJson *work = find_current_work (root);
  const char *employer = hw_json_get_text (work, "name");
  const char *summary = hw_json_get_text (basics, "summary");
  g_autofree char *location = get_location (basics);
  const char *title = hw_json_get_text (work, "position");

  add_field (record, "name", name);
  add_field (record, "email", hw_resume_get_contact (basics, "email"));
  add_field (record, "phone", hw_resume_get_contact (basics, "phone"));
  add_field (record, "location", location);
  add_field (record, "current_title", title != NULL ? title : hw_json_get_text (basics, "label"));
  add_field (record, "current_employer", employer != NULL ? employer : hw_json_get_text (work, "company"));
  add_field (record, "summary", summary != NULL ? summary : hw_json_get_text (basics, "bio"));
}

/* Without what would end a column; "" for none. */
static char *
tidy_column (const char *value)
{
  return g_strstrip (g_strdelimit (g_strdup (value != NULL ? value : ""), "\r\n\t", ' '));
}

/* The first of two members that is a text. */
static char *
pick_column (const HwJson *entry, const char *first, const char *second)
{
  const char *value = hw_json_get_text (entry, first);

  if (value == NULL && second != NULL)
    value = hw_json_get_text (entry, second);
  return tidy_column (value);
}

/* Positions and courses: title, organisation, place, since, until, separated by tabs. */
static void
add_entries (HwRecord *record, const HwJson *root, const char *member, const char *field)
{
  gboolean work = g_str_equal (member, "work");
  g_autoptr (GPtrArray) entries = hw_json_get_items (root, member);

  for (guint i = 0; i < entries->len; i++)
    {
      const HwJson *entry = g_ptr_array_index (entries, i);
      g_autofree char *title = pick_column (entry, work ? "position" : "studyType", NULL);
      g_autofree char *area = pick_column (entry, work ? "" : "area", NULL);
      g_autofree char *name = pick_column (entry, work ? "name" : "institution", work ? "company" : NULL);
      g_autofree char *place = pick_column (entry, "location", NULL);
      const char *start = hw_resume_get_date (entry, "startDate"), *end = hw_resume_get_date (entry, "endDate");
      g_autofree char *since = tidy_column (start);
      g_autofree char *until = tidy_column (end);
      gboolean goes_on = work && (*since != '\0' || *until != '\0')
                         && hw_resume_is_open (end);
      g_autofree char *value
          = g_strconcat (title, *title != '\0' && *area != '\0' ? ", " : "", area, "\t", name, "\t", place, "\t", since,
                         "\t", goes_on ? "present" : until, NULL);

      if (entry->type == HW_JSON_OBJECT && (*title != '\0' || *name != '\0' || *area != '\0'))
        hw_record_add_field (record, field, value);
    }
}

static gboolean
check_kind (const HwSource *source, const HwJson *root, GError **error)
{
  if (!g_str_has_prefix (source->encoding, "UTF-"))
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0, _("JSON has to be UTF-8; save the file as UTF-8"));
      return FALSE;
    }
  if (hw_resume_get_basics (root) != NULL)
    return TRUE;
  hw_read_error_set (
      error, HW_ERROR_UNSUPPORTED, root->line,
      _("this JSON is no JSON Resume: it has no “basics” that is an object; export the data as CSV"));
  return FALSE;
}

static HwDocument *
read_json_resume (const HwSource *source, GError **error)
{
  g_autoptr (HwJson) root = hw_json_parse (source->text, source->length, 1, HW_JSON_STRICT, NULL, error);
  g_autoptr (HwDocument) document = NULL;
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  g_autofree char *name = NULL;
  HwRecord *record;

  if (root == NULL || !check_kind (source, root, error))
    return NULL;
  name = get_name (hw_resume_get_basics (root));
  document = hw_document_new (HW_DOCUMENT_RESUME, "json-resume");
  record = hw_document_add_record (document, 1);
  add_fields (record, root, name);
  add_entries (record, root, "work", "role");
  add_entries (record, root, "education", "education");
  hw_resume_sections_write (builder, root, name);
  if (name == NULL && hw_text_builder_is_empty (builder))
    {
      hw_read_error_set (error, HW_ERROR_INPUT, hw_resume_get_basics (root)->line,
                         _("the resume says nothing: “basics” has no name, and there are no other sections"));
      return NULL;
    }
  if (name == NULL)
    hw_read_warning_add (source->warnings, hw_resume_get_basics (root)->line,
                         _("“basics” has no name: add it, or add the file from the page of whose resume it is"));
  return hw_text_builder_finish (builder, record, error) ? g_steal_pointer (&document) : NULL;
}

const HwReader HW_READER_JSON_RESUME = {
  .format = "json-resume",
  .kinds = 1u << HW_DOCUMENT_RESUME,
  .sniff = sniff_json_resume,
  .read = read_json_resume,
};
