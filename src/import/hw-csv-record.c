/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-csv-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-csv-cell.h"
#include "base/hw-text.h"
#include "import/hw-posting-draft.h"

#define MAX_EMAIL_CHARS 254 /* RFC 5321, path without its brackets */

static gboolean
has_control (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static char *
find_candidate_problem (const HwRecord *record)
{
  const char *email = hw_record_get_field (record, "email");
  g_autofree char *shown = NULL;

  if (hw_text_is_blank (hw_record_get_field (record, "name")))
    return g_strdup (_("the name is missing; fill it in"));
  if (email == NULL || *email == '\0'
      || (g_utf8_strlen (email, -1) <= MAX_EMAIL_CHARS && !has_control (email) && strchr (email, '@') != NULL
          && strpbrk (email, " ,;?<>\"") == NULL))
    return NULL;
  shown = hw_text_escape_for_message (email, -1);
  return g_strdup_printf (_("“%s” is not an e-mail address; correct it or leave it empty"), shown);
}

static char *
find_rating_problem (const HwRecord *record)
{
  static const char *const ratings[] = { "1", "2", "3", "4", "5", "", "not_observed", NULL };
  static const char *const recommendations[] = { "", "strong_no", "no", "yes", "strong_yes", NULL };
  static const char *const needed[] = { "candidate", "member", "competency" };
  const char *rating = hw_record_get_field (record, "rating");
  const char *recommendation = hw_record_get_field (record, "recommendation");
  g_autofree char *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (hw_text_is_blank (hw_record_get_field (record, needed[i])))
      return g_strdup_printf (_("“%s” is empty; fill it in"), needed[i]);
  if (!g_strv_contains (ratings, rating))
    {
      shown = hw_text_escape_for_message (rating, -1);
      return g_strdup_printf (_("the rating “%s” is none; write 1 to 5, not_observed, or nothing"), shown);
    }
  if (recommendation == NULL || g_strv_contains (recommendations, recommendation))
    return NULL;
  shown = hw_text_escape_for_message (recommendation, -1);
  return g_strdup_printf (_("the recommendation “%s” is none; write strong_no, no, yes or strong_yes"),
                          shown);
}

/* Blanks around a value without quotes are layout, around one in quotes part of it, except where they cannot
 * be. */
static char *
take_value (const HwCsvRow *row, guint index, const char *field)
{
  static const char *const exact[]
      = { "email", "rating", "recommendation", "competency", "candidate", "member", NULL };
  char *value = hw_csv_cell_unguard (hw_csv_row_get (row, index));

  if (!hw_csv_row_is_quoted (row, index) || (field != NULL && g_strv_contains (exact, field)))
    g_strstrip (value);
  if (g_strcmp0 (field, "rating") == 0 || g_strcmp0 (field, "recommendation") == 0)
    for (char *at = value; *at != '\0'; at++) /* "Strong Yes" */
      *at = *at == ' ' || *at == '-' ? '_' : g_ascii_tolower (*at);
  return value;
}

static void
fill_plainly (const HwCsvTable *table, const HwCsvRow *row, HwRecord *record)
{
  guint n = MIN (row->n_fields, table->columns->len);

  for (guint i = 0; i < n; i++)
    {
      const HwCsvColumn *column = hw_csv_table_get_column (table, i);
      g_autofree char *value = take_value (row, i, column->field);

      if (g_strcmp0 (column->field, HW_COLUMN_LEFT_OUT) != 0
          && (*value != '\0' || g_strcmp0 (column->field, "rating") == 0))
        hw_record_add_field (record, column->field != NULL ? column->field : column->header, value);
    }
}

static void
join_name (HwRecord *record)
{
  const char *first = hw_record_get_field (record, "first_name");
  const char *last = hw_record_get_field (record, "last_name");
  g_autofree char *whole = NULL;

  if (hw_record_get_field (record, "name") != NULL || (first == NULL && last == NULL))
    return;
  whole = g_strconcat (first != NULL ? first : "", " ", last != NULL ? last : "", NULL);
  hw_record_add_field (record, "name", g_strstrip (whole));
}

static gboolean
fill_posting (const HwCsvTable *table, const HwCsvRow *row, HwRecord *record, GPtrArray *warnings, GError **error)
{
  g_autoptr (HwPostingDraft) draft = hw_posting_draft_new (record, warnings);
  guint n = MIN (row->n_fields, table->columns->len);

  /* A file holds many: the row is what tells this one from the others, and what is kept of it. */
  record->original = g_bytes_new (row->raw, row->raw_length);
  for (guint i = 0; i < n; i++)
    {
      const HwCsvColumn *column = hw_csv_table_get_column (table, i);
      g_autofree char *value = take_value (row, i, NULL);

      if (g_strcmp0 (column->field, HW_COLUMN_LEFT_OUT) != 0
          && !hw_posting_draft_set (draft, column->field, column->header, value, error))
        return FALSE;
    }
  return hw_posting_draft_finish (draft, error);
}

void
hw_csv_record_fill (const HwCsvTable *table, const HwCsvRow *row, HwRecord *record, GPtrArray *warnings)
{
  g_autoptr (GError) cause = NULL;

  if (table->kind == HW_DOCUMENT_POSTING)
    {
      if (!fill_posting (table, row, record, warnings, &cause))
        record->problem = g_strdup (cause->message);
    }
  else
    {
      fill_plainly (table, row, record);
      join_name (record);
      record->problem = table->kind == HW_DOCUMENT_CANDIDATES ? find_candidate_problem (record)
                                                              : find_rating_problem (record);
    }
  record->problem_line = record->problem != NULL ? row->line : 0;
}
