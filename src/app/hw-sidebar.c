/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-sidebar.h"

#include <string.h>

#include "app/hw-labels.h"
#include "app/hw-page.h"
#include "app/hw-sidebar-row.h"
#include "app/hw-widget.h"
#include "core/hw-posting.h"
#include "core/hw-rubric-parts.h"
#include "workbench/hw-scorecards.h"

#define N_STATES (HW_STATE_REJECTED + 1)

/* How much is where; filled in another thread. */
typedef struct
{
  gint64 tasks;
  gint64 requisitions;
  gint64 states[N_STATES];
  gint64 candidates;
  gint64 postings;
  gint64 rubrics;
} Counts;

struct _HwSidebar
{
  GtkWidget parent_instance;
  HwSession *session;
  GCancellable *cancellable;
  guint update_source;
  GtkListBox *list;
  HwSidebarRow *tasks;
  HwSidebarRow *requisitions;
  HwSidebarRow *candidates;
  HwSidebarRow *postings;
  HwSidebarRow *rubrics;
  GtkWidget *states[N_STATES];
};

G_DEFINE_FINAL_TYPE (HwSidebar, hw_sidebar, GTK_TYPE_WIDGET)

static gboolean
count (HwSession *session, const HwEntityClass *klass, const char *state, gint64 *n, GCancellable *cancellable,
       GError **error)
{
  g_autoptr (HwQuery) query = hw_query_new (klass);

  if (state != NULL)
    hw_query_where_text (query, "state", state);
  *n = hw_repository_count (hw_session_get_repository (session), query, cancellable, error);
  return *n >= 0;
}

static gpointer
count_all (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree Counts *counts = g_new0 (Counts, 1);
  g_autoptr (GPtrArray) tasks = hw_session_list_tasks (session, cancellable, error);

  if (tasks == NULL)
    return NULL;
  counts->tasks = tasks->len;
  for (guint i = 0; i < N_STATES; i++)
    if (!count (session, &HW_REQUISITION, HW_REQUISITION_STATE_NICKS[i], &counts->states[i], cancellable, error))
      return NULL;
    else
      counts->requisitions += counts->states[i];
  if (!count (session, &HW_CANDIDATE, NULL, &counts->candidates, cancellable, error)
      || !count (session, &HW_POSTING, NULL, &counts->postings, cancellable, error)
      || !count (session, &HW_RUBRIC_VERSION, NULL, &counts->rubrics, cancellable, error))
    return NULL;
  return g_steal_pointer (&counts);
}

static void
set_state_count (HwSidebar *self, guint state, int n)
{
  g_autofree char *place = NULL;

  if (self->states[state] == NULL && n > 0)
    {
      int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->requisitions)) + 1;

      for (guint i = 0; i < state; i++)
        index += self->states[i] != NULL ? 1 : 0;
      place = g_strdup_printf ("requisitions/%s", HW_REQUISITION_STATE_NICKS[state]);
      self->states[state] = g_object_new (HW_TYPE_SIDEBAR_ROW, "place", place, "label",
                                          hw_label_state ((HwRequisitionState) state), "icon-name", NULL, NULL);
      gtk_list_box_insert (self->list, self->states[state], index);
    }
  if (self->states[state] == NULL)
    return;
  hw_sidebar_row_set_count (HW_SIDEBAR_ROW (self->states[state]), n);
  gtk_widget_set_visible (self->states[state], n > 0);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HwSidebar) self = user_data;
  g_autofree Counts *counts = hw_session_run_finish (HW_SESSION (source), result, NULL);

  /* Counts are a courtesy: when they cannot be had, the pages themselves say why. */
  if (counts == NULL || self->session != HW_SESSION (source))
    return;
  hw_sidebar_row_set_count (self->tasks, (int) counts->tasks);
  hw_sidebar_row_set_count (self->requisitions, (int) counts->requisitions);
  hw_sidebar_row_set_count (self->candidates, (int) counts->candidates);
  hw_sidebar_row_set_count (self->postings, (int) counts->postings);
  hw_sidebar_row_set_count (self->rubrics, (int) counts->rubrics);
  for (guint i = 0; i < N_STATES; i++)
    set_state_count (self, i, (int) counts->states[i]);
}

static void
update_cb (gpointer user_data)
{
  HwSidebar *self = user_data;

  self->update_source = 0;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hw_session_run_async (self->session, count_all, NULL, NULL, g_free, self->cancellable, counted_cb,
                        g_object_ref (self));
}

/* Many changes in a row, as in an import, are counted once. */
static void
changed_cb (HwSidebar *self)
{
  if (self->update_source == 0)
    self->update_source = g_timeout_add_once (150, update_cb, self);
}

static void
let_go (HwSidebar *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, changed_cb, self);
  g_clear_object (&self->session);
}

void
hw_sidebar_set_session (HwSidebar *self, HwSession *session)
{
  g_return_if_fail (HW_IS_SIDEBAR (self));
  let_go (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), session != NULL);
  if (session == NULL)
    return;
  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (session, "notify::member-id", G_CALLBACK (changed_cb), self);
  update_cb (self);
}

/* The list of which a single thing is part. */
static const char *
find_parent (const char *place)
{
  static const char *const parents[][2] = {
    { "requisition/", "requisitions" }, { "candidate/", "candidates" }, { "scorecard/", "tasks" },
    { "posting/", "postings" },         { "rubric/", "rubrics" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    if (g_str_has_prefix (place, parents[i][0]))
      return parents[i][1];
  return place;
}

void
hw_sidebar_select (HwSidebar *self, const char *place)
{
  const char *wanted = find_parent (place);
  GtkListBoxRow *found = NULL;

  g_return_if_fail (HW_IS_SIDEBAR (self) && place != NULL);
  for (int i = 0; found == NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        break;
      if (g_strcmp0 (hw_sidebar_row_get_place (HW_SIDEBAR_ROW (row)), wanted) == 0)
        found = row;
    }
  gtk_list_box_select_row (self->list, found);
}

static void
row_activated_cb (HwSidebar *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", hw_sidebar_row_get_place (HW_SIDEBAR_ROW (row)));
}

static void
dispose (GObject *object)
{
  HwSidebar *self = HW_SIDEBAR (object);

  let_go (self);
  hw_widget_clear (GTK_WIDGET (self));
  G_OBJECT_CLASS (hw_sidebar_parent_class)->dispose (object);
}

static void
hw_sidebar_class_init (HwSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_SIDEBAR_ROW);
  hw_page_class_set_template (widget_class, "hw-sidebar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, tasks);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, requisitions);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, candidates);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, postings);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, rubrics);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
hw_sidebar_init (HwSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_widget_leave_by_tab (GTK_WIDGET (self->list));
}
