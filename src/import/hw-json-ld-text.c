/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"
#include "import/hw-html-fragment.h"
#include "import/hw-json-ld.h"

#define PROBE_CHARS 60 /* of a part's text, enough to tell whether the description has it */

/* Parts of a posting with members of their own; the headings are English like the schema. */
static const struct
{
  const char *member;
  const char *heading;
} parts[] = {
  { "responsibilities", "Responsibilities" },
  { "qualifications", "Qualifications" },
  { "skills", "Skills" },
  { "educationRequirements", "Education" },
  { "experienceRequirements", "Experience" },
  { "jobBenefits", "Benefits" },
  { "benefits", "Benefits" },
  { "incentiveCompensation", "Incentives" },
  { "incentives", "Incentives" },
  { "workHours", "Working hours" },
};

/* The beginning of a text without markup, for looking it up in another. */
static char *
make_probe (HwTextBuilder *text)
{
  const char *whole = hw_text_builder_get_text (text);
  g_autofree char *head = g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), PROBE_CHARS));

  return hw_text_match_key (head);
}

static gboolean
starts_with (HwTextBuilder *text, const char *title)
{
  g_autofree char *have = make_probe (text);
  g_autofree char *key = hw_text_match_key (title);

  return have != NULL && key != NULL && g_str_has_prefix (have, key);
}

static gboolean
contains (HwTextBuilder *text, HwTextBuilder *part)
{
  g_autofree char *whole = hw_text_match_key (hw_text_builder_get_text (text));
  g_autofree char *probe = make_probe (part);

  return whole != NULL && probe != NULL && strstr (whole, probe) != NULL;
}

static gboolean
write_part (HwTextBuilder *builder, const HwJson *object, guint index, GPtrArray *warnings, GError **error)
{
  g_autoptr (GPtrArray) items = hw_json_get_items (object, parts[index].member);
  g_autoptr (HwTextBuilder) part = hw_text_builder_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const HwJson *item = g_ptr_array_index (items, i);

      if (item->type == HW_JSON_STRING && !hw_html_fragment_write (part, item->text, strlen (item->text), NULL, error))
        return FALSE;
    }
  if (hw_text_builder_is_empty (part) || contains (builder, part))
    return TRUE;
  hw_text_builder_add (builder, HW_BLOCK_HEADING, 2, parts[index].heading);
  for (guint i = 0; i < items->len; i++)
    {
      const HwJson *item = g_ptr_array_index (items, i);

      if (item->type == HW_JSON_STRING && !hw_html_fragment_write (builder, item->text, strlen (item->text), warnings, error))
        return FALSE;
    }
  return TRUE;
}

HwTextBuilder *
hw_json_ld_write_description (const HwJobPosting *posting, const char *title, GPtrArray *warnings,
                              GError **error)
{
  g_autofree char *html = hw_json_ld_dup_description (posting, warnings);
  g_autoptr (HwTextBuilder) body = hw_text_builder_new ();
  g_autoptr (HwTextBuilder) whole = hw_text_builder_new ();

  if (html != NULL && !hw_html_fragment_write (body, html, strlen (html), NULL, error))
    return NULL;
  if (title != NULL && !starts_with (body, title))
    hw_text_builder_add (whole, HW_BLOCK_HEADING, 1, title);
  if (html != NULL && !hw_html_fragment_write (whole, html, strlen (html), warnings, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!write_part (whole, posting->object, i, warnings, error))
      return NULL;
  return hw_text_builder_is_empty (whole) ? NULL : g_steal_pointer (&whole);
}
