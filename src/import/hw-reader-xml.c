/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-formats.h"
#include "import/hw-markup-scan.h"
#include "import/hw-read-error.h"

/* XML that is neither a rubric nor a page: job feeds and the like. Recognised, so that it is not taken for
 * text. */

#define MAX_NAME_BYTES 200u
#define CERTAIN 96u /* more than HTML, less than a rubric */

static const char *
skip_prologue (const char *at)
{
  for (;;)
    {
      const char *end = NULL;

      at += strspn (at, " \t\r\n");
      if (g_str_has_prefix (at, "<?"))
        end = strstr (at, "?>");
      else if (g_str_has_prefix (at, "<!--"))
        end = strstr (at, "-->");
      else if (g_str_has_prefix (at, "<!"))
        {
          const char *subset = at + strcspn (at, "[>");

          end = *subset == '[' ? strstr (subset, "]>") : subset;
        }
      else
        return at;
      if (end == NULL || *end == '\0')
        return "";
      at = strchr (end, '>') + 1;
    }
}

/* The name of the root element; NULL when the text does not begin like markup. */
static char *
find_root (const char *text)
{
  const char *at = skip_prologue (text);
  gsize n = *at == '<' ? strcspn (at + 1, " \t\r\n/>") : 0;

  return n > 0 && n <= MAX_NAME_BYTES && at[1] != '/' ? g_strndup (at + 1, n) : NULL;
}

static gboolean
is_of_html (const char *name)
{
  static const char *const newer[] = { "main",  "section", "article", "nav",      "header", "footer",
                                       "aside", "figure",  "svg",     "template", NULL };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return htmlTagLookup ((const xmlChar *) lower) != NULL || g_strv_contains (newer, lower);
}

static gboolean
has_foreign_document_type (const char *at)
{
  gsize n = strlen ("<!DOCTYPE");

  if (g_ascii_strncasecmp (at, "<!DOCTYPE", n) != 0)
    return FALSE;
  at += n;
  return g_ascii_strncasecmp (at + strspn (at, " \t\r\n"), "html", 4) != 0;
}

static guint
sniff_xml (const HwSource *source)
{
  const char *at = source->text + strspn (source->text, " \t\r\n");
  g_autofree char *root = *at == '<' ? find_root (at) : NULL;
  gboolean declared = g_str_has_prefix (at, "<?xml ");
  gsize length = source->length;

  if (has_foreign_document_type (at))
    return CERTAIN;
  if (root == NULL)
    return declared ? CERTAIN : 0;
  if (is_of_html (root) && (!declared || g_ascii_strcasecmp (root, "html") == 0))
    return 0;
  while (length > 0 && g_ascii_isspace (source->text[length - 1]))
    length--;
  return declared || source->text[length - 1] == '>' ? CERTAIN : 0;
}

static HwDocument *
read_xml (const HwSource *source, GError **error)
{
  g_autofree char *root = find_root (source->text);
  g_autofree char *shown = root != NULL ? hw_text_escape_for_message (root, -1) : NULL;

  if (hw_xml_scan (source->text, source->length, error))
    hw_read_error_set (
        error, HW_ERROR_UNSUPPORTED, 1,
        _("this is XML of the kind “%s”, and the only XML that this version reads are rubrics; export "
           "the data as CSV or HTML"),
        shown != NULL ? shown : "?");
  return NULL;
}

const HwReader HW_READER_XML = {
  .format = "xml",
  .kinds = G_MAXUINT,
  .sniff = sniff_xml,
  .read = read_xml,
};
