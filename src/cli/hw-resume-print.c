/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-resume-print.h"

#include <glib/gi18n-lib.h>

#include "base/hw-text.h"
#include "base/hw-text-index.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "workbench/hw-resumes.h"

#define MAX_PASSAGE 100u

static void
begin_array (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
begin_stretch (JsonBuilder *builder, guint start, guint end)
{
  json_builder_begin_object (builder);
  hw_json_add_integer (builder, "start", start);
  hw_json_add_integer (builder, "end", end);
}

static void
add_roles (JsonBuilder *builder, const char *name, GPtrArray *roles)
{
  begin_array (builder, name);
  for (guint i = 0; i < roles->len; i++)
    {
      const HwRole *role = g_ptr_array_index (roles, i);

      begin_stretch (builder, role->start, role->end);
      hw_json_add_text (builder, "title", role->title);
      hw_json_add_text (builder, "organisation", role->organisation);
      hw_json_add_text (builder, "place", role->place);
      hw_json_add_text (builder, "since", role->since);
      hw_json_add_text (builder, "until", role->until);
      hw_json_add_boolean (builder, "current", role->current);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_flags (JsonBuilder *builder, const HwResume *resume)
{
  begin_array (builder, "flags");
  for (guint i = 0; HW_RESUME_FLAG_NICKS[i] != NULL; i++)
    if (resume->flags & (1u << i))
      json_builder_add_string_value (builder, HW_RESUME_FLAG_NICKS[i]);
  json_builder_end_array (builder);
  hw_json_add_text (builder, "no_text", HW_NO_TEXT_NICKS[resume->no_text]);
  hw_json_add_text (builder, "hidden_text", resume->hidden);
  begin_array (builder, "notices");
  for (guint i = 0; i < resume->notices->len; i++)
    {
      const HwResumeNotice *notice = &g_array_index (resume->notices, HwResumeNotice, i);

      begin_stretch (builder, notice->start, notice->end);
      hw_json_add_text (builder, "flag", HW_RESUME_FLAG_NICKS[g_bit_nth_lsf (notice->flag, -1)]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The competencies that the evidence speaks of, in the order of the text. */
static GPtrArray *
list_competencies (const HwResume *resume)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; resume->evidence != NULL && i < resume->evidence->statements->len; i++)
    {
      const HwStatement *statement = g_ptr_array_index (resume->evidence->statements, i);

      for (guint m = 0; m < statement->matches->len; m++)
        {
          const char *key = ((const HwMatch *) g_ptr_array_index (statement->matches, m))->competency;

          if (!g_ptr_array_find_with_equal_func (keys, key, g_str_equal, NULL))
            g_ptr_array_add (keys, (gpointer) key);
        }
    }
  return keys;
}

static void
add_passages (JsonBuilder *builder, const HwResume *resume, const char *text)
{
  g_autoptr (GPtrArray) keys = list_competencies (resume);

  json_builder_set_member_name (builder, "passages");
  json_builder_begin_object (builder);
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      g_autoptr (GArray) passages = hw_resume_list_passages (resume, text, key);

      begin_array (builder, key);
      for (guint p = 0; p < passages->len; p++)
        {
          const HwPassage *passage = &g_array_index (passages, HwPassage, p);
          guint role = 0;

          begin_stretch (builder, passage->statement->start, passage->statement->end);
          hw_json_add_boolean (builder, "figures", passage->figures);
          hw_json_add_integer (builder, "role",
                               g_ptr_array_find (resume->roles, passage->role, &role) ? role : HW_UNSET);
          json_builder_end_object (builder);
        }
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

void
hw_resume_add_json (JsonBuilder *builder, const HwResume *resume, const char *text)
{
  json_builder_set_member_name (builder, "resume");
  json_builder_begin_object (builder);
  hw_json_add_text (builder, "name", resume->name);
  hw_json_add_text (builder, "email", resume->email);
  hw_json_add_text (builder, "phone", resume->phone);
  hw_json_add_text (builder, "location", resume->location);
  hw_json_add_list (builder, "links", (const char *const *)resume->links);
  begin_array (builder, "sections");
  for (guint i = 0; i < resume->sections->len; i++)
    {
      const HwResumeSection *section = &g_array_index (resume->sections, HwResumeSection, i);

      begin_stretch (builder, section->start, section->end);
      hw_json_add_text (builder, "kind", HW_RESUME_SECTION_NICKS[section->kind]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_roles (builder, "roles", resume->roles);
  add_roles (builder, "education", resume->education);
  hw_json_add_list (builder, "tools", (const char *const *)resume->tools);
  hw_json_add_list (builder, "languages", (const char *const *)resume->languages);
  hw_json_add_integer (builder, "months", resume->months);
  add_flags (builder, resume);
  add_passages (builder, resume, text);
  json_builder_end_object (builder);
}

/* As tables */

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
print_roles (const char *heading, GPtrArray *roles)
{
  g_autoptr (HwTable) table = hw_table_new (heading, _ ("At"), _ ("Place"), _ ("Since"), _ ("Until"), NULL);

  for (guint i = 0; i < roles->len; i++)
    {
      const HwRole *role = g_ptr_array_index (roles, i);

      hw_table_add (table, or_empty (role->title), or_empty (role->organisation), or_empty (role->place),
                    or_empty (role->since), role->current ? _ ("now") : or_empty (role->until), NULL);
    }
  if (roles->len > 0)
    hw_cli_print ("\n");
  hw_table_print (table);
}

static void
print_contact (const HwResume *resume)
{
  g_autoptr (HwTable) table = hw_table_new (_ ("Field"), _ ("As the document says"), NULL);
  g_autofree char *links = resume->links != NULL ? g_strjoinv ("; ", resume->links) : NULL;
  g_autofree char *tools = resume->tools != NULL ? g_strjoinv ("; ", resume->tools) : NULL;
  g_autofree char *languages = resume->languages != NULL ? g_strjoinv ("; ", resume->languages) : NULL;
  g_autofree char *months = resume->months != HW_UNSET ? hw_decimal_format (resume->months, 1) : NULL;
  const char *const rows[][2] = {
    { _ ("Name"), resume->name },
    { _ ("E-mail"), resume->email },
    { _ ("Telephone"), resume->phone },
    { _ ("Place"), resume->location },
    { _ ("Links"), links },
    { _ ("Tools"), tools },
    { _ ("Languages"), languages },
    { _ ("Months of work told"), months },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i][1] != NULL)
      hw_table_add (table, rows[i][0], rows[i][1], NULL);
  hw_table_print (table);
}

static void
print_flags (const HwResume *resume, const HwTextIndex *index)
{
  const char *const sentences[] = {
    _ ("The file holds text that a reader does not see."),
    hw_no_text_describe (resume->no_text),
    _ ("The text addresses a program that rates; nothing was made of it:"),
    _ ("The same words come over and over:"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (resume->flags & (1u << i))
      hw_cli_print ("! %s\n", sentences[i]);
  for (guint i = 0; i < resume->notices->len; i++)
    {
      const HwResumeNotice *notice = &g_array_index (resume->notices, HwResumeNotice, i);
      g_autofree char *slice = hw_text_index_slice (index, notice->start, notice->end);
      g_autofree char *clean = hw_cli_clean (slice);
      g_autofree char *shown = hw_cli_ellipsize (clean, MAX_PASSAGE);

      hw_cli_print ("  %s\n", shown);
    }
}

void
hw_resume_print (const HwResume *resume, const char *text)
{
  g_autoptr (GPtrArray) keys = list_competencies (resume);
  g_autoptr (HwTextIndex) index = hw_text_index_new (text);
  g_autoptr (HwTable) table = hw_table_new (_ ("Competency"), _ ("Passage to look at"), NULL);

  print_flags (resume, index);
  print_contact (resume);
  print_roles (_ ("Position"), resume->roles);
  print_roles (_ ("Course"), resume->education);
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      g_autoptr (GArray) passages = hw_resume_list_passages (resume, text, key);

      for (guint p = 0; p < passages->len; p++)
        {
          const HwStatement *statement = g_array_index (passages, HwPassage, p).statement;
          g_autofree char *slice = hw_text_index_slice (index, statement->start, statement->end);
          g_autofree char *clean = hw_cli_clean (slice);
          g_autofree char *shown = hw_cli_ellipsize (clean, MAX_PASSAGE);

          hw_table_add (table, key, shown, NULL);
        }
    }
  if (keys->len > 0)
    hw_cli_print ("\n");
  hw_table_print (table);
}
