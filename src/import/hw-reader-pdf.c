/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "import/hw-formats.h"
#include "import/hw-paper.h"
#include "import/hw-pdf.h"
#include "import/hw-read-error.h"

#define MIN_CHARS 20u /* less is a stamp on a scan */

static guint
sniff_pdf (const HwSource *source)
{
  return 100;
}

static guint
count_chars (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n += !g_unichar_isspace (g_utf8_get_char (at));
  return n;
}

/* A document of pictures is never read as one that says nothing. NULL: it has a text; else why not. */
static const char *
find_defect (const HwPdfText *pdf, const char *text, GError **error)
{
  guint n = count_chars (text);

  if (n == 0 && pdf->hidden->n_chars > 0)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0,
                         _("all text of the document is hidden from its readers; ask for another copy"));
      return "hidden";
    }
  if (n < MIN_CHARS && pdf->n_without_text > 0)
    {
      hw_read_error_set (error, HW_ERROR_INPUT, 0,
                         _("the document has no reliable text: its pages are pictures or empty (a scan?); ask "
                           "for the original, or have a program recognise the text"));
      return "scan";
    }
  if (n > 0 && !hw_pdf_is_garbage (text))
    return NULL;
  hw_read_error_set (error, HW_ERROR_INPUT, 0,
                     _("the document has no reliable text: its fonts do not say what their signs mean; ask "
                       "for the original, or have a program recognise the text"));
  return "letters";
}

static HwDocument *
read_pdf (const HwSource *source, GError **error)
{
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  g_autoptr (GError) cause = NULL;
  g_autoptr (HwPdfText) pdf
      = hw_pdf_read (source->request->bytes, hw_text_builder_get_hidden (builder), source->warnings, &cause);
  const char *defect;

  if (pdf == NULL && g_error_matches (cause, HW_ERROR, HW_ERROR_UNSUPPORTED)) /* a password */
    return hw_paper_keep_unread (source, "pdf", NULL, "password", g_steal_pointer (&cause), error);
  if (pdf == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  hw_pdf_drop_margins (pdf->lines, pdf->n_pages);
  hw_pdf_write_blocks (pdf->lines, builder);
  defect = find_defect (pdf, hw_text_builder_get_text (builder), &cause);
  if (defect != NULL)
    {
      if (g_str_equal (defect, "letters")) /* signs that mean nothing are no text */
        hw_text_builder_cut (builder, 0);
      return hw_paper_keep_unread (source, "pdf", builder, defect, g_steal_pointer (&cause), error);
    }
  if (pdf->n_without_text > 0)
    hw_read_warning_add (source->warnings, 0,
                         _("%u of %u pages have no text; what is in their pictures was not read"),
                         pdf->n_without_text, pdf->n_pages);
  return hw_paper_make_document (source, "pdf", builder, error);
}

const HwReader HW_READER_PDF = {
  .format = "pdf",
  .container = HW_CONTAINER_PDF,
  .kinds = 1u << HW_DOCUMENT_POSTING | 1u << HW_DOCUMENT_RESUME,
  .sniff = sniff_pdf,
  .read = read_pdf,
};
