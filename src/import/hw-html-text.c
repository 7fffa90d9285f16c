/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/hw-html-writer.h"
#include "import/hw-read-error.h"

/* As deep as the tree, which the parser keeps below its limit. */
static void
walk_children (HwHtmlWriter *writer, xmlNodePtr node, HwHtmlStyles *styles)
{
  for (xmlNodePtr child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        {
          const char *text = (const char *) child->content;
          gsize length = strlen (text);

          if (g_utf8_validate (text, (gssize) length, NULL)) /* what was parsed was valid */
            hw_html_writer_add_text (writer, text, length);
        }
      else if (child->type == XML_ELEMENT_NODE)
        {
          const char *name = (const char *) child->name;

          hw_html_writer_start (writer, name, hw_html_is_hidden (child, styles));
          walk_children (writer, child, styles);
          hw_html_writer_end (writer, name);
        }
    }
}

guint
hw_html_write_text (HwTextBuilder *builder, xmlNodePtr node, HwHtmlStyles *styles)
{
  g_autoptr (HwHtmlWriter) writer = hw_html_writer_new (builder);

  walk_children (writer, node, styles);
  return hw_html_writer_finish (writer);
}

void
hw_html_warn_of_hidden (guint n_hidden, GPtrArray *warnings)
{
  if (n_hidden > 0)
    hw_read_warning_add (
        warnings, 0, _("the page hides text from its readers (%u characters); it was left out"), n_hidden);
}
