/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-package.h"
#include "import/hw-paper-writer.h"

G_BEGIN_DECLS

/** HwDocxParts: where the parts of a DOCX document are, by its own relationships; NULL where there is none. */
typedef struct
{
  char *main;
  char *styles;
  char *footnotes;
  char *endnotes;
  GPtrArray *headers; /* char * */
  GPtrArray *footers; /* char * */
  gboolean external;  /* something elsewhere is to be loaded; nobody does */
  gboolean embedded;  /* files in the file */
} HwDocxParts;

HwDocxParts *hw_docx_parts_find (HwPackage *package, GError **error);
void hw_docx_parts_free (HwDocxParts *self);

/** HwDocxLook: what a style says of a paragraph or a run. */
typedef struct
{
  guint heading; /* 1 to 6; 0 for none */
  guint item;    /* nesting from 1; 0 for none */
  gboolean bold;
  gboolean hidden; /* by mark, or too small */
  gboolean white;
  gboolean shaded; /* on a ground of its own */
} HwDocxLook;

/** HwDocxStyles: the styles of a document with what they inherit. */
typedef struct _HwDocxStyles HwDocxStyles;

HwDocxStyles *hw_docx_styles_read (const char *xml, const char *part, GError **error);
void hw_docx_styles_free (HwDocxStyles *self);

/** hw_docx_styles_get: the look of a style by its id; plain text for one that is not there. */
HwDocxLook hw_docx_styles_get (HwDocxStyles *self, const char *id);

/** What properties mean, in a style as in the text. */
gboolean hw_docx_is_word (const char *space);
gboolean hw_docx_is_off (const char *value);
gboolean hw_docx_is_ground (const char *fill);
gboolean hw_docx_is_tiny (const char *half_points);

/** HwDocxNotes: what was left out of the text, for warnings. */
typedef struct
{
  gboolean deleted;  /* tracked changes */
  gboolean comments;
  gboolean chunks;   /* other files to be inserted */
} HwDocxNotes;

/**
 * hw_docx_write_part:
 * @margin: a header or a footer: page numbers in it are no text
 *
 * The paragraphs of one part.
 */
gboolean hw_docx_write_part (const char *xml, const char *part, HwDocxStyles *styles, gboolean margin,
                             HwPaperWriter *writer, HwDocxNotes *notes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDocxParts, hw_docx_parts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwDocxStyles, hw_docx_styles_free)

G_END_DECLS
