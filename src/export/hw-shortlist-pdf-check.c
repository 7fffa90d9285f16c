/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem: streams hold any byte */
#include <string.h>

#include "export/hw-formats.h"
#include "export/hw-shortlist-pdf.h"

/*
 * Is it a whole PDF, and is it of this shortlist? The table of objects at the end must lead to every object, the page
 * tree must hold the pages that it counts, and the properties name the digest of the data that was drawn.
 */

#define XREF_ENTRY 20u
#define TAIL 40u /* more than "startxref", a number and "%%EOF" need */

static const char *
find (const char *at, const char *end, const char *what)
{
  return at < end ? memmem (at, (gsize) (end - at), what, strlen (what)) : NULL;
}

/* A number at @at that ends before @end; moves behind it. */
static gboolean
read_number (const char **at, const char *end, guint64 *value)
{
  const char *start = *at;

  *value = 0;
  while (*at < end && g_ascii_isdigit (**at) && *at - start < 12)
    *value = *value * 10 + (guint64) g_ascii_digit_value (*(*at)++);
  return *at > start;
}

static gboolean
leads_to_object (const char *data, const char *end, guint64 offset, guint number)
{
  g_autofree char *begin = g_strdup_printf ("%u 0 obj", number);

  return offset < (guint64) (end - data) && (gsize) (end - data) - offset > strlen (begin)
         && strncmp (data + offset, begin, strlen (begin)) == 0;
}

/* "xref", "0 N", then N entries of twenty bytes: offset, generation, n or f. */
static gboolean
check_table (const char *data, const char *end, const char *table)
{
  guint64 first = 1, n = 0;
  const char *at = table + strlen ("xref\n");

  if (!read_number (&at, end, &first) || first != 0 || at >= end || *at++ != ' ' || !read_number (&at, end, &n)
      || at >= end || *at++ != '\n' || n < 2 || (guint64) (end - at) < n * XREF_ENTRY)
    return FALSE;
  for (guint i = 1; i < n; i++)
    {
      const char *entry = at + i * XREF_ENTRY;
      guint64 offset = 0;

      if (entry[10] != ' ' || entry[16] != ' ' || (entry[17] != 'n' && entry[17] != 'f'))
        return FALSE;
      if (entry[17] == 'n' && (!read_number (&entry, end, &offset) || !leads_to_object (data, end, offset, i)))
        return FALSE;
    }
  return g_str_has_prefix (at + n * XREF_ENTRY, "trailer\n");
}

static guint
count_pages (const char *data, const char *end)
{
  guint n = 0;

  for (const char *at = find (data, end, "/Type /Page"); at != NULL; at = find (at + 1, end, "/Type /Page"))
    n += at[strlen ("/Type /Page")] != 's' ? 1 : 0;
  return n;
}

static gboolean
is_whole (const char *data, gsize size)
{
  const char *end = data + size;
  const char *tail = find (end - MIN (size, TAIL), end, "startxref\n");
  const char *pages = find (data, end, "/Count ");
  guint64 offset = 0, n_pages = 0;

  if (!g_str_has_prefix (data, "%PDF-1.") || tail == NULL || pages == NULL)
    return FALSE;
  tail += strlen ("startxref\n");
  pages += strlen ("/Count ");
  if (!read_number (&tail, end, &offset) || (gsize) (end - tail) != strlen ("\n%%EOF\n")
      || memcmp (tail, "\n%%EOF\n", strlen ("\n%%EOF\n")) != 0 || offset + 5 >= size
      || strncmp (data + offset, "xref\n", 5) != 0 || !check_table (data, end, data + offset))
    return FALSE;
  return read_number (&pages, end, &n_pages) && n_pages >= 1 && n_pages == count_pages (data, end);
}

gboolean
hw_shortlist_check_pdf (GBytes *bytes, HwShortlist *shortlist, GError **error)
{
  g_autofree char *mark = hw_pdf_dup_mark (shortlist, error);
  g_autofree char *keywords = mark != NULL ? g_strdup_printf ("/Keywords (%s)", mark) : NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  if (mark == NULL)
    return FALSE;
  if (data == NULL || size < 100 || !is_whole (data, size))
    return hw_export_set_mismatch (error, "PDF");
  if (find (data, data + size, keywords) == NULL)
    return hw_export_set_mismatch (error, mark);
  return TRUE;
}
