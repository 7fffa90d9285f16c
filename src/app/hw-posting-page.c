/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-posting-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-call.h"
#include "app/hw-posting-view.h"
#include "app/hw-posting-work.h"

struct _HwPostingPage
{
  HwPage parent_instance;
  GtkStack *states;
  HwPostingView *view;
  HwPostingState *state;
};

G_DEFINE_FINAL_TYPE (HwPostingPage, hw_posting_page, HW_TYPE_PAGE)

static void
loaded (HwPage *page, gpointer result)
{
  HwPostingPage *self = HW_POSTING_PAGE (page);
  HwPostingState *old = self->state;

  self->state = result;
  hw_posting_view_set_state (self->view, self->state);
  hw_posting_state_free (old);
  hw_page_set_title (page, hw_entity_get_title (HW_ENTITY (self->state->posting)), self->state->posting->organisation);
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_posting, hw_call_new (id, NULL, NULL, 0), hw_call_free,
                  hw_posting_state_free, loaded);
}

static void
created (HwPage *page, gpointer result)
{
  g_autofree char *id = result;

  hw_page_go (page, "requisition/%s/brief", id);
}

static void
requisition_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_page_do (HW_PAGE (widget), _("Requisition added"), hw_work_create_from_posting,
              hw_call_new (hw_page_get_part (HW_PAGE (widget), 1), NULL, NULL, 0), hw_call_free, g_free, created);
}

static void
dispose (GObject *object)
{
  HwPostingPage *self = HW_POSTING_PAGE (object);

  if (self->view != NULL)
    hw_posting_view_set_state (self->view, NULL);
  g_clear_pointer (&self->state, hw_posting_state_free);
  G_OBJECT_CLASS (hw_posting_page_parent_class)->dispose (object);
}

static void
hw_posting_page_class_init (HwPostingPageClass *klass)
{
  static const char *const nouns[] = { "posting", "reading", "jurisdiction", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (HW_TYPE_POSTING_VIEW);
  page_class->nouns = nouns;
  page_class->refresh = refresh;
  hw_page_class_set_template (widget_class, "hw-posting-page");
  gtk_widget_class_bind_template_child (widget_class, HwPostingPage, states);
  gtk_widget_class_bind_template_child (widget_class, HwPostingPage, view);
  gtk_widget_class_install_action (widget_class, "posting.requisition", NULL, requisition_cb);
}

static void
hw_posting_page_init (HwPostingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
