/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-bare-postings.h"

#include <glib/gi18n-lib.h>

#include "base/hw-text.h"
#include "import/hw-read-error.h"

#define MAX_NAMED 5u

struct _HwBarePostings
{
  guint n;
  guint line;    /* of the first */
  GString *names;
};

HwBarePostings *
hw_bare_postings_new (void)
{
  HwBarePostings *self = g_new0 (HwBarePostings, 1);

  self->names = g_string_new (NULL);
  return self;
}

void
hw_bare_postings_free (HwBarePostings *self)
{
  g_string_free (self->names, TRUE);
  g_free (self);
}

void
hw_bare_postings_add (HwBarePostings *self, const HwRecord *record)
{
  const char *title = hw_record_get_field (record, "title");
  g_autofree char *shown = hw_text_escape_for_message (title != NULL ? title : "?", -1);

  self->n++;
  if (self->n == 1)
    self->line = record->line;
  if (self->n <= MAX_NAMED)
    g_string_append_printf (self->names, "%s“%s”", self->n > 1 ? ", " : "", shown);
  else if (self->n == MAX_NAMED + 1)
    g_string_append (self->names, ", …");
}

void
hw_bare_postings_warn (const HwBarePostings *self, GPtrArray *warnings)
{
  if (self->n == 0)
    return;
  hw_read_warning_add (warnings, self->line,
                       g_dngettext (GETTEXT_PACKAGE,
                                    "%u posting came without a description (%s): only its title and facts are kept; "
                                    "save the posting itself to have its text",
                                    "%u postings came without a description (%s): only their titles and facts are "
                                    "kept; save the postings themselves to have their texts",
                                    self->n),
                       self->n, self->names->str);
}
