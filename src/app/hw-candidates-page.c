/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-candidates-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-column.h"
#include "app/hw-format.h"
#include "app/hw-list-view.h"
#include "core/hw-people.h"
#include "workbench/hw-candidates.h"

struct _HwCandidatesPage
{
  HwPage parent_instance;
  HwListView *list;
  GtkDropDown *order;
  GtkColumnViewColumn *name;
  GtkColumnViewColumn *title;
  GtkColumnViewColumn *employer;
  GtkColumnViewColumn *location;
  GtkColumnViewColumn *since;
};

G_DEFINE_FINAL_TYPE (HwCandidatesPage, hw_candidates_page, HW_TYPE_PAGE)

static HwQuery *
build_query (gpointer user_data)
{
  HwCandidatesPage *self = user_data;
  HwQuery *query = hw_query_new (&HW_CANDIDATE);

  if (gtk_drop_down_get_selected (self->order) == 1)
    return hw_query_order_by (query, "created_at", TRUE);
  return hw_query_order_by (query, "match_key", FALSE);
}

static char *
dup_name (gpointer item, gpointer user_data)
{
  HwCandidate *candidate = hw_item_get_entity (item);

  return g_strdup (candidate->name);
}

static char *
dup_sentence (gpointer item, gpointer user_data)
{
  HwCandidate *candidate = hw_item_get_entity (item);

  if (candidate->current_title != NULL && candidate->current_employer != NULL)
    /* Translators: a candidate's name, job title and employer, read aloud */
    return g_strdup_printf (_("%s, %s at %s"), candidate->name, candidate->current_title,
                            candidate->current_employer);
  return g_strdup (candidate->name);
}

static char *
dup_title (gpointer item, gpointer user_data)
{
  return g_strdup (((HwCandidate *) hw_item_get_entity (item))->current_title);
}

static char *
dup_employer (gpointer item, gpointer user_data)
{
  return g_strdup (((HwCandidate *) hw_item_get_entity (item))->current_employer);
}

static char *
dup_location (gpointer item, gpointer user_data)
{
  return g_strdup (((HwCandidate *) hw_item_get_entity (item))->location);
}

static char *
dup_since (gpointer item, gpointer user_data)
{
  return hw_format_date (((HwCandidate *) hw_item_get_entity (item))->created_at);
}

static void
order_changed_cb (HwCandidatesPage *self)
{
  hw_list_view_refresh (self->list);
}

static void
opened_cb (HwCandidatesPage *self, const char *id)
{
  hw_page_go (HW_PAGE (self), "candidate/%s", id);
}

static gpointer
create (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_candidate_create (session, ((HwCall *) data)->text, NULL, cancellable, error);
}

static void
created (HwPage *page, gpointer result)
{
  g_autofree char *id = result;

  hw_page_go (page, "candidate/%s", id);
}

static void
named_cb (const char *name, gpointer user_data)
{
  HwPage *page = user_data;

  hw_page_do (page, _("Candidate added"), create, hw_call_new (NULL, NULL, name, 0), hw_call_free, g_free, created);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  if (hw_page_get_session (HW_PAGE (widget)) != NULL)
    hw_alert_ask_text (widget, _("Add a candidate"), _("Papers and details can follow."), _("Full name"), NULL,
                       _("_Add"), named_cb, g_object_ref (widget), g_object_unref);
}

static void
hw_candidates_page_class_init (HwCandidatesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HW_TYPE_LIST_VIEW);
  hw_page_class_set_template (widget_class, "hw-candidates-page");
  gtk_widget_class_bind_template_child (widget_class, HwCandidatesPage, list);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatesPage, order);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatesPage, name);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatesPage, title);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatesPage, employer);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatesPage, location);
  gtk_widget_class_bind_template_child (widget_class, HwCandidatesPage, since);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_install_action (widget_class, "candidates.add", NULL, add_cb);
}

static void
hw_candidates_page_init (HwCandidatesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_column_set_sentence (self->name, dup_name, dup_sentence, self);
  hw_column_set_text (self->title, HW_COLUMN_PLAIN, dup_title, self);
  hw_column_set_text (self->employer, HW_COLUMN_PLAIN, dup_employer, self);
  hw_column_set_text (self->location, HW_COLUMN_DIM, dup_location, self);
  hw_column_set_text (self->since, HW_COLUMN_DIM | HW_COLUMN_NUMBER, dup_since, self);
  hw_list_view_set_query (self->list, build_query, self);
}
