/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/hw-text.h"
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
  { "physicalRequirement", "Physical requirements" },
  { "sensoryRequirement", "Sensory requirements" },
  { "securityClearanceRequirement", "Security clearance" },
  { "eligibilityToWorkRequirement", "Eligibility to work" },
  { "employerOverview", "About the company" },
};

char *
hw_json_ld_describe_thing (const HwJson *thing)
{
  static const char *const names[] = { "name", "credentialCategory", "description" };
  const HwJson *months = hw_json_get (thing, "monthsOfExperience");
  const char *about = hw_json_get_text (thing, "about");
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *text = hw_json_get_text (thing, names[i]);

      if (text != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? ": " : "", text);
    }
  if (words->len > 0 && about != NULL)
    g_string_append_printf (words, ", %s", about);
  if (months != NULL && (months->type == HW_JSON_STRING || months->type == HW_JSON_NUMBER))
    g_string_append_printf (words, "%s%s months of experience", words->len > 0 ? ", " : "", months->text);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* The elements of a member, as one piece of markup. */
static char *
join_items (const HwJson *object, const char *member, gboolean with_things)
{
  g_autoptr (GPtrArray) items = hw_json_get_items (object, member);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    {
      const HwJson *item = g_ptr_array_index (items, i);
      g_autofree char *words = item->type == HW_JSON_STRING ? g_strdup (item->text)
                               : with_things                ? hw_json_ld_describe_thing (item)
                                                            : NULL;

      if (!hw_text_is_blank (words))
        g_ptr_array_add (texts, g_steal_pointer (&words));
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
      /* Things, as a degree or so many months, repeat a description in words of a classification. */
      g_autofree char *markup = join_items (posting->object, parts[i].member, html == NULL);

      if (*markup != '\0')
        g_ptr_array_add (pieces, hw_posting_part_new (parts[i].heading, markup));
    }
  whole = hw_posting_text_write (title, pieces, warnings, error);
  return whole != NULL && !hw_text_builder_is_empty (whole) ? g_steal_pointer (&whole) : NULL;
}
