/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-docx.h"
#include "import/hw-xml-walk.h"

#define MAX_INHERITED 16u
#define TINY_HALF_POINTS 2
#define UNSET (-1)

/* What one style says itself. */
typedef struct
{
  char *id;
  char *based_on;
  int heading; /* 0: expressly none */
  int item;
  int bold;
  int hidden;
  int tiny;
  int white;
  int shaded;
} Style;

struct _HwDocxStyles
{
  GHashTable *styles; /* id: Style */
  Style *open;
};

gboolean
hw_docx_is_word (const char *space)
{
  return g_str_equal (space, "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
         || g_str_equal (space, "http://purl.oclc.org/ooxml/wordprocessingml/main");
}

gboolean
hw_docx_is_off (const char *value)
{
  return value != NULL
         && (g_str_equal (value, "0") || g_str_equal (value, "false") || g_str_equal (value, "off"));
}

gboolean
hw_docx_is_ground (const char *fill)
{
  return fill != NULL && !g_str_equal (fill, "auto") && !g_str_equal (fill, "none")
         && !g_str_equal (fill, "white") && !hw_paper_is_white (fill);
}

gboolean
hw_docx_is_tiny (const char *half_points)
{
  gint64 size;

  return half_points != NULL && g_ascii_string_to_signed (half_points, 10, 0, 10000, &size, NULL)
         && size <= TINY_HALF_POINTS;
}

static void
free_style (Style *style)
{
  g_free (style->id);
  g_free (style->based_on);
  g_free (style);
}

void
hw_docx_styles_free (HwDocxStyles *self)
{
  g_hash_table_unref (self->styles);
  g_clear_pointer (&self->open, free_style);
  g_free (self);
}

/* "heading 2", "List Bullet 3": the number behind @start, 1 without; UNSET for another name. */
static int
get_numbered_name (const char *name, const char *start)
{
  gsize n = strlen (start);
  const char *rest = name + n;

  if (g_ascii_strncasecmp (name, start, n) != 0)
    return UNSET;
  rest += strspn (rest, " ");
  if (*rest == '\0')
    return 1;
  return g_ascii_isdigit (*rest) && rest[1] == '\0' && *rest > '0' ? *rest - '0' : UNSET;
}

/* Word writes the names of its own styles in English; these are the ones of other programs as well. */
static void
take_name (Style *style, const char *name)
{
  static const char *const headings[]
      = { "heading", "überschrift", "titre", "título", "titolo", "kop", "rubrik", "overskrift", "nagłówek" };
  static const char *const lists[] = { "list bullet", "list number", "aufzählungszeichen", "listennummer",
                                       "liste à puces", "liste à numéros", "lista con viñetas" };
  g_autofree char *lower = g_utf8_strdown (name, -1);

  if (g_str_equal (lower, "title") || g_str_equal (lower, "titel"))
    style->heading = 1;
  else if (g_str_equal (lower, "subtitle") || g_str_equal (lower, "untertitel"))
    style->heading = 2;
  for (guint i = 0; i < G_N_ELEMENTS (headings) && style->heading == UNSET; i++)
    style->heading = get_numbered_name (lower, headings[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lists) && style->item == UNSET; i++)
    style->item = get_numbered_name (lower, lists[i]);
}

static int
get_toggle (HwXmlWalk *walk)
{
  g_autofree char *value = hw_xml_walk_get (walk, "val");

  return !hw_docx_is_off (value);
}

static void
take_property (Style *style, const char *name, HwXmlWalk *walk)
{
  g_autofree char *value = hw_xml_walk_get (walk, "val");

  if (g_str_equal (name, "basedOn"))
    hw_set_string (&style->based_on, value);
  else if (g_str_equal (name, "name") && value != NULL)
    take_name (style, value);
  else if (g_str_equal (name, "outlineLvl"))
    style->heading = (int) hw_xml_walk_get_number (walk, "val", 0, 5, -1) + 1;
  else if (g_str_equal (name, "ilvl"))
    style->item = (int) hw_xml_walk_get_number (walk, "val", 0, 8, 0) + 1;
  else if (g_str_equal (name, "numId"))
    style->item = g_strcmp0 (value, "0") == 0 ? 0 : MAX (style->item, 1);
  else if (g_str_equal (name, "b"))
    style->bold = get_toggle (walk);
  else if (g_str_equal (name, "vanish"))
    style->hidden = get_toggle (walk);
  else if (g_str_equal (name, "sz"))
    style->tiny = hw_docx_is_tiny (value);
  else if (g_str_equal (name, "color"))
    style->white = hw_paper_is_white (value);
  else if (g_str_equal (name, "shd"))
    {
      g_autofree char *fill = hw_xml_walk_get (walk, "fill");

      style->shaded = hw_docx_is_ground (fill);
    }
}

static void
start_cb (gpointer data, const char *space, const char *name, HwXmlWalk *walk)
{
  HwDocxStyles *self = data;

  if (!hw_docx_is_word (space))
    return;
  if (g_str_equal (name, "style") && self->open == NULL)
    {
      self->open = g_new (Style, 1);
      *self->open = (Style){ NULL, NULL, UNSET, UNSET, UNSET, UNSET, UNSET, UNSET, UNSET };
      self->open->id = hw_xml_walk_get (walk, "styleId");
    }
  else if (self->open != NULL)
    take_property (self->open, name, walk);
}

static void
end_cb (gpointer data, const char *space, const char *name)
{
  HwDocxStyles *self = data;

  if (self->open == NULL || !g_str_equal (name, "style"))
    return;
  if (self->open->id != NULL)
    g_hash_table_replace (self->styles, self->open->id, self->open);
  else
    free_style (self->open);
  self->open = NULL;
}

HwDocxStyles *
hw_docx_styles_read (const char *xml, const char *part, GError **error)
{
  static const HwXmlWalkHandler handler = { start_cb, end_cb, NULL };
  g_autoptr (HwDocxStyles) self = g_new0 (HwDocxStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_style);
  return hw_xml_walk (xml, part, &handler, self, error) ? g_steal_pointer (&self) : NULL;
}

static void
inherit (int *value, int from)
{
  if (*value == UNSET)
    *value = from;
}

HwDocxLook
hw_docx_styles_get (HwDocxStyles *self, const char *id)
{
  Style all = { NULL, NULL, UNSET, UNSET, UNSET, UNSET, UNSET, UNSET, UNSET };

  for (guint i = 0; id != NULL && i < MAX_INHERITED; i++)
    {
      const Style *style = g_hash_table_lookup (self->styles, id);

      if (style == NULL)
        break;
      inherit (&all.heading, style->heading);
      inherit (&all.item, style->item);
      inherit (&all.bold, style->bold);
      inherit (&all.hidden, style->hidden);
      inherit (&all.tiny, style->tiny);
      inherit (&all.white, style->white);
      inherit (&all.shaded, style->shaded);
      id = style->based_on;
    }
  return (HwDocxLook){
    .heading = (guint) CLAMP (all.heading, 0, 6),
    .item = (guint) MAX (all.item, 0),
    .bold = all.bold == TRUE,
    .hidden = all.hidden == TRUE || all.tiny == TRUE,
    .white = all.white == TRUE,
    .shaded = all.shaded == TRUE,
  };
}
