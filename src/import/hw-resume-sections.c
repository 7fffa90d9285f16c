/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/hw-resume-sections.h"

#include <string.h>

#include "base/hw-text.h"

/*
 * What an entry of a section shows, member names of the schema and of its older versions: a heading of its
 * main
 * parts, a line of where and when, a paragraph, a list. The headings stay English: the text is what
 * `analysis` reads, and it must not depend on who imports it.
 */
typedef struct
{
  const char *member;
  const char *heading;
  const char *title[4];   /* joined by commas */
  const char *details[4]; /* joined by dots, with the dates */
  const char *prose[3];
  const char *list[4];
} Section;

static const Section sections[] = {
  { "work",
    "Experience",
    { "position", "name", "company", NULL },
    { "location", "description", NULL },
    { "summary", NULL },
    { "highlights", NULL } },
  { "volunteer",
    "Volunteering",
    { "position", "organization", NULL },
    { "location", NULL },
    { "summary", NULL },
    { "highlights", NULL } },
  { "projects",
    "Projects",
    { "name", NULL },
    { "entity", "type", NULL },
    { "description", "summary", NULL },
    { "highlights", "roles", "keywords" } },
  { "education",
    "Education",
    { "studyType", "area", "institution", NULL },
    { "score", "gpa", NULL },
    { NULL },
    { "courses", NULL } },
  { "certificates", "Certificates", { "name", "issuer", NULL }, { NULL }, { NULL }, { NULL } },
  { "awards", "Awards", { "title", "awarder", NULL }, { NULL }, { "summary", NULL }, { NULL } },
  { "publications", "Publications", { "name", "publisher", NULL }, { NULL }, { "summary", NULL }, { NULL } },
  { "references", "References", { "name", NULL }, { NULL }, { "reference", NULL }, { NULL } },
};

/* Sections whose entries are one line each: "Retention (Expert): Klaviyo, loyalty". */
typedef struct
{
  const char *member;
  const char *heading;
  const char *title;
  const char *level;
  const char *list;
} ShortSection;

static const ShortSection short_sections[] = {
  { "skills", "Skills", "name", "level", "keywords" },
  { "languages", "Languages", "language", "fluency", NULL },
  { "interests", "Interests", "name", NULL, "keywords" },
  { "hobbies", "Interests", "name", NULL, "keywords" },
};

static char *
join_members (const HwJson *entry, const char *const *members, const char *separator)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; members[i] != NULL; i++)
    {
      const char *value = hw_json_get_text (entry, members[i]);

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
hw_resume_is_open (const char *end)
{
  static const char *const words[] = { "present", "current", "now", "today" };

  for (guint i = 0; end != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (end, words[i]) == 0)
      return TRUE;
  return end == NULL;
}

/* A year may be a number. */
const char *
hw_resume_get_date (const HwJson *entry, const char *member)
{
  const HwJson *value = hw_json_get (entry, member);

  return value != NULL && value->type == HW_JSON_NUMBER ? value->text : hw_json_get_text (entry, member);
}

/* "2018-02 to 2021-03", "since 2021-04"; a single "date" as it is. */
static char *
describe_dates (const HwJson *entry)
{
  const char *start = hw_resume_get_date (entry, "startDate");
  const char *end = hw_resume_get_date (entry, "endDate");
  const char *single[] = { "date", "releaseDate", "awardDate" };

  if (start != NULL && hw_resume_is_open (end))
    return g_strdup_printf ("since %s", start);
  if (start != NULL)
    return g_strdup_printf ("%s to %s", start, end);
  if (end != NULL)
    return g_strdup_printf ("to %s", end);
  for (guint i = 0; i < G_N_ELEMENTS (single); i++)
    if (hw_resume_get_date (entry, single[i]) != NULL)
      return g_strdup (hw_resume_get_date (entry, single[i]));
  return NULL;
}

static void
add_list (HwTextBuilder *builder, const HwJson *entry, const char *member)
{
  g_autoptr (GPtrArray) items = hw_json_get_items (entry, member);

  for (guint i = 0; i < items->len; i++)
    {
      const HwJson *item = g_ptr_array_index (items, i);

      if (item->type == HW_JSON_STRING)
        hw_text_builder_add (builder, HW_BLOCK_ITEM, 1, item->text);
    }
}

static void
add_entry (HwTextBuilder *builder, const HwJson *entry, const Section *section)
{
  g_autofree char *title = join_members (entry, section->title, ", ");
  g_autofree char *details = join_members (entry, section->details, " · ");
  g_autofree char *dates = describe_dates (entry);
  g_autofree char *line = NULL;

  if (entry->type == HW_JSON_STRING)
    {
      hw_text_builder_add (builder, HW_BLOCK_ITEM, 1, entry->text);
      return;
    }
  line = g_strconcat (details, *details != '\0' && dates != NULL ? " · " : "", dates, NULL);
  hw_text_builder_add (builder, HW_BLOCK_HEADING, 3, title);
  hw_text_builder_add (builder, HW_BLOCK_PARAGRAPH, 0, line);
  for (guint i = 0; section->prose[i] != NULL; i++)
    if (hw_json_get_text (entry, section->prose[i]) != NULL)
      hw_text_builder_add (builder, HW_BLOCK_PARAGRAPH, 0, hw_json_get_text (entry, section->prose[i]));
  for (guint i = 0; section->list[i] != NULL; i++)
    add_list (builder, entry, section->list[i]);
}

static void
add_short_entry (HwTextBuilder *builder, const HwJson *entry, const ShortSection *section)
{
  const char *title = hw_json_get_text (entry, section->title);
  const char *level = section->level != NULL ? hw_json_get_text (entry, section->level) : NULL;
  g_autoptr (GString) line = g_string_new (entry->type == HW_JSON_STRING ? entry->text : title);
  g_autoptr (GPtrArray) words
      = section->list != NULL ? hw_json_get_items (entry, section->list) : g_ptr_array_new ();
  gboolean first = TRUE;

  if (level != NULL)
    g_string_append_printf (line, " (%s)", level);
  for (guint i = 0; i < words->len; i++)
    {
      const HwJson *word = g_ptr_array_index (words, i);

      if (word->type != HW_JSON_STRING)
        continue;
      g_string_append_printf (line, "%s%s", !first ? ", " : line->len > 0 ? ": " : "", word->text);
      first = FALSE;
    }
  hw_text_builder_add (builder, HW_BLOCK_ITEM, 1, line->str);
}

const HwJson *
hw_resume_get_basics (const HwJson *root)
{
  static const char *const members[] = { "basics", "bio" };

  for (guint i = 0; root->type == HW_JSON_OBJECT && i < G_N_ELEMENTS (members); i++)
    {
      const HwJson *basics = hw_json_get (root, members[i]);

      if (basics != NULL && basics->type == HW_JSON_OBJECT)
        return basics;
    }
  return NULL;
}

const char *
hw_resume_get_contact (const HwJson *basics, const char *member)
{
  static const char *const owners[] = { "personal", "mobile", "home", "work" };
  const char *found = hw_json_get_text (basics, member);
  const HwJson *several = hw_json_get (basics, member);

  for (guint i = 0; found == NULL && several != NULL && several->type == HW_JSON_OBJECT && i < G_N_ELEMENTS (owners);
       i++)
    found = hw_json_get_text (several, owners[i]);
  return found;
}

static void
append_reach (GString *line, const char *value)
{
  if (value != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", value);
}

static void
add_contact (HwTextBuilder *builder, const HwJson *basics)
{
  const HwJson *location = hw_json_get (basics, "location");
  static const char *const places[]
      = { "address", "postalCode", "city", "region", "state", "countryCode", "country", NULL };
  g_autofree char *place = join_members (location, places, ", ");
  g_autoptr (GString) line = g_string_new (place);
  g_autoptr (GPtrArray) profiles = hw_json_get_items (basics, "profiles");

  append_reach (line, hw_resume_get_contact (basics, "email"));
  append_reach (line, hw_resume_get_contact (basics, "phone"));
  append_reach (line, hw_json_get_text (basics, "url"));
  append_reach (line, hw_json_get_text (basics, "website"));
  hw_text_builder_add (builder, HW_BLOCK_PARAGRAPH, 0, line->str);
  for (guint i = 0; i < profiles->len; i++)
    {
      static const char *const parts[] = { "network", "username", "url", NULL };
      g_autofree char *profile = join_members (g_ptr_array_index (profiles, i), parts, " · ");

      hw_text_builder_join_next (builder);
      hw_text_builder_add (builder, HW_BLOCK_PARAGRAPH, 0, profile);
    }
}

void
hw_resume_sections_write (HwTextBuilder *builder, const HwJson *root, const char *name)
{
  const HwJson *basics = hw_resume_get_basics (root);
  const char *label = hw_json_get_text (basics, "label");
  const char *summary = hw_json_get_text (basics, "summary");

  if (name != NULL)
    hw_text_builder_add (builder, HW_BLOCK_HEADING, 1, name);
  if (label != NULL)
    hw_text_builder_add (builder, HW_BLOCK_PARAGRAPH, 0, label);
  add_contact (builder, basics);
  if (summary == NULL)
    summary = hw_json_get_text (basics, "bio");
  if (summary != NULL)
    hw_text_builder_add (builder, HW_BLOCK_PARAGRAPH, 0, summary);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GPtrArray) entries = hw_json_get_items (root, sections[i].member);

      if (entries->len > 0)
        hw_text_builder_add (builder, HW_BLOCK_HEADING, 2, sections[i].heading);
      for (guint e = 0; e < entries->len; e++)
        add_entry (builder, g_ptr_array_index (entries, e), &sections[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (short_sections); i++)
    {
      g_autoptr (GPtrArray) entries = hw_json_get_items (root, short_sections[i].member);

      if (entries->len > 0)
        hw_text_builder_add (builder, HW_BLOCK_HEADING, 2, short_sections[i].heading);
      for (guint e = 0; e < entries->len; e++)
        add_short_entry (builder, g_ptr_array_index (entries, e), &short_sections[i]);
    }
}
