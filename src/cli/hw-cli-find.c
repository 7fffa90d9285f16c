/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/hw-cli-find.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/hw-error.h"
#include "cli/hw-cli-output.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-data-files.h"
#include "workbench/hw-reader-client.h"
#include "workbench/hw-requisitions.h"

#define SHIPPED_RUBRIC "rubrics/director-of-ecommerce.xml"

GPtrArray *
hw_cli_list (HwCli *self, const HwEntityClass *klass, const char *field, const char *value, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_without_bytes (hw_query_new (klass));

  if (field != NULL)
    hw_query_where_text (query, field, value);
  return hw_repository_query (self->repository, query, NULL, error);
}

gint64
hw_cli_count (HwCli *self, const HwEntityClass *klass, const char *field, const char *value, GError **error)
{
  g_autoptr (HwQuery) query = hw_query_where_text (hw_query_new (klass), field, value);

  return hw_repository_count (self->repository, query, NULL, error);
}

HwRubric *
hw_cli_load_rubric (HwCli *self, const HwRequisition *requisition, GError **error)
{
  return requisition->rubric_id != NULL
             ? hw_session_load_rubric (self->session, requisition->rubric_id, NULL, error)
             : hw_session_load_default_rubric (self->session, NULL, error);
}

/* "Ada Lovelace <ada@example.org>" in two; without an address the whole is the name. */
static void
split_address (const char *typed, char **name, char **email)
{
  const char *open = strrchr (typed, '<');

  *email = NULL;
  if (open == NULL || !g_str_has_suffix (typed, ">"))
    {
      *name = g_strdup (typed);
      return;
    }
  *name = g_strstrip (g_strndup (typed, (gsize) (open - typed)));
  *email = g_strstrip (g_strndup (open + 1, strlen (open) - 2));
}

/* A mistyped id must not become a person's name. */
static gboolean
looks_like_id (const char *typed)
{
  g_autofree char *start = g_strconcat (HW_MEMBER.prefix, "-", NULL);

  return g_str_has_prefix (typed, start);
}

char *
hw_cli_ensure_member (HwCli *self, const char *typed, const char *role, GError **error)
{
  const char *const roles[] = { role, NULL };
  g_autoptr (GError) problem = NULL;
  g_autofree char *name = NULL;
  g_autofree char *email = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *id = NULL;
  g_autoptr (HwMember) member = NULL;

  split_address (typed, &name, &email);
  member = hw_member_resolve (self->session, email != NULL ? email : typed, NULL, &problem);
  if (member != NULL)
    return g_strdup (member->parent.id);
  if (!g_error_matches (problem, HW_ERROR, HW_ERROR_NOT_FOUND) || looks_like_id (typed))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  id = hw_member_ensure (self->session, name, email, roles, NULL, error);
  clean = hw_cli_clean (name);
  if (id != NULL)
    hw_cli_complain (_("“%s” was not known here and is now a member (%s)"), clean, id);
  return g_steal_pointer (&id);
}

char *
hw_cli_dup_title (HwCli *self, const HwEntityClass *klass, const char *id)
{
  g_autoptr (HwEntity) entity
      = id != NULL ? hw_repository_find (self->repository, klass, id, NULL, NULL) : NULL;

  return g_strdup (entity != NULL ? hw_entity_get_title (entity) : id);
}

static HwCandidacy *
pick_only (HwCli *self, const HwCandidate *candidate, GPtrArray *candidacies, GError **error)
{
  g_autofree char *name = hw_cli_clean (candidate->name);

  if (candidacies->len == 1)
    return hw_candidacy_ref (g_ptr_array_index (candidacies, 0));
  if (candidacies->len == 0)
    g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                 _("%s is not considered for any requisition; use “hwb candidate join”"), name);
  else
    hw_cli_refuse_usage (self, error, _("%s is considered for %u requisitions; name one with --requisition"),
                         name, candidacies->len);
  return NULL;
}

HwCandidacy *
hw_cli_find_candidacy (HwCli *self, const char *candidate, const char *requisition, GError **error)
{
  g_autoptr (HwCandidate) person = hw_candidate_resolve (self->session, candidate, NULL, error);
  g_autoptr (HwRequisition) position = NULL;
  g_autoptr (GPtrArray) candidacies = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (person == NULL)
    return NULL;
  candidacies = hw_cli_list (self, &HW_CANDIDACY, "candidate_id", person->parent.id, error);
  if (candidacies == NULL)
    return NULL;
  if (requisition == NULL)
    return pick_only (self, person, candidacies, error);
  position = hw_requisition_resolve (self->session, requisition, NULL, error);
  if (position == NULL)
    return NULL;
  for (guint i = 0; i < candidacies->len; i++)
    {
      HwCandidacy *candidacy = g_ptr_array_index (candidacies, i);

      if (g_strcmp0 (candidacy->requisition_id, position->parent.id) == 0)
        return hw_candidacy_ref (candidacy);
    }
  name = hw_cli_clean (person->name);
  title = hw_cli_clean (position->title);
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
               _("%s is not considered for “%s”; use “hwb candidate join”"), name, title);
  return NULL;
}

HwRubric *
hw_cli_load_reading_rubric (HwCli *self, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (HwDocument) document = NULL;
  const HwReadOptions options = { .wanted = HW_DOCUMENT_RUBRIC + 1 };

  if (self->has_workspace)
    return hw_cli_open (self, error) != NULL ? hw_session_load_default_rubric (self->session, NULL, error)
                                             : NULL;
  path = hw_data_find (SHIPPED_RUBRIC, error);
  if (path == NULL)
    return NULL;
  document = hw_reader_client_read (path, &options, NULL, NULL, error);
  return document != NULL ? hw_rubric_ref (document->rubric) : NULL;
}
