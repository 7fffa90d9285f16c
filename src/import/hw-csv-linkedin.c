/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-csv-linkedin.h"

#include <string.h>

#include "base/hw-text.h"

#define NONE 99u

/* The columns in the archive's own order and spelling, and which of them say what. */
struct _HwLinkedinTable
{
  const char *columns;   /* separated by bars */
  const char *file_name; /* needed where the columns alone could be anybody's */
  const char *heading;
  guint title[2];        /* what the entry is called, joined by a comma */
  guint place;
  guint start;
  guint end;
  guint prose;
};

static const HwLinkedinTable tables[] = {
  { "company name|title|description|location|started on|finished on", NULL, "Experience", { 1, 0 }, 3, 4, 5, 2 },
  { "school name|start date|end date|notes|degree name|activities", NULL, "Education", { 4, 0 }, NONE, 1, 2, 3 },
  { "name|proficiency", "languages.csv", "Languages", { 0, 1 }, NONE, NONE, NONE, NONE },
  { "name", "skills.csv", "Skills", { 0, NONE }, NONE, NONE, NONE, NONE },
  { "name|url|authority|started on|finished on|license number", NULL, "Certificates", { 0, 2 }, NONE, 3, 4, NONE },
};

static gboolean
has_columns (const HwCsvRow *header, const char *columns)
{
  g_auto (GStrv) names = g_strsplit (columns, "|", -1);

  if (g_strv_length (names) != header->n_fields)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *key = hw_text_match_key (hw_csv_row_get (header, i));

      if (g_strcmp0 (key, names[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

const HwLinkedinTable *
hw_linkedin_table_find (const HwCsvRow *header, const char *file_name)
{
  g_autofree char *name = file_name != NULL ? g_ascii_strdown (file_name, -1) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (has_columns (header, tables[i].columns)
        && (tables[i].file_name == NULL || (name != NULL && g_str_has_suffix (name, tables[i].file_name))))
      return &tables[i];
  return NULL;
}

gboolean
hw_linkedin_is_connections (const HwCsvRow *header)
{
  return has_columns (header, "first name|last name|url|email address|company|position|connected on")
         || has_columns (header, "first name|last name|email address|company|position|connected on");
}

static const char *
get (const HwCsvRow *row, guint index)
{
  const char *value = index < row->n_fields ? hw_csv_row_get (row, index) : NULL;

  return hw_text_is_blank (value) ? NULL : value;
}

void
hw_linkedin_table_write_heading (const HwLinkedinTable *self, HwTextBuilder *builder)
{
  hw_text_builder_add (builder, HW_BLOCK_HEADING, 2, self->heading);
}

static void
append (GString *text, const char *separator, const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", value);
}

void
hw_linkedin_table_write_row (const HwLinkedinTable *self, HwTextBuilder *builder, const HwCsvRow *row)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) details = g_string_new (NULL);
  const char *start = get (row, self->start);
  const char *prose = get (row, self->prose);
  g_auto (GStrv) lines = g_strsplit (prose != NULL ? prose : "", "\n", -1);

  append (title, ", ", get (row, self->title[0]));
  append (title, ", ", get (row, self->title[1]));
  append (details, " · ", get (row, self->place));
  if (start != NULL && get (row, self->end) == NULL)
    g_string_append_printf (details, "%ssince %s", details->len > 0 ? " · " : "", start);
  else
    {
      append (details, " · ", start);
      append (details, start != NULL ? " to " : " · ", get (row, self->end));
    }
  hw_text_builder_add (builder, self->start == NONE ? HW_BLOCK_ITEM : HW_BLOCK_HEADING, self->start == NONE ? 1 : 3,
                       title->str);
  hw_text_builder_add (builder, HW_BLOCK_PARAGRAPH, 0, details->str);
  for (guint i = 0; lines[i] != NULL; i++)
    hw_text_builder_add (builder, HW_BLOCK_PARAGRAPH, 0, lines[i]);
}
