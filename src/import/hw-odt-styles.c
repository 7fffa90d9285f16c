/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-odt.h"
#include "import/hw-xml-walk.h"

#define MAX_INHERITED 16u
#define BOLD_WEIGHT 600

typedef struct
{
  char *parent;
  HwOdtLook look;
} Style;

struct _HwOdtStyles
{
  GHashTable *styles; /* "FAMILY NAME": Style */
  char *family;       /* of the open one */
  Style *open;        /* owned by the table */
};

static void
free_style (Style *style)
{
  g_free (style->parent);
  g_free (style);
}

HwOdtStyles *
hw_odt_styles_new (void)
{
  HwOdtStyles *self = g_new0 (HwOdtStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_style);
  return self;
}

void
hw_odt_styles_free (HwOdtStyles *self)
{
  g_hash_table_unref (self->styles);
  g_free (self->family);
  g_free (self);
}

static void
inherit (int *value, int from)
{
  if (*value < 0)
    *value = from;
}

void
hw_odt_look_inherit (HwOdtLook *self, const HwOdtLook *from)
{
  inherit (&self->heading, from->heading);
  inherit (&self->bold, from->bold);
  inherit (&self->hidden, from->hidden);
  inherit (&self->white, from->white);
  inherit (&self->shaded, from->shaded);
}

static void
open_style (HwOdtStyles *self, HwXmlWalk *walk)
{
  g_autofree char *family = hw_xml_walk_get (walk, "family");
  g_autofree char *name = hw_xml_walk_get (walk, "name");
  g_autofree char *shown = hw_xml_walk_get (walk, "display-name");
  const char *title = shown != NULL ? shown : name;

  self->open = NULL;
  if (family == NULL || name == NULL)
    return;
  self->open = g_new0 (Style, 1);
  self->open->look = HW_ODT_LOOK_NONE;
  self->open->parent = hw_xml_walk_get (walk, "parent-style-name");
  if (g_str_equal (family, "paragraph") && g_str_equal (title, "Title"))
    self->open->look.heading = 1;
  else if (g_str_equal (family, "paragraph") && g_str_equal (title, "Subtitle"))
    self->open->look.heading = 2;
  hw_set_string (&self->family, family);
  g_hash_table_replace (self->styles, g_strdup_printf ("%s %s", family, name), self->open);
}

static gboolean
is_white (const char *color)
{
  return color != NULL && *color == '#' && hw_paper_is_white (color + 1);
}

static gboolean
is_tiny (const char *size)
{
  gint64 points;
  g_autofree char *number = size != NULL && g_str_has_suffix (size, "pt") ? g_strndup (size, strlen (size) - 2)
                                                                         : NULL;

  return number != NULL && hw_decimal_parse (number, 1000, &points, NULL) && points <= 1000;
}

static void
take_text_properties (HwOdtLook *look, HwXmlWalk *walk)
{
  g_autofree char *weight = hw_xml_walk_get (walk, "font-weight");
  g_autofree char *display = hw_xml_walk_get (walk, "display");
  g_autofree char *color = hw_xml_walk_get (walk, "color");
  g_autofree char *size = hw_xml_walk_get (walk, "font-size");
  gint64 number = 0;

  if (weight != NULL)
    look->bold = g_str_equal (weight, "bold")
                 || (g_ascii_string_to_signed (weight, 10, 1, 1000, &number, NULL) && number >= BOLD_WEIGHT);
  if (display != NULL)
    look->hidden = g_str_equal (display, "none");
  if (is_tiny (size))
    look->hidden = TRUE;
  if (color != NULL)
    look->white = is_white (color);
}

static void
start_cb (gpointer data, const char *space, const char *name, HwXmlWalk *walk)
{
  HwOdtStyles *self = data;
  g_autofree char *ground = NULL;

  if (g_str_equal (name, "style"))
    open_style (self, walk);
  if (self->open == NULL || !g_str_has_suffix (name, "-properties"))
    return;
  if (g_str_equal (name, "text-properties"))
    take_text_properties (&self->open->look, walk);
  ground = hw_xml_walk_get (walk, "background-color");
  if (ground != NULL)
    self->open->look.shaded = !g_str_equal (ground, "transparent") && !is_white (ground);
}

static void
end_cb (gpointer data, const char *space, const char *name)
{
  HwOdtStyles *self = data;

  if (g_str_equal (name, "style"))
    self->open = NULL;
}

gboolean
hw_odt_styles_read (HwOdtStyles *self, const char *xml, const char *part, GError **error)
{
  static const HwXmlWalkHandler handler = { start_cb, end_cb, NULL };

  return hw_xml_walk (xml, part, &handler, self, error);
}

HwOdtLook
hw_odt_styles_get (HwOdtStyles *self, const char *family, const char *name)
{
  HwOdtLook look = HW_ODT_LOOK_NONE;

  for (guint i = 0; name != NULL && i < MAX_INHERITED; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s %s", family, name);
      const Style *style = g_hash_table_lookup (self->styles, key);

      if (style == NULL)
        break;
      hw_odt_look_inherit (&look, &style->look);
      name = style->parent;
    }
  return look;
}
