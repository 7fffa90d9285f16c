/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-requisitions-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-column.h"
#include "app/hw-format.h"
#include "app/hw-labels.h"
#include "app/hw-list-view.h"
#include "core/hw-requisition.h"

struct _HwRequisitionsPage
{
  HwPage parent_instance;
  HwListView *list;
  GtkColumnViewColumn *title;
  GtkColumnViewColumn *organisation;
  GtkColumnViewColumn *places;
  GtkColumnViewColumn *pay;
  GtkColumnViewColumn *state;
};

G_DEFINE_FINAL_TYPE (HwRequisitionsPage, hw_requisitions_page, HW_TYPE_PAGE)

static HwQuery *
build_query (gpointer user_data)
{
  const char *state = hw_page_get_part (user_data, 1);
  HwQuery *query = hw_query_new (&HW_REQUISITION);

  if (state != NULL)
    hw_query_where_text (query, "state", state);
  return hw_query_order_by (query, "created_at", TRUE);
}

static char *
dup_title (gpointer item, gpointer user_data)
{
  return g_strdup (((HwRequisition *) hw_item_get_entity (item))->title);
}

static char *
dup_sentence (gpointer item, gpointer user_data)
{
  HwRequisition *requisition = hw_item_get_entity (item);

  /* Translators: a requisition's title and state, read aloud */
  return g_strdup_printf (_("%s, %s"), requisition->title, hw_label_state (requisition->state));
}

static char *
dup_organisation (gpointer item, gpointer user_data)
{
  return g_strdup (((HwRequisition *) hw_item_get_entity (item))->organisation);
}

static char *
dup_places (gpointer item, gpointer user_data)
{
  HwRequisition *requisition = hw_item_get_entity (item);

  if (requisition->locations == NULL || requisition->locations[0] == NULL)
    return g_strdup (hw_label_work_mode (requisition->work_mode));
  return hw_format_list ((const char *const *) requisition->locations);
}

static char *
dup_pay (gpointer item, gpointer user_data)
{
  HwRequisition *requisition = hw_item_get_entity (item);

  return hw_format_pay (requisition->pay_min, requisition->pay_max, requisition->currency, requisition->pay_period);
}

static char *
dup_state (gpointer item, gpointer user_data)
{
  return g_strdup (hw_label_state (((HwRequisition *) hw_item_get_entity (item))->state));
}

static void
opened_cb (HwRequisitionsPage *self, const char *id)
{
  hw_page_go (HW_PAGE (self), "requisition/%s", id);
}

static void
open_place (HwPage *page, const char *const *parts)
{
  int state = parts[1] != NULL ? hw_choice_from_nick (HW_REQUISITION_STATE_NICKS, parts[1]) : -1;

  hw_page_set_title (page, _("Requisitions"), state >= 0 ? hw_label_state ((HwRequisitionState) state) : NULL);
  hw_list_view_refresh (HW_REQUISITIONS_PAGE (page)->list);
  HW_PAGE_CLASS (hw_requisitions_page_parent_class)->open (page, parts);
}

static void
hw_requisitions_page_class_init (HwRequisitionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HW_PAGE_CLASS (klass)->open = open_place;
  g_type_ensure (HW_TYPE_LIST_VIEW);
  hw_page_class_set_template (widget_class, "hw-requisitions-page");
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionsPage, list);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionsPage, title);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionsPage, organisation);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionsPage, places);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionsPage, pay);
  gtk_widget_class_bind_template_child (widget_class, HwRequisitionsPage, state);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
hw_requisitions_page_init (HwRequisitionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_column_set_sentence (self->title, dup_title, dup_sentence, self);
  hw_column_set_text (self->organisation, HW_COLUMN_PLAIN, dup_organisation, self);
  hw_column_set_text (self->places, HW_COLUMN_PLAIN, dup_places, self);
  hw_column_set_text (self->pay, HW_COLUMN_NUMBER, dup_pay, self);
  hw_column_set_text (self->state, HW_COLUMN_PILL, dup_state, self);
  hw_list_view_set_query (self->list, build_query, self);
}
