/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-posting-text.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-html-fragment.h"

#define PROBE_CHARS 60      /* of a part's text, enough to tell whether the description has it */
#define PROBE_BYTES 4096u   /* of a part's markup, enough to hold so many */

HwPostingPart *
hw_posting_part_new (const char *heading, const char *markup)
{
  HwPostingPart *self = g_new0 (HwPostingPart, 1);

  self->heading = g_strdup (heading);
  self->markup = g_strdup (markup);
  return self;
}

void
hw_posting_part_free (HwPostingPart *self)
{
  g_free (self->heading);
  g_free (self->markup);
  g_free (self);
}

/* The beginning of what a part says, as a match key; "" for a part that says nothing. */
static char *
make_probe (const HwPostingPart *part)
{
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  gsize length = strlen (part->markup);
  g_autofree char *head = NULL;

  while (length > PROBE_BYTES)
    length = (gsize) (g_utf8_find_prev_char (part->markup, part->markup + PROBE_BYTES + 1) - part->markup);
  if (!hw_html_fragment_write (builder, part->markup, length, NULL, NULL))
    return g_strdup ("");
  head = g_utf8_substring (hw_text_builder_get_text (builder), 0,
                           MIN (g_utf8_strlen (hw_text_builder_get_text (builder), -1), PROBE_CHARS));
  return hw_text_match_key (head);
}

static gboolean
starts_with (GPtrArray *parts, const char *title)
{
  g_autofree char *key = hw_text_match_key (title);

  for (guint i = 0; i < parts->len; i++)
    {
      const HwPostingPart *part = g_ptr_array_index (parts, i);
      g_autofree char *probe = part->heading == NULL ? make_probe (part) : NULL;

      if (probe != NULL && *probe != '\0')
        return g_str_has_prefix (probe, key);
    }
  return FALSE;
}

static gboolean
write_part (HwTextBuilder *builder, const HwPostingPart *part, GPtrArray *warnings, GError **error)
{
  g_autofree char *probe = part->heading != NULL ? make_probe (part) : NULL;
  g_autofree char *whole = probe != NULL ? hw_text_match_key (hw_text_builder_get_text (builder)) : NULL;

  if (probe != NULL && (*probe == '\0' || strstr (whole, probe) != NULL))
    return TRUE;
  if (part->heading != NULL)
    hw_text_builder_add (builder, HW_BLOCK_HEADING, 2, part->heading);
  return hw_html_fragment_write (builder, part->markup, strlen (part->markup), warnings, error);
}

HwTextBuilder *
hw_posting_text_write (const char *title, GPtrArray *parts, GPtrArray *warnings, GError **error)
{
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();

  if (title != NULL && !starts_with (parts, title))
    hw_text_builder_add (builder, HW_BLOCK_HEADING, 1, title);
  for (guint headed = 0; headed < 2; headed++)
    for (guint i = 0; i < parts->len; i++)
      {
        const HwPostingPart *part = g_ptr_array_index (parts, i);

        if ((part->heading != NULL) == (headed == 1) && !write_part (builder, part, warnings, error))
          return NULL;
      }
  return g_steal_pointer (&builder);
}

const char *
hw_posting_heading (const char *field)
{
  /* English like the names of the fields: the text must not depend on who imports it. */
  static const char *const headings[][2] = {
    { "responsibilities", "Responsibilities" },
    { "requirements", "Requirements" },
    { "qualifications", "Qualifications" },
    { "benefits", "Benefits" },
    { "pay", "Pay" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i][0], field))
      return headings[i][1];
  return NULL;
}
