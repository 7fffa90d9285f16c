/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-docx-paragraph.h"

void
hw_docx_paragraph_take_property (HwDocxParagraph *self, HwDocxStyles *styles, const char *name,
                                 HwXmlWalk *walk)
{
  g_autofree char *value = hw_xml_walk_get (walk, "val");

  if (g_str_equal (name, "pStyle"))
    self->style = hw_docx_styles_get (styles, value);
  else if (g_str_equal (name, "outlineLvl"))
    self->heading = (int) hw_xml_walk_get_number (walk, "val", 0, 5, -1) + 1;
  else if (g_str_equal (name, "ilvl"))
    self->item = (int) hw_xml_walk_get_number (walk, "val", 0, 8, 0) + 1;
  else if (g_str_equal (name, "numId"))
    self->item = g_strcmp0 (value, "0") == 0 ? 0 : MAX (self->item, 1);
  else if (g_str_equal (name, "shd"))
    {
      g_autofree char *fill = hw_xml_walk_get (walk, "fill");

      self->shaded = hw_docx_is_ground (fill);
    }
  self->shaded |= self->style.shaded;
}

void
hw_docx_paragraph_take_run_property (HwDocxParagraph *self, HwDocxStyles *styles, const char *name,
                                     HwXmlWalk *walk)
{
  g_autofree char *value = hw_xml_walk_get (walk, "val");
  HwDocxLook *run = &self->run;

  if (g_str_equal (name, "rStyle"))
    {
      HwDocxLook style = hw_docx_styles_get (styles, value);

      run->bold |= style.bold;
      run->hidden |= style.hidden;
      run->white |= style.white;
      run->shaded |= style.shaded;
    }
  else if (g_str_equal (name, "b"))
    run->bold = !hw_docx_is_off (value);
  else if (g_str_equal (name, "vanish"))
    run->hidden = !hw_docx_is_off (value);
  else if (g_str_equal (name, "sz"))
    run->hidden |= hw_docx_is_tiny (value);
  else if (g_str_equal (name, "color"))
    run->white = hw_paper_is_white (value);
  else if (g_str_equal (name, "highlight"))
    run->shaded |= hw_docx_is_ground (value);
  else if (g_str_equal (name, "shd"))
    {
      g_autofree char *fill = hw_xml_walk_get (walk, "fill");

      run->shaded |= hw_docx_is_ground (fill);
    }
}
