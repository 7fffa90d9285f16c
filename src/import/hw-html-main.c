/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-node.h"
#include "import/hw-html-text.h"

#define MIN_MAIN_CHARS 200u /* a main element with less is filled by a script that does not run here */

typedef struct
{
  HwHtmlPage *page;
  xmlNodePtr main;
  xmlNodePtr largest_article;
  guint article_chars;
} Search;

static guint
count_chars (HwHtmlPage *page, xmlNodePtr node)
{
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();

  hw_html_write_text (builder, node, page->styles);
  return (guint) g_utf8_strlen (hw_text_builder_get_text (builder), -1);
}

static gboolean
is_main (xmlNodePtr node)
{
  g_autofree char *role = node->properties != NULL ? hw_html_attribute (node, "role") : NULL;

  return hw_html_is (node, "main") || g_strcmp0 (role, "main") == 0;
}

static void
search (Search *self, xmlNodePtr node)
{
  for (xmlNodePtr child = node->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE || hw_html_is_apart (child)
          || hw_html_is_hidden (child, self->page->styles))
        continue;
      if (self->main == NULL && is_main (child))
        self->main = child;
      if (hw_html_is (child, "article"))
        {
          guint chars = count_chars (self->page, child);

          if (chars > self->article_chars)
            {
              self->article_chars = chars;
              self->largest_article = child;
            }
          continue; /* articles inside it are parts of it */
        }
      search (self, child);
    }
}

xmlNodePtr
hw_html_find_main (HwHtmlPage *page)
{
  xmlNodePtr root = xmlDocGetRootElement (page->tree);
  Search self = { .page = page };
  guint main_chars, chars;

  if (root == NULL)
    return (xmlNodePtr) page->tree;
  search (&self, root);
  main_chars = self.main != NULL ? count_chars (page, self.main) : 0;
  /* An article that is most of what there is is the posting; what stands beside it are others like it. */
  chars = self.article_chars >= MIN_MAIN_CHARS && self.main == NULL ? count_chars (page, root) : main_chars;
  if (self.article_chars >= MIN_MAIN_CHARS && self.article_chars >= chars / 2)
    return self.largest_article;
  return main_chars >= MIN_MAIN_CHARS ? self.main : root;
}
