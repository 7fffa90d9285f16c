/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include <string.h>

#include "base/hw-error.h"
#include "base/hw-sha256.h"
#include "base/hw-text.h"
#include "core/hw-posting.h"
#include "core/hw-rules.h"
#include "export/hw-exporter.h"
#include "workbench/hw-candidate-private.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-scorecard-private.h"
#include "workbench/hw-session-private.h"

/* From what is stored to the ranked result, as far as the person who looks may see it. */

typedef struct
{
  HwSession *session;
  HwShortlist *shortlist;
  char *viewer_id;
  gboolean viewer_is_panelist;
  GPtrArray *cards; /* HwScorecard of all candidacies */
  GCancellable *cancellable;
} Build;

static void
build_clear (Build *self)
{
  g_clear_pointer (&self->shortlist, hw_shortlist_unref);
  g_clear_pointer (&self->viewer_id, g_free);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Build, build_clear)

static gboolean
load_members (Build *self, GError **error)
{
  g_autoptr (GPtrArray) members = hw_session_list (self->session, &HW_MEMBER, NULL, NULL, self->cancellable, error);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const HwMember *member = g_ptr_array_index (members, i);

      g_hash_table_replace (self->shortlist->members, g_strdup (member->parent.id), g_strdup (member->name));
    }
  return members != NULL;
}

static gboolean
load_weights (Build *self, GError **error)
{
  HwShortlist *shortlist = self->shortlist;
  g_autoptr (GPtrArray) weights = hw_requisition_load_weights (self->session, shortlist->requisition,
                                                               shortlist->rubric, self->cancellable, error);

  for (guint k = 0; weights != NULL && k < shortlist->n_competencies; k++)
    {
      const HwWeight *weight = g_ptr_array_index (weights, k);

      shortlist->weights[k] = weight->weight;
      hw_set_string (&shortlist->weight_reasons[k], weight->reason != NULL ? weight->reason : "");
    }
  return weights != NULL;
}

static gboolean
load_requirements (Build *self, GError **error)
{
  HwShortlist *shortlist = self->shortlist;
  g_autoptr (GPtrArray) stored = hw_session_list (self->session, &HW_REQUIREMENT, "requisition_id",
                                                  shortlist->requisition->parent.id, self->cancellable, error);

  if (stored == NULL)
    return FALSE;
  for (guint i = 0; i < shortlist->rubric->criteria->len; i++)
    {
      const HwCriterion *criterion = g_ptr_array_index (shortlist->rubric->criteria, i);

      for (guint j = 0; j < stored->len; j++)
        if (g_strcmp0 (((HwRequirement *) g_ptr_array_index (stored, j))->criterion, criterion->key) == 0)
          g_ptr_array_add (shortlist->requirements, hw_requirement_ref (g_ptr_array_index (stored, j)));
    }
  return TRUE;
}

static gboolean
add_screening (Build *self, HwShortlistEntry *entry, GError **error)
{
  HwRubric *rubric = self->shortlist->rubric;
  const char *candidacy_id = entry->candidacy->parent.id;
  g_autoptr (GPtrArray) stored
      = hw_session_list (self->session, &HW_SCREENING, "candidacy_id", candidacy_id, self->cancellable, error);

  if (stored == NULL)
    return FALSE;
  for (guint i = 0; i < rubric->criteria->len; i++)
    {
      const HwCriterion *criterion = g_ptr_array_index (rubric->criteria, i);
      HwScreening *found = NULL;

      for (guint j = 0; found == NULL && j < stored->len; j++)
        if (g_strcmp0 (((HwScreening *) g_ptr_array_index (stored, j))->criterion, criterion->key) == 0)
          found = hw_screening_ref (g_ptr_array_index (stored, j));
      if (found == NULL)
        {
          found = hw_screening_new ();
          hw_set_string (&found->candidacy_id, candidacy_id);
          hw_set_string (&found->criterion, criterion->key);
        }
      g_ptr_array_add (entry->screening, found);
    }
  return TRUE;
}

static gboolean
add_card (Build *self, HwShortlistEntry *entry, HwScorecard *card, GError **error)
{
  const char *member = g_hash_table_lookup (self->shortlist->members, card->member_id);
  g_autoptr (GPtrArray) ratings
      = hw_session_list (self->session, &HW_RATING, "scorecard_id", card->parent.id, self->cancellable, error);
  HwShortlistCard *shown;

  if (ratings == NULL)
    return FALSE;
  shown = hw_shortlist_card_new (card, member != NULL ? member : card->member_id, self->shortlist->n_competencies);
  g_ptr_array_add (entry->cards, shown);
  for (guint i = 0; i < ratings->len; i++)
    {
      const HwRating *rating = g_ptr_array_index (ratings, i);
      int k = hw_rubric_find_competency (self->shortlist->rubric, rating->competency);

      if (k < 0)
        continue;
      shown->ratings[k] = rating->rating == HW_UNSET ? -1 : (gint8) rating->rating;
      hw_set_string (&shown->evidence[k], rating->evidence != NULL ? rating->evidence : "");
    }
  return TRUE;
}

static int
compare_cards (gconstpointer a, gconstpointer b)
{
  const HwShortlistCard *left = *(HwShortlistCard *const *) a;
  const HwShortlistCard *right = *(HwShortlistCard *const *) b;
  g_autofree char *left_key = hw_text_match_key (left->member);
  g_autofree char *right_key = hw_text_match_key (right->member);
  int order = g_strcmp0 (left_key, right_key);

  return order != 0 ? order : g_strcmp0 (left->card->member_id, right->card->member_id);
}

static gboolean
add_entry (Build *self, HwCandidacy *candidacy, GError **error)
{
  g_autoptr (HwCandidate) candidate
      = hw_session_find (self->session, &HW_CANDIDATE, candidacy->candidate_id, self->cancellable, error);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  HwShortlistEntry *entry;
  gboolean submitted;

  if (candidate == NULL)
    return FALSE;
  entry = hw_shortlist_entry_new (candidacy, candidate);
  g_ptr_array_add (self->shortlist->entries, entry);
  if (!add_screening (self, entry, error))
    return FALSE;
  for (guint i = 0; i < self->cards->len; i++)
    if (g_strcmp0 (((HwScorecard *) g_ptr_array_index (self->cards, i))->candidacy_id, candidacy->parent.id) == 0)
      g_ptr_array_add (own, g_ptr_array_index (self->cards, i));
  submitted = self->viewer_id != NULL && hw_scorecard_pick_submitted (own, self->viewer_id) != NULL;
  /* Hidden whether or not the others have submitted: that too would tell. */
  entry->hidden = self->viewer_is_panelist && !submitted;
  for (guint i = 0; i < own->len; i++)
    {
      HwScorecard *card = g_ptr_array_index (own, i);

      if (card->status == HW_CARD_SUBMITTED && !entry->hidden
          && hw_scorecard_is_visible (card, self->viewer_id, submitted, self->viewer_is_panelist)
          && !add_card (self, entry, card, error))
        return FALSE;
    }
  g_ptr_array_sort (entry->cards, compare_cards);
  return TRUE;
}

static gboolean
load_cards (Build *self, GPtrArray *candidacies, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autoptr (HwQuery) query = NULL;

  for (guint i = 0; i < candidacies->len; i++)
    g_strv_builder_add (ids, ((HwEntity *) g_ptr_array_index (candidacies, i))->id);
  list = g_strv_builder_end (ids);
  query = hw_query_where_any (hw_query_new (&HW_SCORECARD), "candidacy_id", (const char *const *) list);
  self->cards = hw_repository_query (hw_session_get_repository (self->session), query, self->cancellable, error);
  return self->cards != NULL;
}

/* Once on a panel, or with a card begun, a person stays bound, whatever their role becomes. */
static gboolean
find_viewer_role (Build *self, GError **error)
{
  g_autoptr (GPtrArray) panel = NULL;

  self->viewer_id = hw_session_dup_member_id (self->session);
  if (self->viewer_id == NULL)
    return TRUE;
  panel = hw_session_list (self->session, &HW_PANELIST, "requisition_id", self->shortlist->requisition->parent.id,
                           self->cancellable, error);
  for (guint i = 0; panel != NULL && i < panel->len; i++)
    if (g_strcmp0 (((HwPanelist *) g_ptr_array_index (panel, i))->member_id, self->viewer_id) == 0)
      self->viewer_is_panelist = TRUE;
  for (guint i = 0; i < self->cards->len; i++)
    if (g_strcmp0 (((HwScorecard *) g_ptr_array_index (self->cards, i))->member_id, self->viewer_id) == 0)
      self->viewer_is_panelist = TRUE;
  return panel != NULL;
}

static gboolean
load_history_head (Build *self, GError **error)
{
  g_autoptr (HwQuery) query
      = hw_query_page (hw_query_order_by (hw_query_new (&HW_EVENT), "sequence", TRUE), 0, 1);
  g_autoptr (GPtrArray) events
      = hw_repository_query (hw_session_get_repository (self->session), query, self->cancellable, error);

  if (events != NULL && events->len > 0)
    hw_set_string (&self->shortlist->history_head, ((HwEvent *) g_ptr_array_index (events, 0))->hash);
  return events != NULL;
}

static gboolean
set_profile (Build *self, const char *profile, GError **error)
{
  HwShortlist *shortlist = self->shortlist;

  if (profile == NULL)
    return TRUE;
  shortlist->profile = hw_rubric_find_profile (shortlist->rubric, profile);
  hw_set_string (&shortlist->profile_key, profile);
  if (shortlist->profile == NULL)
    {
      g_autofree char *shown = hw_text_escape_for_message (profile, -1);

      g_set_error (error, HW_ERROR, HW_ERROR_INPUT,
                   _ ("The rubric has no role profile \"%s\"; choose one of those it has"), shown);
      return FALSE;
    }
  return TRUE;
}

HwShortlist *
hw_session_build_shortlist (HwSession *session, const char *requisition_id, const char *profile,
                            GCancellable *cancellable, GError **error)
{
  g_auto (Build) build = { .session = session, .cancellable = cancellable };
  g_autoptr (HwRequisition) requisition
      = hw_session_find (session, &HW_REQUISITION, requisition_id, cancellable, error);
  g_autoptr (HwRubric) rubric = NULL;
  g_autoptr (GPtrArray) candidacies = NULL;

  if (requisition == NULL)
    return NULL;
  rubric = hw_requisition_load_rubric (session, requisition, cancellable, error);
  if (rubric == NULL)
    return NULL;
  candidacies = hw_session_list (session, &HW_CANDIDACY, "requisition_id", requisition_id, cancellable, error);
  if (candidacies == NULL)
    return NULL;
  build.shortlist = hw_shortlist_new (requisition, rubric);
  build.shortlist->created_at = hw_session_now (session);
  if (!set_profile (&build, profile, error) || !load_members (&build, error) || !load_weights (&build, error)
      || !load_requirements (&build, error) || !load_cards (&build, candidacies, error)
      || !find_viewer_role (&build, error) || !load_history_head (&build, error))
    return NULL;
  for (guint i = 0; i < candidacies->len; i++)
    if (!add_entry (&build, g_ptr_array_index (candidacies, i), error))
      return NULL;
  if (!hw_shortlist_rank (build.shortlist, error))
    return NULL;
  return g_steal_pointer (&build.shortlist);
}

static gboolean
record_export (HwSession *session, HwShortlist *shortlist, const char *format, const char *path,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (HwShortlistRecord) record = hw_shortlist_record_new ();
  g_autoptr (HwChangeSet) changes = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;
  hw_set_string (&record->requisition_id, shortlist->requisition->parent.id);
  hw_set_string (&record->format, format);
  record->file_name = g_path_get_basename (path);
  record->sha256 = hw_sha256_hex (contents, length);
  hw_set_string (&record->history_head, shortlist->history_head);
  record->created_at = hw_session_now (session);
  changes = hw_session_begin (session, _ ("Export the shortlist of “%s” as %s"), shortlist->requisition->title,
                              record->file_name);
  hw_change_set_add (changes, record);
  return hw_session_apply_quietly (session, changes, NULL, cancellable, error);
}

gboolean
hw_shortlist_export (HwSession *session, const char *requisition_id, const char *profile, const char *path,
                     GCancellable *cancellable, GError **error)
{
  const HwExporter *exporter = hw_exporter_find (path, error);
  g_autoptr (HwShortlist) shortlist = NULL;

  if (exporter == NULL)
    return FALSE;
  shortlist = hw_session_build_shortlist (session, requisition_id, profile, cancellable, error);
  if (shortlist == NULL || !hw_export_file (exporter, shortlist, path, cancellable, error))
    return FALSE;
  /* Who only reads may still take a copy along; there is nowhere to note it. */
  return hw_session_is_read_only (session)
         || record_export (session, shortlist, exporter->extension, path, cancellable, error);
}
