/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-csv-cell.h"
#include "export/hw-export-text.h"
#include "export/hw-formats.h"

/*
 * RFC 4180: one line a candidate in order of the ranking, CRLF, keys in the first line that are the same in every
 * language. A byte order mark goes before it, since spreadsheets otherwise take names with accents for another
 * encoding; the first column is therefore one that no program looks up first. Texts that a spreadsheet might run
 * are guarded by an apostrophe (base/hw-csv-cell.h), which the program's own import takes off again.
 */

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define PLACES 6
#define REASONS_COLUMN 11

typedef struct
{
  char *text;
  gboolean number; /* ours: never guarded */
} Cell;

static void
cell_free (Cell *self)
{
  g_free (self->text);
  g_free (self);
}

static void
add_cell (GPtrArray *row, char *text, gboolean number)
{
  Cell *cell = g_new (Cell, 1);

  cell->text = text != NULL ? text : g_strdup ("");
  cell->number = number;
  g_ptr_array_add (row, cell);
}

static void
add_text (GPtrArray *row, const char *text)
{
  add_cell (row, g_strdup (text), FALSE);
}

static void
add_number (GPtrArray *row, char *text)
{
  add_cell (row, text, TRUE);
}

static GPtrArray *
build_header (HwShortlist *shortlist)
{
  static const char *const fixed[] = { "requisition",    "rank",           "candidate", "candidate_id",
                                       "status",         "score",          "score_exact", "coverage",
                                       "coverage_exact", "recommendations", "blocked_by", "reasons" };
  static const char *const parts[] = { "mean", "n", "spread", "gap" };
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    add_text (row, fixed[i]);
  for (guint i = 0; i < shortlist->rubric->criteria->len; i++)
    {
      const HwCriterion *criterion = g_ptr_array_index (shortlist->rubric->criteria, i);

      add_cell (row, g_strconcat ("screening_", criterion->key, NULL), FALSE);
    }
  for (guint k = 0; k < shortlist->n_competencies; k++)
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      add_cell (row, g_strconcat (hw_rubric_get_competency (shortlist->rubric, k)->key, "_", parts[i], NULL), FALSE);
  return g_steal_pointer (&row);
}

static char *
join_recommendations (const HwShortlistEntry *entry)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < entry->cards->len; i++)
    {
      const HwShortlistCard *card = g_ptr_array_index (entry->cards, i);

      g_string_append_printf (out, "%s%s: %s", i > 0 ? "; " : "", card->member,
                              HW_RECOMMENDATION_NICKS[card->card->recommendation]);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
join_reasons (const HwShortlistEntry *entry)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; entry->reasons != NULL && i < entry->reasons->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (entry->reasons, i));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
join_blocked (HwShortlist *shortlist, const HwRankedCandidate *ranked)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; ranked->blocked_by != NULL && i < ranked->blocked_by->len; i++)
    g_string_append_printf (
        out, "%s%s", i > 0 ? " " : "",
        hw_rubric_get_competency (shortlist->rubric, g_array_index (ranked->blocked_by, guint, i))->key);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
add_numbers (GPtrArray *row, HwShortlist *shortlist, const HwShortlistEntry *entry)
{
  const HwRankedCandidate *ranked = entry->ranked;

  add_number (row, ranked->has_score ? hw_rational_format_decimal (ranked->score, PLACES) : NULL);
  add_number (row, ranked->has_score ? hw_rational_format (ranked->score) : NULL);
  add_number (row, hw_rational_format_decimal (ranked->coverage, PLACES));
  add_number (row, hw_rational_format (ranked->coverage));
  add_cell (row, join_recommendations (entry), FALSE);
  add_cell (row, join_blocked (shortlist, ranked), FALSE);
  add_cell (row, join_reasons (entry), FALSE);
  for (guint i = 0; i < shortlist->rubric->criteria->len; i++)
    {
      const HwScreening *screening = i < entry->screening->len ? g_ptr_array_index (entry->screening, i) : NULL;

      add_text (row, HW_ANSWER_NICKS[screening != NULL ? screening->answer : HW_ANSWER_UNKNOWN]);
    }
  for (guint k = 0; k < shortlist->n_competencies; k++)
    {
      const HwCellScore *cell = &ranked->cells[k];

      add_number (row, cell->n > 0 ? hw_rational_format_decimal (cell->mean, PLACES) : NULL);
      add_number (row, g_strdup_printf ("%u", cell->n));
      add_number (row, cell->n > 0 ? g_strdup_printf ("%u", cell->spread) : NULL);
      add_number (row, cell->n > 0 && cell->has_gap ? hw_rational_format_decimal (cell->gap, PLACES) : NULL);
    }
}

static GPtrArray *
build_row (HwShortlist *shortlist, const HwShortlistEntry *entry, guint n_columns)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  gboolean hidden = hw_export_is_hidden (entry);

  add_text (row, shortlist->requisition->title);
  add_number (row, !hidden && entry->ranked->rank > 0 ? g_strdup_printf ("%u", entry->ranked->rank) : NULL);
  add_text (row, entry->candidate->name);
  add_text (row, entry->candidate->parent.id);
  add_text (row, hw_export_get_status_nick (entry));
  if (!hidden)
    add_numbers (row, shortlist, entry);
  while (row->len < n_columns)
    add_cell (row, row->len == REASONS_COLUMN ? join_reasons (entry) : NULL, FALSE);
  return g_steal_pointer (&row);
}

static void
write_cell (GString *out, const Cell *cell)
{
  g_autofree char *text = cell->number ? g_strdup (cell->text) : hw_csv_cell_guard (cell->text);
  gboolean blank_edge = *text == ' ' || g_str_has_suffix (text, " ");

  if (!blank_edge && strpbrk (text, ",\"\r\n\t'") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

static void
write_row (GString *out, GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      write_cell (out, g_ptr_array_index (row, i));
    }
  g_string_append (out, "\r\n");
}

GBytes *
hw_shortlist_write_csv (HwShortlist *shortlist, GError **error)
{
  g_autoptr (GPtrArray) header = build_header (shortlist);
  g_autoptr (GString) out = g_string_new (BYTE_ORDER_MARK);

  write_row (out, header);
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      g_autoptr (GPtrArray) row = build_row (shortlist, g_ptr_array_index (shortlist->entries, i), header->len);

      write_row (out, row);
    }
  return g_string_free_to_bytes (g_steal_pointer (&out));
}

/* Reads one cell at *@at and leaves *@at at what ends it. NULL: this is not RFC 4180. */
static char *
read_cell (const char **at, const char *end)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *p = *at;
  gboolean quoted = p < end && *p == '"';

  for (p += quoted ? 1 : 0; p < end; p++)
    {
      if (quoted && *p == '"')
        {
          if (p + 1 >= end || p[1] != '"')
            break;
          p++;
        }
      else if (!quoted && strchr (",\r\n", *p) != NULL)
        break;
      else if (!quoted && *p == '"')
        return NULL;
      g_string_append_c (out, *p);
    }
  if (quoted && p >= end)
    return NULL;
  *at = p + (quoted ? 1 : 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
check_row (const char **at, const char *end, GPtrArray *row, GError **error)
{
  for (guint i = 0; i < row->len; i++)
    {
      const Cell *cell = g_ptr_array_index (row, i);
      const char *after = i + 1 < row->len ? "," : "\r\n";
      g_autofree char *raw = read_cell (at, end);
      g_autofree char *text = raw != NULL && !cell->number ? hw_csv_cell_unguard (raw) : g_strdup (raw);

      if (g_strcmp0 (text, cell->text) != 0 || (!cell->number && hw_csv_cell_is_risky (raw) && *raw != '\''))
        return hw_export_set_mismatch (error, cell->text);
      if ((gsize) (end - *at) < strlen (after) || strncmp (*at, after, strlen (after)) != 0)
        return hw_export_set_mismatch (error, cell->text);
      *at += strlen (after);
    }
  return TRUE;
}

gboolean
hw_shortlist_check_csv (GBytes *bytes, HwShortlist *shortlist, GError **error)
{
  g_autoptr (GPtrArray) header = build_header (shortlist);
  gsize size = 0;
  const char *at = g_bytes_get_data (bytes, &size);
  const char *end = at + size;

  if (size < strlen (BYTE_ORDER_MARK) || memcmp (at, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) != 0)
    return hw_export_set_mismatch (error, "UTF-8");
  at += strlen (BYTE_ORDER_MARK);
  if (!check_row (&at, end, header, error))
    return FALSE;
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      g_autoptr (GPtrArray) row = build_row (shortlist, g_ptr_array_index (shortlist->entries, i), header->len);

      if (!check_row (&at, end, row, error))
        return FALSE;
    }
  return at == end ? TRUE : hw_export_set_mismatch (error, _ ("more lines than candidates"));
}
