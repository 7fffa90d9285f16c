/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-import-people.h"
#include "workbench/hw-resumes.h"
#include "workbench/hw-session-private.h"

/* Resumes: whose they are, and whether they are there already. */

#define MAX_NAME_CHARS 60
#define MAX_NAME_WORDS 6u

/* The first word of the text that is an e-mail address. */
static char *
find_email (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n|,;()<>[]\"'", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      gsize length;

      if (strchr (word, '@') == NULL)
        continue;
      if (g_str_has_prefix (word, "mailto:"))
        word += strlen ("mailto:");
      length = strlen (word);
      while (length > 0 && strchr (".:", word[length - 1]) != NULL)
        length--;
      if (length > 0)
        {
          g_autofree char *email = g_strndup (word, length);

          if (hw_email_check (email))
            return g_steal_pointer (&email);
        }
    }
  return NULL;
}

/* A resume opens with the person's name; a line that cannot be one is no name. */
static char *
find_name (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 32);
  g_auto (GStrv) words = NULL;
  char *line = NULL;

  for (guint i = 0; line == NULL && lines[i] != NULL; i++)
    if (!hw_text_is_blank (lines[i]))
      line = g_strstrip (lines[i]);
  if (line == NULL || g_utf8_strlen (line, -1) > MAX_NAME_CHARS || strpbrk (line, "@0123456789:") != NULL)
    return NULL;
  words = g_strsplit (line, " ", -1);
  return g_strv_length (words) <= MAX_NAME_WORDS ? g_strdup (line) : NULL;
}

static void
fill_field (HwRecord *record, const char *field, const char *value)
{
  if (value != NULL && hw_record_get_field (record, field) == NULL)
    hw_record_add_field (record, field, value);
}

/*
 * What the resume's reading says, be it nothing, wins over what the file's reader guessed of its first lines; the
 * file's own fields are in both.
 */
static void
set_field (HwRecord *record, const char *field, const char *value)
{
  for (guint i = 0; i < record->names->len; i++)
    if (g_str_equal (g_ptr_array_index (record->names, i), field))
      {
        g_free (g_ptr_array_index (record->values, i));
        g_ptr_array_index (record->values, i) = g_strdup (value != NULL ? value : "");
        return;
      }
  fill_field (record, field, value);
}

/*
 * What the resume's head and its latest position say, where neither the file's fields nor somebody said it; @name
 * becomes the person's: the file's reader has only guessed it from the first lines. A resume that cannot be read
 * so is taken as it is.
 */
static void
fill_from_text (HwPeoplePlan *self, HwRecord *record, char **name)
{
  g_autoptr (HwRubric) rubric = hw_session_load_default_rubric (self->session, self->cancellable, NULL);
  g_autoptr (HwAnalyser) analyser = rubric != NULL ? hw_session_load_analyser (self->session, rubric, NULL) : NULL;
  g_autoptr (HwResume) resume = NULL;
  const HwRole *latest;

  if (analyser == NULL || hw_text_is_blank (record->text))
    return;
  resume = hw_resume_of_record (analyser, self->plan->document->format, record, hw_session_now (self->session));
  if (resume->name != NULL)
    hw_set_string (name, resume->name);
  set_field (record, "name", resume->name);
  set_field (record, "email", resume->email);
  set_field (record, "phone", resume->phone);
  set_field (record, "location", resume->location);
  latest = hw_resume_find_latest_role (resume);
  if (latest == NULL || hw_record_get_field (record, "current_title") != NULL
      || hw_record_get_field (record, "current_employer") != NULL)
    return;
  fill_field (record, "current_title", latest->title);
  fill_field (record, "current_employer", latest->organisation);
}

/* What happens to the paper itself. */
static gboolean
plan_paper (HwPeoplePlan *self, guint index, HwCandidate *candidate, gboolean is_stored, HwImportAction *action,
            GError **error)
{
  const HwRecord *record = hw_import_plan_get_record (self->plan, index);
  g_autoptr (HwPaper) paper = hw_paper_new_from_record (self->session, record, self->plan->document->format,
                                                        self->plan->file_name, "resume", self->plan->original);
  g_autoptr (GPtrArray) papers = NULL;
  HwPaper *earlier = NULL;

  hw_set_string (&paper->candidate_id, candidate->parent.id);
  hw_set_string (&paper->import_id, self->plan->ledger->parent.id);
  *action = HW_IMPORT_ADD;
  papers = is_stored ? hw_session_list (self->session, &HW_PAPER, "candidate_id", candidate->parent.id,
                                        self->cancellable, error)
                     : g_ptr_array_new ();
  if (papers == NULL)
    return FALSE;
  for (guint i = 0; i < papers->len; i++)
    {
      HwPaper *stored = g_ptr_array_index (papers, i);

      if (g_strcmp0 (stored->sha256, paper->sha256) == 0)
        {
          *action = HW_IMPORT_DUPLICATE;
          return TRUE;
        }
      if (g_strcmp0 (stored->kind, "resume") == 0 && g_strcmp0 (stored->name, paper->name) == 0)
        earlier = stored;
    }
  if (earlier == NULL)
    {
      hw_change_set_add (self->plan->changes, paper);
      return TRUE;
    }
  *action = HW_IMPORT_UPDATE;
  hw_entity_set_id (HW_ENTITY (paper), earlier->parent.id);
  hw_set_string (&paper->import_id, earlier->import_id);
  hw_change_set_change (self->plan->changes, earlier, paper);
  return TRUE;
}

static char *
describe (HwImportAction action, gboolean is_stored, gboolean joins, const HwCandidate *candidate, const char *fields)
{
  GString *text = g_string_new (NULL);

  if (action == HW_IMPORT_DUPLICATE && !joins && *fields == '\0')
    g_string_append_printf (text, _ ("among the papers of %s already"), candidate->name);
  else if (action == HW_IMPORT_UPDATE)
    g_string_append_printf (text, _ ("takes the place of an earlier resume of %s"), candidate->name);
  else if (is_stored && action == HW_IMPORT_ADD)
    g_string_append_printf (text, _ ("added to the papers of %s"), candidate->name);
  else if (!is_stored)
    g_string_append (text, _ ("a new candidate"));
  if (joins && is_stored)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", _ ("joins the requisition"));
  if (*fields != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", fields);
  return g_string_free (text, FALSE);
}

static gboolean
plan_known (HwPeoplePlan *self, guint index, HwCandidate *before, GError **error)
{
  const HwRecord *record = hw_import_plan_get_record (self->plan, index);
  g_autoptr (HwCandidate) after = hw_candidate_dup (before);
  HwChange change = { HW_ENTITY (before), HW_ENTITY (after) };
  g_autofree char *fields = NULL;
  HwImportAction action;
  gboolean joins;

  /* What somebody entered is better than what a resume says of itself. */
  hw_people_record_fill (after, record, TRUE);
  fields = hw_change_describe (&change);
  hw_candidate_set_keys (after);
  hw_change_set_change (self->plan->changes, before, after);
  hw_people_index_touch (self->people, before, after, index);
  if (!plan_paper (self, index, before, TRUE, &action, error))
    return FALSE;
  hw_people_plan_consider (self, before, &joins);
  hw_import_plan_add_line (self->plan, index,
                           action == HW_IMPORT_DUPLICATE && (joins || *fields != '\0') ? HW_IMPORT_UPDATE : action,
                           before->name, describe (action, TRUE, joins, before, fields), before->parent.id);
  return TRUE;
}

static gboolean
plan_resume (HwPeoplePlan *self, guint index, GError **error)
{
  const HwRecord *record = hw_import_plan_get_record (self->plan, index);
  const char *text = record->text != NULL ? record->text : "";
  g_autofree char *name = hw_people_record_get_name (record);
  g_autofree char *email = NULL;
  HwCandidate *known, *added;
  HwImportAction action;
  gboolean ambiguous;

  if (hw_import_plan_take_problem (self->plan, index, name != NULL ? name : self->plan->file_name))
    return TRUE;
  fill_from_text (self, hw_import_plan_get_record (self->plan, index), &name);
  email = g_strdup (hw_record_get_field (record, "email"));
  if (name == NULL)
    name = find_name (text);
  if (hw_text_is_blank (email) || !hw_email_check (email))
    {
      g_free (email);
      email = find_email (text);
    }
  known = hw_people_index_find (self->people, name, email, &ambiguous);
  if (known != NULL && hw_people_index_get_record (self->people, known) < 0)
    return plan_known (self, index, known, error);
  if (known != NULL)
    hw_import_plan_reject (self->plan, index, name, "%s", _ ("this file holds two resumes of one person; leave one"));
  else if (ambiguous)
    hw_import_plan_reject (self->plan, index, name, "%s",
                           _ ("several candidates bear this name; add the file from the page of the one meant"));
  else if (name == NULL)
    hw_import_plan_reject (self->plan, index, self->plan->file_name, "%s",
                           _ ("whose resume this is cannot be told; add it from the candidate's page"));
  else
    {
      added = hw_people_plan_add (self, index, record, name, email);
      if (!plan_paper (self, index, added, FALSE, &action, error))
        return FALSE;
      hw_import_plan_add_line (self->plan, index, HW_IMPORT_ADD, name,
                               describe (HW_IMPORT_ADD, FALSE, FALSE, added, ""), added->parent.id);
    }
  return TRUE;
}

gboolean
hw_import_plan_resumes (HwSession *session, HwImportPlan *plan, GCancellable *cancellable, GError **error)
{
  g_auto (HwPeoplePlan) self = { 0 };

  if (!hw_people_plan_init (&self, session, plan, cancellable, error))
    return FALSE;
  for (guint i = 0; i < plan->document->records->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !plan_resume (&self, i, error))
      return FALSE;
  return TRUE;
}
