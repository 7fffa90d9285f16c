/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-hidden.h"

#include <string.h>

#include "import/hw-html-elements.h"
#include "import/hw-html-node.h"

struct _HwHtmlStyles
{
  GHashTable *hiding; /* ".class" and "#id" */
};

HwHtmlStyles *
hw_html_styles_new (void)
{
  HwHtmlStyles *self = g_new0 (HwHtmlStyles, 1);

  self->hiding = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
hw_html_styles_free (HwHtmlStyles *self)
{
  g_hash_table_unref (self->hiding);
  g_free (self);
}

/* The value of a property; NULL without. @plain: declarations without blanks, each with its semicolon. */
static char *
get_value (const char *plain, const char *property)
{
  gsize n = strlen (property);

  for (const char *at = plain; (at = strstr (at, property)) != NULL; at += n)
    if ((at == plain || at[-1] == ';') && at[n] == ':')
      return g_strndup (at + n + 1, strcspn (at + n + 1, ";!"));
  return NULL;
}

static gboolean
is_on_its_own_colour (const char *plain)
{
  g_autofree char *colour = get_value (plain, "color");
  g_autofree char *ground = get_value (plain, "background-color");

  if (ground == NULL)
    ground = get_value (plain, "background");
  return colour != NULL && (g_str_equal (colour, "transparent") || g_strcmp0 (colour, ground) == 0);
}

/* Declarations that leave nothing to see. */
static gboolean
hides (const char *declarations)
{
  static const char *const hiding[]
      = { "display:none",  "visibility:hidden", "visibility:collapse", "font-size:0;",      "font-size:0!",
          "font-size:0px", "font-size:0pt",     "font-size:0em",       "font-size:0rem",    "font-size:0%",
          "opacity:0;",    "opacity:0!",        "text-indent:-999",    "left:-999",         "top:-999" };
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = declarations; *at != '\0'; at++)
    if (!g_ascii_isspace (*at))
      g_string_append_c (plain, g_ascii_tolower (*at));
  g_string_append_c (plain, ';');
  for (guint i = 0; i < G_N_ELEMENTS (hiding); i++)
    if (strstr (plain->str, hiding[i]) != NULL)
      return TRUE;
  return is_on_its_own_colour (plain->str);
}

static gboolean
is_plain_selector (const char *selector)
{
  if ((*selector != '.' && *selector != '#') || selector[1] == '\0')
    return FALSE;
  for (const char *at = selector + 1; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-' && *at != '_' && (guchar) *at < 0x80)
      return FALSE;
  return TRUE;
}

void
hw_html_styles_add (HwHtmlStyles *self, const char *css)
{
  guint depth = 0;
  const char *start = css;

  /* Rules inside "@media print { }" and the like do not count, so only those on the outermost level do. */
  for (const char *at = css; *at != '\0'; at++)
    {
      if (*at == '}')
        {
          depth -= depth > 0;
          start = at + 1;
        }
      else if (*at == '{' && depth++ == 0)
        {
          g_autofree char *selectors = g_strndup (start, (gsize) (at - start));
          g_autofree char *body = g_strndup (at + 1, strcspn (at + 1, "{}"));
          g_auto (GStrv) list = g_strsplit (selectors, ",", -1);

          if (strchr (selectors, '@') != NULL || !hides (body))
            continue;
          for (guint i = 0; list[i] != NULL; i++)
            if (is_plain_selector (g_strstrip (list[i])))
              g_hash_table_add (self->hiding, g_strdup (list[i]));
        }
    }
}

gboolean
hw_html_is_apart (xmlNodePtr node)
{
  return (hw_html_element_find ((const char *) node->name) & HW_HTML_APART) != 0;
}

static gboolean
is_styled_away (HwHtmlStyles *styles, char mark, const char *words)
{
  g_auto (GStrv) list = words != NULL ? g_strsplit_set (words, " \t\r\n\f", -1) : NULL;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      g_autofree char *selector = g_strdup_printf ("%c%s", mark, list[i]);

      if (g_hash_table_contains (styles->hiding, selector))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_named_away (HwHtmlStyles *styles, const char *classes, const char *id)
{
  return is_styled_away (styles, '.', classes) || is_styled_away (styles, '#', id);
}

gboolean
hw_html_is_hidden (xmlNodePtr node, HwHtmlStyles *styles)
{
  g_autofree char *style = NULL;
  g_autofree char *classes = NULL;
  g_autofree char *id = NULL;

  if (node->properties == NULL)
    return FALSE;
  style = hw_html_attribute (node, "style");
  if (xmlHasProp (node, (const xmlChar *) "hidden") != NULL || (style != NULL && hides (style)))
    return TRUE;
  if (g_hash_table_size (styles->hiding) == 0)
    return FALSE;
  classes = hw_html_attribute (node, "class");
  id = hw_html_attribute (node, "id");
  return is_named_away (styles, classes, id);
}

gboolean
hw_html_attributes_hide (const char *const *attributes, HwHtmlStyles *styles)
{
  const char *classes = NULL, *id = NULL;

  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    {
      if (strcmp (attributes[0], "hidden") == 0)
        return TRUE;
      if (attributes[1] == NULL || !g_utf8_validate (attributes[1], -1, NULL))
        continue;
      if (strcmp (attributes[0], "style") == 0 && hides (attributes[1]))
        return TRUE;
      if (strcmp (attributes[0], "class") == 0)
        classes = attributes[1];
      else if (strcmp (attributes[0], "id") == 0)
        id = attributes[1];
    }
  return g_hash_table_size (styles->hiding) > 0 && is_named_away (styles, classes, id);
}
