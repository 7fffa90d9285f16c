/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-tasks-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-link-row.h"
#include "workbench/hw-scorecards.h"

#define MAX_ROWS 100u

struct _HwTasksPage
{
  HwPage parent_instance;
  GtkStack *content;
  AdwPreferencesGroup *cards_group;
  AdwPreferencesGroup *approvals_group;
  GtkListBox *cards;
  GtkListBox *approvals;
};

G_DEFINE_FINAL_TYPE (HwTasksPage, hw_tasks_page, HW_TYPE_PAGE)

static const char *const nouns[] = {
  "scorecard", "rating", "candidacy", "panelist", "approval", "requisition", "candidate", "member", NULL,
};

static gpointer
list (HwSession *session, gpointer data, GCancellable *cancellable, GError **error)
{
  return hw_session_list_tasks (session, cancellable, error);
}

static void
clear (GtkListBox *box)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_list_box_remove (box, row);
}

static char *
find_place (const HwTask *task)
{
  if (g_strcmp0 (task->kind, "scorecard") == 0)
    return g_strdup_printf ("scorecard/%s/%s", task->candidacy_id, task->member_id);
  return g_strdup_printf ("requisition/%s/brief", task->requisition_id);
}

static void
loaded (HwPage *page, gpointer result)
{
  HwTasksPage *self = HW_TASKS_PAGE (page);
  g_autoptr (GPtrArray) tasks = result;
  guint n_cards = 0, n_approvals = 0;

  clear (self->cards);
  clear (self->approvals);
  for (guint i = 0; i < tasks->len && i < MAX_ROWS; i++)
    {
      const HwTask *task = g_ptr_array_index (tasks, i);
      gboolean card = g_strcmp0 (task->kind, "scorecard") == 0;
      g_autofree char *place = find_place (task);

      gtk_list_box_append (card ? self->cards : self->approvals,
                           hw_link_row_new (card ? "document-edit-symbolic" : "object-select-symbolic", task->title,
                                            task->details, place));
      n_cards += card ? 1 : 0;
      n_approvals += !card;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->cards_group), n_cards > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->approvals_group), n_approvals > 0);
  gtk_stack_set_visible_child_name (self->content, tasks->len > 0 ? "tasks" : "nothing");
}

static void
refresh (HwPage *page)
{
  hw_page_load (page, list, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, loaded);
}

static void
member_changed_cb (HwTasksPage *self)
{
  hw_page_refresh (HW_PAGE (self));
}

static void
session_set_cb (HwTasksPage *self)
{
  HwSession *session = hw_page_get_session (HW_PAGE (self));

  if (session != NULL)
    g_signal_connect_object (session, "notify::member-id", G_CALLBACK (member_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
hw_tasks_page_class_init (HwTasksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HW_PAGE_CLASS (klass)->nouns = nouns;
  HW_PAGE_CLASS (klass)->refresh = refresh;
  hw_page_class_set_template (widget_class, "hw-tasks-page");
  gtk_widget_class_bind_template_child (widget_class, HwTasksPage, content);
  gtk_widget_class_bind_template_child (widget_class, HwTasksPage, cards_group);
  gtk_widget_class_bind_template_child (widget_class, HwTasksPage, approvals_group);
  gtk_widget_class_bind_template_child (widget_class, HwTasksPage, cards);
  gtk_widget_class_bind_template_child (widget_class, HwTasksPage, approvals);
  gtk_widget_class_bind_template_callback (widget_class, session_set_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "row_activated_cb", G_CALLBACK (hw_link_row_activated));
}

static void
hw_tasks_page_init (HwTasksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
