/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-posting-tab.h"

#include <glib/gi18n-lib.h>

#include "app/hw-alert.h"
#include "app/hw-call.h"
#include "app/hw-posting-view.h"
#include "app/hw-posting-work.h"

struct _HwPostingTab
{
  HwPage parent_instance;
  GtkStack *states;
  HwPostingView *view;
  HwPostingState *state;
};

G_DEFINE_FINAL_TYPE (HwPostingTab, hw_posting_tab, HW_TYPE_PAGE)

static void
loaded (HwPage *page, gpointer result)
{
  HwPostingTab *self = HW_POSTING_TAB (page);
  HwPostingState *old = self->state;

  self->state = result;
  hw_posting_view_set_state (self->view, self->state->posting != NULL ? self->state : NULL);
  hw_posting_state_free (old);
  gtk_stack_set_visible_child_name (self->states, self->state->posting != NULL ? "posting" : "empty");
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_requisition_posting, hw_call_new (id, NULL, NULL, 0), hw_call_free,
                  hw_posting_state_free, loaded);
}

static void
accepted_cb (gpointer user_data)
{
  HwPage *page = user_data;

  hw_page_do (page, _("Weights set from the posting"), hw_work_accept_weights,
              hw_call_new (hw_page_get_part (page, 1), NULL, NULL, 0), hw_call_free, NULL, NULL);
}

static void
use_weights_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_alert_ask (widget, _("Use what the posting asks for as weights?"),
                _("Half of the weight stays equal, half follows how often the posting asks for a "
                   "competency. The reason is "
                   "kept with each weight, and all can be changed in the brief."),
                _("_Use as weights"), FALSE, accepted_cb, g_object_ref (widget), g_object_unref);
}

static void
dispose (GObject *object)
{
  HwPostingTab *self = HW_POSTING_TAB (object);

  if (self->view != NULL)
    hw_posting_view_set_state (self->view, NULL);
  g_clear_pointer (&self->state, hw_posting_state_free);
  G_OBJECT_CLASS (hw_posting_tab_parent_class)->dispose (object);
}

static void
hw_posting_tab_class_init (HwPostingTabClass *klass)
{
  static const char *const nouns[] = { "posting", "reading", "jurisdiction", "requisition", "weight", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_POSTING_VIEW);
  page_class->nouns = nouns;
  page_class->refresh = refresh;
  hw_page_class_set_template (widget_class, "hw-posting-tab");
  gtk_widget_class_bind_template_child (widget_class, HwPostingTab, states);
  gtk_widget_class_bind_template_child (widget_class, HwPostingTab, view);
  gtk_widget_class_install_action (widget_class, "posting.use-weights", NULL, use_weights_cb);
}

static void
hw_posting_tab_init (HwPostingTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
