/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/hw-docx.h"
#include "import/hw-xml-walk.h"

G_BEGIN_DECLS

/** HwDocxParagraph: what holds in an open paragraph; text boxes put one inside another. */
typedef struct
{
  HwDocxLook style;
  HwDocxLook run;
  int item; /* -1: as the style says */
  int heading;
  gboolean shaded;
  gboolean in_properties;
  gboolean in_run_properties;
  gboolean in_run;
  gboolean in_text;
  gboolean in_code; /* of a field */
  gboolean has_page_number;
} HwDocxParagraph;

/** hw_docx_paragraph_take_property: an element within the properties of the paragraph. */
void hw_docx_paragraph_take_property (HwDocxParagraph *self, HwDocxStyles *styles, const char *name,
                                      HwXmlWalk *walk);

/** hw_docx_paragraph_take_run_property: the same of the open run. */
void hw_docx_paragraph_take_run_property (HwDocxParagraph *self, HwDocxStyles *styles, const char *name,
                                          HwXmlWalk *walk);

G_END_DECLS
