/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-html-node.h"
#include "import/hw-html-text.h"
#include "import/hw-posting-fields.h"
#include "import/hw-read-error.h"

#define MAX_ROW_CHARS 250u /* on average; postings that are told in full say more */
#define MIN_SHARE 60u      /* percent of the page's text that is in the rows */

/* What lies below an element. */
typedef struct
{
  guint n_links;
  guint n_chars;
} Content;

typedef struct
{
  HwHtmlStyles *styles;
  guint n_rows;
  guint row_chars;
  xmlNodePtr first;
} List;

static gboolean
is_posting_address (const char *href)
{
  static const char *const marks[]
      = { "/job/",     "/jobs/",   "job-opening", "jobid=",  "job_id=", "?req=",  "/vacanc",
          "/position", "/stellen", "/offre",      "/emploi", "/career", "/empleo" };
  g_autofree char *lower = g_ascii_strdown (href, -1);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (lower, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

static guint
count_shown (const char *text)
{
  guint n = 0;

  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    n += !g_unichar_isspace (g_utf8_get_char (text)) ? 1 : 0;
  return n;
}

/* A row is the largest element with a single link in it, where there are others beside it. */
static Content
measure (List *self, xmlNodePtr node)
{
  Content all = { 0, 0 };
  guint n_single = 0, single_chars = 0;
  g_autofree char *href = hw_html_is (node, "a") ? hw_html_attribute (node, "href") : NULL;

  if (href != NULL && is_posting_address (href))
    {
      all.n_links = 1;
      self->first = self->first != NULL ? self->first : node;
    }
  for (xmlNodePtr child = node->children; child != NULL; child = child->next)
    {
      Content content = { 0, 0 };

      if (child->type == XML_TEXT_NODE)
        content.n_chars = count_shown ((const char *) child->content);
      else if (child->type == XML_ELEMENT_NODE && !hw_html_is_apart (child)
               && !hw_html_is_hidden (child, self->styles))
        content = measure (self, child);
      n_single += content.n_links == 1 ? 1 : 0;
      single_chars += content.n_links == 1 ? content.n_chars : 0;
      all.n_links += content.n_links;
      all.n_chars += content.n_chars;
    }
  if (all.n_links > 1)
    {
      self->n_rows += n_single;
      self->row_chars += single_chars;
    }
  return all;
}

gboolean
hw_html_list_refuse (HwHtmlPage *page, GError **error)
{
  List self = { .styles = page->styles };
  Content all = measure (&self, (xmlNodePtr) page->tree);
  g_autoptr (HwTextBuilder) title = NULL;
  g_autofree char *line = NULL;
  g_autofree char *shown = NULL;

  if (self.n_rows < 2 || self.row_chars > MAX_ROW_CHARS * self.n_rows
      || self.row_chars * 100 < all.n_chars * MIN_SHARE)
    return FALSE;
  title = hw_text_builder_new ();
  hw_html_write_text (title, self.first, page->styles);
  line = hw_posting_line (hw_text_builder_get_text (title));
  shown = hw_text_escape_for_message (line != NULL ? line : "?", -1);
  hw_read_error_set (error, HW_ERROR_INPUT, 0,
                     _("the page lists %u postings (%s, ...) by title only; open each of them and save that page"),
                     self.n_rows, shown);
  return TRUE;
}
