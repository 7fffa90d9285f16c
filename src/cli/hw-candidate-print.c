/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-candidate-print.h"

#include <glib/gi18n-lib.h>

#include "base/hw-clock.h"
#include "cli/hw-cli-find.h"
#include "cli/hw-cli-json.h"
#include "cli/hw-cli-output.h"
#include "cli/hw-duplicate-print.h"

/* A candidate and a candidacy of theirs; without a requisition asked for, each candidate once. */
typedef struct
{
  HwCli *cli;
  JsonBuilder *builder;
  HwTable *table;
  guint n;
} Listing;

static void
list_one (Listing *self, const HwCandidate *candidate, const HwCandidacy *candidacy)
{
  const char *stage = candidacy != NULL ? HW_STAGE_NICKS[candidacy->stage] : NULL;

  json_builder_begin_object (self->builder);
  hw_json_add_fields (self->builder, &candidate->parent);
  if (candidacy != NULL)
    {
      hw_json_add_text (self->builder, "candidacy", candidacy->parent.id);
      hw_json_add_text (self->builder, "stage", stage);
    }
  json_builder_end_object (self->builder);
  hw_table_add (self->table, candidate->parent.id, candidate->name,
                candidate->current_title != NULL ? candidate->current_title : "",
                candidate->email != NULL ? candidate->email : "", stage != NULL ? stage : "", NULL);
  self->n++;
}

static gboolean
list_candidacies (Listing *self, const char *requisition_id, int stage, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (&HW_CANDIDACY);
  g_autoptr (GPtrArray) candidacies = NULL;

  if (requisition_id != NULL)
    hw_query_where_text (query, "requisition_id", requisition_id);
  if (stage >= 0)
    hw_query_where_text (query, "stage", HW_STAGE_NICKS[stage]);
  candidacies = hw_repository_query (self->cli->repository, query, NULL, error);
  for (guint i = 0; candidacies != NULL && i < candidacies->len; i++)
    {
      const HwCandidacy *candidacy = g_ptr_array_index (candidacies, i);
      g_autoptr (HwCandidate) candidate
          = hw_repository_find (self->cli->repository, &HW_CANDIDATE, candidacy->candidate_id, NULL, error);

      if (candidate == NULL)
        return FALSE;
      list_one (self, candidate, candidacy);
    }
  return candidacies != NULL;
}

static gboolean
list_all (Listing *self, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_order_by (hw_query_new (&HW_CANDIDATE), "match_key", FALSE);
  g_autoptr (GPtrArray) candidates = hw_repository_query (self->cli->repository, query, NULL, error);

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    list_one (self, g_ptr_array_index (candidates, i), NULL);
  return candidates != NULL;
}

gboolean
hw_candidates_print (HwCli *self, const char *requisition_id, int stage, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (HwTable) table
      = hw_table_new (_("Id"), _("Name"), _("Position"), _("E-mail"), _("Stage"), NULL);
  Listing listing = { self, builder, table, 0 };
  gboolean done;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "candidates");
  json_builder_begin_array (builder);
  if (requisition_id != NULL || stage >= 0)
    done = list_candidacies (&listing, requisition_id, stage, error);
  else
    done = list_all (&listing, error);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (!done)
    return FALSE;
  if (self->json)
    hw_json_print (builder);
  else
    hw_table_print (table);
  if (!self->json && listing.n == 0)
    hw_cli_print ("%s\n", _("There are no candidates."));
  return TRUE;
}

/* What hangs on a candidate. */
typedef struct
{
  GPtrArray *candidacies;
  GPtrArray *papers;
  GArray *no_text; /* HwNoText, one for each paper */
  GPtrArray *notes;
  GPtrArray *duplicates; /* HwDuplicate */
} Parts;

static void
clear_parts (Parts *parts)
{
  g_clear_pointer (&parts->candidacies, g_ptr_array_unref);
  g_clear_pointer (&parts->papers, g_ptr_array_unref);
  g_clear_pointer (&parts->no_text, g_array_unref);
  g_clear_pointer (&parts->notes, g_ptr_array_unref);
  g_clear_pointer (&parts->duplicates, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, clear_parts)

static GArray *
find_no_text (HwCli *self, GPtrArray *papers, GError **error)
{
  g_autoptr (GArray) reasons = g_array_new (FALSE, FALSE, sizeof (HwNoText));

  for (guint i = 0; i < papers->len; i++)
    {
      HwNoText why;

      if (!hw_paper_find_no_text (self->session, g_ptr_array_index (papers, i), &why, NULL, error))
        return NULL;
      g_array_append_val (reasons, why);
    }
  return g_steal_pointer (&reasons);
}

static gboolean
load_parts (HwCli *self, const HwCandidate *candidate, Parts *parts, GError **error)
{
  const char *id = candidate->parent.id;

  parts->candidacies = hw_cli_list (self, &HW_CANDIDACY, "candidate_id", id, error);
  parts->papers
      = parts->candidacies != NULL ? hw_cli_list (self, &HW_PAPER, "candidate_id", id, error) : NULL;
  parts->no_text = parts->papers != NULL ? find_no_text (self, parts->papers, error) : NULL;
  parts->notes = parts->no_text != NULL ? hw_cli_list (self, &HW_NOTE, "candidate_id", id, error) : NULL;
  if (parts->notes == NULL)
    return FALSE;
  parts->duplicates = hw_duplicates_of_candidate (self->session, id, NULL, error);
  return parts->duplicates != NULL;
}

static gboolean
add_candidacy (HwCli *self, JsonBuilder *builder, const HwCandidacy *candidacy, GError **error)
{
  g_autoptr (GPtrArray) screening
      = hw_cli_list (self, &HW_SCREENING, "candidacy_id", candidacy->parent.id, error);
  g_autofree char *title = hw_cli_dup_title (self, &HW_REQUISITION, candidacy->requisition_id);

  if (screening == NULL)
    return FALSE;
  json_builder_begin_object (builder);
  hw_json_add_fields (builder, &candidacy->parent);
  hw_json_add_text (builder, "requisition", title);
  json_builder_set_member_name (builder, "screening");
  json_builder_begin_object (builder);
  for (guint i = 0; i < screening->len; i++)
    {
      const HwScreening *answer = g_ptr_array_index (screening, i);

      hw_json_add_text (builder, answer->criterion, HW_ANSWER_NICKS[answer->answer]);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  return TRUE;
}

static void
add_array (JsonBuilder *builder, const char *name, GPtrArray *entities)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < entities->len; i++)
    {
      json_builder_begin_object (builder);
      hw_json_add_fields (builder, g_ptr_array_index (entities, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_papers (JsonBuilder *builder, const Parts *parts)
{
  json_builder_set_member_name (builder, "papers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < parts->papers->len; i++)
    {
      json_builder_begin_object (builder);
      hw_json_add_fields (builder, g_ptr_array_index (parts->papers, i));
      hw_json_add_text (builder, "no_text", HW_NO_TEXT_NICKS[g_array_index (parts->no_text, HwNoText, i)]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
print_json (HwCli *self, const HwCandidate *candidate, const Parts *parts, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  hw_json_add_fields (builder, &candidate->parent);
  json_builder_set_member_name (builder, "candidacies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < parts->candidacies->len; i++)
    if (!add_candidacy (self, builder, g_ptr_array_index (parts->candidacies, i), error))
      return FALSE;
  json_builder_end_array (builder);
  add_papers (builder, parts);
  add_array (builder, "notes", parts->notes);
  hw_duplicates_add_json (builder, parts->duplicates);
  json_builder_end_object (builder);
  hw_json_print (builder);
  return TRUE;
}

static void
print_fields (const HwCandidate *candidate)
{
  static const char *const shown[]
      = { "name", "email", "phone", "location", "current_title", "current_employer", "source", "summary" };
  g_autoptr (HwTable) table = hw_table_new (_("Field"), _("Value"), NULL);

  hw_table_add (table, "id", candidate->parent.id, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      const char *value
          = hw_entity_get_text (&candidate->parent, hw_entity_class_find_field (&HW_CANDIDATE, shown[i]));

      if (value != NULL)
        hw_table_add (table, shown[i], value, NULL);
    }
  if (candidate->tags != NULL)
    {
      g_autofree char *tags = g_strjoinv ("; ", candidate->tags);

      hw_table_add (table, "tags", tags, NULL);
    }
  hw_table_print (table);
}

static gboolean
print_candidacy (HwCli *self, const HwCandidacy *candidacy, GError **error)
{
  g_autoptr (GPtrArray) screening
      = hw_cli_list (self, &HW_SCREENING, "candidacy_id", candidacy->parent.id, error);
  g_autofree char *title = hw_cli_dup_title (self, &HW_REQUISITION, candidacy->requisition_id);
  g_autofree char *clean = hw_cli_clean (title);
  g_autoptr (HwTable) table = hw_table_new (_("Screening criterion"), _("Answer"), _("Note"), NULL);

  if (screening == NULL)
    return FALSE;
  for (guint i = 0; i < screening->len; i++)
    {
      const HwScreening *answer = g_ptr_array_index (screening, i);

      hw_table_add (table, answer->criterion, HW_ANSWER_NICKS[answer->answer],
                    answer->note != NULL ? answer->note : "", NULL);
    }
  hw_cli_print ("\n%s (%s): %s\n", clean, candidacy->requisition_id, HW_STAGE_NICKS[candidacy->stage]);
  hw_table_print (table);
  return TRUE;
}

/* What nobody can find in a paper is not to be missed in its list. */
static void
print_no_text (const Parts *parts)
{
  for (guint i = 0; i < parts->papers->len; i++)
    {
      HwNoText why = g_array_index (parts->no_text, HwNoText, i);
      g_autofree char *name = hw_cli_clean (((HwPaper *) g_ptr_array_index (parts->papers, i))->name);

      if (why != HW_NO_TEXT_NONE)
        hw_cli_print ("! %s: %s %s\n", name, hw_no_text_describe (why), hw_no_text_advise (why));
    }
}

static void
print_papers (const Parts *parts)
{
  g_autoptr (HwTable) papers = hw_table_new (_("Paper"), _("Kind"), _("Format"), NULL);
  g_autoptr (HwTable) notes = hw_table_new (_("Note"), NULL);

  for (guint i = 0; i < parts->papers->len; i++)
    {
      const HwPaper *paper = g_ptr_array_index (parts->papers, i);

      hw_table_add (papers, paper->name, paper->kind != NULL ? paper->kind : "",
                    paper->format != NULL ? paper->format : "", NULL);
    }
  for (guint i = 0; i < parts->notes->len; i++)
    hw_table_add (notes, ((HwNote *) g_ptr_array_index (parts->notes, i))->text, NULL);
  if (parts->papers->len > 0)
    hw_cli_print ("\n");
  hw_table_print (papers);
  print_no_text (parts);
  if (parts->notes->len > 0)
    hw_cli_print ("\n");
  hw_table_print (notes);
}

gboolean
hw_candidate_print (HwCli *self, HwCandidate *candidate, GError **error)
{
  g_auto (Parts) parts = { 0 };

  if (!load_parts (self, candidate, &parts, error))
    return FALSE;
  if (self->json)
    return print_json (self, candidate, &parts, error);
  print_fields (candidate);
  for (guint i = 0; i < parts.candidacies->len; i++)
    if (!print_candidacy (self, g_ptr_array_index (parts.candidacies, i), error))
      return FALSE;
  print_papers (&parts);
  if (parts.duplicates->len > 0)
    {
      hw_cli_print ("\n%s\n", _ ("Perhaps the same person:"));
      hw_duplicates_print (parts.duplicates, FALSE);
    }
  return TRUE;
}
