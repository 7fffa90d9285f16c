/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwXmlOut:
 *
 * Markup through libxml2's writer. Errors are remembered and told at the end by hw_xml_out_finish(), so that
 * nobody has to look at them one by one. Characters that XML cannot hold become U+FFFD.
 */
typedef struct _HwXmlOut HwXmlOut;

HwXmlOut *hw_xml_out_new (gboolean indent);
void hw_xml_out_free (HwXmlOut *self);

void hw_xml_out_declaration (HwXmlOut *self);  /* <?xml ... UTF-8 ...?> */
void hw_xml_out_html_doctype (HwXmlOut *self); /* <!DOCTYPE html> */
void hw_xml_out_start (HwXmlOut *self, const char *element);
void hw_xml_out_attribute (HwXmlOut *self, const char *name, const char *value);
void hw_xml_out_attribute_int (HwXmlOut *self, const char *name, gint64 value);
void hw_xml_out_text (HwXmlOut *self, const char *text);
void hw_xml_out_end (HwXmlOut *self);      /* <x/> when nothing is in it */
void hw_xml_out_end_full (HwXmlOut *self); /* always <x></x>: HTML wants it of all but its void elements */

/** hw_xml_out_element: an element with nothing but text in it. */
void hw_xml_out_element (HwXmlOut *self, const char *element, const char *text);

/** hw_xml_out_finish: the bytes, ending in a line feed; NULL when a call before failed. */
GBytes *hw_xml_out_finish (HwXmlOut *self, GError **error);

/** hw_xml_clean_text: @text without the characters that XML 1.0 forbids; each becomes U+FFFD. */
char *hw_xml_clean_text (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwXmlOut, hw_xml_out_free)

G_END_DECLS
