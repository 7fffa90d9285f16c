/* SPDX-FileCopyrightText: Hiring Workbench contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/hw-rubrics-page.h"

#include <glib/gi18n-lib.h>

#include "app/hw-column.h"
#include "app/hw-format.h"
#include "app/hw-list-view.h"
#include "core/hw-rubric-parts.h"

struct _HwRubricsPage
{
  HwPage parent_instance;
  HwListView *list;
  GtkColumnViewColumn *name;
  GtkColumnViewColumn *version;
  GtkColumnViewColumn *status;
  GtkColumnViewColumn *published;
};

G_DEFINE_FINAL_TYPE (HwRubricsPage, hw_rubrics_page, HW_TYPE_PAGE)

static HwQuery *
build_query (gpointer user_data)
{
  return hw_query_order_by (hw_query_order_by (hw_query_new (&HW_RUBRIC_VERSION), "name", FALSE), "version", TRUE);
}

static char *
dup_name (gpointer item, gpointer user_data)
{
  return g_strdup (((HwRubricVersion *) hw_item_get_entity (item))->name);
}

static char *
dup_version (gpointer item, gpointer user_data)
{
  return hw_format_number (((HwRubricVersion *) hw_item_get_entity (item))->version);
}

static char *
dup_status (gpointer item, gpointer user_data)
{
  HwRubricVersion *version = hw_item_get_entity (item);

  return g_strdup (version->status == HW_RUBRIC_PUBLISHED ? _("Published") : _("Draft"));
}

static char *
dup_sentence (gpointer item, gpointer user_data)
{
  HwRubricVersion *version = hw_item_get_entity (item);
  g_autofree char *status = dup_status (item, user_data);

  /* Translators: a rubric's name, version number and state, read aloud */
  return g_strdup_printf (_("%s, version %d, %s"), version->name, (int) version->version, status);
}

static char *
dup_published (gpointer item, gpointer user_data)
{
  return hw_format_date (((HwRubricVersion *) hw_item_get_entity (item))->published_at);
}

static void
opened_cb (HwRubricsPage *self, const char *id)
{
  hw_page_go (HW_PAGE (self), "rubric/%s", id);
}

static void
hw_rubrics_page_class_init (HwRubricsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HW_TYPE_LIST_VIEW);
  hw_page_class_set_template (widget_class, "hw-rubrics-page");
  gtk_widget_class_bind_template_child (widget_class, HwRubricsPage, list);
  gtk_widget_class_bind_template_child (widget_class, HwRubricsPage, name);
  gtk_widget_class_bind_template_child (widget_class, HwRubricsPage, version);
  gtk_widget_class_bind_template_child (widget_class, HwRubricsPage, status);
  gtk_widget_class_bind_template_child (widget_class, HwRubricsPage, published);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
hw_rubrics_page_init (HwRubricsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_column_set_sentence (self->name, dup_name, dup_sentence, self);
  hw_column_set_text (self->version, HW_COLUMN_NUMBER, dup_version, self);
  hw_column_set_text (self->status, HW_COLUMN_PILL, dup_status, self);
  hw_column_set_text (self->published, HW_COLUMN_DIM | HW_COLUMN_NUMBER, dup_published, self);
  hw_list_view_set_query (self->list, build_query, self);
}
