/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-xml-setup.h"

#include <libxml/catalog.h>
#include <libxml/parser.h>

#include "base/hw-text.h"

static xmlParserInputPtr
deny_entity (const char *url, const char *id, xmlParserCtxtPtr context)
{
  return NULL;
}

void
hw_xml_setup (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;
  xmlInitParser ();
  xmlCatalogSetDefaults (XML_CATA_ALLOW_NONE);
  xmlSetExternalEntityLoader (deny_entity);
  g_once_init_leave (&done, 1);
}

void
hw_xml_problem_keep (HwXmlProblem *problem, int code, int line, const char *message)
{
  g_autofree char *stripped = NULL;

  if (problem->message != NULL)
    return;
  stripped = g_strstrip (g_strdup (message != NULL ? message : "?"));
  problem->line = line > 0 ? (guint) line : 0;
  problem->code = code;
  problem->message = hw_text_escape_for_message (stripped, -1);
}

void
hw_xml_problem_clear (HwXmlProblem *problem)
{
  g_clear_pointer (&problem->message, g_free);
}
