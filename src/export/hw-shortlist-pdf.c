/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/hw-shortlist-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "base/hw-clock.h"
#include "base/hw-error.h"
#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "export/hw-export-text.h"
#include "export/hw-formats.h"
#include "export/hw-xml-out.h"

typedef cairo_surface_t Surface;
typedef cairo_t Pen;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Surface, cairo_surface_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pen, cairo_destroy)

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
add_outline (Surface *surface, const char *title, guint page)
{
  g_autofree char *clean = hw_xml_clean_text (title);
  g_autofree char *place = g_strdup_printf ("page=%u pos=[48 70]", page);

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, clean, place, 0);
}

/* Called twice: dry, to count the pages, then for real. @surface is NULL when dry. */
static guint
write_pages (Pen *pen, Surface *surface, HwShortlist *shortlist, GArray *heights, guint n_pages)
{
  g_autofree char *rubric = hw_export_dup_rubric (shortlist);
  g_autofree char *date = hw_export_dup_date (shortlist);
  g_autofree char *title = hw_export_dup_title (shortlist);
  g_autofree char *foot = g_strdup_printf (_ ("As of %s"), date);
  HwPdfEdges edges = { title, rubric, foot };
  g_autoptr (HwPdfPaper) paper = hw_pdf_paper_new (pen, &edges, heights, n_pages);

  if (surface != NULL)
    add_outline (surface, _ ("Ranking"), 1);
  hw_pdf_write_ranking (paper, shortlist);
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      const HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);

      if (hw_export_is_hidden (entry))
        continue;
      if (surface != NULL)
        add_outline (surface, entry->candidate->name, paper->page + 1);
      hw_pdf_write_candidate (paper, shortlist, entry);
    }
  return paper->page;
}

static guint
count_pages (HwShortlist *shortlist, GArray *heights)
{
  g_autoptr (Surface) surface = cairo_pdf_surface_create_for_stream (NULL, NULL, HW_PDF_WIDTH, HW_PDF_HEIGHT);
  g_autoptr (Pen) pen = cairo_create (surface);

  return write_pages (pen, NULL, shortlist, heights, 0);
}

static void
set_properties (Surface *surface, HwShortlist *shortlist, const char *mark)
{
  g_autofree char *title = hw_export_dup_title (shortlist);
  g_autofree char *clean = hw_xml_clean_text (title);
  g_autofree char *date = hw_time_format (shortlist->created_at != HW_UNSET ? shortlist->created_at : 0);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, clean);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Hiring Workbench");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Hiring Workbench");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, mark);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

char *
hw_pdf_dup_mark (HwShortlist *shortlist, GError **error)
{
  g_autoptr (GBytes) data = hw_shortlist_write_json (shortlist, error);
  g_autofree char *digest = NULL;

  if (data == NULL)
    return NULL;
  digest = hw_sha256_hex (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
  return g_strconcat ("sha256:", digest, NULL);
}

GBytes *
hw_shortlist_write_pdf (HwShortlist *shortlist, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *mark = hw_pdf_dup_mark (shortlist, error);
  guint n_pages = mark != NULL ? count_pages (shortlist, heights) : 0;
  g_autoptr (Surface) surface = NULL;
  g_autoptr (Pen) pen = NULL;
  cairo_status_t status;

  if (mark == NULL)
    return NULL;
  surface = cairo_pdf_surface_create_for_stream (append_cb, data, HW_PDF_WIDTH, HW_PDF_HEIGHT);
  /* Later versions pack the page tree into compressed objects, which nobody could check by looking. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_properties (surface, shortlist, mark);
  pen = cairo_create (surface);
  write_pages (pen, surface, shortlist, heights, n_pages);
  status = cairo_status (pen);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_STORAGE, _ ("the pages could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}
