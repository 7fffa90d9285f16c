/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-csv-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-csv-mapping.h"
#include "import/hw-field-names.h"
#include "import/hw-read-error.h"

#define MAX_SAMPLE_CHARS 80

static gboolean
has (const HwCsvRow *header, HwDocumentKind kind, const char *field)
{
  for (guint i = 0; i < header->n_fields; i++)
    if (g_strcmp0 (hw_field_find (kind, hw_csv_row_get (header, i)), field) == 0)
      return TRUE;
  return FALSE;
}

/* A posting may name whom to ask: "Contact name", "Contact email". */
static gboolean
has_own_name (const HwCsvRow *header)
{
  for (guint i = 0; i < header->n_fields; i++)
    {
      g_autofree char *key = hw_field_make_key (hw_csv_row_get (header, i));
      const char *field = hw_field_find (HW_DOCUMENT_CANDIDATES, key);

      if (field != NULL && strstr (field, "name") != NULL && !g_str_has_prefix (key, "contact"))
        return TRUE;
    }
  return FALSE;
}

/* How many different fields of a posting the header names. */
static guint
count_posting_fields (const HwCsvRow *header)
{
  const char *const *fields = hw_document_kind_list_fields (HW_DOCUMENT_POSTING);
  guint n = 0;

  for (guint i = 0; fields[i] != NULL; i++)
    n += has (header, HW_DOCUMENT_POSTING, fields[i]) ? 1 : 0;
  return n;
}

guint
hw_csv_table_score (const HwCsvRow *header, HwDocumentKind *kind)
{
  gboolean email = has (header, HW_DOCUMENT_CANDIDATES, "email");
  gboolean named = has (header, HW_DOCUMENT_CANDIDATES, "name")
                   || (has (header, HW_DOCUMENT_CANDIDATES, "first_name")
                       && has (header, HW_DOCUMENT_CANDIDATES, "last_name"));

  *kind = HW_DOCUMENT_SCORECARDS;
  if (has (header, HW_DOCUMENT_SCORECARDS, "candidate") && has (header, HW_DOCUMENT_SCORECARDS, "rating")
      && (has (header, HW_DOCUMENT_SCORECARDS, "competency") || has (header, HW_DOCUMENT_SCORECARDS, "member")))
    return 95;
  *kind = HW_DOCUMENT_POSTING;
  if (!has_own_name (header) && has (header, HW_DOCUMENT_POSTING, "title")
      && has (header, HW_DOCUMENT_POSTING, "description"))
    return 92;
  *kind = HW_DOCUMENT_CANDIDATES;
  if (named && header->n_fields >= 2)
    return email ? 95 : 85;
  if (email && header->n_fields >= 2)
    return 70;
  *kind = HW_DOCUMENT_POSTING;
  if (!has (header, HW_DOCUMENT_POSTING, "title") || header->n_fields < 2)
    return 0;
  if (has (header, HW_DOCUMENT_POSTING, "description"))
    return 92;
  return count_posting_fields (header) >= 3 ? 80 : 0;
}

static gboolean
check_no_header_twice (const HwCsvRow *header, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < header->n_fields; i++)
    {
      g_autofree char *key = hw_text_match_key (hw_csv_row_get (header, i));
      gpointer first;

      if (key == NULL || hw_text_is_blank (key))
        continue;
      first = g_hash_table_lookup (seen, key);
      if (first != NULL)
        {
          g_autofree char *shown = hw_text_escape_for_message (hw_csv_row_get (header, i), -1);

          hw_read_error_set (error, HW_ERROR_INPUT, header->line,
                             _("columns %u and %u have the same header “%s”; rename one"),
                             GPOINTER_TO_UINT (first), i + 1, shown);
          return FALSE;
        }
      g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (i + 1));
    }
  return TRUE;
}

static gboolean
is_filled (const HwCsvTable *self, const char *field)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (hw_csv_table_get_column (self, i)->field, field) == 0)
      return TRUE;
  return FALSE;
}

/* Where the person's own place and vacancy's stand side by side, a bare job title is that of the vacancy. */
static gboolean
is_of_vacancy (const HwCsvTable *self, const HwCsvColumn *column)
{
  g_autofree char *key = hw_field_make_key (column->header);

  if (self->kind != HW_DOCUMENT_CANDIDATES || !g_str_equal (key, "jobtitle"))
    return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *other = hw_field_make_key (hw_csv_table_get_column (self, i)->header);

      if (g_str_equal (other, "joblocation") || g_str_equal (other, "jobid"))
        return TRUE;
    }
  return FALSE;
}

/* Beside a first name, a name is the last one: "Vorname;Name", "Prénom;Nom". */
static void
split_name (HwCsvTable *self, const HwCsvMapping *mapping)
{
  if (self->kind != HW_DOCUMENT_CANDIDATES || !is_filled (self, "first_name") || is_filled (self, "last_name"))
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      HwCsvColumn *column = g_ptr_array_index (self->columns, i);

      if (!hw_csv_mapping_has (mapping, i) && g_strcmp0 (column->field, "name") == 0)
        column->field = "last_name";
    }
}

/*
 * What nobody mapped is found out. Of columns that say the same in other words the surest is the field, else the
 * first; the others keep their own names: nothing is lost or mixed; places may be many.
 */
static void
find_fields (HwCsvTable *self, const HwCsvMapping *mapping)
{
  g_autoptr (GHashTable) best = g_hash_table_new (NULL, NULL); /* field -> column + 1 */
  g_autofree guint *ranks = g_new0 (guint, self->columns->len + 1);

  for (guint i = 0; i < self->columns->len; i++)
    {
      HwCsvColumn *column = g_ptr_array_index (self->columns, i);
      const char *field = hw_field_find_ranked (self->kind, column->header, &ranks[i]);
      guint rival;

      if (hw_csv_mapping_has (mapping, i) || field == NULL || is_filled (self, field)
          || is_of_vacancy (self, column))
        continue;
      rival = GPOINTER_TO_UINT (g_hash_table_lookup (best, field));
      if (rival == 0 || ranks[i] < ranks[rival - 1])
        g_hash_table_insert (best, (gpointer) field, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      HwCsvColumn *column = g_ptr_array_index (self->columns, i);
      const char *field = hw_field_find (self->kind, column->header);

      if (field != NULL && GPOINTER_TO_UINT (g_hash_table_lookup (best, field)) == i + 1)
        column->field = field;
    }
  split_name (self, mapping);
}

static gboolean
check_required (const HwCsvTable *self, guint line, GError **error)
{
  static const char *const ratings[] = { "candidate", "member", "competency", "rating", NULL };
  static const char *const postings[] = { "title", NULL };
  const char *const *needed = self->kind == HW_DOCUMENT_SCORECARDS ? ratings : postings;

  if (self->kind == HW_DOCUMENT_CANDIDATES)
    {
      if (is_filled (self, "name") || (is_filled (self, "first_name") && is_filled (self, "last_name")))
        return TRUE;
      hw_read_error_set (error, HW_ERROR_INPUT, line,
                         _("the header has no column “name”, nor “first_name” and “last_name”; add it or say "
                           "which column it is"));
      return FALSE;
    }
  for (guint i = 0; needed[i] != NULL; i++)
    if (!is_filled (self, needed[i]))
      {
        hw_read_error_set (error, HW_ERROR_INPUT, line,
                           _("the header has no column “%s”; add it or say which column it is"), needed[i]);
        return FALSE;
      }
  return TRUE;
}

/* What was asked for, else what the header shows, else what the mapping speaks of, else people. */
static HwDocumentKind
find_kind (const HwCsvRow *header, const HwReadRequest *request)
{
  HwDocumentKind kind;

  if (request->wanted == HW_DOCUMENT_RESUME || request->wanted == HW_DOCUMENT_RUBRIC)
    return HW_DOCUMENT_CANDIDATES;
  if (request->wanted >= 0)
    return (HwDocumentKind) request->wanted;
  if (hw_csv_table_score (header, &kind) > 0)
    return kind;
  return hw_csv_mapping_guess_kind (request->mapping);
}

gboolean
hw_csv_table_init (HwCsvTable *self, const HwCsvRow *header, const HwReadRequest *request, gboolean any,
                   GError **error)
{
  g_autoptr (HwCsvMapping) mapping = NULL;

  self->kind = find_kind (header, request);
  if (!check_no_header_twice (header, error))
    return FALSE;
  hw_csv_table_take_header (self, header);
  mapping = hw_csv_mapping_apply (request->mapping, self, error);
  if (mapping == NULL)
    return FALSE;
  find_fields (self, mapping);
  return any || request->columns_only || check_required (self, header->line, error);
}

void
hw_csv_table_add_columns (const HwCsvTable *self, HwDocument *document)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const HwCsvColumn *column = hw_csv_table_get_column (self, i);

      hw_document_add_column (document, column->header, column->field);
    }
}

/* With a sign that there is more. */
static char *
shorten (const char *value)
{
  g_autofree char *start = NULL;

  if ((gsize) g_utf8_strlen (value, -1) <= MAX_SAMPLE_CHARS)
    return g_strdup (value);
  start = hw_text_slice (value, 0, MAX_SAMPLE_CHARS - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

void
hw_csv_table_add_samples (const HwCsvTable *self, HwDocument *document, const HwCsvRow *row)
{
  for (guint i = 0; i < document->columns->len; i++)
    {
      HwColumn *column = g_ptr_array_index (document->columns, i);
      const char *value = i < row->n_fields ? hw_csv_row_get (row, i) : "";
      g_autofree char *sample = shorten (value);
      g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

      if (column->values != NULL)
        g_strv_builder_addv (values, (const char **) column->values);
      g_strv_builder_add (values, sample);
      g_strfreev (column->values);
      column->values = g_strv_builder_end (values);
      if (column->sample == NULL && !hw_text_is_blank (sample))
        column->sample = g_steal_pointer (&sample);
    }
}
