/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "hw-workbench-fixture.h"

#include <string.h>

#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "hw-test-rubric.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-import-private.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-session-private.h"

static const char small_rubric[]
    = "<rubric key='small' version='1' language='en' source='practice'><name>Small</name>"
      "<competencies>"
      "<competency id='strategy' source='practice'><name>Strategy</name><definition>Plans.</definition></competency>"
      "<competency id='content' source='practice'><name>Content</name><definition>Writes.</definition></competency>"
      "<competency id='delivery' source='practice'><name>Delivery</name><definition>Ships.</definition></competency>"
      "</competencies><profiles>"
      "<profile id='director' source='practice'><name>Director</name>"
      "<target competency='strategy' level='4' weight='1' critical='true'/>"
      "<target competency='content' level='3' weight='1' critical='false'/>"
      "<target competency='delivery' level='3' weight='1' critical='false'/></profile>"
      "<profile id='senior-director' source='practice'><name>Senior director</name>"
      "<target competency='strategy' level='5' weight='1' critical='true'/>"
      "<target competency='content' level='4' weight='1' critical='false'/>"
      "<target competency='delivery' level='4' weight='1' critical='false'/></profile></profiles>"
      "<criteria><criterion id='education' source='practice'><name>Education</name></criterion>"
      "<criterion id='location' source='practice'><name>Location</name></criterion></criteria>"
      "<phrases><phrase competency='strategy' language='en' weight='3500' source='practice'>roadmap</phrase>"
      "<phrase competency='content' language='en' weight='3500' source='practice'>product copy</phrase>"
      "<phrase competency='delivery' language='en' weight='3500' source='practice'>agile pod</phrase></phrases>"
      "<titles><title profile='senior-director' source='practice'>Senior Director of E-commerce</title></titles>"
      "</rubric>";

Fixture *
fixture_new_bare (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->clock = hw_clock_new_fixed (FIXTURE_NOW);
  self->repository = hw_fake_repository_new (self->clock);
  self->session = hw_session_new (self->repository, self->clock);
  return self;
}

void
fixture_store_rubric (HwSession *session, HwRubric *rubric)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Store a rubric", NULL);
  g_autoptr (GPtrArray) parts = hw_rubric_get_parts (rubric);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < parts->len; i++)
    hw_change_set_add (changes, g_ptr_array_index (parts, i));
  hw_session_apply (session, changes, NULL, &error);
  g_assert_no_error (error);
  hw_session_forget_undo (session);
}

Fixture *
fixture_new (void)
{
  Fixture *self = fixture_new_bare ();
  g_autoptr (HwRubric) rubric = hw_test_rubric_parse (small_rubric);

  rubric->version->status = HW_RUBRIC_PUBLISHED;
  rubric->version->published_at = 0;
  fixture_store_rubric (self->session, rubric);
  return self;
}

void
fixture_iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
fixture_free (Fixture *self)
{
  g_clear_object (&self->session);
  fixture_iterate ();
  g_clear_object (&self->repository);
  hw_clock_unref (self->clock);
  g_free (self);
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("nothing has come for five seconds");
  return G_SOURCE_REMOVE;
}

void
fixture_iterate_until (FixtureDone done, gpointer data)
{
  guint limit = g_timeout_add_seconds (5, give_up_cb, NULL);

  while (!done (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
fixture_digest (HwRepository *repository)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (const HwEntityClass *const *klass = hw_entity_classes (); *klass != NULL; klass++)
    {
      g_autoptr (HwQuery) query = hw_query_new (*klass);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = NULL;

      if (g_str_equal ((*klass)->name, "event"))
        continue;
      found = hw_repository_query (repository, query, NULL, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < found->len; i++)
        {
          g_autoptr (GVariant) packed = hw_entity_pack (g_ptr_array_index (found, i));

          g_ptr_array_add (lines, g_variant_print (packed, FALSE));
        }
    }
  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);
  joined = g_strjoinv ("\n", (char **) lines->pdata);
  return hw_sha256_hex (joined, strlen (joined));
}

gint64
fixture_count (Fixture *self, const HwEntityClass *klass)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);
  g_autoptr (GError) error = NULL;
  gint64 n = hw_repository_count (self->repository, query, NULL, &error);

  g_assert_no_error (error);
  return n;
}

gpointer
fixture_only (Fixture *self, const HwEntityClass *klass)
{
  g_autoptr (GPtrArray) found = hw_session_list (self->session, klass, NULL, NULL, NULL, NULL);

  g_assert_nonnull (found);
  g_assert_cmpuint (found->len, ==, 1);
  return hw_entity_ref (g_ptr_array_index (found, 0));
}

char *
fixture_show_plan (HwImportPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->lines->len; i++)
    {
      const HwImportLine *line = g_ptr_array_index (plan->lines, i);
      g_auto (GStrv) details = g_strsplit (line->details != NULL ? line->details : "", "\n", -1);
      g_autofree char *joined = g_strjoinv ("; ", details);

      g_string_append_printf (text, "%s %s%s%s\n", HW_IMPORT_ACTION_NICKS[line->action], line->title,
                              *joined != '\0' ? " | " : "", joined);
    }
  return g_string_free (text, FALSE);
}

HwDocument *
fixture_table (HwDocumentKind kind, const char *const *cells, guint n_columns)
{
  HwDocument *document = hw_document_new (kind, "csv");

  for (guint i = n_columns; cells[i] != NULL; i += n_columns)
    {
      HwRecord *record = hw_document_add_record (document, i / n_columns + 1);

      for (guint j = 0; j < n_columns; j++)
        hw_record_add_field (record, cells[j], cells[i + j]);
    }
  return document;
}

HwImportPlan *
fixture_plan (Fixture *self, HwDocument *document, const char *content, const HwImportOptions *options)
{
  static const HwImportOptions defaults = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GError) error = NULL;
  HwImportPlan *plan = hw_import_plan_document (self->session, document, bytes, "file.csv",
                                                options != NULL ? options : &defaults, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

char *
fixture_member (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  char *id = hw_member_ensure (self->session, name, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return id;
}

char *
fixture_add_requisition (Fixture *self, const char *const *candidates)
{
  g_autoptr (GError) error = NULL;
  char *id = hw_requisition_create (self->session, "Director", NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; candidates != NULL && candidates[i] != NULL; i++)
    {
      g_autofree char *candidate_id = hw_candidate_create (self->session, candidates[i], NULL, NULL, &error);
      g_autofree char *candidacy_id = NULL;

      g_assert_no_error (error);
      candidacy_id = hw_candidacy_create (self->session, candidate_id, id, NULL, &error);
      g_assert_no_error (error);
    }
  return id;
}

char *
fixture_candidacy (Fixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwCandidate) candidate = hw_candidate_resolve (self->session, name, NULL, &error);
  g_autoptr (HwCandidacy) candidacy = NULL;

  g_assert_no_error (error);
  candidacy = hw_session_find_where (self->session, &HW_CANDIDACY, "candidate_id", candidate->parent.id, NULL, NULL,
                                     NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (candidacy);
  return g_strdup (candidacy->parent.id);
}
