/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/hw-json-ld.h"
#include "import/hw-posting-text.h"

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

static char *
join_items (const HwJson *object, const char *member)
{
  g_autoptr (GPtrArray) items = hw_json_get_items (object, member);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      const HwJson *item = g_ptr_array_index (items, i);

      if (item->type == HW_JSON_STRING)
        g_ptr_array_add (texts, item->text);
    }
  g_ptr_array_add (texts, NULL);
  return hw_posting_join_items ((const char *const *) texts->pdata);
}

HwTextBuilder *
hw_json_ld_write_description (const HwJobPosting *posting, const char *title, GPtrArray *warnings,
                              GError **error)
{
  g_autofree char *html = hw_json_ld_dup_description (posting, warnings);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_posting_part_free);
  g_autoptr (HwTextBuilder) whole = NULL;

  if (html != NULL)
    g_ptr_array_add (pieces, hw_posting_part_new (NULL, html));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *markup = join_items (posting->object, parts[i].member);

      if (*markup != '\0')
        g_ptr_array_add (pieces, hw_posting_part_new (parts[i].heading, markup));
    }
  whole = hw_posting_text_write (title, pieces, warnings, error);
  return whole != NULL && !hw_text_builder_is_empty (whole) ? g_steal_pointer (&whole) : NULL;
}
