/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How people write who they are and where to reach them. */

/**
 * hw_contact_find_email: the first e-mail address in @text up to @end (NULL: all of it), or NULL. Deliberately
 * strict: ASCII, one @, a dot in the domain.
 */
char *hw_contact_find_email (const char *text, const char *end);

/** hw_contact_is_phone: nothing but seven to fifteen digits and the marks that people put between them. */
gboolean hw_contact_is_phone (const char *text);

/** hw_contact_is_name: "Ada Example", "GWEN ACHTERBERG": a few words of letters; "Curriculum vitae" is none. */
gboolean hw_contact_is_name (const char *text);

/** hw_contact_is_place: "New York, NY": two or three parts without digits, short. */
gboolean hw_contact_is_place (const char *text);

/** hw_contact_split_line: the parts of a line of contacts, which dots, bars, tabs or wide gaps keep apart. */
char **hw_contact_split_line (const char *line);

G_END_DECLS
