/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-requisition-work.h"

#include <string.h>

#include "app/hw-call.h"
#include "base/hw-error.h"
#include "base/hw-text.h"
#include "workbench/hw-candidates.h"
#include "workbench/hw-requisitions.h"
#include "workbench/hw-scorecards.h"

void
hw_panel_view_free (gpointer view)
{
  HwPanelView *self = view;

  if (self == NULL)
    return;
  g_clear_pointer (&self->shortlist, hw_shortlist_unref);
  g_clear_pointer (&self->panelists, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPanelView, hw_panel_view_free)

HwMember *
hw_panel_view_find_member (HwPanelView *self, const char *member_id)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      HwMember *member = g_ptr_array_index (self->members, i);

      if (g_strcmp0 (HW_ENTITY (member)->id, member_id) == 0)
        return member;
    }
  return NULL;
}

HwScorecard *
hw_panel_view_find_card (HwPanelView *self, const char *candidacy_id, const char *member_id)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      HwScorecard *card = g_ptr_array_index (self->cards, i);

      if (card->status != HW_CARD_REPLACED && g_str_equal (card->candidacy_id, candidacy_id)
          && g_str_equal (card->member_id, member_id))
        return card;
    }
  return NULL;
}

static GPtrArray *
query_cards (HwSession *session, HwShortlist *shortlist, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (HwQuery) query = hw_query_new (&HW_SCORECARD);

  if (shortlist->entries->len == 0)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) hw_entity_unref);
  for (guint i = 0; i < shortlist->entries->len; i++)
    {
      HwShortlistEntry *entry = g_ptr_array_index (shortlist->entries, i);

      g_ptr_array_add (ids, HW_ENTITY (entry->candidacy)->id);
    }
  g_ptr_array_add (ids, NULL);
  hw_query_where_any (query, "candidacy_id", (const char *const *) ids->pdata);
  return hw_repository_query (hw_session_get_repository (session), query, cancellable, error);
}

gpointer
hw_work_load_panel_view (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;
  HwRepository *repository = hw_session_get_repository (session);
  g_autoptr (HwQuery) panelists = hw_query_new (&HW_PANELIST);
  g_autoptr (HwQuery) members = hw_query_new (&HW_MEMBER);
  g_autoptr (HwPanelView) self = g_new0 (HwPanelView, 1);

  self->shortlist = hw_session_build_shortlist (session, call->id, call->key, cancellable, error);
  if (self->shortlist == NULL)
    return NULL;
  hw_query_where_text (panelists, "requisition_id", call->id);
  self->panelists = hw_repository_query (repository, panelists, cancellable, error);
  if (self->panelists == NULL)
    return NULL;
  hw_query_order_by (members, "name", FALSE);
  self->members = hw_repository_query (repository, members, cancellable, error);
  if (self->members == NULL)
    return NULL;
  self->cards = query_cards (session, self->shortlist, cancellable, error);
  return self->cards != NULL ? g_steal_pointer (&self) : NULL;
}

gpointer
hw_work_load_requisition (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_repository_find (hw_session_get_repository (session), &HW_REQUISITION, ((HwCall *) data)->id, cancellable,
                             error);
}

gpointer
hw_work_decide (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_candidacy_decide (session, call->id, call->key, call->text, cancellable, error));
}

gpointer
hw_work_move (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;
  g_auto (GStrv) ids = g_strsplit (call->text, "\n", -1);

  return GINT_TO_POINTER (hw_candidacy_move (session, (const char *const *) ids, (HwStage) call->number, call->key,
                                             cancellable, error));
}

gpointer
hw_work_join (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;
  g_autoptr (GError) problem = NULL;
  g_autoptr (HwCandidate) candidate = hw_candidate_resolve (session, call->text, cancellable, &problem);
  g_autofree char *id = NULL;

  if (candidate != NULL)
    id = g_strdup (HW_ENTITY (candidate)->id);
  else if (g_error_matches (problem, HW_ERROR, HW_ERROR_NOT_FOUND) && strchr (call->text, '@') == NULL)
    id = hw_candidate_create (session, call->text, NULL, cancellable, error);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return id != NULL ? hw_candidacy_create (session, id, call->id, cancellable, error) : NULL;
}

/* "Ada Example <ada@example.org>", or either alone */
static char *
ensure_member (HwSession *session, const char *text, GCancellable *cancellable, GError **error)
{
  static const char *const roles[] = { "panelist", NULL };
  const char *open = strchr (text, '<');
  const char *close = open != NULL ? strchr (open, '>') : NULL;
  g_autofree char *name = open != NULL ? g_strndup (text, (gsize) (open - text)) : g_strdup (text);
  g_autofree char *email = close != NULL ? g_strndup (open + 1, (gsize) (close - open - 1)) : NULL;

  return hw_member_ensure (session, g_strstrip (name), email, roles, cancellable, error);
}

gpointer
hw_work_add_panelist (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;
  g_autofree char *member_id = g_strdup (call->key);

  if (member_id == NULL)
    member_id = ensure_member (session, call->text, cancellable, error);
  if (member_id == NULL)
    return NULL;
  return GINT_TO_POINTER (hw_requisition_add_panelist (session, call->id, member_id, cancellable, error));
}

gpointer
hw_work_remove_panelist (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  HwCall *call = data;

  return GINT_TO_POINTER (hw_requisition_remove_panelist (session, call->id, call->key, cancellable, error));
}
