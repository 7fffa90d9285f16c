/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-html-values.h"

#include <libxml/HTMLtree.h>
#include <string.h>

#include "import/hw-html-node.h"
#include "import/hw-html-tree.h"
#include "import/hw-posting-fields.h"
#include "import/hw-text-builder.h"

static gboolean
is_text (const char *name)
{
  static const char *const names[]
      = { "description", "responsibilities", "qualifications", "skills", "educationRequirements",
          "experienceRequirements", "jobBenefits", "benefits", "incentiveCompensation", "incentives", "workHours",
          NULL };

  return g_strv_contains (names, name);
}

static gboolean
is_address (const char *name)
{
  static const char *const names[] = { "url", "sameAs", "image", "logo", NULL };

  return g_strv_contains (names, name);
}

/* What a page shows is written for people: amounts and days that can be read in two ways stay in its text. */
static gboolean
is_uncertain (const char *name, const char *value)
{
  static const char *const amounts[] = { "baseSalary", "minValue", "maxValue", NULL };
  static const char *const dates[] = { "datePosted", "validThrough", NULL };
  g_autofree char *amount = NULL;
  g_autofree char *date = NULL;

  if (g_strv_contains (amounts, name))
    {
      amount = hw_posting_amount (value);
      return amount == NULL && strspn (value, "0123456789.,'") == strlen (value);
    }
  return g_strv_contains (dates, name) && hw_posting_date (value, &date) == HW_DATE_AMBIGUOUS;
}

static char *
get_attribute_value (xmlNodePtr node, const char *name)
{
  static const char *const always[] = { "content", "datetime" };
  static const char *const of_address[] = { "href", "src", "data" };
  gboolean number = hw_html_is (node, "data") || hw_html_is (node, "meter");

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    {
      char *value = hw_html_attribute (node, always[i]);

      if (value != NULL)
        return value;
    }
  for (guint i = 0; i < G_N_ELEMENTS (of_address); i++)
    {
      /* A link to the employer's page is still the employer's name. */
      char *value = is_address (name) || node->children == NULL ? hw_html_attribute (node, of_address[i]) : NULL;

      if (value != NULL)
        return value;
    }
  return number ? hw_html_attribute (node, "value") : NULL;
}

char *
hw_html_dump (xmlNodePtr node)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  char *html = NULL;

  if (buffer != NULL && htmlNodeDump (buffer, node->doc, node) >= 0)
    html = g_utf8_make_valid ((const char *) xmlBufferContent (buffer), xmlBufferLength (buffer));
  xmlBufferFree (buffer);
  return html;
}

static char *
get_words (xmlNodePtr node)
{
  xmlChar *content = xmlNodeGetContent (node);
  g_autofree char *text = content != NULL ? g_utf8_make_valid ((const char *) content, -1) : g_strdup ("");
  g_autoptr (HwTextBuilder) line = hw_text_builder_new ();

  xmlFree (content);
  hw_text_builder_add (line, HW_BLOCK_PARAGRAPH, 0, text);
  return g_strdup (hw_text_builder_get_text (line));
}

char *
hw_html_value (xmlNodePtr node, const char *name)
{
  g_autofree char *value = get_attribute_value (node, name);

  if (value == NULL)
    value = is_text (name) ? hw_html_dump (node) : get_words (node);
  return value != NULL && !is_uncertain (name, value) ? g_steal_pointer (&value) : NULL;
}
