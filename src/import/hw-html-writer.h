/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-text-builder.h"

G_BEGIN_DECLS

/**
 * HwHtmlWriter:
 *
 * Makes the text of a page as a person sees it from its elements, told one after the other: by a walk over a
 * tree or by a parser that builds none. Headings, paragraphs, list items and table cells become blocks; what
 * hides from view goes to the builder's hidden text.
 */
typedef struct _HwHtmlWriter HwHtmlWriter;

HwHtmlWriter *hw_html_writer_new (HwTextBuilder *builder);
void hw_html_writer_free (HwHtmlWriter *self);

/** hw_html_writer_start: @name in small letters; it is kept until the element's end. */
void hw_html_writer_start (HwHtmlWriter *self, const char *name, gboolean hidden);

/** hw_html_writer_end: ends the innermost element of this name and all in it; one that is not open is ignored. */
void hw_html_writer_end (HwHtmlWriter *self, const char *name);

/** hw_html_writer_add_text: a stretch of valid UTF-8. */
void hw_html_writer_add_text (HwHtmlWriter *self, const char *text, gsize length);

/** hw_html_writer_get_depth: how many elements are open. */
guint hw_html_writer_get_depth (HwHtmlWriter *self);

/** hw_html_writer_finish: ends what is open; returns how many characters were hidden. */
guint hw_html_writer_finish (HwHtmlWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwHtmlWriter, hw_html_writer_free)

G_END_DECLS
