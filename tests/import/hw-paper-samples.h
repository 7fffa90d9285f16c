/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** ZipPart: a file for zip_make(); what is not set is as it should be. */
typedef struct
{
  const char *name;
  const char *content;
  const char *local_name; /* another name in front of the data */
  guint32 mode;           /* of Unix */
  guint flags;
  guint32 size;           /* what both descriptions claim that it unpacks to */
  guint method;
  int shift;              /* added to where the directory says it is */
} ZipPart;

/** zip_make: an archive of parts that are stored as they are; the array ends with one without name. */
GByteArray *zip_make (const ZipPart *parts);

/** docx_make: a document with @body, the inside of w:body; @styles, the inside of w:styles, may be NULL. */
GByteArray *docx_make (const char *body, const char *styles);

/** odt_make: a document with @body, the inside of office:text; @styles, automatic ones, may be NULL. */
GByteArray *odt_make (const char *body, const char *styles);

/** PdfText: a line of text for pdf_make(), placed from the upper left corner of a page of 612 x 792 points. */
typedef struct
{
  double x, y;
  const char *text; /* NULL: the next page begins; "" paints a bar of 180 points down the whole page */
  double size;      /* 0: 10 */
  gboolean bold;
  gboolean white;
} PdfText;

#define PDF_NEXT_PAGE { .text = NULL }

/** pdf_make: a document in Helvetica, which is not in the file. */
GByteArray *pdf_make (const PdfText *texts, guint n_texts);

/** pdf_make_raw: a document with one empty page; @catalog and @trailer are added to those. */
GByteArray *pdf_make_raw (const char *pages, const char *catalog, const char *trailer);

#define DOCX_START                                                                                           \
  "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document "                                   \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                                \
  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
#define DOCX_END "</w:body></w:document>"
#define DOCX_TYPES                                                                                           \
  { .name = "[Content_Types].xml",                                                                           \
    .content = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>" }
#define ODT_START                                                                                            \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "                                      \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                                       \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                                         \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                           \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                                         \
  "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "                                        \
  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "                                                           \
  "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "                                                            \
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
#define ODT_TYPE                                                                                             \
  { .name = "mimetype", .content = "application/vnd.oasis.opendocument.text" }

G_END_DECLS
