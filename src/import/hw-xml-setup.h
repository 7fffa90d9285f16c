/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HwXmlProblem: the first error that libxml2 reported, kept by hw_xml_problem_cb().
 * A tree or document with one is not used, even where libxml2 hands it out.
 */
typedef struct
{
  guint line; /* of the parser; 0 when unknown */
  int code;
  char *message;
} HwXmlProblem;

void hw_xml_problem_clear (HwXmlProblem *problem);

/** hw_xml_setup: once a process: no catalogs, no network, no external entity is ever opened. */
void hw_xml_setup (void);

/** hw_xml_problem_keep: remembers an error; later ones are ignored. @message as libxml2 gives it. */
void hw_xml_problem_keep (HwXmlProblem *problem, int code, int line, const char *message);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwXmlProblem, hw_xml_problem_clear)

G_END_DECLS
