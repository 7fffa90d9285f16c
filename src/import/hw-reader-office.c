/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-docx.h"
#include "import/hw-formats.h"
#include "import/hw-odt.h"
#include "import/hw-paper.h"
#include "import/hw-read-error.h"

/* The readers of documents that are archives of parts. What one is shows in its parts, not in its name. */

typedef enum
{
  OTHER,
  DOCX,
  ODT,
} Kind;

/* Relatives that are not read: known by a part or by the type that they give themselves. */
static const struct
{
  const char *sign;
  const char *name;
  const char *advice;
} relatives[] = {
  { "xl/", N_("a spreadsheet (XLSX)"), N_("save it as CSV") },
  { "ppt/", N_("a presentation (PPTX)"), N_("save it as PDF") },
  { "Index/Document.iwa", N_("a Pages document"), N_("export it as DOCX or PDF") },
  { "Index.zip", N_("a Pages document"), N_("export it as DOCX or PDF") },
  { "index.apxl", N_("a Keynote presentation"), N_("export it as PDF") },
  { "Index/", N_("a Pages, Numbers or Keynote document"), N_("export it as DOCX, CSV or PDF") },
  { "META-INF/container.xml", N_("an e-book (EPUB)"), N_("save it as HTML or plain text") },
  { "content.xml", N_("an OpenDocument file that is no text"), N_("save it as ODT, CSV or PDF") },
  { "", N_("a ZIP archive"), N_("unpack it and import the files inside") },
};

/* What an OpenDocument file says of itself. */
static gboolean
is_open_text (HwPackage *package)
{
  g_autoptr (GBytes) type = NULL;
  gsize length = 0;
  const char *data;

  if (hw_package_find (package, "content.xml") == NULL)
    return FALSE;
  if (hw_package_find (package, "mimetype") == NULL)
    return !hw_package_has_folder (package, "META-INF/container.xml");
  type = hw_package_read (package, "mimetype", NULL);
  data = type != NULL ? g_bytes_get_data (type, &length) : NULL;
  return data != NULL && g_strstr_len (data, (gssize) length, "opendocument.text") != NULL;
}

static Kind
find_kind (HwPackage *package)
{
  if (hw_package_find (package, "[Content_Types].xml") != NULL && hw_package_has_folder (package, "word/"))
    return DOCX;
  return is_open_text (package) ? ODT : OTHER;
}

static guint
sniff_kind (const HwSource *source, Kind kind)
{
  g_autoptr (HwPackage) package = hw_package_open (source->request->bytes, NULL);

  return package != NULL && find_kind (package) == kind ? 100 : 0;
}

static guint
sniff_docx (const HwSource *source)
{
  return sniff_kind (source, DOCX);
}

static guint
sniff_odt (const HwSource *source)
{
  return sniff_kind (source, ODT);
}

static guint
sniff_archive (const HwSource *source)
{
  return 90;
}

/* A document whose parts have a password cannot be told from any other archive that has one: it may be a paper. */
static HwDocument *
refuse_archive (const HwSource *source, GError **error)
{
  GError *cause = NULL;
  g_autoptr (HwPackage) package = hw_package_open (source->request->bytes, &cause);
  guint i = 0;

  if (package != NULL && hw_package_find (package, "encrypted-package") != NULL) /* OpenDocument 1.4, all in one part */
    hw_read_error_set (&cause, HW_ERROR_UNSUPPORTED, 0,
                       _("the file is protected with a password; save it without one"));
  if (g_error_matches (cause, HW_ERROR, HW_ERROR_UNSUPPORTED)) /* a password */
    return hw_paper_keep_unread (source, "zip", NULL, "password", cause, error);
  if (package == NULL)
    {
      g_propagate_error (error, cause);
      return NULL;
    }
  while (!hw_package_has_folder (package, relatives[i].sign) && *relatives[i].sign != '\0')
    i++;
  hw_read_error_set (error, HW_ERROR_UNSUPPORTED, 0, _("this is %s, which this version does not read; %s"),
                     _(relatives[i].name), _(relatives[i].advice));
  return NULL;
}

static gboolean
write_docx_part (HwPackage *package, const char *part, HwDocxStyles *styles, gboolean margin,
                 HwPaperWriter *writer, HwDocxNotes *notes, GError **error)
{
  g_autofree char *xml = part != NULL ? hw_package_read_xml (package, part, error) : g_strdup ("");

  return xml != NULL && hw_docx_write_part (xml, part, styles, margin, writer, notes, error);
}

/* Headers and footers of first, even and other pages mostly say the same: each text once. */
static gboolean
write_margins (HwPackage *package, GPtrArray *parts, HwDocxStyles *styles, HwPaperWriter *writer,
               HwDocxNotes *notes, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
      g_autoptr (HwPaperWriter) trial = hw_paper_writer_new (builder);

      if (!write_docx_part (package, part, styles, TRUE, trial, notes, error))
        return FALSE;
      hw_paper_writer_finish (trial);
      if (g_hash_table_add (seen, g_strdup (hw_text_builder_get_text (builder)))
          && !write_docx_part (package, part, styles, TRUE, writer, notes, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_docx (HwPackage *package, HwDocxParts *parts, HwPaperWriter *writer, HwDocxNotes *notes, GError **error)
{
  g_autofree char *xml
      = parts->styles != NULL ? hw_package_read_xml (package, parts->styles, error) : g_strdup ("");
  g_autoptr (HwDocxStyles) styles = xml != NULL ? hw_docx_styles_read (xml, parts->styles, error) : NULL;

  return styles != NULL && write_margins (package, parts->headers, styles, writer, notes, error)
         && write_docx_part (package, parts->main, styles, FALSE, writer, notes, error)
         && write_docx_part (package, parts->footnotes, styles, FALSE, writer, notes, error)
         && write_docx_part (package, parts->endnotes, styles, FALSE, writer, notes, error)
         && write_margins (package, parts->footers, styles, writer, notes, error);
}

static void
warn (GPtrArray *warnings, gboolean deleted, gboolean comments, gboolean external, gboolean embedded)
{
  if (deleted)
    hw_read_warning_add (warnings, 0,
                         _("the document keeps track of changes; what was deleted was left out"));
  if (comments)
    hw_read_warning_add (warnings, 0, _("the document has comments; they were left out"));
  if (external)
    hw_read_warning_add (warnings, 0,
                         _("the document wants to load something from elsewhere; nothing was loaded"));
  if (embedded)
    hw_read_warning_add (warnings, 0, _("the document has other files in it; they were left out"));
}

static HwDocument *
read_docx (const HwSource *source, GError **error)
{
  g_autoptr (HwPackage) package = hw_package_open (source->request->bytes, error);
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  g_autoptr (HwPaperWriter) writer = hw_paper_writer_new (builder);
  g_autoptr (HwDocxParts) parts = NULL;
  HwDocxNotes notes = { 0 };

  if (package == NULL || !hw_package_check_parts (package, error))
    return NULL;
  parts = hw_docx_parts_find (package, error);
  if (parts == NULL || !write_docx (package, parts, writer, &notes, error))
    return NULL;
  warn (source->warnings, notes.deleted, notes.comments, parts->external, parts->embedded || notes.chunks);
  hw_paper_writer_finish (writer);
  return hw_paper_make_document (source, "docx", builder, error);
}

static HwDocument *
read_odt (const HwSource *source, GError **error)
{
  g_autoptr (HwPackage) package = hw_package_open (source->request->bytes, error);
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  g_autoptr (HwPaperWriter) writer = hw_paper_writer_new (builder);
  HwOdtNotes notes = { 0 };
  GError *cause = NULL;

  if (package == NULL || !hw_package_check_parts (package, error))
    return NULL;
  if (!hw_odt_write (package, writer, &notes, &cause))
    {
      if (g_error_matches (cause, HW_ERROR, HW_ERROR_UNSUPPORTED)) /* a password */
        return hw_paper_keep_unread (source, "odt", NULL, "password", cause, error);
      g_propagate_error (error, cause);
      return NULL;
    }
  warn (source->warnings, notes.deleted, notes.comments, notes.external, notes.embedded);
  hw_paper_writer_finish (writer);
  return hw_paper_make_document (source, "odt", builder, error);
}

#define PAPERS (1u << HW_DOCUMENT_POSTING | 1u << HW_DOCUMENT_RESUME)

const HwReader HW_READER_DOCX = {
  .format = "docx",
  .container = HW_CONTAINER_ZIP,
  .kinds = PAPERS,
  .sniff = sniff_docx,
  .read = read_docx,
};

const HwReader HW_READER_ODT = {
  .format = "odt",
  .container = HW_CONTAINER_ZIP,
  .kinds = PAPERS,
  .sniff = sniff_odt,
  .read = read_odt,
};

const HwReader HW_READER_ARCHIVE = {
  .format = "zip",
  .container = HW_CONTAINER_ZIP,
  .kinds = G_MAXUINT,
  .sniff = sniff_archive,
  .read = refuse_archive,
};
