/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-search-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-call.h"
#include "app/hw-link-row.h"

#define MAX_HITS 100

struct _HwSearchPage
{
  HwPage parent_instance;
  GtkStack *content;
  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (HwSearchPage, hw_search_page, HW_TYPE_PAGE)

/* Where a hit leads, and the heading under which it stands; what is part of something else leads there. */
typedef struct
{
  char *place;
  char *title;
  char *snippet;
  guint group;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->place);
  g_free (found->title);
  g_free (found->snippet);
  g_free (found);
}

/* In this order; @owner: the field that names the thing to show instead. */
static const struct
{
  const char *noun;
  const char *owner;
  const char *place;
  guint group;
} targets[] = {
  { "requisition", NULL, "requisition", 0 },
  { "candidate", NULL, "candidate", 1 },
  { "paper", "candidate_id", "candidate", 2 },
  { "note", "candidate_id", "candidate", 3 },
  { "note", "requisition_id", "requisition", 3 }, /* where it is about no candidate */
  { "posting", NULL, "posting", 4 },
  { "rubric", NULL, "rubric", 5 },
  { "competency", "rubric_id", "rubric", 5 },
};

static const struct
{
  const char *title;
  const char *icon;
} groups[] = {
  { N_ ("Requisitions"), "view-list-symbolic" },    { N_ ("Candidates"), "system-users-symbolic" },
  { N_ ("Candidates’ papers"), "text-x-generic-symbolic" }, { N_ ("Notes"), "document-edit-symbolic" },
  { N_ ("Postings"), "emblem-documents-symbolic" },        { N_ ("Rubrics"), "starred-symbolic" },
};

/* The id of the thing to which a part belongs; NULL when it is gone or belongs to nothing shown. */
static char *
find_owner (HwSession *session, const HwSearchHit *hit, const char *field, GCancellable *cancellable)
{
  const HwEntityClass *klass = hw_entity_class_find (hit->noun);
  g_autoptr (HwQuery) query = hw_query_without_bytes (hw_query_where_text (hw_query_new (klass), "id", hit->id));
  g_autoptr (GPtrArray) found
      = hw_repository_query (hw_session_get_repository (session), query, cancellable, NULL);

  if (found == NULL || found->len == 0)
    return NULL;
  return g_strdup (hw_entity_get_text (g_ptr_array_index (found, 0), hw_entity_class_find_field (klass, field)));
}

static Found *
resolve (HwSession *session, const HwSearchHit *hit, GCancellable *cancellable)
{
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *id = NULL;
      Found *found;

      if (!g_str_equal (targets[i].noun, hit->noun))
        continue;
      id = targets[i].owner != NULL ? find_owner (session, hit, targets[i].owner, cancellable) : g_strdup (hit->id);
      if (id == NULL)
        continue;
      found = g_new0 (Found, 1);
      found->place = g_strconcat (targets[i].place, "/", id, NULL);
      found->title = g_strdup (hit->title);
      found->snippet = g_strdup (hit->snippet);
      found->group = targets[i].group;
      return found;
    }
  return NULL;
}

static gpointer
search (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) hits = hw_repository_search (hw_session_get_repository (session), ((HwCall *) data)->text,
                                                     MAX_HITS, cancellable, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (found_free);

  if (hits == NULL)
    return NULL;
  for (guint i = 0; i < hits->len; i++)
    {
      Found *one = resolve (session, g_ptr_array_index (hits, i), cancellable);

      if (one != NULL)
        g_ptr_array_add (found, one);
    }
  return g_steal_pointer (&found);
}

static GtkWidget *
new_group (guint index, GPtrArray *found)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (groups[index].title));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (groups[index].title), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (hw_link_row_activated), NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const Found *one = g_ptr_array_index (found, i);

      if (one->group == index)
        gtk_list_box_append (GTK_LIST_BOX (list),
                             hw_link_row_new (groups[index].icon, one->title, one->snippet, one->place));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  return group;
}

static void
loaded (HwPage *page, gpointer result)
{
  HwSearchPage *self = HW_SEARCH_PAGE (page);
  g_autoptr (GPtrArray) found = result;
  GtkWidget *child;
  guint counts[G_N_ELEMENTS (groups)] = { 0 };

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (guint i = 0; i < found->len; i++)
    counts[((Found *) g_ptr_array_index (found, i))->group]++;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (counts[i] > 0)
      gtk_box_append (self->groups, new_group (i, found));
  gtk_stack_set_visible_child_name (self->content, found->len > 0 ? "found" : "nothing");
}

static void
refresh (HwPage *page)
{
  g_autofree char *text = g_uri_unescape_string (hw_page_get_part (page, 1), NULL);
  g_autofree char *subtitle = g_strdup_printf (_("“%s”"), text);

  hw_page_set_title (page, _("Search"), subtitle);
  hw_page_load (page, search, hw_call_new (NULL, NULL, text, 0), hw_call_free, (GDestroyNotify) g_ptr_array_unref,
                loaded);
}

static void
hw_search_page_class_init (HwSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HW_PAGE_CLASS (klass)->refresh = refresh;
  hw_page_class_set_template (widget_class, "hw-search-page");
  gtk_widget_class_bind_template_child (widget_class, HwSearchPage, content);
  gtk_widget_class_bind_template_child (widget_class, HwSearchPage, groups);
}

static void
hw_search_page_init (HwSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
