/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <poppler.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-pdf-pieces.h"
#include "import/hw-read-error.h"

/* The least that is a document; the library initialises itself with the first one. */
#define SMALLEST                                                                                             \
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "   \
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>"

/* Under names of our own: a later version of the library defines this for its names. */
typedef PopplerDocument OpenPdf;
typedef PopplerPage OpenPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenPdf, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenPage, g_object_unref)

void
hw_pdf_preload (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (SMALLEST, strlen (SMALLEST));
  g_autoptr (OpenPdf) document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (OpenPage) page = document != NULL ? poppler_document_get_page (document, 0) : NULL;
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;
}

void
hw_pdf_piece_free (HwPdfPiece *piece)
{
  g_free (piece->text);
  g_free (piece);
}

void
hw_pdf_line_free (HwPdfLine *line)
{
  g_free (line->text);
  g_free (line);
}

void
hw_pdf_text_free (HwPdfText *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static void
set_open_error (GError **error, const GError *cause)
{
  if (g_error_matches (cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0,
                       _("the PDF document is protected with a password; save it without one"));
  else
    hw_read_error_set (error, HW_ERROR_INPUT, 0,
                       _("the PDF document is damaged and cannot be read; get it again or print it to a new "
                         "PDF"));
}

static PopplerDocument *
open_document (GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (OpenPdf) document = poppler_document_new_from_bytes (bytes, NULL, &cause);
  int n_pages = document != NULL ? poppler_document_get_n_pages (document) : 0;

  if (document == NULL || n_pages < 1)
    set_open_error (error, cause);
  else if (n_pages > (int) HW_LIMIT_PDF_PAGES)
    hw_read_error_set (error, HW_ERROR_LIMIT, 0, _("the document has %d pages and the limit is %u; split it"),
                       n_pages, HW_LIMIT_PDF_PAGES);
  else
    return g_steal_pointer (&document);
  return NULL;
}

/* Nothing of these is ever run, opened or followed. */
static void
warn_of_cargo (PopplerDocument *document, GPtrArray *warnings)
{
  if (poppler_document_has_attachments (document))
    hw_read_warning_add (warnings, 0, _("the document has other files in it; they were left out"));
  if (poppler_document_has_javascript (document))
    hw_read_warning_add (warnings, 0, _("the document has scripts in it; they were not run"));
}

/* What a person cannot see goes apart. */
static void
set_hidden_apart (GPtrArray *pieces, PopplerPage *page, HwHiddenText *hidden)
{
  hw_pdf_find_unseen (page, pieces);
  for (guint i = 0; i < pieces->len;)
    {
      const HwPdfPiece *piece = g_ptr_array_index (pieces, i);

      if (!piece->tiny && !piece->light)
        {
          i++;
          continue;
        }
      hw_hidden_text_add (hidden, piece->text, strlen (piece->text));
      hw_hidden_text_end (hidden);
      g_ptr_array_remove_index (pieces, i);
    }
}

static void
read_page (PopplerDocument *document, guint number, HwPdfText *text)
{
  g_autoptr (OpenPage) page = poppler_document_get_page (document, (int) number);
  g_autoptr (GPtrArray) pieces = NULL;
  double width = 0, height = 0;

  if (page == NULL)
    {
      text->n_without_text++;
      return;
    }
  poppler_page_get_size (page, &width, &height);
  pieces = hw_pdf_get_pieces (page, number);
  text->n_without_text += pieces->len == 0;
  set_hidden_apart (pieces, page, text->hidden);
  hw_pdf_order (pieces, height, text);
}

HwPdfText *
hw_pdf_read (GBytes *bytes, HwHiddenText *hidden, GPtrArray *warnings, GError **error)
{
  g_autoptr (OpenPdf) document = open_document (bytes, error);
  g_autoptr (HwPdfText) text = NULL;

  if (document == NULL)
    return NULL;
  warn_of_cargo (document, warnings);
  text = g_new0 (HwPdfText, 1);
  text->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_pdf_line_free);
  text->hidden = hidden;
  text->n_pages = (guint) poppler_document_get_n_pages (document);
  for (guint i = 0; i < text->n_pages; i++)
    read_page (document, i, text);
  return g_steal_pointer (&text);
}
