/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-posting-text.h"

#include <string.h>

#include "base/hw-text.h"
#include "import/hw-html-fragment.h"

#define PROBE_CHARS 60 /* of a part's text, enough to tell whether the description has it */

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

/* The beginning of the text behind @mark, as a match key. */
static char *
make_probe (HwTextBuilder *builder, gsize mark, gsize max_chars)
{
  const char *text = hw_text_builder_get_text (builder) + mark;
  const char *end = text;
  g_autofree char *head = NULL;

  for (gsize i = 0; i < max_chars && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  head = g_strndup (text, (gsize) (end - text));
  return hw_text_match_key (head);
}

typedef struct
{
  HwTextBuilder *builder;
  GPtrArray *warnings;
  GString *said; /* the text up to @said_to as match keys, made when it is asked for */
  gsize said_to;
} Writer;

static gboolean
is_said_before (Writer *self, gsize mark, const char *probe)
{
  g_autofree char *more
      = g_strndup (hw_text_builder_get_text (self->builder) + self->said_to, mark - self->said_to);
  g_autofree char *key = hw_text_match_key (more);

  g_string_append_printf (self->said, "%s ", key);
  self->said_to = mark;
  return strstr (self->said->str, probe) != NULL;
}

/* Writes the part and looks at what came of it, so that no part is read twice. */
static gboolean
write_part (Writer *self, const HwPostingPart *part, GError **error)
{
  HwTextBuilder *builder = self->builder;
  gsize mark = hw_text_builder_get_length (builder);
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *probe = NULL;
  g_autofree char *heading = part->heading != NULL ? hw_text_match_key (part->heading) : NULL;

  if (!hw_html_fragment_write (builder, part->markup, strlen (part->markup), self->warnings != NULL ? told : NULL,
                               error))
    return FALSE;
  if (heading != NULL)
    {
      probe = make_probe (builder, mark, PROBE_CHARS);
      if (*probe == '\0' || is_said_before (self, mark, probe))
        {
          hw_text_builder_cut (builder, mark);
          return TRUE;
        }
      /* It may begin with that heading itself. */
      if (!g_str_has_prefix (probe, heading))
        hw_text_builder_insert_heading (builder, mark, 2, part->heading);
    }
  if (self->warnings != NULL)
    g_ptr_array_extend_and_steal (self->warnings, g_steal_pointer (&told));
  return TRUE;
}

static gboolean
write_parts (Writer *self, GPtrArray *parts, gboolean headed, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const HwPostingPart *part = g_ptr_array_index (parts, i);

      if ((part->heading != NULL) == headed && !write_part (self, part, error))
        return FALSE;
    }
  return TRUE;
}

void
hw_posting_text_head (HwTextBuilder *builder, const char *title)
{
  g_autofree char *key = hw_text_match_key (title);
  g_autofree char *probe = make_probe (builder, 0, hw_text_count_chars (title, strlen (title)) + PROBE_CHARS);

  if (!g_str_has_prefix (probe, key))
    hw_text_builder_insert_heading (builder, 0, 1, title);
}

HwTextBuilder *
hw_posting_text_write (const char *title, GPtrArray *parts, GPtrArray *warnings, GError **error)
{
  g_autoptr (HwTextBuilder) builder = hw_text_builder_new ();
  g_autoptr (GString) said = g_string_new (NULL);
  Writer writer = { builder, warnings, said, 0 };

  if (!write_parts (&writer, parts, FALSE, error))
    return NULL;
  if (title != NULL)
    hw_posting_text_head (builder, title);
  return write_parts (&writer, parts, TRUE, error) ? g_steal_pointer (&builder) : NULL;
}

char *
hw_posting_join_items (const char *const *items)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  gboolean plain = TRUE;

  for (guint i = 0; items[i] != NULL; i++)
    plain &= strchr (items[i], '<') == NULL;
  for (guint i = 0; items[i] != NULL; i++)
    if (items[1] == NULL)
      g_string_append (markup, items[i]);
    else
      g_string_append_printf (markup, plain ? "<li>%s</li>" : "<div>%s</div>", items[i]);
  return g_string_free (g_steal_pointer (&markup), FALSE);
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
    { "about_employer", "About the employer" },
    { "pay", "Pay" },
    { "teaser", "Job summary" }, /* the first words of a description that is not there */
  };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i][0], field))
      return headings[i][1];
  return NULL;
}
