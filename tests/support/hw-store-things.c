/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/hw-store-things.h"

static HwChangeSet *
apply (HwRepository *repository, HwChangeSet *changes)
{
  g_autoptr (GError) error = NULL;
  HwChangeSet *applied = hw_repository_apply (repository, changes, NULL, &error);

  g_assert_no_error (error);
  return applied;
}

gboolean
hw_things_try_add (HwRepository *repository, gpointer thing, GError **error)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Add", NULL);
  g_autoptr (HwChangeSet) applied = NULL;

  hw_change_set_add (changes, thing);
  applied = hw_repository_apply (repository, changes, NULL, error);
  return applied != NULL;
}

gboolean
hw_things_try_change (HwRepository *repository, gpointer before, gpointer after, GError **error)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Change", NULL);
  g_autoptr (HwChangeSet) applied = NULL;

  hw_change_set_change (changes, before, after);
  applied = hw_repository_apply (repository, changes, NULL, error);
  return applied != NULL;
}

gboolean
hw_things_try_remove (HwRepository *repository, gpointer thing, GError **error)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Remove", NULL);
  g_autoptr (HwChangeSet) applied = NULL;

  hw_change_set_remove (changes, thing);
  applied = hw_repository_apply (repository, changes, NULL, error);
  return applied != NULL;
}

void
hw_things_apply_add (HwRepository *repository, gpointer thing)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_things_try_add (repository, thing, &error));
  g_assert_no_error (error);
}

HwChangeSet *
hw_things_apply_change (HwRepository *repository, gpointer before, gpointer after)
{
  g_autoptr (HwChangeSet) changes = hw_change_set_new ("Change", NULL);

  hw_change_set_change (changes, before, after);
  return apply (repository, changes);
}

HwChangeSet *
hw_things_apply_inverse (HwRepository *repository, HwChangeSet *applied)
{
  g_autoptr (HwChangeSet) inverse = hw_change_set_invert (applied, "Undo");

  return apply (repository, inverse);
}

/* Stores @thing and gives it as it is stored; takes @thing. */
static gpointer
store (HwRepository *repository, gpointer thing)
{
  g_autoptr (HwEntity) owned = thing;
  g_autoptr (GError) error = NULL;
  gpointer stored;

  hw_things_apply_add (repository, owned);
  stored = hw_repository_find (repository, owned->klass, owned->id, NULL, &error);
  g_assert_no_error (error);
  return stored;
}

HwMember *
hw_things_add_member (HwRepository *repository, const char *name)
{
  HwMember *member = hw_member_new ();

  member->name = g_strdup (name);
  return store (repository, member);
}

HwCandidate *
hw_things_add_candidate (HwRepository *repository, const char *name)
{
  HwCandidate *candidate = hw_candidate_new ();

  candidate->name = g_strdup (name);
  return store (repository, candidate);
}

HwRequisition *
hw_things_add_requisition (HwRepository *repository, const char *title)
{
  HwRequisition *requisition = hw_requisition_new ();

  requisition->title = g_strdup (title);
  return store (repository, requisition);
}

HwCandidacy *
hw_things_add_candidacy (HwRepository *repository, HwCandidate *candidate, HwRequisition *requisition)
{
  HwCandidacy *candidacy = hw_candidacy_new ();

  candidacy->candidate_id = g_strdup (candidate->parent.id);
  candidacy->requisition_id = g_strdup (requisition->parent.id);
  return store (repository, candidacy);
}

HwScorecard *
hw_things_add_scorecard (HwRepository *repository)
{
  g_autoptr (HwMember) member = hw_things_add_member (repository, "Pat");
  g_autoptr (HwCandidate) candidate = hw_things_add_candidate (repository, "Cleo");
  g_autoptr (HwRequisition) requisition = hw_things_add_requisition (repository, "Director");
  g_autoptr (HwCandidacy) candidacy = hw_things_add_candidacy (repository, candidate, requisition);
  HwScorecard *card = hw_scorecard_new ();

  card->candidacy_id = g_strdup (candidacy->parent.id);
  card->member_id = g_strdup (member->parent.id);
  card->card_revision = 1;
  return store (repository, card);
}

HwRating *
hw_things_add_rating (HwRepository *repository, HwScorecard *card, const char *competency, gint64 value)
{
  HwRating *rating = hw_rating_new ();

  rating->scorecard_id = g_strdup (card->parent.id);
  rating->competency = g_strdup (competency);
  rating->rating = value;
  return store (repository, rating);
}

HwRubricVersion *
hw_things_make_rubric (void)
{
  HwRubricVersion *rubric = hw_rubric_version_new ();

  rubric->key = g_strdup ("director");
  rubric->version = 1;
  rubric->name = g_strdup ("Director");
  return rubric;
}

HwCompetency *
hw_things_make_competency (HwRubricVersion *rubric, const char *key)
{
  HwCompetency *competency = hw_competency_new ();

  competency->rubric_id = g_strdup (rubric->parent.id);
  competency->position = 0;
  competency->key = g_strdup (key);
  competency->name = g_strdup (key);
  competency->definition = g_strdup ("What it is");
  return competency;
}

char *
hw_things_list_titles (HwRepository *repository, HwQuery *query)
{
  g_autoptr (HwQuery) owned = query;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = hw_repository_query (repository, owned, NULL, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            hw_entity_get_title (g_ptr_array_index (found, i)));
  return g_string_free (g_steal_pointer (&names), FALSE);
}
