/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-commands.h"
#include "workbench/hw-rubrics.h"

/* rubric list, show, export, publish, diff; import is with the other imports. */

static void
list_versions (HwCli *self, GPtrArray *versions)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (HwTable) table = hw_table_new (_("Id"), _("Rubric"), _("Name"), _("Status"), NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "rubrics");
  json_builder_begin_array (builder);
  for (guint i = 0; i < versions->len; i++)
    {
      const HwRubricVersion *version = g_ptr_array_index (versions, i);
      g_autofree char *number = hw_decimal_format (version->version, 1);
      g_autofree char *name = g_strdup_printf ("%s@%s", version->key, number);

      json_builder_begin_object (builder);
      hw_json_add_fields (builder, &version->parent);
      json_builder_end_object (builder);
      hw_table_add (table, version->parent.id, name, version->name, HW_RUBRIC_STATUS_NICKS[version->status],
                    NULL);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (self->json)
    hw_json_print (builder);
  else
    hw_table_print (table);
}

gboolean
hw_cmd_rubric_list (HwCli *self, GError **error)
{
  g_autoptr (GPtrArray) versions = NULL;

  if (!hw_cli_parse (self, NULL, 0, 0, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  versions = hw_rubric_list (self->session, NULL, error);
  if (versions == NULL)
    return FALSE;
  list_versions (self, versions);
  return TRUE;
}

/* The rubric typed; NULL: the one that new requisitions get. */
static HwRubric *
load_rubric (HwCli *self, const char *typed, GError **error)
{
  g_autoptr (HwRubricVersion) version = NULL;

  if (typed == NULL)
    return hw_session_load_default_rubric (self->session, NULL, error);
  version = hw_rubric_resolve (self->session, typed, NULL, error);
  return version != NULL ? hw_session_load_rubric (self->session, version->parent.id, NULL, error) : NULL;
}

static void
print_overview (HwRubric *rubric)
{
  g_autoptr (HwTable) competencies = hw_table_new (_("Key"), _("Competency"), _("Definition"), NULL);
  g_autoptr (HwTable) profiles = hw_table_new (_("Key"), _("Profile"), NULL);
  g_autoptr (HwTable) criteria = hw_table_new (_("Key"), _("Screening criterion"), NULL);
  g_autofree char *number = hw_decimal_format (rubric->version->version, 1);
  g_autofree char *name = hw_cli_clean (rubric->version->name);

  for (guint i = 0; i < rubric->competencies->len; i++)
    {
      const HwCompetency *competency = hw_rubric_get_competency (rubric, i);

      hw_table_add (competencies, competency->key, competency->name, competency->definition, NULL);
    }
  for (guint i = 0; i < rubric->profiles->len; i++)
    {
      const HwProfile *profile = g_ptr_array_index (rubric->profiles, i);

      hw_table_add (profiles, profile->key, profile->name, NULL);
    }
  for (guint i = 0; i < rubric->criteria->len; i++)
    {
      const HwCriterion *criterion = g_ptr_array_index (rubric->criteria, i);

      hw_table_add (criteria, criterion->key, criterion->name, NULL);
    }
  hw_cli_print ("%s (%s@%s, %s)\n\n", name, rubric->version->key, number,
                HW_RUBRIC_STATUS_NICKS[rubric->version->status]);
  hw_table_print (competencies);
  hw_cli_print ("\n");
  hw_table_print (profiles);
  hw_cli_print ("\n");
  hw_table_print (criteria);
}

static void
print_line (const char *start, const char *text)
{
  g_autofree char *clean = hw_cli_clean (text);

  hw_cli_print ("%s%s\n", start, clean);
}

static void
print_competency (HwRubric *rubric, const HwCompetency *competency)
{
  g_autoptr (GPtrArray) indicators = hw_rubric_dup_indicators (rubric, competency->key);
  g_autoptr (GPtrArray) questions = hw_rubric_dup_questions (rubric, competency->key);

  print_line ("", competency->name);
  print_line ("", competency->definition);
  hw_cli_print ("\n%s\n", _("Evidence"));
  for (guint i = 0; i < indicators->len; i++)
    print_line ("  - ", ((HwIndicator *) g_ptr_array_index (indicators, i))->text);
  hw_cli_print ("\n%s\n", _("Levels"));
  for (gint64 level = 1; level <= 5; level++)
    {
      const HwAnchor *anchor = hw_rubric_find_anchor (rubric, competency->key, level);
      g_autofree char *start = g_strdup_printf ("  %d  ", (int) level);

      if (anchor != NULL)
        print_line (start, anchor->text);
    }
  hw_cli_print ("\n%s\n", _("Questions"));
  for (guint i = 0; i < questions->len; i++)
    {
      const HwQuestion *question = g_ptr_array_index (questions, i);

      print_line ("  ", question->ask);
      for (guint j = 0; question->probes != NULL && question->probes[j] != NULL; j++)
        print_line ("    - ", question->probes[j]);
    }
}

static void
print_json (HwRubric *rubric)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (rubric);
  const HwEntityClass *klass = NULL;

  json_builder_begin_object (builder);
  hw_json_add_fields (builder, &rubric->version->parent);
  for (guint i = 1; i < parts->len; i++) /* canonical order: the parts of one class stand together */
    {
      const HwEntity *part = g_ptr_array_index (parts, i);

      if (part->klass != klass)
        {
          if (klass != NULL)
            json_builder_end_array (builder);
          klass = part->klass;
          json_builder_set_member_name (builder, klass->name);
          json_builder_begin_array (builder);
        }
      json_builder_begin_object (builder);
      hw_json_add_fields (builder, part);
      json_builder_end_object (builder);
    }
  if (klass != NULL)
    json_builder_end_array (builder);
  json_builder_end_object (builder);
  hw_json_print (builder);
}

/* "rubric show leadership" means the competency of the usual rubric. */
static HwRubric *
load_shown (HwCli *self, const char **key, GError **error)
{
  g_autoptr (HwRubric) usual = NULL;

  *key = self->arguments[0] != NULL ? self->arguments[1] : NULL;
  if (self->arguments[0] == NULL || *key != NULL)
    return load_rubric (self, self->arguments[0], error);
  usual = load_rubric (self, NULL, NULL);
  if (usual == NULL || hw_rubric_find_competency (usual, self->arguments[0]) < 0)
    return load_rubric (self, self->arguments[0], error);
  *key = self->arguments[0];
  return g_steal_pointer (&usual);
}

gboolean
hw_cmd_rubric_show (HwCli *self, GError **error)
{
  g_autoptr (HwRubric) rubric = NULL;
  const char *key = NULL;
  int index;

  if (!hw_cli_parse (self, NULL, 0, 2, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  rubric = load_shown (self, &key, error);
  if (rubric == NULL)
    return FALSE;
  index = key != NULL ? hw_rubric_find_competency (rubric, key) : -1;
  if (key != NULL && index < 0)
    {
      g_autofree char *shown = hw_text_escape_for_message (key, -1);

      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                   _("the rubric has no competency “%s”; “hwb rubric show” lists them"), shown);
      return FALSE;
    }
  if (self->json)
    print_json (rubric);
  else if (index >= 0)
    print_competency (rubric, hw_rubric_get_competency (rubric, (guint) index));
  else
    print_overview (rubric);
  return TRUE;
}

static void
tell_rubric (HwCli *self, const HwRubric *rubric, const char *key, const char *value, const char *message)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (!self->json)
    {
      hw_cli_print ("%s\n", message);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  hw_json_add_text (builder, "rubric", rubric->version->parent.id);
  hw_json_add_text (builder, key, value);
  json_builder_end_object (builder);
  hw_json_print (builder);
}

gboolean
hw_cmd_rubric_export (HwCli *self, GError **error)
{
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("Where to: FILE.xml"), N_("FILE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (HwRubric) rubric = NULL;
  g_autofree char *message = NULL;

  if (!hw_cli_parse (self, entries, 0, 1, error))
    return FALSE;
  if (path == NULL)
    return hw_cli_refuse_usage (self, error, _("no file to write to was named with -o"));
  if (hw_cli_open (self, error) == NULL)
    return FALSE;
  rubric = load_rubric (self, self->arguments[0], error);
  if (rubric == NULL || !hw_rubric_export (self->session, rubric->version->parent.id, path, NULL, error))
    return FALSE;
  message = g_strdup_printf (_("Wrote the rubric “%s” to %s."), rubric->version->name, path);
  tell_rubric (self, rubric, "file", path, message);
  return TRUE;
}

gboolean
hw_cmd_rubric_publish (HwCli *self, GError **error)
{
  g_autoptr (HwRubric) rubric = NULL;
  g_autofree char *number = NULL;
  g_autofree char *message = NULL;

  if (!hw_cli_parse (self, NULL, 1, 1, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  rubric = load_rubric (self, self->arguments[0], error);
  if (rubric == NULL || !hw_rubric_publish (self->session, rubric->version->parent.id, NULL, error))
    return FALSE;
  number = hw_decimal_format (rubric->version->version, 1);
  message = g_strdup_printf (_("Published version %s of “%s”; it never changes now."), number,
                             rubric->version->name);
  tell_rubric (self, rubric, "status", HW_RUBRIC_STATUS_NICKS[HW_RUBRIC_PUBLISHED], message);
  return TRUE;
}

static void
print_differences (HwCli *self, GPtrArray *lines)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (lines, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (self->json)
    hw_json_print (builder);
  for (guint i = 0; !self->json && i < lines->len; i++)
    print_line ("", g_ptr_array_index (lines, i));
  if (!self->json && lines->len == 0)
    hw_cli_print ("%s\n", _("They are the same."));
}

gboolean
hw_cmd_rubric_diff (HwCli *self, GError **error)
{
  g_autoptr (HwRubric) first = NULL;
  g_autoptr (HwRubric) second = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (!hw_cli_parse (self, NULL, 2, 2, error) || hw_cli_open (self, error) == NULL)
    return FALSE;
  first = load_rubric (self, self->arguments[0], error);
  second = first != NULL ? load_rubric (self, self->arguments[1], error) : NULL;
  if (second == NULL)
    return FALSE;
  lines = hw_rubric_compare (first, second);
  print_differences (self, lines);
  return TRUE;
}
