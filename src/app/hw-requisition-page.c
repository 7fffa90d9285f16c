/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-requisition-page.h"

#include "app/hw-brief-tab.h"
#include "app/hw-call.h"
#include "app/hw-compare-tab.h"
#include "app/hw-labels.h"
#include "app/hw-panel-tab.h"
#include "app/hw-posting-tab.h"
#include "app/hw-requisition-candidates-tab.h"
#include "app/hw-requisition-work.h"
#include "app/hw-shortlist-tab.h"

struct _HwRequisitionPage
{
  HwPage parent_instance;
  AdwViewStack *stack;
  gboolean opening;
};

G_DEFINE_FINAL_TYPE (HwRequisitionPage, hw_requisition_page, HW_TYPE_PAGE)

static void
open_tabs (HwRequisitionPage *self, const char *const *parts)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      GtkWidget *tab = adw_view_stack_page_get_child (page);

      hw_page_set_session (HW_PAGE (tab), hw_page_get_session (HW_PAGE (self)));
      hw_page_open (HW_PAGE (tab), parts);
    }
}

static void
open_place (HwPage *page, const char *const *parts)
{
  HwRequisitionPage *self = HW_REQUISITION_PAGE (page);

  self->opening = TRUE;
  if (parts[1] != NULL)
    {
      open_tabs (self, parts);
      if (parts[2] != NULL && adw_view_stack_get_child_by_name (self->stack, parts[2]) != NULL)
        adw_view_stack_set_visible_child_name (self->stack, parts[2]);
    }
  self->opening = FALSE;
  HW_PAGE_CLASS (hw_requisition_page_parent_class)->open (page, parts);
}

static void
loaded (HwPage *page, gpointer result)
{
  g_autoptr (HwRequisition) requisition = result;

  hw_page_set_title (page, requisition->title, hw_label_state (requisition->state));
}

static void
refresh (HwPage *page)
{
  const char *id = hw_page_get_part (page, 1);

  if (id != NULL)
    hw_page_load (page, hw_work_load_requisition, hw_call_new (id, NULL, NULL, 0), hw_call_free,
                  (GDestroyNotify) hw_entity_unref, loaded);
}

static void
leave (HwPage *page)
{
  GtkWidget *tab = adw_view_stack_get_visible_child (HW_REQUISITION_PAGE (page)->stack);

  if (tab != NULL)
    hw_page_leave (HW_PAGE (tab));
}

static void
tab_changed_cb (HwRequisitionPage *self)
{
  const char *id = hw_page_get_part (HW_PAGE (self), 1);
  const char *tab = adw_view_stack_get_visible_child_name (self->stack);

  if (!self->opening && id != NULL && tab != NULL)
    hw_page_moved (HW_PAGE (self), "requisition/%s/%s", id, tab);
}

static void
hw_requisition_page_class_init (HwRequisitionPageClass *klass)
{
  static const char *const nouns[] = { "requisition", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HwPageClass *page_class = HW_PAGE_CLASS (klass);

  g_type_ensure (HW_TYPE_BRIEF_TAB);
  g_type_ensure (HW_TYPE_POSTING_TAB);
  g_type_ensure (HW_TYPE_REQUISITION_CANDIDATES_TAB);
  g_type_ensure (HW_TYPE_PANEL_TAB);
  g_type_ensure (HW_TYPE_COMPARE_TAB);
  g_type_ensure (HW_TYPE_SHORTLIST_TAB);
  page_class->nouns = nouns;
  page_class->open = open_place;
  page_class->refresh = refresh;
  page_class->leave = leave;
  hw_page_class_set_template (widget_class, "hw-requisition-page");
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, tab_changed_cb);
}

static void
hw_requisition_page_init (HwRequisitionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (GtkWidget *tab = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    g_signal_connect_object (tab, "filled", G_CALLBACK (hw_page_filled), self, G_CONNECT_SWAPPED);
  hw_page_set_view_stack (HW_PAGE (self), self->stack);
}
