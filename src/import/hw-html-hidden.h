/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/** HwHtmlStyles: which classes and ids the page's own style sheets hide. */
typedef struct _HwHtmlStyles HwHtmlStyles;

HwHtmlStyles *hw_html_styles_new (void);
void hw_html_styles_free (HwHtmlStyles *self);

/**
 * hw_html_styles_add: finds plain rules such as ".x, #y { display: none }" in a style sheet; others are
 * not judged.
 */
void hw_html_styles_add (HwHtmlStyles *self, const char *css);

/** hw_html_is_apart: an element that never shows its content as text of the page: head, button ... */
gboolean hw_html_is_apart (xmlNodePtr node);

/** hw_html_is_hidden: hidden by attribute, inline style, or a class or id of @styles. */
gboolean hw_html_is_hidden (xmlNodePtr node, HwHtmlStyles *styles);

/** hw_html_attributes_hide: the same for names and values in turn, ended by NULL. */
gboolean hw_html_attributes_hide (const char *const *attributes, HwHtmlStyles *styles);

G_END_DECLS
