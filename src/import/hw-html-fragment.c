/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-fragment.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-limits.h"
#include "base/hw-text.h"
#include "import/hw-entities.h"
#include "import/hw-html-clean.h"
#include "import/hw-html-context.h"
#include "import/hw-html-escaped.h"
#include "import/hw-html-simple.h"
#include "import/hw-html-text.h"
#include "import/hw-html-writer.h"
#include "import/hw-plain-lines.h"
#include "import/hw-read-error.h"

/* What the parser's handlers find in its _private; the problem comes first (hw-html-context.h). */
typedef struct
{
  HwXmlProblem problem;
  HwHtmlWriter *writer;
  HwHtmlStyles *styles;
} Fragment;

static void
start_cb (void *user_data, const xmlChar *name, const xmlChar **attributes)
{
  htmlParserCtxtPtr context = user_data;
  Fragment *self = context->_private;

  if (hw_html_writer_get_depth (self->writer) >= HW_LIMIT_MARKUP_DEPTH)
    {
      hw_xml_problem_keep (&self->problem, 0, 0, _("elements are nested too deeply"));
      xmlStopParser (context);
      return;
    }
  hw_html_writer_start (self->writer, (const char *) name,
                        hw_html_attributes_hide ((const char *const *) attributes, self->styles));
}

static void
end_cb (void *user_data, const xmlChar *name)
{
  htmlParserCtxtPtr context = user_data;
  Fragment *self = context->_private;

  hw_html_writer_end (self->writer, (const char *) name);
}

static void
text_cb (void *user_data, const xmlChar *text, int length)
{
  htmlParserCtxtPtr context = user_data;
  Fragment *self = context->_private;

  if (length > 0 && hw_text_is_valid ((const char *) text, (gsize) length)) /* what is parsed is valid */
    hw_html_writer_add_text (self->writer, (const char *) text, (gsize) length);
}

static gboolean
parse (Fragment *self, const char *html, GError **error)
{
  g_autoptr (htmlParserCtxt) context = hw_html_context_new (&self->problem, error);
  static const htmlSAXHandler none;
  htmlDocPtr tree;

  if (context == NULL)
    return FALSE;
  {
    htmlSAXHandler handler = none;

    handler.startElement = start_cb;
    handler.endElement = end_cb;
    handler.characters = text_cb;
    handler.ignorableWhitespace = text_cb;
    handler.error = context->sax->error;
    handler.fatalError = context->sax->fatalError;
    handler.warning = context->sax->warning;
    *context->sax = handler;
  }
  tree = htmlCtxtReadMemory (context, html, (int) strlen (html), NULL, "UTF-8",
                             HTML_PARSE_NONET | HTML_PARSE_NODEFDTD);
  xmlFreeDoc (tree); /* there is none */
  return self->problem.message == NULL;
}

static gboolean
write_markup (HwTextBuilder *builder, const char *html, GPtrArray *warnings, GError **error)
{
  HwHtmlStyles *styles = hw_html_styles_new ();
  g_autoptr (HwHtmlWriter) writer = hw_html_writer_new (builder);
  Fragment self = { .writer = writer, .styles = styles };
  g_autoptr (GError) cause = NULL;
  g_autofree char *shown = hw_html_clean (html, strlen (html), styles, NULL, &cause);
  gboolean ok = shown != NULL
                && (hw_html_simple_write (writer, shown, strlen (shown)) || parse (&self, shown, &cause));
  guint n_hidden = hw_html_writer_finish (writer);

  if (ok && warnings != NULL)
    hw_html_warn_of_hidden (n_hidden, warnings);
  if (!ok && self.problem.message != NULL)
    hw_html_context_refuse (&self.problem, &cause);
  hw_xml_problem_clear (&self.problem);
  hw_html_styles_free (styles);
  if (!ok)
    g_set_error_literal (error, cause->domain, cause->code, hw_read_error_skip_line (cause->message));
  return ok;
}

/* Text without markup: paragraphs and items as its lines show them. */
static void
write_plain (HwTextBuilder *builder, const char *text)
{
  g_autofree char *decoded = hw_entities_decode (text);
  g_autofree char *normal = hw_text_normalise (decoded, -1);
  HwRecord lines = { .blocks = g_array_new (FALSE, FALSE, sizeof (HwBlock)) };
  const char *at = normal;
  guint offset = 0;

  if (normal != NULL)
    hw_plain_lines_add_blocks (&lines, normal);
  for (guint i = 0; i < lines.blocks->len; i++)
    {
      const HwBlock *block = &g_array_index (lines.blocks, HwBlock, i);
      const char *start = g_utf8_offset_to_pointer (at, block->start - offset);
      const char *end = g_utf8_offset_to_pointer (start, block->end - block->start);
      g_autofree char *between = g_strndup (at, (gsize) (start - at));
      g_autofree char *line = g_strndup (start, (gsize) (end - start));

      if (i > 0 && strchr (between, '\n') != NULL && strstr (between, "\n\n") == NULL)
        hw_text_builder_join_next (builder);
      hw_text_builder_add (builder, block->kind, block->level, line);
      at = end;
      offset = block->end;
    }
  g_array_unref (lines.blocks);
}

gboolean
hw_html_fragment_write (HwTextBuilder *builder, const char *html, gsize length, GPtrArray *warnings,
                        GError **error)
{
  g_autofree char *text = g_strndup (html, length);
  g_autofree char *decoded = hw_html_decode_escaped (text);
  const char *shown = decoded != NULL ? decoded : text;

  if (hw_html_has_tags (shown))
    return write_markup (builder, shown, warnings, error);
  write_plain (builder, shown);
  return TRUE;
}
