/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/hw-resume-reader.h"
#include "base/hw-text.h"

/*
 * What the file says outside of its text. "role" and "education" hold title, organisation, place, since
 * and until, separated by tabs; until is "present" for what goes on.
 */

enum
{
  COLUMN_TITLE,
  COLUMN_ORGANISATION,
  COLUMN_PLACE,
  COLUMN_SINCE,
  COLUMN_UNTIL,
  N_COLUMNS,
};

#define MAX_RECORDED 200u

static void
take_text (char **field, const char *value)
{
  if (!hw_text_is_blank (value))
    hw_set_string (field, value);
}

/* "2019-04-01" says its month, no more; what is no date says nothing. */
static char *
take_month (const char *value)
{
  gsize n = strspn (value, "0123456789");

  if (n != 4)
    return NULL;
  if (value[4] == '-' && strspn (value + 5, "0123456789") == 2)
    return g_strndup (value, 7);
  return value[4] == '\0' ? g_strdup (value) : NULL;
}

/* The line after @from that tells a role of this title or employer: its place in the text. */
static guint
find_line (const HwResumeSource *source, guint from, const HwRole *role)
{
  const char *wanted = role->title != NULL ? role->title : role->organisation;

  for (guint i = from; wanted != NULL && i < source->lines->len; i++)
    if (strstr (hw_lines_get (source->lines, i)->text, wanted) != NULL)
      return i;
  return source->lines->len;
}

static guint
add_entry (const HwResumeSource *source, GPtrArray *roles, const char *value, guint from)
{
  g_auto (GStrv) columns = g_strsplit (value, "\t", N_COLUMNS);
  HwRole *role;
  guint line;

  if (g_strv_length (columns) != N_COLUMNS || roles->len >= MAX_RECORDED)
    return from;
  role = hw_resume_add_role (roles, 0, 0);
  take_text (&role->title, columns[COLUMN_TITLE]);
  take_text (&role->organisation, columns[COLUMN_ORGANISATION]);
  take_text (&role->place, columns[COLUMN_PLACE]);
  role->since = take_month (columns[COLUMN_SINCE]);
  role->until = take_month (columns[COLUMN_UNTIL]);
  role->current = g_str_equal (columns[COLUMN_UNTIL], "present");
  line = find_line (source, from, role);
  if (line == source->lines->len)
    return from;
  role->start = hw_lines_get (source->lines, line)->start;
  role->end = hw_lines_get (source->lines, line)->end;
  hw_lines_get (source->lines, line)->flags |= HW_LINE_USED;
  return line + 1;
}

static guint
find_section_end (const HwResume *resume, guint start)
{
  for (guint i = 0; i < resume->sections->len; i++)
    {
      const HwResumeSection *section = &g_array_index (resume->sections, HwResumeSection, i);

      if (section->start <= start && start < section->end)
        return section->end;
    }
  return start;
}

/* An entry lasts to where the next one begins, within its section. */
static void
stretch_entries (const HwResume *resume, GPtrArray *roles)
{
  for (guint i = 0; i < roles->len; i++)
    {
      HwRole *role = g_ptr_array_index (roles, i);
      guint end = role->end > 0 ? find_section_end (resume, role->start) : 0;

      for (guint k = 0; k < roles->len; k++)
        {
          const HwRole *other = g_ptr_array_index (roles, k);

          if (other->start > role->start)
            end = MIN (end, other->start);
        }
      role->end = MAX (role->end, end);
    }
}

static void
take_entries (const HwResumeSource *source, HwResume *resume, const char *name, GPtrArray *roles)
{
  const HwRecord *record = source->record;
  gboolean taken = FALSE;
  guint from = 0;

  for (guint i = 0; i < record->names->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (record->names, i), name) != 0)
        continue;
      if (!taken)
        g_ptr_array_set_size (roles, 0);
      taken = TRUE;
      from = add_entry (source, roles, g_ptr_array_index (record->values, i), from);
    }
  if (taken)
    stretch_entries (resume, roles);
}

static void
take_list (const HwRecord *record, const char *name, char ***list)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < record->names->len; i++)
    if (g_strcmp0 (g_ptr_array_index (record->names, i), name) == 0 && values->len < MAX_RECORDED)
      g_ptr_array_add (values, g_strdup (g_ptr_array_index (record->values, i)));
  if (values->len == 0)
    return;
  g_ptr_array_add (values, NULL);
  g_strfreev (*list);
  *list = (char **)g_ptr_array_steal (values, NULL);
}

/* A card that names a position and says nothing of others: what the person does now. */
static void
take_current (const HwRecord *record, HwResume *resume)
{
  const char *title = hw_record_get_field (record, "current_title");
  const char *employer = hw_record_get_field (record, "current_employer");
  HwRole *role;

  if (resume->roles->len > 0 || (hw_text_is_blank (title) && hw_text_is_blank (employer)))
    return;
  role = hw_resume_add_role (resume->roles, 0, 0);
  take_text (&role->title, title);
  take_text (&role->organisation, employer);
  role->current = TRUE;
}

void
hw_resume_apply_record (const HwResumeSource *source, HwResume *resume)
{
  const HwRecord *record = source->record;

  if (record == NULL)
    return;
  take_text (&resume->name, hw_record_get_field (record, "name"));
  take_text (&resume->email, hw_record_get_field (record, "email"));
  take_text (&resume->phone, hw_record_get_field (record, "phone"));
  take_text (&resume->location, hw_record_get_field (record, "location"));
  take_list (record, "link", &resume->links);
  take_list (record, "spoken-language", &resume->languages);
  take_entries (source, resume, "role", resume->roles);
  take_entries (source, resume, "education", resume->education);
  take_current (record, resume);
  take_text (&resume->hidden, hw_record_get_field (record, "hidden-text"));
  if (resume->hidden != NULL)
    resume->flags |= HW_RESUME_HIDDEN_TEXT;
  if (hw_record_get_field (record, "no-text") != NULL)
    {
      resume->flags |= HW_RESUME_NO_TEXT;
      resume->no_text = hw_no_text_parse (hw_record_get_field (record, "no-text"));
    }
}
